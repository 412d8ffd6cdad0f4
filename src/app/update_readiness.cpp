#include "app/plan_end.hpp"
#include "app/update_parts.hpp"

#include <algorithm>

namespace second_look {

void apply(Turn& turn, ReadinessTicked const& ticked)
{
    auto const& items = turn.pack().companion.readiness;
    bool const is_known =
        std::any_of(items.begin(), items.end(), [&](NamedText const& item) { return item.id == ticked.item; });
    if (!is_known || !readiness_is_near(turn.state, turn.env))
        return;
    if (ticked.on)
        turn.saved().readiness.insert(ticked.item);
    else
        turn.saved().readiness.erase(ticked.item);
}

}
