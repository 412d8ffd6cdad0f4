/// The stamp that a checked pack carries, so that an app can tell a pack that was proven for it.
///
/// A stamped pack is one document, `{"bundle": {…}, "stamp": {"checksum": "…", "engine": "1.0.0"}}`.
/// The checksum is the CRC-32 of the engine's version, a line feed and the bundle as `print_json`
/// writes it, so spaces and the order of keys do not matter. It guards against mistakes: a pack edited
/// after its check, cut on its way, or checked by another engine. It does not guard against someone who
/// wants to deceive, since anybody can compute it.
#pragma once

#include "core/pack.hpp"
#include "core/result.hpp"

#include <string>
#include <string_view>

namespace second_look {

/// The version of this engine, such as `1.0.0`.
std::string_view engine_version();

/// The stamped document of a bundle. Only for a bundle that `second-look check` has found sound.
Result<std::string> stamp_bundle(std::string_view bundle);

/// The pack of a stamped document. Besides the errors of `parse_json`, `parse_pack` and
/// `check_structure`:
/// - `stamp.missing`: the document is no stamped pack.
/// - `stamp.other-engine`: another version of the engine has checked it.
/// - `stamp.changed`: it is not what was checked.
Result<Pack> read_stamped_pack(std::string_view document);

}
