/// What the proof says of itself: over how much it holds, counted by hand where that can be.
#include "core/proof.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

/// The fixture, with tasks that keep away from unknown gates.
Pack safe_pack()
{
    auto pack = fixture::pack();
    question_of(pack, "fear").options[2].tags = { "unsure-here" };
    question_of(pack, "said-no").options[3].tags = { "unsure-here" };
    question_of(pack, "said-no").gate.kind = GateKind::Wish;
    question_of(pack, "said-no").options[2].binding = true;
    question_of(pack, "care").options[0].unprompted = true;
    for (auto& task : pack.tasks) {
        if (task.contact == TaskContact::Towards)
            task.never.push_back("unsure-here");
    }
    return pack;
}

/// Fear and the no, words, money and care; children and, with some, the home; habits and, with walks, alone; then the
/// minutes and the length.
constexpr double answers_in_all = (3 * 4) * (4 * 3 * 3) * (3 + 1 + 1) * (2 * 2 + 2) * (3 * 3);

/// The figures in a sentence, such as "12 4".
std::string figures_in(std::string const& text)
{
    std::string figures;
    for (char const c : text) {
        if (c >= '0' && c <= '9')
            figures += c;
        else if (!figures.empty() && figures.back() != ' ')
            figures += ' ';
    }
    while (figures.ends_with(' '))
        figures.pop_back();
    return figures;
}

}

TEST_CASE("the proof of what can be reached counts answers, and all that there is")
{
    Proof proof;
    prove_reach(proof, safe_pack());
    REQUIRE(proof.findings.empty());
    REQUIRE(proof.statements.size() == 2);
    CHECK(proof.statements[0].combinations == answers_in_all);
    // The longest way, the questions there are, and the length declared.
    CHECK(figures_in(proof.statements[0].claim) == "12 12 12");
    // Questions, options, outcomes and tasks.
    CHECK(proof.statements[1].combinations == 12 + 33 + 4 + 17);
}

TEST_CASE("the proof of safety judges each state with every outcome that rules may give")
{
    Proof proof;
    prove_safety(proof, safe_pack());
    REQUIRE(proof.findings.empty());
    REQUIRE(proof.statements.size() == 2);
    for (auto const& statement : proof.statements) {
        CHECK(statement.combinations == answers_in_all);
        // For each state none or one of four outcomes that hold for sure, with none or one of four that may.
        CHECK(figures_in(statement.how) == "32 800");
    }
}

TEST_CASE("a pack that only its rules save is judged by them, score by score")
{
    auto pack = safe_pack();
    // Whoever said no may reach the outcome that has steps towards the other person, but for a rule on that answer.
    question_of(pack, "said-no").options[1].gate = "wait";
    pack.rules.push_back(rule("no", "leave", { answered({ "said-no", { "closed" }, {} }) }));
    pack.questions.resize(5);
    Proof proof;
    prove_safety(proof, pack);
    REQUIRE(proof.findings.empty());
    REQUIRE(proof.statements.size() == 2);
    CHECK(proof.statements[0].combinations == (3 * 4) * (4 * 3 * 3));
    // The sums all differ. Fear and the no differ in ten ways: an order hides fear, and so does unsure hide unsure.
    CHECK(figures_in(proof.statements[0].how) == "360");
}

TEST_CASE("the proof of what stays in force follows each answer to a gate to the end")
{
    Proof proof;
    prove_standing(proof, safe_pack());
    REQUIRE(proof.findings.empty());
    REQUIRE(proof.statements.size() == 1);
    CHECK(proof.statements[0].combinations == 2470);
    // The memories of each of seven answers, and the days that contact stays away after one was taken back.
    CHECK(figures_in(proof.statements[0].how) == "203 7");
    CHECK(figures_in(proof.statements[0].claim) == "30");
}
