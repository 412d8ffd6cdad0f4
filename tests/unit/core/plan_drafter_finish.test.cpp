/// The last passes of a draft, each with a pack in which no other pass could do the same.
#include "core/plan.hpp"

#include "fixture_pack.hpp"
#include "plan_promises.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using fixture::task;

namespace {

struct Drafted {
    Pack pack = fixture::pack();
    PlanWishes wishes { *parse_date("2026-11-23"), 30, 20, std::nullopt, {}, {} };
    Plan plan;

    Drafted(std::vector<PhaseWindow> windows, std::vector<Task> tasks, int length = 30, int minutes = 20,
        bool help_first = false)
    {
        pack.outcomes.back().help_first = help_first;
        pack.playbooks = { { "try", std::move(windows) } };
        pack.tasks = std::move(tasks);
        wishes.length = length;
        wishes.minutes_a_day = minutes;
        Verdict verdict;
        verdict.outcome = "try";
        auto drafted = draft_plan(pack, verdict, {}, wishes);
        REQUIRE_MESSAGE(drafted.has_value(), drafted.error().place);
        plan = std::move(drafted.value());
        // Whatever the passes do, the promises hold, effort that rises among them.
        for (auto const& flaw : audit_plan({ &pack, {}, wishes }, plan))
            CHECK_MESSAGE(flaw.promise == Promise::Known, flaw.what << " on day " << flaw.day);
    }

    /// Efforts of these days, added up.
    int load(int first, int last) const
    {
        int sum = 0;
        for (int day = first; day <= last; ++day) {
            for (auto const& id : plan.days[static_cast<std::size_t>(day - 1)].tasks)
                sum += find_task(pack, id)->effort;
        }
        return sum;
    }

    int count(Id const& id, int first = 1, int last = 0) const
    {
        int found = 0;
        for (int day = first; day <= (last == 0 ? wishes.length : last); ++day) {
            for (auto const& other : plan.days[static_cast<std::size_t>(day - 1)].tasks)
                found += other == id ? 1 : 0;
        }
        return found;
    }
};

}

TEST_CASE("what the beginning has to spare goes where later days have no more to do")
{
    for (int const length : { 30, 31, 32, 33, 60, 89, 90 }) {
        CAPTURE(length);
        int const third = length / 3;
        Drafted const all({ { "calm", 0, 100 * third / length, 5 }, { "sort", 0, 100, 0 } },
            { task("rest", "calm", 5, 1, 1), task("list", "sort", 5, 1, 1) }, length);
        CHECK(all.load(1, third) == third);
        CHECK(all.load(third + 1, length) == length - third);
        CHECK(all.count("rest") >= 5);
    }
}

TEST_CASE("the middle gives what it has to spare for the sake of the end")
{
    for (int const length : { 30, 60, 90 }) {
        int const third = length / 3;
        Drafted const all({ { "calm", 34, 66, 2 }, { "sort", 0, 100, 0 } },
            { task("rest", "calm", 5, 1, 1), task("list", "sort", 5, 1, 1) }, length);
        CHECK(all.load(1, third) == third);
        CHECK(all.load(third + 1, 2 * third) == third);
        CHECK(all.load(2 * third + 1, length) == third);
    }
}

TEST_CASE("a harder task that may come again gives its place to an easier one of its phase where days must ask less")
{
    // One task a day. For the sake of variety the harder one would come now and then.
    for (int const length : { 30, 31, 32, 60, 90 }) {
        CAPTURE(length);
        Drafted const early({ { "calm", 0, 33, 0 }, { "sort", 33, 100, 0 } },
            { task("tidy", "calm", 10, 2, 1), task("rest", "calm", 10, 1, 1), task("list", "sort", 10, 1, 1) }, length,
            10);
        CHECK(early.load(1, length) <= length + 1);
        CHECK(early.load(1, length / 3) == length / 3);
        Drafted const middle({ { "sort", 0, 34, 0 }, { "calm", 34, 66, 0 }, { "look", 66, 100, 0 } },
            { task("tidy", "calm", 10, 3, 1), task("rest", "calm", 10, 1, 1), task("list", "sort", 10, 1, 1),
                task("note", "look", 10, 1, 1) },
            length, 10);
        CHECK(middle.load(1, length - length / 3) == length - length / 3);
        Drafted const half({ { "sort", 0, 34, 0 }, { "calm", 34, 66, 0 }, { "look", 66, 100, 0 } },
            { task("hard", "calm", 10, 3, 1), task("tidy", "calm", 10, 2, 1), task("list", "sort", 10, 1, 1),
                task("note", "look", 10, 2, 1) },
            length, 10);
        CHECK(half.count("hard") <= 1);
        CHECK(half.count("tidy") >= length / 3 - 2);
    }
}

TEST_CASE("an easier task gives its place to a harder one of its phase where days must ask more")
{
    for (int const length : { 30, 31, 32, 60, 90 }) {
        CAPTURE(length);
        // The beginning can ask for nothing but the harder one, but for the first three days.
        Drafted const begin({ { "sort", 0, 34, 0 }, { "calm", 34, 100, 0 } },
            { task("one", "sort", 10, 1, 0), task("two", "sort", 10, 1, 0), task("three", "sort", 10, 1, 0),
                task("list", "sort", 10, 2, 1), task("tidy", "calm", 10, 2, 1), task("rest", "calm", 10, 1, 1) },
            length, 10);
        CHECK(begin.load(1, length / 3) == 2 * (length / 3) - 3);
        Drafted const middle({ { "sort", 0, 34, 0 }, { "calm", 34, 66, 0 }, { "look", 66, 100, 0 } },
            { task("list", "sort", 10, 1, 1), task("hard", "calm", 10, 3, 1), task("review", "look", 10, 3, 1),
                task("note", "look", 10, 2, 1) },
            length, 10);
        CHECK(middle.count("hard") >= length / 3 - 2);
        CHECK(middle.count("note") <= 2);
    }
}

TEST_CASE("later days get a third task where nothing of the days before can go")
{
    for (int const length : { 30, 31, 32, 60, 90 }) {
        CAPTURE(length);
        int const third = length / 3;
        int const last_of_calm = 33 * length / 100;
        Drafted const all({ { "calm", 0, 33, last_of_calm - 3 }, { "sort", 0, 100, length }, { "look", 33, 100, 0 },
                              { "reach", 33, 100, 0 } },
            { task("tidy", "calm", 5, 2, 1), task("list", "sort", 5, 1, 1), task("note", "look", 5, 1, 1),
                task("write", "reach", 5, 1, 1) },
            length, 20);
        CHECK(all.count("tidy") == last_of_calm - 3);
        CHECK(all.count("list") == length);
        bool has_three = false;
        for (int day = third + 1; day <= length - third; ++day)
            has_three |= all.plan.days[static_cast<std::size_t>(day - 1)].tasks.size() == 3;
        CHECK(has_three);
    }
}

TEST_CASE("the first days give up what is spare once others ask for less")
{
    // Help comes first, so the first three days may have two tasks, and all later ones have one.
    Drafted const by_effort({ { "calm", 0, 10, 0 }, { "sort", 0, 100, 0 } },
        { task("rest", "calm", 5, 1, 1), task("list", "sort", 5, 1, 1) }, 30, 20, true);
    CHECK(by_effort.load(1, 3) == 3);
    // As much effort, but longer.
    Drafted const by_minutes({ { "calm", 0, 10, 0 }, { "sort", 0, 100, 0 }, { "look", 10, 100, 0 } },
        { task("rest", "calm", 5, 1, 1), task("list", "sort", 1, 1, 1), task("note", "look", 1, 1, 1) }, 30, 20, true);
    int tasks = 0;
    for (std::size_t day = 0; day < 3; ++day)
        tasks += static_cast<int>(by_minutes.plan.days[day].tasks.size());
    CHECK(tasks == 3);
    // What a minimum needs stays.
    Drafted const needed({ { "calm", 0, 10, 3 }, { "sort", 0, 100, 30 } },
        { task("rest", "calm", 5, 1, 1), task("list", "sort", 5, 1, 1) }, 30, 14, true);
    CHECK(needed.load(1, 3) == 6);
}

TEST_CASE("the only task of somebody's own stays, though days should ask for less")
{
    auto pack = fixture::pack();
    pack.playbooks = { { "try", { { "calm", 0, 33, 0 }, { "sort", 33, 100, 0 } } } };
    pack.tasks = { task("tidy", "calm", 10, 2, 1), task("rest", "calm", 10, 1, 1), task("list", "sort", 10, 1, 1) };
    pack.tasks.front().needs = { "walks" };
    PlanWishes const wishes { *parse_date("2026-11-23"), 30, 15, std::nullopt, {}, {} };
    Verdict verdict;
    verdict.outcome = "try";
    auto const plan = draft_plan(pack, verdict, { "walks" }, wishes);
    REQUIRE(plan.has_value());
    for (auto const& flaw : audit_plan({ &pack, { "walks" }, wishes }, plan.value()))
        CHECK_MESSAGE(flaw.promise == Promise::Rising, flaw.what);
}

TEST_CASE("a task changes places or gives way within the rhythm of its area alone")
{
    // The review of each week is harder than the days of the end, and stays all the same.
    auto pack = fixture::pack();
    pack.areas = { { "week", "Week", Rhythm::SeventhDay } };
    pack.playbooks = { { "try", { { "calm", 0, 33, 0 }, { "sort", 33, 100, 0 } } } };
    auto review = task("review", "calm", 10, 2, 1);
    review.area = "week";
    pack.tasks = { review, task("rest", "calm", 10, 1, 1), task("list", "sort", 10, 1, 1) };
    PlanWishes const wishes { *parse_date("2026-11-23"), 30, 15, std::nullopt, {}, {} };
    Verdict verdict;
    verdict.outcome = "try";
    auto const plan = draft_plan(pack, verdict, {}, wishes);
    REQUIRE(plan.has_value());
    CHECK(plan.value().days[6].tasks == std::vector<Id> { "review" });
    for (auto const& flaw : audit_plan({ &pack, {}, wishes }, plan.value()))
        CHECK_MESSAGE(flaw.promise == Promise::Rising, flaw.what);
}
