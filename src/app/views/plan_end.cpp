#include "app/plan_end.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/second_look.hpp"

namespace second_look {

using namespace build;

namespace {

Node second_look_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    std::vector<Node> children { heading(
        "plan-end.look.heading", 2, say(pack, Text::second_look_title), Look::Strong) };
    if (finished_second_look(state.saved, env.today)) {
        children.push_back(button("plan-end.look", say(pack, Text::second_look_choose), Went { Screen::SecondLook },
            Look::Secondary, "scale"));
    } else if (may_look_again(state.saved, env.today)) {
        children.push_back(text("plan-end.look.text", say(pack, Text::second_look_open), Look::Small));
        children.push_back(button("plan-end.look", say(pack, Text::second_look_heading), Went { Screen::SecondLook },
            Look::Secondary, "scale"));
    } else {
        children.push_back(text("plan-end.look.text",
            say(pack, Text::second_look_opens, { { "date", say_day_month(pack, *second_look_from(state.saved)) } }),
            Look::Small));
        children.push_back(
            button("plan-end.look", say(pack, Text::second_look_about), Went { Screen::SecondLook }, Look::Quiet));
    }
    return card("plan-end.look-card", std::move(children));
}

}

std::vector<Node> plan_end_nodes(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    std::vector<Node> nodes;
    if (has_second_look(state, env))
        nodes.push_back(second_look_card(state, env));
    if (readiness_is_near(state, env))
        nodes.push_back(card("plan-end.readiness-card",
            { heading("plan-end.readiness.heading", 2, say(pack, Text::readiness_title), Look::Strong),
                text("plan-end.readiness.text", say(pack, Text::readiness_near), Look::Small),
                button("plan-end.readiness", say(pack, Text::readiness_open), Went { Screen::Readiness },
                    Look::Secondary) }));
    return nodes;
}

}
