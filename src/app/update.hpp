/// One action in, the next state and what the host must do out.
#pragma once

#include "app/action.hpp"
#include "app/state.hpp"

namespace second_look {

/// What the host does after an update, in this order.
struct Effects {
    bool save = false;
    bool erase = false; ///< Remove everything stored; nothing is saved after it until the next action.
    bool leave = false;
    std::string open; ///< An address that was pressed; empty for none.
};

struct Updated {
    State state;
    Effects effects;
};

/// Pure. Actions that make no sense in this state change nothing.
Updated update(State, Action const&, Env const&);

/// Makes any stored state fit the pack: unknown answers are dropped, and a place that no longer
/// exists leads to the nearest one that does.
State restore(Saved, Env const&);

/// The verdict on complete answers; nothing while a question is open.
std::optional<Verdict> current_verdict(State const&, Env const&);

/// Whether the stored plan may be shown: its outcome is still what the answers say.
bool plan_holds(State const&, Env const&);

}
