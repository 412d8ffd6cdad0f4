/// Reading what the command line names.
#pragma once

#include "content/pack_translation.hpp"
#include "core/pack.hpp"
#include "core/result.hpp"

#include <string>
#include <vector>

namespace second_look {

/// Errors: `file.missing`, `file.unreadable`, with the path as the place. Reads no more than a byte past
/// the 4 MiB that `parse_json` takes, so that a device cannot fill the memory.
Result<std::string> read_file(std::string const& path);

/// The one document of a pack: a folder is bundled, a file is minified. `language` names one of its translations; empty
/// stands for the pack's own. `file.no-translation` where there is none of that name.
Result<std::string> read_bundle(std::string const& path, std::string const& language = {});

/// The translations of a pack, in alphabetical order: each folder in the pack's folder is one.
std::vector<std::string> translations_of(std::string const& path);

/// One of them, with all that is wrong with it.
Translation read_translation(std::string const& path, std::string const& language);

/// A pack for use: the first error of its form or structure otherwise.
Result<Pack> read_sound_pack(std::string const& path, std::string const& language = {});

}
