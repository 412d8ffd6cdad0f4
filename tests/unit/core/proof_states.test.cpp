#include "core/proof_states.hpp"

#include "core/pack_check.hpp"
#include "core/quiz.hpp"
#include "core/verdict.hpp"
#include "fixture_pack.hpp"
#include "random_packs.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::fixture;

namespace {

struct Walked {
    std::set<SafetyState> states;
    double combinations = 0;
};

Walked walked(Pack const& pack, Watched const& watched)
{
    Walked all;
    Answers answers;
    walk_all(pack, answers, [&](Answers const& complete) {
        all.states.insert(safety_state(pack, assess(pack, complete), watched));
        all.combinations += 1;
    });
    return all;
}

/// The sums are those that `assess` divides, of the measures watched.
void check_sums(SafetyState const& state, Assessment const& assessment, Watched const& watched)
{
    std::size_t found = 0;
    for (auto const& [measure, score, low_band, high_band] : assessment.measures) {
        if (!watched.sums.contains(measure))
            continue;
        ++found;
        auto const sums = state.sums.at(measure);
        CHECK(score.low == sums.low / sums.weights);
        CHECK(score.high == (sums.high + sums.weights - 1) / sums.weights);
    }
    CHECK(state.sums.size() == found);
}

/// The states that were reached are those of all answers there are, and each has answers that lead there.
void check_agreement(Pack const& pack, Watched const& watched)
{
    auto const reached = reached_states(pack, watched);
    auto const all = walked(pack, watched);
    CHECK(reached.complete);
    CHECK(reached.combinations == all.combinations);
    std::set<SafetyState> states;
    for (auto const& [state, answers] : reached.states) {
        states.insert(state);
        CHECK(!check_answers(pack, answers));
        auto const assessment = assess(pack, answers);
        CHECK(safety_state(pack, assessment, watched) == state);
        check_sums(state, assessment, watched);
    }
    CHECK(states == all.states);
}

}

TEST_CASE("the states and their number agree with every answer tried on random small packs")
{
    Watched const watched { { "s", "u" }, { "trust" }, { "q1" } };
    for (unsigned seed = 1; seed <= 60; ++seed) {
        auto const pack = random_small_pack(seed);
        CAPTURE(seed);
        check_agreement(pack, watched);
    }
}

TEST_CASE("they agree where an answer says nothing of what its question measures")
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        auto pack = random_small_pack(seed);
        for (auto& question : pack.questions)
            question.options[seed % 2].score = -1;
        CAPTURE(seed);
        check_agreement(pack, { { "s" }, { "trust", "care" }, {} });
    }
}

TEST_CASE("a question is taken as proven with a hundred answers that later questions tell apart, and not with more")
{
    for (int const count : { 100, 101 }) {
        auto pack = fixture::pack();
        auto told_apart = question("told-apart", { option("o1") });
        auto later = question("later", { option("a"), option("b") });
        for (int i = 2; i <= count; ++i) {
            told_apart.options.push_back(option("o" + std::to_string(i)));
            later.when.push_back({ "told-apart", { "o" + std::to_string(i) }, {} });
        }
        pack.questions = { told_apart, later };
        CAPTURE(count);
        CHECK(reached_states(pack, {}).complete == (count == 100));
    }
}

TEST_CASE("they agree on the fixture pack")
{
    auto pack = fixture::pack();
    pack.questions.resize(9);
    check_agreement(pack, { { "children", "walks" }, { "trust", "care" }, { "home" } });
}

TEST_CASE("what is proven of states holds for every answer tried")
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        auto const pack = random_small_pack(seed);
        Answers answers;
        int broken = 0;
        walk_all(pack, answers, [&](Answers const& complete) {
            auto const assessment = assess(pack, complete);
            auto const state = safety_state(pack, assessment, Watched {});
            int const outcome = carefulness(pack, judge(pack, assessment).outcome);
            broken += state.gate >= 0 && outcome > state.gate;
            broken += state.unknown && outcome > carefulness(pack, pack.unknown_gate);
        });
        CAPTURE(seed);
        CHECK(broken == 0);
    }
}

TEST_CASE("a question with too many options that matter together is not taken as proven")
{
    auto pack = fixture::pack();
    auto& habits = question_of(pack, "habits");
    for (int i = 0; i < 11; ++i)
        habits.options.push_back(tagged("h" + std::to_string(i), "h"));
    // With the walks that a later question looks at, these are twelve.
    CHECK(reached_states(pack, { { "h" }, {}, {} }).complete);
    habits.options.push_back(tagged("one-more", "h"));
    CHECK_FALSE(reached_states(pack, { { "h" }, {}, {} }).complete);
}

TEST_CASE("as many cases as are allowed are kept, and with one more than that nothing is proven")
{
    auto const pack = fixture::pack();
    Watched const watched { {}, { "trust" }, {} };
    auto const reached = reached_states(pack, watched);
    REQUIRE(reached.complete);
    auto const just_enough = reached_states(pack, watched, reached.most_cases);
    CHECK(just_enough.complete);
    CHECK(just_enough.most_cases == reached.most_cases);
    CHECK(just_enough.states == reached.states);
    CHECK_FALSE(reached_states(pack, watched, reached.most_cases - 1).complete);
}
