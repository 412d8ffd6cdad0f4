#include "app/person.hpp"

#include "app/update.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace second_look {

PlanWishes within_limits(PlanWishes wishes)
{
    wishes.length = std::clamp(wishes.length, plan_lengths.front(), plan_lengths.back());
    wishes.minutes_a_day = std::clamp(wishes.minutes_a_day, minute_choices.front(), minute_choices.back());
    if (wishes.hard_dates.size() > most_hard_dates)
        wishes.hard_dates.resize(most_hard_dates);
    return wishes;
}

PlanWishes wishes_in_force(State const& state, Env const& env)
{
    if (state.saved.wishes)
        return *state.saved.wishes;
    auto const& answers = judged_answers(state.saved.rounds, state.saved.answers);
    auto wishes = wishes_from(assess(*env.pack, answers), answers, env.today);
    if (state.saved.plan) {
        wishes.start = state.saved.plan->days.front().date;
        wishes.length = static_cast<int>(state.saved.plan->days.size());
    }
    return wishes;
}

PlanWishes wishes_shown(State const& state, Env const& env)
{
    auto wishes = state.saved.wished ? *state.saved.wished : wishes_in_force(state, env);
    if (!is_under_way(state, env))
        wishes.start = std::max(wishes.start, env.today);
    return wishes;
}

std::optional<PlanFor> person(State const& state, Env const& env, PlanWishes wishes)
{
    auto const standing = current_standing(state, env);
    if (!standing)
        return std::nullopt;
    wishes.towards_from = standing->towards_from;
    return PlanFor { env.pack, standing->tags, std::move(wishes) };
}

std::optional<PlanFor> person(State const& state, Env const& env)
{
    return person(state, env, wishes_in_force(state, env));
}

bool is_under_way(State const& state, Env const& env)
{
    if (!plan_holds(state, env) || state.saved.ending)
        return false;
    auto const& days = state.saved.plan->days;
    return state.saved.paused_from || (days.front().date <= env.today && env.today <= days.back().date);
}

Date first_open_day(Saved const& saved, Date today)
{
    auto const tick = saved.ticks.lower_bound(Tick { today, {} });
    bool const was_used = tick != saved.ticks.end() && tick->date == today;
    return was_used ? add_days(today, 1) : today;
}

int days_lived(Plan const& plan, Date today)
{
    return static_cast<int>(
        std::count_if(plan.days.begin(), plan.days.end(), [&](PlanDay const& day) { return day.date <= today; }));
}

std::optional<Date> postponed_to(PlanFor const& whom, Plan const& plan, Date date, Id const& task)
{
    auto const after = postponed(whom, plan, date, task);
    for (std::size_t i = 0; i < plan.days.size() && i < after.days.size(); ++i) {
        if (plan.days[i].date > date && plan.days[i].tasks.size() < after.days[i].tasks.size())
            return plan.days[i].date;
    }
    return std::nullopt;
}

bool may_log_business(Pack const& pack, std::set<std::string> const& tags)
{
    return std::any_of(pack.tasks.begin(), pack.tasks.end(), [&](Task const& task) {
        return task.contact == TaskContact::Business
            && std::any_of(
                task.needs.begin(), task.needs.end(), [&](std::string const& tag) { return tags.contains(tag); });
    });
}

void drop_loose_marks(Saved& saved, Date from)
{
    auto const is_planned = [&](Tick const& tick) {
        auto const day = saved.plan ? day_on(*saved.plan, tick.date) : std::nullopt;
        if (!day)
            return false;
        auto const& tasks = saved.plan->days[*day].tasks;
        return std::find(tasks.begin(), tasks.end(), tick.task) != tasks.end();
    };
    for (auto at = saved.marks.lower_bound({ from, {} }); at != saved.marks.end();) {
        auto& [tick, mark] = *at;
        if (!is_planned(tick))
            mark = { .note = std::move(mark.note) };
        at = mark.is_empty() ? saved.marks.erase(at) : std::next(at);
    }
}

}
