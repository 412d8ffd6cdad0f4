#include "content/save_migrations.hpp"

#include "content/save_codec.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace second_look {

namespace {

using nlohmann::json;
using Migration = json (*)(json);

/// Since 2, what has a date may lie beside the head, in months. A reader of 1 would lose it, but what 1 stored
/// is all in one place, which still counts.
json from_1(json save)
{
    return save;
}

/// Since 3, backups are remembered, and what one replaced may lie beside the months. A reader of 2 refuses both.
json from_2(json save)
{
    return save;
}

/// At index n, from schema n + 1 to the next. Each has a save in tests/fixtures/saves.
constexpr std::array<Migration, save_schema - 1> migrations { from_1, from_2 };

}

json migrate_save(json save)
{
    if (!save.is_object() || !save.contains("schema") || !save["schema"].is_number_integer())
        return save;
    for (auto schema = save["schema"].get<std::int64_t>(); schema >= 1 && schema < save_schema; ++schema) {
        save = migrations[static_cast<std::size_t>(schema - 1)](std::move(save));
        save["schema"] = schema + 1;
    }
    return save;
}

}
