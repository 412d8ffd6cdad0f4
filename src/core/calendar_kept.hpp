/// What is remembered of the calendar files that were made, so that a newer one updates what an older one brought.
#pragma once

#include "core/date.hpp"

#include <cstddef>
#include <optional>
#include <set>

namespace second_look {

inline constexpr std::size_t most_calendar_days = 5000;
inline constexpr int most_calendar_files = 1'000'000;

struct CalendarKept {
    std::optional<int> minute;    ///< Since midnight, of timed events; all day without it.
    std::optional<bool> discreet; ///< As it was chosen; nothing until then.
    int files = 0;                ///< How many were made.
    std::set<Date> days;          ///< Every day that one of them had an event on.

    bool operator==(CalendarKept const&) const = default;
};

}
