/// Changes of plans that are made by hand, so that what each day may take is known.
#include "core/plan_changes.hpp"

#include "hand_made_plan.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using fixture::of_occasion;

namespace {

using Ids = std::vector<Id>;

struct Life : fixture::HandMade {
    bool takes(int day, Id const& id) const { return may_take(person(), plan, date(day), *find_task(pack, id)); }

    /// The same with these tasks on the day.
    bool takes_beside(int day, Ids ids, Id const& id) const
    {
        auto changed = *this;
        changed.tasks(day) = std::move(ids);
        return changed.takes(day, id);
    }

    Ids choices(int day, Id const& instead) const
    {
        Ids ids;
        for (auto const* task : alternatives(person(), plan, date(day), instead))
            ids.push_back(task->id);
        return ids;
    }

    /// The days that have it after it was put off.
    std::vector<int> put_off(int day, Id const& id) const
    {
        std::vector<int> days;
        auto const after = postponed(person(), plan, date(day), id);
        for (std::size_t i = 0; i < after.days.size(); ++i) {
            auto const& ids = after.days[i].tasks;
            if (std::find(ids.begin(), ids.end(), id) != ids.end())
                days.push_back(static_cast<int>(i) + 1);
        }
        return days;
    }
};

}

TEST_CASE("a day takes a third task and no fourth, up to its minutes")
{
    Life life;
    for (auto const* id : { "a", "b", "c" })
        life.add(fixture::task(id, "calm", 5, 1, 1));
    life.add(fixture::task("longer", "calm", 11, 1, 1));
    CHECK(life.takes_beside(5, { "a", "b" }, "c"));
    CHECK_FALSE(life.takes_beside(5, { "walk", "a", "b" }, "c"));
    CHECK_FALSE(life.takes_beside(5, { "a", "b" }, "longer"));
    fixture::task_of(life.pack, "longer").minutes = 10;
    CHECK(life.takes_beside(5, { "a", "b" }, "longer"));
    CHECK(life.takes_beside(5, { "a", "gone" }, "longer"));
    CHECK_FALSE(life.takes_beside(3, { "a" }, "longer"));
    CHECK(life.takes_beside(3, {}, "longer"));
    fixture::task_of(life.pack, "longer").minutes = 21;
    CHECK_FALSE(life.takes_beside(5, {}, "longer"));
    CHECK_FALSE(may_take(life.person(), life.plan, add_days(life.date(30), 1), life.pack.tasks.back()));
    life.plan.outcome = "other";
    CHECK_FALSE(life.takes(5, "a"));
}

TEST_CASE("a day takes what is easy enough, and spaced on both sides")
{
    Life life;
    life.add(fixture::task("middling", "calm", 5, 2, 1));
    life.add(fixture::task("hard", "calm", 5, 3, 1));
    life.add(fixture::task("third", "calm", 5, 1, 3));
    life.add(fixture::task("once", "calm", 5, 1, 0));
    life.wishes.hard_dates = { { life.date(20), {} } };
    CHECK_FALSE(life.takes(3, "middling"));
    CHECK(life.takes(4, "middling"));
    CHECK_FALSE(life.takes(20, "middling"));
    CHECK(life.takes(19, "middling"));
    CHECK_FALSE(life.takes(10, "hard"));
    CHECK(life.takes(11, "hard"));
    life.tasks(15) = { "third", "once" };
    for (int day = 10; day <= 20; ++day)
        CHECK(life.takes(day, "third") == (day <= 12 || day >= 18));
    for (int day = 1; day <= 30; ++day)
        CHECK_FALSE(life.takes(day, "once"));
    CHECK_FALSE(life.takes(5, "walk"));
}

TEST_CASE("others of the same phase come first, then those seen least, then the easier ones, then the pack's order")
{
    Life life;
    life.add(fixture::task("hard", "calm", 5, 2, 1));
    life.add(fixture::task("seen", "calm", 5, 1, 1));
    life.add(fixture::task("list", "sort", 5, 1, 1));
    life.add(fixture::task("easy", "calm", 5, 1, 1));
    life.add(fixture::task("easy-too", "calm", 5, 1, 1));
    life.tasks(25) = { "seen" };
    CHECK(life.choices(20, "walk") == Ids { "easy", "easy-too", "hard", "seen", "list" });
    CHECK(life.choices(15, "walk") == Ids { "easy", "easy-too", "hard", "seen" });
    life.tasks(20) = { "walk", "list" };
    CHECK(life.choices(20, "list") == Ids { "easy", "easy-too", "hard", "seen" });
    // Something that the pack has no more gives its place to anything.
    life.tasks(20) = { "gone" };
    CHECK(life.choices(20, "gone") == Ids { "list", "easy", "easy-too", "hard", "seen", "walk" });
}

TEST_CASE("a phase keeps its minimum when a task is changed, and support its kind")
{
    Life life;
    life.add(fixture::task("rest", "calm", 5, 1, 1));
    life.add(fixture::task("list", "sort", 5, 1, 1));
    life.pack.playbooks[0].windows[0].minimum = 29;
    CHECK(life.choices(20, "walk") == Ids { "rest", "list" });
    life.pack.playbooks[0].windows[0].minimum = 30;
    CHECK(life.choices(20, "walk") == Ids { "rest" });
    life.add(of_occasion(fixture::task("before", "calm", 5, 1, 1), Occasion::DayBefore));
    life.add(of_occasion(fixture::task("before-too", "calm", 5, 1, 1), Occasion::DayBefore));
    life.add(of_occasion(fixture::task("hard", "calm", 5, 1, 1), Occasion::HardDate));
    life.add(of_occasion(fixture::task("hard-too", "calm", 5, 1, 1), Occasion::HardDate));
    life.add(of_occasion(fixture::task("either", "calm", 5, 1, 1), Occasion::Either));
    life.wishes.hard_dates = { { life.date(25), {} }, { life.date(26), {} } };
    life.tasks(24) = { "walk", "before" };
    life.tasks(25) = { "hard", "walk" };
    CHECK(life.choices(24, "before") == Ids { "before-too", "either" });
    CHECK(life.choices(25, "hard") == Ids { "hard-too", "either" });
    // Support does not make up for a task of the phase.
    CHECK(life.choices(25, "walk") == Ids { "rest" });
    life.pack.playbooks[0].windows[0].minimum = 20;
    CHECK(life.choices(25, "walk") == Ids { "rest", "before-too", "hard-too", "either", "before", "list" });
}

TEST_CASE("a swap keeps the place of the task, and the day is named for its first that no occasion brought")
{
    Life life;
    life.add(fixture::task("rest", "calm", 5, 1, 1));
    life.add(fixture::task("list", "sort", 5, 1, 1));
    life.add(of_occasion(fixture::task("hard", "look", 5, 1, 1), Occasion::HardDate));
    life.wishes.hard_dates = { { life.date(25), {} } };
    life.tasks(20) = { "walk", "list" };
    auto const named = [](Plan const& plan, int day) { return plan.days[static_cast<std::size_t>(day - 1)].phase; };
    auto const second = swapped(life.person(), life.plan, life.date(20), "list", "rest");
    CHECK(second.days[19].tasks == Ids { "walk", "rest" });
    CHECK(named(second, 20) == "calm");
    life.tasks(21) = { "walk" };
    CHECK(named(swapped(life.person(), life.plan, life.date(21), "walk", "list"), 21) == "sort");
    life.tasks(25) = { "hard", "walk" };
    CHECK(named(swapped(life.person(), life.plan, life.date(25), "walk", "list"), 25) == "sort");
    life.tasks(25) = { "list", "walk" };
    CHECK(named(swapped(life.person(), life.plan, life.date(25), "list", "hard"), 25) == "calm");
}

TEST_CASE("a task is put off to the first day within a week that may take it")
{
    Life life;
    auto& once = life.add(fixture::task("once", "calm", 5, 1, 0));
    life.tasks(1) = { "walk", "once" };
    CHECK(life.put_off(1, "once") == std::vector { 2 });
    // The same weekday is a week away.
    once.weekday = 1;
    CHECK(life.put_off(1, "once") == std::vector { 8 });
    // Nothing else is looked at: eight days are too many, and none is left after the last.
    once.weekday = 2;
    CHECK(life.put_off(1, "once") == std::vector { 2 });
    life.tasks(2) = { "walk", "a", "b" };
    CHECK(life.put_off(1, "once").empty());
    once.weekday = 0;
    CHECK(life.put_off(1, "once") == std::vector { 3 });
    life.tasks(1) = { "walk" };
    life.tasks(29) = { "once" };
    CHECK(life.put_off(29, "once") == std::vector { 30 });
    life.tasks(29) = { "walk" };
    life.tasks(30) = { "walk", "once" };
    CHECK(life.put_off(30, "once").empty());
    life.tasks(30) = { "walk", "gone" };
    CHECK(life.put_off(30, "gone").empty());
}

TEST_CASE("a day is named anew for what was put off from it and to it")
{
    Life life;
    life.add(fixture::task("list", "sort", 5, 1, 0));
    life.tasks(20) = { "list", "walk" };
    life.plan.days[19].phase = "sort";
    life.tasks(21) = {};
    auto const after = postponed(life.person(), life.plan, life.date(20), "list");
    CHECK(after.days[19].tasks == Ids { "walk" });
    CHECK(after.days[19].phase == "calm");
    CHECK(after.days[20].tasks == Ids { "list" });
    CHECK(after.days[20].phase == "sort");
}

TEST_CASE("a lighter restart keeps support, then what a phase could not make up for, then what is easiest and shortest")
{
    Life life;
    life.add(fixture::task("middling", "calm", 5, 2, 1));
    life.add(fixture::task("longer", "calm", 6, 1, 1));
    life.add(fixture::task("list", "sort", 10, 2, 0));
    life.add(of_occasion(fixture::task("hard", "calm", 10, 2, 1), Occasion::HardDate));
    life.pack.playbooks[0].windows = { { "calm", 0, 100, 0 }, { "sort", 50, 70, 0 } };
    life.tasks(18) = { "middling", "longer", "walk" };
    life.tasks(19) = { "longer", "middling" };
    life.tasks(20) = { "walk", "list" };
    life.tasks(21) = { "middling", "longer" };
    auto const restart = [&](int from) { return lighter(life.person(), life.plan, life.date(from)); };
    auto const light = restart(18);
    CHECK(light.days[16] == life.plan.days[16]);
    CHECK(light.days[17].tasks == Ids { "walk" });
    CHECK(light.days[18].tasks == Ids { "longer" });
    CHECK(light.days[19].tasks == Ids { "walk" });
    CHECK(light.days[20].tasks.size() == 2);
    // The last day of its window is the 21st: after it there is no way to have it.
    life.pack.playbooks[0].windows[1].minimum = 1;
    CHECK(restart(19).days[19].tasks == Ids { "list" });
    CHECK(restart(18).days[19].tasks == Ids { "walk" });
    life.pack.playbooks[0].windows[1].minimum = 0;
    CHECK(restart(19).days[19].tasks == Ids { "walk" });
    life.wishes.hard_dates = { { life.date(20), {} } };
    life.tasks(20) = { "walk", "hard" };
    CHECK(restart(19).days[19].tasks == Ids { "hard" });
    life.tasks(20) = { "gone", "middling" };
    CHECK(restart(19).days[19].tasks == Ids { "middling" });
}

TEST_CASE("a lighter restart near the end takes the days that are left")
{
    Life life;
    life.add(fixture::task("longer", "calm", 6, 1, 1));
    for (int day = 27; day <= 30; ++day)
        life.tasks(day) = { "longer", "walk" };
    for (int from = 27; from <= 30; ++from) {
        auto const light = lighter(life.person(), life.plan, life.date(from));
        REQUIRE(light.days.size() == 30);
        for (int day = 26; day <= 30; ++day) {
            bool const is_light = day >= from && day < from + 3;
            CHECK(light.days[static_cast<std::size_t>(day - 1)].tasks.size() == (is_light || day == 26 ? 1 : 2));
        }
    }
}
