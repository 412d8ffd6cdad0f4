#include "core/verdict.hpp"

#include "core/quiz.hpp"
#include "fixture_pack.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace second_look;
using fixture::answers_with;

namespace {

Verdict verdict_of(Pack const& pack, Answers const& answers)
{
    return judge(pack, assess(pack, answers));
}

std::string ids(std::vector<GivenAnswer> const& answers)
{
    std::string text;
    for (auto const& [question, option] : answers)
        text += question->id + " ";
    return text;
}

}

TEST_CASE("no gate and no rule leads to the otherwise outcome")
{
    auto const pack = fixture::pack();
    auto const verdict = verdict_of(pack, fixture::answers());
    CHECK(verdict.outcome == "try");
    CHECK(verdict.best_possible == "try");
    CHECK(verdict.decided_by.empty());
    CHECK(verdict.rules.empty());
    CHECK(verdict.would_settle.empty());
    CHECK_FALSE(verdict.capped);
}

TEST_CASE("a gate answer alone decides, however good everything else is")
{
    auto const pack = fixture::pack();
    auto const verdict = verdict_of(pack, answers_with("fear", "yes"));
    CHECK(verdict.outcome == "safe");
    CHECK(verdict.best_possible == "safe");
    CHECK(ids(verdict.decided_by) == "fear ");
    CHECK(verdict.rules.empty());
}

TEST_CASE("of several gates the most careful decides, and only its answers are named")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("said-no", "closed");
    CHECK(verdict_of(pack, answers).outcome == "leave");
    answers["fear"] = fixture::chose({ "yes" });
    CHECK(verdict_of(pack, answers).outcome == "safe");
    CHECK(ids(verdict_of(pack, answers).decided_by) == "fear ");
    answers["said-no"] = fixture::chose({ "court" });
    CHECK(ids(verdict_of(pack, answers).decided_by) == "fear said-no ");
}

TEST_CASE("the rules never soften a gate, and win where they are more careful still")
{
    auto pack = fixture::pack();
    auto answers = answers_with("said-no", "closed");
    answers["words"] = fixture::chose({ "never" });
    CHECK(verdict_of(pack, answers).outcome == "leave");

    fixture::question_of(pack, "said-no").gate.outcome = "wait";
    CHECK(verdict_of(pack, answers).outcome == "leave");
    CHECK(verdict_of(pack, answers).decided_by.empty());
    REQUIRE(verdict_of(pack, answers).rules.size() == 1);
    CHECK(verdict_of(pack, answers).rules[0]->id == "low-trust");

    answers["words"] = fixture::chose({ "always" });
    CHECK(verdict_of(pack, answers).outcome == "wait");
    CHECK(ids(verdict_of(pack, answers).decided_by) == "said-no ");
}

TEST_CASE("what was not asked because of a gate weighs nothing")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "said-no").gate.outcome = "wait";
    for (auto const* id : { "words", "money", "care" })
        fixture::question_of(pack, id).when = { { "said-no", { "open" }, {} } };
    auto const answers = answers_with("said-no", "closed");
    CHECK(verdict_of(pack, answers).outcome == "wait");
}

TEST_CASE("an unknown gate leads at best to the outcome for unknown gates")
{
    auto const pack = fixture::pack();
    auto const verdict = verdict_of(pack, answers_with("fear", "not-sure"));
    CHECK(verdict.outcome == "wait");
    CHECK(verdict.best_possible == "try");
    CHECK(verdict.capped);
    CHECK(ids(verdict.would_settle) == "fear ");
}

TEST_CASE("an unknown gate does not lift a more careful outcome")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("fear", "not-sure");
    answers["words"] = fixture::chose({ "never" });
    auto const verdict = verdict_of(pack, answers);
    CHECK(verdict.outcome == "leave");
    CHECK_FALSE(verdict.capped);
    CHECK(verdict.would_settle.empty());
}

TEST_CASE("an unknown gate also caps an outcome that another gate decided")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "said-no").gate.outcome = "try";
    auto answers = answers_with("fear", "not-sure");
    answers["said-no"] = fixture::chose({ "closed" });
    auto const verdict = verdict_of(pack, answers);
    CHECK(verdict.outcome == "wait");
    CHECK(verdict.capped);
    CHECK(verdict.decided_by.empty());
}

TEST_CASE("a rule decides when the measure lies in its band or a worse one")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("words", "never");
    auto const verdict = verdict_of(pack, answers);
    CHECK(verdict.outcome == "leave");
    CHECK(verdict.best_possible == "leave");
    REQUIRE(verdict.rules.size() == 1);
    CHECK(verdict.rules[0]->id == "low-trust");
    CHECK(verdict.rules_in_doubt.empty());
    // (2 * 50 + 80) / 3 = 60 is fair, which is better than low.
    CHECK(verdict_of(pack, answers_with("words", "sometimes")).outcome == "try");
}

TEST_CASE("of several rules the most careful outcome wins")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("words", "never");
    answers["care"] = fixture::chose({ "no" });
    CHECK(verdict_of(pack, answers).outcome == "leave");
    answers["words"] = fixture::chose({ "always" });
    CHECK(verdict_of(pack, answers).outcome == "wait");
}

TEST_CASE("a rule holds only if all of its conditions do")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("children", "yes");
    answers["home"] = fixture::chose({ "shared" });
    CHECK(verdict_of(pack, answers).outcome == "try");
    answers["words"] = fixture::chose({ "sometimes" });
    CHECK(verdict_of(pack, answers).outcome == "wait");
    answers["home"] = fixture::chose({ "with-me" });
    CHECK(verdict_of(pack, answers).outcome == "try");
}

TEST_CASE("an unsure answer counts as its worst, and the best it could mean is told apart")
{
    auto const pack = fixture::pack();
    auto const verdict = verdict_of(pack, answers_with("words", "not-sure"));
    CHECK(verdict.outcome == "leave");
    CHECK(verdict.best_possible == "try");
    CHECK(ids(verdict.would_settle) == "words ");
    REQUIRE(verdict.rules_in_doubt.size() == 1);
    CHECK(verdict.rules_in_doubt == verdict.rules);
}

TEST_CASE("an unsure answer to a rule's question may be the one that the rule names")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("children", "yes");
    answers["words"] = fixture::chose({ "sometimes" });
    answers["home"] = fixture::chose({ "not-sure" });
    auto const verdict = verdict_of(pack, answers);
    CHECK(verdict.outcome == "wait");
    CHECK(verdict.best_possible == "try");
    CHECK(ids(verdict.would_settle) == "home ");
}

TEST_CASE("an unsure answer may also be one that a rule does not rule out")
{
    auto pack = fixture::pack();
    pack.rules = { fixture::rule("not-with-me", "wait", { fixture::answered({ "home", {}, { "with-me" } }) }) };
    auto answers = answers_with("children", "yes");
    answers["home"] = fixture::chose({ "not-sure" });
    CHECK(verdict_of(pack, answers).outcome == "wait");
    CHECK(verdict_of(pack, answers).best_possible == "try");
    answers["home"] = fixture::chose({ "shared" });
    CHECK(verdict_of(pack, answers).best_possible == "wait");
    answers["home"] = fixture::chose({ "with-me" });
    CHECK(verdict_of(pack, answers).outcome == "try");
}

TEST_CASE("a rule on a question that was not asked does not hold, even one that only rules out")
{
    auto pack = fixture::pack();
    pack.rules = { fixture::rule("not-with-me", "wait", { fixture::answered({ "home", {}, { "with-me" } }) }) };
    CHECK(verdict_of(pack, fixture::answers()).outcome == "try");
}

TEST_CASE("nothing chosen among many is an answer, which a rule may look at")
{
    auto pack = fixture::pack();
    pack.rules = { fixture::rule("no-walks", "wait", { fixture::answered({ "habits", {}, { "walks" } }) }) };
    CHECK(verdict_of(pack, fixture::answers()).outcome == "wait");
}

TEST_CASE("a measure that nothing measured may be as bad as it gets")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "care").when = { { "fear", { "yes" }, {} } };
    auto const verdict = verdict_of(pack, fixture::answers());
    CHECK(verdict.outcome == "wait");
    CHECK(verdict.best_possible == "try");
    CHECK(verdict.rules_in_doubt.size() == 1);
}

TEST_CASE("a rule that only may hold never leads to a better outcome than otherwise")
{
    auto pack = fixture::pack();
    pack.otherwise = "leave";
    pack.rules = { fixture::rule("care-is-fine", "try", { fixture::answered({ "care", { "yes" }, {} }) }) };
    CHECK(verdict_of(pack, fixture::answers()).outcome == "try");
    CHECK(verdict_of(pack, answers_with("care", "not-sure")).outcome == "leave");
    CHECK(verdict_of(pack, answers_with("care", "no")).outcome == "leave");
}

TEST_CASE("answers are weighed by score and weight, strongest first, at most four a side")
{
    auto pack = fixture::pack();
    auto const verdict = verdict_of(pack, fixture::answers());
    CHECK(ids(verdict.weighed_for) == "words care money ");
    CHECK(verdict.weighed_against.empty());

    for (auto const* id : { "extra-one", "extra-two", "extra-three" })
        pack.questions.push_back(fixture::measured(
            id, "care", 5, { fixture::option("no", 40, "Not much."), fixture::option("yes", 60, "Some.") }));
    auto answers = answers_with("words", "never");
    answers["care"] = fixture::chose({ "no" });
    for (auto const* id : { "extra-one", "extra-two", "extra-three" })
        answers[id] = fixture::chose({ "no" });
    // 100 for words, then 50 for each extra in the order asked; care with 40 is the fifth.
    CHECK(ids(verdict_of(pack, answers).weighed_against) == "words extra-one extra-two extra-three ");
    CHECK(ids(verdict_of(pack, answers).weighed_for) == "money ");
}

TEST_CASE("answers without a reason, a score or a lean are not weighed")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "words").options[0].reason.clear();
    fixture::question_of(pack, "money").options[0].score = 50;
    CHECK(ids(verdict_of(pack, fixture::answers()).weighed_for) == "care ");
}

TEST_CASE("an answer turned into 'not sure' never makes the outcome better, whatever the rules")
{
    std::mt19937 random(11);
    auto const pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    std::vector<Id> const outcomes { "safe", "leave", "wait", "try" };
    for (int round = 0; round < 3000; ++round) {
        auto pack = fixture::pack();
        pack.otherwise = outcomes[pick(4)];
        pack.rules.clear();
        for (std::size_t i = 0; i < 1 + pick(3); ++i) {
            auto rule = fixture::rule("r" + std::to_string(i), outcomes[pick(4)], {});
            for (std::size_t j = 0; j < 1 + pick(2); ++j) {
                auto const& measure = pack.measures[pick(2)];
                auto const& question = pack.questions[2 + pick(4)];
                auto const& option = question.options[pick(question.options.size() - 1)];
                switch (pick(3)) {
                case 0:
                    rule.when.push_back(fixture::at_most(measure.id, measure.bands[pick(measure.bands.size())].id));
                    break;
                case 1:
                    rule.when.push_back(fixture::answered({ question.id, { option.id }, {} }));
                    break;
                default:
                    rule.when.push_back(fixture::answered({ question.id, {}, { option.id } }));
                }
            }
            pack.rules.push_back(rule);
        }
        auto answers = fixture::answers();
        for (std::size_t i = 0; i < 6; ++i)
            answers[pack.questions[i].id] =
                fixture::chose({ pack.questions[i].options[pick(pack.questions[i].options.size())].id });
        answers["home"] = fixture::chose({ pack.questions[6].options[pick(3)].id });
        REQUIRE_FALSE(check_answers(pack, answers));

        auto const before = verdict_of(pack, answers);
        REQUIRE(carefulness(pack, before.outcome) <= carefulness(pack, before.best_possible));
        // Not at a gate, where 'not sure' takes the place of a hit, nor where a branch hangs on it.
        auto const changed = 2 + pick(3);
        answers[pack.questions[changed].id] = fixture::chose({ "not-sure" });
        auto const after = verdict_of(pack, answers);
        REQUIRE(carefulness(pack, after.outcome) <= carefulness(pack, before.outcome));
        REQUIRE(carefulness(pack, after.best_possible) >= 0);
    }
}

TEST_CASE("an unsure answer on which nothing hangs settles nothing")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("fear", "not-sure");
    answers["children"] = fixture::chose({ "not-sure" });
    CHECK(ids(verdict_of(pack, answers).would_settle) == "fear ");
    answers["fear"] = fixture::chose({ "no" });
    CHECK(verdict_of(pack, answers).would_settle.empty());
}

TEST_CASE("a gate in doubt settles nothing where a rule leads to something as careful without it")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("fear", "not-sure");
    // Care may be so low that the outcome is `wait` anyway, and trust so low that it is `leave`.
    answers["care"] = fixture::chose({ "no" });
    answers["words"] = fixture::chose({ "not-sure" });
    auto const verdict = verdict_of(pack, answers);
    CHECK(verdict.outcome == "leave");
    CHECK(verdict.best_possible == "wait");
    CHECK_FALSE(verdict.capped);
    CHECK(ids(verdict.would_settle) == "words ");
}

TEST_CASE("an outcome as careful as the one for unknown gates is not capped")
{
    auto const pack = fixture::pack();
    auto answers = answers_with("fear", "not-sure");
    answers["care"] = fixture::chose({ "no" });
    auto const verdict = verdict_of(pack, answers);
    CHECK(verdict.outcome == "wait");
    CHECK_FALSE(verdict.capped);
    REQUIRE(verdict.rules.size() == 1);
    CHECK(verdict.rules_in_doubt.empty());
}

TEST_CASE("only what a rule looks at settles it: the questions of its measure, or the one that it names")
{
    auto pack = fixture::pack();
    auto answers = answers_with("words", "not-sure");
    answers["money"] = fixture::chose({ "not-sure" });
    answers["home"] = fixture::chose({ "not-sure" });
    answers["children"] = fixture::chose({ "yes" });
    answers["care"] = fixture::chose({ "not-sure" });
    // All may make the outcome more careful: trust may be low, care too, and the home may be shared.
    CHECK(ids(verdict_of(pack, answers).would_settle) == "words money care home ");
    // A rule whose other part does not hold in any case hangs on nothing.
    answers["words"] = fixture::chose({ "always" });
    answers["money"] = fixture::chose({ "yes" });
    CHECK(ids(verdict_of(pack, answers).would_settle) == "care ");
}

TEST_CASE("a rule that names a measure or a band which is not there may hold")
{
    for (auto const& condition : { fixture::at_most("other", "low"), fixture::at_most("trust", "other") }) {
        auto pack = fixture::pack();
        pack.rules = { fixture::rule("lost", "leave", { condition }) };
        auto const verdict = verdict_of(pack, fixture::answers());
        CHECK(verdict.outcome == "leave");
        CHECK(verdict.best_possible == "try");
        CHECK(verdict.rules_in_doubt.size() == 1);
    }
}

TEST_CASE("an option that scores nothing at all speaks against, and one without a score not at all")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "fear").options[0].reason = "Not afraid.";
    auto answers = answers_with("words", "never");
    CHECK(ids(verdict_of(pack, answers).weighed_against) == "words ");
    CHECK(ids(verdict_of(pack, answers).weighed_for) == "care money ");
}

TEST_CASE("four answers a side are all weighed")
{
    auto pack = fixture::pack();
    pack.questions.push_back(fixture::measured("extra", "care", 1, { fixture::option("yes", 51, "A little.") }));
    auto answers = fixture::answers();
    answers["extra"] = fixture::chose({ "yes" });
    CHECK(ids(verdict_of(pack, answers).weighed_for) == "words care money extra ");
}
