#include "core/round.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using fixture::answers_with;

namespace {

constexpr Date monday { 20'000 };

Rounds noted(Pack const& pack, Answers const& answers)
{
    return note_verdict(pack, {}, answers, monday);
}

Id outcome(Pack const& pack, Rounds const& rounds, Answers const& answers, Date today = add_days(monday, 1))
{
    auto const standing = stand_now(pack, rounds, answers, today);
    return standing ? standing->verdict.outcome : Id {};
}

}

TEST_CASE("answers changed before the first verdict are no correction")
{
    auto const pack = fixture::pack();
    CHECK(outcome(pack, {}, answers_with("fear", "yes")) == "safe");
    CHECK(outcome(pack, {}, fixture::answers()) == "try");
    auto unfinished = answers_with("fear", "yes");
    unfinished.erase("words");
    auto const rounds = note_verdict(pack, {}, unfinished, monday);
    CHECK(rounds == Rounds {});
    CHECK_FALSE(stand_now(pack, noted(pack, fixture::answers()), fixture::answers(), monday)->towards_from);
}

TEST_CASE("a verdict makes a round, and changed answers correct it without making another")
{
    auto const pack = fixture::pack();
    auto rounds = noted(pack, answers_with("fear", "yes"));
    REQUIRE(rounds.finished.size() == 1);
    CHECK(rounds.finished.front().outcome == "safe");
    rounds = note_verdict(pack, rounds, fixture::answers(), add_days(monday, 5));
    REQUIRE(rounds.finished.size() == 1);
    CHECK(rounds.finished.front().given == monday);
    CHECK(rounds.finished.front().answers == fixture::answers());
    CHECK(rounds.finished.front().outcome == "wait");
    CHECK(stand_now(pack, rounds, fixture::answers(), add_days(monday, 5))->towards_from == add_days(monday, 35));
}

TEST_CASE("while looking again the last round stands, and what is said at a gate counts at once")
{
    auto const pack = fixture::pack();
    auto const rounds = look_again(noted(pack, fixture::answers()));
    CHECK(current_round(rounds) == 1);
    CHECK(outcome(pack, rounds, {}) == "try");
    CHECK(outcome(pack, rounds, { { "fear", fixture::chose({ "yes" }) } }) == "safe");
    CHECK(outcome(pack, rounds, { { "fear", fixture::chose({ "not-sure" }) } }) == "wait");
    CHECK(outcome(pack, rounds, { { "fear", fixture::chose({ "no" }) } }) == "try");
}

TEST_CASE("a second verdict makes a second round, and keeps the first as it was")
{
    auto const pack = fixture::pack();
    auto rounds = look_again(noted(pack, answers_with("words", "never")));
    rounds = note_verdict(pack, rounds, fixture::answers(), add_days(monday, 40));
    REQUIRE(rounds.finished.size() == 2);
    CHECK_FALSE(rounds.looking_again);
    CHECK(rounds.finished[0].outcome == "leave");
    CHECK(rounds.finished[0].answers == answers_with("words", "never"));
    CHECK(rounds.finished[1].outcome == "try");
    CHECK(rounds.finished[1].given == add_days(monday, 40));
}

TEST_CASE("looking again can be given up, but not to get around what was said")
{
    auto const pack = fixture::pack();
    auto const before = noted(pack, fixture::answers());
    auto const harmless = stop_looking(pack, look_again(before), { { "fear", fixture::chose({ "no" }) } }, monday);
    CHECK(outcome(pack, harmless, fixture::answers()) == "try");

    auto said = stop_looking(pack, look_again(before), { { "fear", fixture::chose({ "yes" }) } }, monday);
    CHECK(current_round(said) == 0);
    CHECK(outcome(pack, said, fixture::answers()) == "safe");
    said = note_verdict(pack, said, fixture::answers(), add_days(monday, 1));
    CHECK(outcome(pack, said, fixture::answers()) == "safe");

    auto const next = note_verdict(pack, look_again(said), fixture::answers(), add_days(monday, 2));
    CHECK(next.finished.back().outcome == "wait");
    CHECK(stand_now(pack, next, fixture::answers(), add_days(monday, 2))->towards_from == add_days(monday, 32));
}

TEST_CASE("there is nothing to look at again before the first verdict")
{
    CHECK(look_again({}) == Rounds {});
}
