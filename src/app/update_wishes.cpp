#include "app/person.hpp"
#include "app/strings.hpp"
#include "app/update_parts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace second_look {

namespace {

/// What is being chosen, from now on stored.
PlanWishes& wished(Turn& turn)
{
    if (!turn.saved().wished)
        turn.saved().wished = wishes_shown(turn.state, turn.env);
    return *turn.saved().wished;
}

template <std::size_t count>
bool is_offered(std::array<int, count> const& allowed, int number)
{
    return std::find(allowed.begin(), allowed.end(), number) != allowed.end();
}

int number_written(std::string const& text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}

void apply(Turn& turn, StartChosen const& chosen)
{
    auto const date = parse_date(chosen.value);
    if (date && *date >= turn.env.today && !is_under_way(turn.state, turn.env))
        wished(turn).start = *date;
}

void apply(Turn& turn, LengthChosen const& chosen)
{
    if (is_offered(plan_lengths, chosen.days))
        wished(turn).length = chosen.days;
}

void apply(Turn& turn, MinutesChosen const& chosen)
{
    if (auto const minutes = number_written(chosen.value); is_offered(minute_choices, minutes))
        wished(turn).minutes_a_day = minutes;
}

void apply(Turn& turn, DayOffToggled const& toggled)
{
    if (toggled.on)
        wished(turn).days_off.insert(toggled.day);
    else
        wished(turn).days_off.erase(toggled.day);
}

void apply(Turn& turn, HardKindChosen const& chosen)
{
    turn.state.passing.hard.label = chosen.value;
}

void apply(Turn& turn, HardDateEntered const& entered)
{
    if (auto const date = parse_date(entered.value))
        turn.state.passing.hard.date = *date;
}

void apply(Turn& turn, HardDateAdded const&)
{
    auto hard = turn.state.passing.hard;
    hard.date = std::max(hard.date, turn.env.today);
    if (std::find(hard_date_kinds.begin(), hard_date_kinds.end(), hard.label) == hard_date_kinds.end())
        hard.label = std::string(hard_date_kinds.front());
    auto& dates = wished(turn).hard_dates;
    bool const is_there = std::find(dates.begin(), dates.end(), hard) != dates.end();
    if (is_there || dates.size() >= most_hard_dates)
        return;
    dates.push_back(std::move(hard));
    std::stable_sort(dates.begin(), dates.end(), [](auto const& a, auto const& b) { return a.date < b.date; });
    turn.state.passing.hard = {};
    turn.said = say(turn.pack(), Text::build_hard_added);
}

void apply(Turn& turn, HardDateRemoved const& removed)
{
    std::erase(wished(turn).hard_dates, removed.hard);
    turn.said = say(turn.pack(), Text::build_hard_removed);
}

}
