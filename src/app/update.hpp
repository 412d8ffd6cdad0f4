/// One action in, the next state and what the host must do out.
#pragma once

#include "app/action.hpp"
#include "app/state.hpp"

#include <optional>
#include <string>

namespace second_look {

/// A file for the person to keep.
struct TextFile {
    std::string name;
    std::string type; ///< Such as "text/calendar".
    std::string text;
};

/// What the host does after an update, in this order.
struct Effects {
    bool save = false;
    bool erase = false; ///< Remove everything stored; nothing is saved after it until the next action.
    bool leave = false;
    std::optional<Device> device; ///< Keep these settings of the device.
    bool passcode = false;        ///< Ask for a passcode to set, or to change the one there is.
    bool take_over = false;       ///< Be the tab that saves.
    std::string open;             ///< An address that was pressed; empty for none.
    std::optional<TextFile> file;
    std::string backup;      ///< The name under which all that is stored is to be kept as a file; empty for none.
    std::string read_backup; ///< Text to be read as such a file; empty for none.
    std::string copy;        ///< Text for the clipboard; empty for none.
    std::string share;       ///< Text to be passed on; empty for none.
    bool print = false;
};

struct Updated {
    State state;
    Effects effects;
};

/// Pure. Actions that make no sense in this state change nothing.
Updated update(State, Action const&, Env const&);

/// Whether what is saved may differ after it. Where another tab saves, such actions do nothing.
bool changes_what_is_saved(Action const&);

/// Makes any stored state fit the pack: unknown answers are dropped, and a place that no longer
/// exists leads to the nearest one that does.
State restore(Saved, Env const&);

/// Where the answers and all that was said earlier leave someone; nothing while a question is open.
std::optional<Standing> current_standing(State const&, Env const&);

/// The verdict of the current standing.
std::optional<Verdict> current_verdict(State const&, Env const&);

/// Position in the plan of the day that is opened; nothing on other screens, and where the plan has it not.
std::optional<std::size_t> shown_day(State const&, Env const&);

/// Whether the stored plan may be shown: its outcome is still what the answers say.
bool plan_holds(State const&, Env const&);

}
