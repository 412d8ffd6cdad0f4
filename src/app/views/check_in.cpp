#include "app/person.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>
#include <iterator>

namespace second_look {

using namespace build;

std::vector<Node> check_in_nodes(State const& state, Env const& env, Plan const& plan)
{
    auto const& pack = *env.pack;
    if (!has(pack, Feature::CheckIns))
        return {};
    // Those of an earlier plan say nothing of this one.
    std::vector<CheckIn> given;
    std::copy_if(state.saved.check_ins.begin(), state.saved.check_ins.end(), std::back_inserter(given),
        [&](CheckIn const& one) { return one.date >= plan.days.front().date; });
    auto const due = due_check_in(given, days_lived(plan, env.today));
    if (!due && state.passing.felt)
        return { { .id = "check-in.said",
            .role = Role::Status,
            .tone = Tone::Accent,
            .name = say(pack,
                *state.passing.felt == Feeling::Steadier ? Text::check_in_said_steadier : Text::check_in_said_same) } };
    if (!due)
        return {};
    auto const way = [&](std::string id, Text name, Feeling feeling) {
        return growing(button(std::move(id), say(pack, name), CheckedIn { *due, feeling }, Look::Secondary));
    };
    return { card("check-in.card",
        { heading("check-in", 2, say(pack, Text::check_in_heading, { { "day", std::to_string(*due) } }), Look::Strong),
            text("check-in.lead", say(pack, Text::check_in_lead), Look::Small),
            holder("check-in.ways", Role::Row,
                { way("check-in.steadier", Text::check_in_steadier, Feeling::Steadier),
                    way("check-in.same", Text::check_in_same, Feeling::Same),
                    way("check-in.worse", Text::check_in_worse, Feeling::Worse) }) },
        Tone::Accent) };
}

}
