/// The proof against every answer tried: many random small packs, safe and unsafe, get the same verdict from both.
#include "core/pack_check.hpp"
#include "core/plan.hpp"
#include "core/proof.hpp"
#include "core/proof_states.hpp"
#include "fixture_pack.hpp"
#include "random_packs.hpp"

#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace second_look;
using namespace second_look::fixture;

namespace {

/// Of a question about harm or a wish, or with an answer that decides for contact never.
bool is_grave_answer(Pack const& pack, GivenAnswer const& given)
{
    auto const& question = *given.question;
    auto const is_never = [&](Id const& outcome) {
        return !outcome.empty() && find_outcome(pack, outcome)->contact == Contact::Never;
    };
    return question.gate.kind != GateKind::State || is_never(question.gate.outcome)
        || std::any_of(question.options.begin(), question.options.end(),
            [&](Option const& option) { return is_never(option.gate); });
}

/// Read off one set of complete answers, through the functions that the app itself calls.
bool is_safe(Pack const& pack, Answers const& answers)
{
    auto const assessment = assess(pack, answers);
    auto const verdict = judge(pack, assessment);
    auto const& outcome = *find_outcome(pack, verdict.outcome);
    bool keeps_away = false;
    for (auto const& hit : assessment.gates) {
        if (carefulness(pack, verdict.outcome) > carefulness(pack, hit.outcome))
            return false;
        if (is_grave_answer(pack, hit.answer)) {
            keeps_away = true;
            if (outcome.contact != Contact::Never)
                return false;
        }
    }
    for (auto const& given : assessment.unknown_gates) {
        if (carefulness(pack, verdict.outcome) > carefulness(pack, pack.unknown_gate))
            return false;
        keeps_away |= is_grave_answer(pack, given);
    }
    return !keeps_away || std::none_of(pack.tasks.begin(), pack.tasks.end(), [&](Task const& task) {
        return task.contact == TaskContact::Towards && eligible(task, outcome, assessment.tags);
    });
}

bool is_safe_for_all(Pack const& pack)
{
    bool is_safe_so_far = true;
    Answers answers;
    walk_all(pack, answers, [&](Answers const& complete) { is_safe_so_far &= is_safe(pack, complete); });
    return is_safe_so_far;
}

bool is_proven_safe(Pack const& pack)
{
    Proof proof;
    prove_safety(proof, pack);
    return std::all_of(proof.findings.begin(), proof.findings.end(),
        [](Error const& finding) { return finding.code == "pack.silent-measure"; });
}

/// Worse by the pack's own order: a hit, then unknown, then clear; else unsure rather than sure, or a lower score.
bool is_worse_answer(Question const& question, Option const& worse, Option const& better)
{
    auto const rank = [&](Option const& option) {
        if (!question.has_gate || option.id == question.gate.clear)
            return 0;
        return option.unsure && option.gate.empty() ? 1 : 2;
    };
    if (rank(worse) != rank(better))
        return rank(worse) > rank(better);
    if (worse.unsure || better.unsure)
        return worse.unsure && !better.unsure;
    return worse.score >= 0 && better.score >= 0 && worse.score < better.score;
}

/// Ids of the questions that are asked or not by what this one is answered, near or far.
std::set<Id> asked_because_of(Pack const& pack, Id const& question)
{
    std::set<Id> found;
    for (auto const& other : pack.questions) {
        for (auto const& condition : other.when) {
            if (condition.question == question || found.contains(condition.question))
                found.insert(other.id);
        }
    }
    return found;
}

/// The least careful outcome of all complete answers, by the answers to the questions that do not depend on this one.
using BestOutcomes = std::map<std::pair<Id, std::string>, int>;

std::string written(Answers const& answers)
{
    std::string text;
    for (auto const& [question, answer] : answers) {
        text += question + ":";
        for (auto const& option : answer.options)
            text += option + ",";
        text += ";";
    }
    return text;
}

/// Complete answers, and where they end.
using Ends = std::vector<std::pair<Answers, int>>;

Ends ends_of(Pack const& pack)
{
    Ends ends;
    Answers answers;
    walk_all(pack, answers, [&](Answers const& complete) {
        ends.push_back({ complete, carefulness(pack, judge(pack, assess(pack, complete)).outcome) });
    });
    return ends;
}

BestOutcomes best_outcomes(Pack const& pack, Question const& question, Ends const& ends)
{
    auto const dependent = asked_because_of(pack, question.id);
    BestOutcomes best;
    for (auto const& [complete, outcome] : ends) {
        auto const answer = complete.find(question.id);
        if (answer == complete.end())
            continue;
        auto elsewhere = complete;
        elsewhere.erase(question.id);
        for (auto const& id : dependent)
            elsewhere.erase(id);
        auto const key = std::pair { answer->second.options.front(), written(elsewhere) };
        auto const found = best.try_emplace(key, outcome).first;
        found->second = std::max(found->second, outcome);
    }
    return best;
}

/// Whether after no worse answer something better can come than the best after a better one.
bool rewards_no_worse_answer(Pack const& pack)
{
    auto const ends = ends_of(pack);
    for (auto const& question : pack.questions) {
        if (question.kind != QuestionKind::One)
            continue;
        auto const best = best_outcomes(pack, question, ends);
        for (auto const& [key, outcome] : best) {
            auto const& worse = *find_option(question, key.first);
            for (auto const& better : question.options) {
                if (!is_worse_answer(question, worse, better))
                    continue;
                auto const other = best.find({ better.id, key.second });
                if (other != best.end() && outcome > other->second)
                    return false;
            }
        }
    }
    return true;
}

/// What stands in the way of a proof of order.
std::size_t findings_in_order(Pack const& pack)
{
    Proof proof;
    prove_safety(proof, pack);
    prove_order(proof, pack);
    return static_cast<std::size_t>(
        std::count_if(proof.findings.begin(), proof.findings.end(), [](Error const& finding) {
            return finding.code == "pack.rewards-worse" || finding.code == "pack.silent-measure"
                || finding.code == "pack.otherwise-too-careful";
        }));
}

bool has_a_question_on_the_way(Pack const& pack)
{
    return std::any_of(pack.questions.begin(), pack.questions.end(), [&](Question const& question) {
        return question.kind == QuestionKind::One && !asked_because_of(pack, question.id).empty();
    });
}

/// Of four hundred packs: how many are proven in order, how many of those have a path, how many reward a worse answer,
/// and what stands in the way of the proof of all of them.
struct Tally {
    int proven = 0;
    int on_the_way = 0;
    int rewarding = 0;
    std::size_t findings = 0;
};

Tally tally(Pack (*make)(unsigned seed))
{
    Tally tally;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        auto const pack = make(seed);
        CAPTURE(seed);
        auto const findings = findings_in_order(pack);
        bool const holds = rewards_no_worse_answer(pack);
        CHECK((holds || findings > 0));
        tally.proven += findings == 0 ? 1 : 0;
        tally.on_the_way += findings == 0 && has_a_question_on_the_way(pack) ? 1 : 0;
        tally.rewarding += holds ? 0 : 1;
        tally.findings += findings;
    }
    return tally;
}

}

TEST_CASE("no random small pack that is proven in order rewards a worse answer, on the way or not")
{
    // Nor does the proof refuse more of them than its argument asks for.
    auto const small = tally(random_small_pack);
    CHECK(small.proven == 136);
    CHECK(small.on_the_way == 95);
    CHECK(small.rewarding == 103);
    CHECK(small.findings == 692);
    auto const scored = tally(random_scored_pack);
    CHECK(scored.proven == 113);
    CHECK(scored.on_the_way == 95);
    CHECK(scored.rewarding == 122);
    CHECK(scored.findings == 1311);
}

TEST_CASE("the proof of safety and every answer tried agree on random small packs, safe and unsafe")
{
    int safe = 0;
    int unsafe = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        auto const pack = random_small_pack(seed);
        bool const holds = is_safe_for_all(pack);
        CAPTURE(seed);
        CHECK(is_proven_safe(pack) == holds);
        ++(holds ? safe : unsafe);
    }
    CHECK(safe > 60);
    CHECK(unsafe > 60);
}
