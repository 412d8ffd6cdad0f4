#include "app/person.hpp"
#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/typed_text.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

namespace {

/// Null unless the day has the task, and both may be changed.
Task const* planned_task(Turn const& turn, Date date, Id const& id)
{
    auto const& saved = turn.state.saved;
    bool const rests = saved.paused_from && date >= *saved.paused_from;
    if (!plan_holds(turn.state, turn.env) || rests || saved.ending)
        return nullptr;
    auto const day = day_on(*saved.plan, date);
    if (!day)
        return nullptr;
    auto const& tasks = saved.plan->days[*day].tasks;
    bool const is_there = std::find(tasks.begin(), tasks.end(), id) != tasks.end();
    return is_there ? find_task(*turn.env.pack, id) : nullptr;
}

/// Changes a mark, and keeps none that is empty.
template <typename Change>
void change_mark(Saved& saved, Tick const& tick, Change change)
{
    auto mark = saved.marks[tick];
    change(mark);
    if (mark.is_empty() || (saved.marks.size() > most_marks))
        saved.marks.erase(tick);
    else
        saved.marks[tick] = std::move(mark);
}

std::string said_about(Turn const& turn, Text text, Task const& task)
{
    return say(turn.pack(), text, { { "task", task.title } });
}

Text said_of(Handling how)
{
    switch (how) {
    case Handling::Skipped:
        return Text::task_skipped_said;
    case Handling::BroughtBack:
        return Text::task_back_said;
    case Handling::Later:
        return Text::task_later_said;
    case Handling::Smaller:
        return Text::task_smaller_said;
    case Handling::Whole:
        return Text::task_whole_said;
    }
    return Text::undo_changed;
}

}

void apply(Turn& turn, TaskTicked const& ticked)
{
    auto const* task = planned_task(turn, ticked.date, ticked.task);
    if (!task || ticked.date > turn.env.today)
        return;
    if (ticked.on)
        turn.saved().ticks.insert({ ticked.date, ticked.task });
    else
        turn.saved().ticks.erase({ ticked.date, ticked.task });
    turn.said = said_about(turn, ticked.on ? Text::task_done_said : Text::task_open_said, *task);
}

void apply(Turn& turn, TaskHandled const& handled)
{
    auto const* task = planned_task(turn, handled.date, handled.task);
    if (!task || handled.date < turn.env.today)
        return;
    change_mark(turn.saved(), { handled.date, handled.task }, [&](TaskMark& mark) {
        switch (handled.how) {
        case Handling::Skipped:
        case Handling::BroughtBack:
            mark.skipped = handled.how == Handling::Skipped;
            break;
        case Handling::Later:
            mark.later = true;
            break;
        case Handling::Smaller:
        case Handling::Whole:
            mark.smaller = handled.how == Handling::Smaller;
            break;
        }
    });
    turn.said = said_about(turn, said_of(handled.how), *task);
}

void apply(Turn& turn, TaskPostponed const& late)
{
    auto const* task = planned_task(turn, late.date, late.task);
    auto const whom = person(turn.state, turn.env);
    auto& saved = turn.saved();
    if (!task || !whom || late.date < turn.env.today || saved.ticks.contains({ late.date, late.task }))
        return;
    auto const to = postponed_to(*whom, *saved.plan, late.date, late.task);
    if (!to)
        return;
    saved.plan = postponed(*whom, std::move(*saved.plan), late.date, late.task);
    // What was noted goes along, but over no other note; what was decided for that day does not.
    auto mark = saved.marks.extract({ late.date, late.task });
    if (mark && !mark.mapped().note.empty()) {
        bool const is_free = saved.marks[{ *to, late.task }].note.empty();
        saved.marks[{ is_free ? *to : late.date, late.task }].note = std::move(mark.mapped().note);
    }
    turn.said = say(turn.pack(), Text::task_postponed_said,
        { { "task", task->title }, { "date", say_long_date(turn.pack(), *to) } });
}

void apply(Turn& turn, SwapAsked const& asked)
{
    if (planned_task(turn, asked.date, asked.task))
        turn.state.passing.swapping = Tick { asked.date, asked.task };
}

void apply(Turn& turn, TaskSwapped const& swap)
{
    turn.state.passing.swapping.reset();
    auto const* task = planned_task(turn, swap.date, swap.task);
    auto const whom = person(turn.state, turn.env);
    auto& saved = turn.saved();
    if (!task || !whom || swap.date < turn.env.today || saved.ticks.contains({ swap.date, swap.task }))
        return;
    saved.plan = swapped(*whom, std::move(*saved.plan), swap.date, swap.task, swap.with);
    drop_loose_marks(saved, swap.date);
    turn.said = said_about(turn, Text::task_swapped_said, *task);
}

void apply(Turn& turn, NoteWritten const& note)
{
    auto const* task = planned_task(turn, note.date, note.task);
    if (!task)
        return;
    change_mark(turn.saved(), { note.date, note.task },
        [&](TaskMark& mark) { mark.note = typed_line(note.value, longest_note); });
    turn.said = say(turn.pack(), Text::task_note_said);
}

}
