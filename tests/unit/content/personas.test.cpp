/// Written people, each judged from the evidence before the engine was asked; see tests/fixtures/personas.
#include "content/answers_codec.hpp"
#include "content/json_text.hpp"
#include "core/plan.hpp"
#include "core/quiz.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

using namespace second_look;
using namespace second_look::support;

namespace {

struct Persona {
    std::string name;
    std::string about;
    std::string argument; ///< Why the evidence says so.
    Id outcome;
    std::string kind;   ///< What decides: "gate", "unknown", "rule" or "otherwise".
    std::string reason; ///< `question/option`, a question, a rule, or empty.
    Answers answers;
};

Persona read_persona(std::filesystem::path const& path)
{
    std::ifstream file(path);
    auto const document = parse_json(std::string { std::istreambuf_iterator<char>(file), {} });
    REQUIRE_MESSAGE(document.has_value(), path.string());
    auto const& persona = document.value();
    auto const decided = persona.at("decided_by").items().begin();
    auto const answers = parse_answers(real_pack(), persona.at("answers").dump());
    REQUIRE_MESSAGE(answers.has_value(), path.string());
    return { path.stem().string(), persona.at("about"), persona.at("argument"), persona.at("outcome"), decided.key(),
        decided.value().is_string() ? decided.value().get<std::string>() : "", answers.value() };
}

std::vector<Persona> const& personas()
{
    static std::vector<Persona> const all = [] {
        std::vector<Persona> read;
        for (auto const& entry : std::filesystem::directory_iterator(fixtures_folder + "/personas")) {
            if (entry.path().extension() == ".json")
                read.push_back(read_persona(entry.path()));
        }
        std::sort(read.begin(), read.end(), [](auto const& left, auto const& right) { return left.name < right.name; });
        return read;
    }();
    return all;
}

bool is_decided_as_written(Persona const& persona, Assessment const& assessment, Verdict const& verdict)
{
    auto const names = [&](GivenAnswer const& given) {
        return given.option && given.question->id + "/" + given.option->id == persona.reason;
    };
    if (persona.kind == "gate")
        return std::any_of(verdict.decided_by.begin(), verdict.decided_by.end(), names);
    if (persona.kind == "unknown") {
        return verdict.capped
            && std::any_of(assessment.unknown_gates.begin(), assessment.unknown_gates.end(),
                [&](GivenAnswer const& given) { return given.question->id == persona.reason; });
    }
    if (persona.kind == "rule") {
        return verdict.decided_by.empty()
            && std::any_of(verdict.rules.begin(), verdict.rules.end(),
                [&](Rule const* rule) { return rule->id == persona.reason; });
    }
    return persona.kind == "otherwise" && verdict.decided_by.empty() && verdict.rules.empty() && !verdict.capped;
}

bool chose(Persona const& persona, Id const& question, Id const& option)
{
    auto const answer = persona.answers.find(question);
    return answer != persona.answers.end()
        && std::find(answer->second.options.begin(), answer->second.options.end(), option)
        != answer->second.options.end();
}

std::size_t count(std::function<bool(Persona const&)> const& is_one)
{
    return static_cast<std::size_t>(std::count_if(personas().begin(), personas().end(), is_one));
}

bool left_something_open(Persona const& persona)
{
    return std::any_of(persona.answers.begin(), persona.answers.end(), [](auto const& given) {
        auto const* question = find_question(real_pack(), given.first);
        return question->plans.empty()
            && std::any_of(given.second.options.begin(), given.second.options.end(),
                [&](Id const& option) { return find_option(*question, option)->unsure; });
    });
}

}

TEST_CASE("each persona gets the outcome that the evidence argues for, and for the reason it argues with")
{
    for (auto const& persona : personas()) {
        INFO(persona.name << ": " << persona.about << " " << persona.argument);
        CHECK_FALSE(check_answers(real_pack(), persona.answers));
        auto const assessment = assess(real_pack(), persona.answers);
        auto const verdict = judge(real_pack(), assessment);
        CHECK(verdict.outcome == persona.outcome);
        CHECK_MESSAGE(is_decided_as_written(persona, assessment, verdict), persona.kind << " " << persona.reason);
        CHECK(persona.argument.size() > 20);
        auto const wishes = wishes_from(assessment, persona.answers, a_sunday());
        CHECK(draft_plan(real_pack(), verdict, assessment.tags, wishes).has_value());
    }
}

TEST_CASE("the personas cover every outcome, obligation and age, and answers left open")
{
    CHECK(personas().size() >= 40);
    for (auto const& outcome : real_pack().outcomes)
        CHECK_MESSAGE(count([&](Persona const& persona) { return persona.outcome == outcome.id; }) >= 5, outcome.id);
    for (auto const* tie : { "children", "home", "work", "court" })
        CHECK_MESSAGE(count([&](Persona const& persona) { return chose(persona, "ties", tie); }) >= 6, tie);
    CHECK(count([](Persona const& persona) {
        return chose(persona, "age", "16-17") || chose(persona, "age", "under-16");
    }) >= 4);
    CHECK(count(left_something_open) >= 5);
    for (auto const* gender : { "Woman", "Man", "Nonbinary", "Girl", "Boy" })
        CHECK_MESSAGE(count([&](Persona const& persona) { return persona.about.starts_with(gender); }) > 0, gender);
}

TEST_CASE("every rule of the pack decides for some persona")
{
    std::set<Id> met;
    for (auto const& persona : personas())
        met.insert(persona.kind == "rule" ? persona.reason : "");
    for (auto const& rule : real_pack().rules)
        CHECK_MESSAGE(met.contains(rule.id), rule.id);
}
