/// The outcome and why. Gates first; then rules over the whole interval of each measure.
#pragma once

#include "core/assessment.hpp"

#include <vector>

namespace second_look {

struct Verdict {
    Id outcome;
    Id best_possible;                         ///< What the answers could still mean if every 'not sure' went well.
    std::vector<GivenAnswer> decided_by;      ///< Gate answers for this outcome; empty when rules decided.
    std::vector<Rule const*> rules;           ///< Rules that hold or may hold for this outcome.
    std::vector<Rule const*> rules_in_doubt;  ///< Those of `rules` that only may hold.
    bool capped = false;                      ///< An unknown gate answer lowered the outcome.
    std::vector<GivenAnswer> weighed_for;     ///< At most four, strongest first.
    std::vector<GivenAnswer> weighed_against; ///< At most four, strongest first.
    std::vector<GivenAnswer> would_settle;    ///< 'Not sure' answers that keep the outcome more careful.
};

/// The most careful outcome that any reading of the unsure answers allows. A gate hit sets the best outcome
/// there can be, whatever else is good. `Assessment` must come from the same Pack.
///
/// What is not known never makes the outcome better:
/// - A measure that nothing on the path measured may lie anywhere, so a rule that looks at it may hold;
///   but with a gate hit it does not hold, since a gate may well be why less was asked.
/// - A condition on an unsure answer may hold; on a question that was not asked it does not.
/// - While no rule surely holds, `otherwise` stays possible, so a rule that only may hold for a less
///   careful outcome cannot lift the verdict above it.
/// - With an unknown gate, the outcome is `unknown_gate` or a more careful one.
Verdict judge(Pack const&, Assessment const&);

}
