/// What every plan keeps, written once more and apart from the code that drafts it.
#pragma once

#include "core/plan.hpp"

#include <map>
#include <set>
#include <string>

namespace second_look {

/// The first promise that this plan breaks, in words; empty when it keeps them all.
inline std::string broken_promise(
    Pack const& pack, Plan const& plan, std::set<std::string> const& tags, PlanWishes const& wishes)
{
    auto const* outcome = find_outcome(pack, plan.outcome);
    auto const* playbook = find_playbook(pack, plan.outcome);
    if (!outcome || !playbook)
        return "the outcome exists and has a playbook";
    if (static_cast<int>(plan.days.size()) != wishes.length)
        return "the plan is as long as wished";

    std::map<Id, int> last_day;
    std::map<Id, int> tasks_of_phase;
    for (int day = 1; day <= wishes.length; ++day) {
        auto const& planned = plan.days[static_cast<std::size_t>(day - 1)];
        auto const where = " on day " + std::to_string(day);
        if (days_between(wishes.start, planned.date) != day - 1)
            return "dates follow each other" + where;
        if (planned.tasks.empty() || planned.tasks.size() > 3)
            return "one to three tasks" + where;

        std::set<Id> open;
        for (auto const& window : playbook->windows) {
            auto const range = days_of(window, wishes.length);
            if (range.first <= day && day <= range.last)
                open.insert(window.phase);
        }
        int minutes = 0;
        std::set<Id> phases;
        for (auto const& id : planned.tasks) {
            auto const* task = find_task(pack, id);
            if (!task)
                return "tasks of the pack" + where;
            if (!open.contains(task->phase))
                return id + " in a window of its phase" + where;
            if (task->contact == TaskContact::Towards && outcome->contact == Contact::Never)
                return id + " leads towards them in a plan that never does" + where;
            for (auto const& tag : task->needs) {
                if (tag != outcome->id && !tags.contains(tag))
                    return id + " has the tag it needs" + where;
            }
            for (auto const& tag : task->never) {
                if (tag == outcome->id || tags.contains(tag))
                    return id + " has no tag it forbids" + where;
            }
            if (task->weekday != 0 && static_cast<int>(weekday_of(planned.date)) + 1 != task->weekday)
                return id + " on its weekday" + where;
            if (last_day.contains(id) && (task->spacing == 0 || day - last_day[id] < task->spacing))
                return id + " after its spacing" + where;
            last_day[id] = day;
            minutes += task->minutes;
            phases.insert(task->phase);
            ++tasks_of_phase[task->phase];
        }
        if (minutes > wishes.minutes_a_day)
            return "no more minutes than wished" + where;
        if (phases.size() < planned.tasks.size() && phases.size() < open.size())
            return "no two tasks of one phase while another is open" + where;
        if (planned.phase != find_task(pack, planned.tasks.front())->phase)
            return "the first task names the day" + where;
    }
    for (auto const& window : playbook->windows) {
        if (tasks_of_phase[window.phase] < window.minimum)
            return "the minimum of the phase " + window.phase;
    }
    return {};
}

}
