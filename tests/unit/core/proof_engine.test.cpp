/// The proof on a broken engine: were the code that judges and remembers at fault, it would be found out.
#include "core/proof.hpp"

#include "pack_check_helpers.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

/// The fixture with all kinds of gates, a binding answer and the other's own word.
Pack pack_with_kinds()
{
    auto pack = fixture::pack();
    auto& wish = question_of(pack, "said-no");
    wish.gate.kind = GateKind::Wish;
    wish.options[2].binding = true;
    question_of(pack, "care").options[0].unprompted = true;
    question_of(pack, "fear").options[2].tags = { "unsure-here" };
    wish.options[3].tags = { "unsure-here" };
    for (auto& task : pack.tasks) {
        if (task.contact == TaskContact::Towards)
            task.never.push_back("unsure-here");
    }
    return pack;
}

bool finds_out(ProvenEngine const& engine, std::string_view code, Pack const& pack = pack_with_kinds())
{
    Proof proof;
    prove_safety(proof, pack, engine);
    prove_standing(proof, pack, engine);
    return std::any_of(
        proof.findings.begin(), proof.findings.end(), [&](Error const& finding) { return finding.code == code; });
}

/// Where the pack itself leads on to nothing, so that its own care could hide the fault.
bool finds_out_in_careful(ProvenEngine const& engine, std::string_view code)
{
    auto pack = pack_with_kinds();
    pack.otherwise = pack.outcomes.front().id;
    return finds_out(engine, code, pack);
}

}

TEST_CASE("the engine as it is passes the proof")
{
    Proof proof;
    prove_safety(proof, pack_with_kinds());
    prove_standing(proof, pack_with_kinds());
    CHECK(proof.findings.empty());
}

TEST_CASE("an engine that takes unknown gates for clear is found out")
{
    ProvenEngine engine;
    engine.judge = [](Pack const& pack, Assessment const& assessment) {
        auto blind = assessment;
        blind.unknown_gates.clear();
        return judge(pack, blind);
    };
    CHECK(finds_out(engine, "pack.unknown-lifted"));
}

TEST_CASE("an engine that lets rules lift a gate is found out")
{
    ProvenEngine engine;
    engine.judge = [](Pack const& pack, Assessment const& assessment) {
        auto blind = assessment;
        if (!pack.rules.empty())
            blind.gates.clear();
        return judge(pack, blind);
    };
    CHECK(finds_out(engine, "pack.gate-softened"));
}

TEST_CASE("a memory that loses answers is found out")
{
    ProvenEngine engine;
    engine.remember = [](Pack const& pack, GateMemory memory, Assessment const& assessment, int round, Date today) {
        memory = remember(pack, std::move(memory), assessment, round, today);
        std::erase_if(memory, [](RememberedGate const& gate) { return gate.corrected.has_value(); });
        return memory;
    };
    CHECK(finds_out(engine, "pack.forgets"));
}

TEST_CASE("a standing that forgets harm after a round, or lifts a no without the other's word, is found out")
{
    ProvenEngine engine;
    engine.stand = [](Pack const& pack, GateMemory const& memory, Assessment const& assessment, int round, Date day) {
        GateMemory own;
        for (auto const& gate : memory) {
            if (gate.round >= round)
                own.push_back(gate);
        }
        return stand(pack, own, assessment, round, day);
    };
    CHECK(finds_out(engine, "pack.standing-softened"));
    CHECK(finds_out(engine, "pack.towards-while-standing"));
    CHECK(finds_out_in_careful(engine, "pack.standing-softened"));
    CHECK(finds_out_in_careful(engine, "pack.towards-while-standing"));
}

TEST_CASE("a standing that is less careful than the answers themselves is found out")
{
    ProvenEngine engine;
    engine.stand = [](Pack const& pack, GateMemory const& memory, Assessment const& assessment, int round, Date day) {
        auto standing = stand(pack, memory, assessment, round, day);
        standing.verdict.outcome = pack.outcomes.back().id;
        return standing;
    };
    CHECK(finds_out(engine, "pack.memory-softens"));
}

TEST_CASE("a correction that holds too short, and one that is taken for a plain answer, are found out")
{
    ProvenEngine engine;
    engine.stand = [](Pack const& pack, GateMemory const& memory, Assessment const& assessment, int round, Date day) {
        auto standing = stand(pack, memory, assessment, round, day);
        if (standing.towards_from)
            standing.towards_from = add_days(*standing.towards_from, -1);
        return standing;
    };
    CHECK(finds_out(engine, "pack.correction-not-held"));
    engine.stand = [](Pack const& pack, GateMemory const& memory, Assessment const& assessment, int round, Date day) {
        auto standing = stand(pack, memory, assessment, round, day);
        if (standing.doubted.empty())
            return standing;
        auto const held = standing.towards_from;
        standing = stand(pack, {}, assessment, round, day);
        standing.towards_from = held;
        return standing;
    };
    CHECK(finds_out(engine, "pack.correction-not-held"));
}

TEST_CASE("an engine that waits for a round's end before harm counts is found out")
{
    ProvenEngine engine;
    engine.with_unfinished = [](GateMemory memory, Assessment const&, int, Date) { return memory; };
    CHECK(finds_out(engine, "pack.standing-softened"));
}

TEST_CASE("a pack with too many cases is not taken for proven")
{
    auto pack = pack_with_kinds();
    auto many = question("many", {});
    many.kind = QuestionKind::Many;
    // More options than can be tried together, and a step towards them looks at each.
    for (int i = 0; i < 13; ++i) {
        auto const tag = "tag-" + std::to_string(i);
        many.options.push_back(tagged("option-" + std::to_string(i), tag));
        task_of(pack, "letter").never.push_back(tag);
    }
    pack.questions.push_back(many);
    Proof proof;
    prove_safety(proof, pack);
    CHECK(has(proof.findings, "pack.not-proven", "questions"));
    CHECK(proof.statements.empty());
}
