#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

Frame frame_welcome(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const promise = [&](std::string id, std::string icon, Text name, Text detail) {
        return Node { .id = std::move(id),
            .role = Role::Card,
            .icon = std::move(icon),
            .name = say(pack, name),
            .detail = say(pack, detail) };
    };
    auto const begin = state.saved.answers.empty() ? Text::action_begin : Text::action_continue;
    return { .screen = "welcome",
        .title = pack.title,
        .back = false,
        .main = { heading("welcome.heading", 1, say(pack, Text::welcome_heading), Look::Display),
            text("welcome.lead", say(pack, Text::welcome_lead), Look::Lead),
            holder("welcome.promises", Role::List,
                { promise("welcome.private", "lock", Text::welcome_private_name, Text::welcome_private_body),
                    promise("welcome.safety", "shield-check", Text::welcome_safety_name, Text::welcome_safety_body),
                    promise("welcome.days", "footprints", Text::welcome_days_name, Text::welcome_days_body),
                    promise("welcome.leave", "log-out", Text::welcome_leave_name, Text::welcome_leave_body) },
                Look::Columns) },
        .footer = { button("welcome.begin", say(pack, begin), Began {}, Look::Primary),
            holder("welcome.help", Role::Row,
                { text("welcome.emergency", say(pack, Text::welcome_emergency), Look::Small),
                    button("welcome.get-help", say(pack, Text::action_get_help), Went { Screen::Help },
                        Look::Quiet) }) } };
}

}
