/// What is proven of a pack whose structure is sound: claims over every reachable combination of answers.
///
/// Safety. `reached_states` gives every state of gates and tags exactly (see there for why). `judge` depends on
/// rules only through two outcomes: the most careful of those that surely hold, and of those that may. So each
/// state is judged, by the real `judge`, with every such pair that there could be, whether answers reach that pair
/// or not. That is more than can happen, so what holds for all of it holds for every combination of answers, and
/// goes on holding when an author changes rules and scores. `eligible` looks only at the outcome and at the tags
/// a task names, and for tasks that lead towards the other person all of those are in the state. Where this fails,
/// only the rules can save the pack: then the state also keeps each sum and answer that rules look at, which settles
/// the verdict, and answers that reach the state are judged as they are. So on packs small enough for that, the proof
/// fails exactly when some answers break the promise; on others a failure may come from rules left out of account.
/// - With a gate hit, the outcome is the gate's or a more careful one. An answer to a grave question (one whose gate
///   is about harm or a wish, or leads to contact `never`) other than the clear one: contact `never`, no such task.
/// - With an unknown gate, the outcome is `unknown_gate` or a more careful one. With an unknown grave one, no
///   task leads towards the other person, whatever the outcome: since `unknown_gate` may have contact `later`,
///   the tasks must exclude it themselves, by a tag that the unsure option sets. An unknown gate that is not
///   grave (age, say) only caps the outcome.
///
/// Standing. `remember` and `stand` treat each remembered answer by itself: what they do to it depends on the new
/// answers and the day, never on another memory, and `stand` takes the most careful of what each one asks for. So it
/// is enough to follow one answer at a time, from the verdict it was first given on. What matters of new answers is
/// whether they give it again, whether they are clear of every wish with a word unasked, and the outcome; one set of
/// answers for each such kind that can be reached is kept. What matters of days is whether a correction is older than
/// `correction_hold`. That leaves few memories. From the first one on, every step is taken, through the real functions,
/// until no new memory appears: any answers again in the same round (a correction), a new round, days passing, a round
/// not yet finished. Beside it runs what the rule says must be in force, worked out apart from that code. Verdicts are
/// judged without rules and with the least careful outcome otherwise, and memory only makes them more careful, so
/// what holds for those holds for all. In force means: no outcome less careful than the answer's, and none of the
/// tasks towards the other person where that is one with contact `never`. `Standing::towards_from` covers what was
/// taken back; that no such task stands before that day is up to `draft_plan`.
///
/// Reachability. Shown by an example each: complete answers that `assess` and `judge` take there. A quiz ends
/// since it asks each question at most once, in order; `survey_paths` gives the longest path.
///
/// Order. Where `otherwise` is at least as careless as every outcome of rules and gates, the outcome of `judge`
/// is the most careful among `otherwise`, gates, rules that hold or may hold, and `unknown_gate` when a gate is
/// unknown. A measure's condition may hold exactly when the lower end of its score is low enough, and that end
/// falls when one answer's score falls or becomes unsure. So it suffices that no single answer condition of a rule
/// stops being possible when an answer to its question gets worse, unless a rule as careful is possible then, that gate
/// options get no less careful, and that a hit never silences a rule on a measure that nothing measured: without a hit
/// all of those are measured. Worse means: a lower score, unsure rather than sure, or not clear rather than clear;
/// among gate answers a hit is worse than an unknown one. Claimed for one changed answer to a question that no later
/// question depends on.
/// Where later questions do depend on it, two ways are compared: all that is answered beside the question and those
/// that depend on it, near or far, is the same on both. After the worse answer, anything may follow; after the better
/// one, the best: clear at gates, the best score, no rule named. Then what weighs on the better way is the better
/// answer's own gate, gates elsewhere, and rules. The first two weigh on the worse way as much. A rule on the better
/// way is accounted for when the worse answer's gate is as careful; when some condition of it cannot hold there; or
/// when each condition that holds there holds, or may hold, on the worse way too: it looks elsewhere, or names both
/// answers, or is on a measure whose lower end is low enough there whenever it is here, which is tried for every sum
/// that the other questions of the measure can have. This suffices, and more than suffices: a pack may be refused
/// although no worse answer is rewarded.
#pragma once

#include "core/pack.hpp"
#include "core/result.hpp"
#include "core/standing.hpp"

#include <string>
#include <vector>

namespace second_look {

/// One thing proven.
struct Statement {
    std::string claim;       ///< A sentence.
    double combinations = 0; ///< Over how many it holds. Rounded past 2^53.
    std::string of;          ///< What is counted, such as "combinations of answers".
    std::string how;         ///< By which argument or search, a few words.
};

struct Proof {
    std::vector<Error> findings;
    std::vector<Statement> statements;
};

/// Codes, all beginning with `pack.`: `not-proven` (too many cases), `unreachable-option`, `no-example-outcome`,
/// `no-example-task`, `gate-softened`, `towards-after-gate`, `towards-while-unknown`,
/// `rewards-worse`, `otherwise-too-careful`, `silent-measure`, `contact-order`, `never-forgotten`. Only a fault in the
/// engine itself gives `unknown-lifted`, `forgets`, `memory-softens`, `standing-softened`, `towards-while-standing` and
/// `correction-not-held`.
///
/// The structure must be sound (`check_structure`). Statements of a part with findings are left out.
Proof prove(Pack const&);

/// The functions that are put to the proof: those that the app calls. A test puts broken ones, to see them found out.
struct ProvenEngine {
    Verdict (*judge)(Pack const&, Assessment const&) = second_look::judge;
    GateMemory (*remember)(Pack const&, GateMemory, Assessment const&, int, Date) = second_look::remember;
    GateMemory (*with_unfinished)(GateMemory, Assessment const&, int, Date) = second_look::with_unfinished;
    Standing (*stand)(Pack const&, GateMemory const&, Assessment const&, int, Date) = second_look::stand;
};

/// The parts of `prove`.
void prove_reach(Proof&, Pack const&);
void prove_safety(Proof&, Pack const&, ProvenEngine const& = {});
void prove_standing(Proof&, Pack const&, ProvenEngine const& = {});
void prove_order(Proof&, Pack const&);

}
