/// The part of `prove` that looks at gates and at tasks that lead towards the other person; `proof.hpp` says why
/// it is sound.
#include "core/pack_findings.hpp"
#include "core/plan.hpp"
#include "core/proof.hpp"
#include "core/proof_states.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// Of states with all that rules look at: enough for a small pack, and soon given up for a large one.
constexpr std::size_t most_exact_cases = 20'000;

std::set<std::string> tags_of_towards(Pack const& pack)
{
    std::set<std::string> tags;
    for (auto const& task : pack.tasks) {
        if (task.contact != TaskContact::Towards)
            continue;
        tags.insert(task.needs.begin(), task.needs.end());
        tags.insert(task.never.begin(), task.never.end());
    }
    return tags;
}

/// Packs with the same outcomes, one for each pair of what surely and what perhaps holds.
std::vector<Pack> packs_of_any_rules(Pack const& pack)
{
    std::vector<Pack> packs;
    Pack bare;
    bare.outcomes = pack.outcomes;
    bare.unknown_gate = pack.unknown_gate;
    bare.otherwise = pack.otherwise;
    packs.push_back(bare);
    // A rule without conditions holds; a rule on a measure that the pack does not have may hold.
    RuleCondition const doubtful { "no such measure", "no such band", {} };
    for (auto const& sure : pack.outcomes) {
        auto with_sure = bare;
        with_sure.rules = { { "sure", sure.id, {}, "", "" } };
        packs.push_back(with_sure);
        auto with_possible = bare;
        with_possible.rules = { { "possible", sure.id, { doubtful }, "", "" } };
        packs.push_back(with_possible);
        for (auto const& possible : pack.outcomes) {
            auto with_both = with_sure;
            with_both.rules.push_back({ "possible", possible.id, { doubtful }, "", "" });
            packs.push_back(with_both);
        }
    }
    return packs;
}

Verdict verdict_of(Pack const& pack, SafetyState const& state, ProvenEngine const& engine)
{
    Assessment assessment;
    if (state.gate >= 0)
        assessment.gates.push_back({ {}, pack.outcomes[static_cast<std::size_t>(state.gate)].id });
    if (state.unknown)
        assessment.unknown_gates.push_back({});
    assessment.tags = state.tags;
    return engine.judge(pack, assessment);
}

/// Answers that lead there: those at gates that are not clear, and those that set one of the tags.
std::string described(Pack const& pack, Answers const& answers, std::set<std::string> const& tags)
{
    std::string text;
    for (auto const& question : pack.questions) {
        auto const answer = answers.find(question.id);
        if (answer == answers.end())
            continue;
        for (auto const& id : answer->second.options) {
            auto const& option = *find_option(question, id);
            bool const sets_tag = std::any_of(
                option.tags.begin(), option.tags.end(), [&](auto const& tag) { return tags.contains(tag); });
            if (sets_tag || (question.has_gate && id != question.gate.clear))
                text += (text.empty() ? "" : ", ") + question.id + ": " + id;
        }
    }
    return text.empty() ? "any answers" : text;
}

/// What is wrong with the verdicts and tasks of states, each kind noted once.
class SafetyCheck {
public:
    explicit SafetyCheck(Pack const& pack)
        : m_pack(pack)
        , m_is_reported(pack.tasks.size())
    {
    }

    void check(SafetyState const& state, Answers const& answers, Id const& verdict)
    {
        int const careful = carefulness(m_pack, verdict);
        auto const& outcome = m_pack.outcomes[static_cast<std::size_t>(careful)];
        auto const ends = "; with " + described(m_pack, answers, state.tags) + " one ends in \"" + outcome.id + "\".";
        if (state.gate >= 0 && careful > state.gate)
            add_once("gate-softened", Place("rules"), "Let no rule soften a gate" + ends);
        if (state.grave_hit && outcome.contact != Contact::Never)
            add_once("gate-softened", Place("questions"),
                "Let every option of a gate about harm or a wish decide for an outcome that never leads to contact"
                    + ends);
        if (state.unknown && careful > carefulness(m_pack, m_pack.unknown_gate))
            add_once("unknown-lifted", Place("rules") / "unknown_gate", "Cap unknown gates" + ends);
        if (!state.grave_hit && !state.grave_unknown)
            return;
        for (std::size_t i = 0; i < m_pack.tasks.size(); ++i) {
            auto const& task = m_pack.tasks[i];
            if (m_is_reported[i] || task.contact != TaskContact::Towards || !eligible(task, outcome, state.tags))
                continue;
            m_is_reported[i] = true;
            m_findings.add(state.grave_hit ? "towards-after-gate" : "towards-while-unknown",
                Place("tasks") / i / "never",
                "Add a tag that this answer sets; \"" + task.id + "\" leads towards the other person" + ends);
        }
    }

    std::vector<Error> const& errors() const { return m_findings.errors(); }

private:
    void add_once(std::string_view code, Place const& place, std::string const& remedy)
    {
        if (m_seen.insert(std::string(code) + place.path()).second)
            m_findings.add(code, place, remedy);
    }

    Pack const& m_pack;
    Findings m_findings;
    std::vector<bool> m_is_reported;
    std::set<std::string> m_seen;
};

/// What the rules look at.
Watched watched_by_rules(Pack const& pack)
{
    Watched watched;
    for (auto const& rule : pack.rules) {
        for (auto const& condition : rule.when) {
            if (condition.measure.empty())
                watched.answers.insert(condition.answer.question);
            else
                watched.sums.insert(condition.measure);
        }
    }
    return watched;
}

/// Some measure that rules look at, and that a path without a gate hit may leave unmeasured.
void check_silence(Findings& findings, ReachedStates const& reached, std::set<Id> const& needed)
{
    std::set<Id> silent;
    for (auto const& [state, answers] : reached.states) {
        for (auto const& measure : needed) {
            if (state.gate < 0 && !state.measured.contains(measure) && silent.insert(measure).second)
                findings.add("silent-measure", Place("questions"),
                    "Ask something that measures \"" + measure
                        + "\" on every path without a gate hit; a hit would silence its rules.");
        }
    }
}

void state_safety(Proof& proof, Pack const& pack, ReachedStates const& reached, std::string const& how)
{
    proof.statements.push_back({ "A gate hit is never softened; one about harm or a wish ends where contact is never, "
                                 "and admits no task towards the other person.",
        reached.combinations, "combinations of answers", how });
    proof.statements.push_back({ "An unknown gate leads at best to \"" + pack.unknown_gate
            + "\"; one about harm or a wish admits no task towards the other person.",
        reached.combinations, "combinations of answers", how });
}

void add(Proof& proof, std::vector<Error> const& findings)
{
    proof.findings.insert(proof.findings.end(), findings.begin(), findings.end());
}

}

void prove_safety(Proof& proof, Pack const& pack, ProvenEngine const& engine)
{
    auto const tags = tags_of_towards(pack);
    auto by_rules = watched_by_rules(pack);
    auto const reached = reached_states(pack, { tags, {}, {} });
    if (!reached.complete) {
        Findings findings;
        findings.add("not-proven", Place("questions"),
            "Let fewer answers matter to later questions; there are too many cases to prove safety.");
        add(proof, findings.errors());
        return;
    }
    Findings findings;
    check_silence(findings, reached, by_rules.sums);
    add(proof, findings.errors());

    SafetyCheck whatever_rules(pack);
    std::size_t judged = 0;
    auto const packs = packs_of_any_rules(pack);
    for (auto const& [state, answers] : reached.states) {
        for (auto const& rules : packs) {
            whatever_rules.check(state, answers, verdict_of(rules, state, engine).outcome);
            ++judged;
        }
    }
    auto const states = std::to_string(reached.states.size());
    if (whatever_rules.errors().empty()) {
        state_safety(proof, pack, reached,
            "their " + states
                + " reachable states of gates and tags, each judged with every outcome that rules may give ("
                + std::to_string(judged) + " verdicts)");
        return;
    }

    // Only what the rules really say can save this pack, so every sum that they look at is kept apart.
    by_rules.tags = tags;
    auto const exact = reached_states(pack, by_rules, most_exact_cases);
    if (!exact.complete) {
        add(proof, whatever_rules.errors());
        return;
    }
    SafetyCheck with_rules(pack);
    for (auto const& [state, answers] : exact.states)
        with_rules.check(state, answers, engine.judge(pack, assess(pack, answers)).outcome);
    add(proof, with_rules.errors());
    if (with_rules.errors().empty())
        state_safety(proof, pack, exact,
            "their " + std::to_string(exact.states.size())
                + " reachable states of gates, tags, scores and answers that rules look at, each judged");
}

}
