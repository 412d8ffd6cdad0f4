/// The path through a quiz: which questions are asked, given the answers so far.
#pragma once

#include "core/answers.hpp"
#include "core/result.hpp"

#include <vector>

namespace second_look {

/// True when the condition holds for answers on the path before its question.
bool holds(AnswerCondition const&, Answers const&);

/// Every question asked, in order, under these answers. A question whose condition looks at an
/// unanswered or unasked one is left out until that one is answered.
std::vector<Question const*> path(Pack const&, Answers const&);

/// About how many questions will have been asked in the end: those asked, and those that an open answer may
/// still bring, at most the pack's longest path.
int expected_length(Pack const&, Answers const&);

/// The answers that lie on the path; the stale ones are dropped.
Answers answers_on_path(Pack const&, Answers const&);

/// An answer that is kept but does not count, since its question is not on the path.
struct StaleAnswer {
    Question const* question = nullptr;
    /// The earlier question that keeps it off: answered otherwise, or stale or unanswered itself.
    Question const* because = nullptr;
};

/// In the pack's order. Each of them counts again once the path comes by its question.
std::vector<StaleAnswer> stale_answers(Pack const&, Answers const&);

/// Whether this answer fits the question: options that exist, one where one is asked, a date where
/// a date is asked.
bool fits(Question const&, Answer const&);

/// The first question on the path without a fitting answer; null when the quiz is complete.
Question const* first_unanswered(Pack const&, Answers const&);

/// Nothing when every question on the path has a fitting answer and every answer names a question
/// of this pack; else `answers.unknown-question`, `answers.unfit` or `answers.incomplete`, with the
/// question as the place.
std::optional<Error> check_answers(Pack const&, Answers const&);

}
