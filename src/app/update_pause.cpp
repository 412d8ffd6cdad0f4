#include "app/person.hpp"
#include "app/strings.hpp"
#include "app/update_parts.hpp"

#include <map>
#include <utility>

namespace second_look {

namespace {

bool may_change(Turn const& turn)
{
    return plan_holds(turn.state, turn.env) && !turn.saved().ending;
}

/// What is noted for days from `from` on moves with them.
void move_marks(Saved& saved, Date from, int days)
{
    std::map<Tick, TaskMark> moved;
    for (auto& [tick, mark] : saved.marks)
        moved[{ tick.date < from ? tick.date : add_days(tick.date, days), tick.task }] = std::move(mark);
    saved.marks = std::move(moved);
}

}

Date end_pause(Turn& turn)
{
    auto& saved = turn.saved();
    auto const today = turn.env.today;
    auto const whom = person(turn.state, turn.env);
    auto const from = std::exchange(saved.paused_from, std::nullopt);
    if (!from || !whom)
        return add_days(today, 1);
    auto const shift = days_between(*from, today);
    if (shift > 0) {
        saved.plan = resumed(*whom, std::move(*saved.plan), *from, today);
        move_marks(saved, *from, shift);
        drop_loose_marks(saved, today);
    }
    saved.missed_from = today;
    return shift >= 0 ? today : add_days(today, 1);
}

void apply(Turn& turn, PlanPaused const&)
{
    auto& saved = turn.saved();
    if (!may_change(turn) || saved.paused_from || saved.plan->days.back().date < turn.env.today)
        return;
    saved.paused_from = std::max(first_open_day(saved, turn.env.today), saved.plan->days.front().date);
    turn.said = say(turn.pack(), Text::pause_said);
}

void apply(Turn& turn, PlanResumed const&)
{
    if (!may_change(turn) || !turn.saved().paused_from)
        return;
    end_pause(turn);
    turn.said = say(turn.pack(), Text::pause_ended);
    go(turn.state, Screen::Today);
}

void apply(Turn& turn, LighterChosen const&)
{
    auto& saved = turn.saved();
    auto const whom = person(turn.state, turn.env);
    if (!may_change(turn) || !whom || saved.paused_from)
        return;
    auto const from = first_open_day(saved, turn.env.today);
    saved.plan = lighter(*whom, std::move(*saved.plan), from);
    saved.missed_from = turn.env.today;
    drop_loose_marks(saved, from);
    turn.said = say(turn.pack(), Text::missed_lighter);
}

void apply(Turn& turn, MissedPassed const&)
{
    turn.saved().missed_from = turn.env.today;
    turn.said = say(turn.pack(), Text::missed_passed);
}

}
