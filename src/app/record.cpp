#include "app/record.hpp"

#include "app/strings.hpp"
#include "app/update.hpp"
#include "app/views/answer_text.hpp"
#include "app/views/screens.hpp"
#include "core/contact_log.hpp"

#include <string_view>
#include <utility>

namespace second_look {

namespace {

using Kind = Passage::Kind;

/// Whether what only the person wrote goes in as well.
enum class Depth { Short, Whole };

void add_result(Record& record, State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const standing = current_standing(state, env);
    auto const* outcome = standing ? find_outcome(pack, standing->verdict.outcome) : nullptr;
    if (!outcome)
        return;
    record.push_back({ Kind::Heading, say(pack, Text::verdict_title) });
    record.push_back({ Kind::Subheading, outcome->label });
    record.push_back({ Kind::Text, outcome->headline });
    record.push_back({ Kind::Text, outcome->body });
    if (!state.saved.rounds.finished.empty())
        record.push_back({ Kind::Text,
            say(pack, Text::record_given,
                { { "date", say_day_month_year(pack, state.saved.rounds.finished.back().given) } }) });
    auto const& verdict = standing->verdict;
    if (!verdict.decided_by.empty()) {
        record.push_back({ Kind::Subheading, say(pack, Text::verdict_decided) });
        for (auto const& answer : verdict.decided_by)
            record.push_back({ Kind::Item, retold(*answer.option) });
    }
    auto const weighed = [&](Text title, std::vector<GivenAnswer> const& answers) {
        if (answers.empty() || !verdict.decided_by.empty() || standing->raised)
            return;
        record.push_back({ Kind::Subheading, say(pack, title) });
        for (auto const& answer : answers)
            record.push_back({ Kind::Item, retold(*answer.option) });
    };
    weighed(Text::verdict_for, verdict.weighed_for);
    weighed(Text::verdict_against, verdict.weighed_against);
    record.push_back({ Kind::Text, say(pack, Text::verdict_limits) });
}

std::string task_text(Pack const& pack, State const& state, Tick const& tick, Task const& task)
{
    return state.saved.ticks.contains(tick) ? say(pack, Text::plan_task_done, { { "task", task.title } }) : task.title;
}

void add_plan(Record& record, State const& state, Env const& env, Depth depth)
{
    if (!plan_holds(state, env))
        return;
    auto const& pack = *env.pack;
    auto const& plan = *state.saved.plan;
    auto const& outcome = *find_outcome(pack, plan.outcome);
    record.push_back({ Kind::Heading, outcome.plan_title });
    record.push_back({ Kind::Text, outcome.plan_summary });
    int number = 0;
    for (auto const& day : plan.days) {
        record.push_back({ Kind::Subheading,
            say(pack, Text::plan_day_heading,
                { { "day", std::to_string(++number) }, { "date", say_long_date(pack, day.date) } }) });
        for (auto const* task : shown_tasks(state, env, day)) {
            Tick const tick { day.date, task->id };
            record.push_back({ Kind::Item, task_text(pack, state, tick, *task) });
            auto const mark = state.saved.marks.find(tick);
            if (depth == Depth::Whole && mark != state.saved.marks.end() && !mark->second.note.empty())
                record.push_back({ Kind::Own, mark->second.note });
        }
    }
}

/// Notes on tasks that the plan no longer holds.
void add_other_notes(Record& record, State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const is_in_plan = [&](Tick const& tick) {
        if (!plan_holds(state, env))
            return false;
        for (auto const& day : state.saved.plan->days) {
            if (day.date != tick.date)
                continue;
            for (auto const* task : shown_tasks(state, env, day)) {
                if (task->id == tick.task)
                    return true;
            }
        }
        return false;
    };
    bool is_first = true;
    for (auto const& [tick, mark] : state.saved.marks) {
        if (mark.note.empty() || is_in_plan(tick))
            continue;
        if (std::exchange(is_first, false))
            record.push_back({ Kind::Heading, say(pack, Text::record_notes) });
        record.push_back({ Kind::Subheading, say_day_month_year(pack, tick.date) });
        record.push_back({ Kind::Own, mark.note });
    }
}

void add_journal(Record& record, State const& state, Pack const& pack)
{
    if (state.saved.journal.empty())
        return;
    record.push_back({ Kind::Heading, say(pack, Text::record_journal) });
    auto const out_of = [&](Text text, int value) {
        return say(pack, text, { { "value", std::to_string(value) }, { "most", std::to_string(highest_mood) } });
    };
    for (auto const& [date, entry] : state.saved.journal) {
        record.push_back({ Kind::Subheading, say_day_month_year(pack, date) });
        if (entry.mood > 0)
            record.push_back({ Kind::Item, out_of(Text::record_mood, entry.mood) });
        if (entry.sleep > 0)
            record.push_back({ Kind::Item, out_of(Text::record_sleep, entry.sleep) });
        if (!entry.line.empty())
            record.push_back({ Kind::Own, entry.line });
    }
}

std::string event_text(Pack const& pack, ContactEvent const& event)
{
    std::string before;
    for (auto const& known : pack.companion.before_slips) {
        if (known.id == event.before)
            before = known.text;
    }
    auto const date = say_day_month_year(pack, event.date);
    if (event.kind == ContactKind::Business)
        return say(pack, Text::record_business, { { "date", date } });
    return before.empty() ? say(pack, Text::record_slip, { { "date", date } })
                          : say(pack, Text::record_slip_before, { { "date", date }, { "before", before } });
}

void add_contact(Record& record, State const& state, Pack const& pack)
{
    auto const& log = state.saved.contact;
    if (!log.since && log.events.empty())
        return;
    record.push_back({ Kind::Heading, say(pack, Text::record_contact) });
    if (log.since)
        record.push_back(
            { Kind::Text, say(pack, Text::record_since, { { "date", say_day_month_year(pack, *log.since) } }) });
    for (auto const& event : log.events) {
        record.push_back({ Kind::Item, event_text(pack, event) });
        if (!event.note.empty())
            record.push_back({ Kind::Own, event.note });
    }
}

Record begun(State const& state, Env const& env, Depth depth)
{
    Record record { { Kind::Title, env.pack->title },
        { Kind::Text, say(*env.pack, Text::record_of, { { "date", say_day_month_year(*env.pack, env.today) } }) } };
    add_result(record, state, env);
    add_plan(record, state, env, depth);
    return record;
}

/// Every sign that Markdown could read as its own, held back.
std::string escaped(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

/// A line that begins like a list, a rule or a numbered item does not become one.
std::string as_line(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    text.remove_prefix(first);
    if (text.front() == '-' || text.front() == '+' || text.front() == '=')
        return "\\" + escaped(text);
    auto const digits = text.find_first_not_of("0123456789");
    if (digits != std::string_view::npos && digits > 0 && (text[digits] == '.' || text[digits] == ')'))
        return escaped(text.substr(0, digits)) + "\\" + escaped(text.substr(digits));
    return escaped(text);
}

/// Each line of it quoted.
std::string quoted(std::string_view text)
{
    std::string out;
    while (true) {
        auto const end = text.find('\n');
        auto const line = as_line(text.substr(0, end));
        out += line.empty() ? ">" : "> " + line;
        if (end == std::string_view::npos)
            return out;
        // Two spaces at the end of a line keep the line break.
        out += line.empty() ? "\n" : "  \n";
        text.remove_prefix(end + 1);
    }
}

std::string in_markdown(Passage const& passage)
{
    switch (passage.kind) {
    case Kind::Title:
        return "# " + escaped(passage.text);
    case Kind::Heading:
        return "## " + escaped(passage.text);
    case Kind::Subheading:
        return "### " + escaped(passage.text);
    case Kind::Text:
        return as_line(passage.text);
    case Kind::Item:
        return "- " + as_line(passage.text);
    case Kind::Own:
        return quoted(passage.text);
    }
    return {};
}

std::string in_plain(Passage const& passage)
{
    return passage.kind == Kind::Item ? "- " + passage.text : passage.text;
}

std::string joined(Record const& record, std::string (*in_words)(Passage const&))
{
    std::string text;
    auto last = Kind::Title;
    for (auto const& passage : record) {
        if (!text.empty())
            text += last == Kind::Item && passage.kind == Kind::Item ? "\n" : "\n\n";
        text += in_words(passage);
        last = passage.kind;
    }
    return text + "\n";
}

}

Record short_record(State const& state, Env const& env)
{
    return begun(state, env, Depth::Short);
}

Record whole_record(State const& state, Env const& env)
{
    auto record = begun(state, env, Depth::Whole);
    add_other_notes(record, state, env);
    add_journal(record, state, *env.pack);
    add_contact(record, state, *env.pack);
    return record;
}

std::string write_markdown(Record const& record)
{
    return joined(record, in_markdown);
}

std::string write_plain(Record const& record)
{
    return joined(record, in_plain);
}

}
