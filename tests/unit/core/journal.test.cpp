#include "core/journal.hpp"

#include "core/check_in.hpp"
#include "core/typed_text.hpp"
#include "support/stringify.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

Date day(int year, int month, int day_of_month)
{
    return date_from_civil({ year, month, day_of_month });
}

}

TEST_CASE("months are paged through where there is something to read")
{
    Journal journal;
    journal[day(2025, 12, 31)].line = "old";
    journal[day(2026, 3, 1)].line = "newer";
    CHECK(older_month(journal, { 2026, 3 }) == Month { 2025, 12 });
    CHECK_FALSE(older_month(journal, { 2025, 12 }));
    CHECK(newer_month(journal, { 2025, 12 }) == Month { 2026, 3 });
    CHECK_FALSE(newer_month(journal, { 2026, 3 }));
    CHECK(older_month(journal, { 2026, 11 }) == Month { 2026, 3 });
}

TEST_CASE("search finds words of any case, newest first, and no more than asked for")
{
    Journal journal;
    journal[day(2026, 1, 1)].line = "Ran in the park";
    journal[day(2026, 1, 2)].line = "Parked the car";
    journal[day(2026, 1, 3)].line = "Slept";
    CHECK(search(journal, " PARK ", 10) == std::vector<Date> { day(2026, 1, 2), day(2026, 1, 1) });
    CHECK(search(journal, "park", 1).size() == 1);
    CHECK(search(journal, "   ", 10).empty());
    CHECK(search(journal, "nothing of it", 10).empty());
}

TEST_CASE("a week is weighed against the one before, leaving out days on which nothing was said")
{
    Journal journal;
    journal[day(2026, 11, 22)] = { .line = "today", .mood = 5 };
    journal[day(2026, 11, 16)] = { .mood = 2, .sleep = 3 };
    journal[day(2026, 11, 15)] = { .line = "last week", .mood = 1 };
    auto const review = review_week(journal, day(2026, 11, 22));
    CHECK(review.entries == 1);
    CHECK(review.mood_tenths == 35);
    CHECK(review.sleep_tenths == 30);
    CHECK(review.mood_before == 10);
    CHECK_FALSE(review.sleep_before);
}

TEST_CASE("a check-in is asked for from its day on for a week, once")
{
    CHECK_FALSE(due_check_in({}, 6));
    CHECK(due_check_in({}, 7) == 7);
    CHECK(due_check_in({}, 13) == 7);
    CHECK(due_check_in({}, 14) == 14);
    CHECK_FALSE(due_check_in({}, 21));
    CHECK_FALSE(due_check_in({ { 14, {}, Feeling::Same } }, 15));
    CHECK(due_check_in({ { 14, {}, Feeling::Same } }, 30) == 30);
    CHECK(due_check_in({}, 60) == 60);
}

TEST_CASE("what is typed is kept without control characters and never cut within a letter")
{
    CHECK(typed_text("  a\tb\r\nc\n ", 100) == "a b\nc");
    CHECK(typed_line("a\nb", 100) == "a b");
    CHECK(typed_text("aéé", 4) == "aé");
    CHECK(typed_text("aéé", 3) == "aé");
    CHECK(typed_text(" \n ", 10).empty());
}

TEST_CASE("a month begins with its first day and ends with the year in December")
{
    CHECK(month_of(day(2026, 2, 28)) == Month { 2026, 2 });
    CHECK(first_day({ 2026, 2 }) == day(2026, 2, 1));
    CHECK(month_after({ 2026, 11 }) == Month { 2026, 12 });
    CHECK(month_after({ 2026, 12 }) == Month { 2027, 1 });
    Journal journal;
    journal[day(2026, 3, 1)].line = "first";
    journal[day(2026, 3, 31)].line = "last";
    // The month itself is neither older nor newer.
    CHECK_FALSE(older_month(journal, { 2026, 3 }));
    CHECK_FALSE(newer_month(journal, { 2026, 3 }));
    CHECK(older_month(journal, { 2026, 4 }) == Month { 2026, 3 });
    CHECK(newer_month(journal, { 2026, 2 }) == Month { 2026, 3 });
    CHECK(newer_month(journal, { 2025, 12 }) == Month { 2026, 3 });
    CHECK_FALSE(older_month({}, { 2026, 3 }));
    CHECK_FALSE(newer_month({}, { 2026, 3 }));
}

TEST_CASE("the newest older month and the oldest newer one are turned to")
{
    Journal journal;
    for (int const month : { 1, 3, 6, 9 })
        journal[day(2026, month, 15)].line = "x";
    CHECK(older_month(journal, { 2026, 6 }) == Month { 2026, 3 });
    CHECK(newer_month(journal, { 2026, 3 }) == Month { 2026, 6 });
}

TEST_CASE("search minds the case of no letter from a to z, and no other sign for one")
{
    Journal journal;
    journal[day(2026, 1, 1)].line = "AZ @[ mnM";
    for (auto const* words : { "az", "aZ", "AZ @[ MNm", "@[", "\n AZ \n", "a", "M" })
        CHECK_MESSAGE(search(journal, words, 10).size() == 1, words);
    for (auto const* words : { "`", "{", "azz", "A Z", "\xC3\xA9" })
        CHECK_MESSAGE(search(journal, words, 10).empty(), words);
    CHECK(search(journal, "az", 0).empty());
    CHECK(search(journal, "", 10).empty());
    CHECK(search(journal, " \n", 10).empty());
}

TEST_CASE("a week is seven days, and so is the one before it")
{
    auto const last = day(2026, 11, 22);
    auto const reviewed = [&](int days_ago, JournalEntry const& entry) {
        Journal journal;
        journal[add_days(last, -days_ago)] = entry;
        return review_week(journal, last);
    };
    JournalEntry const entry { .line = "x", .mood = 4, .sleep = 2 };
    for (int days_ago = -1; days_ago <= 15; ++days_ago) {
        auto const review = reviewed(days_ago, entry);
        bool const is_now = days_ago >= 0 && days_ago <= 6;
        bool const is_before = days_ago >= 7 && days_ago <= 13;
        CHECK(review.entries == (is_now ? 1 : 0));
        CHECK(review.mood_tenths == (is_now ? std::optional(40) : std::nullopt));
        CHECK(review.sleep_tenths == (is_now ? std::optional(20) : std::nullopt));
        CHECK(review.mood_before == (is_before ? std::optional(40) : std::nullopt));
        CHECK(review.sleep_before == (is_before ? std::optional(20) : std::nullopt));
    }
}

TEST_CASE("a mean is given to the nearest tenth")
{
    auto const last = day(2026, 11, 22);
    auto const mean = [&](std::vector<int> const& moods) {
        Journal journal;
        for (std::size_t i = 0; i < moods.size(); ++i)
            journal[add_days(last, -static_cast<int>(i))].mood = moods[i];
        return review_week(journal, last).mood_tenths;
    };
    CHECK(mean({ 1 }) == 10);
    CHECK(mean({ 1, 1, 2 }) == 13);
    CHECK(mean({ 1, 2, 2 }) == 17);
    CHECK(mean({ 1, 1, 1, 2 }) == 13);
    CHECK(mean({ 5, 5, 5, 5, 5, 5, 5 }) == 50);
    CHECK(mean({ 0, 3, 0 }) == 30);
    CHECK_FALSE(mean({ 0, 0 }));
}

TEST_CASE("each check-in is due from its day on for seven days, if nobody gave it")
{
    for (int const asked : check_in_days) {
        CHECK(due_check_in({}, asked) == asked);
        CHECK(due_check_in({}, asked + 6) == asked);
        CHECK(due_check_in({}, asked + 7) == (asked == 7 ? std::optional(14) : std::nullopt));
        CHECK(due_check_in({}, asked - 1) == (asked == 14 ? std::optional(7) : std::nullopt));
        CHECK_FALSE(due_check_in({ { 7, {}, {} }, { 14, {}, {} }, { 30, {}, {} }, { 60, {}, {} } }, asked));
    }
    // One that was given says nothing of the next.
    CHECK(due_check_in({ { 7, {}, {} } }, 14) == 14);
    CHECK_FALSE(due_check_in({ { 7, {}, {} } }, 8));
}
