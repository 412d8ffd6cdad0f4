#include "app/record.hpp"
#include "app/strings.hpp"
#include "app/taking_along.hpp"
#include "app/update_parts.hpp"
#include "app/views/screens.hpp"
#include "core/ics.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

namespace {

/// Names that say nothing to whoever comes upon the file.
constexpr char const* calendar_name = "days.ics";
constexpr char const* notes_name = "notes.md";

/// The plan as it is shown: without tasks that no longer suit the answers.
Plan shown_plan(Turn const& turn)
{
    auto plan = *turn.saved().plan;
    for (auto& day : plan.days) {
        std::vector<Id> tasks;
        for (auto const* task : shown_tasks(turn.state, turn.env, day))
            tasks.push_back(task->id);
        day.tasks = std::move(tasks);
    }
    return plan;
}

}

void apply(Turn& turn, CalendarTimeChosen const& chosen)
{
    turn.saved().calendar.minute = parse_time(chosen.value);
}

void apply(Turn& turn, CalendarDiscreetChosen const& chosen)
{
    turn.saved().calendar.discreet = chosen.on;
}

void apply(Turn& turn, CalendarSaved const&)
{
    if (!plan_holds(turn.state, turn.env))
        return;
    auto const plan = shown_plan(turn);
    auto& kept = turn.saved().calendar;
    auto const* outcome = find_outcome(turn.pack(), plan.outcome);
    CalendarWishes wishes { .minute = kept.minute,
        .discreet = writes_discreetly(turn.state, turn.env),
        .title = outcome->plan_title,
        .discreet_title = say(turn.pack(), Text::calendar_discreet),
        .sequence = kept.files,
        .stamp_date = turn.env.today,
        .gone = { kept.days.begin(), kept.days.end() } };
    turn.effects.file = TextFile { calendar_name, "text/calendar", write_calendar(turn.pack(), plan, wishes) };
    kept.files = std::min(kept.files + 1, most_calendar_files);
    for (auto const& day : plan.days) {
        if (!day.tasks.empty() && kept.days.size() < most_calendar_days)
            kept.days.insert(day.date);
    }
}

void apply(Turn& turn, NotesSaved const&)
{
    turn.effects.file = TextFile { notes_name, "text/markdown", write_markdown(whole_record(turn.state, turn.env)) };
}

void apply(Turn& turn, ResultShared const&)
{
    if (turn.env.can_share && current_verdict(turn.state, turn.env))
        turn.effects.share = write_plain(short_record(turn.state, turn.env));
}

void apply(Turn& turn, PagePrinted const&)
{
    turn.effects.print = true;
}

}
