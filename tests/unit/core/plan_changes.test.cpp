#include "core/plan_changes.hpp"

#include "fixture_pack.hpp"
#include "plan_promises.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;

namespace {

/// Filled in place, since a person points at the pack.
struct Life {
    Pack pack = fixture::pack();
    PlanFor person;
    Plan plan;

    explicit Life(int length = 30, int minutes = 20, Id const& outcome = "try", std::set<std::string> const& tags = {})
        : person { &pack, tags, { *parse_date("2026-11-23"), length, minutes } }
    {
        Verdict verdict;
        verdict.outcome = outcome;
        auto const drafted = draft_plan(pack, verdict, tags, person.wishes);
        REQUIRE(drafted);
        plan = drafted.value();
    }
    Life(Life const&) = delete;
    Life& operator=(Life const&) = delete;
};

Date day(Life const& life, int number)
{
    return life.plan.days[static_cast<std::size_t>(number - 1)].date;
}

std::size_t count_tasks(Plan const& plan)
{
    std::size_t count = 0;
    for (auto const& planned : plan.days)
        count += planned.tasks.size();
    return count;
}

}

TEST_CASE("a day is found by its date, and a date in a pause has none")
{
    Life one;
    CHECK(day_on(one.plan, day(one, 1)) == 0U);
    CHECK(day_on(one.plan, add_days(day(one, 1), 29)) == 29U);
    CHECK_FALSE(day_on(one.plan, add_days(day(one, 1), -1)));
    auto const later = resumed(one.person, one.plan, day(one, 5), day(one, 8));
    CHECK_FALSE(day_on(later, day(one, 6)));
    CHECK(day_on(later, day(one, 8)) == 4U);
}

TEST_CASE("every alternative keeps every promise, and none is missed")
{
    for (int const minutes : { 10, 20, 60 }) {
        Life one(30, minutes, "try", { "walks", "children" });
        std::size_t offered = 0;
        for (auto const& planned : one.plan.days) {
            auto const task = planned.tasks.front();
            auto const choices = alternatives(one.person, one.plan, planned.date, task);
            for (auto const& other : one.pack.tasks) {
                auto trial = one.plan;
                auto& here = trial.days[*day_on(trial, planned.date)];
                if (std::find(here.tasks.begin(), here.tasks.end(), other.id) != here.tasks.end())
                    continue;
                here.tasks.front() = other.id;
                here.phase = other.phase;
                auto const flaws = audit_plan(one.person, trial);
                // Neither the mix of a day nor what is wished beyond that binds the person's own choice.
                bool const is_kept = std::none_of(flaws.begin(), flaws.end(),
                    [](Flaw const& flaw) { return flaw.promise < Promise::Mix || flaw.promise == Promise::Support; });
                bool const is_offered = std::any_of(
                    choices.begin(), choices.end(), [&](Task const* choice) { return choice->id == other.id; });
                CHECK_MESSAGE((!is_offered || is_kept), other.id << " for " << task);
                CHECK_MESSAGE((is_offered || !flaws.empty()), other.id << " for " << task);
                offered += is_offered;
            }
        }
        CHECK(offered > 10);
    }
}

TEST_CASE("a swap takes an alternative and nothing else")
{
    Life one;
    auto const date = day(one, 3);
    auto const task = one.plan.days[2].tasks.front();
    auto const with = alternatives(one.person, one.plan, date, task).front()->id;
    auto const after = swapped(one.person, one.plan, date, task, with);
    CHECK(after.days[2].tasks.front() == with);
    CHECK(count_tasks(after) == count_tasks(one.plan));
    CHECK(swapped(one.person, one.plan, date, task, "other") == one.plan);
    CHECK(swapped(one.person, one.plan, date, "other", with) == one.plan);
    CHECK(swapped(one.person, one.plan, add_days(date, 500), task, with) == one.plan);
    CHECK(alternatives(one.person, one.plan, date, "other").empty());
}

TEST_CASE("a task put off comes on the next day that may take it, or not at all")
{
    Life one(30, 60);
    auto const task = one.plan.days[0].tasks.front();
    auto const after = postponed(one.person, one.plan, day(one, 1), task);
    auto const has = [&](PlanDay const& planned) {
        return std::find(planned.tasks.begin(), planned.tasks.end(), task) != planned.tasks.end();
    };
    CHECK_FALSE(has(after.days[0]));
    CHECK(std::count_if(after.days.begin(), after.days.end(), has)
        <= std::count_if(one.plan.days.begin(), one.plan.days.end(), has));
    auto const last = one.plan.days[29].tasks.front();
    CHECK(count_tasks(postponed(one.person, one.plan, day(one, 30), last)) == count_tasks(one.plan) - 1);
    CHECK(postponed(one.person, one.plan, day(one, 1), "other") == one.plan);
}

TEST_CASE("a lighter restart asks for one easy thing a day, three days long, and leaves the past")
{
    Life one(60, 60);
    auto const after = lighter(one.person, one.plan, day(one, 20));
    for (std::size_t i = 0; i < 60; ++i) {
        if (i < 19)
            CHECK(after.days[i] == one.plan.days[i]);
        if (i >= 19 && i < 22) {
            CHECK(after.days[i].tasks.size() == 1);
            for (auto const& id : one.plan.days[i].tasks)
                CHECK(find_task(one.pack, id)->effort >= find_task(one.pack, after.days[i].tasks.front())->effort);
        }
    }
    CHECK(broken_promise(one.pack, after, one.person.tags, one.person.wishes).empty());
    CHECK(lighter(one.person, one.plan, add_days(day(one, 60), 1)) == one.plan);
}

TEST_CASE("a pause moves the days that are left, and tasks keep to their weekday")
{
    for (int pause = 1; pause <= 10; ++pause) {
        Life one(60, 20, "safe");
        auto const after = resumed(one.person, one.plan, day(one, 25), add_days(day(one, 25), pause));
        REQUIRE(after.days.size() == 60);
        for (std::size_t i = 0; i < 60; ++i) {
            CHECK(days_between(one.plan.days[i].date, after.days[i].date) == (i < 24 ? 0 : pause));
            CHECK_FALSE(after.days[i].tasks.empty());
            for (auto const& id : after.days[i].tasks) {
                auto const weekday = find_task(one.pack, id)->weekday;
                CHECK((weekday == 0 || static_cast<int>(weekday_of(after.days[i].date)) + 1 == weekday));
            }
        }
    }
    Life one;
    CHECK(resumed(one.person, one.plan, day(one, 5), day(one, 5)) == one.plan);
}

TEST_CASE("days to come are drafted anew, days behind stay and count")
{
    for (int length = 30; length <= 90; length += 20) {
        for (int from = 1; from <= length; from += 3) {
            Life one(length, 20, "wait");
            one.person.wishes.minutes_a_day = 60;
            auto const after = redraft(one.person, one.plan, day(one, from));
            REQUIRE_MESSAGE(after.has_value(), after.error().place);
            for (int number = 1; number < from; ++number)
                CHECK(after.value().days[static_cast<std::size_t>(number - 1)]
                    == one.plan.days[static_cast<std::size_t>(number - 1)]);
            auto const broken = broken_promise(one.pack, after.value(), one.person.tags, one.person.wishes);
            CHECK_MESSAGE(broken.empty(), length << " from " << from << ": " << broken);
        }
    }
}

TEST_CASE("a longer or a shorter wish changes what is left of the plan")
{
    Life one(60);
    one.person.wishes.length = 90;
    CHECK(redraft(one.person, one.plan, day(one, 31)).value().days.size() == 90);
    one.person.wishes.length = 30;
    CHECK(redraft(one.person, one.plan, day(one, 11)).value().days.size() == 30);
    CHECK(redraft(one.person, one.plan, day(one, 51)).value().days.size() == 50);
    one.person.wishes.length = 20;
    CHECK(redraft(one.person, one.plan, day(one, 11)).error().code == "plan.length");
}

TEST_CASE("a wish to shorten the plan is never refused for what days behind left undone")
{
    for (int from = 2; from <= 29; ++from) {
        Life one(90, 10, "wait");
        one.pack.playbooks = { { "wait", { { "calm", 0, 30, 9 }, { "sort", 20, 100, 2 } } } };
        for (auto& planned : one.plan.days)
            planned.tasks = { "note" };
        one.person.wishes.length = 30;
        auto const after = redraft(one.person, one.plan, day(one, from));
        REQUIRE_MESSAGE(after.has_value(), from << ": " << after.error().place);
        CHECK(after.value().days.size() == 30);
        CHECK(std::none_of(after.value().days.begin(), after.value().days.end(),
            [](PlanDay const& planned) { return planned.tasks.empty(); }));
    }
}

TEST_CASE("a hard date that a pause moves other days onto has its support, and so has the day before it")
{
    for (int pause = 1; pause <= 10; ++pause) {
        Life one(30, 10);
        auto before = fixture::task("get-ready", "calm", 5, 1, 1);
        before.occasion = Occasion::DayBefore;
        auto on_the_day = fixture::task("be-gentle", "calm", 5, 1, 1);
        on_the_day.occasion = Occasion::HardDate;
        one.pack.tasks.push_back(before);
        one.pack.tasks.push_back(on_the_day);
        one.person.wishes.hard_dates = { { day(one, 20), "birthday" } };
        one.plan = redraft(one.person, one.plan, day(one, 2)).value();
        auto const after = resumed(one.person, one.plan, day(one, 8), add_days(day(one, 8), pause));
        auto const holds = [&](Date date, Id const& task) {
            auto const& tasks = after.days[*day_on(after, date)].tasks;
            return std::find(tasks.begin(), tasks.end(), task) != tasks.end();
        };
        CHECK(holds(day(one, 19), "get-ready"));
        CHECK(holds(day(one, 20), "be-gentle"));
        CHECK(broken_promise(one.pack, after, one.person.tags, one.person.wishes) == "");
    }
}

TEST_CASE("support that was chosen for a hard date stays when the days before get lighter")
{
    for (Id const name : { "be-gentle", "be-still" }) {
        CAPTURE(name);
        Life one(30, 10);
        for (Id const support : { "be-gentle", "be-still" }) {
            one.pack.tasks.push_back(fixture::task(support, "calm", 5, 1, 1));
            one.pack.tasks.back().occasion = Occasion::HardDate;
        }
        one.person.wishes.hard_dates = { { day(one, 20), "birthday" } };
        one.plan = redraft(one.person, one.plan, day(one, 1)).value();
        auto const chosen = one.plan.days[19].tasks.front();
        auto const with_wished = swapped(one.person, one.plan, day(one, 20), chosen, name);
        REQUIRE(with_wished.days[19].tasks.front() == name);
        CHECK(lighter(one.person, with_wished, day(one, 8)).days[19].tasks.front() == name);
    }
}

TEST_CASE("what is done with people moves along with the days off")
{
    for (int pause = 1; pause <= 6; ++pause) {
        Life one(30, 60);
        one.pack.areas = { { "friends", "Friends", Rhythm::DaysOff } };
        for (int i = 0; i < 3; ++i) {
            one.pack.tasks.push_back(fixture::task("meet-" + std::to_string(i), "calm", 10, 1, 4));
            one.pack.tasks.back().area = "friends";
        }
        one.pack.playbooks = { { "try", { { "calm", 0, 100, 4 }, { "sort", 0, 100, 4 } } } };
        one.plan = redraft(one.person, one.plan, one.person.wishes.start).value();
        auto const after = resumed(one.person, one.plan, day(one, 6), add_days(day(one, 6), pause));
        for (auto const& flaw : audit_plan(one.person, after))
            CHECK_MESSAGE(flaw.promise != Promise::People, pause << ": " << flaw.what << " on day " << flaw.day);
    }
}

TEST_CASE("a task that the new pack no longer has stays in the past and goes from what is left")
{
    Life one(30, 60);
    std::erase_if(one.pack.tasks, [](Task const& task) { return task.id == "breathe"; });
    auto const after = redraft(one.person, one.plan, day(one, 10));
    REQUIRE(after);
    bool stayed = false;
    for (std::size_t i = 0; i < 30; ++i) {
        auto const& tasks = after.value().days[i].tasks;
        bool const has = std::find(tasks.begin(), tasks.end(), "breathe") != tasks.end();
        stayed |= i < 9 && has;
        CHECK_FALSE((i >= 9 && has));
    }
    CHECK(stayed);
}
