#include "core/contact_log.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

Date day(int day_of_november)
{
    return date_from_civil({ 2026, 11, day_of_november });
}

ContactLog log_with(std::vector<ContactEvent> events)
{
    return { .since = day(12), .events = std::move(events) };
}

ContactEvent slip(int day_of_november)
{
    return { .date = day(day_of_november) };
}

}

TEST_CASE("days without contact count from the day after the last one")
{
    auto const log = log_with({});
    CHECK(summarise(log, day(12)).days == 0);
    CHECK(summarise(log, day(13)).days == 1);
    CHECK(summarise(log, day(23)).days == 11);
    CHECK(summarise(log, day(23)).kept == 11);
}

TEST_CASE("a slip takes its own day and none of the others")
{
    auto const before = summarise(log_with({}), day(23));
    auto const after = summarise(log_with({ slip(20) }), day(23));
    CHECK(after.days == 3);
    CHECK(after.best == 7);
    CHECK(after.kept == before.kept - 1);
    auto const twice = summarise(log_with({ slip(20), slip(20), slip(22) }), day(23));
    CHECK(twice.days == 1);
    CHECK(twice.best == 7);
    CHECK(twice.kept == 9);
}

TEST_CASE("the order in which slips are logged makes no difference")
{
    auto const one = summarise(log_with({ slip(15), slip(20) }), day(23));
    auto const other = summarise(log_with({ slip(20), slip(15) }), day(23));
    CHECK(one.best == other.best);
    CHECK(one.days == other.days);
    CHECK(one.kept == other.kept);
}

TEST_CASE("agreed business is no slip")
{
    auto const summary = summarise(log_with({ { .date = day(20), .kind = ContactKind::Business } }), day(23));
    CHECK(summary.days == 11);
    CHECK(summary.kept == 11);
}

TEST_CASE("nothing counts before a start, and a clock set back gives no days below none")
{
    CHECK(summarise({}, day(23)).days == 0);
    auto const set_back = summarise(log_with({ slip(20) }), day(10));
    CHECK(set_back.days == 0);
    CHECK(set_back.best == 0);
    CHECK(set_back.kept == 0);
    CHECK(summarise(log_with({ slip(12), slip(25) }), day(23)).days == 11);
}

TEST_CASE("the longest stretch is the longest, wherever it lies")
{
    // From the 12th: 0 days to the 13th, 3 to the 17th, 5 to the 23rd.
    auto const log = log_with({ slip(13), slip(17) });
    CHECK(summarise(log, day(17)).best == 3);
    CHECK(summarise(log, day(17)).days == 0);
    CHECK(summarise(log, day(17)).kept == 3);
    CHECK(summarise(log, day(20)).best == 3);
    CHECK(summarise(log, day(21)).best == 4);
    CHECK(summarise(log, day(23)).best == 6);
    CHECK(summarise(log_with({ slip(13) }), day(13)).best == 0);
    CHECK(summarise(log_with({ slip(13) }), day(13)).kept == 0);
}

TEST_CASE("a slip today counts, and one of tomorrow does not yet")
{
    CHECK(summarise(log_with({ slip(23) }), day(23)).days == 0);
    CHECK(summarise(log_with({ slip(23) }), day(23)).best == 10);
    CHECK(summarise(log_with({ slip(24) }), day(23)).days == 11);
}
