/// The steps of a plan, with their days.
#pragma once

#include "app/node.hpp"
#include "core/pack.hpp"

namespace second_look {

/// A timeline of the outcome's steps in a plan of `length` days, of which `lived` are reached; see `days_lived`.
Node plan_steps(Pack const&, Outcome const&, int length, int lived);

}
