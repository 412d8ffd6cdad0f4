/// What someone takes out of the app, and what depends on who they are.
#pragma once

#include "app/state.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace second_look {

/// Whether a file that somebody finds could do harm: where an outcome puts help first.
bool needs_care_with_files(State const&, Env const&);

/// Whether a calendar file says nothing of what it is about: as chosen, and before that where care is needed.
bool writes_discreetly(State const&, Env const&);

/// "18:30", of minutes since midnight.
std::string say_time(int minute);

/// Minutes since midnight of such a text; nothing for any other.
std::optional<int> parse_time(std::string_view);

}
