#include "support/folders.hpp"

namespace second_look::support {

std::string const packs_folder = SECOND_LOOK_PACKS_DIR;
std::string const fixtures_folder = SECOND_LOOK_FIXTURES_DIR;

}
