/// A line a day, with mood and sleep; and what a week of them says.
#pragma once

#include "core/date.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

inline constexpr int highest_mood = 5;
inline constexpr std::size_t longest_line = 2000;   ///< Bytes of UTF-8.
inline constexpr std::size_t most_entries = 36'600; ///< A hundred years.

struct JournalEntry {
    std::string line;
    int mood = 0;  ///< 1 low to 5 good; 0 when not said.
    int sleep = 0; ///< 1 bad to 5 good; 0 when not said.

    bool is_empty() const { return line.empty() && mood == 0 && sleep == 0; }
    bool operator==(JournalEntry const&) const = default;
};

/// By day, one entry each.
using Journal = std::map<Date, JournalEntry>;

/// A month of a year, ordered.
struct Month {
    int year = 1970;
    int month = 1; ///< 1 to 12.

    auto operator<=>(Month const&) const = default;
};

Month month_of(Date);
Date first_day(Month);
Month month_after(Month);

/// The newest month with an entry strictly before `month`, and the oldest strictly after it.
std::optional<Month> older_month(Journal const&, Month);
std::optional<Month> newer_month(Journal const&, Month);

/// Days whose line holds `words`, newest first, at most `most`. Letters of any case match in ASCII.
/// Nothing for words that are empty or only spaces.
std::vector<Date> search(Journal const&, std::string_view words, std::size_t most);

/// Seven days up to and with `last`.
struct WeekReview {
    int entries = 0;                ///< Days with a line.
    std::optional<int> mood_tenths; ///< Mean of the moods given, in tenths; nothing when there are none.
    std::optional<int> sleep_tenths;
    std::optional<int> mood_before; ///< The same of the seven days before.
    std::optional<int> sleep_before;
};
WeekReview review_week(Journal const&, Date last);

}
