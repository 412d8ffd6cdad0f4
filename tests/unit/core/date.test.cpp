#include "core/date.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace second_look;

TEST_CASE("a day that is written is read back as the same day, over three centuries")
{
    int checked = 0;
    for (Date date = date_from_civil({ 1900, 1, 1 }); date <= date_from_civil({ 2200, 12, 31 });
        date = add_days(date, 1)) {
        auto const read = parse_date(format_date(date));
        if (!read || *read != date)
            FAIL("not the same: " << format_date(date));
        ++checked;
    }
    CHECK(checked == 109938);
}

TEST_CASE("days that everybody knows fall on their number and weekday")
{
    CHECK(date_from_civil({ 1970, 1, 1 }).days == 0);
    CHECK(date_from_civil({ 1969, 12, 31 }).days == -1);
    CHECK(date_from_civil({ 2000, 3, 1 }).days == 11017);
    CHECK(weekday_of(*parse_date("1970-01-01")) == Weekday::Thursday);
    CHECK(weekday_of(*parse_date("2026-11-22")) == Weekday::Sunday);
    CHECK(weekday_of(*parse_date("1900-01-01")) == Weekday::Monday);
    CHECK(weekday_of(*parse_date("1969-12-28")) == Weekday::Sunday);
}

TEST_CASE("counting days crosses leap days and new years")
{
    CHECK(format_date(add_days(*parse_date("2028-02-28"), 1)) == "2028-02-29");
    CHECK(format_date(add_days(*parse_date("2027-02-28"), 1)) == "2027-03-01");
    CHECK(format_date(add_days(*parse_date("2026-12-31"), 1)) == "2027-01-01");
    CHECK(format_date(add_days(*parse_date("2026-03-01"), -1)) == "2026-02-28");
    CHECK(days_between(*parse_date("2026-11-22"), *parse_date("2027-11-22")) == 365);
    CHECK(days_between(*parse_date("2026-11-22"), *parse_date("2026-11-20")) == -2);
}

TEST_CASE("a text that is not a day is not read as one")
{
    for (auto const* text : { "", "2026", "2026-11-2", "2026-1-22", "2026-13-01", "2026-00-10", "2026-02-30",
             "2027-02-29", "2100-02-29", "2026-04-31", "1899-12-31", "2201-01-01", "2026/11/22", "22-11-2026",
             "2026-11-22 ", " 2026-11-22", "+026-11-22", "2026-11-0x" })
        CHECK_MESSAGE(!parse_date(text), text);
    CHECK(parse_date("2000-02-29"));
    CHECK(parse_date("1900-01-01"));
    CHECK(parse_date("2200-12-31"));
}

TEST_CASE("days at the far ends stay there instead of overflowing")
{
    Date const last { std::numeric_limits<std::int32_t>::max() };
    Date const first { std::numeric_limits<std::int32_t>::min() };
    CHECK(add_days(last, 1) == last);
    CHECK(add_days(first, -1) == first);
    CHECK(days_between(first, last) == std::numeric_limits<std::int32_t>::max());
    CHECK(date_from_civil(civil_from_date(last)) == last);
    CHECK(date_from_civil(civil_from_date(first)) == first);
    CHECK(format_date(date_from_civil({ -44, 3, 15 })) == "-0044-03-15");
    CHECK(format_date(date_from_civil({ 0, 3, 15 })) == "0000-03-15");
}
