#include "core/proof.hpp"

#include "core/pack_check.hpp"
#include "pack_check_helpers.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

/// The fixture pack, with tasks that keep away from unknown gates.
Pack safe_pack()
{
    auto pack = fixture::pack();
    question_of(pack, "fear").options[2].tags = { "fear-unsure" };
    question_of(pack, "said-no").options[3].tags = { "said-no-unsure" };
    for (auto& task : pack.tasks) {
        if (task.contact != TaskContact::Towards)
            continue;
        task.never.push_back("fear-unsure");
        task.never.push_back("said-no-unsure");
    }
    return pack;
}

/// Whether the proof of the changed pack fails with this finding.
template <typename Change>
bool proof_finds(Change change, std::string_view code, std::string_view place)
{
    auto pack = safe_pack();
    change(pack);
    return has(prove(pack).findings, code, place);
}

}

TEST_CASE("a small safe pack is proven, and every part says what it proved")
{
    auto const pack = safe_pack();
    CHECK(check_structure(pack).empty());
    auto const proof = prove(pack);
    for (auto const& finding : proof.findings)
        FAIL_CHECK(finding.code << ": " << finding.place << ": " << finding.remedy);
    CHECK(proof.statements.size() == 7);
}

TEST_CASE("the pack that ships is proven")
{
    auto const proof = prove(support::real_pack());
    for (auto const& finding : proof.findings)
        FAIL_CHECK(finding.code << ": " << finding.place << ": " << finding.remedy);
    CHECK(proof.statements.size() == 7);
}

TEST_CASE("in the pack that ships, a task that forgets one kind of unknown gate is found")
{
    for (auto const* tag : { "harm-unsure", "wish-unsure", "own-unsure" }) {
        auto pack = support::real_pack();
        auto& never = task_of(pack, "signs-free").never;
        never.erase(std::find(never.begin(), never.end(), tag));
        auto const place = "tasks/" + std::to_string(find_task(pack, "signs-free") - pack.tasks.data()) + "/never";
        Proof proof;
        prove_safety(proof, pack);
        CHECK(has(proof.findings, "pack.towards-while-unknown", place));
    }
}

TEST_CASE("in the pack that ships, a gate question that forgets its tag for unsure is found")
{
    auto pack = support::real_pack();
    for (auto& option : question_of(pack, "control").options) {
        if (option.unsure)
            option.tags.clear();
    }
    auto const place = "tasks/" + std::to_string(find_task(pack, "signs-free") - pack.tasks.data()) + "/never";
    Proof proof;
    prove_safety(proof, pack);
    CHECK(has(proof.findings, "pack.towards-while-unknown", place));
}

TEST_CASE("a path longer than declared, and a question that no answers lead to, are found")
{
    auto pack = safe_pack();
    pack.longest_path = 11;
    CHECK(has(check_pack(pack), "pack.longest-path", "pack/longest_path"));
    pack = safe_pack();
    question_of(pack, "alone").when.push_back({ "habits", {}, { "walks" } });
    CHECK(has(check_pack(pack), "pack.unreachable-question", "questions/8/when"));
    CHECK(has(prove(pack).findings, "pack.unreachable-option", "questions/8/options/0"));
}

TEST_CASE("an outcome that nothing leads to is found")
{
    auto const add_outcome = [](Pack& pack) {
        pack.outcomes.insert(pack.outcomes.begin() + 2, outcome("lost", Contact::Never));
    };
    CHECK(proof_finds(add_outcome, "pack.no-example-outcome", "pack/outcomes/2"));
}

TEST_CASE("a task whose tags never meet is found")
{
    auto const need_both = [](Pack& pack) {
        question_of(pack, "children").options[1].tags = { "no-children" };
        task_of(pack, "handover").needs = { "children", "no-children" };
    };
    auto const pack = safe_pack();
    auto const place = "tasks/" + std::to_string(find_task(pack, "handover") - pack.tasks.data());
    CHECK(proof_finds(need_both, "pack.no-example-task", place));
}

TEST_CASE("a gate option that names an outcome with contact later is found")
{
    auto const soften = [](Pack& pack) { question_of(pack, "said-no").options[1].gate = "wait"; };
    CHECK(proof_finds(soften, "pack.gate-softened", "questions"));
}

TEST_CASE("a task towards them for a gate's outcome, or for an unknown gate, is found")
{
    auto const pack = safe_pack();
    auto const place = "tasks/" + std::to_string(find_task(pack, "letter") - pack.tasks.data()) + "/never";
    auto const forget = [](Pack& changed) { task_of(changed, "letter").never = { "said-no-unsure" }; };
    CHECK(proof_finds(forget, "pack.towards-while-unknown", place));
    auto const soften = [](Pack& changed) { question_of(changed, "said-no").options[1].gate = "wait"; };
    CHECK(proof_finds(soften, "pack.towards-after-gate", place));
    auto const later = [](Pack& changed) { changed.outcomes[0].contact = Contact::Later; };
    CHECK(proof_finds(later, "pack.towards-after-gate", place));
}

TEST_CASE("a rule that rewards a worse answer is found")
{
    auto const reward = [](Pack& pack) {
        pack.rules.push_back(rule("odd", "leave", { answered({ "care", { "yes" }, {} }) }));
    };
    CHECK(proof_finds(reward, "pack.rewards-worse", "questions/4/options/1"));
    auto const unless = [](Pack& pack) {
        pack.rules.push_back(rule("odd", "leave", { answered({ "care", {}, { "no" } }) }));
    };
    CHECK(proof_finds(unless, "pack.rewards-worse", "questions/4/options/1"));
}

TEST_CASE("a rule that a worse answer misses is made up for by one as careful that it surely meets")
{
    auto pack = safe_pack();
    pack.rules.push_back(rule("odd", "leave", { answered({ "words", {}, { "never" } }) }));
    CHECK_FALSE(has(prove(pack).findings, "pack.rewards-worse", "questions/2/options/2"));
    // With this much else to say of trust, the worst words alone make it low no more.
    question_of(pack, "money").weight = 5;
    CHECK(has(prove(pack).findings, "pack.rewards-worse", "questions/2/options/2"));
}

TEST_CASE("a rule that names only the better answer to a question on the way is found")
{
    auto const reward = [](Pack& pack) {
        question_of(pack, "alone").when.push_back({ "words", { "always", "sometimes" }, {} });
        pack.rules.push_back(rule("odd", "leave", { answered({ "words", { "always" }, {} }) }));
    };
    CHECK(proof_finds(reward, "pack.rewards-worse", "questions/2/options/2"));
}

TEST_CASE("a worse answer that leads past the question a rule lives on is found")
{
    auto const skip = [](Pack& pack) {
        auto& care = question_of(pack, "care");
        care.when = { { "fear", { "no", "not-sure" }, {} } };
        care.options = { option("little", 20), option("less", 10), unsure() };
        question_of(pack, "fear").gate.outcome = "leave";
        pack.rules[1].outcome = "safe";
    };
    CHECK(proof_finds(skip, "pack.rewards-worse", "questions/0/options/1"));
    // With a good answer to it there is a way past the rule after the better answer too.
    auto const skip_nothing = [&](Pack& pack) {
        skip(pack);
        question_of(pack, "care").options[0].score = 90;
    };
    CHECK_FALSE(proof_finds(skip_nothing, "pack.rewards-worse", "questions/0/options/1"));
}

TEST_CASE("a worse answer that leads to a question which makes up for it is found")
{
    auto const make_up = [](Pack& pack) {
        auto extra = measured("extra", "trust", 5, { option("good", 100), option("bad", 0), unsure() });
        extra.when = { { "words", { "never" }, {} } };
        pack.questions.push_back(extra);
        pack.longest_path = 13;
    };
    CHECK(proof_finds(make_up, "pack.rewards-worse", "questions/2/options/2"));
    auto const make_up_either_way = [&](Pack& pack) {
        make_up(pack);
        pack.questions.back().when = { { "words", { "never", "sometimes", "always", "not-sure" }, {} } };
    };
    CHECK_FALSE(proof_finds(make_up_either_way, "pack.rewards-worse", "questions/2/options/2"));
}

TEST_CASE("an outcome below `otherwise` and a measure that a hit would silence are found")
{
    auto const lower = [](Pack& pack) {
        pack.otherwise = "wait";
        pack.rules[0].outcome = "try";
    };
    CHECK(proof_finds(lower, "pack.otherwise-too-careful", "rules/rules/0/outcome"));
    auto const silence = [](Pack& pack) { question_of(pack, "care").when = { { "money", { "yes" }, {} } }; };
    CHECK(proof_finds(silence, "pack.silent-measure", "questions"));
}

TEST_CASE("an answer that leads to contact never and would be forgotten when asked again is found")
{
    auto const forget = [](Pack& pack) { question_of(pack, "fear").gate.kind = GateKind::State; };
    CHECK(proof_finds(forget, "pack.never-forgotten", "questions/0/gate/kind"));
}

TEST_CASE("an outcome with contact later among those with contact never is found")
{
    auto const mix = [](Pack& pack) { std::swap(pack.outcomes[1], pack.outcomes[2]); };
    CHECK(proof_finds(mix, "pack.contact-order", "pack/outcomes/2/contact"));
}

TEST_CASE("outcomes that never lead to contact stand before all that do, from the first on")
{
    CHECK(proof_finds([](Pack& pack) { pack.outcomes[0].contact = Contact::Later; }, "pack.contact-order",
        "pack/outcomes/1/contact"));
    CHECK(proof_finds([](Pack& pack) { pack.outcomes[3].contact = Contact::Never; }, "pack.contact-order",
        "pack/outcomes/3/contact"));
    CHECK_FALSE(proof_finds([](Pack&) { }, "pack.contact-order", "pack/outcomes/2/contact"));
}
