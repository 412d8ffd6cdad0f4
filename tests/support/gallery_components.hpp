/// The components that screens are made of, each in its states.
#pragma once

#include "app/node.hpp"

#include <vector>

namespace second_look::support {

/// What someone presses and chooses.
std::vector<Node> gallery_controls();

/// What shows something.
std::vector<Node> gallery_displays();

}
