#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

View view_ending(State const& state, Env const& env, Ending const& ending)
{
    auto const& pack = *env.pack;
    bool const moved_on = ending.kind == Ending::Kind::MovedOn;
    auto const point = [&](std::string id, std::string icon, Text name, Text detail) {
        return Node { .id = std::move(id),
            .role = Role::Card,
            .icon = std::move(icon),
            .name = say(pack, name),
            .detail = say(pack, detail) };
    };
    Frame content { .screen = "ending", .title = say(pack, Text::ending_title), .back = false };
    content.main = { text("ending.date",
                         say(pack, Text::ending_date, { { "date", say_day_month_year(pack, ending.date) } }),
                         Look::Small),
        heading("ending.heading", 1, say(pack, moved_on ? Text::ending_moved_on : Text::ending_heading), Look::Display),
        text("ending.body", say(pack, moved_on ? Text::ending_moved_on_body : Text::ending_body), Look::Lead),
        holder("ending.points", Role::List,
            { point("ending.kept", "lock", Text::ending_kept_name, Text::ending_kept_body),
                point("ending.back", "footprints", Text::ending_back_name, Text::ending_back_body),
                point("ending.people", "users", Text::ending_people_name, Text::ending_people_body) }) };
    content.footer = { button("ending.take-up", say(pack, Text::ending_take_up), PlanTakenUp {}, Look::Secondary),
        button("ending.build", say(pack, Text::action_build_again), Went { Screen::BuildPlan }, Look::Secondary) };
    return frame(state, env, std::move(content));
}

}
