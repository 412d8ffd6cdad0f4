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

Node banner(State const& state, Env const& env, Frame const& frame)
{
    auto const& pack = *env.pack;
    Node bar { .id = "banner", .role = Role::Banner };
    if (frame.back)
        bar.children.push_back(
            button("banner.back", say(pack, Text::action_back), BackPressed {}, Look::IconOnly, "arrow-left"));
    bar.children.push_back(growing(text("banner.title", frame.title, Look::Strong)));
    bar.children.push_back(leave_link(pack));
    if (state.saved.place.screen != Screen::Settings)
        bar.children.push_back(button("banner.settings", say(pack, Text::navigation_settings),
            Went { Screen::Settings }, Look::IconOnly, "settings"));
    return bar;
}

Node navigation(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const screen = state.saved.place.screen;
    auto const item = [&](std::string id, Text name, Screen target, std::string icon) {
        auto node = button(std::move(id), say(pack, name), Went { target }, Look::Normal, std::move(icon));
        node.current = screen == target;
        return node;
    };
    return { .id = "navigation",
        .role = Role::Navigation,
        .name = say(pack, Text::navigation_name),
        .detail = pack.title,
        .children = { item("navigation.today", Text::navigation_today, Screen::Today, "sun"),
            item("navigation.plan", Text::navigation_plan, Screen::Plan, "calendar-days"),
            item("navigation.result", Text::navigation_result, Screen::Verdict, "scale"),
            item("navigation.help", Text::navigation_help, Screen::Help, "life-buoy") } };
}

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

View frame(State const& state, Env const& env, Frame frame)
{
    auto const& pack = *env.pack;
    bool const in_plan = plan_holds(state, env) && state.saved.place.screen != Screen::Question;
    View view { .screen = std::move(frame.screen),
        .title = say(pack, Text::page_title, { { "area", frame.title }, { "app", pack.title } }),
        .root = { .id = "page", .role = Role::Page } };
    view.root.children.push_back(banner(state, env, frame));
    if (in_plan)
        view.root.children.push_back(navigation(state, env));
    if (!env.stored)
        frame.main.insert(frame.main.begin(),
            { .id = "unstored", .role = Role::Notice, .tone = Tone::Caution, .name = say(pack, Text::about_unstored) });
    view.root.children.push_back(holder("main", Role::Main, std::move(frame.main)));
    if (!frame.footer.empty())
        view.root.children.push_back(holder("footer", Role::Footer, std::move(frame.footer)));
    if (state.passing.erase_asked)
        view.root.children.push_back(erase_dialog(env));
    return view;
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
