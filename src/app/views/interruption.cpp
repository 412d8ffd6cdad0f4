#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

Frame frame_interruption(Env const& env)
{
    auto const& pack = *env.pack;
    auto const point = [&](std::string id, std::string icon, Text name, Text detail) {
        return Node { .id = std::move(id),
            .role = Role::Card,
            .icon = std::move(icon),
            .name = say(pack, name),
            .detail = say(pack, detail) };
    };
    Node leave { .id = "interruption.leave",
        .role = Role::Link,
        .look = Look::Secondary,
        .name = say(pack, Text::action_leave),
        .action = LeavePressed {} };
    Frame content { .screen = "interruption", .title = pack.title };
    content.main = { heading("interruption.heading", 1, say(pack, Text::interruption_heading)),
        text("interruption.lead", say(pack, Text::interruption_lead), Look::Lead),
        holder("interruption.points", Role::List,
            { point("interruption.asked", "circle-help", Text::interruption_asked_name, Text::interruption_asked_body),
                point("interruption.skip", "shield-check", Text::interruption_skip_name, Text::interruption_skip_body),
                point("interruption.exit", "log-out", Text::interruption_exit_name, Text::interruption_exit_body),
                point("interruption.kept", "lock", Text::interruption_kept_name,
                    env.stored != Storing::Memory ? Text::interruption_kept_body : Text::interruption_unkept_body),
                point("interruption.history", "info", Text::interruption_history_name,
                    Text::interruption_history_body) }) };
    content.footer = { button("interruption.go-on", say(pack, Text::interruption_go_on), InterruptionPassed {},
                           Look::Primary),
        std::move(leave) };
    return content;
}

}
