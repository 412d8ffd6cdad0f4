/// What would change a verdict: the smallest change of answers that leads to a less careful outcome.
#pragma once

#include "core/verdict.hpp"

#include <vector>

namespace second_look {

/// Outcomes that nothing may argue with, counted from the most careful one: for these no change is looked for.
inline constexpr int outcomes_without_change = 2;

/// The fewest answers that, given otherwise, would make the outcome less careful, each with the option it would
/// have to become. Of several equally small changes it is the first in the pack's order: of questions, then of
/// options. Exact: every smaller change was tried.
///
/// Only an answer that can really change is changed, and only to an option that says so by `Option::change`;
/// never one of a gate, and never so that the path asks something that has no answer. Nothing is returned when
/// no such change exists, for complete answers under one of the first `outcomes_without_change` outcomes, and
/// for incomplete answers.
std::vector<GivenAnswer> smallest_change(Pack const&, Answers const&);

}
