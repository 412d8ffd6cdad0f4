#include "pack_check_helpers.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

/// Positions in the fixture.
enum : std::size_t { fear, said_no, words, money, care, children, home, habits, alone, start, minutes, length };

}

TEST_CASE("in a section about harm or a wish every question has a gate that stays in force")
{
    auto const leave_out = [](Pack& pack) {
        pack.sections[0].about = About::Harm;
        fixture::question_of(pack, "fear").has_gate = false;
    };
    CHECK(finds(leave_out, "pack.ungated-question", "questions/0"));
    auto const let_it_lapse = [](Pack& pack) {
        pack.sections[0].about = About::Wish;
        fixture::question_of(pack, "said-no").gate.kind = GateKind::State;
    };
    CHECK(finds(let_it_lapse, "pack.ungated-question", "questions/1/gate/kind"));
    auto const gated = [](Pack& pack) { pack.sections[0].about = About::Harm; };
    CHECK_FALSE(finds(gated, "pack.ungated-question", "questions/0"));
}

TEST_CASE("only an answer that decides alone can bind, and only one that decides nothing can lift or change")
{
    auto const bind_harm = [](Pack& pack) { pack.questions[fear].options[1].binding = true; };
    CHECK(finds(bind_harm, "pack.binding", "questions/0/options/1/binding"));
    auto const bind_clear = [](Pack& pack) {
        pack.questions[said_no].gate.kind = GateKind::Wish;
        pack.questions[said_no].options[0].binding = true;
    };
    CHECK(finds(bind_clear, "pack.binding", "questions/1/options/0/binding"));
    auto const lift_by_no = [](Pack& pack) { pack.questions[said_no].options[1].unprompted = true; };
    CHECK(finds(lift_by_no, "pack.unprompted", "questions/1/options/1/unprompted"));
    auto const lift_by_unsure = [](Pack& pack) { pack.questions[words].options[3].unprompted = true; };
    CHECK(finds(lift_by_unsure, "pack.unprompted", "questions/2/options/3/unprompted"));
    auto const wish_gate_away = [](Pack& pack) { pack.questions[fear].options[0].change = "You are not afraid."; };
    CHECK(finds(wish_gate_away, "pack.change", "questions/0/options/0/change"));
    auto const change_to_unsure = [](Pack& pack) { pack.questions[words].options[3].change = "You are unsure."; };
    CHECK(finds(change_to_unsure, "pack.change", "questions/2/options/3/change"));
}

TEST_CASE("questions name sections, measures and sources that exist")
{
    CHECK(finds(
        [](Pack& pack) { pack.questions[words].section = "other"; }, "pack.unknown-section", "questions/2/section"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[words].measure = "other"; }, "pack.unknown-measure", "questions/2/measure"));
    CHECK(finds([](Pack& pack) { pack.questions[words].sources = { "other" }; }, "pack.unknown-source",
        "questions/2/sources/0"));
}

TEST_CASE("there is something to choose from where one chooses, and nothing where one gives a day")
{
    CHECK(finds(
        [](Pack& pack) { pack.questions[alone].options.pop_back(); }, "pack.too-few-options", "questions/8/options"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[habits].options.clear(); }, "pack.too-few-options", "questions/7/options"));
    CHECK(finds([](Pack& pack) { pack.questions[start].options.push_back(fixture::option("today")); },
        "pack.options-on-date", "questions/9/options"));
}

TEST_CASE("every option of a measured question has a score or is unsure")
{
    CHECK(finds([](Pack& pack) { pack.questions[words].options[1].score = -1; }, "pack.missing-score",
        "questions/2/options/1"));
    CHECK(finds([](Pack& pack) { pack.questions[words].options[1].score = 101; }, "pack.missing-score",
        "questions/2/options/1"));
    CHECK(finds([](Pack& pack) { pack.questions[care].options = { fixture::unsure(), fixture::unsure() }; },
        "pack.missing-score", "questions/4/options"));
    CHECK(finds([](Pack& pack) { pack.questions[children].options[0].score = 50; }, "pack.unmeasured-score",
        "questions/5/options/0/score"));
    CHECK(finds([](Pack& pack) { pack.questions[words].kind = QuestionKind::Many; }, "pack.measured-kind",
        "questions/2/measure"));
    CHECK(finds([](Pack& pack) { pack.questions[words].weight = 0; }, "pack.weight", "questions/2/weight"));
    CHECK(finds([](Pack& pack) { pack.questions[words].weight = 6; }, "pack.weight", "questions/2/weight"));
}

TEST_CASE("a gate has an outcome, and a clear option that people can choose")
{
    CHECK(finds([](Pack& pack) { pack.questions[fear].gate.outcome = "other"; }, "pack.unknown-outcome",
        "questions/0/gate/outcome"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[fear].gate.clear = "other"; }, "pack.gate-clear", "questions/0/gate/clear"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[fear].gate.clear = "not-sure"; }, "pack.gate-clear", "questions/0/gate/clear"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[fear].kind = QuestionKind::Many; }, "pack.gate-kind", "questions/0/gate"));
    CHECK(finds([](Pack& pack) { pack.questions[said_no].options[2].gate = "other"; }, "pack.unknown-outcome",
        "questions/1/options/2/gate"));
    CHECK(finds([](Pack& pack) { pack.questions[said_no].options[0].gate = "safe"; }, "pack.option-gate",
        "questions/1/options/0/gate"));
    CHECK(finds([](Pack& pack) { pack.questions[words].options[0].gate = "safe"; }, "pack.option-gate",
        "questions/2/options/0/gate"));
}

TEST_CASE("conditions look back at options that exist")
{
    CHECK(finds([](Pack& pack) { pack.questions[home].when[0].question = "other"; }, "pack.unknown-question",
        "questions/6/when/0/question"));
    CHECK(finds([](Pack& pack) { pack.questions[home].when[0].is[0] = "other"; }, "pack.unknown-option",
        "questions/6/when/0/is/0"));
    CHECK(finds([](Pack& pack) { pack.questions[home].when[0].is_not = { "other" }; }, "pack.unknown-option",
        "questions/6/when/0/is_not/0"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[home].when[0].is.clear(); }, "pack.empty-condition", "questions/6/when/0"));
    CHECK(finds([](Pack& pack) { pack.questions[home].when[0] = { "alone", { "yes" }, {} }; },
        "pack.condition-looks-ahead", "questions/6/when/0/question"));
    CHECK(finds([](Pack& pack) { pack.questions[home].when[0] = { "home", { "shared" }, {} }; },
        "pack.condition-looks-ahead", "questions/6/when/0/question"));
    CHECK(finds([](Pack& pack) { pack.questions[minutes].when = { { "start", {}, { "no" } } }; },
        "pack.condition-on-date", "questions/10/when/0/question"));
}

TEST_CASE("each planning question is asked once, in its kind, within its range")
{
    CHECK(finds(
        [](Pack& pack) { pack.questions[length].plans = "minutes"; }, "pack.planning-question", "questions/11/plans"));
    CHECK(finds(
        [](Pack& pack) { pack.questions[length].plans = "weather"; }, "pack.planning-question", "questions/11/plans"));
    CHECK(finds([](Pack& pack) { pack.questions[start].kind = QuestionKind::Many; }, "pack.planning-question",
        "questions/9/kind"));
    CHECK(finds([](Pack& pack) { pack.questions[minutes].kind = QuestionKind::Many; }, "pack.planning-question",
        "questions/10/kind"));
    CHECK(finds([](Pack& pack) { pack.questions[minutes].options[0].number = 9; }, "pack.planning-question",
        "questions/10/options/0/number"));
    CHECK(finds([](Pack& pack) { pack.questions[minutes].options[0].number = 121; }, "pack.planning-question",
        "questions/10/options/0/number"));
    CHECK(finds([](Pack& pack) { pack.questions[length].options[2].number = 91; }, "pack.planning-question",
        "questions/11/options/2/number"));
    CHECK(finds([](Pack& pack) { pack.questions[length].options[2].number = 29; }, "pack.planning-question",
        "questions/11/options/2/number"));
}

TEST_CASE("no path asks more questions than declared, and every question is on some path")
{
    CHECK(finds([](Pack& pack) { pack.longest_path = 11; }, "pack.longest-path", "pack/longest_path"));
    CHECK_FALSE(finds([](Pack& pack) { pack.longest_path = 12; }, "pack.longest-path", "pack/longest_path"));
    CHECK(finds([](Pack& pack) { pack.questions[home].when.push_back({ "children", { "no" }, {} }); },
        "pack.unreachable-question", "questions/6/when"));
}

TEST_CASE("rules name outcomes, measures, bands and answers that exist")
{
    CHECK(finds([](Pack& pack) { pack.unknown_gate = "other"; }, "pack.unknown-outcome", "rules/unknown_gate"));
    CHECK(finds([](Pack& pack) { pack.otherwise = "other"; }, "pack.unknown-outcome", "rules/otherwise"));
    CHECK(finds([](Pack& pack) { pack.rules[0].outcome = "other"; }, "pack.unknown-outcome", "rules/rules/0/outcome"));
    CHECK(finds([](Pack& pack) { pack.rules[0].when[0].measure = "other"; }, "pack.unknown-measure",
        "rules/rules/0/when/0/measure"));
    CHECK(finds([](Pack& pack) { pack.rules[0].when[0].at_most = "other"; }, "pack.unknown-band",
        "rules/rules/0/when/0/at_most"));
    CHECK(finds([](Pack& pack) { pack.rules[0].when.clear(); }, "pack.empty-rule", "rules/rules/0/when"));
    CHECK(finds([](Pack& pack) { pack.rules[2].when[0].answer.question = "other"; }, "pack.unknown-question",
        "rules/rules/2/when/0/question"));
    CHECK(finds([](Pack& pack) { pack.rules[2].when[0].answer.is[0] = "other"; }, "pack.unknown-option",
        "rules/rules/2/when/0/is/0"));
}

TEST_CASE("figures of questions may go up to the ends of their ranges")
{
    auto const with = [](auto change, std::string_view code, std::string_view place) {
        return finds([&](Pack& pack) { change(pack); }, code, place);
    };
    for (int const score : { 0, 100 })
        CHECK_FALSE(with([&](Pack& pack) { pack.questions[words].options[1].score = score; }, "pack.missing-score",
            "questions/2/options/1"));
    for (int const weight : { 1, 5 })
        CHECK_FALSE(
            with([&](Pack& pack) { pack.questions[words].weight = weight; }, "pack.weight", "questions/2/weight"));
    for (int const number : { 10, 120 })
        CHECK_FALSE(with([&](Pack& pack) { pack.questions[minutes].options[0].number = number; },
            "pack.planning-question", "questions/10/options/0/number"));
    for (int const number : { 30, 90 })
        CHECK_FALSE(with([&](Pack& pack) { pack.questions[length].options[0].number = number; },
            "pack.planning-question", "questions/11/options/0/number"));
    CHECK(with([](Pack& pack) { pack.questions[children].options[0].score = 0; }, "pack.unmeasured-score",
        "questions/5/options/0/score"));
    CHECK_FALSE(with(
        [](Pack& pack) { pack.questions[habits].options.resize(1); }, "pack.too-few-options", "questions/7/options"));
    CHECK_FALSE(with(
        [](Pack& pack) { pack.questions[alone].options.resize(2); }, "pack.too-few-options", "questions/8/options"));
    // An unsure option needs no score, and one option that has some is enough.
    CHECK_FALSE(with([](Pack& pack) { pack.questions[care].options = { fixture::option("no", 0), fixture::unsure() }; },
        "pack.missing-score", "questions/4/options"));
}

TEST_CASE("what binds, yields or changes is allowed where it means something")
{
    auto const binds = [](Pack& pack) {
        pack.questions[said_no].gate.kind = GateKind::Wish;
        pack.questions[said_no].options[2].binding = true;
    };
    CHECK_FALSE(finds(binds, "pack.binding", "questions/1/options/2/binding"));
    auto const bind_unsure = [](Pack& pack) {
        pack.questions[said_no].gate.kind = GateKind::Wish;
        pack.questions[said_no].options[3].binding = true;
    };
    CHECK(finds(bind_unsure, "pack.binding", "questions/1/options/3/binding"));
    auto const bind_without_a_gate = [](Pack& pack) { pack.questions[words].options[0].binding = true; };
    CHECK(finds(bind_without_a_gate, "pack.binding", "questions/2/options/0/binding"));
    auto const yields = [](Pack& pack) { pack.questions[words].options[0].unprompted = true; };
    CHECK_FALSE(finds(yields, "pack.unprompted", "questions/2/options/0/unprompted"));
    auto const clear_yields = [](Pack& pack) { pack.questions[said_no].options[0].unprompted = true; };
    CHECK_FALSE(finds(clear_yields, "pack.unprompted", "questions/1/options/0/unprompted"));
    auto const yields_by_a_gate = [](Pack& pack) {
        pack.questions[words].options[0].gate = "safe";
        pack.questions[words].options[0].unprompted = true;
    };
    CHECK(finds(yields_by_a_gate, "pack.unprompted", "questions/2/options/0/unprompted"));
    auto const changes = [](Pack& pack) { pack.questions[words].options[0].change = "Words are kept."; };
    CHECK_FALSE(finds(changes, "pack.change", "questions/2/options/0/change"));
    auto const change_of_many = [](Pack& pack) { pack.questions[habits].options[0].change = "You walk."; };
    CHECK(finds(change_of_many, "pack.change", "questions/7/options/0/change"));
    auto const another_gate = [](Pack& pack) { pack.questions[said_no].options[1].gate = "safe"; };
    CHECK_FALSE(finds(another_gate, "pack.option-gate", "questions/1/options/1/gate"));
}
