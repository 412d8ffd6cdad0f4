/// Attempts to get past a gate of the pack that ships: by single answers, by leaving them open, and by thousands of
/// sequences of changes, corrections, rounds given up, rounds finished and days passing.
#include "core/plan.hpp"
#include "core/quiz.hpp"
#include "core/round.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>
#include <set>

using namespace second_look;
using namespace second_look::support;

namespace {

bool is_never(Id const& outcome)
{
    return find_outcome(real_pack(), outcome)->contact == Contact::Never;
}

bool admits_a_step_towards_them(Standing const& standing)
{
    auto const& outcome = *find_outcome(real_pack(), standing.verdict.outcome);
    return std::any_of(real_pack().tasks.begin(), real_pack().tasks.end(), [&](Task const& task) {
        return task.contact == TaskContact::Towards && eligible(task, outcome, standing.tags);
    });
}

/// Steps towards them on days before `from`, in the plan that follows.
int steps_before(Standing const& standing, Answers const& answers, Date today, Date from)
{
    auto wishes = wishes_from(assess(real_pack(), answers), answers, today);
    wishes.start = std::max(wishes.start, today);
    wishes.length = 90;
    wishes.towards_from = standing.towards_from;
    auto const plan = draft_plan(real_pack(), standing.verdict, standing.tags, wishes);
    REQUIRE(plan.has_value());
    int steps = 0;
    for (auto const& day : plan.value().days) {
        for (auto const& task : day.tasks)
            steps += find_task(real_pack(), task)->contact == TaskContact::Towards && day.date < from;
    }
    return steps;
}

std::vector<Question const*> gates()
{
    std::vector<Question const*> found;
    for (auto const& question : real_pack().questions) {
        if (question.has_gate)
            found.push_back(&question);
    }
    return found;
}

Answers random_answers(std::mt19937& random, unsigned clear_percent)
{
    std::vector<std::pair<Id, Id>> chosen;
    for (auto const* question : gates()) {
        if (random() % 100 >= clear_percent)
            chosen.push_back({ question->id, question->options[random() % question->options.size()].id });
    }
    return answers_with(chosen);
}

/// What was said at a gate in some round, by a record that knows nothing of the engine's memory.
struct Said {
    int round = 0;
    Id question;
    Id option;
    Id outcome;
    bool stands = true; ///< In the last answers of its round that someone moved on from.
    Date taken_back;    ///< Where it does not stand.
};

class Life {
public:
    explicit Life(unsigned seed)
        : m_random(seed)
    {
        m_given = random_answers(m_random, 85);
        show_verdict();
    }

    void step()
    {
        switch (m_random() % 6) {
        case 0:
            return change(gates()[m_random() % gates().size()]);
        case 1:
            return show_verdict();
        case 2:
            if (!m_rounds.looking_again) {
                m_rounds = look_again(m_rounds);
                m_given = random_answers(m_random, 92);
            }
            return;
        case 3:
            if (m_rounds.looking_again) {
                record();
                auto const given = m_given;
                m_given = m_rounds.finished.back().answers;
                m_rounds = stop_looking(real_pack(), m_rounds, given, m_today);
            }
            return;
        default:
            m_today = add_days(m_today, std::array { 1, 7, 29, 30 }[m_random() % 4]);
        }
    }

    void check() const
    {
        auto const standing = stand_now(real_pack(), m_rounds, m_given, m_today);
        if (!standing)
            return;
        auto const& judged = judged_answers(m_rounds, m_given);
        int const careful = carefulness(real_pack(), standing->verdict.outcome);
        for (auto const& hit : assess(real_pack(), judged).gates)
            REQUIRE(careful <= carefulness(real_pack(), hit.outcome));
        auto const given_on = m_rounds.looking_again ? m_today : m_rounds.finished.back().given;
        for (auto const& said : m_said) {
            auto const& question = *find_question(real_pack(), said.question);
            bool const binds = find_option(question, said.option)->binding;
            bool const in_force = binds || (said.stands && question.gate.kind == GateKind::Harm);
            if (in_force && !said.outcome.empty()) {
                INFO(said.question << ": " << said.option);
                REQUIRE(careful <= carefulness(real_pack(), said.outcome));
                if (is_never(said.outcome))
                    REQUIRE_FALSE(admits_a_step_towards_them(*standing));
            }
            if (!said.stands && m_today < add_days(said.taken_back, 30)) {
                auto const until = add_days(said.taken_back, 30);
                REQUIRE(standing->towards_from.has_value());
                REQUIRE(*standing->towards_from >= until);
                if (given_on >= said.taken_back && m_random_plan())
                    REQUIRE(steps_before(*standing, judged, m_today, until) == 0);
            }
        }
    }

private:
    bool m_random_plan() const { return ++m_checks % 64 == 0; }

    void change(Question const* question)
    {
        m_given[question->id].options = { question->options[m_random() % question->options.size()].id };
        if (!m_rounds.looking_again) {
            m_rounds = note_said(real_pack(), m_rounds, m_given, m_today);
            record();
        }
    }

    void show_verdict()
    {
        if (first_unanswered(real_pack(), m_given))
            return;
        m_rounds = note_verdict(real_pack(), m_rounds, m_given, m_today);
        record();
        settle();
    }

    /// Everything on the path at a gate that is not known yet, or was taken back.
    void record()
    {
        auto const assessment = assess(real_pack(), m_given);
        int const round = current_round(m_rounds);
        for (auto const& given : assessment.given) {
            if (!given.question->has_gate)
                continue;
            auto const hit = std::find_if(assessment.gates.begin(), assessment.gates.end(),
                [&](GateHit const& each) { return each.answer == given; });
            auto const known = std::find_if(m_said.begin(), m_said.end(), [&](Said const& said) {
                return said.round == round && said.question == given.question->id && said.option == given.option->id;
            });
            if (known != m_said.end())
                known->stands = true;
            else
                m_said.push_back({ round, given.question->id, given.option->id,
                    hit == assessment.gates.end() ? Id {} : hit->outcome });
        }
    }

    /// After a verdict, what its round no longer says was taken back.
    void settle()
    {
        auto const assessment = assess(real_pack(), m_given);
        for (auto& said : m_said) {
            if (said.round != current_round(m_rounds) || !said.stands)
                continue;
            bool const is_said =
                std::any_of(assessment.given.begin(), assessment.given.end(), [&](GivenAnswer const& given) {
                    return given.question->id == said.question && given.option->id == said.option;
                });
            if (!is_said) {
                said.stands = false;
                said.taken_back = m_today;
            }
        }
    }

    std::mt19937 m_random;
    Date m_today = a_sunday();
    Answers m_given;
    Rounds m_rounds;
    std::vector<Said> m_said;
    mutable int m_checks = 0;
};

}

TEST_CASE("no answer at a gate but the clear one lets a step towards them into a plan, however good the rest is")
{
    for (auto const* question : gates()) {
        for (auto const& option : question->options) {
            if (option.id == question->gate.clear)
                continue;
            // Where the question is asked only after another gate's answer, that one is set too.
            std::vector<std::pair<Id, Id>> chosen { { question->id, option.id } };
            for (auto const& condition : question->when)
                chosen.push_back({ condition.question, condition.is.front() });
            auto const answers = answers_with(chosen);
            REQUIRE(answers.contains(question->id));
            auto const assessment = assess(real_pack(), answers);
            auto const standing = stand(real_pack(), {}, assessment, 0, a_sunday());
            INFO(question->id << ": " << option.id << " ends in " << standing.verdict.outcome);
            CHECK(standing.verdict.outcome != real_pack().otherwise);
            CHECK_FALSE(admits_a_step_towards_them(standing));
            CHECK(steps_before(standing, answers, a_sunday(), add_days(a_sunday(), 400)) == 0);
        }
    }
}

TEST_CASE("leaving every question open ends in no step towards them")
{
    Answers answers;
    while (auto const* question = first_unanswered(real_pack(), answers)) {
        auto& answer = answers[question->id];
        if (question->kind == QuestionKind::Date)
            answer.date = a_sunday();
        for (auto const& option : question->options) {
            if (option.unsure)
                answer.options = { option.id };
        }
    }
    auto const standing = stand(real_pack(), {}, assess(real_pack(), answers), 0, a_sunday());
    CHECK(standing.verdict.outcome == "let-go");
    CHECK_FALSE(admits_a_step_towards_them(standing));
}

TEST_CASE("someone under 18, someone who does not say, and someone in a dark place get no step towards them")
{
    for (auto const& [question, option] : { std::pair<Id, Id> { "age", "16-17" }, { "age", "under-16" },
             { "age", "rather-not" }, { "weighing", "now-and-then" }, { "weighing", "thoughts" },
             { "weighing", "unsafe" }, { "weighing", "rather-not" } }) {
        auto const answers = answers_with({ { question, option } });
        auto const standing = stand(real_pack(), {}, assess(real_pack(), answers), 0, a_sunday());
        CAPTURE(option);
        CHECK(standing.verdict.outcome == "heal-first");
        CHECK_FALSE(admits_a_step_towards_them(standing));
    }
}

TEST_CASE("no sequence of changes, rounds and days gets past what was said at a gate")
{
    for (unsigned seed = 1; seed <= 120; ++seed) {
        CAPTURE(seed);
        Life life(seed);
        for (int step = 0; step < 25; ++step) {
            CAPTURE(step);
            life.step();
            life.check();
        }
    }
}
