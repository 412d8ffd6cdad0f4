/// Simulated lives by the app's own actions: ninety days of ticks, swaps, slips, pauses, missed weeks, new wishes,
/// changed answers, undo, reloads, and clocks that jump. After each action nothing may be lost that was not taken
/// back, and after each day every promise of the plan must stand.
///
/// SECOND_LOOK_LIVES=2000 lives more of them than the few that are enough for every day.
#include "content/answers_codec.hpp"
#include "content/json_text.hpp"
#include "content/save_months.hpp"
#include "life_checks.hpp"
#include "support/folders.hpp"
#include "support/stringify.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

using namespace second_look;
using namespace second_look::fixture;
using namespace second_look::support;

namespace {

constexpr int days_of_a_life = 90;

int lives()
{
    auto const* asked = std::getenv("SECOND_LOOK_LIVES");
    return asked ? std::atoi(asked) : 12;
}

std::vector<Answers> const& personas()
{
    static auto const all = [] {
        std::vector<std::filesystem::path> files;
        for (auto const& entry : std::filesystem::directory_iterator(fixtures_folder + "/personas"))
            files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        std::vector<Answers> read;
        for (auto const& path : files) {
            std::ifstream file(path, std::ios::binary);
            auto const document = parse_json(std::string { std::istreambuf_iterator<char>(file), {} });
            read.push_back(parse_answers(real_pack(), document.value().at("answers").dump()).value());
        }
        return read;
    }();
    return all;
}

void tell_the_time(Life& life)
{
    auto const& saved = life.state.saved;
    auto const reading = life.minute + life.offset;
    auto const date = Date { static_cast<std::int32_t>(reading / minutes_of_a_day) };
    auto const measured = app_day({ date, static_cast<int>(reading % minutes_of_a_day) }, saved.day_boundary);
    CHECK(measured.days == (reading - saved.day_boundary) / minutes_of_a_day);
    life.env.today = steady_day(measured, saved.latest_day);
    life.env.now = reading * 60;
    if (saved.latest_day) {
        CHECK((life.env.today >= *saved.latest_day || days_between(measured, *saved.latest_day) > 2));
        CHECK((life.env.today == measured || life.env.today == *saved.latest_day));
    }
}

/// Days that both plans begin with keep what they were drafted for.
std::optional<Date> last_in_common(std::optional<Plan> const& before, Plan const& after)
{
    std::optional<Date> last;
    for (std::size_t i = 0; before && i < std::min(before->days.size(), after.days.size()); ++i) {
        if (before->days[i] != after.days[i])
            break;
        last = after.days[i].date;
    }
    return last;
}

void act(Watched& watched, Action const& action)
{
    auto& life = watched.life;
    auto before = life.state;
    before.saved.latest_day = steady_day(life.env.today, before.saved.latest_day);
    life.state = update(std::move(life.state), action, life.env).state;
    auto const& after = life.state;
    check_that_nothing_is_lost(before, after, action, life.env);
    check_undo(before, after, action, life.env);
    if (after.saved.plan == before.saved.plan)
        return;
    if (is_any_of<PlanBuilt, PlanExtended, PlanRenewed>(action)) {
        watched.settled = last_in_common(before.saved.plan, *after.saved.plan);
        watched.drafted_for = stands_now(life);
    } else if (is_any_of<UndoPressed, BackupConfirmed>(action)) {
        watched.drafted_for.reset();
    }
    if (after.saved.plan)
        check_plan(watched, action);
}

/// Answers whatever is still asked.
void answer_on(Watched& watched)
{
    constexpr int most_steps = 120;
    auto& life = watched.life;
    for (int step = 0; step < most_steps; ++step) {
        auto const& place = life.state.saved.place;
        if (place.screen == Screen::Interruption)
            act(watched, InterruptionPassed {});
        else if (place.screen != Screen::Question)
            return;
        else {
            act(watched, some_answer(life.chance, *find_question(real_pack(), place.question), life.env.today));
            act(watched, NextPressed {});
        }
    }
}

void live_a_day(Watched& watched)
{
    auto& life = watched.life;
    auto const looks_again = [&] { return life.state.saved.rounds.looking_again; };
    if (!looks_again() && !plan_holds(life.state, life.env)) {
        act(watched, Went { Screen::Today });
        answer_on(watched);
        act(watched, PlanBuilt {});
    }
    for (auto count = life.chance.below(5); count > 0; --count) {
        for (auto const& action : something(life)) {
            CAPTURE(action.index());
            act(watched, action);
        }
        if (looks_again() && !life.chance.one_in(3))
            answer_on(watched);
        CHECK(counted_by_hand(life.state.saved.contact, life.env.today).days
            == summarise(life.state.saved.contact, life.env.today).days);
    }
    if (life.chance.one_in(3))
        act(watched, Went { Screen::Today });
}

void check_the_day(Watched& watched)
{
    auto& life = watched.life;
    auto const& saved = life.state.saved;
    auto const by_hand = counted_by_hand(saved.contact, life.env.today);
    auto const summary = summarise(saved.contact, life.env.today);
    CHECK(summary.days == by_hand.days);
    CHECK(summary.best == by_hand.best);
    CHECK(summary.kept == by_hand.kept);
    check_today(life);
    // Events may come back in another order; see `SplitSave`.
    auto const pieces = split(saved);
    auto const whole = join(pieces);
    auto const loaded = read_pieces(write_pieces(pieces));
    REQUIRE(loaded.has_value());
    CHECK(difference(with_events_in_order(loaded.value()), with_events_in_order(whole)) == "");
    auto const& events = saved.contact.events;
    CHECK(std::is_permutation(events.begin(), events.end(), whole.contact.events.begin(), whole.contact.events.end()));
    if (life.chance.one_in(4)) {
        auto const shown = view(life.state, life.env);
        CHECK(faults(shown.root) == std::vector<std::string> {});
        CHECK_FALSE(uses_of(life.chance, shown, life.env.today).empty());
    }
    if (life.chance.one_in(4))
        life.state = restore(loaded.value(), life.env);
}

/// What the world does until the next day: nights of any length, missed weeks, borders, and clocks set wrong.
void pass_time(Life& life)
{
    auto& chance = life.chance;
    constexpr int hour = 60;
    auto const days = chance.one_in(15) ? 3 + chance.below(8) : 1;
    life.minute +=
        static_cast<std::int64_t>(days) * minutes_of_a_day + static_cast<int>(chance.below(7) * hour) - 3 * hour;
    if (chance.one_in(12))
        life.offset += (static_cast<int>(chance.below(25)) - 12) * hour;
    if (chance.one_in(25))
        life.offset += (static_cast<int>(chance.below(9)) - 4) * minutes_of_a_day;
    tell_the_time(life);
}

Watched born(unsigned seed)
{
    Watched watched { { Chance(seed), real_env(), {}, 0, 0, {}, {} }, {}, {}, {} };
    auto& life = watched.life;
    auto const start = add_days(a_sunday(), static_cast<int>(life.chance.below(700)));
    life.minute = static_cast<std::int64_t>(start.days) * minutes_of_a_day + static_cast<int>(life.chance.below(1440));
    tell_the_time(life);
    auto const& known = personas();
    auto answers = life.chance.one_in(2)
        ? known[life.chance.below(known.size())]
        : random_answers(life.chance, real_pack(), start);
    life.state =
        restore({ .place = { Screen::Verdict, {}, {} }, .answers = std::move(answers), .told = true }, life.env);
    act(watched, PlanBuilt {});
    return watched;
}

}

TEST_CASE("in thousands of lives nothing is lost, undo is exact, and every day keeps what the plan promised")
{
    for (int seed = 1; seed <= lives(); ++seed) {
        CAPTURE(seed);
        auto watched = born(static_cast<unsigned>(seed) * 6151);
        for (int day = 0; day < days_of_a_life; ++day) {
            CAPTURE(format_date(watched.life.env.today));
            live_a_day(watched);
            check_the_day(watched);
            pass_time(watched.life);
        }
    }
}
