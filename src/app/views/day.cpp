#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "app/views/task_rows.hpp"
#include "core/plan_changes.hpp"

namespace second_look {

using namespace build;

View view_day(State const& state, Env const& env, Plan const& plan, std::size_t position)
{
    auto const& pack = *env.pack;
    auto const& day = plan.days[position];
    auto const* phase = find_phase(pack, day.phase);
    auto const id = "day/" + format_date(day.date);

    Frame content { .screen = id, .title = say(pack, Text::day_title) };
    content.main.push_back(text("day.date",
        say(pack, Text::today_day_of,
            { { "date", say_long_date(pack, day.date) }, { "day", std::to_string(position + 1) },
                { "total", std::to_string(plan.days.size()) } }),
        Look::Small));
    content.main.push_back(heading("day.heading", 1, phase ? phase->headline : std::string()));
    auto const when = state.saved.paused_from && day.date >= *state.saved.paused_from ? Text::day_resting
        : day.date < env.today                                                        ? Text::day_behind
        : day.date == env.today                                                       ? Text::day_today
                                                                                      : Text::day_ahead;
    content.main.push_back(text("day.when", say(pack, when), Look::Small));
    content.main.push_back(card("day.card",
        { heading("day.tasks-heading", 2, say(pack, Text::day_tasks), Look::Strong), task_rows(state, env, day, id) }));
    Node status { .id = "day.status", .role = Role::Status, .tone = Tone::Accent };
    if (shown_tasks(state, env, day).empty())
        status.name = say(pack, Text::today_empty);
    else if (is_settled(state, env, day))
        status.name = say(pack, Text::day_done);
    content.main.push_back(std::move(status));
    std::vector<Node> ways;
    if (position > 0)
        ways.push_back(growing(button("day.before", say(pack, Text::day_before),
            DayOpened { plan.days[position - 1].date }, Look::Secondary, "arrow-left")));
    if (position + 1 < plan.days.size())
        ways.push_back(growing(button("day.after", say(pack, Text::day_after),
            DayOpened { plan.days[position + 1].date }, Look::Secondary, "arrow-right")));
    content.footer.push_back(holder("day.ways", Role::Row, std::move(ways)));
    content.dialog = swap_dialog(state, env);
    return frame(state, env, std::move(content));
}

}
