#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <utility>

namespace second_look {

using namespace build;

namespace {

Text said_of(Storing stored)
{
    switch (stored) {
    case Storing::Saved:
        return Text::storage_saved;
    case Storing::Saving:
        return Text::storage_saving;
    case Storing::Fragile:
        return Text::storage_fragile;
    case Storing::ThisSite:
        return Text::storage_this_site;
    case Storing::Memory:
        return Text::storage_memory;
    case Storing::Full:
        return Text::storage_full;
    case Storing::ReadOnly:
        return Text::storage_read_only;
    }
    return Text::storage_memory;
}

Node choice(std::string id, std::string name, std::string detail, bool on, Action action)
{
    Node node { .id = std::move(id), .role = Role::CheckBox, .name = std::move(name), .detail = std::move(detail) };
    node.checked = on;
    node.action = std::move(action);
    return node;
}

Node leave_choice(Env const& env)
{
    auto const& pack = *env.pack;
    constexpr std::array<Text, leave_targets.size()> names { Text::privacy_leave_weather, Text::privacy_leave_news,
        Text::privacy_leave_search, Text::privacy_leave_encyclopaedia };
    Node node { .id = "privacy.leave-to", .role = Role::Select, .name = say(pack, Text::privacy_leave_to) };
    for (std::size_t i = 0; i < leave_targets.size(); ++i) {
        node.choices.push_back({ std::string(leave_targets.at(i)), say(pack, names.at(i)) });
        if (i == 0 || env.device.leave_to == leave_targets.at(i)) {
            node.value = leave_targets.at(i);
            node.detail = say(pack, names.at(i));
        }
    }
    node.action = LeaveTargetChosen {};
    return node;
}

}

Node privacy_card(Env const& env)
{
    auto const& pack = *env.pack;
    auto const& device = env.device;
    auto made = card("privacy",
        { heading("privacy.heading", 2, say(pack, Text::privacy_heading), Look::Strong),
            text("settings.stored", say(pack, said_of(env.stored)), Look::Small) });
    auto& inside = made.children;
    bool const is_kept = env.stored != Storing::Memory;
    if (is_kept && device.may_be_cleared)
        inside.push_back(text("privacy.may-clear", say(pack, Text::storage_may_clear), Look::Small));
    inside.push_back(leave_choice(env));
    if (!is_kept)
        return made;
    inside.push_back(choice("privacy.erase-on-leave", say(pack, Text::privacy_erase_on_leave),
        say(pack, Text::privacy_erase_on_leave_body), device.erase_on_leave, EraseOnLeaveChosen {}));
    inside.push_back(choice("privacy.discreet", say(pack, Text::privacy_discreet),
        say(pack, Text::privacy_discreet_body), device.discreet, DiscreetChosen {}));
    auto passcode = button("privacy.passcode",
        say(pack, device.passcode ? Text::privacy_passcode_change : Text::privacy_passcode_set), PasscodePressed {},
        Look::Secondary, "lock");
    passcode.disabled = env.stored == Storing::ReadOnly;
    inside.push_back(std::move(passcode));
    inside.push_back(text("privacy.passcode-body", say(pack, Text::privacy_passcode_body), Look::Small));
    return made;
}

}
