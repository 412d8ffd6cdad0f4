/// From text to a JSON value, with hostile text in mind.
#pragma once

#include "core/result.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

namespace second_look {

/// Errors, with the place as a path or as `line 3, column 7`:
/// - `json.too-large`: more than 4 MiB.
/// - `json.too-deep`: more than 32 lists and objects within each other.
/// - `json.duplicate-key`: an object names a key twice; JSON itself would let the last one win.
/// - `json.not-utf8`, `json.number`, `json.syntax`: the text is not JSON there.
Result<nlohmann::json> parse_json(std::string_view);

/// Writes without spaces, keys in alphabetical order. Ill-formed UTF-8 is replaced, since this never fails.
std::string print_json(nlohmann::json const&);

}
