#include "core/verdict.hpp"

#include <algorithm>
#include <cstdlib>

namespace second_look {

namespace {

/// In ascending order, so that a conjunction is the least of its parts.
enum class Truth { No, Maybe, Yes };

/// What nothing measured may lie anywhere; taking it for good would reward a path that asks less. Where a
/// gate decides, though, the path may ask less because of that gate, and silence weighs nothing.
Truth truth_of_unmeasured(Assessment const& assessment)
{
    return assessment.gates.empty() ? Truth::Maybe : Truth::No;
}

Truth truth_of_measure(Pack const& pack, Assessment const& assessment, RuleCondition const& condition)
{
    auto const* measure = find_measure(pack, condition.measure);
    if (!measure)
        return Truth::Maybe;
    auto const band = std::find_if(measure->bands.begin(), measure->bands.end(),
        [&](Band const& candidate) { return candidate.id == condition.at_most; });
    if (band == measure->bands.end())
        return Truth::Maybe;
    int const at_most = static_cast<int>(band - measure->bands.begin());

    auto const result = std::find_if(assessment.measures.begin(), assessment.measures.end(),
        [&](MeasureResult const& candidate) { return candidate.measure == condition.measure; });
    if (result == assessment.measures.end())
        return truth_of_unmeasured(assessment);
    if (result->high_band <= at_most)
        return Truth::Yes;
    return result->low_band > at_most ? Truth::No : Truth::Maybe;
}

Truth truth_of_answer(Assessment const& assessment, AnswerCondition const& condition)
{
    bool const was_answered = std::any_of(assessment.answered.begin(), assessment.answered.end(),
        [&](Question const* question) { return question->id == condition.question; });
    if (!was_answered)
        return Truth::No;

    bool chose_one_of_is = false;
    bool chose_one_of_is_not = false;
    bool is_unsure = false;
    auto const contains = [](std::vector<Id> const& ids, Id const& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    for (auto const& [question, option] : assessment.given) {
        if (question->id != condition.question)
            continue;
        is_unsure |= option->unsure;
        // An unsure option stands for any of the others, so naming it settles nothing.
        if (!option->unsure) {
            chose_one_of_is |= contains(condition.is, option->id);
            chose_one_of_is_not |= contains(condition.is_not, option->id);
        }
    }
    if (chose_one_of_is_not)
        return Truth::No;
    if (!condition.is.empty() && !chose_one_of_is)
        return is_unsure ? Truth::Maybe : Truth::No;
    return is_unsure && !condition.is_not.empty() ? Truth::Maybe : Truth::Yes;
}

Truth truth_of(Pack const& pack, Assessment const& assessment, RuleCondition const& condition)
{
    return condition.measure.empty()
        ? truth_of_answer(assessment, condition.answer)
        : truth_of_measure(pack, assessment, condition);
}

Truth truth_of(Pack const& pack, Assessment const& assessment, Rule const& rule)
{
    auto truth = Truth::Yes;
    for (auto const& condition : rule.when)
        truth = std::min(truth, truth_of(pack, assessment, condition));
    return truth;
}

struct RuleTruth {
    Rule const* rule = nullptr;
    Truth truth = Truth::No;
};

Id more_careful(Pack const& pack, Id const& left, Id const& right)
{
    return carefulness(pack, right) < carefulness(pack, left) ? right : left;
}

/// The most careful outcome of the rules that are true at least so far; nothing when none is.
std::optional<Id> most_careful_rule(Pack const& pack, std::vector<RuleTruth> const& rules, Truth at_least)
{
    std::optional<Id> outcome;
    for (auto const& [rule, truth] : rules) {
        if (truth >= at_least)
            outcome = outcome ? more_careful(pack, *outcome, rule->outcome) : rule->outcome;
    }
    return outcome;
}

std::optional<Id> most_careful_gate(Pack const& pack, Assessment const& assessment)
{
    std::optional<Id> outcome;
    for (auto const& hit : assessment.gates)
        outcome = outcome ? more_careful(pack, *outcome, hit.outcome) : hit.outcome;
    return outcome;
}

bool looks_at(RuleCondition const& condition, Question const& question)
{
    return condition.measure.empty() ? condition.answer.question == question.id : condition.measure == question.measure;
}

/// The unsure answers without which a more careful outcome would not be possible, in path order.
std::vector<GivenAnswer> settling(
    Pack const& pack, Assessment const& assessment, std::vector<RuleTruth> const& rules, Verdict const& verdict)
{
    int const best = carefulness(pack, verdict.best_possible);
    if (carefulness(pack, verdict.outcome) >= best)
        return {};

    std::vector<GivenAnswer> answers;
    for (auto const& given : assessment.given) {
        if (!given.option->unsure)
            continue;
        auto const& unknown = assessment.unknown_gates;
        bool settles = std::find(unknown.begin(), unknown.end(), given) != unknown.end()
            && carefulness(pack, pack.unknown_gate) < best;
        for (auto const& [rule, truth] : rules) {
            if (truth != Truth::Maybe || carefulness(pack, rule->outcome) >= best)
                continue;
            settles |= std::any_of(rule->when.begin(), rule->when.end(), [&](RuleCondition const& condition) {
                return looks_at(condition, *given.question) && truth_of(pack, assessment, condition) == Truth::Maybe;
            });
        }
        if (settles)
            answers.push_back(given);
    }
    return answers;
}

enum class Side { For, Against };

std::vector<GivenAnswer> weighed(Assessment const& assessment, Side side)
{
    constexpr std::size_t at_most = 4;
    auto const lean = [](GivenAnswer const& given) { return given.option->score - 50; };
    auto const impact = [&](GivenAnswer const& given) { return std::abs(lean(given)) * given.question->weight; };

    std::vector<GivenAnswer> answers;
    for (auto const& given : assessment.given) {
        if (given.option->reason.empty() || given.option->score < 0)
            continue;
        if (side == Side::For ? lean(given) > 0 : lean(given) < 0)
            answers.push_back(given);
    }
    std::stable_sort(answers.begin(), answers.end(),
        [&](GivenAnswer const& left, GivenAnswer const& right) { return impact(left) > impact(right); });
    if (answers.size() > at_most)
        answers.resize(at_most);
    return answers;
}

}

Verdict judge(Pack const& pack, Assessment const& assessment)
{
    std::vector<RuleTruth> rules;
    for (auto const& rule : pack.rules)
        rules.push_back({ &rule, truth_of(pack, assessment, rule) });

    Verdict verdict;
    // A gate is never softened by the rules; where they are more careful still, they win.
    auto const gate = most_careful_gate(pack, assessment);
    auto const sure = most_careful_rule(pack, rules, Truth::Yes);
    auto const possible = most_careful_rule(pack, rules, Truth::Maybe);
    verdict.best_possible = sure.value_or(gate.value_or(pack.otherwise));
    if (gate)
        verdict.best_possible = more_careful(pack, verdict.best_possible, *gate);
    verdict.outcome = possible ? more_careful(pack, verdict.best_possible, *possible) : verdict.best_possible;

    if (!assessment.unknown_gates.empty()
        && carefulness(pack, pack.unknown_gate) < carefulness(pack, verdict.outcome)) {
        verdict.outcome = pack.unknown_gate;
        verdict.capped = true;
    }

    for (auto const& hit : assessment.gates) {
        if (hit.outcome == verdict.outcome)
            verdict.decided_by.push_back(hit.answer);
    }
    for (auto const& [rule, truth] : rules) {
        if (rule->outcome != verdict.outcome || truth == Truth::No)
            continue;
        verdict.rules.push_back(rule);
        if (truth == Truth::Maybe)
            verdict.rules_in_doubt.push_back(rule);
    }
    verdict.weighed_for = weighed(assessment, Side::For);
    verdict.weighed_against = weighed(assessment, Side::Against);
    verdict.would_settle = settling(pack, assessment, rules, verdict);
    return verdict;
}

}
