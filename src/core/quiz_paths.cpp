#include "core/quiz_paths.hpp"

#include "core/quiz.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace second_look {

namespace {

constexpr int not_asked_or_not_needed = -1;

/// A condition, and what it looks at.
struct Look {
    std::size_t at = 0;    ///< Position of the question looked at.
    std::size_t index = 0; ///< Which of the looks at that question this is.
};

/// The answers to one question that later conditions tell apart.
struct Distinctions {
    std::vector<AnswerCondition const*> looks;
    std::vector<std::vector<bool>> answers; ///< For each distinct answer: whether each look holds.
    std::size_t last_look = 0;              ///< Position of the last question that looks back at it.
    bool complete = true;
};

std::vector<Answer> possible_answers(Question const& question, Distinctions& distinctions)
{
    std::vector<Answer> answers;
    if (question.kind == QuestionKind::One) {
        for (auto const& option : question.options)
            answers.push_back({ { option.id }, std::nullopt });
        return answers;
    }

    std::vector<Id> mentioned;
    for (auto const& option : question.options) {
        auto const names_it = [&](AnswerCondition const* look) {
            return std::find(look->is.begin(), look->is.end(), option.id) != look->is.end()
                || std::find(look->is_not.begin(), look->is_not.end(), option.id) != look->is_not.end();
        };
        if (std::any_of(distinctions.looks.begin(), distinctions.looks.end(), names_it))
            mentioned.push_back(option.id);
    }
    if (mentioned.size() > most_options_combined) {
        distinctions.complete = false;
        return answers;
    }
    for (std::size_t chosen = 0; chosen < (std::size_t { 1 } << mentioned.size()); ++chosen) {
        Answer answer;
        for (std::size_t i = 0; i < mentioned.size(); ++i) {
            if ((chosen >> i) & 1)
                answer.options.push_back(mentioned[i]);
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

void find_distinct_answers(Question const& question, Distinctions& distinctions)
{
    std::set<std::vector<bool>> distinct;
    for (auto const& answer : possible_answers(question, distinctions)) {
        Answers const answers { { question.id, answer } };
        std::vector<bool> truths;
        for (auto const* look : distinctions.looks)
            truths.push_back(holds(*look, answers));
        distinct.insert(std::move(truths));
    }
    distinctions.answers.assign(distinct.begin(), distinct.end());
}

/// For each question still to be looked at, which distinct answer it got; and the longest path to there.
using Cases = std::map<std::vector<int>, int>;

void keep_longest(Cases& cases, std::vector<int> const& key, int length)
{
    auto const [found, is_new] = cases.emplace(key, length);
    if (!is_new)
        found->second = std::max(found->second, length);
}

int longest_of(Cases const& cases)
{
    int longest = 0;
    for (auto const& [key, length] : cases)
        longest = std::max(longest, length);
    return longest;
}

}

PathSurvey survey_paths(Pack const& pack, std::size_t most_cases)
{
    auto const count = pack.questions.size();
    std::map<Id, std::size_t> positions;
    std::vector<Distinctions> distinctions(count);
    std::vector<std::vector<std::optional<Look>>> looks(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (auto const& condition : pack.questions[i].when) {
            auto const found = positions.find(condition.question);
            if (found == positions.end()) {
                looks[i].push_back(std::nullopt);
                continue;
            }
            auto& seen = distinctions[found->second];
            looks[i].push_back(Look { found->second, seen.looks.size() });
            seen.looks.push_back(&condition);
            seen.last_look = i;
        }
        positions.emplace(pack.questions[i].id, i);
    }
    for (std::size_t i = 0; i < count; ++i)
        find_distinct_answers(pack.questions[i], distinctions[i]);

    PathSurvey survey;
    survey.reachable.assign(count, false);
    Cases cases { { std::vector<int>(count, not_asked_or_not_needed), 0 } };
    for (std::size_t i = 0; i < count; ++i) {
        if (cases.size() > most_cases || !distinctions[i].complete) {
            survey.exact = false;
            survey.longest = longest_of(cases) + static_cast<int>(count - i);
            std::fill(survey.reachable.begin() + static_cast<std::ptrdiff_t>(i), survey.reachable.end(), true);
            return survey;
        }

        Cases next;
        for (auto const& [before, length] : cases) {
            auto const holds_here = [&, &answers = before](std::optional<Look> const& look) {
                if (!look || answers[look->at] == not_asked_or_not_needed)
                    return false;
                auto const answer = static_cast<std::size_t>(answers[look->at]);
                return static_cast<bool>(distinctions[look->at].answers[answer][look->index]);
            };
            bool const is_asked = std::all_of(looks[i].begin(), looks[i].end(), holds_here);

            auto after = before;
            for (auto const& look : looks[i]) {
                if (look && distinctions[look->at].last_look == i)
                    after[look->at] = not_asked_or_not_needed;
            }
            if (!is_asked) {
                keep_longest(next, after, length);
                continue;
            }
            survey.reachable[i] = true;
            if (distinctions[i].looks.empty() || distinctions[i].answers.empty()) {
                keep_longest(next, after, length + 1);
                continue;
            }
            for (std::size_t answer = 0; answer < distinctions[i].answers.size(); ++answer) {
                after[i] = static_cast<int>(answer);
                keep_longest(next, after, length + 1);
            }
        }
        cases = std::move(next);
    }
    survey.longest = longest_of(cases);
    return survey;
}

}
