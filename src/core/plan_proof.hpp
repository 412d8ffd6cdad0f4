/// Proves of a pack that everybody gets a full plan, with up to three hard dates anywhere in it.
///
/// For each outcome and each length from 30 to 90 days it drafts one base, `PlanDrafter::draft_base`, of
/// bedrock tasks alone: those that need no tag but the outcome's own, that no answer's tag forbids, that keep
/// to no weekday, never lead towards the other person, and take at most ten minutes. Why this covers everybody:
///
/// - Tags. Every bedrock task is eligible under every set of tags, so a plan made of them alone is allowed for
///   each profile: the sets of eligible tasks form one class for each outcome, and the base is its witness. Windows
///   that a tag opens on day 1 are taken as they are without it, which only leaves out days.
/// - Minutes. The base asks for ten minutes a day at most, and nobody can wish for less.
/// - The first weekday, the days off, and the day from which tasks may lead towards the other person: the base is
///   drafted for nobody's days off, and no bedrock task looks at weekdays or that day, so all choices form one class.
/// - Length. Every one is drafted; there is no class to argue about.
/// - Hard dates. A base becomes one with hard dates by changing those days and the days before them only: one
///   task of at most five minutes and effort 1 stays, and support of at most five minutes is added (both exist,
///   or the proof fails; support may come again daily). Removing never breaks spacing, and support stands outside
///   of all windows. What a window loses of a day is a fixed number, so what a set of hard dates takes from it is a
///   sum over their days. Where that leaves every window its minimum, nothing is left to show: those sets form
///   the first class. In the others some window is short, and the drafter adds to it or takes the place of a
///   task that another window can spare. Only phases at risk can be short: those where the three largest losses
///   are more than is spare, together with those that could not cede what the short ones then need. Winning back looks
///   at days in the windows of phases at risk, at tasks of those phases, which stand nowhere else, and at
///   whether other windows have one to spare, which by that choice they always have. So a hard date that
///   touches no such day changes nothing about it, and the classes are the sets of up to three dates on days that
///   touch one. Each of these that leaves a window short is drafted and held against every promise.
///
/// `draft_plan` falls back on this very base whenever its freer search fails, so a plan that exists is found.
#pragma once

#include "core/pack.hpp"
#include "core/result.hpp"

#include <string>
#include <vector>

namespace second_look {

constexpr int counted_hard_dates = 3;

/// The window with the least to spare, over all lengths, for one outcome.
struct TightestCase {
    Id outcome;
    Id phase;
    int length = 0;
    int bedrock_tasks = 0; ///< Of the outcome, in all.
    int placed = 0;        ///< Tasks of the window in the base.
    int lost = 0;          ///< The most that three hard dates take.
    int minimum = 0;
};

struct PlanProof {
    int bases = 0;                      ///< How many were drafted.
    int placements = 0;                 ///< Sets of hard dates that could leave a window short, each drafted.
    std::vector<TightestCase> tightest; ///< One for each outcome, in the pack's order.
    std::vector<Error> errors;          ///< `pack.no-base`, `pack.no-support`; empty when proven.
};

/// The pack's structure must be sound. A pack that names no areas and no occasions has no such base to offer and
/// is left to `check_drafts`: nothing is drafted for it, and nothing said.
PlanProof prove_plans(Pack const&);

}
