#include "core/comparison.hpp"

#include "fixture_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;

namespace {

ComparedAnswer const* answer_of(Comparison const& comparison, Id const& question)
{
    auto const found = std::find_if(comparison.answers.begin(), comparison.answers.end(),
        [&](ComparedAnswer const& answer) { return answer.question->id == question; });
    return found == comparison.answers.end() ? nullptr : &*found;
}

}

TEST_CASE("two rounds are compared answer by answer, with what was chosen then and now")
{
    auto const pack = fixture::pack();
    auto const comparison = compare(pack, fixture::answers(), fixture::answers_with("words", "never"));
    REQUIRE(answer_of(comparison, "words"));
    CHECK(answer_of(comparison, "words")->changed);
    CHECK(answer_of(comparison, "words")->then.front()->id == "always");
    CHECK(answer_of(comparison, "words")->now.front()->id == "never");
    REQUIRE(answer_of(comparison, "money"));
    CHECK_FALSE(answer_of(comparison, "money")->changed);
    CHECK_FALSE(answer_of(comparison, "start"));
    CHECK_FALSE(answer_of(comparison, "habits"));
}

TEST_CASE("a question asked in only one of the rounds has changed")
{
    auto pack = fixture::pack();
    auto then = fixture::answers_with("children", "yes");
    then["home"] = fixture::chose({ "shared" });
    auto const comparison = compare(pack, then, fixture::answers());
    REQUIRE(answer_of(comparison, "home"));
    CHECK(answer_of(comparison, "home")->asked_then);
    CHECK_FALSE(answer_of(comparison, "home")->asked_now);
    CHECK(answer_of(comparison, "home")->changed);
}

TEST_CASE("an answer that is kept but no longer on the path is not compared")
{
    auto const pack = fixture::pack();
    auto stale = fixture::answers();
    stale["home"] = fixture::chose({ "shared" });
    CHECK_FALSE(answer_of(compare(pack, stale, fixture::answers()), "home"));
}

TEST_CASE("the measures of two rounds stand side by side")
{
    auto const pack = fixture::pack();
    auto const comparison = compare(pack, fixture::answers(), fixture::answers_with("words", "never"));
    REQUIRE(comparison.measures.size() == 2);
    CHECK(comparison.measures[0].measure->id == "trust");
    CHECK(comparison.measures[0].then->low_band == 2);
    CHECK(comparison.measures[0].now->low_band == 0);
    CHECK(comparison.measures[1].then->score == comparison.measures[1].now->score);
}

TEST_CASE("an answer is weighed by a gate of its question or option, by a rule, or by a measure")
{
    auto pack = fixture::pack();
    auto const weighed = [&](Id const& id) { return is_weighed(pack, *find_question(pack, id)); };
    CHECK(weighed("fear"));
    CHECK(weighed("words"));
    CHECK(weighed("home"));
    CHECK_FALSE(weighed("children"));
    CHECK_FALSE(weighed("habits"));
    fixture::question_of(pack, "children").options[0].gate = "safe";
    CHECK(weighed("children"));
    pack.rules.clear();
    CHECK_FALSE(weighed("home"));
    CHECK(weighed("care"));
}

TEST_CASE("a question asked in neither round, or a measure of neither, is not compared")
{
    auto pack = fixture::pack();
    auto const comparison = compare(pack, fixture::answers(), fixture::answers());
    CHECK_FALSE(answer_of(comparison, "home"));
    CHECK(comparison.answers.size() == 5);
    fixture::question_of(pack, "care").when = { { "fear", { "yes" }, {} } };
    CHECK(compare(pack, fixture::answers(), fixture::answers()).measures.size() == 1);
    auto afraid = fixture::answers_with("fear", "yes");
    auto const then_alone = compare(pack, afraid, fixture::answers());
    REQUIRE(then_alone.measures.size() == 2);
    CHECK(then_alone.measures[1].then);
    CHECK_FALSE(then_alone.measures[1].now);
    auto const now_alone = compare(pack, fixture::answers(), afraid);
    REQUIRE(now_alone.measures.size() == 2);
    CHECK_FALSE(now_alone.measures[1].then);
    REQUIRE(answer_of(now_alone, "care"));
    CHECK_FALSE(answer_of(now_alone, "care")->asked_then);
    CHECK(answer_of(now_alone, "care")->asked_now);
    CHECK(answer_of(now_alone, "care")->changed);
}
