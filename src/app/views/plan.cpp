#include "app/person.hpp"
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/plan_steps.hpp"
#include "app/views/screens.hpp"
#include "core/assessment.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

using namespace build;

namespace {

Node day_card(State const& state, Env const& env, PlanDay const& day, int number)
{
    auto const& pack = *env.pack;
    auto const id = "plan.day/" + format_date(day.date);
    auto const title = say(
        pack, Text::plan_day_heading, { { "day", std::to_string(number) }, { "date", say_long_date(pack, day.date) } });
    Node list { .id = id + ".tasks", .role = Role::List };
    for (auto const* task : shown_tasks(state, env, day)) {
        bool const done = state.saved.ticks.contains({ day.date, task->id });
        auto item = text(id + "/" + task->id,
            done ? say(pack, Text::plan_task_done, { { "task", task->title } }) : task->title, Look::Small);
        item.icon = done ? "circle-check" : "circle";
        list.children.push_back(std::move(item));
    }
    std::vector<Node> top { growing(heading(id + ".heading", 3, title, Look::Small)) };
    // While the plan rests its days have no dates to be opened by.
    if (!state.saved.paused_from)
        top.push_back(button(id + ".open", say(pack, Text::plan_open_day, { { "day", title } }), DayOpened { day.date },
            Look::IconOnly, "arrow-right"));
    auto card_node = card(id, { holder(id + ".top", Role::Row, std::move(top)), std::move(list) });
    card_node.current = day.date == env.today;
    return card_node;
}

Node week_of_plan(State const& state, Env const& env, Plan const& plan, std::size_t first)
{
    auto const& pack = *env.pack;
    auto const end = std::min(first + 7, plan.days.size());
    auto const number = first / 7 + 1;
    auto const id = "plan.week/" + std::to_string(number);
    std::vector<Node> days;
    for (auto i = first; i < end; ++i)
        days.push_back(day_card(state, env, plan.days[i], static_cast<int>(i) + 1));
    // Before the plan starts its first week stands open, afterwards the week that one is in.
    auto const shown = static_cast<std::size_t>(std::max(days_lived(plan, env.today), 1) - 1);
    auto const range = say(pack, Text::date_range,
        { { "from", say_day_month(pack, plan.days[first].date) },
            { "to", say_day_month(pack, plan.days[end - 1].date) } });
    return disclosure(state, id, say(pack, Text::plan_week, { { "week", std::to_string(number) }, { "dates", range } }),
        "calendar-days", std::move(days), shown >= first && shown < end ? Opening::Open : Opening::Closed);
}

std::string where_we_are(State const& state, Env const& env, Plan const& plan)
{
    auto const& pack = *env.pack;
    if (state.saved.paused_from)
        return say(pack, Text::pause_since, { { "date", say_long_date(pack, *state.saved.paused_from) } });
    if (env.today < plan.days.front().date)
        return say(pack, Text::plan_not_started, { { "date", say_long_date(pack, plan.days.front().date) } });
    if (env.today > plan.days.back().date)
        return say(pack, Text::plan_over);
    return say(pack, Text::plan_on_day, { { "day", std::to_string(days_lived(plan, env.today)) } });
}

/// What can be done with the plan as a whole.
Node ways_card(State const& state, Env const& env, Plan const& plan)
{
    auto const& pack = *env.pack;
    std::vector<Node> children { heading("plan.life", 2, say(pack, Text::plan_life), Look::Strong),
        text("plan.life.text", say(pack, Text::plan_life_body), Look::Small),
        button("plan.change", say(pack, Text::plan_change), Went { Screen::BuildPlan }, Look::Secondary) };
    if (state.saved.paused_from)
        children.push_back(button("plan.go-on", say(pack, Text::pause_end), PlanResumed {}, Look::Secondary));
    else if (env.today <= plan.days.back().date)
        children.push_back(button("plan.pause", say(pack, Text::pause_action), PlanPaused {}, Look::Secondary));
    children.push_back(
        button("plan.result", say(pack, Text::action_see_result), Went { Screen::Verdict }, Look::Quiet));
    children.push_back(
        button("plan.take-along", say(pack, Text::taking_title), Went { Screen::TakingAlong }, Look::Quiet));
    children.push_back(button("plan.unwanted", say(pack, Text::ending_action), PlanUnwanted {}, Look::Quiet));
    return card("plan.life-card", std::move(children));
}

/// The plan as it would go on if the pause ended today.
Plan as_resumed(State const& state, Env const& env, Plan const& plan)
{
    auto const whom = person(state, env);
    auto const& from = state.saved.paused_from;
    return from && whom ? resumed(*whom, plan, *from, env.today) : plan;
}

}

std::vector<Task const*> shown_tasks(State const& state, Env const& env, PlanDay const& day)
{
    auto const standing = current_standing(state, env);
    auto const* outcome = state.saved.plan ? find_outcome(*env.pack, state.saved.plan->outcome) : nullptr;
    std::vector<Task const*> shown;
    if (!standing || !outcome)
        return shown;
    bool const too_soon = standing->towards_from && day.date < *standing->towards_from;
    for (auto const& id : day.tasks) {
        auto const* task = find_task(*env.pack, id);
        if (task && eligible(*task, *outcome, standing->tags) && !(too_soon && task->contact == TaskContact::Towards))
            shown.push_back(task);
    }
    return shown;
}

View view_plan(State const& state, Env const& env, Plan const& stored)
{
    auto const& pack = *env.pack;
    auto const plan = as_resumed(state, env, stored);
    auto const& outcome = *find_outcome(pack, plan.outcome);
    auto const length = static_cast<int>(plan.days.size());

    Frame content { .screen = "plan", .title = say(pack, Text::navigation_plan), .back = false };
    auto timeline = plan_steps(pack, outcome, length, days_lived(plan, env.today));
    content.main.push_back(heading("plan.heading", 1,
        say(pack, Text::plan_heading,
            { { "days", std::to_string(length) }, { "steps", std::to_string(timeline.children.size()) } })));
    content.main.push_back(text("plan.where", where_we_are(state, env, plan), Look::Small));
    Node weeks { .id = "plan.weeks", .role = Role::List };
    for (std::size_t first = 0; first < plan.days.size(); first += 7)
        weeks.children.push_back(week_of_plan(state, env, plan, first));
    std::vector<Node> left { std::move(timeline) };
    for (auto& node : plan_end_nodes(state, env))
        left.push_back(std::move(node));
    left.push_back(ways_card(state, env, plan));
    content.main.push_back(holder("plan.columns", Role::Group,
        { holder("plan.left", Role::Group, std::move(left)),
            holder("plan.right", Role::Group,
                { heading("plan.days", 2, say(pack, Text::plan_days), Look::Strong), std::move(weeks) }) },
        Look::Columns));
    content.footer.push_back(
        button("plan.today", say(pack, Text::action_to_today), Went { Screen::Today }, Look::Primary));
    return frame(state, env, std::move(content));
}

}
