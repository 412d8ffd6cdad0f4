/// The Node tree: what a screen means. Every face (canvas, mirror, text mode, tests) is made from it.
///
/// Ids are stable names such as `quiz.disagreements/heated`, never indexes. A role is a native
/// element in the mirror and a case in the painter; both switches are checked to be complete.
#pragma once

#include "app/action.hpp"

#include <cstdint>
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
    X(TextField, "text_field")                                                                                         \
    X(TextArea, "text_area")                                                                                           \
    X(Scale, "scale")                                                                                                  \
    X(File, "file")                                                                                                    \
    X(Menu, "menu")                                                                                                    \
    X(MenuItem, "menu_item")                                                                                           \
    X(Tabs, "tabs")                                                                                                    \
    X(Tab, "tab")                                                                                                      \
    X(TabPanel, "tab_panel")                                                                                           \
    X(Chart, "chart")                                                                                                  \
    X(Table, "table")                                                                                                  \
    X(TableRow, "table_row")                                                                                           \
    X(ColumnHeader, "column_header")                                                                                   \
    X(RowHeader, "row_header")                                                                                         \
    X(Cell, "cell")                                                                                                    \
    X(Ring, "ring")                                                                                                    \
    X(Image, "image")                                                                                                  \
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
    X(Indent, "indent")       /* belongs to the check row above */                                                     \
    X(Step, "step")           /* a radio of a scale: drawn by its value, read by its name */                           \
    X(Sheet, "sheet")         /* a dialog that rises from the bottom of a phone */                                     \
    X(Empty, "empty")         /* a card that says what will be here */

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

/// What may be put into a text field, a text area or a file picker.
struct Entry {
    int longest = 0;          ///< UTF-16 code units, as browsers count them; of a file, bytes. 0 is no limit.
    int rows = 3;             ///< Of a text area: lines of room while it holds less.
    std::string example;      ///< Shown while it is empty; never the only carrier of a meaning.
    std::string autocomplete; ///< A token of the HTML standard, such as "given-name"; empty for none.
    std::string input_mode;   ///< Keyboard that suits: "numeric", "email", …; empty for the usual one.
    std::string accepts;      ///< Of a file: types and endings, such as "application/json,.json".
};

/// What a chart draws. Readers get the same as a table: a row for each point, a column for each series and for each
/// kind of mark.
struct Figure {
    enum class Kind {
        Line, ///< From left to right, for what changes over days.
        Bars, ///< One below another, for what is compared.
    };
    struct Series {
        std::string name;
        Tone tone = Tone::Accent;
        std::vector<std::optional<int>> values; ///< One for each point; none where nothing is known.
    };
    /// Things of one kind that happened; drawn in a lane below the lines.
    struct Marks {
        enum class Shape { Diamond, Triangle };
        std::string name;
        Shape shape = Shape::Diamond;
        std::vector<std::string> words; ///< One for each point, such as "Day 7"; empty for nothing.
    };
    Kind kind = Kind::Line;
    int lowest = 0;
    int highest = 10;
    std::string points_heading;      ///< Of the column of labels, such as "Day".
    std::vector<std::string> points; ///< Their labels, such as dates.
    std::vector<Series> series;
    std::vector<Marks> marks; ///< Of lines only.
};

/// A slow swell and ebb that guides breathing; it moves by itself.
struct Breath {
    std::int64_t since = 0; ///< Seconds since 1970; each breath begins with the swell.
    int in = 4;             ///< Seconds.
    int out = 6;
};

struct Node {
    std::string id;
    Role role = Role::Group;
    Look look = Look::Normal;
    Tone tone = Tone::Neutral;
    std::string icon;            ///< Lucide name; decoration, never the only carrier of a meaning.
    std::string name;            ///< Visible text and accessible name.
    std::string detail;          ///< Description: hint, second line.
    std::string value;           ///< What a control holds; of a meter or ring in words; the address of a link or image.
    std::string error;           ///< Of a field: what is wrong with what it holds, and the remedy.
    std::string minimum;         ///< Of a date, YYYY-MM-DD.
    std::string maximum;         ///< Of a date, YYYY-MM-DD.
    int level = 0;               ///< Of a heading, 1 to 6.
    std::optional<bool> checked; ///< Of radio and check box.
    std::optional<bool> expanded; ///< Of a disclosure.
    bool current = false;         ///< The page, day or step one is on.
    bool disabled = false;
    bool grow = false; ///< In a row: takes the room that is left.
    std::optional<Range> range;
    std::vector<Choice> choices;  ///< Of a select or a scale.
    std::optional<Entry> entry;   ///< Of a text field, a text area or a file.
    std::optional<Figure> figure; ///< Of a chart.
    std::optional<Breath> breath; ///< Of a ring.
    Action action;
    std::vector<Node> children;
};

/// A whole screen: what the page is called, and its tree.
struct View {
    std::string screen; ///< Changes when the person moves on; focus then goes to the heading.
    std::string title;  ///< Names the area only, never a question or an outcome.
    Node root;
    std::optional<std::int64_t> wake; ///< When it changes by itself, in seconds since 1970.
};

/// True when using the node does something.
bool is_interactive(Node const&);

/// True for roles that only the browser itself can serve, such as a field with its keyboard: there the
/// mirror's element takes the pointer, and everywhere else the canvas does.
bool is_owned_by_the_page(Role);

/// The node of that id below `root`, or null.
Node const* find_node(Node const& root, std::string_view id);

/// The open menu that the node of that id is an item of, or null.
Node const* menu_of(Node const& root, std::string_view id);

/// What the node of that id does with that value; nothing when it is unknown, disabled or inert.
/// While a dialog is open only its nodes answer.
std::optional<Action> action_of(Node const& root, std::string_view id, std::string const& value);

/// Two findings make a tree unusable: an id given twice, or an interactive node without a name.
/// Returns the ids concerned; empty for a good tree.
std::vector<std::string> faults(Node const& root);

}
