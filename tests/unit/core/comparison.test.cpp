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
