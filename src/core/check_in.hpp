/// How someone is doing, asked on set days of the plan.
#pragma once

#include "core/date.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace second_look {

enum class Feeling { Steadier, Same, Worse };

/// Days of the plan, counted from 1.
inline constexpr std::array<int, 4> check_in_days { 7, 14, 30, 60 };
inline constexpr std::size_t most_check_ins = 1000;

struct CheckIn {
    int day = 0; ///< One of `check_in_days`.
    Date date;
    Feeling feeling = Feeling::Same;

    bool operator==(CheckIn const&) const = default;
};

/// The check-in that is due on that day of the plan: the latest reached, while it is not given and no more
/// than a week ago. Older ones are let go, so that nothing piles up.
std::optional<int> due_check_in(std::vector<CheckIn> const& given, int day);

}
