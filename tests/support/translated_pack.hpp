/// The pack that ships, in the languages that it comes in beside its own.
#pragma once

#include "core/pack.hpp"

#include <string>
#include <vector>

namespace second_look::support {

std::vector<std::string> languages_of_real_pack();

/// Read once. Ends the test run when it can't be read.
Pack const& real_pack_in(std::string const& language);

}
