#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

View view_readiness(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& items = pack.companion.readiness;
    Node list { .id = "readiness.list", .role = Role::CheckGroup };
    list.children.push_back(heading("readiness.list.heading", 2, say(pack, Text::readiness_true_today), Look::Strong));
    for (auto const& item : items) {
        Node check { .id = "readiness/" + item.id, .role = Role::CheckBox, .name = item.text };
        check.checked = state.saved.readiness.contains(item.id);
        check.action = ReadinessTicked { item.id };
        list.children.push_back(std::move(check));
    }
    auto const ticked = std::count_if(
        items.begin(), items.end(), [&](NamedText const& item) { return state.saved.readiness.contains(item.id); });
    auto const all = static_cast<std::ptrdiff_t>(items.size());
    Node status { .id = "readiness.status", .role = Role::Status, .tone = Tone::Accent };
    status.name = say(pack,
        ticked == 0        ? Text::readiness_none
            : ticked < all ? Text::readiness_some
                           : Text::readiness_all);

    Frame content { .screen = "readiness", .title = say(pack, Text::readiness_title) };
    content.main = { heading("readiness.heading", 1, say(pack, Text::readiness_heading)),
        text("readiness.lead", say(pack, Text::readiness_lead), Look::Lead),
        holder("readiness.columns", Role::Group,
            { holder("readiness.left", Role::Group, { std::move(list), std::move(status) }),
                holder("readiness.right", Role::Group,
                    { card("readiness.honest-card",
                        { heading("readiness.honest", 2, say(pack, Text::readiness_honest_heading), Look::Strong),
                            text("readiness.honest.them", say(pack, Text::readiness_honest_them), Look::Small),
                            text("readiness.honest.show", say(pack, Text::readiness_honest_show), Look::Small),
                            text("readiness.honest.stop", say(pack, Text::readiness_honest_stop), Look::Small) }) }) },
            Look::Columns) };
    return frame(state, env, std::move(content));
}

}
