/// What a host runs: the app, or in tests a gallery of nodes in its place.
#pragma once

#include "app/update.hpp"
#include "app/view.hpp"

namespace second_look {

/// What is shown, and what follows from its use.
struct Program {
    View (*view)(State const&, Env const&) = second_look::view;
    Updated (*update)(State, Action const&, Env const&) = second_look::update;
};

/// The program of this executable; each that has a page defines it.
Program program();

}
