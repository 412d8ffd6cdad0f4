/// Ten years of days cost no more to show than two months of them: work is counted, not timed.
#include "support/real_pack.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <new>

namespace {

/// What was asked of the heap since the last reset, on this thread.
thread_local std::size_t asked_times = 0;
thread_local std::size_t asked_bytes = 0;

}

#ifdef __SANITIZE_ADDRESS__
// The sanitizer keeps the heap itself, and says what it gave out.
extern "C" void __sanitizer_malloc_hook(void const volatile*, std::size_t size)
{
    ++asked_times;
    asked_bytes += size;
}
#else
void* operator new(std::size_t size)
{
    ++asked_times;
    asked_bytes += size;
    if (auto* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    std::abort();
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}
#endif

using namespace second_look;
using namespace second_look::support;

namespace {

struct Work {
    std::size_t times = 0;
    std::size_t bytes = 0;
};

template <typename Do>
Work work_of(Do work)
{
    asked_times = 0;
    asked_bytes = 0;
    work();
    return { asked_times, asked_bytes };
}

State journal_with(int days)
{
    auto state = with_plan(Screen::JournalDays);
    state.saved.journal = years_of_days(days);
    return state;
}

constexpr int two_months = 60;
constexpr int ten_years = 3650;

}

TEST_CASE("showing the journal asks no more of the heap with ten years in it than with two months")
{
    auto const few = journal_with(two_months);
    auto const many = journal_with(ten_years);
    auto const small = work_of([&] { view(few, real_env()); });
    auto const large = work_of([&] { view(many, real_env()); });
    CHECK(small.times > 0);
    CHECK(large.times <= small.times + small.times / 20);
    CHECK(large.bytes <= small.bytes + small.bytes / 20);
}

TEST_CASE("the same holds while it is searched, for any month, and for one day")
{
    for (auto const& action : { Action(JournalSearched { "river" }), Action(JournalMonthShown { { 2026, 10 } }),
             Action(JournalDayOpened { add_days(a_sunday(), -5) }) }) {
        auto const few = update(journal_with(two_months), action, real_env()).state;
        auto const many = update(journal_with(ten_years), action, real_env()).state;
        auto const small = work_of([&] { view(few, real_env()); });
        auto const large = work_of([&] { view(many, real_env()); });
        CHECK(large.times <= small.times + small.times / 20);
        CHECK(large.bytes <= small.bytes + small.bytes / 20);
    }
}
