/// The tasks of a day as rows to tick, with all that can be done with each in a menu.
#pragma once

#include "app/node.hpp"
#include "app/state.hpp"
#include "core/plan.hpp"

#include <string>
#include <vector>

namespace second_look {

/// A list of check rows: what was put off stands behind the others, and what was let go last. Ids begin with
/// `id`. Nothing can be done while the plan rests; days to come can't be ticked, and only changed.
Node task_rows(State const&, Env const&, PlanDay const&, std::string const& id);

/// Whether each task of the day was done or let go. False for a day without tasks.
bool is_settled(State const&, Env const&, PlanDay const&);

/// The choice of another task in the place of one, while it is asked for.
std::optional<Node> swap_dialog(State const&, Env const&);

/// Shows a list of tasks to swap to; more would be a burden.
constexpr std::size_t most_alternatives = 5;

}
