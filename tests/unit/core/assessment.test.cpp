#include "core/assessment.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("a measure is the weighted mean of its answers")
{
    auto const pack = fixture::pack();
    auto const assessment = assess(pack, fixture::answers_with("money", "no"));
    REQUIRE(assessment.measures.size() == 2);
    // (2 * 100 + 1 * 20) / 3 = 73.3, rounded outward to 73 and 74.
    CHECK(assessment.measures[0].measure == "trust");
    CHECK(assessment.measures[0].score == Interval { 73, 74 });
    CHECK(assessment.measures[0].low_band == 2);
    CHECK(assessment.measures[1].measure == "care");
    CHECK(assessment.measures[1].score == Interval { 90, 90 });
}

TEST_CASE("an unsure answer spans its question's range, and only that")
{
    auto const pack = fixture::pack();
    auto const assessment = assess(pack, fixture::answers_with("money", "not-sure"));
    // From (200 + 20) / 3 to (200 + 80) / 3.
    CHECK(assessment.measures[0].score == Interval { 73, 94 });
    auto const unsure_care = assess(pack, fixture::answers_with("care", "not-sure"));
    CHECK(unsure_care.measures[1].score == Interval { 10, 90 });
    CHECK(unsure_care.measures[1].low_band == 0);
    CHECK(unsure_care.measures[1].high_band == 1);
}

TEST_CASE("a score on the edge of a band lies in the better one, a point below in the worse")
{
    auto pack = fixture::pack();
    auto& options = fixture::question_of(pack, "care").options;
    options[0].score = 50;
    CHECK(assess(pack, fixture::answers()).measures[1].low_band == 1);
    options[0].score = 49;
    CHECK(assess(pack, fixture::answers()).measures[1].high_band == 0);
}

TEST_CASE("a measure without a question on the path is left out")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "care").when = { { "fear", { "yes" }, {} } };
    auto const assessment = assess(pack, fixture::answers());
    REQUIRE(assessment.measures.size() == 1);
    CHECK(assessment.measures[0].measure == "trust");
    CHECK(assess(pack, {}).measures.empty());
}

TEST_CASE("a gate is hit by every answer but the clear one, and an unsure one is unknown")
{
    auto const pack = fixture::pack();
    CHECK(assess(pack, fixture::answers()).gates.empty());
    CHECK(assess(pack, fixture::answers()).unknown_gates.empty());

    auto const hit = assess(pack, fixture::answers_with("fear", "yes"));
    REQUIRE(hit.gates.size() == 1);
    CHECK(hit.gates[0].outcome == "safe");
    CHECK(hit.gates[0].answer.option->id == "yes");

    auto const unknown = assess(pack, fixture::answers_with("fear", "not-sure"));
    CHECK(unknown.gates.empty());
    REQUIRE(unknown.unknown_gates.size() == 1);
    CHECK(unknown.unknown_gates[0].question->id == "fear");
}

TEST_CASE("an option's own gate decides for another outcome than its question's")
{
    auto const pack = fixture::pack();
    CHECK(assess(pack, fixture::answers_with("said-no", "closed")).gates[0].outcome == "leave");
    CHECK(assess(pack, fixture::answers_with("said-no", "court")).gates[0].outcome == "safe");
}

TEST_CASE("an unsure option with a gate of its own decides, since someone wrote that it does")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "fear").options[2].gate = "safe";
    auto const assessment = assess(pack, fixture::answers_with("fear", "not-sure"));
    CHECK(assessment.gates.size() == 1);
    CHECK(assessment.unknown_gates.empty());
}

TEST_CASE("nothing chosen at a gate is unknown, not clear")
{
    auto pack = fixture::pack();
    auto& fear = fixture::question_of(pack, "fear");
    fear.kind = QuestionKind::Many;
    auto answers = fixture::answers();
    answers["fear"] = fixture::chose({});
    auto const assessment = assess(pack, answers);
    REQUIRE(assessment.unknown_gates.size() == 1);
    CHECK(assessment.unknown_gates[0].question == &fear);
    CHECK(assessment.unknown_gates[0].option == nullptr);
}

TEST_CASE("only answers on the path give tags, gates and scores")
{
    auto pack = fixture::pack();
    auto& home = fixture::question_of(pack, "home");
    home.has_gate = true;
    home.gate = { "safe", "shared" };
    auto answers = fixture::answers_with("home", "with-me");
    CHECK(assess(pack, answers).tags.empty());
    CHECK(assess(pack, answers).gates.empty());
    answers["children"] = fixture::chose({ "yes" });
    CHECK(assess(pack, answers).tags == std::set<std::string> { "children", "at-home" });
    CHECK(assess(pack, answers).gates.size() == 1);
}

TEST_CASE("every chosen option is given, in path order, and every answered question is listed")
{
    auto const pack = fixture::pack();
    auto answers = fixture::answers();
    answers["habits"] = fixture::chose({ "walks", "reading" });
    answers["alone"] = fixture::chose({ "yes" });
    auto const assessment = assess(pack, answers);
    std::string given;
    for (auto const& [question, option] : assessment.given)
        given += question->id + "=" + option->id + " ";
    CHECK(given
        == "fear=no said-no=open words=always money=yes care=yes children=no habits=walks habits=reading alone=yes minutes=twenty length=month ");
    CHECK(assessment.answered.size() == 11);
    CHECK(assessment.tags == std::set<std::string> { "walks", "reading" });
}
