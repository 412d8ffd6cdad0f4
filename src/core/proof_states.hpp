/// Every state of gates and planner tags that some complete answers reach, found without walking each of them.
///
/// Why this is exact. `assess` is a sum over the questions asked: gate hits, unknown gates and tags are unions of
/// what each single answer brings, and a measure has a result as soon as one answer counts for it. So what an
/// answer brings can be found by the real `assess` on a pack of that one question, and added up. Whether a later
/// question is asked depends on earlier answers only through the truth of its conditions. Two beginnings that
/// brought the same and that no later condition tells apart therefore have the same endings, and are kept as one.
/// Sums of scores and weights add up likewise; with those of every measure that rules look at, and with the answers
/// that they look at, a state settles the verdict.
#pragma once

#include "core/assessment.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace second_look {

/// What a state keeps beyond gates. The more, the more states there are.
struct Watched {
    std::set<std::string> tags;
    std::set<Id> sums;    ///< Measures.
    std::set<Id> answers; ///< Questions of which the whole answer is kept.
};

/// Numerators and denominator of a measure's interval.
struct Sums {
    int weights = 0;
    int low = 0;
    int high = 0;

    auto operator<=>(Sums const&) const = default;
};

/// What the answers given so far add up to, as far as safety goes. An answer is grave when its question's gate is
/// about harm or a wish, or leads to an outcome that never leads towards the other person.
struct SafetyState {
    int gate = -1;                      ///< Place of the most careful gate hit among the outcomes; -1 for none.
    bool grave_hit = false;             ///< A grave answer other than the clear one.
    bool unknown = false;               ///< Some gate is unknown.
    bool grave_unknown = false;         ///< A grave one is unknown.
    bool wish_open = false;             ///< A gate about a wish is hit or unknown.
    bool unprompted = false;            ///< The other person spoke without being asked.
    std::set<std::string> tags;         ///< Those of the tags watched.
    std::set<Id> measured;              ///< Measures with a result.
    std::map<Id, Sums> sums;            ///< Of the measures watched.
    std::set<std::pair<Id, Id>> chosen; ///< Question and option of those watched; with no option too, once answered.

    auto operator<=>(SafetyState const&) const = default;
};

struct ReachedStates {
    std::map<SafetyState, Answers> states; ///< With complete answers that lead there.
    double combinations = 0;               ///< Complete answers in all, every date counted once. Rounded past 2^53.
    std::size_t most_cases = 0;            ///< Most cases that were kept apart at once.
    bool complete = true;                  ///< False when there were too many cases; nothing is proven then.
};

bool is_grave(Pack const&, Question const&);

/// The state of these answers.
SafetyState safety_state(Pack const&, Assessment const&, Watched const&);

/// Past so many cases at one question, or past 12 options of one question that matter together, it gives up.
/// The structure must be sound.
ReachedStates reached_states(Pack const&, Watched const&, std::size_t most_cases = 300'000);

}
