#include "app/taking_along.hpp"
#include "app/backup.hpp"
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

constexpr char const* all_day = "all-day";
constexpr int first_hour = 5;
constexpr int last_hour = 23;
constexpr int longest_backup = 4 << 20; ///< Bytes; the same that a reader of JSON takes.

Node warning(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    bool const is_danger = needs_care_with_files(state, env);
    return { .id = "taking.warning",
        .role = Role::Notice,
        .tone = is_danger ? Tone::Danger : Tone::Caution,
        .name = say(pack, is_danger ? Text::taking_danger : Text::taking_caution) };
}

Node calendar(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& kept = state.saved.calendar;
    Node when { .id = "taking.when", .role = Role::Select, .name = say(pack, Text::taking_when) };
    when.value = kept.minute ? say_time(*kept.minute) : all_day;
    when.detail = kept.minute ? say_time(*kept.minute) : say(pack, Text::taking_all_day);
    when.choices.push_back({ all_day, say(pack, Text::taking_all_day) });
    for (int hour = first_hour; hour <= last_hour; ++hour) {
        for (int const half : { 0, 30 }) {
            auto const time = say_time(hour * 60 + half);
            when.choices.push_back({ time, time });
        }
    }
    when.action = CalendarTimeChosen {};
    Node discreet { .id = "taking.discreet", .role = Role::CheckBox };
    discreet.name = say(pack, Text::taking_discreet, { { "title", say(pack, Text::calendar_discreet) } });
    discreet.checked = writes_discreetly(state, env);
    discreet.action = CalendarDiscreetChosen {};
    return card("taking.calendar",
        { heading("taking.calendar.heading", 2, say(pack, Text::taking_calendar), Look::Strong),
            text("taking.calendar.text", say(pack, Text::taking_calendar_body), Look::Small), std::move(when),
            std::move(discreet),
            button("taking.calendar.save", say(pack, Text::taking_calendar_save), CalendarSaved {}, Look::Secondary,
                "calendar-days"),
            text("taking.calendar.again", say(pack, Text::taking_calendar_again), Look::Small) });
}

Node reading(Env const& env)
{
    auto const& pack = *env.pack;
    std::vector<Node> children { heading("taking.read.heading", 2, say(pack, Text::taking_read), Look::Strong),
        text("taking.read.text", say(pack, Text::taking_read_body), Look::Small),
        button("taking.paper", say(pack, Text::taking_paper), Went { Screen::OnPaper }, Look::Secondary, "printer") };
    if (env.can_share)
        children.push_back(
            button("taking.share", say(pack, Text::taking_share), ResultShared {}, Look::Secondary, "share-2"));
    children.push_back(
        button("taking.notes", say(pack, Text::taking_notes), NotesSaved {}, Look::Secondary, "notebook-pen"));
    children.push_back(text("taking.notes.text", say(pack, Text::taking_notes_body), Look::Small));
    return card("taking.read", std::move(children));
}

Text said_of(Refused why)
{
    switch (why) {
    case Refused::Unreadable:
        return Text::taking_unreadable;
    case Refused::Newer:
        return Text::taking_newer;
    case Refused::Foreign:
        return Text::taking_foreign;
    case Refused::Same:
        return Text::taking_same;
    }
    return Text::taking_unreadable;
}

Node backup(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    Node file { .id = "taking.open", .role = Role::File, .icon = "folder-open", .name = say(pack, Text::taking_open) };
    file.detail = say(pack, Text::taking_open_body);
    file.entry = Entry { .longest = longest_backup, .accepts = ".json,application/json" };
    file.action = BackupOpened {};
    Node same { .id = "taking.same", .role = Role::Status, .tone = Tone::Accent };
    if (auto const& refused = state.passing.refused) {
        auto& said = *refused == Refused::Same ? same.name : file.error;
        said = say(pack, said_of(*refused));
    }
    return card("taking.backup",
        { heading("taking.backup.heading", 2, say(pack, Text::taking_backup), Look::Strong),
            text("taking.backup.text", say(pack, Text::taking_backup_body), Look::Small),
            button(
                "taking.backup.save", say(pack, Text::taking_backup_save), BackupSaved {}, Look::Secondary, "download"),
            std::move(file), std::move(same) });
}

Node replaced_card(Pack const& pack, Date until)
{
    return card("taking.replaced",
        { heading("taking.replaced.heading", 2, say(pack, Text::taking_replaced_heading), Look::Strong),
            text("taking.replaced.text",
                say(pack, Text::taking_replaced_body, { { "date", say_long_date(pack, until) } }), Look::Small),
            holder("taking.replaced.ways", Role::Row,
                { growing(button("taking.bring-back", say(pack, Text::taking_bring_back), ReplacedBroughtBack {},
                      Look::Secondary)),
                    growing(
                        button("taking.let-go", say(pack, Text::taking_let_go), ReplacedLetGo {}, Look::Quiet)) }) },
        Tone::Accent);
}

std::string result_text(Pack const& pack, Saved const& saved)
{
    if (saved.rounds.finished.empty())
        return say(pack, Text::taking_nothing);
    auto const& round = saved.rounds.finished.back();
    auto const* outcome = find_outcome(pack, round.outcome);
    return say(pack, Text::taking_result_of,
        { { "result", outcome ? outcome->label : round.outcome }, { "date", say_day_month_year(pack, round.given) } });
}

std::string plan_text(Pack const& pack, Saved const& saved)
{
    if (!saved.plan || saved.plan->days.empty())
        return say(pack, Text::taking_nothing);
    return say(pack, Text::taking_plan_of,
        { { "days", std::to_string(saved.plan->days.size()) },
            { "date", say_day_month_year(pack, saved.plan->days.front().date) } });
}

/// What would take the place of what.
Node preview(State const& state, Env const& env, Saved const& offered)
{
    auto const& pack = *env.pack;
    std::vector<std::vector<std::string>> rows;
    auto const add = [&](Text what, std::string here, std::string there) {
        rows.push_back({ say(pack, what), std::move(here), std::move(there) });
    };
    auto const add_count = [&](Text what, std::size_t here, std::size_t there) {
        add(what, std::to_string(here), std::to_string(there));
    };
    auto const& present = state.saved;
    add(Text::verdict_title, result_text(pack, present), result_text(pack, offered));
    add(Text::navigation_plan, plan_text(pack, present), plan_text(pack, offered));
    add_count(Text::taking_answers, present.answers.size(), offered.answers.size());
    add_count(Text::taking_done, present.ticks.size(), offered.ticks.size());
    if (has(pack, Feature::Journal))
        add_count(Text::taking_lines, present.journal.size(), offered.journal.size());
    if (has(pack, Feature::ContactLog))
        add_count(Text::taking_contact, present.contact.events.size(), offered.contact.events.size());
    if (has(pack, Feature::UrgeHelp))
        add_count(Text::taking_letters, present.urge.letters.size(), offered.urge.letters.size());
    auto cancel = button("taking.put-away", say(pack, Text::taking_put_away), BackupPutAway {}, Look::Secondary);
    cancel.value = "cancel";
    return { .id = "dialog",
        .role = Role::Dialog,
        .name = say(pack, Text::taking_replace_heading),
        .children = { heading("taking.replace.heading", 2, say(pack, Text::taking_replace_heading)),
            text("taking.replace.text", say(pack, Text::taking_replace_body)),
            table("taking.replace.table", say(pack, Text::taking_replace_heading),
                { say(pack, Text::comparison_what), say(pack, Text::taking_here), say(pack, Text::taking_in_file) },
                rows),
            button("taking.replace", say(pack, Text::taking_replace), BackupConfirmed {}, Look::Primary),
            std::move(cancel) } };
}

}

View view_taking_along(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "taking-along", .title = say(pack, Text::taking_title) };
    content.main = { heading("taking.heading", 1, say(pack, Text::taking_heading)), warning(state, env) };
    auto const& replaced = state.saved.replaced;
    if (replaced && env.today <= replaced_until(*replaced))
        content.main.push_back(replaced_card(pack, replaced_until(*replaced)));
    bool const has_verdict = current_verdict(state, env).has_value();
    std::vector<Node> left;
    if (plan_holds(state, env))
        left.push_back(calendar(state, env));
    if (has_verdict)
        left.push_back(reading(env));
    content.main.push_back(holder("taking.columns", Role::Group,
        { holder("taking.left", Role::Group, std::move(left)),
            holder("taking.right", Role::Group, { backup(state, env) }) },
        Look::Columns));
    if (state.passing.offered)
        content.dialog = preview(state, env, *state.passing.offered);
    return frame(state, env, std::move(content));
}

}
