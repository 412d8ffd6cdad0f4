#include "core/date.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace second_look {

namespace {

// Years begin in March here, so that the leap day is the last day of a year and months need no table.
// The formulas are Howard Hinnant's, "chrono-compatible low-level date algorithms".
constexpr std::int64_t days_in_era = 146097;
constexpr std::int64_t days_from_era_start_to_1970 = 719468;

constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

// Dates at the far ends stay there instead of overflowing; no calendar that we show comes near them.
std::int32_t clamped(std::int64_t days)
{
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(
        days, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}

std::optional<int> parse_digits(std::string_view text)
{
    int value = 0;
    for (char character : text) {
        if (character < '0' || character > '9')
            return std::nullopt;
        value = value * 10 + (character - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width)
{
    std::string digits = std::to_string(std::abs(static_cast<std::int64_t>(value)));
    while (digits.size() < width)
        digits.insert(digits.begin(), '0');
    return value < 0 ? "-" + digits : digits;
}

}

Date add_days(Date date, int count)
{
    return Date { clamped(static_cast<std::int64_t>(date.days) + count) };
}

int days_between(Date from, Date to)
{
    return clamped(static_cast<std::int64_t>(to.days) - from.days);
}

Date date_from_civil(CivilDate civil)
{
    std::int64_t const year = static_cast<std::int64_t>(civil.year) - (civil.month <= 2 ? 1 : 0);
    std::int64_t const era = floor_divide(year, 400);
    std::int64_t const year_of_era = year - era * 400;
    std::int64_t const month_from_march = civil.month > 2 ? civil.month - 3 : civil.month + 9;
    std::int64_t const day_of_year = (153 * month_from_march + 2) / 5 + civil.day - 1;
    std::int64_t const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Date { clamped(era * days_in_era + day_of_era - days_from_era_start_to_1970) };
}

CivilDate civil_from_date(Date date)
{
    std::int64_t const days = static_cast<std::int64_t>(date.days) + days_from_era_start_to_1970;
    std::int64_t const era = floor_divide(days, days_in_era);
    std::int64_t const day_of_era = days - era * days_in_era;
    std::int64_t const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    std::int64_t const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    std::int64_t const month_from_march = (5 * day_of_year + 2) / 153;

    CivilDate civil;
    civil.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    civil.month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    civil.year = static_cast<int>(year_of_era + era * 400 + (civil.month <= 2 ? 1 : 0));
    return civil;
}

Weekday weekday_of(Date date)
{
    // 1970-01-01 was a Thursday, three days after a Monday.
    std::int64_t const days_from_a_monday = static_cast<std::int64_t>(date.days) + 3;
    return static_cast<Weekday>(days_from_a_monday - floor_divide(days_from_a_monday, 7) * 7);
}

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    auto const year = parse_digits(text.substr(0, 4));
    auto const month = parse_digits(text.substr(5, 2));
    auto const day = parse_digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2200)
        return std::nullopt;
    if (*month < 1 || *month > 12 || *day < 1 || *day > 31)
        return std::nullopt;

    // A day that its month does not have comes back as a day of the next month.
    CivilDate const civil { *year, *month, *day };
    Date const date = date_from_civil(civil);
    if (civil_from_date(date) != civil)
        return std::nullopt;
    return date;
}

std::string format_date(Date date)
{
    CivilDate const civil = civil_from_date(date);
    return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2);
}

}
