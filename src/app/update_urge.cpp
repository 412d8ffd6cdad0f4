#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/typed_text.hpp"

namespace second_look {

void apply(Turn& turn, UrgeStarted const&)
{
    turn.saved().urge.started = turn.env.now;
    turn.state.passing.urge_told.reset();
}

/// The oldest of very many is let go, so that a new one is never refused.
void apply(Turn& turn, UrgeEnded const& ended)
{
    auto& urge = turn.saved().urge;
    urge.started.reset();
    if (urge.urges.size() >= most_urges)
        urge.urges.erase(urge.urges.begin());
    urge.urges.push_back({ turn.env.today, ended.end });
    turn.state.passing.urge_told = ended.end;
    turn.said = say(turn.pack(), Text::undo_urge_told);
}

void apply(Turn& turn, StillnessChosen const& chosen)
{
    turn.saved().urge.still = chosen.still;
}

void apply(Turn& turn, ReasonTyped const& typed)
{
    turn.saved().urge.reason = typed_text(typed.value, longest_reason);
}

void apply(Turn& turn, PersonNamed const& named)
{
    turn.saved().urge.person.name = typed_line(named.value, longest_name);
}

void apply(Turn& turn, PersonNumbered const& numbered)
{
    turn.saved().urge.person.number = typed_line(numbered.value, longest_name);
}

}
