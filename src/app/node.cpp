#include "app/node.hpp"

#include <functional>
#include <set>

namespace second_look {

std::string_view role_name(Role role)
{
    switch (role) {
#define X(name, text)                                                                                                  \
    case Role::name:                                                                                                   \
        return text;
        SECOND_LOOK_ROLES(X)
#undef X
    }
    return {};
}

std::string_view look_name(Look look)
{
    switch (look) {
#define X(name, text)                                                                                                  \
    case Look::name:                                                                                                   \
        return text;
        SECOND_LOOK_LOOKS(X)
#undef X
    }
    return {};
}

std::string_view tone_name(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "neutral";
    case Tone::Accent:
        return "accent";
    case Tone::Caution:
        return "caution";
    case Tone::Danger:
        return "danger";
    }
    return {};
}

bool is_interactive(Node const& node)
{
    return !std::holds_alternative<std::monostate>(node.action);
}

bool is_owned_by_the_page(Role role)
{
    return role == Role::Date || role == Role::Select || role == Role::TextField || role == Role::TextArea
        || role == Role::File;
}

Node const* find_node(Node const& root, std::string_view id)
{
    if (root.id == id)
        return &root;
    for (auto const& child : root.children) {
        if (auto const* found = find_node(child, id))
            return found;
    }
    return nullptr;
}

Node const* menu_of(Node const& root, std::string_view id)
{
    for (auto const& child : root.children) {
        if (child.id == id)
            return root.role == Role::Menu && root.expanded.value_or(false) ? &root : nullptr;
        if (auto const* found = menu_of(child, id))
            return found;
    }
    return nullptr;
}

std::optional<Action> action_of(Node const& root, std::string_view id, std::string const& value)
{
    Node const* within = &root;
    for (auto const& child : root.children) {
        if (child.role == Role::Dialog)
            within = &child;
    }
    auto const* node = find_node(*within, id);
    if (!node || node->disabled || !is_interactive(*node))
        return {};
    return with_value(node->action, value);
}

Action with_value(Action action, std::string const& value)
{
    std::visit(
        [&](auto& done) {
            if constexpr (requires { done.on; })
                done.on = value == "true";
            if constexpr (requires { done.value; })
                done.value = value;
        },
        action);
    return action;
}

std::vector<std::string> faults(Node const& root)
{
    std::vector<std::string> found;
    std::set<std::string> seen;
    std::function<void(Node const&)> const visit = [&](Node const& node) {
        if (node.id.empty() || !seen.insert(node.id).second)
            found.push_back(node.id);
        else if (is_interactive(node) && node.name.empty())
            found.push_back(node.id);
        for (auto const& child : node.children)
            visit(child);
    };
    visit(root);
    return found;
}

}
