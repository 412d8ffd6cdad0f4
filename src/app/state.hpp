/// The whole state of the app, and what surrounds it.
#pragma once

#include "core/pack.hpp"
#include "core/saved.hpp"

#include <set>
#include <string>

namespace second_look {

/// Passing state: gone with the page, and never stored.
struct Passing {
    std::set<std::string> turned; ///< Node ids of disclosures that were opened, or closed where they start open.
    bool erase_asked = false;
    bool answer_missing = false; ///< Next was pressed without an answer.
    Place before;                ///< Where settings and help lead back to.
};

struct State {
    Saved saved;
    Passing passing;
};

/// What the host knows and the app must not ask for itself.
struct Env {
    Pack const* pack = nullptr; ///< Never null once the app runs.
    Date today;
    std::string country; ///< Guess from the browser's language, ISO 3166-1 alpha-2; may be empty.
    bool dark = false;   ///< The system's own theme.
    bool stored = true;  ///< Whether what is saved outlives the page.
};

}
