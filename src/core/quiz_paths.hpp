/// Every path that a quiz can take, surveyed without walking each of them.
#pragma once

#include "core/pack.hpp"

#include <cstddef>
#include <vector>

namespace second_look {

/// Options of a Many question that are told apart in every combination; with more, the answer is taken as any.
constexpr std::size_t most_options_combined = 12;

struct PathSurvey {
    int longest = 0;             ///< Most questions that one path asks.
    bool exact = true;           ///< False when there were too many cases and `longest` is an upper bound.
    std::vector<bool> reachable; ///< For each question in the pack's order: some path asks it.
};

/// Goes through the questions in order and keeps, for each way the answers can still matter, the longest
/// path so far. Only answers that a later condition tells apart count as different, so a quiz of 30
/// questions has some hundred cases. Past `most_cases` at one question, it and every one that follows are
/// taken as asked. Conditions that name no earlier question never hold here.
PathSurvey survey_paths(Pack const&, std::size_t most_cases = 100'000);

}
