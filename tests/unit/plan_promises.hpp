/// What every plan keeps, as one sentence that a test can show.
#pragma once

#include "core/plan_audit.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace second_look {

/// The first promise that this plan breaks of those that every plan keeps, in words; empty when it keeps them.
inline std::string broken_promise(
    Pack const& pack, Plan const& plan, std::set<std::string> const& tags, PlanWishes const& wishes)
{
    auto const flaws = audit_plan({ &pack, tags, wishes }, plan);
    for (auto const& flaw : flaws) {
        if (flaw.promise <= Promise::Review)
            return flaw.what + " on day " + std::to_string(flaw.day);
    }
    return {};
}

/// Whether this flaw is of the kind that no change of a plan may bring to the days from `first` on.
inline bool must_not_come(Flaw const& flaw, PlanFor const& person, Plan const& plan, int first)
{
    if (flaw.promise == Promise::Minimum) {
        // Days behind may have left a phase short; one that has yet to begin gets what it needs.
        auto const& windows = find_playbook(*person.pack, plan.outcome)->windows;
        return std::any_of(windows.begin(), windows.end(), [&](PhaseWindow const& window) {
            return flaw.what.ends_with(" " + window.phase)
                && days_of(window, static_cast<int>(plan.days.size())).first > first;
        });
    }
    bool const is_about_a_day = flaw.promise <= Promise::Spacing && flaw.promise != Promise::TaskCount;
    return (is_about_a_day || flaw.promise == Promise::WorstDays || flaw.promise == Promise::Support)
        && flaw.day >= first;
}

}
