#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/assessment.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

/// Day of the plan, 1 on its first; 0 before it and length + 1 after it.
int day_number(Plan const& plan, Date today)
{
    return std::clamp(days_between(plan.days.front().date, today) + 1, 0, static_cast<int>(plan.days.size()) + 1);
}

Node step(Pack const& pack, PhaseWindow const& window, int length, int today)
{
    auto const& phase = *find_phase(pack, window.phase);
    auto const days = days_of(window, length);
    auto const when = days.first == days.last
        ? say(pack, Text::plan_phase_one_day, { { "day", std::to_string(days.first) } })
        : say(pack, Text::plan_phase_days,
              { { "first", std::to_string(days.first) }, { "last", std::to_string(days.last) } });
    Node node {
        .id = "plan.step/" + phase.id, .role = Role::Step, .name = phase.title, .detail = phase.summary, .value = when
    };
    node.current = today >= days.first && today <= days.last;
    auto const all = days.last - days.first + 1;
    node.range = Range { .value = std::clamp(today - days.first, 0, all), .max = all };
    return node;
}

Node day_card(State const& state, Env const& env, Outcome const& outcome, PlanDay const& day, int number)
{
    auto const& pack = *env.pack;
    auto const id = "plan.day/" + format_date(day.date);
    Node list { .id = id + ".tasks", .role = Role::List };
    for (auto const* task : shown_tasks(state, env, day, outcome)) {
        bool const done = state.saved.ticks.contains({ day.date, task->id });
        auto item = text(id + "/" + task->id,
            done ? say(pack, Text::plan_task_done, { { "task", task->title } }) : task->title, Look::Small);
        item.icon = done ? "circle-check" : "circle";
        list.children.push_back(std::move(item));
    }
    auto card_node = card(id,
        { heading(id + ".heading", 3,
              say(pack, Text::plan_day_heading,
                  { { "day", std::to_string(number) }, { "date", say_long_date(pack, day.date) } }),
              Look::Small),
            std::move(list) });
    card_node.current = day.date == env.today;
    return card_node;
}

Node week(State const& state, Env const& env, Plan const& plan, Outcome const& outcome, std::size_t first)
{
    auto const& pack = *env.pack;
    auto const end = std::min(first + 7, plan.days.size());
    auto const number = first / 7 + 1;
    auto const id = "plan.week/" + std::to_string(number);
    std::vector<Node> days;
    for (auto i = first; i < end; ++i)
        days.push_back(day_card(state, env, outcome, plan.days[i], static_cast<int>(i) + 1));
    // Before the plan starts its first week stands open, afterwards the week that one is in.
    auto const shown = std::clamp(env.today, plan.days.front().date, plan.days.back().date);
    bool const is_this_week = shown >= plan.days[first].date && shown <= plan.days[end - 1].date;
    auto const range = say(pack, Text::date_range,
        { { "from", say_day_month(pack, plan.days[first].date) },
            { "to", say_day_month(pack, plan.days[end - 1].date) } });
    return disclosure(state, id, say(pack, Text::plan_week, { { "week", std::to_string(number) }, { "dates", range } }),
        "calendar-days", std::move(days), is_this_week ? Opening::Open : Opening::Closed);
}

std::string where_we_are(Pack const& pack, Plan const& plan, int today)
{
    auto const length = static_cast<int>(plan.days.size());
    if (today == 0)
        return say(pack, Text::plan_not_started, { { "date", say_long_date(pack, plan.days.front().date) } });
    if (today > length)
        return say(pack, Text::plan_over);
    return say(pack, Text::plan_on_day, { { "day", std::to_string(today) } });
}

}

std::vector<Task const*> shown_tasks(State const& state, Env const& env, PlanDay const& day, Outcome const& outcome)
{
    auto const tags = assess(*env.pack, state.saved.answers).tags;
    std::vector<Task const*> shown;
    for (auto const& id : day.tasks) {
        auto const* task = find_task(*env.pack, id);
        if (task && eligible(*task, outcome, tags))
            shown.push_back(task);
    }
    return shown;
}

View view_plan(State const& state, Env const& env, Plan const& plan)
{
    auto const& pack = *env.pack;
    auto const& outcome = *find_outcome(pack, plan.outcome);
    auto const length = static_cast<int>(plan.days.size());
    auto const today = day_number(plan, env.today);

    Frame content { .screen = "plan", .title = say(pack, Text::navigation_plan), .back = false };
    auto const* playbook = find_playbook(pack, plan.outcome);
    Node timeline { .id = "plan.steps", .role = Role::Timeline };
    for (auto const& window : playbook->windows)
        timeline.children.push_back(step(pack, window, length, today));
    content.main.push_back(heading("plan.heading", 1,
        say(pack, Text::plan_heading,
            { { "days", std::to_string(length) }, { "steps", std::to_string(playbook->windows.size()) } })));
    content.main.push_back(text("plan.where", where_we_are(pack, plan, today), Look::Small));
    Node weeks { .id = "plan.weeks", .role = Role::List };
    for (std::size_t first = 0; first < plan.days.size(); first += 7)
        weeks.children.push_back(week(state, env, plan, outcome, first));
    content.main.push_back(holder("plan.columns", Role::Group,
        { holder("plan.left", Role::Group, { std::move(timeline) }),
            holder("plan.right", Role::Group,
                { heading("plan.days", 2, say(pack, Text::plan_days), Look::Strong), std::move(weeks) }) },
        Look::Columns));
    content.footer.push_back(
        button("plan.today", say(pack, Text::action_to_today), Went { Screen::Today }, Look::Primary));
    return frame(state, env, std::move(content));
}

}
