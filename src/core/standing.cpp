#include "core/standing.hpp"

#include <algorithm>

namespace second_look {

namespace {

enum class Force { None, Doubted, Decides };

Option const* option_of(Question const* question, RememberedGate const& gate)
{
    return question ? find_option(*question, gate.option) : nullptr;
}

// A pack that asks this no more can't say what kind it was, so it keeps the most lasting one.
GateKind kind_of(Question const* question)
{
    return question && question->has_gate ? question->gate.kind : GateKind::Harm;
}

Date hold_ends(Date corrected)
{
    return add_days(corrected, correction_hold);
}

/// Every Wish gate on the path is answered clearly, and the other person spoke without being asked.
bool is_wanted_freely(Assessment const& assessment)
{
    auto const is_wish = [](GivenAnswer const& answer) { return answer.question->gate.kind == GateKind::Wish; };
    bool const is_clear = std::none_of(assessment.gates.begin(), assessment.gates.end(), [&](GateHit const& hit) {
        return is_wish(hit.answer);
    }) && std::none_of(assessment.unknown_gates.begin(), assessment.unknown_gates.end(), is_wish);
    return is_clear && std::any_of(assessment.given.begin(), assessment.given.end(), [](GivenAnswer const& answer) {
        return answer.option->unprompted;
    });
}

// An outcome that the pack no longer has can't be compared, so it counts as the most careful one.
Id const& outcome_of(Pack const& pack, RememberedGate const& gate)
{
    return find_outcome(pack, gate.outcome) ? gate.outcome : pack.outcomes.front().id;
}

Force force_of(Pack const& pack, RememberedGate const& gate, Assessment const& assessment, int round, Date given_on)
{
    auto const* question = find_question(pack, gate.question);
    auto const* option = option_of(question, gate);
    if (gate.outcome.empty())
        return gate.round > round && option && option->unsure ? Force::Doubted : Force::None;
    if (gate.round > round)
        return Force::Decides;
    if (option && option->binding)
        return Force::Decides;
    auto const kind = kind_of(question);
    if (kind == GateKind::State)
        return Force::None;
    if (gate.corrected)
        return given_on < hold_ends(*gate.corrected) ? Force::Doubted : Force::None;
    if (kind == GateKind::Wish && gate.round < round) {
        bool const has_yielded = gate.yielded_in && *gate.yielded_in < round;
        return has_yielded || is_wanted_freely(assessment) ? Force::None : Force::Decides;
    }
    return Force::Decides;
}

bool is_same_answer(RememberedGate const& left, RememberedGate const& right)
{
    return left.question == right.question && left.option == right.option;
}

/// Every answer to a gate.
GateMemory said_at_gates(Assessment const& assessment, int round, Date today)
{
    GateMemory said;
    for (auto const& given : assessment.given) {
        auto const hit = std::find_if(assessment.gates.begin(), assessment.gates.end(),
            [&](GateHit const& candidate) { return candidate.answer == given; });
        bool const is_hit = hit != assessment.gates.end();
        if (is_hit || given.question->has_gate)
            said.push_back({ .round = round,
                .question = given.question->id,
                .option = given.option->id,
                .outcome = is_hit ? hit->outcome : Id {},
                .said = today });
    }
    return said;
}

/// The memory with all of these, none of them twice in one round. What is said again counts again.
GateMemory with_all(GateMemory memory, GateMemory const& said)
{
    for (auto const& now : said) {
        auto const known = std::find_if(memory.begin(), memory.end(),
            [&](RememberedGate const& gate) { return gate.round == now.round && is_same_answer(gate, now); });
        if (known == memory.end())
            memory.push_back(now);
        else
            known->corrected.reset();
    }
    return memory;
}

/// No answer of the round itself can have decided for a more careful outcome than its own verdict has.
void make_more_careful(Pack const& pack, Standing& standing, Id const& outcome)
{
    auto& verdict = standing.verdict;
    if (carefulness(pack, outcome) < carefulness(pack, verdict.best_possible))
        verdict.best_possible = outcome;
    if (carefulness(pack, outcome) >= carefulness(pack, verdict.outcome))
        return;
    standing.raised = true;
    verdict.outcome = outcome;
    verdict.decided_by.clear();
    verdict.rules.clear();
    verdict.rules_in_doubt.clear();
    verdict.would_settle.clear();
    verdict.capped = false;
}

}

GateMemory remember(Pack const& pack, GateMemory memory, Assessment const& assessment, int round, Date today)
{
    auto const said = said_at_gates(assessment, round, today);
    bool const yields = is_wanted_freely(assessment);
    for (auto& gate : memory) {
        if (gate.round < round && kind_of(find_question(pack, gate.question)) == GateKind::Wish) {
            if (yields && !gate.yielded_in)
                gate.yielded_in = round;
            else if (!yields && gate.yielded_in == round)
                gate.yielded_in.reset();
        }
        if (gate.round != round)
            continue;
        bool const is_said =
            std::any_of(said.begin(), said.end(), [&](RememberedGate const& now) { return is_same_answer(now, gate); });
        if (!is_said && !gate.corrected)
            gate.corrected = today;
    }
    return with_all(std::move(memory), said);
}

GateMemory with_unfinished(GateMemory memory, Assessment const& unfinished, int round, Date today)
{
    return with_all(std::move(memory), said_at_gates(unfinished, round, today));
}

Standing stand(Pack const& pack, GateMemory const& memory, Assessment const& assessment, int round, Date given_on)
{
    Standing standing;
    standing.verdict = judge(pack, assessment);
    standing.tags = assessment.tags;
    auto const own = said_at_gates(assessment, round, given_on);
    for (auto const& gate : memory) {
        if (gate.corrected)
            standing.towards_from =
                std::max(standing.towards_from.value_or(hold_ends(*gate.corrected)), hold_ends(*gate.corrected));
        auto const force = force_of(pack, gate, assessment, round, given_on);
        if (force == Force::None)
            continue;
        if (force == Force::Doubted) {
            standing.doubted.push_back(gate);
            make_more_careful(pack, standing, pack.unknown_gate);
            continue;
        }
        if (std::any_of(own.begin(), own.end(), [&](RememberedGate const& now) { return is_same_answer(now, gate); }))
            continue;
        standing.earlier.push_back(gate);
        if (auto const* option = option_of(find_question(pack, gate.question), gate))
            standing.tags.insert(option->tags.begin(), option->tags.end());
        make_more_careful(pack, standing, outcome_of(pack, gate));
    }
    return standing;
}

}
