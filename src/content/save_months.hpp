/// What is stored, in pieces: a head, and a piece for each month of diary, so that a save costs no more
/// after a year than on the first day. The page keeps each piece in checked slots (web/source/storage/).
#pragma once

#include "core/result.hpp"
#include "core/saved.hpp"

#include <map>
#include <string>
#include <string_view>

namespace second_look {

/// `join(split(saved))` is `saved`, but for letters, urges and contact of several months, which come back in the
/// order of their months.
struct SplitSave {
    Saved head;                    ///< Without anything of `months`; with what was replaced.
    std::map<Month, Saved> months; ///< Ticks, marks, contact, letters, urges and journal; none of them empty.

    bool operator==(SplitSave const&) const = default;
};

SplitSave split(Saved);
Saved join(SplitSave);

/// JSON texts. A piece that is there no more has an empty one.
struct SavePieces {
    std::string head;
    std::map<std::string, std::string> months; ///< By month, such as "2026-11"; "before" is what was replaced.
};

/// The head, and the months in which something differs.
SavePieces write_changes(SplitSave const& before, SplitSave const& now);

/// All pieces as the one document that `read_pieces` takes.
std::string write_pieces(SplitSave const&);

/// Reads `{"head": {…}, "months": {"2026-11": {…}, "before": {"date": …, "saved": {…}}}}`. Errors: those of
/// `read_saved`, and `save.bad-month` for a piece that holds anything else than diary of the month it is named by.
Result<Saved> read_pieces(std::string_view json);

}
