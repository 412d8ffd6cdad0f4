/// One thing that the monkey does, or that befalls its device.
#pragma once

#include "app/node.hpp"

#include <functional>
#include <string>
#include <vector>

namespace second_look::monkey {

struct Act {
    enum class Kind {
        Use,        ///< Of a node that can be used.
        InertUse,   ///< Of one that can't: disabled, or behind a dialog.
        Reload,     ///< The page, from what is stored.
        TimePasses, ///< Minutes or days.
        ClockIsSet, ///< Wrong, or right again.
        OtherTab,   ///< Another tab becomes the one that saves.
    };
    Kind kind = Kind::Use;
    Role role = Role::Button;
    std::string id;
    std::string name;
    std::string value; ///< What a control reports; otherwise in words what befell.
};

/// Role, name and value, as a person would tell it.
std::string words(Act const&);

/// Calls back with the node and all below it.
void visit(Node const& root, std::function<void(Node const&)> const& look);

/// The open dialog, which alone can be used then; else the whole.
Node const& usable_part(Node const& root);

/// Every node that can be used now.
std::vector<Node const*> usable(Node const& root);

}
