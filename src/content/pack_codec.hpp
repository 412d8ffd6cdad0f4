/// From a pack's JSON to a Pack. `assets/packs/README.md` describes the format.
///
/// This checks form: types, ranges, known keys and words. `check_pack` checks what the parts say of each
/// other.
#pragma once

#include "core/pack.hpp"
#include "core/result.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace second_look {

/// A pack is sound in form when there are no errors. With errors, it is not to be used.
struct PackReading {
    Pack pack;
    std::vector<Error> errors; ///< In reading order; at most 100.
};

/// Reads the one document whose members are the pack's files without `.json`:
/// `{"pack": …, "questions": …, "rules": …, "plan": …, "tasks": …, "helplines": …, "sources": …, "strings": …}`;
/// `"companion"` may be left out.
///
/// Errors: `pack.format`, `pack.duplicate-feature`, all of `parse_json` and all of `Reader`.
PackReading read_pack(std::string_view json);

/// The pack, or the first of its errors.
Result<Pack> parse_pack(std::string_view json);

/// A pack in two documents. What the questions need: `pack` without its `outcomes`, `never_say` and `routes`,
/// `questions`, and some of the `sources` and `strings`. And what is shown after them: `pack` with the three, `rules`,
/// `helplines`, `plan`, `tasks`, `companion`, and the other `sources` and `strings`. Errors as above.
Result<Pack> parse_first_of_pack(std::string_view json);
std::optional<Error> add_rest_of_pack(Pack&, std::string_view json);

}
