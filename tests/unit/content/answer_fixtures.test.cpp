/// Whole sets of answers to the pack that ships, as its authors and the command line use them.
#include "content/answers_codec.hpp"
#include "core/quiz.hpp"
#include "core/verdict.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace second_look;
using namespace second_look::support;

TEST_CASE("the answers in each fixture lead to the outcome that it is named after")
{
    for (auto const& outcome : real_pack().outcomes) {
        CAPTURE(outcome.id);
        std::ifstream file(fixtures_folder + "/answers/" + outcome.id + ".json");
        std::string const text { std::istreambuf_iterator<char>(file), {} };
        auto const answers = parse_answers(real_pack(), text);
        REQUIRE(answers.has_value());
        CHECK_FALSE(check_answers(real_pack(), answers.value()));
        CHECK(judge(real_pack(), assess(real_pack(), answers.value())).outcome == outcome.id);
    }
}
