/// How much each day of a plan asks, to the day: where its stages begin and end.
#include "core/plan_changes.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

/// Three phases that are open all the time, each with short tasks for every day.
Pack roomy_pack()
{
    auto pack = fixture::pack();
    pack.playbooks = { { "try", { { "calm", 0, 100, 0 }, { "sort", 0, 100, 0 }, { "look", 0, 100, 0 } } } };
    pack.tasks = { fixture::task("walk", "calm", 5, 1, 1), fixture::task("list", "sort", 5, 1, 1),
        fixture::task("look-at-notes", "look", 5, 1, 1) };
    return pack;
}

Plan drafted(Pack const& pack, PlanWishes const& wishes, std::set<std::string> const& tags = {})
{
    Verdict verdict;
    verdict.outcome = "try";
    auto const plan = draft_plan(pack, verdict, tags, wishes);
    REQUIRE_MESSAGE(plan.has_value(), plan.error().place);
    return plan.value();
}

PlanWishes wishes(int length, int minutes)
{
    return { *parse_date("2026-11-23"), length, minutes, std::nullopt, {}, {} };
}

/// How many tasks each day has, a digit a day.
std::string counts(Plan const& plan)
{
    std::string text;
    for (auto const& day : plan.days)
        text += std::to_string(day.tasks.size());
    return text;
}

std::string times(std::string const& digit, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += digit;
    return text;
}

}

TEST_CASE("one task on the first three days, two in the first third, three after it for whoever has the time")
{
    for (int const length : { 30, 31, 32, 33, 60, 61, 62, 89, 90 }) {
        CAPTURE(length);
        int const third = length / 3;
        auto const ample = counts(drafted(roomy_pack(), wishes(length, 45)));
        CHECK(ample == "111" + times("2", third - 3) + times("3", length - third));
        int const last = length - 2 * length / 3;
        auto const less = counts(drafted(roomy_pack(), wishes(length, 44)));
        CHECK(less == "111" + times("2", length - last - 3) + times("3", last));
    }
}

TEST_CASE("where help comes first, the first days have two tasks, and hard dates have none beyond their support")
{
    auto pack = roomy_pack();
    auto hard = fixture::task("be-gentle", "calm", 5, 1, 1);
    hard.occasion = Occasion::HardDate;
    pack.tasks.push_back(hard);
    auto wished = wishes(30, 60);
    wished.hard_dates = { { add_days(wished.start, 14), {} } };
    CHECK(counts(drafted(pack, wished)).substr(0, 16) == "1112222222333313");
    pack.outcomes.back().help_first = true;
    CHECK(counts(drafted(pack, wished)).substr(0, 16) == "2222222222333313");
}
