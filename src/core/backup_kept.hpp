/// What is remembered of backups, so that one is offered neither too late nor too often.
#pragma once

#include "core/date.hpp"

#include <optional>

namespace second_look {

struct BackupKept {
    std::optional<Date> made;    ///< The day on which the last one was saved.
    std::optional<Date> put_off; ///< The day on which the last offer was put off.

    bool operator==(BackupKept const&) const = default;
};

}
