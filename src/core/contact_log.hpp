/// Days without contact: what was logged, and what it adds up to.
///
/// A day counts when nothing was logged on it but agreed business. A slip takes its own day and none of the
/// others: last contact on the 12th, a slip on the 20th, today the 23rd is 7 days, then 3, so 10 in all.
#pragma once

#include "core/date.hpp"
#include "core/pack.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace second_look {

enum class ContactKind {
    Slip,
    Business, ///< Agreed, such as about children, home, work or court: no slip.
};

struct ContactEvent {
    Date date;
    ContactKind kind = ContactKind::Slip;
    Id before;        ///< What came before it, one of the pack's; empty when not said.
    std::string note; ///< One line, at most `longest_note` bytes.

    bool operator==(ContactEvent const&) const = default;
};

inline constexpr std::size_t longest_note = 2000; ///< Bytes of UTF-8.
inline constexpr std::size_t most_contact_events = 2000;
inline constexpr int longest_contact_goal = 365; ///< Days.

struct ContactLog {
    std::optional<Date> since;        ///< The day of the last contact before the count; nothing until it is said.
    int goal = 0;                     ///< Days, at most `longest_contact_goal`; 0 for none.
    std::vector<ContactEvent> events; ///< In the order they were logged.

    bool operator==(ContactLog const&) const = default;
};

struct ContactSummary {
    int days = 0; ///< Without contact up to today, today included while it holds.
    int best = 0; ///< The longest such stretch.
    int kept = 0; ///< All days that count.
};

/// Zeros before `since` is said, and while it lies ahead, as after a clock was set back. Slips on or before
/// `since` and after today do not count.
ContactSummary summarise(ContactLog const&, Date today);

}
