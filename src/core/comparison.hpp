/// Two rounds side by side: which answers changed, and what the measures were then and are now.
#pragma once

#include "core/round.hpp"

#include <optional>
#include <vector>

namespace second_look {

/// A question answered in at least one of the rounds. Where it was not asked, the options are empty and
/// `asked_…` is false; an option that the pack no longer has is left out.
struct ComparedAnswer {
    Question const* question = nullptr;
    std::vector<Option const*> then;
    std::vector<Option const*> now;
    bool asked_then = false;
    bool asked_now = false;
    bool changed = false;
};

/// A measure that at least one of the rounds has.
struct ComparedMeasure {
    Measure const* measure = nullptr;
    std::optional<MeasureResult> then;
    std::optional<MeasureResult> now;
};

/// Points into the Pack, which must outlive it. Both lists keep the pack's order.
struct Comparison {
    std::vector<ComparedAnswer> answers;
    std::vector<ComparedMeasure> measures;
};

/// Whether answers to this question can matter to a verdict; those about planning don't.
bool is_weighed(Pack const&, Question const&);

/// Planning answers, which say nothing of the verdict, are left out.
Comparison compare(Pack const&, Answers const& then, Answers const& now);

}
