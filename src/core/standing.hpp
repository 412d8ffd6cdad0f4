/// What stays in force of earlier answers to gates, and what that makes of a verdict.
///
/// Answers are given in rounds, numbered from 0. A round may be corrected for as long as no later one was
/// finished; once a verdict was given on it, what it said at a gate is remembered:
///
///     auto memory = remember(pack, {}, assess(pack, first), 0, monday);        // "They said no."
///     memory = remember(pack, memory, assess(pack, second), 1, months_later);  // "None of these so far."
///     stand(pack, memory, assess(pack, second), 1, months_later).verdict.outcome;  // still that of the no
///
/// What a remembered answer does to a later verdict depends on the kind of its gate:
/// - Harm stays in force.
/// - Wish stays in force until a later round is clear of every Wish gate and holds an unprompted answer;
///   then it has yielded for good. A binding one never yields.
/// - State does nothing: every round answers for itself.
///
/// Taking an answer back within its own round is a correction. The corrected answer was said both ways, so
/// for `correction_hold` days it counts as unknown: the outcome is `Pack::unknown_gate` at best. Taking back
/// a binding one changes nothing. And a correction of any gate, in whichever direction, keeps every task
/// towards the other person away for as long.
#pragma once

#include "core/verdict.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace second_look {

/// Days.
inline constexpr int correction_hold = 30;

/// An answer to a gate that a verdict was given on.
struct RememberedGate {
    int round = 0;
    Id question;
    Id option;
    Id outcome;                    ///< What it decides for; empty where it was clear or unknown.
    Date said;                     ///< Day of the first verdict on it.
    std::optional<Date> corrected; ///< Day its own round took it back.
    std::optional<int> yielded_in; ///< The later round that it yielded to.

    bool operator==(RememberedGate const&) const = default;
};

using GateMemory = std::vector<RememberedGate>;

/// The memory after a verdict was given on a round's complete answers. Call it again whenever that round's
/// answers change: what is new is added, what is gone is marked as corrected, what came back counts again.
/// Nothing is ever removed, and rounds other than this one are only marked as yielded.
GateMemory remember(Pack const&, GateMemory, Assessment const&, int round, Date today);

/// The memory with what answers say at gates that no verdict was given on yet: of an unfinished round, or changed
/// since the verdict on theirs. An answer of a round after the one judged decides at once, whatever its kind, and an
/// unknown one holds back. Nothing is marked as corrected before `remember` is called for that round; by then, what
/// was said in between and taken back is known.
GateMemory with_unfinished(GateMemory, Assessment const& unfinished, int round, Date today);

/// A verdict with all that was said earlier.
struct Standing {
    Verdict verdict;                     ///< Never less careful than `judge` has it, nor than what is in force.
    std::vector<RememberedGate> earlier; ///< In force without being among this round's own answers.
    std::vector<RememberedGate> doubted; ///< Corrected and still counted as unknown, or unknown in a later round.
    std::set<std::string> tags;          ///< Of this round's answers and of those in `earlier`.
    std::optional<Date> towards_from;    ///< No task towards the other person stands on a day before this.

    /// Whether an earlier answer made the outcome more careful than this round's answers alone.
    bool raised = false;
};

/// Judges a round's complete answers under all that is remembered. `given_on` is the day its verdict was first
/// given, today where it is given now. Where the memory decides, `verdict.decided_by` has this round's own
/// gate answers for that outcome, if any, and no rules.
Standing stand(Pack const&, GateMemory const&, Assessment const&, int round, Date given_on);

}
