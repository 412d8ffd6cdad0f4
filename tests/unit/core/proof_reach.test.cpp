/// What the proof finds an example for, where chance alone would not come upon it.
#include "core/proof.hpp"

#include "pack_check_helpers.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

constexpr int steps = 12;

Id numbered_id(std::string const& name, int number)
{
    return name + "-" + std::to_string(number);
}

/// Two outcomes, no rule and no task.
Pack bare_pack()
{
    auto pack = fixture::pack();
    pack.outcomes = { outcome("stop", Contact::Never), outcome("try", Contact::Later) };
    pack.unknown_gate = "stop";
    pack.otherwise = "try";
    pack.questions.clear();
    pack.rules.clear();
    pack.tasks.clear();
    pack.playbooks = { { "stop", { { "calm", 0, 100, 1 } } }, { "try", { { "sort", 0, 100, 1 } } } };
    return pack;
}

/// Adds questions in a row, each asked only after the last answer to the one before, and returns the end of it.
Question& add_long_way(Pack& pack, std::string const& name)
{
    for (int i = 0; i < steps; ++i) {
        pack.questions.push_back(question(numbered_id(name, i), { option("a"), option("b"), option("c") }));
        auto& when = pack.questions.back().when;
        if (i > 0 && i % 2 == 0)
            when = { { numbered_id(name, i - 1), { "c" }, {} } };
        else if (i > 0)
            when = { { numbered_id(name, i - 1), {}, { "a", "b" } } };
    }
    return pack.questions.back();
}

Proof reach_of(Pack const& pack)
{
    Proof proof;
    prove_reach(proof, pack);
    return proof;
}

bool has_no_example(Pack const& pack, std::string_view code, std::string_view place)
{
    return has(reach_of(pack).findings, code, place);
}

}

TEST_CASE("an outcome at the end of a long way has an example")
{
    auto pack = bare_pack();
    add_long_way(pack, "way").options[1].gate = "stop";
    CHECK(reach_of(pack).findings.empty());
    pack.questions[5].when.push_back({ "way-4", {}, { "c" } });
    CHECK(has_no_example(pack, "pack.no-example-outcome", "pack/outcomes/0"));
    CHECK(has_no_example(pack, "pack.unreachable-option", "questions/11/options/1"));
    CHECK(has_no_example(pack, "pack.unreachable-option", "questions/5/options/0"));
    CHECK_FALSE(has_no_example(pack, "pack.unreachable-option", "questions/4/options/0"));
    CHECK(reach_of(pack).statements.empty());
}

TEST_CASE("the way to an outcome may ask for several answers to one question, and for others beside it")
{
    auto pack = bare_pack();
    auto many = question("many", { option("a"), option("b"), option("c"), option("d"), option("e") });
    many.kind = QuestionKind::Many;
    pack.questions.push_back(many);
    auto& end = add_long_way(pack, "way");
    end.options[1].gate = "stop";
    end.when.push_back({ "many", { "d" }, {} });
    end.when.push_back({ "many", { "b" }, { "a" } });
    end.when.push_back({ "many", { "e" }, {} });
    CHECK(reach_of(pack).findings.empty());
}

TEST_CASE("an outcome that only the best answers to all questions lead to has an example")
{
    auto pack = bare_pack();
    for (int i = 0; i < steps; ++i) {
        auto gate = question(numbered_id("gate", i), { option("bad"), unsure(), option("clear") });
        gate.has_gate = true;
        gate.gate = { "stop", "clear" };
        pack.questions.push_back(gate);
        pack.questions.push_back(measured(
            numbered_id("trust", i), "trust", 1, { option("bad", 0), option("good", 100), option("fair", 50) }));
    }
    pack.rules = { rule("not-all-trust", "stop", { at_most("trust", "almost") }) };
    pack.measures[0].bands = { { "almost", "Almost", 0 }, { "all", "All", 100 } };
    CHECK(reach_of(pack).findings.empty());
    pack.rules[0].when = { at_most("trust", "all") };
    CHECK(has_no_example(pack, "pack.no-example-outcome", "pack/outcomes/1"));
}

TEST_CASE("a task has an example where its tags are set on ways apart, in an outcome whose plan has its phase")
{
    auto pack = bare_pack();
    add_long_way(pack, "one").options[1].tags = { "end-of-one" };
    add_long_way(pack, "two").options[2].tags = { "end-of-two" };
    auto last = question("last", { option("try"), option("stop") });
    last.has_gate = true;
    last.gate = { "stop", "try" };
    pack.questions.push_back(last);
    pack.tasks = { task("both", "sort", 5, 1, 1) };
    pack.tasks[0].needs = { "end-of-one", "end-of-two" };
    CHECK(reach_of(pack).findings.empty());
    pack.tasks[0].phase = "calm";
    CHECK(reach_of(pack).findings.empty());
    pack.tasks[0].phase = "look";
    CHECK(has_no_example(pack, "pack.no-example-task", "tasks/0"));
    pack.tasks[0].phase = "sort";
    pack.tasks[0].never = { "end-of-one" };
    CHECK(has_no_example(pack, "pack.no-example-task", "tasks/0"));
    pack.tasks[0].never = { "stop" };
    CHECK(reach_of(pack).findings.empty());
    pack.tasks[0].never = { "try" };
    CHECK(has_no_example(pack, "pack.no-example-task", "tasks/0"));
    pack.playbooks.pop_back();
    pack.tasks[0].never.clear();
    CHECK(has_no_example(pack, "pack.no-example-task", "tasks/0"));
}
