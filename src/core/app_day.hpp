/// Which day it is for the app: late evenings belong to the day that they end, and a clock set back loses
/// nothing.
///
/// Everything here counts the wall clock's own day and minute. What the zone or daylight saving does to them
/// has then happened already, so a day of 23 or 25 hours is one day like any other.
#pragma once

#include "core/date.hpp"

#include <optional>
#include <string_view>

namespace second_look {

constexpr int minutes_of_a_day = 24 * 60;

/// 04:00: who is up at two in the morning is still in yesterday.
constexpr int default_day_boundary = 4 * 60;
constexpr int latest_day_boundary = minutes_of_a_day / 2;

/// A wall clock's reading.
struct LocalTime {
    Date date;
    int minute = 0; ///< Since midnight: 0 to 1439.

    bool operator==(LocalTime const&) const = default;
};

/// Reads `YYYY-MM-DDTHH:MM`. Nothing when the text is not such a time.
std::optional<LocalTime> parse_local_time(std::string_view);

/// The day that the app is in. `boundary` is the minute at which a day begins, 0 to 720; others are taken as
/// the nearest of these.
Date app_day(LocalTime, int boundary = default_day_boundary);

/// When the app's next day begins, by the wall clock.
LocalTime next_app_day(LocalTime, int boundary = default_day_boundary);

/// A clock may be set back, or a border of zones be crossed westward. Up to this many days back, the app stays in
/// the day that it has reached until the clock catches up.
constexpr int most_days_held = 2;

/// The day to go by, given the latest day that was gone by before. It never goes back by a little, so no day
/// is lived twice. Further back than `most_days_held`, the earlier reading was the wrong one, and the new one
/// counts: a clock that was years ahead does not freeze the app. What is stored stands by its date and stays.
Date steady_day(Date measured, std::optional<Date> latest);

}
