#include "app/views/plan_steps.hpp"

#include "app/strings.hpp"
#include "core/plan.hpp"

#include <algorithm>

namespace second_look {

namespace {

Node step(Pack const& pack, PhaseWindow const& window, int length, int lived)
{
    auto const& phase = *find_phase(pack, window.phase);
    auto const days = days_of(window, length);
    auto const when = days.first == days.last
        ? say(pack, Text::plan_phase_one_day, { { "day", std::to_string(days.first) } })
        : say(pack, Text::plan_phase_days,
              { { "first", std::to_string(days.first) }, { "last", std::to_string(days.last) } });
    Node node {
        .id = "plan.step/" + phase.id, .role = Role::Step, .name = phase.title, .detail = phase.summary, .value = when
    };
    node.current = lived >= days.first && lived <= days.last;
    auto const all = days.last - days.first + 1;
    node.range = Range { .value = std::clamp(lived - days.first, 0, all), .max = all };
    return node;
}

}

Node plan_steps(Pack const& pack, Outcome const& outcome, int length, int lived)
{
    Node timeline { .id = "plan.steps", .role = Role::Timeline };
    for (auto const& window : find_playbook(pack, outcome.id)->windows)
        timeline.children.push_back(step(pack, window, length, lived));
    return timeline;
}

}
