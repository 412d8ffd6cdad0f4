/// The first screens alone: the welcome, the questions and what is said between them.
///
/// They do what the whole program does with the same, and need little of it, so that a page can start before the rest
/// is there. What leads on from them waits for it.
#pragma once

#include "app/program.hpp"

namespace second_look {

Program first_screens();

}
