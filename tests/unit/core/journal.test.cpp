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
