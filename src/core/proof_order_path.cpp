/// The part of the proof of order that looks at questions which form the path.
#include "core/proof_order_parts.hpp"

#include <algorithm>
#include <optional>

namespace second_look {

namespace {

bool is_among(std::vector<Question const*> const& questions, Id const& id)
{
    return std::any_of(
        questions.begin(), questions.end(), [&](Question const* question) { return question->id == id; });
}

std::size_t conditions_met(Pack const& pack, Question const& question, Option const& option)
{
    std::size_t met = 0;
    for (auto const& rule : pack.rules) {
        met += static_cast<std::size_t>(
            std::count_if(rule.when.begin(), rule.when.end(), [&](RuleCondition const& condition) {
                return condition.measure.empty() && condition.answer.question == question.id
                    && is_possible(condition.answer, option);
            }));
    }
    return met;
}

/// The answer that stands least in the way: clear, or else sure, with the best score, and named by the fewest rules.
Option const& best_answer(Pack const& pack, Question const& question)
{
    if (question.has_gate)
        return *find_option(question, question.gate.clear);
    return *std::max_element(
        question.options.begin(), question.options.end(), [&](Option const& left, Option const& right) {
            if (left.unsure != right.unsure)
                return left.unsure;
            if (left.score != right.score)
                return left.score < right.score;
            return conditions_met(pack, question, left) > conditions_met(pack, question, right);
        });
}

/// Of an unsure answer the lowest score among the question's options; 100 when none has one.
int low_score(Question const& question, Option const& option)
{
    if (!option.unsure)
        return option.score;
    int lowest = 100;
    for (auto const& each : question.options)
        lowest = each.score < 0 ? lowest : std::min(lowest, each.score);
    return lowest;
}

enum class Asked { No, Maybe, Yes };

/// Whether the dependent question is asked after this answer, as far as that alone says.
Asked asked_after(Question const& dependent, Question const& question, Option const& option)
{
    auto asked = Asked::Yes;
    for (auto const& condition : dependent.when) {
        if (condition.question == question.id) {
            bool const named = std::find(condition.is.begin(), condition.is.end(), option.id) != condition.is.end();
            bool const ruled_out =
                std::find(condition.is_not.begin(), condition.is_not.end(), option.id) != condition.is_not.end();
            if (ruled_out || (!condition.is.empty() && !named))
                return Asked::No;
            continue;
        }
        // What had to hold for the question itself to be asked holds here too.
        bool const holds = std::any_of(
            question.when.begin(), question.when.end(), [&](AnswerCondition const& own) { return own == condition; });
        if (!holds)
            asked = Asked::Maybe;
    }
    return asked;
}

/// Scores with weights.
struct Part {
    int weights = 0;
    int sum = 0;

    void add(Question const& question, int score)
    {
        weights += question.weight;
        sum += question.weight * score;
    }
};

/// A measure as one of the two answers leaves it.
class Comparison {
public:
    Comparison(Pack const& pack, Id const& measure, Question const& question, std::vector<Question const*> const& after)
    {
        for (auto const& each : pack.questions) {
            if (each.measure != measure)
                continue;
            if (each.id == question.id)
                m_has_question = true;
            else if (is_among(after, each.id))
                m_after.push_back(&each);
            else
                m_others.push_back(&each);
        }
        for (auto const* each : m_after)
            m_best.push_back(low_score(*each, best_answer(pack, *each)));
    }

    bool is_the_same_either_way() const { return !m_has_question && m_after.empty(); }

    /// Whether its lower end cannot be below the score with the better answer and the best ones after it.
    bool stays_at_least(int score, Question const& question, Option const& better) const
    {
        return m_others.empty() && (!m_has_question || low_score(question, better) >= score)
            && std::all_of(m_best.begin(), m_best.end(), [&](int best) { return best >= score; });
    }

    /// Whether its lower end is below the score with the worse answer wherever it is with the better one.
    bool falls_along(int score, Question const& question, Option const& worse, Option const& better) const
    {
        auto const after_worse = part(question, worse);
        auto const after_better = part(question, better);
        if (!after_worse || !after_better || m_others.size() > most_others)
            return false;
        for (std::size_t asked = 0; asked < (std::size_t { 1 } << m_others.size()); ++asked) {
            int weights = 0;
            for (std::size_t i = 0; i < m_others.size(); ++i)
                weights += (asked >> i) & 1 ? m_others[i]->weight : 0;
            if (weights + after_worse->weights == 0)
                return false;
            for (int sum = 0; sum <= 100 * weights; ++sum) {
                int const low = (sum + after_worse->sum) / (weights + after_worse->weights);
                int const weights_before = weights + after_better->weights;
                if (low >= score && weights_before > 0 && (sum + after_better->sum) / weights_before < score)
                    return false;
            }
        }
        return true;
    }

private:
    static constexpr std::size_t most_others = 10;

    /// What this answer and the best after it add; nothing where it is open what is asked.
    std::optional<Part> part(Question const& question, Option const& option) const
    {
        Part part;
        if (m_has_question)
            part.add(question, low_score(question, option));
        for (std::size_t i = 0; i < m_after.size(); ++i) {
            auto const asked = asked_after(*m_after[i], question, option);
            if (asked == Asked::Maybe)
                return {};
            if (asked == Asked::Yes)
                part.add(*m_after[i], m_best[i]);
        }
        return part;
    }

    bool m_has_question = false;
    std::vector<Question const*> m_after; ///< Asked or not by the answer compared.
    std::vector<int> m_best;              ///< What each of those can add at best.
    std::vector<Question const*> m_others;
};

/// With the better answer and the best after it, a condition never holds, or holds and with the worse answer as well.
enum class Fate { Never, Kept, Lost };

Fate fate_of(AnswerCondition const& condition, Pack const& pack, Question const& question,
    std::vector<Question const*> const& after, Option const& worse, Option const& better)
{
    if (condition.question == question.id) {
        if (!is_possible(condition, better))
            return Fate::Never;
        return is_possible(condition, worse) ? Fate::Kept : Fate::Lost;
    }
    if (!is_among(after, condition.question))
        return Fate::Kept;
    auto const& asked = *find_question(pack, condition.question);
    // Of many options none is chosen, which only a condition without `is` is true of.
    bool const can_be_missed =
        asked.kind == QuestionKind::One ? !is_possible(condition, best_answer(pack, asked)) : !condition.is.empty();
    return can_be_missed ? Fate::Never : Fate::Lost;
}

Fate fate_of(RuleCondition const& condition, Pack const& pack, Question const& question,
    std::vector<Question const*> const& after, Option const& worse, Option const& better)
{
    if (condition.measure.empty())
        return fate_of(condition.answer, pack, question, after, worse, better);
    Comparison const comparison(pack, condition.measure, question, after);
    if (comparison.is_the_same_either_way())
        return Fate::Kept;
    auto const& bands = find_measure(pack, condition.measure)->bands;
    auto const band =
        std::find_if(bands.begin(), bands.end(), [&](Band const& each) { return each.id == condition.at_most; });
    int const score = band + 1 == bands.end() ? 101 : (band + 1)->at_least;
    if (comparison.stays_at_least(score, question, better))
        return Fate::Never;
    return comparison.falls_along(score, question, worse, better) ? Fate::Kept : Fate::Lost;
}

}

std::vector<Question const*> depending_on(Pack const& pack, Question const& question)
{
    std::vector<Question const*> found;
    for (auto const& other : pack.questions) {
        bool const depends = std::any_of(other.when.begin(), other.when.end(), [&](AnswerCondition const& condition) {
            return condition.question == question.id || is_among(found, condition.question);
        });
        if (depends)
            found.push_back(&other);
    }
    return found;
}

bool is_lost_on_the_way(
    Pack const& pack, Rule const& rule, Question const& question, Option const& worse, Option const& better)
{
    int const weight = gravity(question, worse);
    if (weight > 0) {
        auto const& decided = weight == 1 ? pack.unknown_gate : gate_of(question, worse);
        if (carefulness(pack, decided) <= carefulness(pack, rule.outcome))
            return false;
    }
    auto const after = depending_on(pack, question);
    bool is_lost = false;
    for (auto const& condition : rule.when) {
        auto const fate = fate_of(condition, pack, question, after, worse, better);
        if (fate == Fate::Never)
            return false;
        is_lost |= fate == Fate::Lost;
    }
    return is_lost;
}

}
