/// What makes a draft one person's: first steps, reviews, people, support, and what is their own.
#include "core/plan.hpp"

#include "hand_made_plan.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using fixture::of_area;
using fixture::of_occasion;

namespace {

using Ids = std::vector<Id>;

struct Life : fixture::HandMade {
    Plan drafted() const
    {
        Verdict verdict;
        verdict.outcome = "try";
        auto const made = draft_plan(pack, verdict, tags, wishes);
        REQUIRE_MESSAGE(made.has_value(), made.error().place);
        for (auto const& flaw : audit_plan(person(), made.value()))
            FAIL_CHECK(flaw.what << " on day " << flaw.day);
        return made.value();
    }

    /// The days of a draft that hold the task.
    std::vector<int> days_with(Id const& id) const
    {
        std::vector<int> days;
        auto const made = drafted();
        for (std::size_t i = 0; i < made.days.size(); ++i) {
            auto const& ids = made.days[i].tasks;
            if (std::find(ids.begin(), ids.end(), id) != ids.end())
                days.push_back(static_cast<int>(i) + 1);
        }
        return days;
    }
};

}

TEST_CASE("whose tag puts a phase first begins with it, and others wait for it to open")
{
    Life life;
    life.pack.playbooks[0].windows[1].first_for = { "walks" };
    life.add(fixture::task("list", "sort", 5, 1, 2));
    CHECK(life.days_with("list").front() == 16);
    life.tags = { "walks" };
    CHECK(life.drafted().days[0].tasks == Ids { "list" });
    CHECK(life.drafted().days[0].phase == "sort");
}

TEST_CASE("each seventh day has the review, and it stands on no other")
{
    Life life;
    life.add(of_area(fixture::task("review", "calm", 5, 1, 1), "week"));
    CHECK(life.days_with("review") == std::vector { 7, 14, 21, 28 });
    life.wishes.length = 35;
    CHECK(life.days_with("review") == std::vector { 7, 14, 21, 28, 35 });
}

TEST_CASE("days off have people, but for the worst days")
{
    Life life;
    life.wishes.days_off = { Weekday::Wednesday };
    life.add(of_area(fixture::task("trip", "calm", 30, 1, 1), "friends"));
    life.wishes.minutes_a_day = 50;
    CHECK(life.days_with("trip") == std::vector { 10, 17, 24 });
    life.add(of_occasion(fixture::task("hard", "calm", 5, 1, 1), Occasion::HardDate));
    life.wishes.hard_dates = { { life.date(17), {} } };
    CHECK(life.days_with("trip") == std::vector { 10, 24 });
    CHECK(life.days_with("hard") == std::vector { 17 });
}

TEST_CASE("a hard date and the day before have support on each of their days, and no other day has")
{
    Life life;
    life.add(of_occasion(fixture::task("before", "look", 5, 1, 1), Occasion::DayBefore));
    life.add(of_occasion(fixture::task("hard", "look", 5, 1, 1), Occasion::HardDate));
    life.wishes.hard_dates = { { life.date(1), {} }, { life.date(12), {} }, { life.date(13), {} },
        { life.date(30), {} }, { life.date(31), {} } };
    CHECK(life.days_with("before") == std::vector { 11, 29 });
    CHECK(life.days_with("hard") == std::vector { 1, 12, 13, 30 });
    // It comes first on its day, which is named for what the day holds beside it.
    auto const plan = life.drafted();
    CHECK(plan.days[10].tasks == Ids { "before", "walk" });
    CHECK(plan.days[10].phase == "calm");
    CHECK(plan.days[11].tasks == Ids { "hard" });
    CHECK(plan.days[11].phase == "look");
}

TEST_CASE("support that leaves time for something else is chosen before support that takes it all")
{
    Life life;
    life.wishes.minutes_a_day = 20;
    life.add(of_occasion(fixture::task("long", "look", 10, 1, 1), Occasion::HardDate));
    life.add(of_occasion(fixture::task("short", "look", 5, 1, 1), Occasion::HardDate));
    life.wishes.hard_dates = { { life.date(12), {} }, { life.date(22), {} } };
    CHECK(life.days_with("short") == std::vector { 12, 22 });
    CHECK(life.days_with("long").empty());
    // Where either leaves half of the day, the second date has the one that is new.
    life.wishes.minutes_a_day = 39;
    CHECK(life.days_with("long").empty());
    life.wishes.minutes_a_day = 40;
    CHECK(life.days_with("short") == std::vector { 12 });
    CHECK(life.days_with("long") == std::vector { 22 });
}

TEST_CASE("each tag has a task of its own once at least, and what is to come early comes first")
{
    Life life;
    life.tags = { "walks", "reading" };
    for (int i = 0; i < 3; ++i)
        life.add(fixture::task("any-" + std::to_string(i), "calm", 5, 1, 1));
    life.add(fixture::task("own-walk", "calm", 5, 1, 0)).needs = { "walks" };
    life.add(fixture::task("own-book", "calm", 5, 1, 0)).needs = { "reading" };
    life.add(fixture::task("early", "calm", 5, 1, 40)).early_for = { "reading" };
    CHECK(life.days_with("early") == std::vector { 1 });
    CHECK(life.days_with("own-walk").size() == 1);
    CHECK(life.days_with("own-book").size() == 1);
    life.tags = { "walks" };
    CHECK(life.days_with("early").size() == 1);
    CHECK(life.days_with("own-book").empty());
}

TEST_CASE("business is in the plan from the first day that may take it")
{
    Life life;
    life.add(fixture::task("talk", "sort", 15, 1, 0)).contact = TaskContact::Business;
    CHECK(life.days_with("talk") == std::vector { 16 });
    fixture::task_of(life.pack, "talk").phase = "calm";
    CHECK(life.days_with("talk") == std::vector { 4 });
    fixture::task_of(life.pack, "talk").minutes = 10;
    CHECK(life.days_with("talk") == std::vector { 1 });
}

TEST_CASE("business that only the last day may take is there, in the place of something else")
{
    Life life;
    life.wishes.minutes_a_day = 10;
    life.pack.playbooks[0].windows[1] = { "sort", 99, 100, 0 };
    life.add(fixture::task("list", "sort", 5, 1, 1));
    life.add(fixture::task("talk", "sort", 5, 1, 0)).contact = TaskContact::Business;
    CHECK(life.days_with("talk") == std::vector { 30 });
}

TEST_CASE("a phase comes first wherever its playbook names it")
{
    Life life;
    life.pack.playbooks[0].windows = { { "sort", 50, 100, 0, { "walks" } }, { "calm", 0, 100, 20 } };
    life.add(fixture::task("list", "sort", 5, 1, 2));
    CHECK(life.drafted().days[0].tasks == Ids { "walk" });
    life.tags = { "walks" };
    life.wishes.minutes_a_day = 15;
    CHECK(life.drafted().days[0].tasks == Ids { "list" });
}
