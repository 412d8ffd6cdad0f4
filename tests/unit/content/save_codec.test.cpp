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
