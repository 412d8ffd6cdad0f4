/// What is stored, as JSON text. The page keeps it in checked slots; this checks its form.
#pragma once

#include "core/result.hpp"
#include "core/saved.hpp"

#include <string>
#include <string_view>

namespace second_look {

/// Goes up when the format changes in a way that older readers would misread.
inline constexpr int save_schema = 3;

std::string write_saved(Saved const&);

/// The same while nothing was done beyond the first screens (app/first_screens.hpp).
std::string write_start(Saved const&);

/// Errors: `save.newer-schema` (stored by a later version), `save.too-many`, `save.too-long`, all of `parse_json` and
/// all of `Reader`. Whether the answers still fit the pack is for `restore` to say.
Result<Saved> read_saved(std::string_view json);

}
