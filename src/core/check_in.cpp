#include "core/check_in.hpp"

#include <algorithm>

namespace second_look {

std::optional<int> due_check_in(std::vector<CheckIn> const& given, int day)
{
    constexpr int patience = 7;
    std::optional<int> due;
    for (int const asked : check_in_days) {
        if (asked <= day && day - asked < patience)
            due = asked;
    }
    if (due && std::any_of(given.begin(), given.end(), [&](CheckIn const& one) { return one.day == *due; }))
        return {};
    return due;
}

}
