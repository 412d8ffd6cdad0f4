/// Every role in its states, on screens of its own: for tests of what no screen of the app shows yet,
/// and of what belongs to a role wherever it stands.
#pragma once

#include "app/runtime.hpp"

#include <string>
#include <vector>

namespace second_look::support {

/// The gallery in place of the app. What is put into a field is kept as an answer under the field's id.
Program gallery();

/// The gallery's screens, such as "fields".
std::vector<std::string> gallery_screens();

/// A state on that screen; with the menu open and a message at each field where `busy`.
enum class Busy { No, Yes };
State gallery_state(std::string const& screen, Busy = Busy::No);

}
