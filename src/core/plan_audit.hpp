/// Every promise of a plan, looked up in the plan and the pack alone: written apart from the code that
/// drafts, so that one can be held against the other.
#pragma once

#include "core/plan_changes.hpp"

#include <string>
#include <vector>

namespace second_look {

/// Who gives less time, that is ten minutes, has room for what matters first: `FirstStep`, `Own` for tags, and `Rising`
/// are then kept as far as they fit, and not looked at here.
constexpr int minutes_for_all_promises = 15;

/// What a plan can break. `Support` and what follows hold on every day on which some task could keep them.
enum class Promise {
    Known,     ///< The outcome and its playbook, the length, the dates, the tasks.
    TaskCount, ///< One to three tasks a day.
    Minutes,   ///< No more minutes than wished, and on the worst days no more than half, or 10.
    Eligible,  ///< Tags needed and forbidden; nothing leads towards them where or when it must not.
    Window,    ///< In a window of its phase, or on its occasion.
    Weekday,   ///< On its weekday, and in its area's rhythm.
    Spacing,   ///< Not again before its spacing.
    Minimum,   ///< Every window has its minimum.
    WorstDays, ///< Only effort 1 on the first three days and on hard dates.
    Mix,       ///< Two tasks of a phase only when every open phase has one.
    DayName,   ///< A day is named for its first task that no occasion brought.
    Support,   ///< A hard date and the day before it have support.
    Review,    ///< Each seventh day has a review.
    People,    ///< Each day off has something with people, but for the worst days and those before a hard date.
    FirstStep, ///< The phase that comes first for someone has a task on day 1.
    Own,       ///< Each shared matter has a task, each tag, and whoever a task is to come early for has that.
    Rising,    ///< No third of the plan asks a day for less than the one before it.
};

struct Flaw {
    Promise promise = Promise::Known;
    int day = 0;      ///< From 1; 0 where the flaw is the plan's.
    std::string what; ///< In words.

    bool operator==(Flaw const&) const = default;
};

/// Every promise that the plan breaks, by day. Empty when it keeps them all.
std::vector<Flaw> audit_plan(PlanFor const&, Plan const&);

}
