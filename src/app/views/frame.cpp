#include "app/update.hpp"
#include "app/views/build.hpp"

namespace second_look::build {

namespace {

Node leave_link(Pack const& pack)
{
    return { .id = "leave",
        .role = Role::Link,
        .look = Look::Pill,
        .name = say(pack, Text::action_leave),
        .action = LeavePressed {} };
}

/// What the person is led to where there are no tabs: two presses lead to urge help from anywhere.
enum class Tabs { None, Shown };

Node banner(State const& state, Env const& env, Frame const& frame, Tabs tabs)
{
    auto const& pack = *env.pack;
    Node bar { .id = "banner", .role = Role::Banner, .look = env.embedded ? Look::Small : Look::Normal };
    if (frame.back)
        bar.children.push_back(
            button("banner.back", say(pack, Text::action_back), BackPressed {}, Look::IconOnly, "arrow-left"));
    bar.children.push_back(growing(text("banner.title", frame.title, Look::Strong)));
    bar.children.push_back(leave_link(pack));
    bool const leads_to_urge_help = tabs == Tabs::None && has(pack, Feature::UrgeHelp);
    if (leads_to_urge_help && state.saved.place.screen != Screen::UrgeTimer)
        bar.children.push_back(button("navigation.urge", say(pack, Text::navigation_urge), Went { Screen::UrgeTimer },
            Look::IconOnly, "life-buoy"));
    if (state.saved.place.screen != Screen::Settings)
        bar.children.push_back(button("banner.settings", say(pack, Text::navigation_settings),
            Went { Screen::Settings }, Look::IconOnly, "settings"));
    return bar;
}

/// The places one comes back to each day, at most five of them: a phone has room for no more. The result is
/// reached from the plan. In somebody's page they stand in a row at the head of the content and scroll away with it.
Node navigation(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const screen = state.saved.place.screen;
    Node places { .id = "navigation",
        .role = Role::Navigation,
        .look = env.embedded ? Look::Pill : Look::Normal,
        .name = say(pack, Text::navigation_name),
        .detail = shown_title(env) };
    auto const add = [&](std::string id, Text name, Screen target, std::string icon) {
        auto node =
            button(std::move(id), say(pack, name), Went { target }, places.look, env.embedded ? "" : std::move(icon));
        node.current = screen == target;
        places.children.push_back(std::move(node));
    };
    add("navigation.today", Text::navigation_today, Screen::Today, "sun");
    add("navigation.plan", Text::navigation_plan, Screen::Plan, "calendar-days");
    if (has(pack, Feature::Journal))
        add("navigation.journal", Text::navigation_journal, Screen::JournalDays, "notebook-pen");
    if (has(pack, Feature::UrgeHelp))
        add("navigation.urge", Text::navigation_urge, Screen::UrgeTimer, "life-buoy");
    add("navigation.help", Text::navigation_help, Screen::Help, "phone");
    return places;
}

/// What was just done, and the way to take it back.
Node toast(Pack const& pack, Undo const& undo)
{
    return holder("toast", Role::Group,
        { growing({ .id = "toast.said", .role = Role::Status, .tone = Tone::Accent, .name = undo.said }),
            button("toast.undo", say(pack, Text::undo_action), UndoPressed {}, Look::Pill) });
}

/// Said on every screen where what is done may not be kept.
void add_trouble(Env const& env, std::vector<Node>& main)
{
    auto const& pack = *env.pack;
    auto const notice = [&](Text said) {
        main.insert(
            main.begin(), { .id = "unstored", .role = Role::Notice, .tone = Tone::Caution, .name = say(pack, said) });
    };
    switch (env.stored) {
    case Storing::Memory:
        return notice(Text::about_unstored);
    case Storing::Full:
        return notice(Text::storage_full);
    case Storing::ReadOnly:
        main.insert(main.begin(),
            button("unstored.take-over", say(pack, Text::storage_take_over), TookOver {}, Look::Secondary));
        return notice(Text::storage_read_only);
    case Storing::Saved:
    case Storing::Saving:
    case Storing::Fragile:
    case Storing::ThisSite:
        return;
    }
}

}

std::string shown_title(Env const& env)
{
    return env.device.discreet ? say(*env.pack, Text::privacy_discreet_name) : env.pack->title;
}

Node disclosure(
    State const& state, std::string id, std::string name, std::string icon, std::vector<Node> children, Opening opening)
{
    bool const open = state.passing.turned.contains(id) != (opening == Opening::Open);
    Node node { .id = id, .role = Role::Disclosure, .icon = std::move(icon), .name = std::move(name) };
    node.expanded = open;
    node.action = DisclosureToggled { std::move(id) };
    if (open)
        node.children = std::move(children);
    return node;
}

Node menu(State const& state, std::string id, std::string name, std::vector<Node> items)
{
    Node node { .id = id, .role = Role::Menu, .look = Look::IconOnly, .icon = "ellipsis-vertical" };
    node.name = std::move(name);
    node.expanded = state.passing.turned.contains(id);
    node.action = DisclosureToggled { std::move(id) };
    if (*node.expanded) {
        node.children = std::move(items);
        for (auto& item : node.children)
            item.role = Role::MenuItem;
    }
    return node;
}

Node table(std::string id, std::string caption, std::vector<std::string> const& headings,
    std::vector<std::vector<std::string>> const& rows)
{
    Node made { .id = id, .role = Role::Table, .name = std::move(caption) };
    Node head { .id = id + ".head", .role = Role::TableRow };
    for (std::size_t i = 0; i < headings.size(); ++i)
        head.children.push_back({ .id = head.id + "/" + headings[i], .role = Role::ColumnHeader, .name = headings[i] });
    made.children.push_back(std::move(head));
    for (auto const& texts : rows) {
        if (texts.empty())
            continue;
        Node row { .id = id + "/" + texts.front(), .role = Role::TableRow };
        for (std::size_t i = 0; i < texts.size() && i < headings.size(); ++i) {
            Node cell { .id = row.id + "/" + headings[i], .role = i == 0 ? Role::RowHeader : Role::Cell };
            cell.name = texts[i];
            // Said above the cell where the columns do not fit beside one another.
            cell.detail = i == 0 ? "" : headings[i];
            row.children.push_back(std::move(cell));
        }
        made.children.push_back(std::move(row));
    }
    return made;
}

namespace {

View framed(State const& state, Env const& env, Frame frame, Tabs tabs)
{
    auto const& pack = *env.pack;
    View view { .screen = std::move(frame.screen),
        .title = env.device.discreet || frame.title == pack.title
            ? shown_title(env)
            : say(pack, Text::page_title, { { "area", frame.title }, { "app", pack.title } }),
        .root = { .id = "page", .role = Role::Page } };
    view.root.children.push_back(banner(state, env, frame, tabs));
    if (tabs == Tabs::Shown)
        view.root.children.push_back(navigation(state, env));
    add_trouble(env, frame.main);
    view.root.children.push_back(holder("main", Role::Main, std::move(frame.main)));
    if (!frame.footer.empty())
        view.root.children.push_back(holder("footer", Role::Footer, std::move(frame.footer)));
    if (state.passing.undo)
        view.root.children.push_back(toast(pack, *state.passing.undo));
    if (state.passing.erase_asked)
        view.root.children.push_back(erase_dialog(env));
    else if (frame.dialog)
        view.root.children.push_back(std::move(*frame.dialog));
    return view;
}

}

View frame(State const& state, Env const& env, Frame frame)
{
    bool const in_plan = plan_holds(state, env) && state.saved.place.screen != Screen::Question;
    return framed(state, env, std::move(frame), in_plan ? Tabs::Shown : Tabs::None);
}

View frame_before_plan(State const& state, Env const& env, Frame frame)
{
    return framed(state, env, std::move(frame), Tabs::None);
}

Node erase_dialog(Env const& env)
{
    auto const& pack = *env.pack;
    auto cancel = button("dialog.cancel", say(pack, Text::erase_cancel), DialogClosed {}, Look::Secondary);
    cancel.value = "cancel";
    auto confirm =
        button("dialog.confirm", say(pack, Text::erase_confirm), EraseConfirmed {}, Look::Primary, "trash-2");
    confirm.tone = Tone::Danger;
    return { .id = "dialog",
        .role = Role::Dialog,
        .name = say(pack, Text::erase_heading),
        .children = { heading("dialog.heading", 2, say(pack, Text::erase_heading)),
            text("dialog.body", say(pack, Text::erase_body)), std::move(confirm), std::move(cancel) } };
}

}
