#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

View view_sources(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "sources", .title = say(pack, Text::sources_title) };
    content.main.push_back(heading("sources.heading", 1, say(pack, Text::sources_heading)));
    content.main.push_back(text("sources.lead", say(pack, Text::sources_lead), Look::Lead));
    Node list { .id = "sources.list", .role = Role::List };
    for (auto const& source : pack.sources) {
        auto const id = "sources/" + source.id;
        std::vector<Node> said { heading(id + ".title", 2, source.title, Look::Strong) };
        if (!source.note.empty())
            said.push_back(text(id + ".note", source.note, Look::Small));
        if (!source.own)
            said.push_back(text(id + ".read", say(pack, source.read ? Text::source_read : Text::source_unread),
                Look::Chip, source.read ? Tone::Accent : Tone::Caution));
        if (!source.address.empty()) {
            Node link { .id = id + ".address",
                .role = Role::Link,
                .look = Look::Quiet,
                .icon = "external-link",
                .name = say(pack, Text::source_open, { { "source", source.title } }),
                .value = source.address };
            link.action = AddressOpened { source.address };
            said.push_back(std::move(link));
        }
        list.children.push_back(holder(id, Role::Group, std::move(said), Look::Item));
    }
    content.main.push_back(card("sources.card", { std::move(list) }));
    return frame(state, env, std::move(content));
}

}
