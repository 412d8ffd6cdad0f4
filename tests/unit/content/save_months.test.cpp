#include "content/save_months.hpp"

#include "content/save_codec.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace second_look;
using namespace second_look::support;

namespace {

/// A diary of so many months up to November 2026, with something of each kind in each.
Saved diary_of(int months)
{
    Saved saved;
    saved.pack = "second-look";
    saved.contact.since = a_sunday();
    for (int i = months - 1; i >= 0; --i) {
        auto const day = add_days(a_sunday(), -31 * i);
        saved.ticks.insert({ day, "walk" });
        saved.marks[{ day, "walk" }] = { .smaller = true, .note = "Rain." };
        saved.journal[day] = { .line = "A line.", .mood = 3 };
        saved.contact.events.push_back({ day, ContactKind::Slip, "late", "" });
        saved.urge.letters.push_back({ day, "Dear you" });
        saved.urge.urges.push_back({ day, UrgeEnd::Passed });
    }
    return saved;
}

std::string error_of(std::string const& pieces)
{
    auto const read = read_pieces(pieces);
    return read ? "" : read.error().code;
}

std::string with_months(std::string const& months)
{
    return R"({"head":)" + write_saved(Saved {}) + R"(,"months":)" + months + "}";
}

}

TEST_CASE("a save in pieces is read back the same, on every screen and with years of diary")
{
    auto all = named_states();
    all.push_back({ "years", { diary_of(40), {} } });
    for (auto const& [name, state] : all) {
        CAPTURE(name);
        auto const parts = split(state.saved);
        CHECK(join(parts) == state.saved);
        auto const read = read_pieces(write_pieces(parts));
        REQUIRE(read.has_value());
        CHECK(read.value() == state.saved);
    }
    CHECK(split(diary_of(40)).months.size() == 40);
}

TEST_CASE("what a day changes is written, however long the diary is")
{
    auto const size_of_change = [](int months) {
        auto const before = diary_of(months);
        auto now = before;
        now.journal[add_days(a_sunday(), 1)] = { .line = "One more." };
        auto const pieces = write_changes(split(before), split(now));
        CHECK(pieces.months.size() == 1);
        CHECK(pieces.months.contains("2026-11"));
        return pieces.head.size() + pieces.months.at("2026-11").size();
    };
    CHECK(size_of_change(2) == size_of_change(60));
}

TEST_CASE("a month with nothing left in it is written as empty, and one that stays is not written")
{
    auto now = diary_of(3);
    auto const before = split(now);
    now.journal.clear();
    now.marks.clear();
    now.ticks.clear();
    now.contact.events.pop_back();
    now.urge.letters.pop_back();
    now.urge.urges.pop_back();
    auto const pieces = write_changes(before, split(now));
    REQUIRE(pieces.months.contains("2026-11"));
    CHECK(pieces.months.at("2026-11").empty());
    CHECK_FALSE(pieces.months.at("2026-10").empty());
    CHECK(write_changes(split(now), split(now)).months.empty());
}

TEST_CASE("a whole save has its lists in the order of their months, in pieces or not")
{
    auto saved = diary_of(3);
    saved.contact.events.push_back({ add_days(a_sunday(), -40), ContactKind::Business, "", "Logged late." });
    CHECK(write_saved(join(split(saved))) == write_saved(saved));
}

TEST_CASE("a piece that holds anything but diary of its month is refused")
{
    CHECK(error_of(with_months("{}")).empty());
    CHECK(error_of(with_months(R"({"2026-11":{"journal":{"2026-11-22":{"mood":3}}}})")).empty());
    CHECK(error_of(with_months(R"({"2026-11":{"journal":{"2026-12-22":{"mood":3}}}})")) == "save.bad-month");
    CHECK(error_of(with_months(R"({"november":{"journal":{"2026-11-22":{"mood":3}}}})")) == "save.bad-month");
    CHECK(error_of(with_months(R"({"2026-11":{}})")) == "save.bad-month");
    CHECK(error_of(with_months(R"({"2026-11":{"ticks":[{"date":"2026-11-22","task":"a"}],"urge":{"reason":"x"}}})"))
        == "save.bad-month");
    CHECK(error_of(with_months(R"({"2026-11":{"plan":{}}})")) == "json.unknown-key");
    CHECK(error_of(with_months("[]")) == "json.wrong-type");
    CHECK(error_of("{}") == "json.missing-key");
    CHECK(error_of(R"({"head":{"schema":99},"months":{}})") == "save.newer-schema");
}

TEST_CASE("pieces that are bounded one by one are bounded together too")
{
    std::string months = "{";
    for (auto const* month : { "10", "11" }) {
        std::string letters;
        for (std::size_t i = 0; i < most_letters; ++i)
            letters += std::string(i ? "," : "") + R"({"date":"2026-)" + month + R"(-22","text":"x"})";
        months += std::string(months.size() > 1 ? "," : "") + R"("2026-)" + month + R"(":{"urge":{"letters":[)"
            + letters + "]}}";
    }
    CHECK(error_of(with_months(months + "}")) == "save.too-many");
}

TEST_CASE("a save of each schema there ever was is read as it was meant")
{
    for (int schema = 1; schema <= save_schema; ++schema) {
        CAPTURE(schema);
        std::ifstream file(fixtures_folder + "/saves/schema-" + std::to_string(schema) + ".json", std::ios::binary);
        std::string const text { std::istreambuf_iterator<char>(file), {} };
        auto const read = read_saved(text);
        REQUIRE(read.has_value());
        CHECK(read.value().plan.has_value());
        CHECK(read.value().journal.size() == 2);
        CHECK(read.value().ticks.size() == 1);
        CHECK(read.value().contact.events.size() == 1);
        CHECK(write_saved(read.value()).find("\"schema\":" + std::to_string(save_schema)) != std::string::npos);
    }
}
