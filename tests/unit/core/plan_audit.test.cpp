#include "core/plan_audit.hpp"

#include "hand_made_plan.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using fixture::of_area;

namespace {

using Days = std::vector<int>;
using Life = fixture::HandMade;

}

TEST_CASE("a plan that keeps every promise has no flaw")
{
    CHECK(Life().flaws().empty());
}

TEST_CASE("a plan has the length that was wished, days in order, and an outcome and tasks that are known")
{
    Life shorter;
    shorter.wishes.length = 31;
    CHECK(shorter.breaks(Promise::Known) == Days { 0 });
    Life unordered;
    unordered.plan.days[4].date = unordered.plan.days[3].date;
    CHECK(unordered.breaks(Promise::Known) == Days { 5 });
    CHECK(Life().breaks_with(Promise::Known, 6, { "walk", "other" }) == Days { 6 });
    Life lost;
    lost.plan.outcome = "other";
    CHECK(lost.breaks(Promise::Known) == Days { 0 });
    lost.plan.outcome = "wait";
    CHECK(lost.breaks(Promise::Known) == Days { 0 });
    CHECK(lost.flaws().size() == 1);
}

TEST_CASE("a day has one to three tasks, and no more minutes than wished; the worst have half")
{
    Life life;
    for (auto const* id : { "a", "b", "c" })
        life.add(fixture::task(id, "calm", 5, 1, 1));
    CHECK(life.breaks_with(Promise::TaskCount, 5, {}) == Days { 5 });
    CHECK(life.breaks_with(Promise::TaskCount, 5, { "walk", "a", "b" }).empty());
    CHECK(life.breaks_with(Promise::TaskCount, 5, { "walk", "a", "b", "c" }) == Days { 5 });
    CHECK(life.breaks_with(Promise::Minutes, 4, { "walk", "a", "b", "c" }).empty());
    life.add(fixture::task("longer", "calm", 6, 1, 1));
    CHECK(life.breaks_with(Promise::Minutes, 4, { "longer", "a", "b", "c" }) == Days { 4 });
    CHECK(life.breaks_with(Promise::Minutes, 3, { "walk", "a" }).empty());
    CHECK(life.breaks_with(Promise::Minutes, 3, { "longer", "a" }) == Days { 3 });
    life.wishes.hard_dates = { { life.date(20), {} } };
    CHECK(life.breaks_with(Promise::Minutes, 20, { "longer", "a" }) == Days { 20 });
    CHECK(life.breaks_with(Promise::Minutes, 19, { "longer", "a" }).empty());
    life.wishes.minutes_a_day = 22;
    CHECK(life.breaks_with(Promise::Minutes, 3, { "longer", "a" }).empty());
    // Ten minutes are always allowed.
    life.wishes.minutes_a_day = 10;
    CHECK(life.breaks_with(Promise::Minutes, 3, { "walk", "a" }).empty());
    CHECK(life.breaks_with(Promise::Minutes, 3, { "longer", "a" }) == Days { 3 });
}

TEST_CASE("a task is for whom it is meant, and leads towards nobody before it may")
{
    Life life;
    life.add(fixture::task("own", "calm", 5, 1, 1)).needs = { "walks" };
    life.add(fixture::task("theirs", "calm", 5, 1, 1)).never = { "walks" };
    life.add(fixture::task("trying", "calm", 5, 1, 1)).needs = { "try" };
    life.add(fixture::task("letter", "calm", 5, 1, 1)).contact = TaskContact::Towards;
    CHECK(life.breaks_with(Promise::Eligible, 9, { "own" }) == Days { 9 });
    CHECK(life.breaks_with(Promise::Eligible, 9, { "theirs" }).empty());
    CHECK(life.breaks_with(Promise::Eligible, 9, { "trying" }).empty());
    CHECK(life.breaks_with(Promise::Eligible, 9, { "letter" }).empty());
    life.tags = { "walks" };
    CHECK(life.breaks_with(Promise::Eligible, 9, { "own" }).empty());
    CHECK(life.breaks_with(Promise::Eligible, 9, { "theirs" }) == Days { 9 });
    life.wishes.towards_from = life.date(9);
    CHECK(life.breaks_with(Promise::Eligible, 8, { "letter" }) == Days { 8 });
    CHECK(life.breaks_with(Promise::Eligible, 9, { "letter" }).empty());
    life.wishes.towards_from.reset();
    fixture::task_of(life.pack, "letter").contact = TaskContact::Business;
    life.pack.outcomes.back().contact = Contact::Never;
    CHECK(life.breaks_with(Promise::Eligible, 9, { "letter" }).empty());
    fixture::task_of(life.pack, "letter").contact = TaskContact::Towards;
    CHECK(life.breaks_with(Promise::Eligible, 9, { "letter" }) == Days { 9 });
}

TEST_CASE("a task stands in a window of its phase, which for some opens on the first day")
{
    Life life;
    life.pack.playbooks[0].windows = { { "calm", 0, 100, 0 }, { "sort", 50, 80, 0, { "walks" } } };
    life.add(fixture::task("list", "sort", 5, 1, 1));
    CHECK(life.breaks_with(Promise::Window, 15, { "list" }) == Days { 15 });
    CHECK(life.breaks_with(Promise::Window, 16, { "list" }).empty());
    CHECK(life.breaks_with(Promise::Window, 24, { "list" }).empty());
    CHECK(life.breaks_with(Promise::Window, 25, { "list" }) == Days { 25 });
    life.tags = { "walks" };
    CHECK(life.breaks_with(Promise::Window, 15, { "list" }).empty());
    CHECK(life.breaks_with(Promise::Window, 25, { "list" }) == Days { 25 });
}

TEST_CASE("what is for an occasion stands on its day")
{
    Life life;
    life.add(fixture::task("before", "calm", 5, 1, 1)).occasion = Occasion::DayBefore;
    life.add(fixture::task("hard", "calm", 5, 1, 1)).occasion = Occasion::HardDate;
    life.add(fixture::task("either", "calm", 5, 1, 1)).occasion = Occasion::Either;
    life.wishes.hard_dates = { { life.date(12), {} } };
    for (int day = 10; day <= 13; ++day) {
        CHECK(life.breaks_with(Promise::Window, day, { "before" }).empty() == (day == 11));
        CHECK(life.breaks_with(Promise::Window, day, { "hard" }).empty() == (day == 12));
        CHECK(life.breaks_with(Promise::Window, day, { "either" }).empty() == (day == 11 || day == 12));
    }
}

TEST_CASE("a task keeps to its weekday and to the rhythm of its area")
{
    Life life;
    life.wishes.minutes_a_day = 60;
    life.add(fixture::task("wednesday", "calm", 5, 1, 1)).weekday = 3;
    life.add(of_area(fixture::task("review", "calm", 5, 1, 1), "week"));
    life.add(of_area(fixture::task("visit", "calm", 20, 1, 1), "friends"));
    life.add(of_area(fixture::task("trip", "calm", 21, 1, 1), "friends"));
    CHECK(life.breaks_with(Promise::Weekday, 10, { "wednesday" }).empty());
    CHECK(life.breaks_with(Promise::Weekday, 9, { "wednesday" }) == Days { 9 });
    CHECK(life.breaks_with(Promise::Weekday, 11, { "wednesday" }) == Days { 11 });
    CHECK(life.breaks_with(Promise::Weekday, 7, { "review" }).empty());
    CHECK(life.breaks_with(Promise::Weekday, 8, { "review" }) == Days { 8 });
    CHECK(life.breaks_with(Promise::Weekday, 9, { "visit" }).empty());
    CHECK(life.breaks_with(Promise::Weekday, 9, { "trip" }) == Days { 9 });
    life.wishes.days_off = { Weekday::Tuesday };
    CHECK(life.breaks_with(Promise::Weekday, 9, { "trip" }).empty());
}

TEST_CASE("a task comes again after its spacing, and once where it has none")
{
    Life life;
    life.add(fixture::task("third", "calm", 5, 1, 3));
    life.add(fixture::task("once", "calm", 5, 1, 0));
    life.tasks(10) = { "third" };
    life.tasks(12) = { "once" };
    CHECK(life.breaks_with(Promise::Spacing, 12, { "third" }) == Days { 12 });
    CHECK(life.breaks_with(Promise::Spacing, 13, { "third" }).empty());
    CHECK(life.breaks_with(Promise::Spacing, 30, { "once" }) == Days { 30 });
    CHECK(life.breaks_with(Promise::Spacing, 5, { "walk", "walk" }) == Days { 5 });
}

TEST_CASE("every phase has its minimum, to which support does not count")
{
    Life life;
    life.add(fixture::task("hard", "calm", 5, 1, 1)).occasion = Occasion::HardDate;
    life.wishes.hard_dates = { { life.date(12), {} } };
    life.pack.playbooks[0].windows[0].minimum = 30;
    life.tasks(12) = { "hard", "walk" };
    CHECK(life.breaks(Promise::Minimum).empty());
    CHECK(life.breaks_with(Promise::Minimum, 12, { "hard" }) == Days { 0 });
    life.pack.playbooks[0].windows[1].minimum = 1;
    CHECK(life.breaks(Promise::Minimum) == Days { 0 });
}

TEST_CASE("the worst days ask for what is easy, and the first third for nothing hard")
{
    Life life;
    life.add(fixture::task("middling", "calm", 5, 2, 1));
    life.add(fixture::task("hard", "calm", 5, 3, 1));
    life.wishes.hard_dates = { { life.date(20), {} } };
    CHECK(life.breaks_with(Promise::WorstDays, 3, { "middling" }) == Days { 3 });
    CHECK(life.breaks_with(Promise::WorstDays, 4, { "middling" }).empty());
    CHECK(life.breaks_with(Promise::WorstDays, 20, { "middling" }) == Days { 20 });
    CHECK(life.breaks_with(Promise::WorstDays, 19, { "middling" }).empty());
    CHECK(life.breaks_with(Promise::WorstDays, 10, { "hard" }) == Days { 10 });
    CHECK(life.breaks_with(Promise::WorstDays, 11, { "hard" }).empty());
}

TEST_CASE("two tasks of a day share a phase only where each open phase has one; a review is no part of that")
{
    Life life;
    life.add(fixture::task("rest", "calm", 5, 1, 1));
    life.add(fixture::task("list", "sort", 5, 1, 1));
    life.add(of_area(fixture::task("review", "calm", 5, 1, 1), "week"));
    life.add(fixture::task("hard", "calm", 5, 1, 1)).occasion = Occasion::HardDate;
    life.wishes.hard_dates = { { life.date(20), {} } };
    CHECK(life.breaks_with(Promise::Mix, 15, { "walk", "rest" }).empty());
    CHECK(life.breaks_with(Promise::Mix, 16, { "walk", "rest" }) == Days { 16 });
    CHECK(life.breaks_with(Promise::Mix, 16, { "walk", "list" }).empty());
    CHECK(life.breaks_with(Promise::Mix, 16, { "walk", "list", "rest" }).empty());
    CHECK(life.breaks_with(Promise::Mix, 21, { "walk", "review" }).empty());
    CHECK(life.breaks_with(Promise::Mix, 20, { "hard", "walk" }).empty());
    CHECK(life.breaks_with(Promise::Mix, 20, { "hard", "walk", "rest" }) == Days { 20 });
}

TEST_CASE("a day is named for its first task that no occasion brought")
{
    Life life;
    life.add(fixture::task("list", "sort", 5, 1, 1));
    life.add(fixture::task("look", "look", 5, 1, 1)).occasion = Occasion::HardDate;
    life.wishes.hard_dates = { { life.date(20), {} } };
    CHECK(life.breaks_with(Promise::DayName, 20, { "walk", "list" }).empty());
    CHECK(life.breaks_with(Promise::DayName, 20, { "list", "walk" }) == Days { 20 });
    CHECK(life.breaks_with(Promise::DayName, 20, { "look", "walk" }).empty());
    CHECK(life.breaks_with(Promise::DayName, 20, { "look", "list", "walk" }) == Days { 20 });
    CHECK(life.breaks_with(Promise::DayName, 20, { "walk", "look" }).empty());
    CHECK(life.breaks_with(Promise::DayName, 20, { "look" }) == Days { 20 });
}
