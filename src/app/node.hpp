/// The Node tree: what a screen means. Every face (canvas, mirror, text mode, tests) is made from it.
///
/// Ids are stable names such as `quiz.disagreements/heated`, never indexes. A role is a native
/// element in the mirror and a case in the painter; both switches are checked to be complete.
#pragma once

#include "app/action.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

#define SECOND_LOOK_ROLES(X)                                                                                           \
    X(Page, "page")                                                                                                    \
    X(Banner, "banner")                                                                                                \
    X(Navigation, "navigation")                                                                                        \
    X(Main, "main")                                                                                                    \
    X(Footer, "footer")                                                                                                \
    X(Heading, "heading")                                                                                              \
    X(Text, "text")                                                                                                    \
    X(Notice, "notice")                                                                                                \
    X(Status, "status")                                                                                                \
    X(Card, "card")                                                                                                    \
    X(Group, "group")                                                                                                  \
    X(Row, "row")                                                                                                      \
    X(List, "list")                                                                                                    \
    X(Button, "button")                                                                                                \
    X(Link, "link")                                                                                                    \
    X(Dialog, "dialog")                                                                                                \
    X(RadioGroup, "radio_group")                                                                                       \
    X(Radio, "radio")                                                                                                  \
    X(CheckGroup, "check_group")                                                                                       \
    X(CheckBox, "check_box")                                                                                           \
    X(Date, "date")                                                                                                    \
    X(Select, "select")                                                                                                \
    X(Disclosure, "disclosure")                                                                                        \
    X(Meter, "meter")                                                                                                  \
    X(WeekStrip, "week_strip")                                                                                         \
    X(Day, "day")                                                                                                      \
    X(Timeline, "timeline")                                                                                            \
    X(Step, "step")                                                                                                    \
    X(Progress, "progress")

enum class Role {
#define X(name, text) name,
    SECOND_LOOK_ROLES(X)
#undef X
};

inline constexpr Role all_roles[] = {
#define X(name, text) Role::name,
    SECOND_LOOK_ROLES(X)
#undef X
};

#define SECOND_LOOK_LOOKS(X)                                                                                           \
    X(Normal, "normal")                                                                                                \
    X(Display, "display")     /* the largest heading */                                                                \
    X(Lead, "lead")           /* first paragraph under a heading */                                                    \
    X(Small, "small")         /* secondary text */                                                                     \
    X(Strong, "strong")       /* text that names what follows */                                                       \
    X(Chip, "chip")           /* a label in a pill */                                                                  \
    X(Primary, "primary")     /* the one main action */                                                                \
    X(Secondary, "secondary") /* other actions */                                                                      \
    X(Pill, "pill")           /* small button in the top bar */                                                        \
    X(IconOnly, "icon_only")  /* name spoken, icon drawn */                                                            \
    X(Quiet, "quiet")         /* underlined, in text */                                                                \
    X(Columns, "columns")     /* two columns where there is room */                                                    \
    X(Task, "task")           /* a check row of the plan */                                                            \
    X(Item, "item")           /* a row of a list with a line below */                                                  \
    X(Indent, "indent")       /* belongs to the check row above */

enum class Look {
#define X(name, text) name,
    SECOND_LOOK_LOOKS(X)
#undef X
};

std::string_view role_name(Role);
std::string_view look_name(Look);
std::string_view tone_name(Tone);

/// On a scale from 0 to `max`. `low` and `high` bound what the answers leave open.
struct Range {
    int low = 0;
    int high = 0;
    int value = 0;
    int max = 100;
};

struct Choice {
    std::string value;
    std::string text;
};

struct Node {
    std::string id;
    Role role = Role::Group;
    Look look = Look::Normal;
    Tone tone = Tone::Neutral;
    std::string icon;             ///< Lucide name; decoration, never the only carrier of a meaning.
    std::string name;             ///< Visible text and accessible name.
    std::string detail;           ///< Description: hint, second line.
    std::string value;            ///< Of a date, select or meter in words; the address of a link.
    std::string minimum;          ///< Of a date, YYYY-MM-DD.
    std::string maximum;          ///< Of a date, YYYY-MM-DD.
    int level = 0;                ///< Of a heading, 1 to 6.
    std::optional<bool> checked;  ///< Of radio and check box.
    std::optional<bool> expanded; ///< Of a disclosure.
    bool current = false;         ///< The page, day or step one is on.
    bool disabled = false;
    bool grow = false; ///< In a row: takes the room that is left.
    std::optional<Range> range;
    std::vector<Choice> choices;
    Action action;
    std::vector<Node> children;
};

/// A whole screen: what the page is called, and its tree.
struct View {
    std::string screen; ///< Changes when the person moves on; focus then goes to the heading.
    std::string title;  ///< Names the area only, never a question or an outcome.
    Node root;
};

/// True when using the node does something.
bool is_interactive(Node const&);

/// The node of that id below `root`, or null.
Node const* find_node(Node const& root, std::string_view id);

/// What the node of that id does with that value; nothing when it is unknown, disabled or inert.
/// While a dialog is open only its nodes answer.
std::optional<Action> action_of(Node const& root, std::string_view id, std::string const& value);

/// Two findings make a tree unusable: an id given twice, or an interactive node without a name.
/// Returns the ids concerned; empty for a good tree.
std::vector<std::string> faults(Node const& root);

}
