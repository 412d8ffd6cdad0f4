/// From a pack's files to the one document that `parse_pack` reads.
#pragma once

#include "core/result.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// The files of a pack without `.json`, in the order an author writes them.
inline constexpr std::array<std::string_view, 8> pack_file_names { "pack", "questions", "rules", "plan", "tasks",
    "helplines", "sources", "strings" };

struct PackFile {
    std::string name; ///< Without `.json`.
    std::string text;
};

/// The one document, minified. Errors are those of `parse_json`, with the file's name before the place.
Result<std::string> bundle_files(std::vector<PackFile> const&);

/// The same, of a document that is one already.
Result<std::string> minified(std::string_view json);

}
