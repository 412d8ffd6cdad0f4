#include "app/views/screens.hpp"
#include "support/real_pack.hpp"
#include "support/stringify.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

Env on_day(int day)
{
    auto env = real_env();
    env.today = add_days(env.today, day - 1);
    return env;
}

/// The action of a button among the nodes that the check-in shows.
std::optional<Action> way(State const& state, Env const& env, std::string const& id)
{
    for (auto const& node : check_in_nodes(state, env, *state.saved.plan)) {
        if (auto action = action_of(node, id, ""))
            return action;
    }
    return {};
}

}

TEST_CASE("how it is going is asked on days 7, 14, 30 and 60, once each, and let go after a week")
{
    auto state = with_plan(Screen::Today);
    auto& days = state.saved.plan->days;
    while (days.size() < 90)
        days.push_back({ add_days(days.back().date, 1), days.back().phase, days.back().tasks });
    for (int day = 1; day <= 90; ++day) {
        CAPTURE(day);
        bool const is_time = (day >= 7 && day <= 20) || (day >= 30 && day <= 36) || (day >= 60 && day <= 66);
        CHECK(way(state, on_day(day), "check-in.same").has_value() == is_time);
    }
    auto const given = update(state, *way(state, on_day(7), "check-in.steadier"), on_day(7)).state;
    CHECK(given.saved.check_ins == std::vector<CheckIn> { { 7, on_day(7).today, Feeling::Steadier } });
    CHECK_FALSE(way(given, on_day(8), "check-in.same"));
    CHECK(way(given, on_day(14), "check-in.same"));
}

TEST_CASE("who feels worse is led to people before anything else")
{
    auto state = with_plan(Screen::Today);
    state.saved.urge.person = { "Maya", "020 7946 0958" };
    state = update(state, *way(state, on_day(7), "check-in.worse"), on_day(7)).state;
    auto const shown = view(state, on_day(7));
    CHECK(shown.screen == "help");
    CHECK(find_node(shown.root, "help.worse"));
    CHECK(find_node(shown.root, "help.person")->value == "tel:02079460958");
    CHECK(find_node(shown.root, "help.lines"));
    state = update(state, BackPressed {}, on_day(7)).state;
    CHECK(state.saved.place.screen == Screen::Today);
}

TEST_CASE("a pause makes no check-in come early, and lets none go")
{
    auto state = with_plan(Screen::Today);
    for (std::size_t day = 5; day < state.saved.plan->days.size(); ++day)
        state.saved.plan->days[day].date = add_days(state.saved.plan->days[day].date, 30);
    CHECK_FALSE(way(state, on_day(36), "check-in.same"));
    auto const asked = way(state, on_day(37), "check-in.same");
    REQUIRE(asked);
    auto const given = update(state, *asked, on_day(37)).state;
    CHECK(given.saved.check_ins.back().day == 7);
    CHECK_FALSE(way(given, on_day(43), "check-in.same"));
    CHECK(way(given, on_day(44), "check-in.same"));
}

TEST_CASE("a new plan asks anew")
{
    auto state = with_plan(Screen::Today);
    state.saved.check_ins = { { 7, add_days(a_sunday(), -50), Feeling::Same } };
    CHECK(way(state, on_day(7), "check-in.same"));
}
