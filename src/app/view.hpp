/// State in, Node tree out. Pure: same state and surroundings, same tree.
#pragma once

#include "app/node.hpp"
#include "app/state.hpp"

namespace second_look {

View view(State const&, Env const&);

}
