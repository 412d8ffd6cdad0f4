#include "core/pack_check.hpp"

#include "fixture_pack.hpp"
#include "pack_check_helpers.hpp"

#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("the fixture pack is sound")
{
    for (auto const& error : check_pack(fixture::pack()))
        FAIL_CHECK(error.code << ": " << error.place << ": " << error.remedy);
}

TEST_CASE("an empty pack has errors instead of crashing the check")
{
    auto const errors = check_pack(Pack {});
    CHECK(has(errors, "pack.no-outcomes", "pack/outcomes"));
    CHECK(has(errors, "pack.no-helplines", "helplines"));
    CHECK(has(errors, "pack.unknown-outcome", "rules/unknown_gate"));
    CHECK(has(errors, "pack.unknown-outcome", "rules/otherwise"));
}

TEST_CASE("every id stands only once among its like")
{
    CHECK(finds(
        [](Pack& pack) { pack.sections.push_back(pack.sections[0]); }, "pack.duplicate-id", "pack/sections/3/id"));
    CHECK(finds(
        [](Pack& pack) { pack.measures.push_back(pack.measures[0]); }, "pack.duplicate-id", "pack/measures/2/id"));
    CHECK(finds(
        [](Pack& pack) { pack.measures[0].bands[2].id = "low"; }, "pack.duplicate-id", "pack/measures/0/bands/2/id"));
    CHECK(finds(
        [](Pack& pack) { pack.outcomes.push_back(pack.outcomes[0]); }, "pack.duplicate-id", "pack/outcomes/4/id"));
    CHECK(
        finds([](Pack& pack) { pack.questions.push_back(pack.questions[0]); }, "pack.duplicate-id", "questions/12/id"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[0].options[1].id = "no"; }, "pack.duplicate-id", "questions/0/options/1/id"));
    CHECK(finds([](Pack& pack) { pack.rules.push_back(pack.rules[0]); }, "pack.duplicate-id", "rules/rules/3/id"));
    CHECK(finds([](Pack& pack) { pack.phases.push_back(pack.phases[0]); }, "pack.duplicate-id", "plan/phases/4/id"));
    CHECK(finds([](Pack& pack) { pack.playbooks.push_back(pack.playbooks[0]); }, "pack.duplicate-id",
        "plan/playbooks/4/outcome"));
    CHECK(finds([](Pack& pack) { pack.tasks.push_back(pack.tasks[0]); }, "pack.duplicate-id", "tasks/17/id"));
    CHECK(finds([](Pack& pack) { pack.sources = { { "a", "", "", "", true }, { "a", "", "", "", true } }; },
        "pack.duplicate-id", "sources/1/id"));
    CHECK(finds(
        [](Pack& pack) {
            pack.helplines.insert(pack.helplines.begin(), pack.helplines[0]);
            pack.helplines[0].name = "Other";
        },
        "pack.duplicate-id", "helplines/1/code"));
}

TEST_CASE("bands ascend from 0 and end by 100")
{
    CHECK(finds([](Pack& pack) { pack.measures[0].bands.clear(); }, "pack.bands", "pack/measures/0/bands"));
    CHECK(finds([](Pack& pack) { pack.measures[0].bands[0].at_least = 1; }, "pack.bands", "pack/measures/0/bands"));
    CHECK(finds(
        [](Pack& pack) { pack.measures[0].bands[2].at_least = 40; }, "pack.bands", "pack/measures/0/bands/2/at_least"));
    CHECK(finds([](Pack& pack) { pack.measures[0].bands[2].at_least = 101; }, "pack.bands",
        "pack/measures/0/bands/2/at_least"));
}

TEST_CASE("no option sets an outcome's id as a tag")
{
    CHECK(finds([](Pack& pack) { pack.questions[5].options[0].tags.push_back("try"); }, "pack.tag-is-outcome",
        "pack/outcomes/3/id"));
}

TEST_CASE("sources have a secure address or none")
{
    CHECK(finds([](Pack& pack) { pack.sources = { { "a", "", "", "javascript:alert(1)", true } }; }, "pack.address",
        "sources/0/address"));
    CHECK_FALSE(finds([](Pack& pack) { pack.sources = { { "a", "", "", "https://doi.org/1", true } }; }, "pack.address",
        "sources/0/address"));
}

TEST_CASE("every helpline can be reached, and every country has one, anywhere else last")
{
    CHECK(finds([](Pack& pack) { pack.helplines.clear(); }, "pack.no-helplines", "helplines"));
    CHECK(finds([](Pack& pack) { pack.helplines[0].lines.clear(); }, "pack.no-helplines", "helplines/0/lines"));
    CHECK(finds([](Pack& pack) { pack.helplines.pop_back(); }, "pack.last-country", "helplines/0/code"));
    CHECK(finds([](Pack& pack) { pack.helplines[0].code = "Ger"; }, "pack.country-code", "helplines/0/code"));
    CHECK(finds(
        [](Pack& pack) { pack.helplines[0].lines[0].call.clear(); }, "pack.no-way-to-reach", "helplines/0/lines/0"));
    CHECK(finds([](Pack& pack) { pack.helplines[0].lines[0].text_body = "START"; }, "pack.text-body",
        "helplines/0/lines/0/text_body"));
    CHECK(finds([](Pack& pack) { pack.helplines[0].lines[0].web = "http://example.org"; }, "pack.address",
        "helplines/0/lines/0/web"));
    CHECK(finds([](Pack& pack) { pack.helplines[0].lines[0].chat = "http://example.org"; }, "pack.address",
        "helplines/0/lines/0/chat"));
    auto const only_chat = [](Pack& pack) {
        pack.helplines[0].lines[0].call.clear();
        pack.helplines[0].lines[0].chat = "https://example.org";
    };
    CHECK_FALSE(finds(only_chat, "pack.no-way-to-reach", "helplines/0/lines/0"));
    CHECK(finds(
        [](Pack& pack) { pack.helplines[0].lines[0].purpose = "fun"; }, "pack.purpose", "helplines/0/lines/0/purpose"));
    CHECK(finds([](Pack& pack) { pack.helplines[0].lines[0].checked = "2026-02-30"; }, "pack.checked",
        "helplines/0/lines/0/checked"));
}

TEST_CASE("a country without the lines that a route promises is found")
{
    auto const promised = [](std::string const& purpose) {
        return
            [purpose](Pack& pack) { pack.routes = { { "walks", "First, you", "Talk to someone today.", purpose } }; };
    };
    CHECK(finds(promised("harm"), "pack.route-without-lines", "helplines/1/lines"));
    CHECK_FALSE(finds(promised("harm"), "pack.route-without-lines", "helplines/0/lines"));
    CHECK(finds(promised("own"), "pack.route-without-lines", "helplines/0/lines"));
    CHECK_FALSE(finds(promised(""), "pack.route-without-lines", "helplines/0/lines"));
}

TEST_CASE("a country's code is two capital letters, from A to Z")
{
    for (auto const* code : { "AZ", "ZA", "AA", "ZZ" })
        CHECK_FALSE(finds([&](Pack& pack) { pack.helplines[0].code = code; }, "pack.country-code", "helplines/0/code"));
    for (auto const* code : { "", "D", "DEU", "D1", "1D", "dE", "De", "@A", "A[" })
        CHECK_MESSAGE(
            finds([&](Pack& pack) { pack.helplines[0].code = code; }, "pack.country-code", "helplines/0/code"), code);
}

TEST_CASE("any one way to reach a line is enough, and a word to send needs a number to send it to")
{
    for (auto const way : { &Helpline::call, &Helpline::text, &Helpline::chat, &Helpline::web }) {
        auto const only = [&](Pack& pack) {
            pack.helplines[0].lines[0].call.clear();
            pack.helplines[0].lines[0].*way = "https://example.org";
        };
        CHECK_FALSE(finds(only, "pack.no-way-to-reach", "helplines/0/lines/0"));
    }
    auto const with_number = [](Pack& pack) {
        pack.helplines[0].lines[0].text = "123";
        pack.helplines[0].lines[0].text_body = "START";
    };
    CHECK_FALSE(finds(with_number, "pack.text-body", "helplines/0/lines/0/text_body"));
    for (auto const* purpose : { "harm", "crisis", "own", "youth" })
        CHECK_FALSE(finds([&](Pack& pack) { pack.helplines[0].lines[0].purpose = purpose; }, "pack.purpose",
            "helplines/0/lines/0/purpose"));
}

TEST_CASE("a route is for a tag that something sets, and for a kind of help that there is, or none")
{
    auto const route = [](std::string tag, std::string purpose) {
        return [=](Pack& pack) { pack.routes = { { tag, "First, you", "Talk to someone today.", purpose } }; };
    };
    CHECK(finds(route("other", "harm"), "pack.unknown-tag", "pack/routes/0/tag"));
    CHECK_FALSE(finds(route("walks", "harm"), "pack.unknown-tag", "pack/routes/0/tag"));
    CHECK(finds(route("walks", "fun"), "pack.purpose", "pack/routes/0/purpose"));
    CHECK_FALSE(finds(route("walks", ""), "pack.purpose", "pack/routes/0/purpose"));
    for (auto const* purpose : { "harm", "crisis", "own", "youth" })
        CHECK_FALSE(finds(route("walks", purpose), "pack.purpose", "pack/routes/0/purpose"));
}

TEST_CASE("a band may begin at 100, and none below 0")
{
    auto const bands = "pack/measures/0/bands/2/at_least";
    CHECK_FALSE(finds([](Pack& pack) { pack.measures[0].bands[2].at_least = 100; }, "pack.bands", bands));
    CHECK_FALSE(finds([](Pack& pack) { pack.measures[0].bands[2].at_least = 41; }, "pack.bands", bands));
    CHECK(finds(
        [](Pack& pack) { pack.measures[0].bands[0].at_least = -1; }, "pack.bands", "pack/measures/0/bands/0/at_least"));
    CHECK(finds(
        [](Pack& pack) { pack.measures[0].bands[1].at_least = 0; }, "pack.bands", "pack/measures/0/bands/1/at_least"));
}

TEST_CASE("a source without an address is one, and drafts are looked at once all else is sound")
{
    CHECK_FALSE(finds([](Pack& pack) { pack.sources[0].address.clear(); }, "pack.address", "sources/0/address"));
    auto short_of_tasks = fixture::pack();
    for (auto& task : short_of_tasks.tasks)
        task.minutes = 11;
    CHECK(check_structure(short_of_tasks).empty());
    CHECK_FALSE(check_pack(short_of_tasks).empty());
    short_of_tasks.tasks[0].minutes = 0;
    for (auto const& error : check_pack(short_of_tasks))
        CHECK(error.code != "pack.too-few-tasks");
}
