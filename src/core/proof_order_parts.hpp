/// What the two parts of the proof of order share: which answer is worse, and what `judge` makes of one.
#pragma once

#include "core/pack.hpp"

namespace second_look {

/// Whether the condition holds or may hold with this answer, as `judge` has it.
bool is_possible(AnswerCondition const&, Option const&);

/// 0 for clear or no gate, 1 for unknown, 2 for a hit.
int gravity(Question const&, Option const&);

/// The outcome that a hit decides for.
Id const& gate_of(Question const&, Option const&);

/// A lower score, unsure rather than sure, or not clear rather than clear; of gate answers a hit rather than unknown.
bool is_worse(Question const&, Option const& worse, Option const& better);

/// The questions that are asked or not by what this one is answered, or by what such a one is. Empty where it forms
/// no path.
std::vector<Question const*> depending_on(Pack const&, Question const&);

/// Whether, with the worse answer, this rule is lost to someone although it may hold with the better one: whatever is
/// answered to what the worse answer leads to, and with the best answers to what the better one leads to.
bool is_lost_on_the_way(Pack const&, Rule const&, Question const&, Option const& worse, Option const& better);

}
