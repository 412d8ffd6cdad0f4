#include "content/save_codec.hpp"

#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

TEST_CASE("what is written is read back the same, on every screen")
{
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        auto saved = state.saved;
        saved.ticks.insert({ a_sunday(), "some-task" });
        saved.theme = ThemeChoice::Dark;
        saved.country = "NZ";
        saved.replaced.reset(); // A piece of its own; see save_months.test.cpp.
        auto const read = read_saved(write_saved(saved));
        REQUIRE(read.has_value());
        CHECK(read.value() == saved);
    }
}

TEST_CASE("something stored by a later version is refused by name, not misread")
{
    auto const read = read_saved(R"({"schema": 99, "answers": "in a form to come"})");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == "save.newer-schema");
}

TEST_CASE("broken stores give an error with a place and a remedy")
{
    auto const whole = write_saved(named_states().back().state.saved);
    for (auto const& text :
        { std::string(), std::string("null"), std::string("[]"), std::string("{}"), whole.substr(0, whole.size() / 2),
            std::string(
                R"({"schema":1,"pack":"x","pack_version":"1","screen":"elsewhere","question":"","answers":{},"ticks":[],"theme":"system","country":""})"),
            std::string(
                R"({"schema":1,"pack":"x","pack_version":"1","screen":"welcome","question":"","answers":{"a":5},"ticks":[],"theme":"system","country":""})"),
            std::string(
                R"({"schema":1,"pack":"x","pack_version":"1","screen":"welcome","question":"","answers":{},"ticks":[{"date":"never","task":"a"}],"theme":"system","country":""})") }) {
        CAPTURE(text);
        auto const read = read_saved(text);
        REQUIRE_FALSE(read.has_value());
        CHECK_FALSE(read.error().code.empty());
        CHECK_FALSE(read.error().remedy.empty());
    }
}

namespace {

/// With one of everything that someone lives with.
Saved lived()
{
    Saved saved;
    auto const day = a_sunday();
    saved.marks[{ day, "walk" }] = { .skipped = true, .later = true, .smaller = true, .note = "Rain, “of course”." };
    saved.contact = { .since = day,
        .goal = 30,
        .events = {
            { day, ContactKind::Slip, "late", "A note.\nTwo lines." }, { day, ContactKind::Business, "", "" } } };
    saved.urge = { .reason = "I want to choose.",
        .person = { "Ana", "+44 20" },
        .letters = { { day, "Dear you" } },
        .urges = { { day, UrgeEnd::Passed }, { day, UrgeEnd::Slipped }, { day, UrgeEnd::StillHere } },
        .still = true,
        .started = 1'800'000'000 };
    saved.journal[day] = { .line = "A line.", .mood = 3, .sleep = 5 };
    saved.journal[add_days(day, -4000)] = { .mood = 1 };
    saved.check_ins = { { 7, day, Feeling::Worse }, { 14, day, Feeling::Steadier } };
    saved.readiness = { "a", "b" };
    saved.message = { "Hello.", day, add_days(day, 1) };
    saved.ending = Ending { Ending::Kind::MovedOn, day };
    saved.place.day = day;
    saved.wishes = PlanWishes { .start = day,
        .length = 45,
        .minutes_a_day = 30,
        .towards_from = {},
        .hard_dates = { { add_days(day, 9), "birthday" }, { add_days(day, 20), "other" } },
        .days_off = { Weekday::Friday } };
    saved.wished = PlanWishes { .start = add_days(day, 1), .towards_from = {}, .hard_dates = {}, .days_off = {} };
    saved.paused_from = day;
    saved.missed_from = add_days(day, 3);
    saved.latest_day = add_days(day, 4);
    saved.day_boundary = 0;
    return saved;
}

}

TEST_CASE("all that someone lives with is read back the same, and what was stored before it came still loads")
{
    auto const read = read_saved(write_saved(lived()));
    REQUIRE(read.has_value());
    CHECK(read.value() == lived());

    auto const old = read_saved(
        R"({"schema":1,"pack":"x","pack_version":"1","screen":"today","question":"","answers":{},"ticks":[],"theme":"system","country":""})");
    REQUIRE(old.has_value());
    CHECK(old.value().journal.empty());
    CHECK(write_saved(Saved {}).find("journal") == std::string::npos);
}

TEST_CASE("each list of it is bounded and each value is checked")
{
    auto const refuses = [](Saved const& saved, std::string_view code) {
        auto const read = read_saved(write_saved(saved));
        return !read.has_value() && read.error().code == code && !read.error().place.empty();
    };
    auto saved = lived();
    saved.urge.letters.resize(most_letters + 1, { a_sunday(), "x" });
    CHECK(refuses(saved, "save.too-many"));
    saved = lived();
    saved.contact.events.resize(most_contact_events + 1);
    CHECK(refuses(saved, "save.too-many"));
    saved = lived();
    saved.urge.reason = std::string(longest_reason + 1, 'a');
    CHECK(refuses(saved, "save.too-long"));
    saved = lived();
    saved.journal[a_sunday()].line = std::string(longest_line + 1, 'a');
    CHECK(refuses(saved, "save.too-long"));
    saved = lived();
    saved.journal[a_sunday()].mood = 6;
    CHECK(refuses(saved, "json.out-of-range"));
    saved = lived();
    saved.urge.started = -1;
    CHECK(refuses(saved, "json.out-of-range"));
}

TEST_CASE("rounds and what is remembered of them are read back the same")
{
    Saved saved;
    saved.rounds.finished = { { a_sunday(), answers_with({ { "afraid", "now" } }), "safety-first" },
        { add_days(a_sunday(), 40), answers_with(), "safety-first" } };
    saved.rounds.looking_again = true;
    saved.rounds.memory = { { 0, "afraid", "now", "safety-first", a_sunday(), {}, {} },
        { 0, "their-wish", "said-no", "respect-their-no", a_sunday(), add_days(a_sunday(), 1), 1 } };
    auto const read = read_saved(write_saved(saved));
    REQUIRE(read.has_value());
    CHECK(read.value() == saved);
}

TEST_CASE("what was stored before there were rounds is read, and broken rounds give an error")
{
    Saved const saved;
    auto const text = write_saved(saved);
    CHECK(text.find("rounds") == std::string::npos);
    CHECK(read_saved(text).has_value());
    auto const with = [&](std::string const& rounds) {
        return read_saved(text.substr(0, text.find_last_of('}')) + ",\"rounds\":" + rounds + "}");
    };
    CHECK(with(R"({"finished":[],"looking_again":false,"memory":[]})").has_value());
    for (auto const* broken :
        { "[]", R"({"finished":[],"memory":[]})",
            R"({"finished":[{"given":"never","answers":{},"outcome":""}],"looking_again":false,"memory":[]})",
            R"({"finished":[],"looking_again":false,"memory":[{"round":-1,"question":"a","option":"b","outcome":"","said":"2026-11-22"}]})" }) {
        CAPTURE(broken);
        CHECK_FALSE(with(broken).has_value());
    }
}
