/// What someone answered, by question. Stale answers stay here and simply do not count.
#pragma once

#include "core/date.hpp"
#include "core/pack.hpp"

#include <map>
#include <optional>
#include <vector>

namespace second_look {

struct Answer {
    std::vector<Id> options;  ///< For One exactly one, for Many any number in the pack's order.
    std::optional<Date> date; ///< For Date questions.

    bool operator==(Answer const&) const = default;
};

using Answers = std::map<Id, Answer>;

}
