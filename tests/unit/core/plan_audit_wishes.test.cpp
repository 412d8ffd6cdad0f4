/// What the audit of a plan looks for beyond each single day: support, people, what is one's own, rising effort.
#include "core/plan_audit.hpp"

#include "hand_made_plan.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using fixture::of_area;

namespace {

using Days = std::vector<int>;
using Life = fixture::HandMade;

}

TEST_CASE("a hard date and the day before it have support, where the pack has some that fits")
{
    Life life;
    life.wishes.hard_dates = { { life.date(12), {} }, { life.date(13), {} } };
    CHECK(life.breaks(Promise::Support).empty());
    life.add(fixture::task("hard", "calm", 5, 1, 1)).occasion = Occasion::HardDate;
    CHECK(life.breaks(Promise::Support) == Days { 12, 13 });
    life.add(fixture::task("before", "calm", 5, 1, 1)).occasion = Occasion::DayBefore;
    CHECK(life.breaks(Promise::Support) == Days { 11, 12, 13 });
    life.tasks(11) = { "before" };
    life.tasks(12) = { "hard" };
    life.tasks(13) = { "hard" };
    CHECK(life.breaks(Promise::Support).empty());
    // The day before the second date is hard itself, and has the support of that.
    CHECK(life.breaks_with(Promise::Support, 12, { "before" }) == Days { 12 });
    life.add(fixture::task("either", "calm", 5, 1, 1)).occasion = Occasion::Either;
    CHECK(life.breaks_with(Promise::Support, 11, { "either" }).empty());
    CHECK(life.breaks_with(Promise::Support, 12, { "either" }).empty());
    // What asks too much of a hard date could not stand there.
    for (auto& task : life.pack.tasks)
        task.minutes = task.occasion == Occasion::None ? 5 : 11;
    CHECK(life.breaks_with(Promise::Support, 12, { "walk" }).empty());
    CHECK(life.breaks_with(Promise::Support, 11, { "walk" }) == Days { 11 });
    for (auto& task : life.pack.tasks)
        task.minutes = task.occasion == Occasion::None ? 5 : 10;
    CHECK(life.breaks_with(Promise::Support, 12, { "walk" }) == Days { 12 });
    for (auto& task : life.pack.tasks)
        task.effort = task.occasion == Occasion::None ? 1 : 2;
    CHECK(life.breaks_with(Promise::Support, 12, { "walk" }).empty());
    CHECK(life.breaks_with(Promise::Support, 11, { "walk" }) == Days { 11 });
}

TEST_CASE("each seventh day has a review, where one is open")
{
    Life life;
    life.add(of_area(fixture::task("review", "sort", 5, 1, 7), "week"));
    CHECK(life.breaks(Promise::Review) == Days { 21, 28 });
    CHECK(life.breaks_with(Promise::Review, 21, { "review" }) == Days { 28 });
}

TEST_CASE("a day off has something with people, but for the worst days and those before a hard date")
{
    Life life;
    life.wishes.days_off = { Weekday::Wednesday };
    life.add(of_area(fixture::task("visit", "calm", 5, 1, 1), "friends"));
    CHECK(life.breaks(Promise::People) == Days { 10, 17, 24 });
    life.wishes.hard_dates = { { life.date(17), {} }, { life.date(25), {} } };
    CHECK(life.breaks(Promise::People) == Days { 10 });
    CHECK(life.breaks_with(Promise::People, 10, { "visit" }).empty());
}

TEST_CASE("people whom another day off needs so near are not missed")
{
    Life life;
    life.wishes.days_off = { Weekday::Wednesday, Weekday::Thursday };
    life.add(of_area(fixture::task("visit", "calm", 5, 1, 1), "friends"));
    auto& visit = fixture::task_of(life.pack, "visit");
    life.tasks(10) = { "visit" };
    CHECK(life.breaks(Promise::People) == Days { 4, 11, 17, 18, 24, 25 });
    visit.spacing = 2;
    CHECK(life.breaks(Promise::People) == Days { 4, 17, 18, 24, 25 });
    visit.spacing = 6;
    CHECK(life.breaks(Promise::People) == Days { 4, 17, 18, 24, 25 });
    visit.spacing = 7;
    CHECK(life.breaks(Promise::People) == Days { 17, 18, 24, 25 });
    visit.spacing = 8;
    CHECK(life.breaks(Promise::People) == Days { 18, 24, 25 });
    visit.spacing = 0;
    CHECK(life.breaks(Promise::People).empty());
    // A working day with it is no excuse.
    life.tasks(10) = { "walk" };
    life.tasks(9) = { "visit" };
    CHECK(life.breaks(Promise::People).size() == 7);
}

TEST_CASE("whose tag puts a phase first starts with it, given time for all")
{
    Life life;
    life.pack.playbooks[0].windows[1].first_for = { "walks" };
    life.add(fixture::task("list", "sort", 5, 1, 1));
    life.add(fixture::task("hard", "sort", 5, 1, 1)).occasion = Occasion::Either;
    CHECK(life.breaks(Promise::FirstStep).empty());
    life.tags = { "walks" };
    CHECK(life.breaks(Promise::FirstStep) == Days { 1 });
    life.wishes.minutes_a_day = 15;
    CHECK(life.breaks(Promise::FirstStep) == Days { 1 });
    CHECK(life.breaks_with(Promise::FirstStep, 1, { "list" }).empty());
    CHECK(life.breaks_with(Promise::FirstStep, 1, { "hard" }) == Days { 1 });
    CHECK(life.breaks_with(Promise::FirstStep, 2, { "list" }) == Days { 1 });
    life.wishes.minutes_a_day = 14;
    CHECK(life.breaks(Promise::FirstStep).empty());
}

TEST_CASE("what is one's own has a task once, and so has business and what is to come early, however little time")
{
    Life life;
    life.tags = { "walks", "reading" };
    life.add(fixture::task("own", "calm", 5, 1, 1)).needs = { "walks" };
    CHECK(life.breaks(Promise::Own) == Days { 0 });
    CHECK(life.breaks_with(Promise::Own, 30, { "own" }).empty());
    life.wishes.minutes_a_day = 14;
    CHECK(life.breaks(Promise::Own).empty());
    life.add(fixture::task("early", "calm", 5, 1, 1)).early_for = { "walks" };
    CHECK(life.breaks(Promise::Own) == Days { 0 });
    CHECK(life.breaks_with(Promise::Own, 30, { "early" }).empty());
    life.tags = { "reading" };
    CHECK(life.breaks(Promise::Own).empty());
    life.add(fixture::task("talk", "calm", 5, 1, 1)).contact = TaskContact::Business;
    CHECK(life.breaks(Promise::Own) == Days { 0 });
    CHECK(life.breaks_with(Promise::Own, 1, { "talk" }).empty());
    // It is not missed where it could never stand.
    fixture::task_of(life.pack, "talk").minutes = 15;
    CHECK(life.breaks(Promise::Own).empty());
    fixture::task_of(life.pack, "talk").minutes = 14;
    CHECK(life.breaks(Promise::Own) == Days { 0 });
    fixture::task_of(life.pack, "talk").needs = { "children" };
    CHECK(life.breaks(Promise::Own).empty());
}

TEST_CASE("no third asks a day for less than the one before it, given time for all")
{
    Life life;
    life.add(fixture::task("middling", "calm", 5, 2, 1));
    CHECK(life.breaks_with(Promise::Rising, 10, { "middling" }) == Days { 0 });
    CHECK(life.breaks_with(Promise::Rising, 11, { "middling" }) == Days { 0 });
    CHECK(life.breaks_with(Promise::Rising, 20, { "middling" }) == Days { 0 });
    CHECK(life.breaks_with(Promise::Rising, 21, { "middling" }).empty());
    life.tasks(10) = { "middling" };
    life.tasks(11) = { "middling" };
    CHECK(life.breaks(Promise::Rising) == Days { 0 });
    life.tasks(21) = { "middling" };
    CHECK(life.breaks(Promise::Rising).empty());
    life.tasks(21) = { "walk" };
    life.wishes.minutes_a_day = 14;
    CHECK(life.breaks(Promise::Rising).empty());
}

TEST_CASE("thirds are compared day for day where the middle one is longer")
{
    Life life;
    life.wishes.length = 32;
    for (int day = 31; day <= 32; ++day)
        life.plan.days.push_back({ life.date(day), "calm", { "walk" } });
    CHECK(life.breaks(Promise::Rising).empty());
    life.add(fixture::task("middling", "calm", 5, 2, 1));
    // Ten, twelve and ten days: 11 efforts in ten days are more than 13 in twelve, and less than 14.
    for (int const day : { 10, 11, 23 })
        life.tasks(day) = { "middling" };
    CHECK(life.breaks(Promise::Rising) == Days { 0 });
    CHECK(life.breaks_with(Promise::Rising, 22, { "middling" }) == Days { 0 });
    life.tasks(24) = { "middling" };
    CHECK(life.breaks(Promise::Rising) == Days { 0 });
    CHECK(life.breaks_with(Promise::Rising, 22, { "middling" }).empty());
}
