/// A pack in plain words, broken in one place at a time; each check finds its own.
#include "core/text_check.hpp"

#include "core/pack_texts.hpp"
#include "pack_check_helpers.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

Pack plain_pack()
{
    auto pack = fixture::pack();
    pack.never_say = { { "luck", "Promise no luck.", { "good luck will", "win them back" }, { "no good luck will" } } };
    pack.sources = { { "a-study", "A study of reading difficulties in heterogeneous populations", "It was small." } };
    for (auto& question : pack.questions)
        question.sources = { "a-study" };
    for (auto& country : pack.helplines) {
        for (auto& line : country.lines)
            line.web = "https://example.org";
    }
    pack.outcomes[0].body = "You can rest now.";
    pack.routes = { { "walks", "First, you", "Talk to someone today.", "" } };
    pack.companion.contact_evidence = "Nobody knows.";
    pack.strings = { { "welcome.heading", "Is it worth it?" }, { "date.months", "January|February|March" } };
    return pack;
}

template <typename Change>
std::vector<Error> errors_of(Change change)
{
    auto pack = plain_pack();
    change(pack);
    return check_texts(pack).errors;
}

constexpr auto hard = "The determination of compatibility necessitates consideration of innumerable interdependent "
                      "circumstances.";

/// A way to write into every place that someone reads.
struct Slot {
    std::string place;
    std::string& (*text)(Pack&);
};

std::vector<Slot> slots()
{
    return {
        { "pack/sections/0/title", [](Pack& p) -> std::string& { return p.sections[0].title; } },
        { "pack/measures/1/label", [](Pack& p) -> std::string& { return p.measures[1].label; } },
        { "pack/measures/0/bands/2/label", [](Pack& p) -> std::string& { return p.measures[0].bands[2].label; } },
        { "pack/outcomes/1/label", [](Pack& p) -> std::string& { return p.outcomes[1].label; } },
        { "pack/outcomes/1/headline", [](Pack& p) -> std::string& { return p.outcomes[1].headline; } },
        { "pack/outcomes/0/body", [](Pack& p) -> std::string& { return p.outcomes[0].body; } },
        { "pack/outcomes/0/plan_title", [](Pack& p) -> std::string& { return p.outcomes[0].plan_title; } },
        { "pack/outcomes/0/plan_summary", [](Pack& p) -> std::string& { return p.outcomes[0].plan_summary; } },
        { "pack/routes/0/heading", [](Pack& p) -> std::string& { return p.routes[0].heading; } },
        { "pack/routes/0/body", [](Pack& p) -> std::string& { return p.routes[0].body; } },
        { "questions/2/prompt", [](Pack& p) -> std::string& { return p.questions[2].prompt; } },
        { "questions/2/hint", [](Pack& p) -> std::string& { return p.questions[2].hint; } },
        { "questions/2/why", [](Pack& p) -> std::string& { return p.questions[2].why; } },
        { "questions/2/options/1/text", [](Pack& p) -> std::string& { return p.questions[2].options[1].text; } },
        { "questions/2/options/1/reason", [](Pack& p) -> std::string& { return p.questions[2].options[1].reason; } },
        { "questions/2/options/1/change", [](Pack& p) -> std::string& { return p.questions[2].options[1].change; } },
        { "rules/rules/1/reason", [](Pack& p) -> std::string& { return p.rules[1].reason; } },
        { "rules/rules/1/change", [](Pack& p) -> std::string& { return p.rules[1].change; } },
        { "plan/phases/0/title", [](Pack& p) -> std::string& { return p.phases[0].title; } },
        { "plan/phases/0/summary", [](Pack& p) -> std::string& { return p.phases[0].summary; } },
        { "plan/phases/0/headline", [](Pack& p) -> std::string& { return p.phases[0].headline; } },
        { "plan/areas/0/title",
            [](Pack& p) -> std::string& {
                p.areas = { { "rest", "Rest", Rhythm::AnyDay } };
                return p.areas[0].title;
            } },
        { "tasks/3/title", [](Pack& p) -> std::string& { return p.tasks[3].title; } },
        { "tasks/3/how", [](Pack& p) -> std::string& { return p.tasks[3].how; } },
        { "tasks/3/small", [](Pack& p) -> std::string& { return p.tasks[3].small; } },
        { "tasks/3/if_then", [](Pack& p) -> std::string& { return p.tasks[3].if_then; } },
        { "tasks/3/why", [](Pack& p) -> std::string& { return p.tasks[3].why; } },
        { "helplines/1/lines/0/detail", [](Pack& p) -> std::string& { return p.helplines[1].lines[0].detail; } },
        { "companion/contact/before/0/text",
            [](Pack& p) -> std::string& {
                p.companion.before_slips = { { "late", "Late" } };
                return p.companion.before_slips[0].text;
            } },
        { "companion/contact/evidence", [](Pack& p) -> std::string& { return p.companion.contact_evidence; } },
        { "companion/journal/prompts/0",
            [](Pack& p) -> std::string& {
                p.companion.prompts = { "What now?" };
                return p.companion.prompts[0];
            } },
        { "companion/journal/concrete_prompts/0",
            [](Pack& p) -> std::string& {
                p.companion.concrete_prompts = { "What now?" };
                return p.companion.concrete_prompts[0];
            } },
        { "companion/message/rules/0/remedy",
            [](Pack& p) -> std::string& {
                p.companion.message.rules = { { "rule", "Take it out.", { "please" }, {} } };
                return p.companion.message.rules[0].remedy;
            } },
        { "companion/readiness/0/text",
            [](Pack& p) -> std::string& {
                p.companion.readiness = { { "rest", "I rest." } };
                return p.companion.readiness[0].text;
            } },
        { "sources/0/note", [](Pack& p) -> std::string& { return p.sources[0].note; } },
        { "strings/welcome.heading", [](Pack& p) -> std::string& { return p.strings["welcome.heading"]; } },
    };
}

}

TEST_CASE("a pack in plain words passes, and the check says what it measured")
{
    auto const check = check_texts(plain_pack());
    for (auto const& error : check.errors)
        FAIL_CHECK(error.code << ": " << error.place << ": " << error.remedy);
    CHECK(check.statement.combinations == static_cast<double>(texts_of(plain_pack()).size()));
    CHECK(check.statement.how.find("Flesch and Kincaid") != std::string::npos);
}

TEST_CASE("hard words, promises and loud words are found in every place that someone reads")
{
    for (auto const& slot : slots()) {
        auto const with = [&](std::string text) {
            return errors_of([&](Pack& pack) { slot.text(pack) = std::move(text); });
        };
        CAPTURE(slot.place);
        CHECK(has(with(hard), "pack.too-hard", slot.place));
        CHECK(has(with("Incontrovertibility"), "pack.hard-word", slot.place));
        CHECK(has(with("How to win them back"), "pack.promise", slot.place));
        CHECK(has(with("You have a good chance of success"), "pack.promise", slot.place));
        CHECK(has(with("It holds in 80 % of cases"), "pack.percentage", slot.place));
        CHECK(has(with("You can do it!"), "pack.exclamation", slot.place));
        CHECK(has(with(std::string(321, 'a')), "pack.too-long", slot.place));
    }
}

TEST_CASE("every text of the packs that ship is among those looked at")
{
    for (auto const* pack : { &support::real_pack(), &support::second_pack() }) {
        std::size_t count = pack->outcomes.size() * 5 + pack->routes.size() * 2 + pack->questions.size() * 3
            + pack->areas.size() + pack->phases.size() * 3 + pack->sections.size() + pack->measures.size() + 1;
        for (auto const& task : pack->tasks)
            count += task.why.empty() ? 4 : 5;
        for (auto const& country : pack->helplines)
            count += 1 + country.lines.size();
        CHECK(texts_of(*pack).size() > count + pack->strings.size());
    }
}

TEST_CASE("a text as long as its kind may be passes, and one character more does not")
{
    auto const words = [](int characters) {
        std::string text;
        while (static_cast<int>(text.size()) < characters)
            text += "ab ab. ";
        text.resize(static_cast<std::size_t>(characters), 'a');
        return text;
    };
    for (auto const& text : texts_of(plain_pack())) {
        for (auto const& slot : slots()) {
            if (slot.place != text.place)
                continue;
            CAPTURE(slot.place);
            int const most = most_characters(text.size);
            auto const fits = errors_of([&](Pack& pack) { slot.text(pack) = words(most); });
            CHECK_FALSE(has(fits, "pack.too-long", slot.place));
            auto const longer = errors_of([&](Pack& pack) { slot.text(pack) = words(most + 1); });
            CHECK(has(longer, "pack.too-long", slot.place));
        }
    }
}

TEST_CASE("letters are counted, not bytes")
{
    auto const errors = errors_of([](Pack& pack) { pack.outcomes[1].label = "ééééé ééééé ééééé ééééé ééééé ééééé"; });
    CHECK_FALSE(has(errors, "pack.too-long", "pack/outcomes/1/label"));
}

TEST_CASE("a phrase inside an allowed one is no promise, and names of studies are left as they are")
{
    auto const errors = errors_of([](Pack& pack) { pack.rules[0].reason = "No good luck will do it."; });
    CHECK_FALSE(has(errors, "pack.promise", "rules/rules/0/reason"));
    CHECK(check_texts(plain_pack()).errors.empty());
}

TEST_CASE("what is said to be known needs a source, wherever it is said")
{
    constexpr auto claim = "Studies found that this helps.";
    auto const body = [&](Pack& pack) { pack.outcomes[0].body = claim; };
    CHECK(has(errors_of(body), "pack.no-source", "pack/outcomes/0/body"));
    auto const route = [&](Pack& pack) { pack.routes[0].body = claim; };
    CHECK(has(errors_of(route), "pack.no-source", "pack/routes/0/body"));
    auto const task = [&](Pack& pack) { pack.tasks[0].why = claim; };
    CHECK(has(errors_of(task), "pack.no-source", "tasks/0/why"));
    auto const evidence = [&](Pack& pack) { pack.companion.contact_evidence = claim; };
    CHECK(has(errors_of(evidence), "pack.no-source", "companion/contact/evidence"));
    auto const text = [&](Pack& pack) { pack.strings["welcome.heading"] = claim; };
    CHECK(has(errors_of(text), "pack.no-source", "strings/welcome.heading"));
    auto const rule = [&](Pack& pack) { pack.rules[0].reason = claim; };
    CHECK(has(errors_of(rule), "pack.no-source", "rules/rules/0/reason"));

    auto const named = errors_of([&](Pack& pack) {
        pack.outcomes[0].body = claim;
        pack.outcomes[0].sources = { "a-study" };
        pack.routes[0].body = claim;
        pack.routes[0].sources = { "a-study" };
        pack.tasks[0].why = claim;
        pack.tasks[0].sources = { "a-study" };
        pack.companion.contact_evidence = claim;
        pack.companion.contact_sources = { "a-study" };
        pack.strings["welcome.heading"] = claim;
        pack.sources[0].said_in = { "welcome.heading" };
    });
    CHECK(named.empty());
}

TEST_CASE("nothing is known by the authors' own judgement")
{
    auto const own = [](Pack& pack) {
        pack.sources.push_back({ "own-choice", "Our own choice", "We may be wrong.", "", true, true });
        pack.questions[0].why = "Studies found that this helps.";
        pack.questions[0].sources = { "own-choice" };
    };
    CHECK(has(errors_of(own), "pack.no-source", "questions/0/why"));
    auto const both = [&](Pack& pack) {
        own(pack);
        pack.questions[0].sources.push_back("a-study");
    };
    CHECK(errors_of(both).empty());
}

TEST_CASE("a question without a source, and sources or strings that do not exist, are found")
{
    CHECK(
        has(errors_of([](Pack& pack) { pack.questions[3].sources.clear(); }), "pack.no-source", "questions/3/sources"));
    CHECK(has(errors_of([](Pack& pack) { pack.outcomes[0].sources = { "none" }; }), "pack.unknown-source",
        "pack/outcomes/0/sources/0"));
    CHECK(has(errors_of([](Pack& pack) { pack.routes[0].sources = { "none" }; }), "pack.unknown-source",
        "pack/routes/0/sources/0"));
    CHECK(has(errors_of([](Pack& pack) { pack.sources[0].said_in = { "no.such-key" }; }), "pack.unknown-string",
        "sources/0/said_in/0"));
}

TEST_CASE("help that can be reached in one way only is found, and the same way twice is one")
{
    CHECK(has(
        errors_of([](Pack& pack) { pack.helplines[0].lines[0].web.clear(); }), "pack.second-way", "helplines/0/lines"));
    auto const twice = [](Pack& pack) {
        auto& lines = pack.helplines[0].lines;
        lines[0].web.clear();
        lines.push_back(lines[0]);
    };
    CHECK(has(errors_of(twice), "pack.second-way", "helplines/0/lines"));
    auto const other_purpose = [](Pack& pack) {
        auto& lines = pack.helplines[0].lines;
        lines[0].web.clear();
        lines.push_back(helpline("crisis"));
        lines[1].web = "https://example.org";
    };
    CHECK(has(errors_of(other_purpose), "pack.second-way", "helplines/0/lines"));
}

TEST_CASE("a pack that lists nothing it must never say is found")
{
    CHECK(has(errors_of([](Pack& pack) { pack.never_say.clear(); }), "pack.never-says-nothing", "pack/never_say"));
}

TEST_CASE("a pack in another language declares its measure, and the check says which it was")
{
    auto pack = plain_pack();
    pack.language = "de";
    CHECK(has(check_texts(pack).errors, "pack.reading", "pack/reading"));
    pack.reading = Reading::FleschKincaid;
    CHECK(has(check_texts(pack).errors, "pack.reading", "pack/reading"));

    pack.reading = Reading::Lix;
    CHECK(check_texts(pack).errors.empty());
    CHECK(check_texts(pack).statement.how.find("LIX") != std::string::npos);
    pack.outcomes[0].body =
        "Die vielen Entscheidungsschwierigkeiten beeinträchtigen Lebensgemeinschaften unterschiedlichster Zusammensetzung nachhaltig.";
    CHECK(has(check_texts(pack).errors, "pack.too-hard", "pack/outcomes/0/body"));

    pack.reading = Reading::None;
    CHECK(check_texts(pack).errors.empty());
    CHECK(check_texts(pack).statement.how.find("no measure of reading") != std::string::npos);

    pack = plain_pack();
    pack.reading = Reading::None;
    CHECK(has(check_texts(pack).errors, "pack.reading", "pack/reading"));
    pack.language = "en-GB";
    pack.reading = Reading::ByLanguage;
    CHECK(check_texts(pack).errors.empty());
}

TEST_CASE("the packs that ship are plain, short and honest")
{
    for (auto const* pack : { &support::real_pack(), &support::second_pack() }) {
        for (auto const& error : check_texts(*pack).errors)
            FAIL_CHECK(pack->id << ": " << error.code << ": " << error.place << ": " << error.remedy);
    }
}
