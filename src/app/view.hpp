/// State in, Node tree out. Pure: same state and surroundings, same tree.
#pragma once

#include "app/node.hpp"
#include "app/state.hpp"

namespace second_look {

View view(State const&, Env const&);

/// The same for the welcome, the questions and what is said between them.
View first_view(State const&, Env const&);

}
