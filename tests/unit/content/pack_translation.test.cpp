/// Texts of another language laid over a small pack with one of everything.
#include "content/pack_translation.hpp"

#include "content/json_text.hpp"
#include "content/pack_codec.hpp"
#include "core/pack_texts.hpp"
#include "core/proof.hpp"
#include "fixture_json.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace second_look;
using nlohmann::json;

namespace {

std::string bundle()
{
    return fixture::pack_json();
}

/// What a translator would write at a place of the pack: objects by what they are called.
void give(json& given, json const& own, std::string const& place, json const& value)
{
    auto* at = &given;
    auto const* from = &own;
    for (std::size_t begin = 0; begin <= place.size();) {
        auto const end = std::min(place.find('/', begin), place.size());
        auto step = place.substr(begin, end - begin);
        if (from->is_array()) {
            auto const& item = (*from)[std::stoul(step)];
            from = &item;
            for (auto const* key : { "name", "code", "tag", "id" })
                step = item.is_object() ? item.value(key, step) : step;
        } else {
            auto const found = from->find(step);
            from = found == from->end() ? from : &*found;
        }
        // Lists of texts are given whole.
        if (at->is_array()) {
            (*at)[std::stoul(step)] = value;
            return;
        }
        if (from->is_array() && !from->empty() && from->front().is_string() && !at->contains(step))
            (*at)[step] = *from;
        at = &(*at)[step];
        begin = end + 1;
    }
    *at = value;
}

/// Every text of the pack with a mark, and phrases of its own.
json whole_translation()
{
    auto const own = parse_json(bundle()).value();
    auto const pack = parse_pack(bundle()).value();
    json given = json::object();
    for (auto const& text : texts_of(pack))
        give(given, own, text.place, "¡" + std::string(text.text));
    for (auto const& list : phrase_lists_of(pack))
        give(given, own, list.place, json::array({ "buena suerte" }));
    return given;
}

Translation translated(json const& given)
{
    std::vector<PackFile> files;
    for (auto const& [name, content] : given.items())
        files.push_back({ name, content.dump() });
    return translate(bundle(), "es", files);
}

bool has(std::vector<Error> const& errors, std::string_view code, std::string_view place)
{
    return std::any_of(
        errors.begin(), errors.end(), [&](Error const& error) { return error.code == code && error.place == place; });
}

/// Paths of all values that hold no others.
void collect(json const& value, std::string const& place, std::vector<std::string>& places)
{
    if (!value.is_structured() || value.empty()) {
        places.push_back(place);
        return;
    }
    std::size_t position = 0;
    for (auto const& [key, member] : value.items()) {
        auto const step = value.is_array() ? std::to_string(position++) : key;
        collect(member, place.empty() ? step : place + "/" + step, places);
    }
}

}

TEST_CASE("a whole translation stands in the place of every text, and nothing else changes")
{
    auto const translation = translated(whole_translation());
    REQUIRE(translation.errors.empty());
    auto const pack = parse_pack(translation.bundle);
    REQUIRE(pack);
    CHECK(pack.value().language == "es");
    CHECK(pack.value().strings.at("quiz.progress") == "¡{count} of {total}");
    for (auto const& text : texts_of(pack.value()))
        CHECK(text.text.starts_with("¡"));
    CHECK(pack.value().never_say.front().phrases == std::vector<std::string> { "buena suerte" });

    auto const source = parse_pack(bundle()).value();
    auto const before = prove(source);
    auto const after = prove(pack.value());
    REQUIRE(before.statements.size() == after.statements.size());
    for (std::size_t i = 0; i < before.statements.size(); ++i)
        CHECK(before.statements[i].combinations == after.statements[i].combinations);
    CHECK(before.findings.size() == after.findings.size());
}

TEST_CASE("a translation that leaves a text out says which, as the translator names it")
{
    auto given = whole_translation();
    given["questions"]["fear"]["options"]["yes"].erase("reason");
    given["tasks"].erase("call");
    given["pack"]["never_say"]["luck"].erase("phrases");
    given["strings"]["quiz.next"] = " ";
    auto const errors = translated(given).errors;
    CHECK(has(errors, "translation.missing", "es/questions/fear/options/yes/reason"));
    CHECK(has(errors, "translation.missing", "es/tasks/call/how"));
    CHECK(has(errors, "translation.missing", "es/pack/never_say/luck/phrases"));
    CHECK(has(errors, "translation.missing", "es/strings/quiz.next"));
}

TEST_CASE("the names of services and studies may stay as they are, the names of countries not")
{
    auto given = whole_translation();
    given["helplines"]["XX"]["lines"]["Line"].erase("name");
    given["sources"]["joel-2020"].erase("title");
    CHECK(translated(given).errors.empty());
    given["helplines"]["XX"].erase("name");
    CHECK(has(translated(given).errors, "translation.missing", "es/helplines/XX/name"));
}

TEST_CASE("what has no id is called by its tag, code or name, wherever in its list it stands")
{
    auto own = parse_json(bundle()).value();
    auto const line = own["helplines"][0]["lines"][0];
    auto& lines = own["helplines"][0]["lines"];
    auto other = line;
    other["name"] = "Other line";
    lines.insert(lines.begin(), other);
    auto const laid = [&](json const& given) { return translate(own.dump(), "es", { { "helplines", given.dump() } }); };
    json given = { { "XX", { { "lines", { { "Line", { { "name", "Other line" }, { "detail", "Gratis." } } } } } } } };
    auto const errors = laid(given).errors;
    CHECK_FALSE(has(errors, "translation.missing", "es/helplines/XX/lines/Line/detail"));
    CHECK(has(errors, "translation.missing", "es/helplines/XX/lines/Other line/detail"));
    auto const said = parse_json(laid(given).bundle).value()["helplines"][0]["lines"];
    CHECK(said[0]["detail"] == line["detail"]);
    CHECK(said[1]["detail"] == "Gratis.");
    for (auto const* name : { "0", "Line that is gone", "Gratis." }) {
        given["XX"]["lines"][name] = { { "detail", "Gratis." } };
        CHECK(has(laid(given).errors, "translation.unknown-key", std::string("es/helplines/XX/lines/") + name));
    }
    // Two that are called the same can't be told apart by it.
    lines[0]["name"] = line["name"];
    CHECK(has(laid(json::object()).errors, "translation.missing", "es/helplines/XX/lines/1/detail"));
}

TEST_CASE("a text keeps its values, and a list its length")
{
    auto given = whole_translation();
    given["strings"]["quiz.progress"] = "{count} de {todos}";
    given["strings"]["quiz.next"] = "{count}";
    given["companion"]["journal"]["prompts"] = json::array({ "¿Y ahora?", "¿Y luego?" });
    auto const errors = translated(given).errors;
    CHECK(has(errors, "translation.values", "es/strings/quiz.progress"));
    CHECK(has(errors, "translation.values", "es/strings/quiz.next"));
    CHECK(has(errors, "translation.not-a-text", "es/companion/journal/prompts"));
}

TEST_CASE("nothing but texts can be given: every other value of the pack refuses another")
{
    auto const own = parse_json(bundle()).value();
    auto const pack = parse_pack(bundle()).value();
    std::set<std::string> texts;
    for (auto const& text : texts_of(pack))
        texts.insert(text.place);
    std::vector<std::string> places;
    collect(own, "", places);
    int tried = 0;
    for (auto const& place : places) {
        auto const list = place.substr(0, place.rfind('/'));
        auto const lists = phrase_lists_of(pack);
        if (texts.contains(place)
            || std::any_of(lists.begin(), lists.end(), [&](PhraseList const& one) { return one.place == list; }))
            continue;
        auto const& value = own.at(json::json_pointer("/" + place));
        auto given = whole_translation();
        give(given, own, place, value.is_string() ? json("other") : json(7));
        CAPTURE(place);
        CHECK_FALSE(translated(given).errors.empty());
        ++tried;
    }
    CHECK(tried > 100);
}

TEST_CASE("what the pack has not is refused, and so is a file that is not JSON")
{
    auto given = whole_translation();
    given["questions"]["feer"] = { { "prompt", "¿Tienes miedo?" } };
    given["strings"]["quiz.nextt"] = "Seguir";
    given["words"] = json::object();
    auto const errors = translated(given).errors;
    CHECK(has(errors, "translation.unknown-key", "es/questions/feer"));
    CHECK(has(errors, "translation.unknown-key", "es/strings/quiz.nextt"));
    CHECK(has(errors, "translation.unknown-key", "es/words"));
    auto const broken = translate(bundle(), "es", { { "tasks", "{\n  \"call\": {,\n" } }).errors;
    REQUIRE(broken.size() == 1);
    CHECK(broken.front().code == "json.syntax");
    CHECK(broken.front().place == "es/tasks.json, line 2, column 12");
}

TEST_CASE("lent strings are lent in the other language too, and own ones stay")
{
    auto const strings =
        with_lent_strings(R"({ "own": "Own" })", R"({ "own": "Propio" })", R"({ "own": "Ajeno", "lent": "Prestado" })");
    REQUIRE(strings);
    CHECK(strings.value() == R"({"lent":"Prestado","own":"Propio"})");
}

TEST_CASE("a document names the languages it comes in where there are several")
{
    CHECK(parse_pack(with_languages(bundle(), { "en", "es" }).value()).value().languages
        == std::vector<std::string> { "en", "es" });
    CHECK(parse_pack(with_languages(bundle(), { "en" }).value()).value().languages.empty());
    for (auto const tag : { "es", "pt-BR", "zh-Hant-TW", "fil" })
        CHECK(is_language_tag(tag));
    for (auto const tag : { "", "e", "ES", "es-", "es_MX", "drafts", "es-x" })
        CHECK_FALSE(is_language_tag(tag));
}
