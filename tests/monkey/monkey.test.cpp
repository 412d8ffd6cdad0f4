/// Thousands of acts by chance, through role and name alone, against a model of what must hold.
///
/// SECOND_LOOK_ACTS=20000 does more of them than are enough for every day, SECOND_LOOK_SEED=7 others. A failure names
/// both: with them the same acts are done again.
#include "run.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::monkey;

namespace {

constexpr int enough_for_all = 20'000;

int from_environment(char const* name, int usual)
{
    auto const* said = std::getenv(name);
    return said ? std::atoi(said) : usual;
}

}

TEST_CASE("whatever is done by chance, nothing forbidden is shown, nothing is lost, and there is a way on")
{
    auto const acts = from_environment("SECOND_LOOK_ACTS", 2000);
    auto const seed = from_environment("SECOND_LOOK_SEED", 1);
    Run run(static_cast<unsigned>(seed));
    for (int act = 1; act <= acts; ++act) {
        auto const broken = run.go_on();
        std::string all;
        for (auto const& one : broken)
            all += one + "\n";
        REQUIRE_MESSAGE(all.empty(),
            all << "Again by SECOND_LOOK_SEED=" << seed << " SECOND_LOOK_ACTS=" << act << ", after\n"
                << run.trail());
    }
    MESSAGE(words(run.reached));
    // One that gets nowhere has shown nothing.
    if (acts >= enough_for_all) {
        CHECK(run.reached.screens.size() == static_cast<std::size_t>(Screen::Help) + 1);
        CHECK(run.reached.outcomes.size() == support::real_pack().outcomes.size());
        CHECK(run.reached.plans.size() == support::real_pack().outcomes.size());
    }
}
