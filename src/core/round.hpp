/// Rounds of answers that verdicts were given on: the first one, and each time someone looks again.
///
/// `Rounds` and the answers being given are kept side by side. Until the first verdict there are only
/// answers. `note_verdict` makes them a round; answers that change after that correct it. `look_again`
/// starts a new round with nothing answered, and until that one has a verdict the last one stands, made
/// more careful by what the new answers already say at gates.
#pragma once

#include "core/standing.hpp"

#include <optional>
#include <vector>

namespace second_look {

struct Round {
    Date given; ///< Day of its verdict.
    Answers answers;
    Id outcome; ///< As it stood, with what was said earlier.

    bool operator==(Round const&) const = default;
};

struct Rounds {
    std::vector<Round> finished; ///< Oldest first.
    bool looking_again = false;  ///< The answers being given are of a round after the last finished one.
    GateMemory memory;

    bool operator==(Rounds const&) const = default;
};

/// Number of the round that the answers being given belong to.
int current_round(Rounds const&);

/// The answers that the verdict in force was given on: those of the last finished round while looking again,
/// else those being given.
Answers const& judged_answers(Rounds const&, Answers const& given);

/// Where someone stands; nothing while the judged answers are not complete.
std::optional<Standing> stand_now(Pack const&, Rounds const&, Answers const& given, Date today);

/// The rounds after a verdict was shown on complete answers. Incomplete ones change nothing.
Rounds note_verdict(Pack const&, Rounds, Answers const& given, Date today);

/// The rounds after answers were changed that no verdict was shown on yet. What they say at gates is kept, so that
/// what is taken back before the next verdict was still said. Nothing changes before the first verdict.
Rounds note_said(Pack const&, Rounds, Answers const& given, Date today);

/// Rounds in which a new one is begun; its answers start empty. Nothing changes before the first verdict.
Rounds look_again(Rounds);

/// Rounds in which the new one is given up; the answers to go on with are those of the last finished one. What
/// the new one said at gates stays: it is in force until a round is finished, and is corrected if that one
/// does not say it too.
Rounds stop_looking(Pack const&, Rounds, Answers const& given, Date today);

}
