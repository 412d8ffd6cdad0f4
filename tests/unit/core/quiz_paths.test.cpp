#include "core/quiz_paths.hpp"

#include "core/quiz.hpp"
#include "fixture_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace second_look;

namespace {

/// Walks every combination of answers, option by option, and notes which questions are asked.
int longest_by_walking(Pack const& pack, Answers& answers, std::vector<bool>& asked)
{
    auto const* question = first_unanswered(pack, answers);
    if (!question)
        return static_cast<int>(path(pack, answers).size());
    asked[static_cast<std::size_t>(question - pack.questions.data())] = true;
    std::vector<Answer> choices;
    if (question->kind == QuestionKind::One) {
        for (auto const& option : question->options)
            choices.push_back(fixture::chose({ option.id }));
    } else if (question->kind == QuestionKind::Date) {
        choices.push_back({ {}, Date {} });
    } else {
        for (unsigned chosen = 0; chosen < (1u << question->options.size()); ++chosen) {
            Answer answer;
            for (std::size_t i = 0; i < question->options.size(); ++i) {
                if ((chosen >> i) & 1u)
                    answer.options.push_back(question->options[i].id);
            }
            choices.push_back(answer);
        }
    }
    int longest = 0;
    for (auto const& choice : choices) {
        answers[question->id] = choice;
        longest = std::max(longest, longest_by_walking(pack, answers, asked));
    }
    answers.erase(question->id);
    return longest;
}

}

TEST_CASE("the longest path of the fixture asks all twelve questions")
{
    auto const survey = survey_paths(fixture::pack());
    CHECK(survey.longest == 12);
    CHECK(survey.exact);
    CHECK(std::find(survey.reachable.begin(), survey.reachable.end(), false) == survey.reachable.end());
}

TEST_CASE("branches that exclude each other are not added up")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "alone").when = { { "children", { "no" }, {} } };
    CHECK(survey_paths(pack).longest == 11);
}

TEST_CASE("a question whose conditions contradict each other is found to be out of reach")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "alone").when = { { "children", { "no" }, {} }, { "home", { "shared" }, {} } };
    auto const survey = survey_paths(pack);
    CHECK_FALSE(survey.reachable[8]);
    CHECK(survey.longest == 11);
}

TEST_CASE("a question that waits for a later one, or for one that is nowhere, is out of reach")
{
    for (std::string const name : { "start", "nowhere" }) {
        CAPTURE(name);
        auto pack = fixture::pack();
        fixture::question_of(pack, "alone").when = { { name, { "no" }, {} } };
        auto const survey = survey_paths(pack);
        CHECK(std::count(survey.reachable.begin(), survey.reachable.end(), false) == 1);
        CHECK_FALSE(survey.reachable[8]);
        CHECK(survey.longest == 11);
    }
}

TEST_CASE("the survey agrees with walking every path, for two hundred random quizzes")
{
    std::mt19937 random(7);
    auto const pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    for (int round = 0; round < 200; ++round) {
        Pack pack;
        for (std::size_t i = 0; i < 7; ++i) {
            auto question = fixture::question("q" + std::to_string(i), { fixture::option("a"), fixture::option("b") });
            if (pick(2) == 0)
                question.options.push_back(fixture::option("c"));
            if (pick(4) == 0)
                question.kind = QuestionKind::Many;
            for (std::size_t j = 0; i > 0 && j < pick(3); ++j) {
                AnswerCondition condition { "q" + std::to_string(pick(i)), {}, {} };
                (pick(2) == 0 ? condition.is : condition.is_not)
                    .push_back(std::string(1, static_cast<char>('a' + pick(3))));
                question.when.push_back(condition);
            }
            pack.questions.push_back(question);
        }
        Answers answers;
        auto const survey = survey_paths(pack);
        REQUIRE(survey.exact);
        std::vector<bool> asked(pack.questions.size());
        REQUIRE(survey.longest == longest_by_walking(pack, answers, asked));
        REQUIRE(survey.reachable == asked);
    }
}

TEST_CASE("answers that no later question looks at are forgotten, so that long quizzes are surveyed exactly")
{
    Pack pack;
    for (int i = 0; i < 60; ++i) {
        pack.questions.push_back(
            fixture::question("q" + std::to_string(i), { fixture::option("a"), fixture::option("b") }));
        // Every third question looks at the one before it, which is always asked.
        if (i % 3 == 2)
            pack.questions.back().when = { { "q" + std::to_string(i - 1), { i % 2 == 0 ? "a" : "b" }, {} } };
    }
    auto const survey = survey_paths(pack);
    CHECK(survey.exact);
    CHECK(survey.longest == 60);
}

TEST_CASE("more cases than can be kept give an upper bound, not a wrong figure")
{
    Pack pack;
    for (int i = 0; i < 20; ++i)
        pack.questions.push_back(
            fixture::question("q" + std::to_string(i), { fixture::option("a"), fixture::option("b") }));
    auto last = fixture::question("last", { fixture::option("a"), fixture::option("b") });
    for (int i = 0; i < 20; ++i)
        last.when.push_back({ "q" + std::to_string(i), { "a" }, {} });
    auto never = fixture::question("never", { fixture::option("a"), fixture::option("b") });
    never.when = { { "q0", { "a" }, {} }, { "q0", { "b" }, {} } };
    pack.questions.push_back(last);
    pack.questions.push_back(never);
    auto const survey = survey_paths(pack);
    CHECK_FALSE(survey.exact);
    CHECK(survey.longest == 22);
    CHECK(survey.reachable == std::vector<bool>(22, true));
}

TEST_CASE("as many cases as are allowed are told apart, and one more is too many")
{
    Pack pack;
    auto last = fixture::question("last", { fixture::option("a"), fixture::option("b") });
    for (int i = 0; i < 3; ++i) {
        pack.questions.push_back(
            fixture::question("q" + std::to_string(i), { fixture::option("a"), fixture::option("b") }));
        last.when.push_back({ "q" + std::to_string(i), { "a" }, {} });
    }
    pack.questions.push_back(last);
    CHECK(survey_paths(pack, 8).exact);
    CHECK_FALSE(survey_paths(pack, 7).exact);
}

TEST_CASE("choosing nothing is an answer too, and so is choosing all")
{
    Pack pack;
    auto many = fixture::question("many", { fixture::option("a"), fixture::option("b"), fixture::option("c") });
    many.kind = QuestionKind::Many;
    auto const after = [](Id id, std::vector<AnswerCondition> when) {
        auto question = fixture::question(std::move(id), { fixture::option("yes") });
        question.when = std::move(when);
        return question;
    };
    pack.questions = { many, after("none", { { "many", {}, { "a" } }, { "many", {}, { "b" } } }) };
    CHECK(survey_paths(pack).longest == 2);
    pack.questions = { many, after("both", { { "many", { "a" }, {} }, { "many", { "b" }, {} } }) };
    CHECK(survey_paths(pack).longest == 2);
    CHECK(survey_paths(pack).reachable[1]);
}

TEST_CASE("twelve options that later questions name are told apart, thirteen are taken for any answer")
{
    Pack pack;
    auto many = fixture::question("many", {});
    many.kind = QuestionKind::Many;
    auto last = fixture::question("last", { fixture::option("yes") });
    auto const add = [&](int number) {
        auto const id = "o" + std::to_string(number);
        many.options.push_back(fixture::option(id));
        last.when.push_back({ "many", { id }, {} });
        pack.questions = { fixture::question("first", { fixture::option("yes") }), many, last };
    };
    for (int i = 0; i < 12; ++i)
        add(i);
    // The last one asks for what cannot be: all of them, and nothing of it.
    last.when.push_back({ "many", {}, { "o0" } });
    pack.questions.back() = last;
    auto const exact = survey_paths(pack);
    CHECK(exact.exact);
    CHECK(exact.longest == 2);
    CHECK(exact.reachable == std::vector<bool> { true, true, false });
    add(12);
    auto const bound = survey_paths(pack);
    CHECK_FALSE(bound.exact);
    CHECK(bound.longest == 3);
    CHECK(bound.reachable == std::vector<bool> { true, true, true });
}
