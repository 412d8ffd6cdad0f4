/// What the later part of a plan opens. Everything is read from the state, each time it is asked.
#pragma once

#include "app/state.hpp"

#include <vector>

namespace second_look {

/// Whether there is a second look to go to: taken, to be taken, or still to come.
bool has_second_look(State const&, Env const&);

/// Lengths in days, all of them longer than the plan that holds, that it can be extended to; at most 90.
std::vector<int> longer_plans(State const&, Env const&);

/// Whether the phase that the readiness list belongs to is on, behind, or at most a week ahead.
bool readiness_is_near(State const&, Env const&);

}
