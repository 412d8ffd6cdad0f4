/// Whom the plan is for, from what is stored.
#pragma once

#include "app/state.hpp"
#include "core/plan_changes.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace second_look {

/// What can be wished for.
inline constexpr std::array<int, 3> plan_lengths { 30, 60, 90 };
inline constexpr std::array<int, 8> minute_choices { 10, 15, 20, 30, 40, 60, 90, 120 };
/// What a hard date may be; the names are among the texts of the interface.
inline constexpr std::array<std::string_view, 5> hard_date_kinds { "birthday", "anniversary", "holiday", "event",
    "other" };

/// The nearest wishes that a plan can be drafted for.
PlanWishes within_limits(PlanWishes);

/// What the plan in force was drafted for; read from the answers where there is none, or none was stored.
PlanWishes wishes_in_force(State const&, Env const&);

/// What is being chosen, or else what is in force; for a plan that is to come it starts today at the earliest.
PlanWishes wishes_shown(State const&, Env const&);

/// With tags and holds of the current standing; nothing while a question is open.
std::optional<PlanFor> person(State const&, Env const&, PlanWishes);

/// The same with the wishes in force.
std::optional<PlanFor> person(State const&, Env const&);

/// Whether the plan holds, has begun and is not over: building it again then changes only days to come.
bool is_under_way(State const&, Env const&);

/// The first day whose tasks may still change as a whole: today, or tomorrow once something was done today.
Date first_open_day(Saved const&, Date today);

/// How many of the plan's days are reached: its number is that of the day one is on.
int days_lived(Plan const&, Date today);

/// Where `postponed` would move the task to; nothing where it would have to go.
std::optional<Date> postponed_to(PlanFor const&, Plan const&, Date, Id const& task);

/// Whether agreed contact may be logged: someone shares a matter that the pack has business tasks for.
bool may_log_business(Pack const&, std::set<std::string> const& tags);

/// Of marks on tasks that are no longer planned on a day from `from` on, keeps only what was written.
void drop_loose_marks(Saved&, Date from);

}
