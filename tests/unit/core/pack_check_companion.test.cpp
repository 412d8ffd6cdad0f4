#include "pack_check_helpers.hpp"

#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("what one chooses among has ids of its own, and rules have phrases")
{
    CHECK(finds([](Pack& pack) { pack.companion.before_slips = { { "late", "Late" }, { "late", "Again" } }; },
        "pack.duplicate-id", "companion/contact/before/1/id"));
    CHECK(finds([](Pack& pack) { pack.companion.readiness = { { "rest", "I rest." }, { "rest", "Again" } }; },
        "pack.duplicate-id", "companion/readiness/1/id"));
    CHECK(finds(
        [](Pack& pack) {
            pack.companion.message.rules = { { "beg", "…", { "please" }, {} }, { "beg", "…", { "do" }, {} } };
        },
        "pack.duplicate-id", "companion/message/rules/1/id"));
    CHECK(finds([](Pack& pack) { pack.companion.message.rules = { { "beg", "…", {}, {} } }; }, "pack.no-phrases",
        "companion/message/rules/0/phrases"));
    CHECK_FALSE(finds([](Pack& pack) { pack.companion.message.rules = { { "beg", "…", { "please" }, {} } }; },
        "pack.no-phrases", "companion/message/rules/0/phrases"));
    CHECK(finds([](Pack& pack) { pack.companion.contact_sources = { "other" }; }, "pack.unknown-source",
        "companion/contact/sources/0"));
}

TEST_CASE("who may write a message is told by tags that something sets, or by outcomes")
{
    for (auto const list : { &MessageRules::needs, &MessageRules::never }) {
        auto const place = list == &MessageRules::needs ? "companion/message/needs/1" : "companion/message/never/1";
        auto const with = [&](std::string const& tag) {
            return finds(
                [&](Pack& pack) { pack.companion.message.*list = { "walks", tag }; }, "pack.unknown-tag", place);
        };
        CHECK(with("other"));
        CHECK_FALSE(with("reading"));
        CHECK_FALSE(with("try"));
    }
}

TEST_CASE("tags that ask for concrete prompts are set by something, and have such prompts")
{
    auto const tagged = [](std::string const& tag, std::vector<std::string> const& prompts) {
        return [=](Pack& pack) {
            pack.companion.concrete_tags = { tag };
            pack.companion.concrete_prompts = prompts;
        };
    };
    CHECK(finds(tagged("other", { "What now?" }), "pack.unknown-tag", "companion/journal/concrete_tags/0"));
    CHECK_FALSE(finds(tagged("walks", { "What now?" }), "pack.unknown-tag", "companion/journal/concrete_tags/0"));
    CHECK(finds(tagged("walks", {}), "pack.feature-needs", "companion/journal/concrete_prompts"));
    CHECK_FALSE(finds(tagged("walks", { "What now?" }), "pack.feature-needs", "companion/journal/concrete_prompts"));
    CHECK_FALSE(finds([](Pack&) { }, "pack.feature-needs", "companion/journal/concrete_prompts"));
}

TEST_CASE("a feature needs what it works with, and only where the pack has it")
{
    std::vector<std::pair<Feature, std::string_view>> const needs { { Feature::ContactLog, "companion/contact" },
        { Feature::Journal, "companion/journal/prompts" }, { Feature::MessageChecker, "companion/message/rules" },
        { Feature::Readiness, "companion/readiness" }, { Feature::Readiness, "companion/readiness_phase" } };
    auto const fill = [](Pack& pack) {
        pack.companion.before_slips = { { "late", "Late" } };
        pack.companion.prompts = { "What now?" };
        pack.companion.message.rules = { { "beg", "…", { "please" }, {} } };
        pack.companion.readiness = { { "rest", "I rest." } };
        pack.companion.readiness_phase = "calm";
    };
    for (auto const& [feature, place] : needs) {
        CAPTURE(place);
        CHECK(finds([&, one = feature](Pack& pack) { pack.features = { one }; }, "pack.feature-needs", place));
        CHECK_FALSE(finds([](Pack& pack) { pack.features = {}; }, "pack.feature-needs", place));
        auto const filled = [&, one = feature](Pack& pack) {
            pack.features = { one };
            fill(pack);
        };
        CHECK_FALSE(finds(filled, "pack.feature-needs", place));
    }
    auto const phase = "companion/readiness_phase";
    CHECK(finds([](Pack& pack) { pack.companion.readiness_phase = "other"; }, "pack.unknown-phase", phase));
    CHECK_FALSE(finds(fill, "pack.unknown-phase", phase));
    CHECK_FALSE(finds([](Pack&) { }, "pack.unknown-phase", phase));
}
