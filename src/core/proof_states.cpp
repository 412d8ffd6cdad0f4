#include "core/proof_states.hpp"

#include "core/quiz_paths.hpp"

#include "core/quiz.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace second_look {

namespace {

constexpr std::size_t most_truths = 100;

bool is_never(Pack const& pack, Id const& outcome)
{
    auto const* found = find_outcome(pack, outcome);
    return found && found->contact == Contact::Never;
}

/// What one answer brings: a state, and which later conditions on its question hold.
struct Choice {
    int state = 0;
    int truths = 0;
    double combinations = 0;
    Answer answer; ///< One of those that bring this.
};

/// How a case came about: the last answer given, and the step before.
struct Step {
    int before = -1;
    std::size_t question = 0;
    std::size_t choice = 0;
};

/// A question, with the conditions on it that later questions have.
struct Stage {
    std::vector<AnswerCondition> looks;
    std::size_t last_look = 0;
    std::vector<std::vector<bool>> truths;
    std::vector<Choice> choices;
};

/// States by number, and their sums, so that each is worked out once.
class StateTable {
public:
    StateTable() { number_of({}); }

    int number_of(SafetyState const& state)
    {
        auto const [found, is_new] = m_numbers.emplace(state, static_cast<int>(m_states.size()));
        if (is_new)
            m_states.push_back(state);
        return found->second;
    }

    SafetyState const& state(int number) const { return m_states[static_cast<std::size_t>(number)]; }

    int sum(int left, int right)
    {
        if (right == 0)
            return left;
        auto const known = m_sums.find({ left, right });
        if (known != m_sums.end())
            return known->second;
        auto total = state(left);
        auto const& added = state(right);
        if (total.gate < 0 || (added.gate >= 0 && added.gate < total.gate))
            total.gate = added.gate;
        total.grave_hit |= added.grave_hit;
        total.unknown |= added.unknown;
        total.grave_unknown |= added.grave_unknown;
        total.wish_open |= added.wish_open;
        total.unprompted |= added.unprompted;
        total.chosen.insert(added.chosen.begin(), added.chosen.end());
        for (auto const& [measure, sums] : added.sums) {
            auto& sum = total.sums[measure];
            sum = { sum.weights + sums.weights, sum.low + sums.low, sum.high + sums.high };
        }
        total.tags.insert(added.tags.begin(), added.tags.end());
        total.measured.insert(added.measured.begin(), added.measured.end());
        int const number = number_of(total);
        m_sums.emplace(std::pair { left, right }, number);
        return number;
    }

private:
    std::map<SafetyState, int> m_numbers;
    std::vector<SafetyState> m_states;
    std::map<std::pair<int, int>, int> m_sums;
};

bool matters(Question const& question, Option const& option, Stage const& stage, Watched const& watched)
{
    if (option.unprompted || watched.answers.contains(question.id))
        return true;
    auto const names = [&](std::vector<Id> const& ids) {
        return std::find(ids.begin(), ids.end(), option.id) != ids.end();
    };
    return std::any_of(stage.looks.begin(), stage.looks.end(), [&](AnswerCondition const& look) {
        return names(look.is) || names(look.is_not);
    }) || std::any_of(option.tags.begin(), option.tags.end(), [&](auto const& tag) {
        return watched.tags.contains(tag);
    });
}

/// One answer for each way to answer that may matter, and how many answers it stands for; nothing when there are
/// too many.
std::vector<std::pair<Answer, double>> answers_to(Question const& question, Stage const& stage, Watched const& watched)
{
    std::vector<std::pair<Answer, double>> answers;
    if (question.kind == QuestionKind::Date)
        return { { Answer { {}, Date {} }, 1 } };
    if (question.kind == QuestionKind::One) {
        for (auto const& option : question.options)
            answers.push_back({ Answer { { option.id }, std::nullopt }, 1 });
        return answers;
    }
    std::vector<Id> named;
    for (auto const& option : question.options) {
        if (matters(question, option, stage, watched))
            named.push_back(option.id);
    }
    if (named.size() > most_options_combined)
        return {};
    double const alike = std::exp2(static_cast<double>(question.options.size() - named.size()));
    for (std::size_t chosen = 0; chosen < (std::size_t { 1 } << named.size()); ++chosen) {
        Answer answer;
        for (std::size_t i = 0; i < named.size(); ++i) {
            if ((chosen >> i) & 1)
                answer.options.push_back(named[i]);
        }
        answers.push_back({ answer, alike });
    }
    return answers;
}

void find_choices(Stage& stage, StateTable& table, Pack const& pack, Question const& question, Watched const& watched)
{
    Pack alone;
    alone.outcomes = pack.outcomes;
    alone.measures = pack.measures;
    alone.questions = { question };
    alone.questions.front().when.clear();

    std::map<std::pair<int, std::vector<bool>>, std::pair<double, Answer>> distinct;
    for (auto const& [answer, combinations] : answers_to(question, stage, watched)) {
        Answers const answers { { question.id, answer } };
        std::vector<bool> truths;
        for (auto const& look : stage.looks)
            truths.push_back(holds(look, answers));
        auto const state = table.number_of(safety_state(alone, assess(alone, answers), watched));
        auto& alike = distinct.try_emplace({ state, truths }, 0, answer).first->second;
        alike.first += combinations;
    }
    for (auto const& [key, alike] : distinct) {
        auto known = std::find(stage.truths.begin(), stage.truths.end(), key.second);
        if (known == stage.truths.end())
            known = stage.truths.insert(known, key.second);
        stage.choices.push_back(
            { key.first, static_cast<int>(known - stage.truths.begin()), alike.first, alike.second });
    }
}

/// As `assess` adds it up.
void add_score(std::map<Id, Sums>& sums, Question const& question, Option const& option)
{
    if (!option.unsure && option.score < 0)
        return;
    Sums score { question.weight, question.weight * option.score, question.weight * option.score };
    if (option.unsure) {
        auto const has_score = [](Option const& each) { return each.score >= 0; };
        bool const is_measured = std::any_of(question.options.begin(), question.options.end(), has_score);
        int low = is_measured ? 100 : 0;
        int high = is_measured ? 0 : 100;
        for (auto const& each : question.options) {
            if (!has_score(each))
                continue;
            low = std::min(low, each.score);
            high = std::max(high, each.score);
        }
        score = { question.weight, question.weight * low, question.weight * high };
    }
    auto& sum = sums[question.measure];
    sum = { sum.weights + score.weights, sum.low + score.low, sum.high + score.high };
}

}

bool is_grave(Pack const& pack, Question const& question)
{
    return question.has_gate
        && (question.gate.kind != GateKind::State || is_never(pack, question.gate.outcome)
            || std::any_of(question.options.begin(), question.options.end(),
                [&](Option const& option) { return !option.gate.empty() && is_never(pack, option.gate); }));
}

SafetyState safety_state(Pack const& pack, Assessment const& assessment, Watched const& watched)
{
    SafetyState state;
    for (auto const& hit : assessment.gates) {
        int const gate = carefulness(pack, hit.outcome);
        state.gate = state.gate < 0 ? gate : std::min(state.gate, gate);
        state.grave_hit |= is_grave(pack, *hit.answer.question);
        state.wish_open |= hit.answer.question->gate.kind == GateKind::Wish;
    }
    for (auto const& given : assessment.unknown_gates) {
        state.unknown = true;
        state.grave_unknown |= is_grave(pack, *given.question);
        state.wish_open |= given.question->gate.kind == GateKind::Wish;
    }
    for (auto const& tag : assessment.tags) {
        if (watched.tags.contains(tag))
            state.tags.insert(tag);
    }
    for (auto const& result : assessment.measures)
        state.measured.insert(result.measure);
    for (auto const* question : assessment.answered) {
        if (watched.answers.contains(question->id))
            state.chosen.insert({ question->id, {} });
    }
    for (auto const& [question, option] : assessment.given) {
        state.unprompted |= option->unprompted;
        if (watched.answers.contains(question->id))
            state.chosen.insert({ question->id, option->id });
        if (watched.sums.contains(question->measure))
            add_score(state.sums, *question, *option);
    }
    return state;
}

ReachedStates reached_states(Pack const& pack, Watched const& watched, std::size_t most_cases)
{
    auto const count = pack.questions.size();
    std::vector<Stage> stages(count);
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> looks(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (auto const& condition : pack.questions[i].when) {
            auto const at = static_cast<std::size_t>(find_question(pack, condition.question) - pack.questions.data());
            auto& seen = stages[at].looks;
            auto const same = std::find_if(
                seen.begin(), seen.end(), [&](AnswerCondition const& other) { return other == condition; });
            looks[i].push_back({ at, static_cast<std::size_t>(same - seen.begin()) });
            if (same == seen.end())
                seen.push_back(condition);
            stages[at].last_look = i;
        }
    }
    StateTable table;
    ReachedStates reached;
    for (std::size_t i = 0; i < count; ++i) {
        find_choices(stages[i], table, pack, pack.questions[i], watched);
        reached.complete &= !stages[i].choices.empty() && stages[i].truths.size() <= most_truths;
    }

    // For each question still looked at, which of its truths holds, or -1 when it was not asked or is not needed.
    constexpr signed char nothing = -1;
    using Case = std::pair<int, std::vector<signed char>>;
    struct Way {
        double combinations = 0;
        int last = -1; ///< Among `steps`.
    };
    std::vector<Step> steps;
    std::map<Case, Way> cases { { { 0, std::vector<signed char>(count, nothing) }, { 1, -1 } } };
    for (std::size_t i = 0; i < count && reached.complete; ++i) {
        std::map<Case, Way> next;
        for (auto const& [before, way] : cases) {
            bool const is_asked =
                std::all_of(looks[i].begin(), looks[i].end(), [&, &seen = before.second](auto const& look) {
                    auto const truths = seen[look.first];
                    return truths != nothing
                        && stages[look.first].truths[static_cast<std::size_t>(truths)][look.second];
                });
            auto after = before;
            for (auto const& [at, look] : looks[i]) {
                if (stages[at].last_look == i)
                    after.second[at] = nothing;
            }
            // More are not needed to see that there are too many.
            if (next.size() > most_cases)
                break;
            if (!is_asked) {
                next.try_emplace(after, Way { 0, way.last }).first->second.combinations += way.combinations;
                continue;
            }
            for (std::size_t j = 0; j < stages[i].choices.size(); ++j) {
                auto const& choice = stages[i].choices[j];
                after.first = table.sum(before.first, choice.state);
                after.second[i] = stages[i].looks.empty() ? nothing : static_cast<signed char>(choice.truths);
                auto const [found, is_new] = next.try_emplace(after);
                found->second.combinations += way.combinations * choice.combinations;
                if (!is_new)
                    continue;
                found->second.last = static_cast<int>(steps.size());
                steps.push_back({ way.last, i, j });
            }
        }
        cases = std::move(next);
        reached.most_cases = std::max(reached.most_cases, cases.size());
        reached.complete &= cases.size() <= most_cases;
    }
    for (auto const& [key, way] : cases) {
        reached.combinations += way.combinations;
        auto const [found, is_new] = reached.states.try_emplace(table.state(key.first));
        for (int at = is_new ? way.last : -1; at >= 0; at = steps[static_cast<std::size_t>(at)].before) {
            auto const& step = steps[static_cast<std::size_t>(at)];
            found->second.emplace(pack.questions[step.question].id, stages[step.question].choices[step.choice].answer);
        }
    }
    return reached;
}

}
