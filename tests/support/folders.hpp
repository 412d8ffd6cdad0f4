/// Where the files that tests read lie on this machine. Absolute paths, without a slash at the end.
#pragma once

#include <string>

namespace second_look::support {

extern std::string const packs_folder;    ///< assets/packs
extern std::string const fixtures_folder; ///< tests/fixtures

}
