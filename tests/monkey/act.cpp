#include "act.hpp"

namespace second_look::monkey {

std::string words(Act const& act)
{
    switch (act.kind) {
    case Act::Kind::Use:
    case Act::Kind::InertUse: {
        auto said = std::string(role_name(act.role)) + " “" + act.name + "”";
        if (!act.value.empty())
            said += " ← “" + act.value.substr(0, 60) + "”";
        return act.kind == Act::Kind::InertUse ? said + ", which can’t be used" : said;
    }
    case Act::Kind::Reload:
        return "(reloaded)";
    case Act::Kind::TimePasses:
    case Act::Kind::ClockIsSet:
    case Act::Kind::OtherTab:
        return "(" + act.value + ")";
    }
    return {};
}

void visit(Node const& root, std::function<void(Node const&)> const& look)
{
    look(root);
    for (auto const& child : root.children)
        visit(child, look);
}

Node const& usable_part(Node const& root)
{
    for (auto const& child : root.children) {
        if (child.role == Role::Dialog)
            return child;
    }
    return root;
}

std::vector<Node const*> usable(Node const& root)
{
    std::vector<Node const*> found;
    visit(usable_part(root), [&](Node const& node) {
        if (is_interactive(node) && !node.disabled)
            found.push_back(&node);
    });
    return found;
}

}
