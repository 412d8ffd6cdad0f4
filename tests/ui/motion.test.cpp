#include "ui/motion.hpp"

#include "null_backend.hpp"
#include "support/even_metrics.hpp"
#include "support/gallery.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

constexpr float quick = tokens::motion_ms::quick;

/// The value after each of these frames of 20 ms; `target` from the second frame on.
std::vector<float> values(Motion& motion, float target, int frames)
{
    std::vector<float> seen;
    for (int i = 0; i < frames; ++i) {
        motion.begin(i * 20.0, false);
        seen.push_back(motion.follow("it", Moving::Hover, i == 0 ? 0 : target, quick));
        motion.end();
    }
    return seen;
}

}

TEST_CASE("a value eases out to where it should be, and then asks for no more frames")
{
    Motion motion;
    auto const seen = values(motion, 1, 8);
    CHECK(seen[0] == 0);
    CHECK(seen[2] - seen[1] > seen[5] - seen[4]);
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen[7] == 1);
    CHECK_FALSE(motion.is_moving());
}

TEST_CASE("it is on its way for 120 to 200 milliseconds")
{
    for (float const duration : { tokens::motion_ms::quick, tokens::motion_ms::calm }) {
        CHECK(duration >= 120);
        CHECK(duration <= 200);
        Motion motion;
        motion.begin(0, false);
        motion.follow("it", Moving::Mark, 0, duration);
        motion.begin(1, false);
        motion.follow("it", Moving::Mark, 1, duration);
        motion.begin(duration - 1, false);
        CHECK(motion.follow("it", Moving::Mark, 1, duration) < 1);
        CHECK(motion.is_moving());
        motion.begin(duration + 2, false);
        CHECK(motion.follow("it", Moving::Mark, 1, duration) == 1);
        CHECK_FALSE(motion.is_moving());
    }
}

TEST_CASE("turned round halfway it goes back from where it is")
{
    Motion motion;
    auto const there = values(motion, 1, 3).back();
    REQUIRE(there > 0);
    REQUIRE(there < 1);
    motion.begin(60, false);
    CHECK(motion.follow("it", Moving::Hover, 0, quick) == doctest::Approx(there));
    motion.begin(80, false);
    auto const back = motion.follow("it", Moving::Hover, 0, quick);
    CHECK(back < there);
    CHECK(back > 0);
}

TEST_CASE("what appears is there at once, and so is everything for those who asked for less motion")
{
    Motion motion;
    motion.begin(0, false);
    CHECK(motion.follow("new", Moving::Mark, 1, quick) == 1);
    CHECK(motion.arrive("screen", "welcome", quick) == 1);
    CHECK_FALSE(motion.is_moving());
    motion.begin(10, true);
    CHECK(motion.follow("new", Moving::Mark, 0, quick) == 0);
    CHECK(motion.arrive("screen", "quiz/age", quick) == 1);
    CHECK_FALSE(motion.is_moving());
}

TEST_CASE("another screen comes in, and an answer is marked, while frames are wanted; after that none are")
{
    EvenMetrics const metrics;
    auto const asked = gallery().view(gallery_state("fields"), real_env());
    auto const layout = lay_out(asked.root, { 390, 844, 1 }, metrics);
    NullBackend backend(390, 844);
    auto const moves_at = [&](std::string const& screen, double now, bool still = false) {
        backend.frame(layout, { .screen = screen, .now = now, .still = still });
        return backend.is_moving();
    };
    CHECK_FALSE(moves_at("one", 0));
    CHECK(moves_at("two", 16));
    CHECK(moves_at("two", 100));
    CHECK_FALSE(moves_at("two", 16 + tokens::motion_ms::calm + 1));
    CHECK_FALSE(moves_at("three", 400, true));
}
