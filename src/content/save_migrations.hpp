/// From what older versions stored to the form of today, one schema at a time.
#pragma once

#include <nlohmann/json.hpp>

namespace second_look {

/// A save of any earlier schema in the form of `save_schema`. The stored one stays as it is: this changes a copy.
/// What is no save, or of no known schema, comes back unchanged, for the reader to refuse.
nlohmann::json migrate_save(nlohmann::json stored);

}
