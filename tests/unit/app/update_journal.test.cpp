#include "app/strings.hpp"
#include "support/real_pack.hpp"
#include "support/stringify.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

State after(State state, std::vector<Action> const& actions)
{
    for (auto const& action : actions)
        state = update(std::move(state), action, real_env()).state;
    return state;
}

State journal_of(Answers answers = answers_with())
{
    auto state = restore({ .answers = std::move(answers) }, real_env());
    return after(std::move(state), { Went { Screen::JournalDays } });
}

std::string prompt(State const& state, Env const& env)
{
    auto const shown = view(state, env);
    return find_node(shown.root, "journal." + format_date(env.today) + ".line")->detail;
}

bool is_among(std::vector<std::string> const& all, std::string const& one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

}

TEST_CASE("a day's line, mood and night are kept together, and an entry without any of them is none")
{
    auto const today = a_sunday();
    auto state = after(journal_of(),
        { LineTyped { today, " Walked. " }, MoodChosen { today, 4 }, SleepChosen { today, 2 },
            MoodChosen { today, 9 } });
    CHECK(state.saved.journal == Journal { { today, { "Walked.", 4, 2 } } });
    state = after(journal_of(), { LineTyped { today, "W" }, LineTyped { today, "" } });
    CHECK(state.saved.journal.empty());
}

TEST_CASE("earlier days can be written and changed, days to come can't")
{
    auto const earlier = add_days(a_sunday(), -40);
    auto const ahead = add_days(a_sunday(), 1);
    auto state = after(journal_of(), { JournalDayEntered { format_date(earlier) } });
    auto const shown = view(state, real_env());
    CHECK(shown.screen == "journal.day");
    CHECK(find_node(shown.root, "journal." + format_date(earlier) + ".line"));
    state = after(state, { LineTyped { earlier, "Late, but true." }, LineTyped { ahead, "Not yet." } });
    CHECK(state.saved.journal == Journal { { earlier, { "Late, but true.", 0, 0 } } });
    CHECK_FALSE(after(state, { JournalDayEntered { format_date(ahead) } }).passing.journal_day == ahead);
    CHECK(view(after(state, { BackPressed {} }), real_env()).screen == "journal");
}

TEST_CASE("who broods is asked for what happened, not for what it means")
{
    auto const& companion = real_pack().companion;
    for (auto const& question : real_pack().questions) {
        for (auto const& option : question.options) {
            auto const& tags = option.tags;
            if (std::none_of(
                    tags.begin(), tags.end(), [&](auto const& tag) { return is_among(companion.concrete_tags, tag); }))
                continue;
            CAPTURE(option.id);
            auto const brooding = journal_of(answers_with({ { question.id, option.id } }));
            auto env = real_env();
            for (int day = 0; day < 20; ++day) {
                env.today = add_days(a_sunday(), day);
                CHECK(is_among(companion.concrete_prompts, prompt(brooding, env)));
            }
        }
    }
    auto const steady = journal_of();
    auto tomorrow = real_env();
    tomorrow.today = add_days(tomorrow.today, 1);
    CHECK(is_among(companion.prompts, prompt(steady, real_env())));
    CHECK(prompt(steady, real_env()) != prompt(steady, tomorrow));
}

TEST_CASE("months are turned one by one, over those without an entry")
{
    auto state = journal_of();
    state.saved.journal = { { *parse_date("2026-11-02"), { "November", 0, 0 } },
        { *parse_date("2026-07-31"), { "July", 0, 0 } } };
    auto shown = view(state, real_env());
    CHECK(find_node(shown.root, "journal.2026-11-02.row"));
    CHECK_FALSE(find_node(shown.root, "journal.2026-07-31.row"));
    auto const older = action_of(shown.root, "journal.older", "");
    REQUIRE(older);
    state = after(state, { *older });
    shown = view(state, real_env());
    CHECK_FALSE(find_node(shown.root, "journal.2026-11-02.row"));
    CHECK(find_node(shown.root, "journal.2026-07-31.row"));
    CHECK(find_node(shown.root, "journal.month")->name == "July 2026");
    CHECK_FALSE(find_node(shown.root, "journal.older"));
    CHECK(find_node(shown.root, "journal.newer"));
}

TEST_CASE("a search lists the days that hold the words, newest first, and says how many")
{
    auto state = journal_of();
    state.saved.journal = years_of_days(400);
    state.saved.journal[add_days(a_sunday(), -390)].line = "Met Noor at the market.";
    state = after(state, { JournalSearched { "noor" } });
    auto shown = view(state, real_env());
    CHECK(find_node(shown.root, "journal.list")->children.size() == 1);
    CHECK(find_node(shown.root, "journal.found")->name.find('1') != std::string::npos);
    state = after(state, { JournalSearched { "river" } });
    shown = view(state, real_env());
    auto const& found = find_node(shown.root, "journal.list")->children;
    REQUIRE(found.size() == most_found);
    CHECK(found.front().id == "journal." + format_date(a_sunday()) + ".row");
    CHECK_FALSE(find_node(view(after(state, { JournalSearched { "" } }), real_env()).root, "journal.found"));
}

TEST_CASE(
    "the chart has each day since the first of the last thirty, what happened on it, and gaps where nothing is known")
{
    auto state = with_plan(Screen::JournalDays);
    for (auto& day : state.saved.plan->days)
        day.date = add_days(day.date, -6);
    auto const first = add_days(a_sunday(), -9);
    state.saved.journal[first] = { "", 2, 0 };
    state.saved.journal[a_sunday()] = { "", 4, 5 };
    state.saved.contact.events = { { .date = add_days(a_sunday(), -3) },
        { .date = add_days(a_sunday(), -2), .kind = ContactKind::Business } };
    auto const shown = view(state, real_env());
    auto const& figure = *find_node(shown.root, "journal.chart")->figure;
    REQUIRE(figure.points.size() == 10);
    auto const& mood = figure.series.front().values;
    CHECK(mood.front() == 2);
    CHECK_FALSE(mood[1]);
    CHECK(mood.back() == 4);
    CHECK_FALSE(figure.series.back().values.front());
    REQUIRE(figure.marks.size() == 2);
    auto const& slips = figure.marks[0];
    auto const& reached = figure.marks[1];
    CHECK(slips.shape != reached.shape);
    CHECK(slips.name != reached.name);
    CHECK(slips.words == std::vector<std::string> { "", "", "", "", "", "", slips.words[6], "", "", "" });
    CHECK_FALSE(slips.words[6].empty());
    CHECK(reached.words.back() == say(real_pack(), Text::journal_day_mark, { { "day", "7" } }));
    CHECK(std::count(reached.words.begin(), reached.words.end(), "") == 9);
}

TEST_CASE("where nothing happened there is no lane for it, and a pause moves the days that are marked")
{
    auto state = with_plan(Screen::JournalDays);
    state.saved.journal[add_days(a_sunday(), -9)] = { "", 2, 0 };
    auto const marks_of = [](State const& of) {
        auto const shown = view(of, real_env());
        return find_node(shown.root, "journal.chart")->figure->marks;
    };
    CHECK(marks_of(state).empty());
    // Six days of the plan, four of a pause, and today the seventh of the plan.
    for (std::size_t day = 0; day < state.saved.plan->days.size(); ++day)
        state.saved.plan->days[day].date = add_days(a_sunday(), static_cast<int>(day) - (day < 6 ? 10 : 6));
    auto const marks = marks_of(state);
    REQUIRE(marks.size() == 1);
    CHECK_FALSE(marks.front().words.back().empty());
    CHECK(std::count(marks.front().words.begin(), marks.front().words.end(), "") == 9);
}

TEST_CASE("the last seven days are summed up beside the seven before")
{
    auto state = journal_of();
    for (int day = 0; day < 14; ++day)
        state.saved.journal[add_days(a_sunday(), -day)] = { day < 3 ? "A line." : "", day < 7 ? 4 : 2, 0 };
    auto const shown = view(state, real_env());
    auto const said = [&](std::string const& id) { return find_node(shown.root, "journal.review/" + id)->name; };
    CHECK(said("entries") == "Days with a line: 3 of 7.");
    CHECK(said("mood") == "Mood: 4.0 of 5. The week before: 2.0.");
    CHECK_FALSE(find_node(shown.root, "journal.review/sleep"));
    CHECK(find_node(shown.root, "journal.chart")->value == say(real_pack(), Text::journal_trend_up));
}
