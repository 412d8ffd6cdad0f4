#include "app/person.hpp"
#include "app/plan_end.hpp"
#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/second_look.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

namespace {

/// A choice stands open while a second look counts.
bool may_choose(Turn const& turn)
{
    return has_second_look(turn.state, turn.env) && finished_second_look(turn.saved(), turn.env.today);
}

}

void apply(Turn& turn, PlanExtended const& extended)
{
    auto const lengths = longer_plans(turn.state, turn.env);
    if (!may_choose(turn) || std::find(lengths.begin(), lengths.end(), extended.days) == lengths.end())
        return;
    auto const next = end_pause(turn);
    auto wishes = wishes_in_force(turn.state, turn.env);
    wishes.length = extended.days;
    auto const whom = person(turn.state, turn.env, wishes);
    // Today and what lies behind stay as they are.
    bool const is_over = turn.env.today > turn.saved().plan->days.back().date;
    auto longer = redraft(*whom, *turn.saved().plan, is_over ? turn.env.today : next);
    if (!longer)
        return;
    turn.saved().plan = std::move(longer.value());
    turn.saved().wishes = std::move(wishes);
    turn.saved().wished.reset();
    turn.said = say(turn.pack(), Text::second_look_extended);
    go(turn.state, Screen::Plan);
}

void apply(Turn& turn, PlanRenewed const&)
{
    auto const standing = current_standing(turn.state, turn.env);
    if (!may_choose(turn) || !standing)
        return;
    auto wishes = wishes_in_force(turn.state, turn.env);
    wishes.start = turn.env.today;
    wishes.length = plan_lengths.front();
    auto const whom = person(turn.state, turn.env, wishes);
    auto plan = draft_plan(turn.pack(), standing->verdict, whom->tags, whom->wishes);
    if (!plan)
        return;
    auto& saved = turn.saved();
    saved.plan = std::move(plan.value());
    saved.wishes = std::move(wishes);
    saved.wished.reset();
    saved.paused_from.reset();
    saved.missed_from.reset();
    drop_loose_marks(saved, turn.env.today);
    turn.said = say(turn.pack(), Text::build_done);
    go(turn.state, Screen::Plan);
}

void apply(Turn& turn, MovedOn const&)
{
    if (!may_choose(turn))
        return;
    turn.saved().ending = Ending { Ending::Kind::MovedOn, turn.env.today };
    turn.said = say(turn.pack(), Text::ending_said);
    go(turn.state, Screen::Ending);
}

}
