#include "app/person.hpp"
#include "app/strings.hpp"
#include "app/update_parts.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

void apply(Turn& turn, PlanBuilt const&)
{
    auto& saved = turn.saved();
    auto const standing = current_standing(turn.state, turn.env);
    if (!standing)
        return go_on_with_quiz(turn.state, turn.env);
    auto const wishes = wishes_shown(turn.state, turn.env);
    auto const whom = person(turn.state, turn.env, wishes);
    bool const goes_on = is_under_way(turn.state, turn.env);
    auto const from = goes_on ? end_pause(turn) : add_days(turn.env.today, 1);
    auto plan = goes_on ? redraft(*whom, *saved.plan, from)
                        : draft_plan(turn.pack(), standing->verdict, whom->tags, whom->wishes);
    turn.state.passing.no_plan = !plan;
    if (!plan)
        return;
    turn.said = say(turn.pack(), goes_on ? Text::build_changed : Text::build_done);
    saved.plan = std::move(plan.value());
    saved.wishes = wishes;
    saved.wished.reset();
    saved.ending.reset();
    if (!goes_on) {
        saved.paused_from.reset();
        saved.missed_from.reset();
    }
    drop_loose_marks(saved, from);
    go(turn.state, Screen::Plan);
}

void apply(Turn& turn, PlanUnwanted const&)
{
    if (!turn.saved().plan || turn.saved().ending)
        return;
    turn.saved().ending = Ending { Ending::Kind::NotWanted, turn.env.today };
    turn.said = say(turn.pack(), Text::ending_said);
    go(turn.state, Screen::Ending);
}

void apply(Turn& turn, PlanTakenUp const&)
{
    if (!turn.saved().ending)
        return;
    turn.saved().ending.reset();
    // The days in between were nobody's to miss.
    turn.saved().missed_from = turn.env.today;
    turn.said = say(turn.pack(), Text::ending_taken_up);
    go(turn.state, Screen::Today);
}

}
