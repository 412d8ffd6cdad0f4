#include "core/standing.hpp"

#include "fixture_pack.hpp"
#include "support/stringify.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using fixture::answers_with;

namespace {

constexpr Date monday { 20'000 };

/// The fixture, in which `fear` is about harm, `said-no` about a wish with an order, `children` about a state,
/// and the best answer to `care` is the other's own word.
Pack pack_with_kinds()
{
    auto pack = fixture::pack();
    auto& wish = fixture::question_of(pack, "said-no");
    wish.gate.kind = GateKind::Wish;
    wish.options[2].binding = true;
    auto& state = fixture::question_of(pack, "children");
    state.has_gate = true;
    state.gate = { "wait", "no", GateKind::State };
    fixture::question_of(pack, "care").options[0].unprompted = true;
    return pack;
}

/// Answers in which the other person says nothing unasked, and that still lead to `try`.
Answers unasked(Pack& pack)
{
    auto& care = fixture::question_of(pack, "care");
    if (care.options.size() == 3)
        care.options.push_back(fixture::option("quiet", 90));
    return answers_with("care", "quiet");
}

Answers unasked_with(Pack& pack, Id const& question, Id const& option)
{
    auto answers = unasked(pack);
    answers[question] = fixture::chose({ option });
    return answers;
}

struct Life {
    Pack const& pack;
    GateMemory memory = {};

    Standing gives(Answers const& answers, int round, Date given_on, std::optional<Date> now = {})
    {
        memory = remember(pack, memory, assess(pack, answers), round, now.value_or(given_on));
        return stand(pack, memory, assess(pack, answers), round, given_on);
    }
};

}

TEST_CASE("without a memory a verdict stands as it was judged")
{
    auto const pack = pack_with_kinds();
    auto const assessment = assess(pack, fixture::answers());
    auto const standing = stand(pack, {}, assessment, 0, monday);
    CHECK(standing.verdict.outcome == judge(pack, assessment).outcome);
    CHECK_FALSE(standing.raised);
    CHECK_FALSE(standing.towards_from);
    CHECK(standing.earlier.empty());
}

TEST_CASE("an earlier answer about harm stays in force, whatever later rounds say")
{
    auto pack = pack_with_kinds();
    Life life { pack };
    CHECK(life.gives(unasked_with(pack, "fear", "yes"), 0, monday).verdict.outcome == "safe");
    for (int round = 1; round < 4; ++round) {
        auto const later = life.gives(fixture::answers(), round, add_days(monday, 400 * round));
        CHECK(later.verdict.outcome == "safe");
        CHECK(later.raised);
        REQUIRE(later.earlier.size() == 1);
        CHECK(later.earlier.front().question == "fear");
        CHECK(later.earlier.front().said == monday);
    }
}

TEST_CASE("a no yields only to the other's own unprompted words, and then for good")
{
    auto pack = pack_with_kinds();
    Life life { pack };
    CHECK(life.gives(unasked_with(pack, "said-no", "closed"), 0, monday).verdict.outcome == "leave");
    CHECK(life.gives(unasked(pack), 1, add_days(monday, 400)).verdict.outcome == "leave");

    CHECK(life.gives(fixture::answers(), 2, add_days(monday, 500)).verdict.outcome == "try");
    CHECK(life.gives(unasked(pack), 2, add_days(monday, 500), add_days(monday, 501)).verdict.outcome == "leave");
    CHECK(life.gives(fixture::answers(), 2, add_days(monday, 500), add_days(monday, 502)).verdict.outcome == "try");
    CHECK(life.gives(unasked(pack), 3, add_days(monday, 600)).verdict.outcome == "try");
}

TEST_CASE("unprompted words lift no no while a question about their wish is open or answered with a no")
{
    auto pack = pack_with_kinds();
    Life life { pack };
    life.gives(unasked_with(pack, "said-no", "closed"), 0, monday);
    CHECK(life.gives(answers_with("said-no", "not-sure"), 1, add_days(monday, 400)).verdict.outcome == "leave");
    CHECK(life.gives(answers_with("said-no", "closed"), 2, add_days(monday, 500)).verdict.outcome == "leave");
    CHECK(life.gives(unasked(pack), 3, add_days(monday, 600)).verdict.outcome == "leave");
}

TEST_CASE("an order never yields: not to words, not to time, and not to a correction")
{
    auto pack = pack_with_kinds();
    Life life { pack };
    life.gives(unasked_with(pack, "said-no", "court"), 0, monday);
    CHECK(life.gives(fixture::answers(), 0, monday, add_days(monday, 1)).verdict.outcome == "safe");
    CHECK(life.gives(fixture::answers(), 1, add_days(monday, 400)).verdict.outcome == "safe");
    CHECK(life.gives(fixture::answers(), 2, add_days(monday, 4000)).verdict.outcome == "safe");
}

TEST_CASE("how someone was does not bind how they are")
{
    auto const pack = pack_with_kinds();
    Life life { pack };
    CHECK(life.gives(answers_with("children", "yes"), 0, monday).verdict.outcome == "wait");
    CHECK(life.gives(fixture::answers(), 1, add_days(monday, 40)).verdict.outcome == "try");
}

TEST_CASE("a corrected answer counts as unknown, and keeps contact away for thirty days")
{
    auto const pack = pack_with_kinds();
    Life life { pack };
    life.gives(answers_with("fear", "yes"), 0, monday);
    auto const tuesday = add_days(monday, 1);
    auto const corrected = life.gives(fixture::answers(), 0, monday, tuesday);
    CHECK(corrected.verdict.outcome == "wait");
    CHECK(corrected.doubted.size() == 1);
    CHECK(corrected.earlier.empty());
    CHECK(corrected.towards_from == add_days(tuesday, 30));

    SUBCASE("a round finished too soon after it is held back as well")
    {
        auto const soon = life.gives(fixture::answers(), 1, add_days(tuesday, 29));
        CHECK(soon.verdict.outcome == "wait");
        CHECK(soon.towards_from == add_days(tuesday, 30));
    }
    SUBCASE("after thirty days a new round answers for itself")
    {
        CHECK(life.gives(fixture::answers(), 1, add_days(tuesday, 30)).verdict.outcome == "try");
    }
    SUBCASE("an answer that comes back counts again")
    {
        CHECK(life.gives(answers_with("fear", "yes"), 0, monday, add_days(monday, 2)).verdict.outcome == "safe");
        CHECK(life.gives(fixture::answers(), 1, add_days(monday, 90)).verdict.outcome == "safe");
    }
}

TEST_CASE("answering an open gate after the verdict lifts the outcome, but keeps contact away for thirty days")
{
    auto const pack = pack_with_kinds();
    Life life { pack };
    CHECK(life.gives(answers_with("fear", "not-sure"), 0, monday).verdict.capped);
    auto const answered = life.gives(fixture::answers(), 0, monday, add_days(monday, 3));
    CHECK(answered.verdict.outcome == "try");
    CHECK(answered.towards_from == add_days(monday, 33));
}

TEST_CASE("a correction towards more care keeps contact away as well, and other corrections don't")
{
    auto const pack = pack_with_kinds();
    Life life { pack };
    life.gives(fixture::answers(), 0, monday);
    CHECK_FALSE(life.gives(answers_with("words", "sometimes"), 0, monday, add_days(monday, 1)).towards_from);
    auto const open = life.gives(answers_with("fear", "not-sure"), 0, monday, add_days(monday, 2));
    CHECK(open.verdict.outcome == "wait");
    CHECK(open.towards_from == add_days(monday, 32));
}

TEST_CASE("a new round is no correction of the one before")
{
    auto const pack = pack_with_kinds();
    Life life { pack };
    life.gives(answers_with("fear", "not-sure"), 0, monday);
    auto const next = life.gives(fixture::answers(), 1, add_days(monday, 40));
    CHECK(next.verdict.outcome == "try");
    CHECK_FALSE(next.towards_from);
}

TEST_CASE("an answer taken back but not yet noted as a correction is still in force")
{
    auto const pack = pack_with_kinds();
    Life life { pack };
    life.gives(answers_with("fear", "yes"), 0, monday);
    CHECK(stand(pack, life.memory, assess(pack, fixture::answers()), 0, monday).verdict.outcome == "safe");
    // A no of this very round yields to no word in it.
    life.memory.clear();
    life.gives(answers_with("said-no", "closed"), 0, monday);
    CHECK(stand(pack, life.memory, assess(pack, fixture::answers()), 0, monday).verdict.outcome == "leave");
    CHECK(stand(pack, life.memory, assess(pack, fixture::answers()), 1, monday).verdict.outcome == "try");
}

TEST_CASE("what an unfinished round says at a gate decides at once, and is gone with that round")
{
    auto const pack = pack_with_kinds();
    Life life { pack };
    life.gives(fixture::answers(), 0, monday);
    for (auto const& [question, option, outcome] :
        { std::tuple { "fear", "yes", "safe" }, std::tuple { "said-no", "closed", "leave" },
            std::tuple { "children", "yes", "wait" }, std::tuple { "said-no", "not-sure", "wait" } }) {
        Answers begun { { "fear", fixture::chose({ "no" }) }, { "said-no", fixture::chose({ "open" }) } };
        begun[question] = fixture::chose({ option });
        auto const seen = with_unfinished(life.memory, assess(pack, begun), 1, add_days(monday, 30));
        auto const standing = stand(pack, seen, assess(pack, fixture::answers()), 0, monday);
        CHECK(standing.verdict.outcome == outcome);
    }
    CHECK(stand(pack, life.memory, assess(pack, fixture::answers()), 0, monday).verdict.outcome == "try");
}

TEST_CASE("what is in force lends its tags, and takes away what the rules said")
{
    auto pack = pack_with_kinds();
    fixture::question_of(pack, "fear").options[1].tags = { "afraid" };
    Life life { pack };
    life.gives(answers_with("fear", "yes"), 0, monday);
    auto const later = life.gives(answers_with("words", "never"), 1, add_days(monday, 40));
    CHECK(later.verdict.outcome == "safe");
    CHECK(later.verdict.best_possible == "safe");
    CHECK(later.verdict.rules.empty());
    CHECK(later.tags.contains("afraid"));
}

TEST_CASE("a question or outcome that the pack no longer has keeps what was remembered in force")
{
    auto const pack = pack_with_kinds();
    GateMemory const gone { { .round = 0, .question = "gone", .option = "yes", .outcome = "leave", .said = monday } };
    CHECK(stand(pack, gone, assess(pack, fixture::answers()), 1, monday).verdict.outcome == "leave");
    GateMemory const unheard { { .round = 0, .question = "fear", .option = "yes", .outcome = "gone", .said = monday } };
    CHECK(stand(pack, unheard, assess(pack, fixture::answers()), 1, monday).verdict.outcome == "safe");
}

TEST_CASE("whatever is remembered, a verdict is never less careful than its own answers make it")
{
    auto const pack = pack_with_kinds();
    for (auto const* fear : { "no", "yes", "not-sure" }) {
        for (auto const* wish : { "open", "closed", "court", "not-sure" }) {
            for (auto const* fear_then : { "no", "yes", "not-sure" }) {
                for (auto const* wish_then : { "open", "closed", "court", "not-sure" }) {
                    auto now = answers_with("fear", fear);
                    now["said-no"] = fixture::chose({ wish });
                    auto then = answers_with("fear", fear_then);
                    then["said-no"] = fixture::chose({ wish_then });
                    for (int round : { 0, 1 }) {
                        Life life { pack };
                        life.gives(then, 0, monday);
                        auto const standing = life.gives(now, round, round == 0 ? monday : add_days(monday, 40));
                        auto const judged = judge(pack, assess(pack, now));
                        CHECK(carefulness(pack, standing.verdict.outcome) <= carefulness(pack, judged.outcome));
                        if (round == 1 && fear_then == std::string("yes"))
                            CHECK(standing.verdict.outcome == "safe");
                    }
                }
            }
        }
    }
}

TEST_CASE("an earlier answer that leads to what this round leads to anyway raises nothing")
{
    auto pack = pack_with_kinds();
    auto threat = fixture::question_of(pack, "fear");
    threat.id = "threat";
    pack.questions.push_back(threat);
    Life life { pack };
    auto afraid = unasked_with(pack, "fear", "yes");
    afraid["threat"] = fixture::chose({ "no" });
    CHECK(life.gives(afraid, 0, monday).verdict.outcome == "safe");
    auto threatened = unasked_with(pack, "threat", "yes");
    threatened["fear"] = fixture::chose({ "no" });
    auto const standing = life.gives(threatened, 1, add_days(monday, 40));
    CHECK(standing.verdict.outcome == "safe");
    REQUIRE(standing.earlier.size() == 1);
    CHECK_FALSE(standing.raised);
    REQUIRE(standing.verdict.decided_by.size() == 1);
}

TEST_CASE("what an earlier round raised is not said to hang on this round's doubt, or on its rules")
{
    auto pack = pack_with_kinds();
    Life life { pack };
    life.gives(unasked_with(pack, "fear", "yes"), 0, monday);
    auto doubtful = unasked_with(pack, "said-no", "not-sure");
    doubtful["care"] = fixture::chose({ "no" });
    auto const alone = judge(pack, assess(pack, unasked_with(pack, "said-no", "not-sure")));
    CHECK(alone.capped);
    CHECK_FALSE(alone.would_settle.empty());
    auto const capped = life.gives(unasked_with(pack, "said-no", "not-sure"), 1, add_days(monday, 400));
    CHECK(capped.raised);
    CHECK(capped.verdict.outcome == "safe");
    CHECK_FALSE(capped.verdict.capped);
    CHECK(capped.verdict.would_settle.empty());
    auto const ruled = life.gives(doubtful, 1, add_days(monday, 401));
    CHECK(ruled.verdict.rules.empty());
    CHECK(ruled.verdict.rules_in_doubt.empty());
}

TEST_CASE("a no that yields to a round is in force in that round still, unless the other's own word is in it")
{
    auto pack = pack_with_kinds();
    GateMemory const memory { { .round = 0,
        .question = "said-no",
        .option = "closed",
        .outcome = "leave",
        .said = monday,
        .corrected = {},
        .yielded_in = 1 } };
    auto const stands = [&](Answers const& answers, int round) {
        return stand(pack, memory, assess(pack, answers), round, monday).verdict.outcome;
    };
    auto const quiet = unasked(pack);
    CHECK(stands(quiet, 1) == "leave");
    CHECK(stands(quiet, 2) == "try");
    CHECK(stands(fixture::answers(), 1) == "try");
}
