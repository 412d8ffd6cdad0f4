#include "app/update_parts.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// The settings of the device, for changing them.
Device& device_of(Turn& turn)
{
    if (!turn.effects.device)
        turn.effects.device = turn.env.device;
    return *turn.effects.device;
}

}

void apply(Turn& turn, DiscreetChosen const& chosen)
{
    device_of(turn).discreet = chosen.on;
}

void apply(Turn& turn, EraseOnLeaveChosen const& chosen)
{
    device_of(turn).erase_on_leave = chosen.on;
}

void apply(Turn& turn, LeaveTargetChosen const& chosen)
{
    if (std::find(leave_targets.begin(), leave_targets.end(), chosen.value) != leave_targets.end())
        device_of(turn).leave_to = chosen.value;
}

void apply(Turn& turn, LanguageChosen const& chosen)
{
    auto const& languages = turn.pack().languages;
    if (std::find(languages.begin(), languages.end(), chosen.language) != languages.end())
        device_of(turn).language = chosen.language;
}

void apply(Turn& turn, PasscodePressed const&)
{
    turn.effects.passcode = true;
}

void apply(Turn& turn, TookOver const&)
{
    turn.effects.take_over = true;
}

}
