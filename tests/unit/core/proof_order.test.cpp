/// What the proof of order makes of one rule where a question decides what is asked after it, on the smallest packs
/// that tell one case from another.
#include "core/proof_order_parts.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

/// A question about care that comes first, and what is asked after it.
struct Way {
    Pack pack = fixture::pack();

    Way()
    {
        pack.questions = { measured(
            "first", "care", 1, { option("good", 90), option("middle", 50), option("bad", 10), unsure() }) };
    }

    Question& first() { return pack.questions.front(); }

    void ask(Question question, std::vector<AnswerCondition> when = {})
    {
        question.when = std::move(when);
        pack.questions.push_back(std::move(question));
    }

    /// Whether a rule with these conditions is lost to whoever answers the first question worse.
    bool loses(std::vector<RuleCondition> when, Id const& worse = "bad", Id const& better = "good",
        Id const& outcome = "leave") const
    {
        auto const& question = pack.questions.front();
        return is_lost_on_the_way(pack, rule("rule", outcome, std::move(when)), question, *find_option(question, worse),
            *find_option(question, better));
    }
};

/// About trust, with this as its best score and a bad one.
Question scored(Id id, int best, int weight = 1)
{
    return measured(std::move(id), "trust", weight, { option("worst", 0), option("best", best) });
}

AnswerCondition first_is(std::vector<Id> is)
{
    return { "first", std::move(is), {} };
}

AnswerCondition first_is_not(std::vector<Id> is_not)
{
    return { "first", {}, std::move(is_not) };
}

AnswerCondition const a_child { "children", { "yes" }, {} };

/// Whether trust that is low is lost to the worse answer, where a second question with this best score is asked so, and
/// a third one with that best score after every sure answer.
bool loses_low_trust(
    int second, int third, std::vector<AnswerCondition> when, std::vector<AnswerCondition> first_when = {})
{
    Way way;
    way.first().when = std::move(first_when);
    way.ask(scored("second", second), std::move(when));
    way.ask(scored("third", third), { first_is_not({ "not-sure" }) });
    return way.loses({ at_most("trust", "low") });
}

}

TEST_CASE("a rule on trust is lost where the worse answer leads past what lowers it, or to what lifts it")
{
    CHECK_FALSE(loses_low_trust(0, 60, { first_is({ "good", "bad" }) }));
    CHECK_FALSE(loses_low_trust(0, 60, { first_is({ "bad" }) }));
    CHECK(loses_low_trust(0, 60, { first_is({ "good" }) }));
    CHECK_FALSE(loses_low_trust(100, 60, { first_is({ "good" }) }));
    CHECK_FALSE(loses_low_trust(0, 60, { first_is_not({ "middle" }) }));
    CHECK_FALSE(loses_low_trust(0, 60, { first_is_not({ "good" }) }));
    CHECK(loses_low_trust(0, 60, { first_is_not({ "bad" }) }));
    CHECK(loses_low_trust(100, 30, { first_is({ "bad" }) }));
    CHECK_FALSE(loses_low_trust(100, 30, { first_is({ "good" }) }));
    CHECK_FALSE(loses_low_trust(100, 30, { first_is({ "good", "bad" }) }));
    CHECK_FALSE(loses_low_trust(0, 60, { { "first", { "good", "bad" }, { "good" } } }));
    CHECK(loses_low_trust(0, 60, { { "first", { "good", "bad" }, { "bad" } } }));
}

TEST_CASE("where it is open whether something is asked, a rule on its measure counts as lost")
{
    CHECK(loses_low_trust(0, 60, { first_is({ "good", "bad" }), a_child }));
    CHECK(loses_low_trust(0, 60, { a_child, first_is({ "bad" }) }));
    // What had to hold for the first question holds for the second as well.
    CHECK_FALSE(loses_low_trust(0, 60, { first_is({ "good", "bad" }), a_child }, { a_child }));
    CHECK(loses_low_trust(0, 60, { first_is({ "good", "bad" }), a_child }, { { "children", { "no" }, {} } }));
    CHECK_FALSE(loses_low_trust(0, 60, { a_child, first_is({ "bad" }) }, { { "home", { "shared" }, {} }, a_child }));
    // Neither way asks it, so nothing is open.
    CHECK_FALSE(loses_low_trust(0, 60, { first_is({ "middle" }), a_child }));
    CHECK_FALSE(loses_low_trust(0, 60, { a_child, first_is({ "middle" }) }));
}

TEST_CASE("every sum that other questions can have is tried, from the lowest to the highest")
{
    auto const loses = [](int after_worse, int after_better, int weight_of_others, Id const& band) {
        Way way;
        way.ask(scored("after-worse", after_worse), { first_is({ "bad" }) });
        way.ask(scored("after-better", after_better), { first_is({ "good" }) });
        way.ask(scored("other", 100, weight_of_others));
        return way.loses({ at_most("trust", band) });
    };
    // With the best of other answers alone the worse way comes to 70, and the better one to 66.
    CHECK(loses(10, 0, 2, "fair"));
    CHECK_FALSE(loses(9, 0, 2, "fair"));
    // With the worst of them alone it comes to 40, and the better one to 39.
    CHECK(loses(80, 79, 1, "low"));
    CHECK_FALSE(loses(80, 80, 1, "low"));
    // A trust that is at most high is any trust.
    CHECK_FALSE(loses(100, 0, 1, "high"));
}

TEST_CASE("ten other questions of a measure are tried in all combinations, eleven are too many")
{
    Way way;
    way.ask(scored("second", 100), { first_is({ "good", "bad" }) });
    for (int i = 0; i < 10; ++i)
        way.ask(scored("other-" + std::to_string(i), 100));
    CHECK_FALSE(way.loses({ at_most("trust", "low") }));
    way.ask(scored("one-more", 100));
    CHECK(way.loses({ at_most("trust", "low") }));
}

TEST_CASE("with no other question of its measure, only what the two answers bring is compared")
{
    Way way;
    way.ask(scored("after-worse", 40), { first_is({ "bad" }) });
    way.ask(scored("after-better", 39), { first_is({ "good" }) });
    CHECK(way.loses({ at_most("trust", "low") }));
    way.pack.questions[1] = scored("after-worse", 39);
    way.pack.questions[1].when = { first_is({ "bad" }) };
    CHECK_FALSE(way.loses({ at_most("trust", "low") }));
    // That nothing measures trust after the better answer is for another finding.
    way.pack.questions[1] = scored("after-worse", 40);
    way.pack.questions[1].when = { first_is({ "bad" }) };
    way.pack.questions[2].when = { first_is({ "middle" }) };
    CHECK_FALSE(way.loses({ at_most("trust", "low") }));
    // After the worse one it is the very thing that a rule may be lost by.
    way.pack.questions[1].when = { first_is({ "middle" }) };
    way.pack.questions[2].when = { first_is({ "good" }) };
    CHECK(way.loses({ at_most("trust", "low") }));
}

TEST_CASE("a trust that cannot be low after the better answer is no trust that can be lost")
{
    auto const loses = [](int best, int better, Id measure, bool has_other) {
        Way way;
        way.first() = measured("first", std::move(measure), 1, { option("good", better), option("bad", 0) });
        way.ask(scored("second", best), { first_is({ "good" }), a_child });
        if (has_other)
            way.ask(scored("other", 100));
        return way.loses({ at_most("trust", "low") });
    };
    CHECK_FALSE(loses(40, 40, "trust", false));
    CHECK(loses(39, 40, "trust", false));
    CHECK(loses(40, 39, "trust", false));
    CHECK(loses(40, 40, "trust", true));
    CHECK_FALSE(loses(40, 30, "care", false));
    CHECK(loses(39, 90, "care", false));
}

TEST_CASE("of its own measure, the first question counts with the score of its answer, and unsure with the lowest")
{
    auto const loses = [](Id const& worse, Id const& better, Id const& band) {
        Way way;
        way.first() =
            measured("first", "trust", 2, { option("good", 90), option("fair", 60), option("bad", 10), unsure() });
        auto plain = scored("second", 100);
        way.ask(plain, { first_is({ "bad", "fair", "not-sure" }) });
        return way.loses({ at_most("trust", band) }, worse, better);
    };
    // 40 after the bad answer with the best that follows, 73 after the fair one, 90 after the good one.
    CHECK_FALSE(loses("bad", "fair", "low"));
    CHECK_FALSE(loses("bad", "good", "fair"));
    CHECK_FALSE(loses("not-sure", "fair", "low"));
    Way way;
    way.first() = measured("first", "trust", 1, { option("good", 60), option("bad", 0), unsure() });
    way.ask(scored("second", 80), { first_is({ "bad", "not-sure" }) });
    way.ask(scored("third", 0), { first_is({ "good" }) });
    // 30 after the good answer, and 40 after the other two.
    CHECK(way.loses({ at_most("trust", "low") }));
    CHECK(way.loses({ at_most("trust", "low") }, "not-sure"));
}

TEST_CASE("a rule on the first answer itself is lost where it names the better answer alone")
{
    Way way;
    way.ask(scored("second", 100), { first_is({ "good" }) });
    CHECK(way.loses({ answered(first_is({ "good" })) }));
    CHECK(way.loses({ answered(first_is_not({ "bad" })) }));
    CHECK_FALSE(way.loses({ answered(first_is({ "good", "bad" })) }));
    CHECK_FALSE(way.loses({ answered(first_is({ "bad" })) }));
    CHECK_FALSE(way.loses({ answered(first_is({ "good" })) }, "not-sure"));
    // It never holds with the better answer, whatever else it asks for.
    CHECK_FALSE(way.loses({ at_most("trust", "low"), answered(first_is({ "bad" })) }));
    CHECK_FALSE(way.loses({ answered({ "elsewhere", { "yes" }, {} }) }));
    CHECK_FALSE(way.loses({}));
}

TEST_CASE("a rule on what is asked after it is lost where the best answer to that is one it names")
{
    Way way;
    auto second = question("second", { option("one"), option("other"), option("third") });
    way.ask(second, { first_is({ "good" }) });
    // Of answers as good as each other the one that the fewest rules name is the best, and then the first.
    CHECK(way.loses({ answered({ "second", { "one" }, {} }) }));
    CHECK_FALSE(way.loses({ answered({ "second", { "other" }, {} }) }));
    way.pack.rules = { rule("a", "leave", { answered({ "second", { "one" }, {} }) }) };
    CHECK_FALSE(way.loses({ answered({ "second", { "one" }, {} }) }));
    CHECK(way.loses({ answered({ "second", { "other" }, {} }) }));
    way.pack.rules.push_back(rule("b", "leave", { answered({ "second", {}, { "one" } }) }));
    CHECK(way.loses({ answered({ "second", { "one" }, {} }) }));
    way.pack.rules.back().when = { answered({ "elsewhere", { "other" }, {} }), at_most("trust", "low") };
    CHECK(way.loses({ answered({ "second", { "other" }, {} }) }));
    // A better score goes before that, and being sure before a better score.
    way.pack.questions[1].options[0].score = 60;
    way.pack.questions[1].options[1].score = 50;
    CHECK(way.loses({ answered({ "second", { "one" }, {} }) }));
    way.pack.questions[1].options[0].unsure = true;
    CHECK(way.loses({ answered({ "second", { "other" }, {} }) }));
    CHECK_FALSE(way.loses({ answered({ "second", { "third" }, {} }) }));
    // At a gate it is the clear one.
    way.pack.questions[1].has_gate = true;
    way.pack.questions[1].gate = { "safe", "third" };
    CHECK(way.loses({ answered({ "second", { "third" }, {} }) }));
    CHECK_FALSE(way.loses({ answered({ "second", { "other" }, {} }) }));
}

TEST_CASE("of many options none need be chosen, so a rule that names some can be missed")
{
    Way way;
    auto many = question("many", { option("one"), option("other") });
    many.kind = QuestionKind::Many;
    way.ask(many, { first_is({ "good" }) });
    CHECK_FALSE(way.loses({ answered({ "many", { "one" }, {} }) }));
    CHECK(way.loses({ answered({ "many", {}, { "one" } }) }));
}

TEST_CASE("what depends on the first question does so near or far")
{
    Way way;
    way.ask(question("second", { option("yes"), option("no") }), { first_is({ "good" }) });
    way.ask(question("third", { option("yes"), option("no") }), { { "second", { "yes" }, {} } });
    way.ask(question("apart", { option("yes"), option("no") }), { { "elsewhere", { "yes" }, {} } });
    auto const found = depending_on(way.pack, way.first());
    REQUIRE(found.size() == 2);
    CHECK(found[0]->id == "second");
    CHECK(found[1]->id == "third");
    CHECK(way.loses({ answered({ "third", { "yes" }, {} }) }));
    CHECK_FALSE(way.loses({ answered({ "apart", { "yes" }, {} }) }));
}

TEST_CASE("a worse answer whose gate is as careful as the rule loses nothing")
{
    Way way;
    way.first().has_gate = true;
    way.first().gate = { "leave", "good" };
    way.ask(scored("second", 100), { first_is({ "good" }) });
    std::vector<RuleCondition> const when { answered(first_is({ "good" })) };
    CHECK_FALSE(way.loses(when, "bad", "good", "wait"));
    CHECK_FALSE(way.loses(when, "bad", "good", "leave"));
    CHECK(way.loses(when, "bad", "good", "safe"));
    way.first().options[2].gate = "safe";
    CHECK_FALSE(way.loses(when, "bad", "good", "safe"));
    // Unsure is as careful as the outcome for unknown gates.
    std::vector<RuleCondition> const on_what_follows { answered({ "second", { "best" }, {} }) };
    CHECK_FALSE(way.loses(on_what_follows, "not-sure", "good", "wait"));
    CHECK(way.loses(on_what_follows, "not-sure", "good", "leave"));
    way.first().options[3].gate = "safe";
    CHECK_FALSE(way.loses(on_what_follows, "not-sure", "good", "leave"));
}
