#include "core/journal.hpp"

#include <algorithm>

namespace second_look {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(std::string const& line, std::string_view words)
{
    return std::search(line.begin(), line.end(), words.begin(), words.end(), [](char a, char b) {
        return lower(a) == lower(b);
    }) != line.end();
}

/// Mean of what `read` says of the days in [first, last], in tenths, 0 standing for nothing said.
template <typename Read>
std::optional<int> mean_tenths(Journal const& journal, Date first, Date last, Read read)
{
    int sum = 0;
    int count = 0;
    for (auto entry = journal.lower_bound(first); entry != journal.end() && entry->first <= last; ++entry) {
        int const value = read(entry->second);
        sum += value;
        count += value > 0 ? 1 : 0;
    }
    if (count == 0)
        return {};
    return (sum * 10 + count / 2) / count;
}

}

Month month_of(Date date)
{
    auto const civil = civil_from_date(date);
    return { civil.year, civil.month };
}

Date first_day(Month month)
{
    return date_from_civil({ month.year, month.month, 1 });
}

Month month_after(Month month)
{
    return month.month == 12 ? Month { month.year + 1, 1 } : Month { month.year, month.month + 1 };
}

std::optional<Month> older_month(Journal const& journal, Month month)
{
    auto const first = journal.lower_bound(first_day(month));
    if (first == journal.begin())
        return {};
    return month_of(std::prev(first)->first);
}

std::optional<Month> newer_month(Journal const& journal, Month month)
{
    auto const next = journal.lower_bound(first_day(month_after(month)));
    if (next == journal.end())
        return {};
    return month_of(next->first);
}

std::vector<Date> search(Journal const& journal, std::string_view words, std::size_t most)
{
    auto const first = words.find_first_not_of(" \n");
    std::vector<Date> found;
    if (first == std::string_view::npos)
        return found;
    words = words.substr(first, words.find_last_not_of(" \n") - first + 1);
    for (auto entry = journal.rbegin(); entry != journal.rend() && found.size() < most; ++entry) {
        if (contains(entry->second.line, words))
            found.push_back(entry->first);
    }
    return found;
}

WeekReview review_week(Journal const& journal, Date last)
{
    auto const mood = [](JournalEntry const& entry) { return entry.mood; };
    auto const sleep = [](JournalEntry const& entry) { return entry.sleep; };
    auto const first = add_days(last, -6);
    auto const before = add_days(last, -13);
    auto const end_before = add_days(last, -7);
    WeekReview review;
    for (auto entry = journal.lower_bound(first); entry != journal.end() && entry->first <= last; ++entry)
        review.entries += entry->second.line.empty() ? 0 : 1;
    review.mood_tenths = mean_tenths(journal, first, last, mood);
    review.sleep_tenths = mean_tenths(journal, first, last, sleep);
    review.mood_before = mean_tenths(journal, before, end_before, mood);
    review.sleep_before = mean_tenths(journal, before, end_before, sleep);
    return review;
}

}
