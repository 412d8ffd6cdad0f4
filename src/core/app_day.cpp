#include "core/app_day.hpp"

#include <algorithm>

namespace second_look {

namespace {

int kept_in_range(int boundary)
{
    return std::clamp(boundary, 0, latest_day_boundary);
}

/// Negative when these are not two digits.
int two_digits(std::string_view text)
{
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 2 || !is_digit(text[0]) || !is_digit(text[1]))
        return -1;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

}

std::optional<LocalTime> parse_local_time(std::string_view text)
{
    constexpr std::size_t date_length = 10;
    constexpr std::size_t length = 16;
    constexpr int minutes_of_an_hour = 60;
    if (text.size() != length || text[date_length] != 'T' || text[13] != ':')
        return std::nullopt;
    auto const date = parse_date(text.substr(0, date_length));
    auto const hour = two_digits(text.substr(11, 2));
    auto const minute = two_digits(text.substr(14, 2));
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute >= minutes_of_an_hour)
        return std::nullopt;
    return LocalTime { *date, hour * minutes_of_an_hour + minute };
}

Date app_day(LocalTime now, int boundary)
{
    return now.minute < kept_in_range(boundary) ? add_days(now.date, -1) : now.date;
}

LocalTime next_app_day(LocalTime now, int boundary)
{
    return { add_days(app_day(now, boundary), 1), kept_in_range(boundary) };
}

Date steady_day(Date measured, std::optional<Date> latest)
{
    if (!latest || measured >= *latest || days_between(measured, *latest) > most_days_held)
        return measured;
    return *latest;
}

}
