#include "app/plan_end.hpp"

#include "app/person.hpp"
#include "app/update.hpp"
#include "core/second_look.hpp"

#include <algorithm>

namespace second_look {

namespace {

constexpr int days_before_phase = 7;

}

bool has_second_look(State const& state, Env const& env)
{
    return has(*env.pack, Feature::SecondLook) && !state.saved.ending && !state.saved.rounds.finished.empty()
        && second_look_from(state.saved).has_value();
}

std::vector<int> longer_plans(State const& state, Env const& env)
{
    std::vector<int> lengths;
    if (!plan_holds(state, env))
        return lengths;
    auto const length = static_cast<int>(state.saved.plan->days.size());
    for (int const longer : plan_lengths) {
        if (longer > length)
            lengths.push_back(longer);
    }
    return lengths;
}

bool readiness_is_near(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    if (!has(pack, Feature::Readiness) || state.saved.ending || !plan_holds(state, env))
        return false;
    auto const& plan = *state.saved.plan;
    auto const* playbook = find_playbook(pack, plan.outcome);
    auto const reached = days_lived(plan, env.today);
    return playbook && std::any_of(playbook->windows.begin(), playbook->windows.end(), [&](PhaseWindow const& window) {
        return window.phase == pack.companion.readiness_phase
            && reached + days_before_phase >= days_of(window, static_cast<int>(plan.days.size())).first;
    });
}

}
