#include "core/plan_proof.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

Task support(Id id, Occasion occasion)
{
    auto task = fixture::task(std::move(id), "calm", 5, 1, 1);
    task.occasion = occasion;
    return task;
}

/// One outcome, one phase that is open all the time, support, and these tasks.
Pack pack_of(std::vector<Task> tasks, int minimum)
{
    auto pack = fixture::pack();
    pack.outcomes = { fixture::outcome("try", Contact::Later) };
    pack.playbooks = { { "try", { { "calm", 0, 100, minimum } } } };
    pack.tasks = std::move(tasks);
    pack.tasks.push_back(support("get-ready", Occasion::DayBefore));
    pack.tasks.push_back(support("be-gentle", Occasion::HardDate));
    return pack;
}

/// Takes all the time that everybody has, so no hard date leaves it where it stands.
Task walk()
{
    return fixture::task("walk", "calm", 10, 1, 1);
}

bool is_proven(Pack const& pack)
{
    return prove_plans(pack).errors.empty();
}

std::string code_of(Pack const& pack)
{
    auto const proof = prove_plans(pack);
    return proof.errors.empty() ? "" : proof.errors.front().code;
}

}

TEST_CASE("nothing is short where hard dates leave just the minimum, and no placement of them is tried")
{
    // Three dates and the days before them take six of thirty days.
    auto const proof = prove_plans(pack_of({ walk() }, 24));
    CHECK(proof.errors.empty());
    CHECK(proof.bases == 61);
    CHECK(proof.placements == 0);
    REQUIRE(proof.tightest.size() == 1);
    auto const& tightest = proof.tightest.front();
    CHECK(tightest.outcome == "try");
    CHECK(tightest.phase == "calm");
    CHECK(tightest.length == 30);
    CHECK(tightest.bedrock_tasks == 1);
    CHECK(tightest.placed == 30);
    CHECK(tightest.lost == 6);
    CHECK(tightest.minimum == 24);
}

TEST_CASE("the first hard dates that leave a phase short for good are named")
{
    auto const proof = prove_plans(pack_of({ walk() }, 25));
    REQUIRE(proof.errors.size() == 1);
    CHECK(proof.errors.front().code == "pack.no-base");
    CHECK(proof.errors.front().place == "plan/playbooks/try");
    CHECK(proof.errors.front().remedy.find("with 30 days and hard dates on days 2, 4, 6, phases/calm has too few")
        != std::string::npos);
    CHECK(proof.bases == 1);
    CHECK(proof.placements == 1);
}

TEST_CASE("what hard dates take may be won back, and each way to place them that needs it is drafted")
{
    // Walks and notes take turns. A hard date takes the walk of its day or of the day before, and leaves a note.
    auto const proof = prove_plans(pack_of({ walk(), fixture::task("note", "calm", 5, 1, 1) }, 28));
    CHECK(proof.errors.empty());
    // Fifteen walks in thirty days; three of them gone is one too many, and two dates take each. Longer plans have
    // enough.
    CHECK(proof.placements == 15 * 14 * 13 / 6 * 8);
    REQUIRE(proof.tightest.size() == 1);
    CHECK(proof.tightest.front().lost == 3);
    CHECK(proof.tightest.front().placed == 30);
}

TEST_CASE("a base that has too few tasks names the day, and what was not reached is not told")
{
    auto const proof = prove_plans(pack_of({ fixture::task("walk", "calm", 10, 1, 2) }, 1));
    REQUIRE(proof.errors.size() == 1);
    CHECK(proof.errors.front().code == "pack.no-base");
    CHECK(proof.errors.front().remedy.find("with 30 days, days/2 has too few") != std::string::npos);
    REQUIRE(proof.tightest.size() == 1);
    CHECK(proof.tightest.front().outcome == "try");
    CHECK(proof.tightest.front().phase.empty());
    CHECK(proof.tightest.front().length == 0);
}

TEST_CASE("a length that fails ends the proof of its outcome, not that of the others")
{
    auto pack = pack_of({ walk() }, 24);
    pack.outcomes.push_back(fixture::outcome("wait", Contact::Later));
    pack.playbooks.push_back({ "wait", { { "calm", 0, 100, 31 } } });
    pack.outcomes.push_back(fixture::outcome("leave", Contact::Never));
    pack.playbooks.push_back({ "leave", { { "calm", 0, 100, 20 } } });
    auto const proof = prove_plans(pack);
    REQUIRE(proof.errors.size() == 1);
    CHECK(proof.errors.front().place == "plan/playbooks/wait");
    CHECK(proof.errors.front().remedy.find("with 30 days, phases/calm") != std::string::npos);
    CHECK(proof.bases == 61 + 1 + 61);
    REQUIRE(proof.tightest.size() == 3);
    CHECK(proof.tightest[2].outcome == "leave");
    CHECK(proof.tightest[2].placed == 30);
}

TEST_CASE("support must suit everybody: five minutes, easy, daily, and without a tag")
{
    auto const with = [](auto change) {
        auto pack = pack_of({ walk() }, 20);
        change(pack.tasks[1]);
        return code_of(pack);
    };
    CHECK(with([](Task&) { }) == "");
    CHECK(with([](Task& task) { task.minutes = 6; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.effort = 2; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.spacing = 2; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.spacing = 0; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.weekday = 1; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.contact = TaskContact::Towards; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.needs = { "walks" }; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.never = { "walks" }; }) == "pack.no-support");
    CHECK(with([](Task& task) { task.needs = { "try" }; }) == "");
    CHECK(with([](Task& task) { task.occasion = Occasion::HardDate; }) == "pack.no-support");

    auto pack = pack_of({ walk() }, 20);
    pack.tasks[2].occasion = Occasion::DayBefore;
    CHECK(code_of(pack) == "pack.no-support");
    pack.tasks = { walk(), support("be-near", Occasion::Either) };
    CHECK(code_of(pack) == "");
}

TEST_CASE("a pack without areas and occasions is left alone; with areas alone only its bases are drafted")
{
    auto pack = pack_of({ walk() }, 25);
    pack.tasks = { walk() };
    auto const none = prove_plans(pack);
    CHECK(none.bases == 0);
    CHECK(none.tightest.empty());
    CHECK(none.errors.empty());
    pack.areas = { { "rest", "Rest", Rhythm::AnyDay } };
    auto const some = prove_plans(pack);
    CHECK(some.errors.empty());
    CHECK(some.bases == 61);
    CHECK(some.placements == 0);
    CHECK(some.tightest.size() == 1);
}

TEST_CASE("the light task of a day stays on a hard date, and counts as kept")
{
    CHECK(prove_plans(pack_of({ fixture::task("note", "calm", 5, 1, 1) }, 30)).placements == 0);
    CHECK(is_proven(pack_of({ fixture::task("note", "calm", 5, 1, 1) }, 30)));
    CHECK_FALSE(is_proven(pack_of({ fixture::task("note", "calm", 6, 1, 1) }, 30)));
}

TEST_CASE("a base has as much as ten minutes hold, since what it has to spare is what hard dates may take")
{
    // One on the first three days, two on all others; a hard date and the day before it keep one.
    std::vector<Task> const tasks { fixture::task("note", "calm", 5, 1, 1), fixture::task("rest", "calm", 5, 1, 1) };
    auto const proof = prove_plans(pack_of(tasks, 51));
    CHECK(proof.errors.empty());
    CHECK(proof.placements == 0);
    REQUIRE(proof.tightest.size() == 1);
    CHECK(proof.tightest.front().placed == 3 + 27 * 2);
    CHECK(proof.tightest.front().lost == 6);
    CHECK(proof.tightest.front().bedrock_tasks == 2);
    CHECK(prove_plans(pack_of(tasks, 52)).placements > 0);
}

TEST_CASE("what a hard date takes is counted for the phase that loses it")
{
    // Each day has a task of either phase. Of the two the one whose phase is open for less long stays.
    auto pack = pack_of({ fixture::task("note", "calm", 5, 1, 1), fixture::task("list", "sort", 5, 1, 1) }, 1);
    pack.playbooks[0].windows = { { "calm", 0, 100, 1 }, { "sort", 50, 100, 1 } };
    auto const proof = prove_plans(pack);
    CHECK(proof.errors.empty());
    REQUIRE(proof.tightest.size() == 1);
    CHECK(proof.tightest.front().phase == "sort");
    CHECK(proof.tightest.front().placed == 15);
    CHECK(proof.tightest.front().lost == 0);
    pack.playbooks[0].windows = { { "calm", 0, 100, 16 }, { "sort", 50, 100, 1 } };
    auto const other = prove_plans(pack);
    REQUIRE(other.tightest.size() == 1);
    CHECK(other.tightest.front().phase == "calm");
    CHECK(other.tightest.front().placed == 30);
    CHECK(other.tightest.front().lost == 6);
}

TEST_CASE("of phases that are as tight as each other the first is told")
{
    auto pack = pack_of({ walk(), fixture::task("list", "sort", 10, 1, 1) }, 1);
    pack.playbooks[0].windows = { { "calm", 0, 50, 2 }, { "sort", 50, 100, 2 } };
    auto const proof = prove_plans(pack);
    REQUIRE(proof.tightest.size() == 1);
    CHECK(proof.tightest.front().phase == "calm");
    CHECK(proof.tightest.front().length == 30);
    CHECK(proof.tightest.front().placed == 15);
    pack.playbooks[0].windows[1].minimum = 3;
    CHECK(prove_plans(pack).tightest.front().phase == "sort");
}

TEST_CASE("a base that hard dates rob of a review is none")
{
    // Each seventh day has a review that takes all of its time, so support leaves no room for it.
    auto pack = pack_of({ walk(), fixture::task("note", "calm", 5, 1, 1) }, 24);
    pack.areas = { { "week", "Week", Rhythm::SeventhDay } };
    pack.playbooks[0].windows.push_back({ "sort", 0, 100, 0 });
    pack.tasks.push_back(fixture::task("review", "sort", 10, 1, 7));
    pack.tasks.back().area = "week";
    auto const proof = prove_plans(pack);
    REQUIRE(proof.errors.size() == 1);
    CHECK(
        proof.errors.front().remedy.find("Fix this, which the base breaks with 30 days and hard dates on days ") == 0);
    CHECK(proof.errors.front().remedy.ends_with(": a review on each seventh day."));
}
