#include "core/app_day.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace second_look;

namespace {

Date date(std::string_view text)
{
    return *parse_date(text);
}

}

TEST_CASE("a late evening belongs to the day that it ends")
{
    CHECK(app_day({ date("2026-11-24"), 0 }) == date("2026-11-23"));
    CHECK(app_day({ date("2026-11-24"), 3 * 60 + 59 }) == date("2026-11-23"));
    CHECK(app_day({ date("2026-11-24"), 4 * 60 }) == date("2026-11-24"));
    CHECK(app_day({ date("2026-11-24"), 1439 }) == date("2026-11-24"));
    CHECK(app_day({ date("2026-11-24"), 0 }, 0) == date("2026-11-24"));
    CHECK(app_day({ date("2026-11-24"), 100 }, -5) == date("2026-11-24"));
    CHECK(app_day({ date("2026-11-24"), 800 }, 2000) == date("2026-11-24"));
}

TEST_CASE("years, months and leap days end at four in the morning as well")
{
    CHECK(app_day({ date("2028-03-01"), 60 }) == date("2028-02-29"));
    CHECK(app_day({ date("2027-03-01"), 60 }) == date("2027-02-28"));
    CHECK(app_day({ date("2028-02-29"), 60 }) == date("2028-02-28"));
    CHECK(app_day({ date("2027-01-01"), 60 }) == date("2026-12-31"));
    CHECK(next_app_day({ date("2028-02-28"), 600 }) == LocalTime { date("2028-02-29"), 240 });
    CHECK(next_app_day({ date("2028-02-29"), 60 }) == LocalTime { date("2028-02-29"), 240 });
}

TEST_CASE("every day of four years begins once, at its boundary, whatever the boundary is")
{
    for (int const boundary : { 0, 60, 240, 720 }) {
        LocalTime now { date("2026-12-30"), boundary };
        for (int day = 0; day < 4 * 366; ++day) {
            REQUIRE(app_day(now, boundary) == now.date);
            auto const next = next_app_day(now, boundary);
            REQUIRE(next == LocalTime { add_days(now.date, 1), boundary });
            REQUIRE(next_app_day({ now.date, boundary == 0 ? 1439 : boundary }, boundary) == next);
            now = next;
        }
    }
}

TEST_CASE("the hour that daylight saving takes or gives changes no day")
{
    // 02:00 to 03:00 is missing on one night and comes twice on another: both nights belong to the day before.
    for (auto const night : { date("2027-03-28"), date("2027-10-31") }) {
        for (int const minute : { 0, 119, 120, 150, 179, 180, 239 })
            CHECK(app_day({ night, minute }) == add_days(night, -1));
        CHECK(app_day({ night, 240 }) == night);
    }
}

TEST_CASE("a clock set back a little holds the day until it catches up")
{
    auto const reached = date("2026-11-24");
    CHECK(steady_day(reached, std::nullopt) == reached);
    CHECK(steady_day(add_days(reached, -1), reached) == reached);
    CHECK(steady_day(add_days(reached, -2), reached) == reached);
    CHECK(steady_day(reached, reached) == reached);
    CHECK(steady_day(add_days(reached, 1), reached) == add_days(reached, 1));
}

TEST_CASE("a clock that was far ahead does not freeze the app once it is right again")
{
    CHECK(steady_day(date("2026-11-24"), date("2031-01-01")) == date("2026-11-24"));
    CHECK(steady_day(date("2026-11-21"), date("2026-11-24")) == date("2026-11-21"));
}

TEST_CASE("whoever travels lives each day once and never the same one again")
{
    std::mt19937 random(3);
    for (int life = 0; life < 200; ++life) {
        // Universal time runs on; the zone is between 12 hours behind and 14 ahead, and changes now and then.
        int const start = date("2026-11-20").days * minutes_of_a_day;
        int zone = static_cast<int>(random() % 27) - 12;
        std::optional<Date> latest;
        for (int minute = 0; minute < 60 * minutes_of_a_day; minute += 37) {
            if (random() % 200 == 0)
                zone = static_cast<int>(random() % 27) - 12;
            int const local = start + minute + zone * 60;
            auto const day =
                steady_day(app_day({ Date { local / minutes_of_a_day }, local % minutes_of_a_day }), latest);
            REQUIRE((!latest || day >= *latest));
            REQUIRE((!latest || days_between(*latest, day) <= 2));
            latest = day;
        }
    }
}

TEST_CASE("a time is read as it is written, and nothing else is")
{
    CHECK(parse_local_time("2026-11-24T00:00") == LocalTime { date("2026-11-24"), 0 });
    CHECK(parse_local_time("2026-11-24T01:02") == LocalTime { date("2026-11-24"), 62 });
    CHECK(parse_local_time("2026-11-24T19:38") == LocalTime { date("2026-11-24"), 19 * 60 + 38 });
    CHECK(parse_local_time("2026-11-24T23:59") == LocalTime { date("2026-11-24"), 1439 });
    for (auto const* text : { "", "2026-11-24", "2026-11-24T24:00", "2026-11-24T12:60", "2026-11-24T1:00 ",
             "2026-11-24T 1:00", "2026-11-24T01: 0", "2026-11-24 12:00", "2026-11-24T12.00", "2026-11-24T12:00Z",
             "2026-11-24T12:0", "2026-13-24T12:00", "2026-11-24T/0:00", "2026-11-24T0/:00", "2026-11-24T:0:00",
             "2026-11-24T0::00", "2026-11-24T12:0:", "2026-11-24T12:/0" })
        CHECK_MESSAGE(!parse_local_time(text), text);
}

TEST_CASE("a boundary past noon is noon")
{
    CHECK(app_day({ date("2026-11-24"), 719 }, 2000) == date("2026-11-23"));
    CHECK(app_day({ date("2026-11-24"), 720 }, 2000) == date("2026-11-24"));
    CHECK(app_day({ date("2026-11-24"), 0 }, -5) == date("2026-11-24"));
    CHECK(next_app_day({ date("2026-11-24"), 800 }, 2000) == LocalTime { date("2026-11-25"), 720 });
    CHECK(next_app_day({ date("2026-11-24"), 800 }, -5) == LocalTime { date("2026-11-25"), 0 });
}
