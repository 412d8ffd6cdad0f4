/// A dated plan, drafted from a verdict. Same verdict, answers and start: same plan.
#pragma once

#include "core/date.hpp"
#include "core/result.hpp"
#include "core/verdict.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace second_look {

/// A day that is known to be hard, such as a birthday or an anniversary.
struct HardDate {
    Date date;
    Id label; ///< What kind of day it is; the planner does not look at it.

    bool operator==(HardDate const&) const = default;
};

constexpr std::size_t most_hard_dates = 12;

struct PlanWishes {
    Date start;
    int length = 30;                  ///< Days: 30 to 90.
    int minutes_a_day = 20;           ///< 10 to 120. No day asks for more.
    std::optional<Date> towards_from; ///< Before this day no task leads towards the other person.
    std::vector<HardDate> hard_dates; ///< At most `most_hard_dates`, in any order; those outside the plan do nothing.
    std::set<Weekday> days_off { Weekday::Saturday, Weekday::Sunday };

    bool operator==(PlanWishes const&) const = default;
};

struct PlanDay {
    Date date;
    Id phase;              ///< Phase of the day's first task: names the day.
    std::vector<Id> tasks; ///< One to three, in the order to do them.

    bool operator==(PlanDay const&) const = default;
};

struct Plan {
    Id outcome;
    std::vector<PlanDay> days; ///< Consecutive dates.

    bool operator==(Plan const&) const = default;
};

/// Wishes read from the planning answers on the path; `today` where no start was given.
PlanWishes wishes_from(Assessment const&, Answers const&, Date today);

/// True when this task may stand in a plan of this outcome for someone with these tags.
bool eligible(Task const&, Outcome const&, std::set<std::string> const& tags);

/// First and last day of a window in a plan of `length` days, counted from 1.
struct DayRange {
    int first = 1;
    int last = 1;
};
DayRange days_of(PhaseWindow const&, int length);

/// Errors:
/// - `plan.length`, `plan.minutes`, `plan.hard-dates`: the wish is out of its range.
/// - `plan.no-playbook`: the pack has no playbook for the outcome.
/// - `plan.too-few-tasks`: place `days/N` where day N could not be filled, or `phases/ID` where a phase
///   could not be given its minimum.
Result<Plan> draft_plan(Pack const&, Verdict const&, std::set<std::string> const& tags, PlanWishes const&);

/// The same, going on from days that lie behind: they stay as they are and count towards spacing and
/// minimums. The first new day is `next`; the plan has `wishes.length` days in all, or the past alone.
Result<Plan> draft_after(Pack const&, Verdict const&, std::set<std::string> const& tags, PlanWishes const&,
    std::vector<PlanDay> past, Date next);

}
