#include "core/quiz.hpp"

#include <algorithm>
#include <set>

namespace second_look {

namespace {

bool chose_any(Answer const& answer, std::vector<Id> const& options)
{
    return std::any_of(options.begin(), options.end(), [&](Id const& option) {
        return std::find(answer.options.begin(), answer.options.end(), option) != answer.options.end();
    });
}

/// The questions asked, and the fitting answers among them.
struct Walk {
    std::vector<Question const*> asked;
    Answers counted;
};

// Conditions look at `counted` alone, so that a stale or unfit answer opens no branch.
Walk walk(Pack const& pack, Answers const& answers)
{
    Walk walked;
    for (auto const& question : pack.questions) {
        bool const is_asked = std::all_of(question.when.begin(), question.when.end(),
            [&](AnswerCondition const& condition) { return holds(condition, walked.counted); });
        if (!is_asked)
            continue;
        walked.asked.push_back(&question);
        auto const answer = answers.find(question.id);
        if (answer != answers.end() && fits(question, answer->second))
            walked.counted.insert(*answer);
    }
    return walked;
}

/// Where the option stands in its question; nothing when it is not one of them.
std::optional<std::size_t> position_of(Question const& question, Id const& option)
{
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].id == option)
            return i;
    }
    return std::nullopt;
}

// The pack's order makes equal choices equal answers, and rules out choosing an option twice.
bool are_options_in_order(Question const& question, std::vector<Id> const& options)
{
    std::optional<std::size_t> previous;
    for (auto const& option : options) {
        auto const position = position_of(question, option);
        if (!position || (previous && *position <= *previous))
            return false;
        previous = position;
    }
    return true;
}

}

bool holds(AnswerCondition const& condition, Answers const& answers)
{
    auto const answer = answers.find(condition.question);
    if (answer == answers.end())
        return false;
    if (!condition.is.empty() && !chose_any(answer->second, condition.is))
        return false;
    return !chose_any(answer->second, condition.is_not);
}

int expected_length(Pack const& pack, Answers const& answers)
{
    auto const walked = walk(pack, answers);
    std::set<Id> open;
    int expected = 0;
    for (auto const& question : pack.questions) {
        bool const may_be_asked =
            std::all_of(question.when.begin(), question.when.end(), [&](AnswerCondition const& condition) {
                return open.contains(condition.question) || holds(condition, walked.counted);
            });
        if (!may_be_asked)
            continue;
        ++expected;
        if (!walked.counted.contains(question.id))
            open.insert(question.id);
    }
    return std::min(expected, std::max(pack.longest_path, static_cast<int>(walked.asked.size())));
}

std::vector<Question const*> path(Pack const& pack, Answers const& answers)
{
    return walk(pack, answers).asked;
}

Answers answers_on_path(Pack const& pack, Answers const& answers)
{
    return walk(pack, answers).counted;
}

bool fits(Question const& question, Answer const& answer)
{
    switch (question.kind) {
    case QuestionKind::One:
        return !answer.date && answer.options.size() == 1 && are_options_in_order(question, answer.options);
    case QuestionKind::Many:
        return !answer.date && are_options_in_order(question, answer.options);
    case QuestionKind::Date:
        return answer.date && answer.options.empty();
    }
    return false;
}

std::vector<StaleAnswer> stale_answers(Pack const& pack, Answers const& answers)
{
    auto const counted = answers_on_path(pack, answers);
    std::vector<StaleAnswer> stale;
    for (auto const& question : pack.questions) {
        auto const answer = answers.find(question.id);
        if (answer == answers.end() || !fits(question, answer->second) || counted.contains(question.id))
            continue;
        auto const failing = std::find_if(question.when.begin(), question.when.end(),
            [&](AnswerCondition const& condition) { return !holds(condition, counted); });
        if (failing != question.when.end())
            stale.push_back({ &question, find_question(pack, failing->question) });
    }
    return stale;
}

Question const* first_unanswered(Pack const& pack, Answers const& answers)
{
    auto const walked = walk(pack, answers);
    for (auto const* question : walked.asked) {
        if (!walked.counted.contains(question->id))
            return question;
    }
    return nullptr;
}

std::optional<Error> check_answers(Pack const& pack, Answers const& answers)
{
    for (auto const& [id, answer] : answers) {
        if (!find_question(pack, id))
            return Error { "answers.unknown-question", id, "Remove this answer; the pack asks no such question." };
    }
    auto const* question = first_unanswered(pack, answers);
    if (!question)
        return std::nullopt;
    if (!answers.contains(question->id))
        return Error { "answers.incomplete", question->id,
            "Answer this question; it is asked after the answers before it." };
    switch (question->kind) {
    case QuestionKind::One:
        return Error { "answers.unfit", question->id, "Choose exactly one of the question's options." };
    case QuestionKind::Many:
        return Error { "answers.unfit", question->id,
            "Choose among the question's options, each once and in the pack's order." };
    case QuestionKind::Date:
        return Error { "answers.unfit", question->id, "Give a day and no options." };
    }
    return std::nullopt;
}

}
