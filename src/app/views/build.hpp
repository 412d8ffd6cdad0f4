/// Short makers of nodes that several screens use.
#pragma once

#include "app/node.hpp"
#include "app/state.hpp"
#include "app/strings.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace second_look::build {

inline Node heading(std::string id, int level, std::string name, Look look = Look::Normal)
{
    return { .id = std::move(id), .role = Role::Heading, .look = look, .name = std::move(name), .level = level };
}

inline Node text(std::string id, std::string name, Look look = Look::Normal, Tone tone = Tone::Neutral)
{
    return { .id = std::move(id), .role = Role::Text, .look = look, .tone = tone, .name = std::move(name) };
}

inline Node button(std::string id, std::string name, Action action, Look look, std::string icon = {})
{
    return { .id = std::move(id),
        .role = Role::Button,
        .look = look,
        .icon = std::move(icon),
        .name = std::move(name),
        .action = std::move(action) };
}

inline Node holder(std::string id, Role role, std::vector<Node> children, Look look = Look::Normal)
{
    return { .id = std::move(id), .role = role, .look = look, .children = std::move(children) };
}

inline Node card(std::string id, std::vector<Node> children, Tone tone = Tone::Neutral)
{
    return { .id = std::move(id), .role = Role::Card, .tone = tone, .children = std::move(children) };
}

/// A link to an address of the scheme https, tel or sms.
inline Node address_link(std::string id, std::string name, std::string address, Look look, std::string icon)
{
    Node node { .id = std::move(id),
        .role = Role::Link,
        .look = look,
        .icon = std::move(icon),
        .name = std::move(name),
        .value = address };
    node.action = AddressOpened { std::move(address) };
    return node;
}

/// A field of the role that holds `value`; what is typed reaches the action.
inline Node field(std::string id, Role role, std::string name, std::string value, Entry entry, Action action)
{
    Node node { .id = std::move(id), .role = role, .name = std::move(name), .value = std::move(value) };
    node.entry = std::move(entry);
    node.action = std::move(action);
    return node;
}

/// Of text that is kept in so many bytes of UTF-8: as many UTF-16 code units as always fit.
inline int units_in(std::size_t bytes)
{
    constexpr std::size_t most_bytes_of_a_unit = 3;
    return static_cast<int>(bytes / most_bytes_of_a_unit);
}

inline Node growing(Node node)
{
    node.grow = true;
    return node;
}

/// How a disclosure stands until someone turns it.
enum class Opening { Closed, Open };

/// A button that opens what it holds, and the held nodes while it is open.
Node disclosure(State const&, std::string id, std::string name, std::string icon, std::vector<Node> children,
    Opening = Opening::Closed);

/// A button with "…" that opens a list of things to do; the items are buttons. The name is spoken.
Node menu(State const&, std::string id, std::string name, std::vector<Node> items);

/// A table of texts. The first text of each row is its header; `headings` has one more for that column.
/// Ids of rows and cells follow from `id` and the row's header.
Node table(std::string id, std::string caption, std::vector<std::string> const& headings,
    std::vector<std::vector<std::string>> const& rows);

/// What stands around every screen.
struct Frame {
    std::string screen;
    std::string title; ///< Of the area; shown in the top bar.
    bool back = true;
    std::vector<Node> main;
    std::vector<Node> footer;
    std::optional<Node> dialog; ///< Of Role::Dialog; its way out is a button with the value "cancel".
};

/// Top bar with the way out, navigation once there is a plan, content, actions, what can be undone, and an open
/// dialog.
View frame(State const&, Env const&, Frame);

/// The same for where there is no plan yet.
View frame_before_plan(State const&, Env const&, Frame);

/// What the app is called: the pack's title, or a neutral one where someone asked for that.
std::string shown_title(Env const&);

/// The erase dialog.
Node erase_dialog(Env const&);

}
