#include "core/plan.hpp"

#include "core/quiz.hpp"
#include "fixture_pack.hpp"
#include "plan_promises.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;

namespace {

PlanWishes wishes(int length = 30, int minutes = 20)
{
    return { *parse_date("2026-11-23"), length, minutes };
}

Verdict verdict(Id outcome)
{
    Verdict verdict;
    verdict.outcome = std::move(outcome);
    return verdict;
}

Plan drafted(
    Pack const& pack, Id const& outcome, std::set<std::string> const& tags = {}, PlanWishes const& wished = wishes())
{
    auto const plan = draft_plan(pack, verdict(outcome), tags, wished);
    REQUIRE_MESSAGE(plan.has_value(), plan.error().place << ": " << plan.error().remedy);
    return plan.value();
}

/// A pack with one outcome, one window and these tasks.
Pack pack_of(std::vector<Task> tasks, int minimum = 1)
{
    auto pack = fixture::pack();
    pack.tasks = std::move(tasks);
    pack.playbooks = { { "try", { { "calm", 0, 100, minimum } } } };
    return pack;
}

bool contains(PlanDay const& day, Id const& task)
{
    return std::find(day.tasks.begin(), day.tasks.end(), task) != day.tasks.end();
}

int first_day_of(Plan const& plan, Id const& task)
{
    for (std::size_t i = 0; i < plan.days.size(); ++i) {
        if (contains(plan.days[i], task))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

}

TEST_CASE("wishes come from the planning answers on the path")
{
    auto const pack = fixture::pack();
    auto const today = *parse_date("2026-01-01");
    auto answers = fixture::answers();
    answers["minutes"] = fixture::chose({ "sixty" });
    answers["length"] = fixture::chose({ "three-months" });
    auto const wished = wishes_from(assess(pack, answers), answers, today);
    CHECK(wished.start == *parse_date("2026-11-23"));
    CHECK(wished.minutes_a_day == 60);
    CHECK(wished.length == 90);
    CHECK(wishes_from(assess(pack, {}), {}, today).start == today);
    CHECK(wishes_from(assess(pack, answers), {}, today).start == today);
    CHECK(wishes_from(assess(pack, {}), {}, today).length == 30);
}

TEST_CASE("a stale start is not the start")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "start").when = { { "fear", { "yes" }, {} } };
    auto const today = *parse_date("2026-01-01");
    CHECK(wishes_from(assess(pack, fixture::answers()), fixture::answers(), today).start == today);
}

TEST_CASE("a task is eligible when its tags allow it; the outcome's id is a tag")
{
    auto const outcome = fixture::outcome("wait", Contact::Later);
    auto task = fixture::task("task", "calm", 5, 1, 1);
    CHECK(eligible(task, outcome, {}));
    task.needs = { "children", "wait" };
    CHECK_FALSE(eligible(task, outcome, {}));
    CHECK(eligible(task, outcome, { "children" }));
    task.never = { "court" };
    CHECK_FALSE(eligible(task, outcome, { "children", "court" }));
    task.needs = {};
    task.never = { "wait" };
    CHECK_FALSE(eligible(task, outcome, {}));
}

TEST_CASE("no task leads towards them in an outcome that never does; needed business stays")
{
    auto task = fixture::task("task", "calm", 5, 1, 1);
    auto const never = fixture::outcome("safe", Contact::Never);
    auto const later = fixture::outcome("wait", Contact::Later);
    task.contact = TaskContact::Towards;
    CHECK_FALSE(eligible(task, never, {}));
    CHECK(eligible(task, later, {}));
    task.contact = TaskContact::Business;
    CHECK(eligible(task, never, {}));
}

TEST_CASE("no task leads towards them before the day from which it may")
{
    auto const pack = fixture::pack();
    auto wished = wishes(30, 60);
    wished.towards_from = add_days(wished.start, 24);
    auto const plan = drafted(pack, "try", {}, wished);
    int found = 0;
    for (auto const& day : plan.days) {
        for (auto const& id : day.tasks) {
            bool const is_towards = find_task(pack, id)->contact == TaskContact::Towards;
            found += is_towards;
            if (is_towards)
                CHECK(day.date >= *wished.towards_from);
        }
    }
    CHECK(found > 0);
}

TEST_CASE("windows that meet in percent meet in days, at every length")
{
    for (int length = 30; length <= 90; ++length) {
        for (int border = 1; border < 100; ++border) {
            auto const before = days_of({ "calm", 0, border, 0 }, length);
            auto const after = days_of({ "calm", border, 100, 0 }, length);
            REQUIRE(before.first == 1);
            REQUIRE(after.last == length);
            REQUIRE(after.first <= before.last + 1);
            REQUIRE(after.first >= before.last);
        }
    }
    CHECK(days_of({ "calm", 0, 20, 0 }, 30).last == 6);
    CHECK(days_of({ "calm", 20, 100, 0 }, 30).first == 7);
    CHECK(days_of({ "calm", 99, 100, 0 }, 30).first == 30);
    CHECK(days_of({ "calm", 50, 51, 0 }, 30).last == 16);
}

TEST_CASE("plans keep every promise, for all outcomes, lengths, minutes, tags and weekdays")
{
    auto const pack = fixture::pack();
    std::vector<std::set<std::string>> const tag_sets { {}, { "children" }, { "walks" },
        { "children", "at-home", "walks", "reading" } };
    for (auto const& outcome : pack.outcomes) {
        for (auto const& tags : tag_sets) {
            for (int length = 30; length <= 90; length += 5) {
                for (int const minutes : { 10, 15, 20, 45, 60, 120 }) {
                    auto const wished =
                        PlanWishes { add_days(*parse_date("2026-11-22"), length / 5 + minutes), length, minutes };
                    auto const plan = draft_plan(pack, verdict(outcome.id), tags, wished);
                    REQUIRE_MESSAGE(
                        plan.has_value(), outcome.id << " " << length << " " << minutes << " " << plan.error().place);
                    auto const broken = broken_promise(pack, plan.value(), tags, wished);
                    REQUIRE_MESSAGE(broken.empty(), outcome.id << " " << length << " " << minutes << ": " << broken);
                }
            }
        }
    }
}

TEST_CASE("the same input drafts the same plan")
{
    CHECK(drafted(fixture::pack(), "try", { "children" }) == drafted(fixture::pack(), "try", { "children" }));
}

TEST_CASE("wishes out of range are refused")
{
    auto const pack = fixture::pack();
    CHECK(draft_plan(pack, verdict("try"), {}, wishes(29)).error().code == "plan.length");
    CHECK(draft_plan(pack, verdict("try"), {}, wishes(91)).error().code == "plan.length");
    CHECK(draft_plan(pack, verdict("try"), {}, wishes(30, 9)).error().code == "plan.minutes");
    CHECK(draft_plan(pack, verdict("try"), {}, wishes(30, 121)).error().code == "plan.minutes");
    auto too_hard = wishes();
    too_hard.hard_dates.assign(most_hard_dates + 1, { too_hard.start, "birthday" });
    CHECK(draft_plan(pack, verdict("try"), {}, too_hard).error().code == "plan.hard-dates");
    too_hard.hard_dates.pop_back();
    CHECK(draft_plan(pack, verdict("try"), {}, too_hard).has_value());
    CHECK(draft_plan(pack, verdict("other"), {}, wishes()).error().code == "plan.no-playbook");
    CHECK(draft_plan(pack, verdict("try"), {}, wishes(30, 10)).has_value());
    CHECK(draft_plan(pack, verdict("try"), {}, wishes(90, 120)).has_value());
}

TEST_CASE("a day that spacing leaves empty fails the draft, and is named")
{
    // Ten tasks that come once fill days 1 to 10, and nothing is left for day 11.
    std::vector<Task> tasks;
    for (int i = 0; i < 10; ++i)
        tasks.push_back(fixture::task("once-" + std::to_string(i), "calm", 10, 1, 0));
    auto const plan = draft_plan(pack_of(tasks), verdict("try"), {}, wishes());
    REQUIRE_FALSE(plan.has_value());
    CHECK(plan.error().code == "plan.too-few-tasks");
    CHECK(plan.error().place == "days/11");
}

TEST_CASE("a phase that cannot have its minimum fails the draft, and is named")
{
    auto const plan =
        draft_plan(pack_of({ fixture::task("walk", "calm", 10, 1, 1) }, 31), verdict("try"), {}, wishes());
    REQUIRE_FALSE(plan.has_value());
    CHECK(plan.error().code == "plan.too-few-tasks");
    CHECK(plan.error().place == "phases/calm");
}

TEST_CASE("tasks that come once are saved for the days that nothing else can fill")
{
    // One task every other day and fifteen that come once make thirty days only if none is wasted.
    std::vector<Task> tasks { fixture::task("walk", "calm", 10, 1, 2) };
    for (int i = 0; i < 15; ++i)
        tasks.push_back(fixture::task("once-" + std::to_string(i), "calm", 10, 1, 0));
    auto const pack = pack_of(tasks);
    CHECK(broken_promise(pack, drafted(pack, "try"), {}, wishes()).empty());
}

TEST_CASE("a second task never takes what a later day needs")
{
    // Three tasks, each every third day, fill every day only one at a time.
    std::vector<Task> const tasks { fixture::task("walk", "calm", 5, 1, 3), fixture::task("rest", "calm", 5, 1, 3),
        fixture::task("read", "calm", 5, 1, 3) };
    auto const pack = pack_of(tasks);
    CHECK(broken_promise(pack, drafted(pack, "try", {}, wishes(90, 120)), {}, wishes(90, 120)).empty());
}

TEST_CASE("a phase that opens near the end gets its turn")
{
    auto const pack = fixture::pack();
    for (int const length : { 30, 60, 90 }) {
        auto const plan = drafted(pack, "leave", {}, wishes(length, 10));
        CHECK(std::any_of(plan.days.begin(), plan.days.end(), [](PlanDay const& day) { return day.phase == "look"; }));
        CHECK(plan.days[static_cast<std::size_t>(length * 9 / 10)].phase == "look");
    }
}

TEST_CASE("a minimum is met even where little time makes phases compete for the day")
{
    auto pack = fixture::pack();
    pack.playbooks = { { "try", { { "sort", 0, 100, 5 }, { "calm", 0, 10, 2 }, { "look", 90, 100, 3 } } } };
    for (auto& task : pack.tasks)
        task.minutes = 10;
    auto const plan = drafted(pack, "try", {}, wishes(30, 10));
    CHECK(broken_promise(pack, plan, {}, wishes(30, 10)) == "");
}

TEST_CASE("a task that only fits one weekday takes the place of another where its phase needs it")
{
    auto pack = fixture::pack();
    auto review = fixture::task("review", "look", 10, 1, 7);
    review.weekday = 7;
    pack.tasks = { fixture::task("walk", "calm", 10, 1, 1), review };
    pack.playbooks = { { "try", { { "calm", 0, 100, 3 }, { "look", 0, 100, 4 } } } };
    auto const plan = drafted(pack, "try", {}, wishes(30, 10));
    CHECK(broken_promise(pack, plan, {}, wishes(30, 10)).empty());
}

TEST_CASE("a phase that frugal anchors passed over takes the places that others can spare")
{
    // Thirty days with room for one task each: fifteen walks, and fifteen of the seventeen that come once.
    std::vector<Task> tasks { fixture::task("walk", "calm", 10, 1, 2) };
    for (int i = 0; i < 15; ++i)
        tasks.push_back(fixture::task("once-" + std::to_string(i), "calm", 10, 1, 0));
    tasks.push_back(fixture::task("first-look", "look", 10, 1, 0));
    tasks.push_back(fixture::task("last-look", "look", 10, 1, 0));
    auto pack = pack_of(tasks);
    pack.playbooks[0].windows.push_back({ "look", 0, 100, 2 });
    CHECK(broken_promise(pack, drafted(pack, "try", {}, wishes(30, 10)), {}, wishes(30, 10)).empty());
}

TEST_CASE("effort rises gently: the first third is easier than the last")
{
    auto const pack = fixture::pack();
    // The other outcomes of the fixture have no hard task left for the end.
    for (Id const outcome : { "wait", "try" }) {
        for (int const length : { 30, 60, 90 }) {
            auto const plan = drafted(pack, outcome, {}, wishes(length, 60));
            int efforts[2] = {};
            int counts[2] = {};
            for (int day = 0; day < length; ++day) {
                if (day >= length / 3 && day < length - length / 3)
                    continue;
                int const third = day < length / 3 ? 0 : 1;
                for (auto const& id : plan.days[static_cast<std::size_t>(day)].tasks) {
                    efforts[third] += find_task(pack, id)->effort;
                    ++counts[third];
                }
            }
            CHECK(efforts[0] * counts[1] < efforts[1] * counts[0]);
        }
    }
}

TEST_CASE("a task that is to come early for someone stands on the first day that may take it")
{
    auto pack = fixture::pack();
    pack.tasks.push_back(fixture::task("stretch", "calm", 5, 1, 1));
    pack.tasks.back().early_for = { "walks" };
    for (int const minutes : { 10, 20, 60 }) {
        CHECK(first_day_of(drafted(pack, "wait", { "walks" }, wishes(60, minutes)), "stretch") == 1);
        CHECK(first_day_of(drafted(pack, "wait", {}, wishes(60, minutes)), "stretch") != 1);
    }
}

TEST_CASE("early days prefer easy tasks; the hardest wait until they make no later third lighter than an earlier one")
{
    std::vector<Task> const tasks { fixture::task("hard", "calm", 10, 3, 0), fixture::task("easy", "calm", 10, 1, 1) };
    CHECK(first_day_of(drafted(pack_of(tasks), "try", {}, wishes(30, 10)), "hard") > 20);
    std::vector<Task> const middling { fixture::task("middling", "calm", 10, 2, 0),
        fixture::task("easy", "calm", 10, 1, 1) };
    CHECK(first_day_of(drafted(pack_of(middling), "try", {}, wishes(30, 10)), "middling") > 20);
}

TEST_CASE("new tasks come before those done already, and then the one done longest ago")
{
    std::vector<Task> const tasks { fixture::task("a", "calm", 10, 1, 1), fixture::task("b", "calm", 10, 1, 1),
        fixture::task("c", "calm", 10, 1, 1) };
    auto const plan = drafted(pack_of(tasks), "try", {}, wishes(30, 10));
    std::string order;
    for (int day = 0; day < 9; ++day)
        order += plan.days[static_cast<std::size_t>(day)].tasks.front();
    CHECK(order == "abcabcabc");
}

TEST_CASE("tasks that come once keep the pack's order within a phase, where minutes and effort allow")
{
    auto pack = fixture::pack();
    pack.tasks = { fixture::task("rest", "calm", 5, 1, 1) };
    for (int i = 0; i < 6; ++i)
        pack.tasks.push_back(fixture::task("sort-" + std::to_string(i), "sort", 10, 1, 0));
    // Days are anchored before they get extras, so without the last pass the extras would come too early.
    pack.tasks.push_back(fixture::task("note", "look", 5, 1, 1));
    pack.playbooks = { { "try", { { "calm", 0, 100, 1 }, { "sort", 0, 100, 1 }, { "look", 0, 100, 1 } } } };
    for (int const minutes : { 10, 15, 20, 60 }) {
        auto const plan = drafted(pack, "try", {}, wishes(30, minutes));
        for (int i = 1; i < 6; ++i) {
            auto const before = first_day_of(plan, "sort-" + std::to_string(i - 1));
            CHECK(before > 0);
            CHECK(before <= first_day_of(plan, "sort-" + std::to_string(i)));
        }
    }
}

TEST_CASE("a hard task does not move to an early day for the sake of the pack's order")
{
    std::vector<Task> const tasks { fixture::task("hard", "calm", 10, 3, 0), fixture::task("easy", "calm", 10, 1, 0),
        fixture::task("again", "calm", 10, 1, 1) };
    auto const plan = drafted(pack_of(tasks), "try", {}, wishes(30, 10));
    CHECK(first_day_of(plan, "easy") == 1);
    CHECK(first_day_of(plan, "hard") > 20);
}

TEST_CASE("a phase with a high minimum is served at an even pace")
{
    auto pack = pack_of({ fixture::task("walk", "calm", 10, 1, 1), fixture::task("list", "sort", 10, 1, 1) }, 20);
    pack.playbooks[0].windows.push_back({ "sort", 0, 100, 1 });
    auto const plan = drafted(pack, "try", {}, wishes(30, 10));
    auto const calm_days = std::count_if(
        plan.days.begin(), plan.days.begin() + 15, [](PlanDay const& day) { return day.phase == "calm"; });
    CHECK(calm_days >= 9);
    CHECK(calm_days <= 12);
}

TEST_CASE("a phase that would miss its minimum as its window closes comes before one further behind")
{
    auto pack = pack_of({ fixture::task("walk", "calm", 10, 1, 1), fixture::task("list", "sort", 10, 1, 1) }, 28);
    pack.playbooks[0].windows.push_back({ "sort", 0, 34, 2 });
    auto const plan = drafted(pack, "try", {}, wishes(30, 10));
    CHECK(plan.days[9].phase == "sort");
    CHECK(plan.days[0].phase == "calm");
    CHECK(broken_promise(pack, plan, {}, wishes(30, 10)).empty());
}

TEST_CASE("a third task is kept for people with time, after the first third")
{
    auto const pack = fixture::pack();
    auto const most_tasks = [](Plan const& plan, std::size_t from, std::size_t to) {
        std::size_t most = 0;
        for (std::size_t day = from; day < to; ++day)
            most = std::max(most, plan.days[day].tasks.size());
        return most;
    };
    CHECK(most_tasks(drafted(pack, "wait", {}, wishes(90, 60)), 30, 90) == 3);
    CHECK(most_tasks(drafted(pack, "wait", {}, wishes(90, 60)), 0, 27) <= 2);
    CHECK(most_tasks(drafted(pack, "safe", {}, wishes(90, 40)), 0, 80) <= 2);
}

TEST_CASE("weekday tasks stand only on their weekday, whatever day the plan starts")
{
    auto const pack = fixture::pack();
    for (int shift = 0; shift < 7; ++shift) {
        PlanWishes const wished { add_days(*parse_date("2026-11-23"), shift), 60, 20 };
        auto const plan = drafted(pack, "try", {}, wished);
        CHECK(first_day_of(plan, "weekly-review") > 0);
        CHECK(broken_promise(pack, plan, {}, wished).empty());
    }
}
