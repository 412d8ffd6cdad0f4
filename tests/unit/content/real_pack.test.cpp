/// The pack that ships, tried with thousands of random people.
#include "content/answers_codec.hpp"
#include "content/pack_bundle.hpp"
#include "content/pack_codec.hpp"
#include "core/pack_check.hpp"
#include "core/plan.hpp"
#include "core/quiz.hpp"
#include "core/quiz_paths.hpp"
#include "plan_promises.hpp"
#include "support/folders.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

using namespace second_look;

namespace {

/// Read once for all tests.
PackReading const& reading()
{
    static PackReading const read = [] {
        std::vector<PackFile> files;
        for (auto const name : pack_file_names) {
            std::ifstream file(support::packs_folder + "/second-look/" + std::string(name) + ".json");
            files.push_back({ std::string(name), { std::istreambuf_iterator<char>(file), {} } });
        }
        std::ifstream companion(support::packs_folder + "/second-look/companion.json");
        files.push_back({ std::string(companion_file_name), { std::istreambuf_iterator<char>(companion), {} } });
        auto const bundle = bundle_files(files);
        return bundle ? read_pack(bundle.value()) : PackReading { {}, { bundle.error() } };
    }();
    return read;
}

Pack const& pack()
{
    return reading().pack;
}

/// The option that says best of the question's measure; null when it measures nothing.
Option const* best_option(Question const& question)
{
    Option const* best = nullptr;
    for (auto const& option : question.options) {
        if (option.score >= 0 && (!best || option.score > best->score))
            best = &option;
    }
    return best;
}

/// Answers question by question as a person does, with a chance of `clear_percent` for the option that
/// passes a gate, and of `best_percent` for the best one of a measure.
Answers random_answers(std::mt19937& random, unsigned clear_percent, unsigned best_percent = 0)
{
    Answers answers;
    while (auto const* question = first_unanswered(pack(), answers)) {
        Answer answer;
        switch (question->kind) {
        case QuestionKind::One:
            if (question->has_gate && random() % 100 < clear_percent)
                answer.options = { question->gate.clear };
            else if (best_option(*question) && random() % 100 < best_percent)
                answer.options = { best_option(*question)->id };
            else
                answer.options = { question->options[random() % question->options.size()].id };
            break;
        case QuestionKind::Many:
            for (auto const& option : question->options) {
                if (random() % 3 == 0)
                    answer.options.push_back(option.id);
            }
            break;
        case QuestionKind::Date:
            answer.date = add_days(*parse_date("2026-11-22"), static_cast<int>(random() % 400));
            break;
        }
        answers[question->id] = answer;
    }
    return answers;
}

Answers answers_with(Answers answers, Id const& question, Id const& option)
{
    answers[question].options = { option };
    return answers;
}

}

TEST_CASE("the pack is read without an error")
{
    for (auto const& error : reading().errors)
        FAIL_CHECK(error.code << ": " << error.place << ": " << error.remedy);
    REQUIRE_FALSE(pack().questions.empty());
}

TEST_CASE("the pack is sound")
{
    for (auto const& error : check_pack(pack()))
        FAIL_CHECK(error.code << ": " << error.place << ": " << error.remedy);
    CHECK(survey_paths(pack()).exact);
}

TEST_CASE("every person gets a verdict no better than their gates, and a plan that keeps its promises")
{
    REQUIRE(reading().errors.empty());
    std::mt19937 random(2026);
    std::map<Id, int> met;
    for (int person = 0; person < 2000; ++person) {
        auto const answers = random_answers(random, person % 3 == 0 ? 40 : 98, person % 3 == 2 ? 97 : 0);
        REQUIRE_FALSE(check_answers(pack(), answers));
        REQUIRE(static_cast<int>(answers.size()) <= pack().longest_path);
        auto const who = print_answers(pack(), answers);
        INFO(who);

        auto const assessment = assess(pack(), answers);
        auto const verdict = judge(pack(), assessment);
        auto const* outcome = find_outcome(pack(), verdict.outcome);
        REQUIRE(outcome);
        ++met[outcome->id];

        int const reached = carefulness(pack(), verdict.outcome);
        REQUIRE(reached <= carefulness(pack(), verdict.best_possible));
        for (auto const& hit : assessment.gates) {
            REQUIRE(reached <= carefulness(pack(), hit.outcome));
            if (find_outcome(pack(), hit.outcome)->contact == Contact::Never)
                REQUIRE(outcome->contact == Contact::Never);
        }
        if (!assessment.unknown_gates.empty())
            REQUIRE(reached <= carefulness(pack(), pack().unknown_gate));

        auto const wishes = wishes_from(assessment, answers, *parse_date("2026-11-22"));
        auto const plan = draft_plan(pack(), verdict, assessment.tags, wishes);
        REQUIRE_MESSAGE(plan.has_value(), verdict.outcome << ": " << plan.error().place);
        auto const broken = broken_promise(pack(), plan.value(), assessment.tags, wishes);
        REQUIRE_MESSAGE(broken.empty(), broken);
    }
    for (auto const& outcome : pack().outcomes)
        CHECK_MESSAGE(met[outcome.id] > 0, outcome.id);
}

TEST_CASE("a gate answer alone decides, on top of the best answers there are")
{
    REQUIRE(reading().errors.empty());
    std::mt19937 random(99);
    for (auto const& question : pack().questions) {
        if (!question.has_gate)
            continue;
        // A gate behind a gate, as what a young person is asked, has nobody clear before it; there, others
        // may decide something more careful.
        int tried = 0;
        for (int attempt = 0; attempt < 400 && tried < 8; ++attempt) {
            auto answers = random_answers(random, attempt < 4 ? 100 : 50, attempt < 200 ? 100 : 0);
            if (!answers.contains(question.id))
                continue;
            ++tried;
            auto const before = assess(pack(), answers_with(answers, question.id, question.gate.clear));
            bool const is_alone = before.gates.empty() && before.unknown_gates.empty();
            for (auto const& option : question.options) {
                if (option.id == question.gate.clear)
                    continue;
                auto const changed = answers_with(answers, question.id, option.id);
                auto const after = assess(pack(), changed);
                auto const verdict = judge(pack(), after);
                auto const& decided = !option.gate.empty() ? option.gate
                    : option.unsure                        ? pack().unknown_gate
                                                           : question.gate.outcome;
                INFO(question.id << ": " << option.id);
                REQUIRE(carefulness(pack(), verdict.outcome) <= carefulness(pack(), decided));
                // The answer may bring a gate of its own onto the path.
                if (!option.unsure && is_alone && after.gates.size() == 1)
                    REQUIRE(verdict.outcome == decided);
            }
        }
        CHECK_MESSAGE(tried > 0, question.id);
    }
}

TEST_CASE("what is drafted comes before what is sent")
{
    REQUIRE(reading().errors.empty());
    std::mt19937 random(4);
    int found = 0;
    for (int person = 0; person < 400; ++person) {
        auto const answers = random_answers(random, 100);
        auto const assessment = assess(pack(), answers);
        auto const wishes = wishes_from(assessment, answers, *parse_date("2026-11-22"));
        Verdict verdict;
        verdict.outcome = pack().otherwise;
        auto const plan = draft_plan(pack(), verdict, assessment.tags, wishes);
        REQUIRE(plan);
        int drafted = 0;
        int sent = 0;
        for (int day = 1; day <= wishes.length; ++day) {
            for (auto const& task : plan.value().days[static_cast<std::size_t>(day - 1)].tasks) {
                drafted = task == "draft-one" ? day : drafted;
                sent = task == "send-once" ? day : sent;
            }
        }
        if (sent == 0)
            continue;
        ++found;
        REQUIRE(drafted > 0);
        REQUIRE(drafted <= sent);
    }
    // Other packs, and later versions of this one, may send nothing.
    if (find_task(pack(), "send-once"))
        CHECK(found > 0);
}
