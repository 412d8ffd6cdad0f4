/// A plan as a calendar file: RFC 5545, one event a day.
///
/// Importing a newer file updates what an older one brought. Each event's UID is made of the pack and the day
/// alone, so swaps, pauses and redrafts keep it; SEQUENCE and DTSTAMP say which file is newer.
#pragma once

#include "core/pack.hpp"
#include "core/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace second_look {

struct CalendarWishes {
    std::optional<int> minute; ///< Since midnight, wall clock, for timed events; all day without it.
    bool discreet = false;     ///< Only `discreet_title` is written, and nothing of the tasks.
    std::string title;         ///< Name of the calendar.
    std::string discreet_title;
    int sequence = 0; ///< How often the plan was changed and exported before; 0 or more.
    Date stamp_date;  ///< When the file is written, in UTC.
    int stamp_minute = 0;
    /// Days that an older file held and the plan no longer has, such as those that a pause moved: they are
    /// written as cancelled, so that an import takes them away.
    std::vector<Date> gone;
};

/// The whole file, lines ended by CRLF and folded at 75 octets between characters. A day without tasks has no
/// event. An event lasts as long as its tasks take, and reminds when it begins: an all-day one at nine.
/// Timed events float: they stand at that hour of the wall clock wherever the reader is. Text that is no
/// UTF-8 is repaired with U+FFFD, and control characters but line breaks are left out.
std::string write_calendar(Pack const&, Plan const&, CalendarWishes const&);

}
