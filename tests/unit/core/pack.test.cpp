#include "core/pack.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("everything in a pack is found by its id, and nothing else is")
{
    auto const pack = fixture::pack();
    CHECK(find_section(pack, "safety") == &pack.sections[0]);
    CHECK(find_measure(pack, "care") == &pack.measures[1]);
    CHECK(find_question(pack, "said-no") == &pack.questions[1]);
    CHECK(find_option(pack.questions[0], "yes") == &pack.questions[0].options[1]);
    CHECK(find_outcome(pack, "try") == &pack.outcomes[3]);
    CHECK(find_phase(pack, "look") == &pack.phases[3]);
    CHECK(find_playbook(pack, "wait") == &pack.playbooks[2]);
    CHECK(find_task(pack, "mute") == &pack.tasks[1]);

    CHECK(find_section(pack, "none") == nullptr);
    CHECK(find_measure(pack, "") == nullptr);
    CHECK(find_question(pack, "Fear") == nullptr);
    CHECK(find_option(pack.questions[0], "open") == nullptr);
    CHECK(find_outcome(pack, "none") == nullptr);
    CHECK(find_phase(pack, "none") == nullptr);
    CHECK(find_playbook(pack, "none") == nullptr);
    CHECK(find_task(pack, "none") == nullptr);
}

TEST_CASE("outcomes are the more careful the earlier they stand")
{
    auto const pack = fixture::pack();
    CHECK(carefulness(pack, "safe") == 0);
    CHECK(carefulness(pack, "try") == 3);
}
