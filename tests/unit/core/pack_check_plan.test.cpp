#include "core/plan.hpp"
#include "pack_check_helpers.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("every outcome has a playbook, and every playbook an outcome")
{
    CHECK(finds([](Pack& pack) { pack.playbooks.pop_back(); }, "pack.missing-playbook", "plan/playbooks"));
    CHECK(finds(
        [](Pack& pack) { pack.playbooks[0].outcome = "other"; }, "pack.unknown-outcome", "plan/playbooks/0/outcome"));
}

TEST_CASE("windows name phases, have a length, and hold every day")
{
    CHECK(finds([](Pack& pack) { pack.playbooks[0].windows[0].phase = "other"; }, "pack.unknown-phase",
        "plan/playbooks/0/windows/0/phase"));
    CHECK(finds([](Pack& pack) { pack.playbooks[0].windows[0].to = 0; }, "pack.window", "plan/playbooks/0/windows/0"));
    CHECK(
        finds([](Pack& pack) { pack.playbooks[0].windows[0].from = -1; }, "pack.window", "plan/playbooks/0/windows/0"));
    CHECK(
        finds([](Pack& pack) { pack.playbooks[0].windows[1].to = 101; }, "pack.window", "plan/playbooks/0/windows/1"));
    CHECK(finds([](Pack& pack) { pack.playbooks[0].windows[0].minimum = -1; }, "pack.window",
        "plan/playbooks/0/windows/0/minimum"));
    CHECK(finds(
        [](Pack& pack) { pack.playbooks[0].windows[1].from = 60; }, "pack.uncovered-day", "plan/playbooks/0/windows"));
    CHECK(
        finds([](Pack& pack) { pack.playbooks[0].windows.clear(); }, "pack.uncovered-day", "plan/playbooks/0/windows"));
}

TEST_CASE("areas have names of their own, and what puts a phase first is a tag that something sets")
{
    CHECK(finds([](Pack& pack) { pack.areas = { { "rest", "Rest" }, { "rest", "Again" } }; }, "pack.duplicate-id",
        "plan/areas/1/id"));
    CHECK(finds([](Pack& pack) { pack.playbooks[0].windows[0].first_for = { "other" }; }, "pack.unknown-tag",
        "plan/playbooks/0/windows/0/first_for"));
}

TEST_CASE("tasks have a phase, and figures within their range")
{
    CHECK(finds([](Pack& pack) { pack.tasks[0].phase = "other"; }, "pack.unknown-phase", "tasks/0/phase"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].area = "other"; }, "pack.unknown-area", "tasks/0/area"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].sources = { "other" }; }, "pack.unknown-source", "tasks/0/sources/0"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].minutes = 0; }, "pack.task", "tasks/0/minutes"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].minutes = 121; }, "pack.task", "tasks/0/minutes"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].effort = 4; }, "pack.task", "tasks/0/effort"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].spacing = -1; }, "pack.task", "tasks/0/spacing"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].weekday = 8; }, "pack.task", "tasks/0/weekday"));
}

TEST_CASE("a task says how, how small, when, why and on what ground, and which part of life it is about")
{
    CHECK(finds([](Pack& pack) { pack.tasks[0].title.clear(); }, "pack.task-text", "tasks/0/title"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].how.clear(); }, "pack.task-text", "tasks/0/how"));
    CHECK(finds([](Pack& pack) { pack.tasks[1].small.clear(); }, "pack.task-text", "tasks/1/small"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].if_then.clear(); }, "pack.task-text", "tasks/0/if_then"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].why.clear(); }, "pack.task-text", "tasks/0/why"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].sources.clear(); }, "pack.no-source", "tasks/0/sources"));
    CHECK(finds([](Pack& pack) { pack.areas = { { "rest", "Rest" } }; }, "pack.task-text", "tasks/0/area"));
    CHECK_FALSE(finds([](Pack&) { }, "pack.task-text", "tasks/0/area"));
}

TEST_CASE("a tag that a task asks about is one that something sets")
{
    CHECK(finds([](Pack& pack) { pack.tasks[0].needs = { "other" }; }, "pack.unknown-tag", "tasks/0/needs/0"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].never = { "try", "other" }; }, "pack.unknown-tag", "tasks/0/never/1"));
    CHECK(finds([](Pack& pack) { pack.tasks[0].early_for = { "other" }; }, "pack.unknown-tag", "tasks/0/early_for/0"));
}

TEST_CASE("a task that no plan can hold is found")
{
    auto const last = "tasks/17";
    CHECK(finds(
        [](Pack& pack) {
            pack.phases.push_back({ "idle", "", "", "" });
            pack.tasks.push_back(fixture::task("new", "idle", 5, 1, 1));
        },
        "pack.unreachable-task", last));
    CHECK(finds(
        [](Pack& pack) {
            pack.tasks.push_back(fixture::task("new", "calm", 5, 1, 1));
            pack.tasks.back().needs = { "safe", "try" };
        },
        "pack.unreachable-task", last));
    CHECK(finds(
        [](Pack& pack) {
            pack.tasks.push_back(fixture::task("new", "calm", 5, 1, 1));
            pack.tasks.back().needs = { "walks" };
            pack.tasks.back().never = { "walks" };
        },
        "pack.unreachable-task", last));
    CHECK(finds(
        [](Pack& pack) {
            pack.tasks.push_back(fixture::task("new", "calm", 5, 1, 1));
            pack.tasks.back().needs = { "safe" };
            pack.tasks.back().contact = TaskContact::Towards;
        },
        "pack.unreachable-task", last));
    CHECK_FALSE(finds(
        [](Pack& pack) {
            pack.tasks.push_back(fixture::task("new", "calm", 5, 1, 1));
            pack.tasks.back().needs = { "safe" };
        },
        "pack.unreachable-task", last));
}

TEST_CASE("a playbook that cannot be drafted for someone is found, with the case that failed")
{
    // Nothing else is short enough for ten minutes, and it is missing for people with children.
    auto pack = fixture::pack();
    fixture::task_of(pack, "note").never = { "children" };
    fixture::task_of(pack, "list").never = { "children" };
    fixture::task_of(pack, "handover").spacing = 9;
    auto const errors = check_pack(pack);
    REQUIRE(has(errors, "pack.too-few-tasks", "plan/playbooks/0"));
    CHECK(errors.front().remedy.find("children") != std::string::npos);
    CHECK(errors.front().remedy.find("days/") != std::string::npos);
    CHECK(check_structure(pack).empty());
    CHECK(errors.size() <= pack.playbooks.size());
}

TEST_CASE("people for whom everything is true are drafted for as well")
{
    auto pack = fixture::pack();
    fixture::task_of(pack, "note").never = { "children" };
    fixture::task_of(pack, "list").never = { "walks" };
    fixture::task_of(pack, "list").spacing = 1;
    fixture::task_of(pack, "handover").spacing = 9;
    auto const errors = check_pack(pack);
    REQUIRE(has(errors, "pack.too-few-tasks", "plan/playbooks/0"));
    CHECK(errors.front().remedy.find("at-home, children, reading, walks") != std::string::npos);
}

TEST_CASE("every choice of minutes is drafted, and twenty where nobody is asked")
{
    CHECK(finds(
        [](Pack& pack) {
            for (auto& task : pack.tasks)
                task.minutes = 11;
        },
        "pack.too-few-tasks", "plan/playbooks/3"));
    auto const unasked = [](Pack& pack) {
        for (auto& task : pack.tasks)
            task.minutes = 11;
        fixture::question_of(pack, "minutes").plans.clear();
    };
    CHECK_FALSE(finds(unasked, "pack.too-few-tasks", "plan/playbooks/3"));
}

TEST_CASE("figures of windows and tasks may go up to the ends of their ranges")
{
    auto const window = "plan/playbooks/0/windows/0";
    CHECK(finds([](Pack& pack) { pack.playbooks[0].windows[0].to = -1; }, "pack.window", window));
    CHECK_FALSE(finds([](Pack& pack) { pack.playbooks[0].windows[0].to = 1; }, "pack.window", window));
    CHECK_FALSE(finds([](Pack& pack) { pack.playbooks[0].windows[0].to = 100; }, "pack.window", window));
    auto const minimum = "plan/playbooks/0/windows/0/minimum";
    CHECK_FALSE(finds([](Pack& pack) { pack.playbooks[0].windows[0].minimum = 0; }, "pack.window", minimum));
    CHECK_FALSE(finds([](Pack& pack) { pack.playbooks[0].windows[0].minimum = 90; }, "pack.window", minimum));
    CHECK(finds([](Pack& pack) { pack.playbooks[0].windows[0].minimum = 91; }, "pack.window", minimum));

    auto const task_with = [](int Task::* figure, int value, std::string_view place) {
        return finds([&](Pack& pack) { pack.tasks[0].*figure = value; }, "pack.task", place);
    };
    CHECK_FALSE(task_with(&Task::minutes, 1, "tasks/0/minutes"));
    CHECK_FALSE(task_with(&Task::minutes, 120, "tasks/0/minutes"));
    CHECK(task_with(&Task::effort, 0, "tasks/0/effort"));
    CHECK_FALSE(task_with(&Task::effort, 3, "tasks/0/effort"));
    CHECK_FALSE(task_with(&Task::spacing, 0, "tasks/0/spacing"));
    CHECK(task_with(&Task::weekday, -1, "tasks/0/weekday"));
    CHECK_FALSE(task_with(&Task::weekday, 0, "tasks/0/weekday"));
    CHECK_FALSE(task_with(&Task::weekday, 7, "tasks/0/weekday"));
}

TEST_CASE("the first day without a phase is named, with the shortest plan that has one")
{
    auto const remedy_with = [](std::vector<PhaseWindow> windows) {
        auto pack = fixture::pack();
        pack.playbooks[0].windows = std::move(windows);
        for (auto const& error : check_structure(pack)) {
            if (error.code == "pack.uncovered-day")
                return error.remedy;
        }
        return std::string();
    };
    auto const names = [](std::string const& remedy, std::string const& length, std::string const& day) {
        return remedy.find("with " + length + " days no phase runs on day " + day + ".") != std::string::npos;
    };
    CHECK(names(remedy_with({ { "calm", 10, 100, 0 } }), "30", "1"));
    CHECK(names(remedy_with({ { "calm", 0, 50, 0 }, { "sort", 60, 100, 0 } }), "30", "16"));
    CHECK(names(remedy_with({ { "calm", 0, 97, 0 } }), "30", "30"));
    // A hundredth that nothing holds is a day of its own from 51 days on.
    CHECK(names(remedy_with({ { "calm", 0, 50, 0 }, { "sort", 51, 100, 0 } }), "51", "26"));
    CHECK(remedy_with({ { "calm", 0, 50, 0 }, { "sort", 50, 100, 0 } }).empty());
    // A window that is no window is said first.
    CHECK(remedy_with({ { "calm", 50, 20, 0 } }).empty());
}

TEST_CASE("a task's areas and outcomes are known ones")
{
    CHECK_FALSE(finds([](Pack& pack) { pack.tasks[0].never = { "try" }; }, "pack.unknown-tag", "tasks/0/never/0"));
    auto const in_an_area = [](Pack& pack) {
        pack.areas = { { "rest", "Rest" } };
        for (auto& task : pack.tasks)
            task.area = "rest";
    };
    CHECK_FALSE(finds(in_an_area, "pack.unknown-area", "tasks/0/area"));
    CHECK_FALSE(finds(in_an_area, "pack.task-text", "tasks/0/area"));
}

TEST_CASE("what is for an occasion needs no window, and what needs its outcome is reachable there")
{
    auto const is_unreachable = [](auto change) {
        return finds(
            [&](Pack& pack) {
                pack.phases.push_back({ "idle", "", "", "" });
                pack.tasks.push_back(fixture::task("new", "idle", 5, 1, 1));
                change(pack);
            },
            "pack.unreachable-task", "tasks/17");
    };
    CHECK(is_unreachable([](Pack&) { }));
    CHECK_FALSE(is_unreachable([](Pack& pack) { pack.tasks.back().occasion = Occasion::HardDate; }));
    CHECK_FALSE(is_unreachable([](Pack& pack) { pack.playbooks[3].windows.push_back({ "idle", 50, 60, 0 }); }));
    auto const needs_an_outcome = [](Id const& needed) {
        return [needed](Pack& pack) {
            pack.playbooks[3].windows.push_back({ "idle", 50, 60, 0 });
            pack.tasks.back().needs = { needed };
        };
    };
    CHECK_FALSE(is_unreachable(needs_an_outcome("try")));
    CHECK(is_unreachable(needs_an_outcome("wait")));
}

TEST_CASE("a shortage on one weekday is found, whichever weekday that is")
{
    for (int weekday = 1; weekday <= 7; ++weekday) {
        auto pack = fixture::pack();
        pack.playbooks = { { "try", { { "calm", 0, 3, 1 }, { "sort", 0, 100, 1 } } } };
        auto first = fixture::task("first", "calm", 5, 1, 1);
        first.weekday = weekday;
        pack.tasks = { fixture::task("list", "sort", 5, 1, 1), first };
        auto const errors = check_drafts(pack);
        REQUIRE(errors.size() == 1);
        CHECK(errors.front().place == "plan/playbooks/0");
        CHECK(errors.front().remedy.find("phases/calm comes out short") != std::string::npos);
    }
}

TEST_CASE("plans of thirty, sixty and ninety days are drafted, and what fails first is told")
{
    // Once in each plan there are only so many.
    for (auto const& [count, length] : std::vector<std::pair<int, int>> { { 29, 30 }, { 59, 60 }, { 89, 90 } }) {
        auto pack = fixture::pack();
        pack.playbooks = { { "try", { { "calm", 0, 100, 1 } } } };
        pack.tasks.clear();
        for (int i = 0; i < count; ++i)
            pack.tasks.push_back(fixture::task("once-" + std::to_string(i), "calm", 10, 1, 0));
        auto const errors = check_drafts(pack);
        REQUIRE(errors.size() == 1);
        CHECK(errors.front().remedy.find("With " + std::to_string(length) + " days, 10 minutes a day and no tags, days/"
                  + std::to_string(length) + " comes out short. ")
            == 0);
    }
    auto pack = fixture::pack();
    pack.playbooks = { { "try", { { "calm", 0, 100, 1 } } } };
    pack.tasks = { fixture::task("walk", "calm", 10, 1, 1) };
    CHECK(check_drafts(pack).empty());
}

TEST_CASE("a playbook with a gap is told so once")
{
    auto pack = fixture::pack();
    pack.playbooks[0].windows = { { "calm", 0, 50, 0 }, { "sort", 60, 100, 0 } };
    auto const errors = check_structure(pack);
    CHECK(std::count_if(errors.begin(), errors.end(), [](Error const& error) {
        return error.code == "pack.uncovered-day";
    }) == 1);
}
