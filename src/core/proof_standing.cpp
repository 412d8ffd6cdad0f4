/// The part of `prove` that looks at sequences: corrections, later rounds and days passing. `proof.hpp` says why
/// following one answer is enough.
#include "core/pack_findings.hpp"
#include "core/plan.hpp"
#include "core/proof.hpp"
#include "core/proof_states.hpp"
#include "core/standing.hpp"

#include <algorithm>
#include <map>

namespace second_look {

namespace {

constexpr int this_round = 1;
constexpr int a_later_round = 2;

/// Any day; only differences count.
Date today()
{
    return *parse_date("2026-06-15");
}

/// An answer to a gate; `outcome` is empty where it is clear or unknown.
struct GateAnswer {
    Question const* question = nullptr;
    Option const* option = nullptr;
    Id outcome;
};

/// A round's complete answers, as far as they matter to an earlier answer.
struct Round {
    Assessment assessment;
    bool says_it;      ///< They have the answer followed.
    bool asks_it;      ///< They have some answer to its question.
    bool wants_freely; ///< Clear of every wish, and the other person spoke unasked.
};

/// What must be known of an answer that was given once, by the rule and not by the code that is to follow it.
struct Truth {
    bool is_said = true;       ///< In the last answers of its own round.
    int since_correction = -1; ///< Days; -1 where it stands.
    bool has_yielded = false;  ///< A later round, now over, was clear of every wish with a word unasked.
    bool is_own_round = true;
    bool wants_freely = false; ///< The round that is open now.

    auto operator<=>(Truth const&) const = default;
};

/// A memory of no more than the answer followed, the truth of it, and that memory in a form that can be compared.
struct Node {
    GateMemory memory;
    Truth truth;

    using Key = std::tuple<Truth, std::vector<std::tuple<int, int, int>>>;
    Key key() const
    {
        std::vector<std::tuple<int, int, int>> entries;
        for (auto const& gate : memory)
            entries.push_back({ gate.round, gate.corrected ? days_between(*gate.corrected, today()) : -1,
                gate.yielded_in.value_or(-1) });
        return { truth, entries };
    }
};

// Ages from 2 to 28 behave as 1 does, and those past 30 as 30 does: all of them are within the hold, or all past
// it, and there is a number of days that takes each from one to the other.
int aged(int age, int days)
{
    int const total = age + days;
    if (total >= correction_hold)
        return correction_hold;
    return total > 1 && total < correction_hold - 1 ? 1 : total;
}

/// The most permissive verdicts: no rule, and the least careful outcome otherwise.
Pack without_rules(Pack const& pack)
{
    auto permissive = pack;
    permissive.rules.clear();
    permissive.otherwise = pack.outcomes.back().id;
    return permissive;
}

std::vector<GateAnswer> gate_answers(Pack const& pack)
{
    std::vector<GateAnswer> answers;
    for (auto const& question : pack.questions) {
        for (auto const& option : question.options) {
            bool const is_hit =
                !option.gate.empty() || (question.has_gate && option.id != question.gate.clear && !option.unsure);
            if (question.has_gate || is_hit)
                answers.push_back({ &question, &option,
                    !is_hit                   ? Id {}
                        : option.gate.empty() ? question.gate.outcome
                                              : option.gate });
        }
    }
    return answers;
}

class Follower {
public:
    /// `permissive` must outlive it; pointers into assessments are to its questions.
    Follower(
        Proof& proof, Pack const& permissive, Pack const& pack, GateAnswer const& followed, ProvenEngine const& engine)
        : m_proof(proof)
        , m_engine(engine)
        , m_permissive(permissive)
        , m_followed(followed)
        , m_place(Place("questions") / static_cast<std::size_t>(followed.question - pack.questions.data()) / "options"
              / static_cast<std::size_t>(followed.option - followed.question->options.data()))
    {
    }

    /// One of each kind of complete answers, out of states that keep the whole answer to the question.
    void find_rounds(ReachedStates const& reached)
    {
        std::set<std::tuple<bool, bool, bool, Id>> known;
        for (auto const& [state, answers] : reached.states) {
            Round round { assess(m_permissive, answers),
                state.chosen.contains({ m_followed.question->id, m_followed.option->id }), !state.chosen.empty(),
                !state.wish_open && state.unprompted };
            auto const outcome = judge(m_permissive, round.assessment).outcome;
            if (known.insert({ round.says_it, round.asks_it, round.wants_freely, outcome }).second)
                m_rounds.push_back(std::move(round));
        }
    }

    /// To a fixed point: every memory that any sequence can leave, and every verdict on each.
    void follow()
    {
        for (auto const& round : m_rounds) {
            if (round.says_it)
                give(round, {});
        }
        while (!m_open.empty()) {
            auto const node = std::move(m_open.back());
            m_open.pop_back();
            for (auto const& round : m_rounds)
                give(round, node);
            pass(node, 1);
            pass(node, correction_hold - 1);
            begin_round(node);
        }
        follow_unfinished();
    }

    std::size_t nodes() const { return m_seen.size(); }
    std::size_t steps() const { return m_steps; }

private:
    bool is_never(Id const& outcome) const { return find_outcome(m_permissive, outcome)->contact == Contact::Never; }

    bool is_it(RememberedGate const& gate) const
    {
        return gate.question == m_followed.question->id && gate.option == m_followed.option->id;
    }

    /// A verdict is given on these answers, in the round that is open.
    void give(Round const& round, std::optional<Node> const& before)
    {
        ++m_steps;
        Node node = before.value_or(Node {});
        int const number = node.truth.is_own_round ? this_round : a_later_round;
        node.memory = m_engine.remember(m_permissive, node.memory, round.assessment, number, today());
        // Other answers are followed by themselves, and this one if it is given once more in a later round.
        std::erase_if(
            node.memory, [&](RememberedGate const& gate) { return !is_it(gate) || gate.round != this_round; });

        auto& truth = node.truth;
        truth.wants_freely = round.wants_freely;
        if (truth.is_own_round && truth.is_said && !round.says_it)
            truth.since_correction = 0;
        if (truth.is_own_round)
            truth.is_said = round.says_it;
        if (truth.is_own_round && truth.is_said)
            truth.since_correction = -1;
        if (node.memory.size() != 1)
            report("forgets", "Keep every answer to a gate; this one is gone from memory.");
        else
            check(node, round, m_engine.stand(m_permissive, node.memory, round.assessment, number, today()));
        visit(std::move(node));
    }

    void pass(Node node, int days)
    {
        ++m_steps;
        for (auto& gate : node.memory) {
            if (gate.corrected)
                gate.corrected = add_days(today(), -aged(days_between(*gate.corrected, today()), days));
        }
        if (node.truth.since_correction >= 0)
            node.truth.since_correction = aged(node.truth.since_correction, days);
        visit(std::move(node));
    }

    /// The round that is open is over. Later rounds look alike to what was said before them, so all have one number.
    void begin_round(Node node)
    {
        ++m_steps;
        if (!node.truth.is_own_round)
            node.truth.has_yielded |= node.truth.wants_freely;
        node.truth.is_own_round = false;
        node.truth.wants_freely = false;
        for (auto& gate : node.memory) {
            if (gate.yielded_in)
                gate.yielded_in = this_round;
        }
        visit(std::move(node));
    }

    void visit(Node node)
    {
        if (m_seen.insert(node.key()).second)
            m_open.push_back(std::move(node));
    }

    bool is_in_force(Truth const& truth) const
    {
        if (m_followed.outcome.empty())
            return false;
        if (m_followed.option->binding || (truth.is_own_round && truth.is_said))
            return true;
        switch (m_followed.question->gate.kind) {
        case GateKind::Harm:
            return truth.is_said;
        case GateKind::Wish:
            return truth.is_said && !truth.has_yielded && !truth.wants_freely;
        case GateKind::State:
            return false;
        }
        return false;
    }

    void check(Node const& node, Round const& round, Standing const& standing)
    {
        auto const& truth = node.truth;
        int const careful = carefulness(m_permissive, standing.verdict.outcome);
        if (careful > carefulness(m_permissive, judge(m_permissive, round.assessment).outcome))
            report("memory-softens", "Let memory make a verdict only more careful.");
        if (is_in_force(truth))
            check_in_force(standing);
        if (truth.since_correction < 0 || truth.since_correction >= correction_hold)
            return;
        auto const free_from = add_days(today(), correction_hold - truth.since_correction);
        if (!standing.towards_from || *standing.towards_from < free_from)
            report("correction-not-held", "Keep every task towards the other person off after this was taken back.");
        bool const is_doubted = !m_followed.outcome.empty() && m_followed.question->gate.kind != GateKind::State;
        if (is_doubted && careful > carefulness(m_permissive, m_permissive.unknown_gate))
            report("correction-not-held", "Count this as unknown for a while after it was taken back.");
    }

    void check_in_force(Standing const& standing)
    {
        auto const& outcome = *find_outcome(m_permissive, standing.verdict.outcome);
        if (carefulness(m_permissive, outcome.id) > carefulness(m_permissive, m_followed.outcome))
            report("standing-softened", "Let no later answer soften this; one ends in \"" + outcome.id + "\".");
        for (auto const& task : m_permissive.tasks) {
            if (is_never(m_followed.outcome) && task.contact == TaskContact::Towards
                && eligible(task, outcome, standing.tags))
                report("towards-while-standing", "Keep \"" + task.id + "\" away while this is in force.");
        }
    }

    /// Said in a round not yet finished, it decides at once over the verdict that is shown.
    void follow_unfinished()
    {
        if (m_followed.outcome.empty())
            return;
        for (auto const& open : m_rounds) {
            if (!open.says_it)
                continue;
            auto const memory = m_engine.with_unfinished({}, open.assessment, a_later_round, today());
            for (auto const& round : m_rounds) {
                ++m_steps;
                check_in_force(m_engine.stand(m_permissive, memory, round.assessment, this_round, today()));
            }
        }
    }

    void report(std::string_view code, std::string remedy)
    {
        Findings findings;
        findings.add(code, m_place, std::move(remedy));
        auto const& error = findings.errors().front();
        if (std::find(m_proof.findings.begin(), m_proof.findings.end(), error) == m_proof.findings.end())
            m_proof.findings.push_back(error);
    }

    Proof& m_proof;
    ProvenEngine const& m_engine;
    Pack const& m_permissive;
    GateAnswer m_followed;
    Place m_place;
    std::vector<Round> m_rounds;
    std::vector<Node> m_open;
    std::set<Node::Key> m_seen;
    std::size_t m_steps = 0;
};

/// What following a single answer relies on.
void check_order(Findings& findings, Pack const& pack)
{
    for (std::size_t i = 1; i < pack.outcomes.size(); ++i) {
        if (pack.outcomes[i].contact == Contact::Never && pack.outcomes[i - 1].contact == Contact::Later)
            findings.add("contact-order", Place("pack") / "outcomes" / i / "contact",
                "Let outcomes with contact never stand before those with contact later; they are the more careful.");
    }
}

void check_kinds(Findings& findings, Pack const& pack, std::vector<GateAnswer> const& answers)
{
    for (auto const& [question, option, outcome] : answers) {
        if (outcome.empty() || question->gate.kind != GateKind::State
            || find_outcome(pack, outcome)->contact != Contact::Never)
            continue;
        findings.add("never-forgotten",
            Place("questions") / static_cast<std::size_t>(question - pack.questions.data()) / "gate" / "kind",
            "Write harm or wish; \"" + option->id + "\" leads to contact never, and a state is forgotten later.");
    }
}

}

void prove_standing(Proof& proof, Pack const& pack, ProvenEngine const& engine)
{
    auto const answers = gate_answers(pack);
    Findings findings;
    check_order(findings, pack);
    check_kinds(findings, pack, answers);
    auto const before = proof.findings.size();
    proof.findings.insert(proof.findings.end(), findings.errors().begin(), findings.errors().end());

    auto const permissive = without_rules(pack);
    std::size_t nodes = 0;
    std::size_t steps = 0;
    ReachedStates reached;
    Question const* reached_for = nullptr;
    for (auto const& answer : answers) {
        if (reached_for != answer.question)
            reached = reached_states(permissive, { {}, {}, { answer.question->id } });
        reached_for = answer.question;
        if (!reached.complete) {
            findings.add("not-proven", Place("questions"),
                "Let fewer answers matter to later questions; there are too many cases to prove what stays in force.");
            proof.findings.push_back(findings.errors().back());
            return;
        }
        Follower follower(proof, permissive, pack, answer, engine);
        follower.find_rounds(reached);
        follower.follow();
        nodes += follower.nodes();
        steps += follower.steps();
    }
    if (proof.findings.size() != before)
        return;
    proof.statements.push_back({ "Whatever is corrected, asked again or waited for: harm stays in force, a 'no' until "
                                 "the other's own word unasked, an order for good, with no task towards the other "
                                 "person; and after a gate answer was taken back there is none for "
            + std::to_string(correction_hold) + " days.",
        static_cast<double>(steps), "steps",
        "a fixed point of " + std::to_string(nodes) + " memories of each of " + std::to_string(answers.size())
            + " gate answers, under any new answers, rounds and days" });
}

}
