/// What the answers add up to: an interval for each measure, gates hit, tags for the planner.
#pragma once

#include "core/answers.hpp"

#include <set>
#include <string>
#include <vector>

namespace second_look {

/// Scores 0 to 100, `low` <= `high`. An unsure answer spans its question's lowest to highest score.
struct Interval {
    int low = 0;
    int high = 100;

    bool operator==(Interval const&) const = default;
};

struct MeasureResult {
    Id measure;
    Interval score;    ///< Weighted means of the questions' intervals, rounded outward.
    int low_band = 0;  ///< Index of the band that `score.low` falls in.
    int high_band = 0; ///< Index of the band that `score.high` falls in.
};

/// One answer on the path. Both are set, but for one case in `Assessment::unknown_gates`.
struct GivenAnswer {
    Question const* question = nullptr;
    Option const* option = nullptr;

    bool operator==(GivenAnswer const&) const = default;
};

/// An answer that decides alone: an option that names its own gate, or any option of a gate question
/// that is neither its clear one nor unsure.
struct GateHit {
    GivenAnswer answer;
    Id outcome;
};

/// Points into the Pack, which must outlive it.
struct Assessment {
    std::vector<Question const*> answered; ///< Every question on the path with a fitting answer, in order.
    std::vector<GivenAnswer> given;        ///< Every chosen option, in path order.
    std::vector<MeasureResult> measures;   ///< In the pack's order; those nothing on the path measured are left out.
    std::vector<GateHit> gates;            ///< In path order.
    /// Gate questions answered 'not sure'. A Many gate answered with nothing, which `check_pack` rules
    /// out, is here with a null option.
    std::vector<GivenAnswer> unknown_gates;
    std::set<std::string> tags;
};

/// Takes complete or partial answers; a gate question on the path without an answer counts as unknown
/// only in `judge` of complete answers, so check completeness first with `check_answers`.
Assessment assess(Pack const&, Answers const&);

}
