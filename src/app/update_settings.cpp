#include "app/update_parts.hpp"

#include <algorithm>
#include <charconv>

namespace second_look {

void apply(Turn& turn, ThemeChosen const& chosen)
{
    turn.saved().theme = chosen.theme;
}

void apply(Turn& turn, CountryChosen const& chosen)
{
    auto const& countries = turn.pack().helplines;
    bool const is_one =
        std::any_of(countries.begin(), countries.end(), [&](auto const& one) { return one.code == chosen.value; });
    if (is_one)
        turn.saved().country = chosen.value;
}

void apply(Turn& turn, DayBoundaryChosen const& chosen)
{
    int minute = -1;
    std::from_chars(chosen.value.data(), chosen.value.data() + chosen.value.size(), minute);
    if (minute >= 0 && minute <= latest_day_boundary)
        turn.saved().day_boundary = minute;
}

void apply(Turn& turn, EraseAsked const&)
{
    turn.state.passing.erase_asked = true;
}

void apply(Turn& turn, EraseConfirmed const&)
{
    turn.state = restore({}, turn.env);
    turn.effects.erase = true;
}

}
