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

/// Only packs with features have it.
inline constexpr std::string_view companion_file_name = "companion";

struct PackFile {
    std::string name; ///< Without `.json`.
    std::string text;
};

/// The pack beside this one whose texts stand in for those that its own strings.json leaves out, named by
/// `strings_of` in its pack.json. Empty when there is none, or when it is no name of a folder.
std::string lender_of_strings(std::string_view pack_json);

/// The one document, minified. `lent_strings` is the strings.json of the lender, and empty without one; then
/// the document holds every text itself and names the lender no more.
/// Errors are those of `parse_json`, with the file's name before the place.
Result<std::string> bundle_files(std::vector<PackFile> const&, std::string_view lent_strings = {});

/// The same, of a document that is one already.
Result<std::string> minified(std::string_view json);

}
