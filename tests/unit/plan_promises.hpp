/// What every plan keeps, as one sentence that a test can show.
#pragma once

#include "core/plan_audit.hpp"

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

}
