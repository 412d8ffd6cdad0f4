#include "core/missed_days.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

Date day(int number)
{
    return date_from_civil({ 2026, 11, number });
}

/// A plan from the 1st to the 10th of November, with a task on each day.
Saved saved()
{
    Saved saved;
    saved.plan = Plan { "try", {} };
    for (int number = 1; number <= 10; ++number)
        saved.plan->days.push_back({ day(number), "calm", { "walk" } });
    return saved;
}

}

TEST_CASE("days are missed back to the last with a tick or a mark, today not counted")
{
    auto life = saved();
    CHECK(missed_days(life, day(1), day(1)) == 0);
    CHECK(missed_days(life, day(1), day(2)) == 1);
    CHECK(missed_days(life, day(1), day(5)) == 4);
    CHECK(missed_days(life, day(1), day(11)) == 10);
    CHECK(missed_days(life, day(1), day(30)) == 10);
    life.ticks = { { day(2), "walk" } };
    CHECK(missed_days(life, day(1), day(5)) == 2);
    CHECK(missed_days(life, day(1), day(3)) == 0);
    life.marks[{ day(3), "rest" }] = {};
    CHECK(missed_days(life, day(1), day(5)) == 1);
    life.ticks = { { day(6), "walk" } };
    CHECK(missed_days(life, day(1), day(5)) == 1);
    CHECK(missed_days({}, day(1), day(5)) == 0);
}

TEST_CASE("days before the one to begin from are not missed, and that one may be")
{
    CHECK(missed_days(saved(), day(3), day(5)) == 2);
    CHECK(missed_days(saved(), day(4), day(5)) == 1);
    CHECK(missed_days(saved(), day(5), day(5)) == 0);
}

TEST_CASE("days without a task are passed over")
{
    auto life = saved();
    life.plan->days[2].tasks.clear();
    CHECK(missed_days(life, day(1), day(5)) == 3);
    life.ticks = { { day(2), "walk" } };
    CHECK(missed_days(life, day(1), day(5)) == 1);
}
