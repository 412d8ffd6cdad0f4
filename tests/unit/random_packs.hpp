/// Small packs made by chance from a seed, and a walk through all the answers to one.
#pragma once

#include "core/quiz.hpp"
#include "fixture_pack.hpp"

#include <functional>
#include <random>

namespace second_look::fixture {

/// Calls back with every complete set of answers, each path walked.
inline void walk_all(Pack const& pack, Answers& answers, std::function<void(Answers const&)> const& visit)
{
    auto const* question = first_unanswered(pack, answers);
    if (!question) {
        visit(answers);
        return;
    }
    auto const go_on = [&](Answer answer) {
        answers[question->id] = std::move(answer);
        walk_all(pack, answers, visit);
        answers.erase(question->id);
    };
    switch (question->kind) {
    case QuestionKind::Date:
        go_on(on("2026-11-23"));
        return;
    case QuestionKind::One:
        for (auto const& option : question->options)
            go_on(chose({ option.id }));
        return;
    case QuestionKind::Many:
        for (std::size_t chosen = 0; chosen < (std::size_t { 1 } << question->options.size()); ++chosen) {
            std::vector<Id> ids;
            for (std::size_t i = 0; i < question->options.size(); ++i) {
                if ((chosen >> i) & 1)
                    ids.push_back(question->options[i].id);
            }
            go_on(chose(ids));
        }
        return;
    }
}

/// Chance that is the same for the same seed.
class Chance {
public:
    explicit Chance(unsigned seed)
        : m_random(seed)
    {
    }

    bool one_in(unsigned n) { return m_random() % n == 0; }
    std::size_t below(std::size_t n) { return m_random() % n; }

private:
    std::minstd_rand m_random;
};

/// Four or five questions with gates, tags, measures, conditions and rules at random, mostly well meant: most gates
/// lead to contact never, and most tasks towards the other person name most of the tags that keep them away.
inline Pack random_small_pack(unsigned seed)
{
    Chance chance(seed);
    auto pack = fixture::pack();
    pack.questions.clear();
    auto const count = 4 + chance.below(2);
    for (std::size_t i = 0; i < count; ++i) {
        auto added = question("q" + std::to_string(i), { option("a"), option("b"), unsure() });
        if (!chance.one_in(6))
            added.options[2].tags = { "u" };
        if (chance.one_in(3))
            added.options[0].tags = { "s" };
        if (chance.one_in(6)) {
            added.kind = QuestionKind::Many;
        } else {
            if (chance.one_in(2)) {
                added.has_gate = true;
                added.gate = { chance.one_in(8) ? "wait" : chance.one_in(2) ? "safe" : "leave", "b" };
                added.gate.kind = chance.one_in(4) ? GateKind::State : GateKind::Harm;
                if (chance.one_in(6))
                    added.options[0].gate = pack.outcomes[chance.below(4)].id;
            }
            if (chance.one_in(2)) {
                added.measure = chance.one_in(2) ? "trust" : "care";
                added.weight = 1 + static_cast<int>(chance.below(3));
                added.options[0].score = static_cast<int>(chance.below(11)) * 10;
                added.options[1].score = static_cast<int>(chance.below(11)) * 10;
            }
        }
        if (i > 0 && chance.one_in(3)) {
            AnswerCondition condition { "q" + std::to_string(chance.below(i)), {}, {} };
            (chance.one_in(2) ? condition.is : condition.is_not) = { chance.one_in(2) ? "a" : "b", "not-sure" };
            added.when.push_back(condition);
        }
        pack.questions.push_back(added);
    }
    pack.rules.clear();
    for (std::size_t i = chance.below(4); i > 0; --i) {
        auto made = rule("r" + std::to_string(i), pack.outcomes[chance.below(4)].id, {});
        for (std::size_t conditions = 1 + chance.below(2); conditions > 0; --conditions) {
            if (chance.one_in(2)) {
                made.when.push_back(
                    chance.one_in(2) ? at_most("trust", chance.one_in(2) ? "low" : "fair") : at_most("care", "low"));
            } else {
                AnswerCondition condition { "q" + std::to_string(chance.below(count)), {}, {} };
                (chance.one_in(2) ? condition.is : condition.is_not) = { chance.one_in(2) ? "a" : "b" };
                made.when.push_back(answered(condition));
            }
        }
        pack.rules.push_back(made);
    }
    pack.unknown_gate = chance.one_in(4) ? "leave" : "wait";
    pack.otherwise = chance.one_in(6) ? "wait" : "try";
    for (auto& task : pack.tasks) {
        task.needs.clear();
        task.never.clear();
        if (task.contact != TaskContact::Towards)
            continue;
        if (!chance.one_in(16))
            task.never.push_back("u");
        if (chance.one_in(8))
            task.needs.push_back("s");
    }
    return pack;
}

/// Four or five questions of one measure, at random: most are asked whatever was answered, some only after one answer
/// to an earlier one. No gates; the rules look at the measure, and some at an answer too.
inline Pack random_scored_pack(unsigned seed)
{
    Chance chance(seed);
    auto pack = fixture::pack();
    pack.questions.clear();
    auto const count = 4 + chance.below(2);
    for (std::size_t i = 0; i < count; ++i) {
        auto added = measured("q" + std::to_string(i), chance.one_in(8) ? "care" : "trust",
            1 + static_cast<int>(chance.below(3)), { option("a"), option("b"), option("c") });
        for (auto& each : added.options)
            each.score = static_cast<int>(chance.below(11)) * 10;
        if (chance.one_in(3))
            added.options.back() = unsure();
        if (i > 0 && chance.one_in(2)) {
            AnswerCondition condition { "q" + std::to_string(chance.below(i)), {}, {} };
            (chance.one_in(2) ? condition.is : condition.is_not) = { chance.one_in(2) ? "a" : "b" };
            added.when.push_back(condition);
        }
        pack.questions.push_back(added);
    }
    pack.rules.clear();
    for (std::size_t i = 1 + chance.below(3); i > 0; --i) {
        auto made = rule("r" + std::to_string(i), pack.outcomes[chance.below(4)].id,
            { at_most("trust", chance.one_in(2) ? "low" : "fair") });
        if (chance.one_in(2)) {
            AnswerCondition condition { "q" + std::to_string(chance.below(count)), {}, {} };
            (chance.one_in(2) ? condition.is : condition.is_not) = { chance.one_in(2) ? "a" : "b" };
            made.when.push_back(answered(condition));
        }
        pack.rules.push_back(made);
    }
    return pack;
}

}
