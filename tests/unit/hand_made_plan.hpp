/// A plan made by hand, to be changed in one place or another.
#pragma once

#include "core/plan_audit.hpp"
#include "fixture_pack.hpp"

namespace second_look::fixture {

/// Thirty days from a Monday on, with a walk on each: a plan that keeps every promise until something is changed.
struct HandMade {
    Pack pack = fixture::pack();
    std::set<std::string> tags;
    PlanWishes wishes { *parse_date("2026-11-23"), 30, 20, std::nullopt, {}, {} };
    Plan plan { "try", {} };

    HandMade()
    {
        pack.areas = { { "rest", "Rest", Rhythm::AnyDay }, { "week", "Week", Rhythm::SeventhDay },
            { "friends", "Friends", Rhythm::DaysOff } };
        pack.playbooks = { { "try", { { "calm", 0, 100, 0 }, { "sort", 50, 100, 0 } } } };
        pack.tasks = { task("walk", "calm", 5, 1, 1) };
        for (int day = 0; day < 30; ++day)
            plan.days.push_back({ add_days(wishes.start, day), "calm", { "walk" } });
    }

    Task& add(Task task)
    {
        pack.tasks.push_back(std::move(task));
        return pack.tasks.back();
    }

    PlanFor person() const { return { &pack, tags, wishes }; }
    Date date(int day) const { return add_days(wishes.start, day - 1); }
    std::vector<Id>& tasks(int day) { return plan.days[static_cast<std::size_t>(day - 1)].tasks; }
    std::vector<Flaw> flaws() const { return audit_plan(person(), plan); }

    /// The days on which this is broken; 0 for the plan.
    std::vector<int> breaks(Promise promise) const
    {
        std::vector<int> days;
        for (auto const& flaw : flaws()) {
            if (flaw.promise == promise)
                days.push_back(flaw.day);
        }
        return days;
    }

    /// The same with these tasks on one day alone.
    std::vector<int> breaks_with(Promise promise, int day, std::vector<Id> ids) const
    {
        auto changed = *this;
        changed.tasks(day) = std::move(ids);
        return changed.breaks(promise);
    }
};

inline Task of_area(Task task, Id area)
{
    task.area = std::move(area);
    return task;
}

inline Task of_occasion(Task task, Occasion occasion)
{
    task.occasion = occasion;
    return task;
}

}
