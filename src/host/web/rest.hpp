/// What the first screens do without: a page may start before it is there.
#pragma once

#include "app/program.hpp"
#include "content/save_months.hpp"
#include "core/result.hpp"
#include "core/saved.hpp"

#include <string>
#include <string_view>

namespace second_look {

/// Whoever calls these finds them here, so that they may lie in another file than their callers.
struct Rest {
    Program program;
    SplitSave (*split)(Saved);
    SavePieces (*write_changes)(SplitSave const& before, SplitSave const& now);
    Result<Saved> (*read_backup)(std::string_view);
    std::string (*write_backup)(Saved const&);
};

/// To be called once it is there.
Rest const& rest_of_the_app();

}
