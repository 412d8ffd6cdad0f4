#include "app/node.hpp"
#include "app/plan_end.hpp"
#include "core/second_look.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

State after(State state, std::vector<Action> const& actions, int days = 0)
{
    auto env = real_env();
    env.today = add_days(env.today, days);
    for (auto const& action : actions)
        state = update(std::move(state), action, env).state;
    return state;
}

State looked_again(int days_ago = 32)
{
    return after(after_second_look(days_ago, answers_with(), answers_with()), { Went { Screen::SecondLook } });
}

Node shown(State const& state)
{
    return view(state, real_env()).root;
}

}

TEST_CASE("before the thirtieth day the second look says from when, and offers nothing to begin")
{
    auto const early = after(with_old_plan(28, answers_with()), { Went { Screen::SecondLook } });
    auto const tree = shown(early);
    CHECK(find_node(tree, "second-look.begin") == nullptr);
    CHECK(find_node(tree, "second-look.lead")->name.find("23 November 2026") != std::string::npos);
    CHECK(find_node(
        shown(after(with_old_plan(29, answers_with()), { Went { Screen::SecondLook } })), "second-look.begin"));
}

TEST_CASE("it begins with the gates, and keeps what was said about days and interests")
{
    auto const begun = after(with_old_plan(32, answers_with()), { Went { Screen::SecondLook }, LookedAgain {} });
    CHECK(begun.saved.place == Location { Screen::Question, real_pack().questions.front().id, {} });
    CHECK(begun.saved.answers.contains("interests"));
    CHECK_FALSE(begun.saved.answers.contains("trust"));
    CHECK(plan_holds(begun, real_env()));
}

TEST_CASE("a message is offered only where it may be written")
{
    CHECK(find_node(shown(looked_again()), "second-look.message"));
    for (auto const& chosen : { std::pair<Id, Id> { "their-wish", "said-no" }, { "afraid", "past" },
             { "weighing", "thoughts" }, { "their-wish", "not-sure" } }) {
        CAPTURE(chosen.second);
        auto const state =
            after(after_second_look(32, answers_with(), answers_with({ chosen })), { Went { Screen::SecondLook } });
        auto const tree = shown(state);
        CHECK(find_node(tree, "second-look.move-on"));
        CHECK(find_node(tree, "second-look.message") == nullptr);
        CHECK(after(state, { Went { Screen::Message } }).saved.place.screen != Screen::Message);
    }
}

TEST_CASE("more days go on from today, and leave what lies behind as it is")
{
    for (int const days_ago : { 29, 32, 50 }) {
        CAPTURE(days_ago);
        auto const before = looked_again(days_ago);
        CHECK(longer_plans(before, real_env()) == std::vector<int> { 60, 90 });
        auto const state = after(before, { PlanExtended { 60 } });
        auto const& days = state.saved.plan->days;
        REQUIRE(days.size() == 60);
        auto const& old_days = before.saved.plan->days;
        CHECK(std::equal(old_days.begin(), old_days.end(), days.begin()));
        CHECK(days[30].date > old_days.back().date);
        CHECK(days[30].date >= a_sunday());
        CHECK(state.saved.place.screen == Screen::Plan);
        CHECK(plan_holds(state, real_env()));
        CHECK(longer_plans(state, real_env()) == std::vector<int> { 90 });
    }
}

TEST_CASE("a plan is never longer than ninety days, and not extended before a second look")
{
    auto const longest = after(looked_again(), { PlanExtended { 90 } });
    CHECK(longest.saved.plan->days.size() == 90);
    CHECK(longer_plans(longest, real_env()).empty());
    auto const state = after(looked_again(), { PlanExtended { 120 } });
    CHECK(state.saved.plan->days.size() == 30);
    auto const early = with_old_plan(32, answers_with());
    CHECK(after(early, { PlanExtended { 60 } }).saved.plan == early.saved.plan);
    CHECK(after(early, { PlanRenewed {} }).saved.plan == early.saved.plan);
}

TEST_CASE("a new plan of thirty days starts today, for the outcome of now")
{
    auto const state =
        after(after_second_look(32, answers_with(), answers_with({ { "mood", "low" }, { "nights", "awake" } })),
            { PlanRenewed {} });
    CHECK(state.saved.plan->days.size() == 30);
    CHECK(state.saved.plan->days.front().date == a_sunday());
    CHECK(state.saved.plan->outcome == current_verdict(state, real_env())->outcome);
    // It has a second look of its own, thirty days on.
    CHECK_FALSE(finished_second_look(state.saved, a_sunday()));
    CHECK_FALSE(may_reach_out(real_pack(), state.saved, a_sunday()));
}

TEST_CASE("to move on is an ending, can be undone at once, and needs a second look")
{
    auto const state = after(looked_again(), { MovedOn {} });
    CHECK(state.saved.ending == Ending { Ending::Kind::MovedOn, a_sunday() });
    CHECK(state.saved.place.screen != Screen::SecondLook);
    CHECK_FALSE(after(state, { UndoPressed {} }).saved.ending);
    CHECK_FALSE(after(with_old_plan(32, answers_with()), { MovedOn {} }).saved.ending);
}

TEST_CASE("the readiness list is there from a week before its phase on, and not before")
{
    auto const window = [] {
        for (auto const& one : find_playbook(real_pack(), "careful-try")->windows) {
            if (one.phase == real_pack().companion.readiness_phase)
                return days_of(one, 30);
        }
        return DayRange {};
    }();
    REQUIRE(window.first > 8);
    auto const planned = with_old_plan(0, answers_with());
    for (int day = 1; day <= 40; ++day) {
        CAPTURE(day);
        auto const state = after(planned, { Went { Screen::Readiness } }, day - 1);
        CHECK((state.saved.place.screen == Screen::Readiness) == (day + 7 >= window.first));
    }
}

TEST_CASE("what is ticked as true is kept; what the pack does not list is not")
{
    auto const near = after(with_old_plan(22, answers_with()), { Went { Screen::Readiness } });
    auto const state = after(near, { ReadinessTicked { "own-evening", true }, ReadinessTicked { "no-such", true } });
    CHECK(state.saved.readiness == std::set<Id> { "own-evening" });
    CHECK(find_node(shown(state), "readiness/own-evening")->checked == true);
    CHECK(after(state, { ReadinessTicked { "own-evening", false } }).saved.readiness.empty());
}
