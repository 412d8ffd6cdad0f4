#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

Node task_row(State const& state, Env const& env, PlanDay const& day, Task const& task, bool enabled)
{
    auto const& pack = *env.pack;
    auto const id = "today." + task.id;
    auto const* phase = find_phase(pack, task.phase);
    Node check {
        .id = id + "/done", .role = Role::CheckBox, .look = Look::Task, .name = task.title, .detail = task.how
    };
    check.checked = state.saved.ticks.contains({ day.date, task.id });
    check.disabled = !enabled;
    check.action = TaskTicked { day.date, task.id };

    std::vector<Node> more;
    if (!task.small.empty())
        more.push_back(text(id + ".small", say(pack, Text::today_smaller, { { "task", task.small } }), Look::Small));
    if (!task.why.empty())
        more.push_back(text(id + ".why", say(pack, Text::today_why, { { "why", task.why } }), Look::Small));
    auto about = holder(id + ".about", Role::Row,
        { text(id + ".phase", phase ? phase->title : task.phase, Look::Chip, Tone::Accent),
            text(id + ".minutes", say(pack, Text::today_minutes, { { "minutes", std::to_string(task.minutes) } }),
                Look::Small) });
    std::vector<Node> below;
    below.push_back(std::move(about));
    if (!more.empty())
        below.push_back(disclosure(state, id + ".more", say(pack, Text::today_more), {}, std::move(more)));
    return holder(id, Role::Group,
        { std::move(check), holder(id + ".below", Role::Group, std::move(below), Look::Indent) }, Look::Item);
}

Node week_strip(State const& state, Env const& env, Plan const& plan, Outcome const& outcome, Date shown)
{
    auto const& pack = *env.pack;
    auto const monday = add_days(shown, -static_cast<int>(weekday_of(shown)));
    Node strip { .id = "today.week", .role = Role::WeekStrip, .name = say(pack, Text::today_week) };
    for (int i = 0; i < 7; ++i) {
        auto const date = add_days(monday, i);
        Node day { .id = "today.week/" + format_date(date),
            .role = Role::Day,
            .name = say_long_date(pack, date),
            .detail = say_narrow_weekday(pack, weekday_of(date)),
            .value = std::to_string(civil_from_date(date).day) };
        day.current = date == shown;
        auto const planned = std::find_if(
            plan.days.begin(), plan.days.end(), [&](PlanDay const& candidate) { return candidate.date == date; });
        bool done = planned != plan.days.end();
        if (done) {
            for (auto const* task : shown_tasks(state, env, *planned, outcome))
                done = done && state.saved.ticks.contains({ date, task->id });
        }
        day.checked = done;
        if (done)
            day.name = say(pack, Text::today_day_done, { { "date", day.name } });
        strip.children.push_back(std::move(day));
    }
    return strip;
}

View view_plan_over(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    return frame(state, env,
        { .screen = "today",
            .title = say(pack, Text::navigation_today),
            .back = false,
            .main = { heading("today.heading", 1, say(pack, Text::today_over_heading)),
                text("today.over", say(pack, Text::today_over_body), Look::Lead) },
            .footer = {
                button("today.review", say(pack, Text::action_change_answers), AnswersReviewed {}, Look::Primary),
                button("today.build", say(pack, Text::action_build_again), PlanBuilt {}, Look::Secondary) } });
}

}

View view_today(State const& state, Env const& env, Plan const& plan)
{
    auto const& pack = *env.pack;
    auto const index = days_between(plan.days.front().date, env.today);
    if (index >= static_cast<int>(plan.days.size()))
        return view_plan_over(state, env);
    auto const& outcome = *find_outcome(pack, plan.outcome);
    bool const started = index >= 0;
    auto const& day = plan.days[static_cast<std::size_t>(std::max(index, 0))];
    auto const* phase = find_phase(pack, day.phase);

    Frame content { .screen = "today", .title = say(pack, Text::navigation_today), .back = false };
    content.main.push_back(text("today.date",
        say(pack, Text::today_day_of,
            { { "date", say_long_date(pack, day.date) }, { "day", std::to_string(std::max(index, 0) + 1) },
                { "total", std::to_string(plan.days.size()) } }),
        Look::Small));
    content.main.push_back(heading("today.heading", 1, phase ? phase->headline : std::string()));

    auto const tasks = shown_tasks(state, env, day, outcome);
    Node list { .id = "today.tasks", .role = Role::List };
    for (auto const* task : tasks)
        list.children.push_back(task_row(state, env, day, *task, started));
    bool const all_done = started && std::all_of(tasks.begin(), tasks.end(), [&](Task const* task) {
        return state.saved.ticks.contains({ day.date, task->id });
    });
    Node status { .id = "today.status", .role = Role::Status, .tone = Tone::Accent };
    if (!started)
        status.name = say(pack, Text::today_starts, { { "date", say_long_date(pack, day.date) } });
    else if (all_done)
        status.name = say(pack, Text::today_all_done);
    content.main.push_back(holder("today.columns", Role::Group,
        { holder("today.left", Role::Group,
              { card("today.card",
                    { heading("today.tasks-heading", 2, say(pack, Text::today_tasks), Look::Strong), std::move(list) }),
                  std::move(status) }),
            holder("today.right", Role::Group,
                { card("today.week-card", { week_strip(state, env, plan, outcome, day.date) }) }) },
        Look::Columns));
    return frame(state, env, std::move(content));
}

}
