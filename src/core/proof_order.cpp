/// The part of `prove` that shows that no worse answer is rewarded; `proof.hpp` says why it suffices.
#include "core/pack_findings.hpp"
#include "core/proof.hpp"
#include "core/proof_order_parts.hpp"

#include <algorithm>

namespace second_look {

namespace {

bool contains(std::vector<Id> const& ids, Id const& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}

bool is_possible(AnswerCondition const& condition, Option const& option)
{
    if (option.unsure)
        return true;
    return !contains(condition.is_not, option.id) && (condition.is.empty() || contains(condition.is, option.id));
}

int gravity(Question const& question, Option const& option)
{
    if (!question.has_gate || option.id == question.gate.clear)
        return 0;
    return option.unsure && option.gate.empty() ? 1 : 2;
}

Id const& gate_of(Question const& question, Option const& option)
{
    return option.gate.empty() ? question.gate.outcome : option.gate;
}

bool is_worse(Question const& question, Option const& worse, Option const& better)
{
    int const difference = gravity(question, worse) - gravity(question, better);
    if (difference != 0)
        return difference > 0;
    if (worse.unsure || better.unsure)
        return worse.unsure && !better.unsure;
    return worse.score >= 0 && better.score >= 0 && worse.score < better.score;
}

namespace {

/// A hit after an unknown gate only if its outcome is no better than the cap.
bool is_gate_as_careful(Pack const& pack, Question const& question, Option const& worse, Option const& better)
{
    int const weight = gravity(question, better);
    if (gravity(question, worse) < 2 || weight == 0)
        return true;
    auto const& before = weight == 1 ? pack.unknown_gate : gate_of(question, better);
    return carefulness(pack, gate_of(question, worse)) <= carefulness(pack, before);
}

/// The highest that the lower end of the question's measure can be with this answer, a sure one, whatever else is asked
/// and answered: 100 times what the others can add at best.
int highest_low(Pack const& pack, Question const& question, Option const& option)
{
    std::vector<std::pair<int, int>> others; // Best score and weight.
    for (auto const& other : pack.questions) {
        if (other.measure != question.measure || other.id == question.id)
            continue;
        int best = 0;
        for (auto const& each : other.options)
            best = std::max(best, each.score);
        others.push_back({ best, other.weight });
    }
    std::sort(others.rbegin(), others.rend());
    int weights = question.weight;
    int sum = question.weight * option.score;
    for (auto const& [best, weight] : others) {
        if (best * weights <= sum)
            break;
        weights += weight;
        sum += weight * best;
    }
    return sum / weights;
}

/// Whether the condition holds or may hold with this answer, whatever else is answered.
bool is_always_possible(
    Pack const& pack, RuleCondition const& condition, Question const& question, Option const& option)
{
    if (condition.measure.empty())
        return condition.answer.question == question.id && is_possible(condition.answer, option);
    if (condition.measure != question.measure)
        return false;
    auto const& bands = find_measure(pack, condition.measure)->bands;
    auto const band =
        std::find_if(bands.begin(), bands.end(), [&](Band const& each) { return each.id == condition.at_most; });
    return band + 1 == bands.end() || highest_low(pack, question, option) < (band + 1)->at_least;
}

bool is_same(RuleCondition const& left, RuleCondition const& right)
{
    return left.measure == right.measure && left.at_most == right.at_most && left.answer == right.answer;
}

/// Whether, where this rule was possible with a better answer, another one that is as careful is with this one.
bool is_made_up_for(Pack const& pack, Rule const& lost, Question const& question, Option const& option)
{
    return std::any_of(pack.rules.begin(), pack.rules.end(), [&](Rule const& rule) {
        return carefulness(pack, rule.outcome) <= carefulness(pack, lost.outcome)
            && std::all_of(rule.when.begin(), rule.when.end(), [&](RuleCondition const& condition) {
                   bool const is_of_question = condition.measure.empty() && condition.answer.question == question.id;
                   bool const held_before = !is_of_question
                       && std::any_of(lost.when.begin(), lost.when.end(),
                           [&](RuleCondition const& before) { return is_same(before, condition); });
                   return held_before || is_always_possible(pack, condition, question, option);
               });
    });
}

bool is_score_as_careful(Question const& question, Option const& worse, Option const& better)
{
    if (question.measure.empty() || worse.unsure)
        return true;
    if (!better.unsure)
        return worse.score <= better.score;
    return std::all_of(question.options.begin(), question.options.end(),
        [&](Option const& other) { return other.score < 0 || worse.score <= other.score; });
}

/// Pairs of a better and a worse option, of questions.
struct Pairs {
    std::size_t questions = 0;
    std::size_t count = 0;
};

/// What telling this worse answer from a better one rewards.
void check_pair(Findings& findings, Pack const& pack, Question const& question, Option const& worse,
    Option const& better, Place const& place, bool forms_the_path)
{
    if (!is_gate_as_careful(pack, question, worse, better))
        findings.add("rewards-worse", place / "gate",
            "Name an outcome at least as careful as that of the better \"" + better.id + "\".");
    // On the way, what the scores come to is tried with all that can follow.
    if (!forms_the_path && !is_score_as_careful(question, worse, better))
        findings.add("rewards-worse", place / "score", "Give at most the score of the better \"" + better.id + "\".");
    for (auto const& rule : pack.rules) {
        if (forms_the_path) {
            if (is_lost_on_the_way(pack, rule, question, worse, better))
                findings.add("rewards-worse", place,
                    "Let the rule \"" + rule.id + "\" reach who answers this, as it may those with the better \""
                        + better.id + "\"; what this answer leads to must not save one from it.");
            continue;
        }
        for (auto const& condition : rule.when) {
            if (!condition.measure.empty() || condition.answer.question != question.id)
                continue;
            if (is_possible(condition.answer, better) && !is_possible(condition.answer, worse)
                && !is_made_up_for(pack, rule, question, worse))
                findings.add("rewards-worse", place,
                    "Let the rule \"" + rule.id + "\" or one as careful hold here too, as for the better \"" + better.id
                        + "\".");
        }
    }
}

void state(Proof& proof, Pairs const& plain, Pairs const& on_the_way)
{
    auto const of = "pairs of a better and a worse option";
    proof.statements.push_back({ "No worse answer gives a less careful outcome, whatever else is answered.",
        static_cast<double>(plain.count), of,
        "the scores, gates and rules that tell them apart, in the " + std::to_string(plain.questions)
            + " questions that form no path" });
    if (on_the_way.questions == 0)
        return;
    proof.statements.push_back(
        { "Where the answer decides what is asked next, nothing that follows a worse one gives a less careful outcome "
          "than the best that can follow a better one, whatever else is answered.",
            static_cast<double>(on_the_way.count), of,
            "what becomes of each rule on either way, in the " + std::to_string(on_the_way.questions)
                + " questions that form the path" });
}

}

void prove_order(Proof& proof, Pack const& pack)
{
    Findings findings;
    Pairs plain;
    Pairs on_the_way;
    auto const careless = carefulness(pack, pack.otherwise);
    auto const check_otherwise = [&](Place const& place, Id const& outcome) {
        if (carefulness(pack, outcome) > careless)
            findings.add("otherwise-too-careful", place,
                "Name an outcome at least as careful as `otherwise`; holding would lift the verdict above it.");
    };
    for (std::size_t i = 0; i < pack.rules.size(); ++i)
        check_otherwise(Place("rules") / "rules" / i / "outcome", pack.rules[i].outcome);
    for (std::size_t i = 0; i < pack.questions.size(); ++i) {
        auto const& question = pack.questions[i];
        if (question.has_gate)
            check_otherwise(Place("questions") / i / "gate" / "outcome", question.gate.outcome);
        if (question.kind != QuestionKind::One)
            continue;
        bool const forms_the_path = !depending_on(pack, question).empty();
        auto& pairs = forms_the_path ? on_the_way : plain;
        ++pairs.questions;
        for (auto const& better : question.options) {
            for (std::size_t j = 0; j < question.options.size(); ++j) {
                auto const& worse = question.options[j];
                if (!is_worse(question, worse, better))
                    continue;
                ++pairs.count;
                check_pair(
                    findings, pack, question, worse, better, Place("questions") / i / "options" / j, forms_the_path);
            }
        }
    }
    proof.findings.insert(proof.findings.end(), findings.errors().begin(), findings.errors().end());
    if (findings.errors().empty())
        state(proof, plain, on_the_way);
}

}
