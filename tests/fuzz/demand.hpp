/// What a fuzzer demands of the code it feeds, beside not breaking.
#pragma once

#include "core/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace second_look::fuzz {

/// Stops the fuzzer, which keeps the input, where something does not hold.
inline void demand(bool holds, char const* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// An error says what is wrong and what to do.
inline void demand_remedy(Error const& error)
{
    demand(!error.code.empty() && !error.remedy.empty(), "an error has a code and a remedy");
}

}
