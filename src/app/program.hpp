/// What a host runs: the app, or in tests a gallery of nodes in its place.
#pragma once

#include "app/update.hpp"
#include "app/view.hpp"

namespace second_look {

/// What is shown, and what follows from its use.
struct Program {
    View (*view)(State const&, Env const&) = second_look::view;
    Updated (*update)(State, Action const&, Env const&) = second_look::update;
    State (*restore)(Saved, Env const&) = second_look::restore;
    /// Which screens and actions it has; null where it has all. What it has not waits for another program.
    bool (*shows)(Screen) = nullptr;
    bool (*takes)(Action const&) = nullptr;
};

/// The programs of this executable, the first of them for who has nothing saved, until the page has all that the
/// other needs. Each executable that has a page defines them.
Program first_program();
Program program();

}
