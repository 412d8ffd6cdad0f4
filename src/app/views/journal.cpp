#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

JournalEntry entry_of(State const& state, Date date)
{
    auto const found = state.saved.journal.find(date);
    return found == state.saved.journal.end() ? JournalEntry {} : found->second;
}

/// What someone told in the quiz; open questions leave it as far as it goes.
std::set<std::string> tags_of(State const& state, Env const& env)
{
    if (auto const standing = current_standing(state, env))
        return standing->tags;
    return assess(*env.pack, judged_answers(state.saved.rounds, state.saved.answers)).tags;
}

/// One prompt a day, after one another. Who broods is asked for what happened, not for what it means: writing
/// about meaning set back people who were looking for it (Sbarra and others, 2013).
std::string prompt_for(State const& state, Env const& env, Date date)
{
    auto const& companion = env.pack->companion;
    auto const tags = tags_of(state, env);
    bool const concrete = std::any_of(companion.concrete_tags.begin(), companion.concrete_tags.end(),
        [&](std::string const& tag) { return tags.contains(tag); });
    auto const& prompts = concrete ? companion.concrete_prompts : companion.prompts;
    if (prompts.empty())
        return {};
    auto const count = static_cast<int>(prompts.size());
    int const day = days_between(Date {}, date) % count;
    return prompts[static_cast<std::size_t>(day < 0 ? day + count : day)];
}

/// Five steps, drawn as numbers and read as words.
template <typename MakeAction>
Node scale(Pack const& pack, std::string id, Text name, Text steps, int chosen, MakeAction make_action)
{
    Node node { .id = id, .role = Role::Scale, .name = say(pack, name) };
    for (int step = 1; step <= highest_mood; ++step) {
        auto const number = std::to_string(step);
        Node radio { .id = id + "/" + number,
            .role = Role::Radio,
            .look = Look::Step,
            .name = say_part(pack, steps, static_cast<std::size_t>(step - 1)),
            .value = number };
        radio.checked = step == chosen;
        radio.action = make_action(step);
        node.children.push_back(std::move(radio));
    }
    node.children.front().detail = node.children.front().name;
    node.children.back().detail = node.children.back().name;
    return node;
}

}

Node mood_scale(State const& state, Env const& env, Date date, std::string id, Text name)
{
    return scale(*env.pack, std::move(id), name, Text::journal_mood_steps, entry_of(state, date).mood,
        [&](int step) { return MoodChosen { date, step }; });
}

namespace {

/// Field and scales of a day. Ids carry the day, so that what is typed at midnight stays with its own.
std::vector<Node> entry_nodes(State const& state, Env const& env, Date date)
{
    auto const& pack = *env.pack;
    auto const entry = entry_of(state, date);
    auto const id = "journal." + format_date(date);
    bool const is_today = date == env.today;
    auto line = field(id + ".line", Role::TextArea, say(pack, is_today ? Text::journal_line_today : Text::journal_line),
        entry.line, { .longest = units_in(longest_line), .rows = 3, .example = say(pack, Text::journal_example) },
        LineTyped { date, {} });
    // Prompts speak of today.
    if (is_today)
        line.detail = prompt_for(state, env, date);
    auto mood = mood_scale(state, env, date, id + ".mood", Text::journal_mood);
    mood.detail = say(pack, Text::journal_mood_detail);
    auto sleep = scale(pack, id + ".sleep", Text::journal_sleep, Text::journal_sleep_steps, entry.sleep,
        [&](int step) { return SleepChosen { date, step }; });
    sleep.detail = say(pack, Text::journal_sleep_detail);
    return { std::move(line), std::move(mood), std::move(sleep) };
}

std::string say_step(Pack const& pack, Text what, Text steps, int step)
{
    return say(pack, Text::journal_of_five,
        { { "what", say(pack, what) }, { "words", say_part(pack, steps, static_cast<std::size_t>(step - 1)) },
            { "step", std::to_string(step) } });
}

Node entry_row(Pack const& pack, Date date, JournalEntry const& entry)
{
    auto const id = "journal." + format_date(date) + ".row";
    auto const named = say_long_date(pack, date);
    std::vector<Node> children { heading(id + ".date", 3, named, Look::Small) };
    if (!entry.line.empty())
        children.push_back(text(id + ".line", entry.line));
    std::vector<Node> about;
    if (entry.mood > 0)
        about.push_back(
            text(id + ".mood", say_step(pack, Text::journal_mood, Text::journal_mood_steps, entry.mood), Look::Small));
    if (entry.sleep > 0)
        about.push_back(text(
            id + ".sleep", say_step(pack, Text::journal_sleep, Text::journal_sleep_steps, entry.sleep), Look::Small));
    if (!about.empty())
        children.push_back(holder(id + ".about", Role::Row, std::move(about)));
    children.push_back(button(id + "/change", say(pack, Text::journal_change, { { "date", named } }),
        JournalDayOpened { date }, Look::Quiet));
    return holder(id, Role::Group, std::move(children), Look::Item);
}

void add_found(State const& state, Env const& env, std::vector<Node>& children)
{
    auto const& found = state.passing.journal_found;
    auto const count = std::to_string(found.size());
    children.push_back({ .id = "journal.found",
        .role = Role::Status,
        .name = say(*env.pack, found.size() < most_found ? Text::journal_found : Text::journal_found_most,
            { { "count", count } }) });
    Node list { .id = "journal.list", .role = Role::List };
    for (auto const date : found) {
        auto const entry = state.saved.journal.find(date);
        if (entry != state.saved.journal.end())
            list.children.push_back(entry_row(*env.pack, date, entry->second));
    }
    if (!list.children.empty())
        children.push_back(std::move(list));
}

void add_month(State const& state, Env const& env, std::vector<Node>& children)
{
    auto const& pack = *env.pack;
    auto const& journal = state.saved.journal;
    auto const month = state.passing.journal_month.value_or(month_of(env.today));
    auto const named = say_month(pack, month);
    Node list { .id = "journal.list", .role = Role::List };
    auto const first = journal.lower_bound(first_day(month));
    for (auto entry = journal.lower_bound(first_day(month_after(month))); entry != first;) {
        --entry;
        list.children.push_back(entry_row(pack, entry->first, entry->second));
    }
    children.push_back({ .id = "journal.month",
        .role = Role::Status,
        .name = list.children.empty() ? say(pack, Text::journal_none, { { "month", named } })
                                      : say(pack, Text::journal_shown, { { "month", named } }) });
    if (!list.children.empty())
        children.push_back(std::move(list));
    std::vector<Node> ways;
    auto const way = [&](std::string id, Text name, std::optional<Month> to) {
        if (to)
            ways.push_back(growing(button(std::move(id), say(pack, name, { { "month", say_month(pack, *to) } }),
                JournalMonthShown { *to }, Look::Secondary)));
    };
    way("journal.older", Text::journal_older, older_month(journal, month));
    way("journal.newer", Text::journal_newer, newer_month(journal, month));
    if (!ways.empty())
        children.push_back(holder("journal.ways", Role::Row, std::move(ways)));
}

Node days_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& words = state.passing.journal_words;
    std::vector<Node> children { heading("journal.entries", 2, say(pack, Text::journal_entries), Look::Strong),
        field("journal.search", Role::TextField, say(pack, Text::journal_search), words,
            { .longest = units_in(longest_line), .input_mode = "search" }, JournalSearched {}) };
    if (words.empty())
        add_month(state, env, children);
    else
        add_found(state, env, children);
    Node day { .id = "journal.another-day.date",
        .role = Role::Date,
        .name = say(pack, Text::journal_another_day_label),
        .detail = say_long_date(pack, env.today),
        .value = format_date(env.today),
        .maximum = format_date(env.today) };
    day.action = JournalDayEntered {};
    children.push_back(
        disclosure(state, "journal.another-day", say(pack, Text::journal_another_day), {}, { std::move(day) }));
    return card("journal.days", std::move(children));
}

View view_day(State const& state, Env const& env, Date date)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "journal.day", .title = say(pack, Text::navigation_journal) };
    content.main = { heading("journal.heading", 1, say_long_date(pack, date)),
        card("journal.entry", entry_nodes(state, env, date)) };
    content.footer = { button(
        "journal.back", say(pack, Text::journal_back_to_today), JournalDayOpened { env.today }, Look::Primary) };
    return frame(state, env, std::move(content));
}

}

View view_journal(State const& state, Env const& env)
{
    if (state.passing.journal_day)
        return view_day(state, env, *state.passing.journal_day);
    auto const& pack = *env.pack;
    auto today = entry_nodes(state, env, env.today);
    today.insert(today.begin(), heading("journal.today", 2, say(pack, Text::journal_today), Look::Strong));
    std::vector<Node> left { card("journal.entry", std::move(today)) };
    if (auto chart = journal_chart(state, env))
        left.insert(left.begin(), card("journal.chart.card", { std::move(*chart) }));
    std::vector<Node> right;
    if (auto review = journal_review(state, env))
        right.push_back(std::move(*review));
    right.push_back(days_card(state, env));
    Frame content { .screen = "journal", .title = say(pack, Text::navigation_journal), .back = false };
    content.main = { heading("journal.heading", 1, say(pack, Text::journal_heading)),
        holder("journal.columns", Role::Group,
            { holder("journal.left", Role::Group, std::move(left)),
                holder("journal.right", Role::Group, std::move(right)) },
            Look::Columns) };
    return frame(state, env, std::move(content));
}

}
