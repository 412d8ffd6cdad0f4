/// Short makers of nodes that several screens use.
#pragma once

#include "app/node.hpp"
#include "app/state.hpp"
#include "app/strings.hpp"

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

/// What stands around every screen.
struct Frame {
    std::string screen;
    std::string title; ///< Of the area; shown in the top bar.
    bool back = true;
    std::vector<Node> main;
    std::vector<Node> footer;
};

/// Top bar with the way out, navigation once there is a plan, content, actions, and an open dialog.
View frame(State const&, Env const&, Frame);

/// The erase dialog.
Node erase_dialog(Env const&);

}
