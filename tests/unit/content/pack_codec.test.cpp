#include "content/pack_codec.hpp"

#include "content/json_text.hpp"
#include "core/pack_check.hpp"
#include "fixture_json.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace second_look;
using fixture::pack_json_with;

namespace {

/// Whether the changed pack is refused with this error.
bool refuses(std::string_view before, std::string_view after, std::string_view code, std::string_view place)
{
    auto const reading = read_pack(pack_json_with(before, after));
    return std::any_of(reading.errors.begin(), reading.errors.end(),
        [&](Error const& error) { return error.code == code && error.place == place && !error.remedy.empty(); });
}

}

TEST_CASE("a small pack is read without an error and is sound")
{
    auto const reading = read_pack(fixture::pack_json());
    for (auto const& error : reading.errors)
        FAIL_CHECK(error.code << ": " << error.place);
    for (auto const& error : check_pack(reading.pack))
        FAIL_CHECK(error.code << ": " << error.place << ": " << error.remedy);
}

TEST_CASE("everything that the format knows arrives in the pack")
{
    auto const parsed = parse_pack(fixture::pack_json());
    REQUIRE(parsed);
    auto const& pack = parsed.value();
    CHECK(pack.id == "small");
    CHECK(pack.version == "1.0.0");
    CHECK(pack.language == "en");
    CHECK(pack.title == "Small");
    CHECK(pack.longest_path == 6);
    CHECK(pack.features == std::set<Feature> { Feature::ContactLog, Feature::UrgeHelp });
    CHECK(pack.sections[0].title == "About");
    CHECK(pack.measures[0].bands[1].at_least == 60);
    CHECK(pack.outcomes[0].tone == Tone::Danger);
    CHECK(pack.outcomes[0].contact == Contact::Never);
    CHECK(pack.outcomes[0].help_first);
    CHECK(pack.outcomes[1].contact == Contact::Later);
    CHECK(pack.outcomes[1].plan_summary == "Step by step.");
    CHECK(pack.outcomes[0].sources.empty());
    CHECK(pack.outcomes[1].sources == std::vector<Id> { "joel-2020" });
    CHECK(pack.routes[0].sources == std::vector<Id> { "joel-2020" });
    CHECK(pack.reading == Reading::FleschKincaid);
    CHECK(pack.never_say[0].remedy == "Promise no luck.");
    CHECK(pack.never_say[0].phrases == std::vector<std::string> { "good luck will" });
    CHECK(pack.never_say[0].unless == std::vector<std::string> { "no good luck will" });
    CHECK(pack.sources[0].said_in == std::vector<std::string> { "quiz.next" });

    auto const& fear = pack.questions[0];
    CHECK(fear.has_gate);
    CHECK(fear.gate.outcome == "safe");
    CHECK(fear.gate.clear == "no");
    CHECK(fear.hint == "Then or now.");
    CHECK(fear.sources == std::vector<Id> { "joel-2020" });
    CHECK(fear.options[1].gate == "safe");
    CHECK(fear.options[1].reason == "You are afraid.");
    CHECK(fear.options[1].score == -1);
    CHECK(fear.options[1].urgent);
    CHECK_FALSE(fear.options[2].urgent);
    CHECK(fear.options[2].unsure);
    CHECK(pack.questions[1].measure == "trust");
    CHECK(pack.questions[1].weight == 3);
    CHECK_FALSE(pack.questions[1].has_gate);
    CHECK(pack.questions[1].options[1].score == 0);
    CHECK(pack.questions[2].kind == QuestionKind::Many);
    CHECK(pack.questions[2].options[0].tags == std::vector<std::string> { "walks" });
    CHECK(pack.questions[3].kind == QuestionKind::Date);
    CHECK(pack.questions[3].plans == "start");
    CHECK(pack.questions[4].when[0].is == std::vector<Id> { "walks" });
    CHECK(pack.questions[4].when[1].is_not == std::vector<Id> { "yes" });
    CHECK(pack.questions[5].options[1].number == 20);

    CHECK(pack.unknown_gate == "safe");
    CHECK(pack.otherwise == "try");
    CHECK(pack.rules[0].when[0].at_most == "low");
    CHECK(pack.rules[0].change == "Time.");
    CHECK(pack.rules[1].when[0].measure.empty());
    CHECK(pack.rules[1].when[0].answer.is_not == std::vector<Id> { "reading" });
    CHECK(pack.phases[0].headline == "Rest today");
    CHECK(pack.playbooks[1].windows[0].minimum == 4);
    CHECK(pack.playbooks[0].windows[0].first_for == std::vector<std::string> { "walks" });
    CHECK(pack.playbooks[1].windows[0].first_for.empty());
    CHECK(pack.areas[0].title == "Rest");
    CHECK(pack.areas[0].rhythm == Rhythm::AnyDay);
    CHECK(pack.areas[1].rhythm == Rhythm::DaysOff);
    CHECK(pack.areas[2].rhythm == Rhythm::SeventhDay);
    CHECK(pack.tasks[0].area == "rest");
    CHECK(pack.tasks[0].if_then == "If it is too much, I breathe.");
    CHECK(pack.tasks[0].occasion == Occasion::None);
    CHECK(pack.tasks[1].occasion == Occasion::DayBefore);
    CHECK(pack.tasks[0].small == "Once.");
    CHECK(pack.tasks[0].contact == TaskContact::None);
    CHECK(pack.tasks[1].contact == TaskContact::Towards);
    CHECK(pack.tasks[1].weekday == 6);
    CHECK(pack.tasks[1].spacing == 7);
    CHECK(pack.tasks[1].needs == std::vector<std::string> { "walks" });
    CHECK(pack.tasks[1].never == std::vector<std::string> { "safe" });
    CHECK(pack.tasks[0].early_for.empty());
    CHECK(pack.tasks[1].early_for == std::vector<std::string> { "walks" });
    CHECK(pack.helplines[0].lines[0].text_body == "START");
    CHECK(pack.helplines[0].lines[0].chat == "https://chat.example.org");
    CHECK(pack.helplines[0].lines[0].web == "https://example.org");
    CHECK(pack.sources[0].read);
    CHECK(pack.sources[0].own);
    CHECK(pack.strings.at("quiz.progress") == "{count} of {total}");
}

TEST_CASE("a pack in two documents becomes what it is in one")
{
    auto const whole = parse_json(fixture::pack_json()).value();
    auto first = whole;
    for (auto const* key : { "rules", "helplines", "plan", "tasks", "companion" })
        first.erase(key);
    auto other = whole;
    other.erase("questions");
    other["pack"] = nlohmann::json::object();
    for (auto const* key : { "outcomes", "never_say", "routes" }) {
        first["pack"].erase(key);
        other["pack"][key] = whole["pack"][key];
    }
    first["strings"].erase("quiz.progress");
    other["strings"].erase("quiz.next");
    other["sources"][0]["id"] = "other-2021";

    auto parsed = parse_first_of_pack(first.dump());
    REQUIRE(parsed);
    auto& pack = parsed.value();
    CHECK(pack.id == "small");
    CHECK(pack.questions.size() == 6);
    CHECK(pack.outcomes.empty());
    CHECK(pack.helplines.empty());
    CHECK_FALSE(add_rest_of_pack(pack, other.dump()));
    CHECK(pack.outcomes.size() == 2);
    CHECK(pack.never_say.size() == 1);
    CHECK(pack.routes.size() == 1);
    CHECK(pack.rules.size() == 2);
    CHECK(pack.otherwise == "try");
    CHECK(pack.helplines.size() == 1);
    CHECK(pack.tasks.size() == 2);
    CHECK(pack.companion.readiness.size() == 1);
    REQUIRE(pack.sources.size() == 2);
    CHECK(pack.sources[0].id == "joel-2020");
    CHECK(pack.sources[1].id == "other-2021");
    CHECK(pack.strings.size() == 2);

    SUBCASE("and each is refused without what belongs to it")
    {
        first["pack"].erase("sections");
        CHECK(parse_first_of_pack(first.dump()).error().code == "json.missing-key");
        other["questions"] = whole["questions"];
        CHECK(add_rest_of_pack(pack, other.dump())->code == "json.unknown-key");
        other["pack"].erase("outcomes");
        CHECK(add_rest_of_pack(pack, other.dump())->place == "pack");
    }
}

TEST_CASE("a format that this version does not know is refused")
{
    CHECK(refuses("\"format\": 1", "\"format\": 2", "pack.format", "pack/format"));
    CHECK(refuses("\"format\": 1, ", "", "json.missing-key", "pack"));
}

TEST_CASE("wrong form is refused at its place, in every file")
{
    CHECK(refuses("\"id\": \"small\"", "\"id\": \"Small Pack\"", "json.bad-id", "pack/id"));
    CHECK(refuses("\"longest_path\": 6", "\"longest_path\": \"6\"", "json.wrong-type", "pack/longest_path"));
    CHECK(refuses("\"at_least\": 60", "\"at_least\": 101", "json.out-of-range", "pack/measures/0/bands/1/at_least"));
    CHECK(refuses("\"tone\": \"danger\"", "\"tone\": \"loud\"", "json.unknown-word", "pack/outcomes/0/tone"));
    CHECK(refuses("\"contact\": \"later\"", "\"contact\": \"soon\"", "json.unknown-word", "pack/outcomes/1/contact"));
    CHECK(refuses("\"kind\": \"many\"", "\"kind\": \"few\"", "json.unknown-word", "questions/2/kind"));
    CHECK(refuses("\"prompt\": \"When?\"", "\"prompt\": \"\"", "json.empty-text", "questions/3/prompt"));
    CHECK(refuses("\"score\": 100", "\"score\": 101", "json.out-of-range", "questions/1/options/0/score"));
    CHECK(refuses("\"weight\": 3", "\"weight\": 6", "json.out-of-range", "questions/1/weight"));
    CHECK(refuses("\"unsure\": true", "\"unsure\": 1", "json.wrong-type", "questions/0/options/2/unsure"));
    CHECK(refuses("\"plans\": \"start\"", "\"plans\": \"begin\"", "json.unknown-word", "questions/3/plans"));
    CHECK(refuses("\"is\": [\"walks\"]", "\"is\": \"walks\"", "json.wrong-type", "questions/4/when/0/is"));
    CHECK(refuses("\"clear\": \"no\"", "\"open\": \"no\"", "json.unknown-key", "questions/0/gate/open"));
    CHECK(refuses("\"at_most\": \"low\"", "\"at_most\": 1", "json.wrong-type", "rules/rules/0/when/0/at_most"));
    CHECK(refuses("\"measure\": \"trust\", \"at_most\"", "\"question\": \"fear\", \"at_most\"", "json.unknown-key",
        "rules/rules/0/when/0/at_most"));
    CHECK(refuses("\"from\": 0", "\"from\": 100", "json.out-of-range", "plan/playbooks/0/windows/0/from"));
    CHECK(refuses("\"minutes\": 5", "\"minutes\": 0", "json.out-of-range", "tasks/0/minutes"));
    CHECK(refuses("\"effort\": 1", "\"effort\": 4", "json.out-of-range", "tasks/0/effort"));
    CHECK(refuses("\"contact\": \"towards\"", "\"contact\": \"close\"", "json.unknown-word", "tasks/1/contact"));
    CHECK(refuses("\"emergency\": \"112\"", "\"emergency\": 112", "json.wrong-type", "helplines/0/emergency"));
    CHECK(refuses("\"read\": true", "\"read\": \"yes\"", "json.wrong-type", "sources/0/read"));
    CHECK(refuses("\"Next\"", "5", "json.wrong-type", "strings/quiz.next"));
    CHECK(refuses("\"effort\": 2", "\"efort\": 2", "json.unknown-key", "tasks/1/efort"));
    CHECK(refuses("\"effort\": 2", "\"efort\": 2", "json.missing-key", "tasks/1"));
    CHECK(refuses("\"sources\": [ {", "\"more\": [ {", "json.missing-key", ""));
    CHECK(refuses("\"sources\": [ {", "\"more\": [ {", "json.unknown-key", "more"));
}

TEST_CASE("all errors are told at once, and the first one stands for them")
{
    auto json = pack_json_with("\"minutes\": 5", "\"minutes\": 0");
    json.replace(json.find("\"longest_path\": 6"), 17, "\"longest_path\": 0");
    CHECK(read_pack(json).errors.size() == 2);
    CHECK(parse_pack(json).error().place == "pack/longest_path");
}

TEST_CASE("text that is no pack is refused without a crash")
{
    for (auto const* text :
        { "", "null", "[]", "{}", "7", "\"pack\"", "{\"pack\":null}", "{\"pack\":[]}", "{\"questions\":{}}" })
        CHECK_MESSAGE(!parse_pack(text), text);
}

TEST_CASE("a pack broken at any byte is read or refused, and never crashes the reading or the check")
{
    auto const whole = fixture::pack_json();
    for (std::size_t length = 0; length < whole.size(); length += 7)
        REQUIRE_FALSE(parse_pack(std::string_view(whole).substr(0, length)));

    std::mt19937 random(3);
    std::string const bytes = "{}[]\",:0159-e.\\ntfalse\x01\xff";
    for (int round = 0; round < 1000; ++round) {
        auto broken = whole;
        for (int change = 0; change < 1 + round % 3; ++change)
            broken[random() % broken.size()] = bytes[random() % bytes.size()];
        auto const reading = read_pack(broken);
        if (reading.errors.empty() && check_structure(reading.pack).empty())
            check_drafts(reading.pack);
    }
}

TEST_CASE("a pack has the features it names, each known and named once, and none unless it names them")
{
    auto const none = read_pack(pack_json_with(R"("features": [ "contact-log", "urge-help" ],)", ""));
    CHECK(none.errors.empty());
    CHECK(none.pack.features.empty());
    CHECK(refuses("urge-help", "fortune-telling", "json.unknown-word", "pack/features/1"));
    CHECK(refuses("urge-help", "contact-log", "pack.duplicate-feature", "pack/features/1"));
}

TEST_CASE("what features work with arrives in the pack, and a feature without it is refused")
{
    auto const parsed = parse_pack(fixture::pack_json());
    REQUIRE(parsed);
    auto const& companion = parsed.value().companion;
    CHECK(companion.before_slips.at(0).text == "It was late");
    CHECK(companion.contact_evidence == "Little is known.");
    CHECK(companion.contact_sources == std::vector<Id> { "joel-2020" });
    CHECK(companion.prompts == std::vector<std::string> { "What now?" });
    CHECK(companion.concrete_prompts == std::vector<std::string> { "Which three things?" });
    CHECK(companion.concrete_tags == std::vector<Id> { "walks" });
    CHECK(companion.message.longest == 280);
    CHECK(companion.message.question_openers == std::vector<std::string> { "can we" });
    CHECK(companion.message.rules.at(0).phrases == std::vector<std::string> { "please" });
    CHECK(companion.message.rules.at(0).unless == std::vector<std::string> { "pleased" });
    CHECK(companion.readiness.at(0).id == "a-day");

    auto const finds = [](std::string_view before, std::string_view after, std::string_view code) {
        auto const reading = read_pack(pack_json_with(before, after));
        auto const errors = reading.errors.empty() ? check_structure(reading.pack) : reading.errors;
        return std::any_of(errors.begin(), errors.end(), [&](Error const& error) { return error.code == code; });
    };
    CHECK(finds(
        "\"before\": [ { \"id\": \"late\", \"text\": \"It was late\" } ]", "\"before\": []", "pack.feature-needs"));
    CHECK(finds("\"prompts\": [\"What now?\"]", "\"prompts\": [], \"nothing\": 1", "json.unknown-key"));
    CHECK(finds("\"concrete_tags\": [\"walks\"]", "\"concrete_tags\": [\"runs\"]", "pack.unknown-tag"));
    CHECK(finds("[\"Which three things?\"]", "[]", "pack.feature-needs"));
    CHECK(finds("\"phrases\": [\"please\"]", "\"phrases\": []", "pack.no-phrases"));
    CHECK(finds("\"longest\": 280", "\"longest\": 0", "json.out-of-range"));
}
