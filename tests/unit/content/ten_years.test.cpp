/// Ten years of days open, go on and are saved, and one more change writes no more than after two months. Bytes are
/// counted, not time.
#include "content/save_codec.hpp"
#include "content/save_months.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

constexpr int two_months = 60;
constexpr int ten_years = 3650;

/// Someone within a plan who has so many days behind them, each with a full line, a task done and a note about it.
Saved life_of(int days)
{
    auto saved = with_plan(Screen::Today).saved;
    saved.journal = years_of_days(days);
    for (int i = 1; i < days; ++i) {
        auto const day = add_days(a_sunday(), -i);
        saved.ticks.insert({ day, "walk" });
        saved.marks[{ day, "walk" }] = { .smaller = i % 2 == 0, .note = "It rained." };
    }
    return saved;
}

Saved reopened(Saved const& saved)
{
    auto read = read_pieces(write_pieces(split(saved)));
    REQUIRE(read.has_value());
    return std::move(read.value());
}

std::size_t bytes_of(SavePieces const& pieces)
{
    auto bytes = pieces.head.size();
    for (auto const& [month, text] : pieces.months)
        bytes += text.size();
    return bytes;
}

/// What is written when a node of the screen is told a value by someone with so many days behind them.
SavePieces written(int days, Screen screen, std::string const& id, std::string const& value)
{
    NotedPorts ports;
    auto saved = reopened(life_of(days));
    saved.place = { screen, {} };
    Runtime runtime(ports, real_env(), std::move(saved));
    auto const before = runtime.state().saved;
    CAPTURE(id);
    REQUIRE(find_node(runtime.view().root, id));
    runtime.report(id, value);
    runtime.step();
    REQUIRE(ports.saves == 1);
    REQUIRE(ports.last_saved != before);
    return write_changes(split(before), split(ports.last_saved));
}

}

TEST_CASE("ten years of days open as they were saved, whole and in pieces")
{
    auto const saved = life_of(ten_years);
    CHECK(reopened(saved) == saved);
    auto const read = read_saved(write_saved(saved));
    REQUIRE(read.has_value());
    CHECK(read.value() == saved);
}

TEST_CASE("a task done after ten years writes as many bytes as after two months, in today's month alone")
{
    auto const id = "today." + with_plan(Screen::Today).saved.plan->days.front().tasks.front() + "/done";
    auto const early = written(two_months, Screen::Today, id, "true");
    auto const late = written(ten_years, Screen::Today, id, "true");
    CHECK(late.months.size() == 1);
    CHECK(late.months.contains("2026-11"));
    CHECK(bytes_of(late) == bytes_of(early));
}

TEST_CASE("so does a line written in the journal")
{
    auto const bytes_after = [](int days) {
        return bytes_of(written(days, Screen::JournalDays, "journal.2026-11-22.line", std::string(280, 'a')));
    };
    CHECK(bytes_after(ten_years) == bytes_after(two_months));
}

TEST_CASE("all of it fits twice into what a browser keeps for a site: five million characters, each piece in two slots")
{
    CHECK(2 * bytes_of(write_changes({}, split(life_of(ten_years)))) < 5'000'000);
}
