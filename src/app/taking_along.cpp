#include "app/taking_along.hpp"

#include "app/update.hpp"
#include "core/app_day.hpp"

namespace second_look {

bool needs_care_with_files(State const& state, Env const& env)
{
    auto const verdict = current_verdict(state, env);
    auto const* outcome = verdict ? find_outcome(*env.pack, verdict->outcome) : nullptr;
    return outcome && outcome->help_first;
}

bool writes_discreetly(State const& state, Env const& env)
{
    return state.saved.calendar.discreet.value_or(needs_care_with_files(state, env));
}

std::string say_time(int minute)
{
    auto const two = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
    return two(minute / 60) + ":" + two(minute % 60);
}

std::optional<int> parse_time(std::string_view text)
{
    for (int minute = 0; minute < minutes_of_a_day; ++minute) {
        if (say_time(minute) == text)
            return minute;
    }
    return {};
}

}
