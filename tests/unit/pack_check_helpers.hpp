/// Break the fixture pack in one place, and see that the check says so there.
#pragma once

#include "core/pack_check.hpp"
#include "fixture_pack.hpp"

#include <algorithm>
#include <string_view>

namespace second_look {

inline bool has(std::vector<Error> const& errors, std::string_view code, std::string_view place)
{
    return std::any_of(errors.begin(), errors.end(),
        [&](Error const& error) { return error.code == code && error.place == place && !error.remedy.empty(); });
}

template <typename Change>
bool finds(Change change, std::string_view code, std::string_view place)
{
    auto pack = fixture::pack();
    change(pack);
    return has(check_pack(pack), code, place);
}

}
