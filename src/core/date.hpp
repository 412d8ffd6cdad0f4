/// A day on the proleptic Gregorian calendar, without a time or a zone.
///
/// Hosts turn their clock into a Date once; everything below them counts days.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace second_look {

/// Monday first, as ISO 8601 has it.
enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

struct CivilDate {
    int year = 1970;
    int month = 1; ///< 1 to 12.
    int day = 1;   ///< 1 to 31.

    bool operator==(CivilDate const&) const = default;
};

struct Date {
    std::int32_t days = 0; ///< Days since 1970-01-01; negative before it.

    auto operator<=>(Date const&) const = default;
};

/// The day `count` days later; earlier when negative.
Date add_days(Date, int count);

/// How many days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

Date date_from_civil(CivilDate);
CivilDate civil_from_date(Date);
Weekday weekday_of(Date);

/// Reads `YYYY-MM-DD`, years 1900 to 2200. Nothing when the text is not such a day.
std::optional<Date> parse_date(std::string_view);

/// Writes `YYYY-MM-DD`.
std::string format_date(Date);

}
