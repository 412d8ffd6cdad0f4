/// What a plan becomes when life does not keep to it. Each takes a plan and returns another; no promise
/// that `draft_plan` keeps for the days to come is broken by a change, but that a day may stand empty once
/// its only task was taken from it. Days that lie behind are never touched.
#pragma once

#include "core/plan.hpp"

#include <set>
#include <string>
#include <vector>

namespace second_look {

/// Whom a plan is for: what it was drafted from.
struct PlanFor {
    Pack const* pack = nullptr; ///< Must outlive it.
    std::set<std::string> tags; ///< As `Assessment::tags`.
    PlanWishes wishes;
};

/// Position of the day with this date in `plan.days`; nothing where the plan has none, such as in a pause.
std::optional<std::size_t> day_on(Plan const&, Date);

/// Whether the task may be added to this day as it is: minutes, at most three tasks, spacing before and
/// after, window, weekday, occasion, contact.
bool may_take(PlanFor const&, Plan const&, Date, Task const&);

/// Other tasks that could stand in the place of `task` on that day, best first: of the same phase, then those
/// seen least in the plan, then the easier ones. Empty where the day or the task is not in the plan.
std::vector<Task const*> alternatives(PlanFor const&, Plan const&, Date, Id const& task);

/// The plan with one task of a day in another's place. Unchanged unless `with` is one of its alternatives.
Plan swapped(PlanFor const&, Plan, Date, Id const& task, Id const& with);

/// The plan with the task moved to the first day within a week that may take it; taken out where none may.
Plan postponed(PlanFor const&, Plan, Date, Id const& task);

/// A gentle way back in after missed days: from `from` on, three days hold only their easiest task, or the
/// support that a hard date has. What would be missing then, such as a phase's minimum, comes on later days.
Plan lighter(PlanFor const&, Plan, Date from);

/// After a pause, the days from `paused_from` on begin again on `resumed_on`, so nothing is missed. Tasks
/// that do not suit their new date make room for others: a hard date and the day before it have their support
/// wherever they now fall, and what is done with people moves along with the days off.
/// Unchanged when `resumed_on` is not after `paused_from`.
Plan resumed(PlanFor const&, Plan, Date paused_from, Date resumed_on);

/// Days from `from` on drafted anew, for a new version of the pack or other wishes; what lies before stays
/// as it is and counts towards spacing and minimums. The plan gets `wishes.length` days in all, its dates
/// going on from where they are. A `from` before the first day drafts the whole plan, starting there. A phase
/// that began on days behind gets its minimum only as far as days are left for it.
/// Errors: as `draft_plan`.
Result<Plan> redraft(PlanFor const&, Plan const&, Date from);

}
