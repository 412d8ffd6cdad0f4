/// The proof of order at questions that form no path: scores, gates, and rules that make up for others.
#include "core/proof.hpp"

#include "pack_check_helpers.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

Proof proven(Pack const& pack)
{
    Proof proof;
    prove_order(proof, pack);
    return proof;
}

bool rewards(Pack const& pack, std::string_view place)
{
    return has(proven(pack).findings, "pack.rewards-worse", place);
}

/// With a rule that the worst answer about words misses, as careful as one on low trust.
Pack pack_with_odd_rule()
{
    auto pack = fixture::pack();
    pack.rules.push_back(rule("odd", "leave", { answered({ "words", {}, { "never" } }) }));
    return pack;
}

constexpr std::string_view always = "questions/2/options/0";
constexpr std::string_view sometimes = "questions/2/options/1";
constexpr std::string_view never = "questions/2/options/2";

}

TEST_CASE("every pair of a better and a worse answer is counted, on a path or not")
{
    auto const proof = proven(fixture::pack());
    REQUIRE(proof.findings.empty());
    REQUIRE(proof.statements.size() == 2);
    // Fear 3, said-no 5, words 6, money 3, care 3, home 2.
    CHECK(proof.statements[0].combinations == 22);
    CHECK(proof.statements[0].how.find("in the 9 questions") != std::string::npos);
    CHECK(proof.statements[1].combinations == 2);
    CHECK(proof.statements[1].how.find("in the 1 questions") != std::string::npos);

    auto pack = fixture::pack();
    for (auto& question : pack.questions)
        question.when.clear();
    auto const plain = proven(pack);
    REQUIRE(plain.statements.size() == 1);
    CHECK(plain.statements[0].combinations == 24);
}

TEST_CASE("a rule is made up for by one as careful whose measure is surely low enough")
{
    auto pack = pack_with_odd_rule();
    CHECK_FALSE(rewards(pack, never));
    // With a weight like this, the best about money lifts the worst words to just 40, and trust is low no more.
    question_of(pack, "money").weight = 2;
    CHECK(rewards(pack, never));
    pack.rules[0].when = { at_most("trust", "fair") };
    CHECK_FALSE(rewards(pack, never));
    pack.rules[0].when = { at_most("trust", "high") };
    question_of(pack, "money").weight = 5;
    CHECK_FALSE(rewards(pack, never));

    pack = pack_with_odd_rule();
    pack.rules[0].outcome = "safe";
    CHECK_FALSE(rewards(pack, never));
    pack.rules[0].outcome = "wait";
    CHECK(rewards(pack, never));
    pack = pack_with_odd_rule();
    pack.rules[0].when = { at_most("care", "low") };
    CHECK(rewards(pack, never));
    pack.rules[0].when = { answered({ "words", { "never" }, {} }) };
    CHECK_FALSE(rewards(pack, never));
    pack.rules[0].when = { answered({ "money", { "no" }, {} }) };
    CHECK(rewards(pack, never));
}

TEST_CASE("the most that others can add counts, whatever their order")
{
    auto pack = fixture::pack();
    pack.rules = { rule("low-trust", "leave", { at_most("trust", "fair") }),
        rule("odd", "leave", { answered({ "words", { "always" }, {} }) }) };
    // Money alone can only lower what half-kept words come to, which is 50.
    question_of(pack, "money").options = { option("yes", 20), option("no", 10), unsure() };
    CHECK_FALSE(rewards(pack, sometimes));
    pack.questions.push_back(measured("extra", "trust", 5, { option("bad", 0), option("good", 100) }));
    CHECK(rewards(pack, sometimes));
    pack.questions.back().measure = "care";
    CHECK_FALSE(rewards(pack, sometimes));
}

TEST_CASE("a rule is made up for by one that asks for the same beside")
{
    auto const with = [](std::vector<RuleCondition> beside, std::vector<RuleCondition> other) {
        auto pack = fixture::pack();
        beside.push_back(answered({ "words", { "always" }, {} }));
        pack.rules = { rule("odd", "leave", std::move(beside)), rule("other", "leave", std::move(other)) };
        return rewards(pack, never);
    };
    auto const low_care = at_most("care", "low");
    auto const no_money = answered({ "money", { "no" }, {} });
    CHECK_FALSE(with({ low_care }, { low_care }));
    CHECK_FALSE(with({ no_money, low_care }, { low_care }));
    CHECK(with({ low_care }, { no_money, low_care }));
    CHECK_FALSE(with({ low_care, no_money }, { no_money, low_care }));
    CHECK(with({ low_care }, { at_most("care", "high") }));
    CHECK(with({ at_most("other", "low") }, { low_care }));
    CHECK(with({ no_money }, { answered({ "money", { "yes" }, {} }) }));
    CHECK(with({ low_care }, { low_care, answered({ "words", { "always" }, {} }) }));
}

TEST_CASE("a gate is as careful after the worse answer as after the better one")
{
    auto pack = fixture::pack();
    pack.unknown_gate = "leave";
    CHECK_FALSE(rewards(pack, "questions/1/options/1/gate"));
    pack.unknown_gate = "safe";
    CHECK(rewards(pack, "questions/1/options/1/gate"));
    CHECK_FALSE(rewards(pack, "questions/1/options/2/gate"));
    CHECK_FALSE(rewards(pack, "questions/1/options/3/gate"));
    CHECK_FALSE(rewards(pack, "questions/0/options/1/gate"));

    pack = fixture::pack();
    question_of(pack, "said-no").measure = "trust";
    auto& options = question_of(pack, "said-no").options;
    options[0].score = 100;
    options[1].score = 10;
    options[2].score = 50;
    CHECK(rewards(pack, "questions/1/options/1/gate"));
    options[1].score = 50;
    CHECK_FALSE(rewards(pack, "questions/1/options/1/gate"));
    options[1].score = 60;
    CHECK_FALSE(rewards(pack, "questions/1/options/1/gate"));
    CHECK_FALSE(rewards(pack, "questions/1/options/2/gate"));
    // An unsure answer that names a gate is a hit, and worse than one that is sure.
    options[3].gate = "wait";
    CHECK(rewards(pack, "questions/1/options/3/gate"));
    options[3].gate = "safe";
    CHECK_FALSE(rewards(pack, "questions/1/options/3/gate"));
}

TEST_CASE("a hit at a question that measures something scores no more than what is better")
{
    auto pack = fixture::pack();
    auto& fear = question_of(pack, "fear");
    fear.measure = "trust";
    auto const with = [&](int no, int yes) {
        fear.options[0].score = no;
        fear.options[1].score = yes;
        return rewards(pack, "questions/0/options/1/score");
    };
    CHECK_FALSE(with(50, 40));
    CHECK_FALSE(with(50, 50));
    CHECK(with(50, 60));
    CHECK_FALSE(rewards(pack, "questions/0/options/2/score"));
    // An unsure answer may be the worst of them.
    fear.options.push_back(option("other", 20));
    CHECK(with(50, 50));
    fear.options[3].score = 50;
    CHECK_FALSE(with(50, 50));
    fear.options[3].score = -1;
    CHECK_FALSE(with(50, 50));
}

TEST_CASE("no rule and no gate leads to an outcome less careful than the one otherwise")
{
    auto pack = fixture::pack();
    constexpr std::string_view code = "pack.otherwise-too-careful";
    pack.otherwise = "leave";
    CHECK_FALSE(has(proven(pack).findings, code, "rules/rules/0/outcome"));
    CHECK(has(proven(pack).findings, code, "rules/rules/1/outcome"));
    CHECK_FALSE(has(proven(pack).findings, code, "questions/1/gate/outcome"));
    pack.otherwise = "safe";
    CHECK(has(proven(pack).findings, code, "questions/1/gate/outcome"));
    CHECK_FALSE(has(proven(pack).findings, code, "questions/0/gate/outcome"));
}

TEST_CASE("of answers with the same score, or without any, none is worse")
{
    auto pack = pack_with_odd_rule();
    question_of(pack, "money").weight = 5;
    for (auto& each : question_of(pack, "words").options)
        each.score = -1;
    CHECK_FALSE(rewards(pack, never));
    question_of(pack, "words").options[0].score = 100;
    question_of(pack, "words").options[2].score = 100;
    CHECK_FALSE(rewards(pack, never));
    CHECK_FALSE(rewards(pack, always));
}
