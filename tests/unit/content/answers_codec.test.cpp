#include "content/answers_codec.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace second_look;

namespace {

Error error_of(std::string_view text)
{
    auto const parsed = parse_answers(fixture::pack(), text);
    return parsed ? Error { "none", "", "" } : parsed.error();
}

}

TEST_CASE("answers of every kind are read")
{
    auto const parsed =
        parse_answers(fixture::pack(), R"({"fear": "no", "habits": ["walks", "reading"], "start": "2026-11-22"})");
    REQUIRE(parsed);
    CHECK(parsed.value()
        == Answers { { "fear", fixture::chose({ "no" }) }, { "habits", fixture::chose({ "walks", "reading" }) },
            { "start", fixture::on("2026-11-22") } });
    CHECK(parse_answers(fixture::pack(), "{}").value().empty());
    CHECK(parse_answers(fixture::pack(), R"({"habits": []})").value().at("habits").options.empty());
}

TEST_CASE("options of many come out in the pack's order")
{
    auto const parsed = parse_answers(fixture::pack(), R"({"habits": ["reading", "walks"]})");
    CHECK(parsed.value().at("habits").options == std::vector<Id> { "walks", "reading" });
}

TEST_CASE("answers that are printed are read back as the same")
{
    auto const pack = fixture::pack();
    auto answers = fixture::answers();
    answers["habits"] = fixture::chose({ "walks", "reading" });
    CHECK(parse_answers(pack, print_answers(pack, answers)).value() == answers);
    CHECK(print_answers(pack,
              { { "habits", fixture::chose({}) }, { "fear", fixture::chose({ "no" }) },
                  { "start", fixture::on("2026-11-22") } })
        == R"({"fear":"no","habits":[],"start":"2026-11-22"})");
}

TEST_CASE("answers that do not fit are not printed")
{
    auto const pack = fixture::pack();
    CHECK(print_answers(
              pack, { { "fear", {} }, { "care", fixture::chose({ "other" }) }, { "other", {} }, { "start", {} } })
        == "{}");
}

TEST_CASE("answers that the pack does not know are refused at their question")
{
    CHECK(error_of(R"({"shoe-size": "big"})")
        == Error { "answers.unknown-question", "shoe-size", "Remove this answer; the pack asks no such question." });
    CHECK(error_of(R"({"fear": "perhaps"})").code == "answers.unknown-option");
    CHECK(error_of(R"({"fear": "perhaps"})").place == "fear");
    CHECK(error_of(R"({"habits": ["walks", "swimming"]})").place == "habits/1");
    CHECK(error_of(R"({"habits": ["walks", "walks"]})").code == "answers.duplicate-option");
    CHECK(error_of(R"({"start": "2026-11-31"})").code == "json.bad-date");
    CHECK(error_of(R"({"fear": ""})").code == "answers.unknown-option");
}

TEST_CASE("answers of the wrong type are refused")
{
    CHECK(error_of(R"({"fear": ["no"]})").code == "json.wrong-type");
    CHECK(error_of(R"({"fear": null})").code == "json.wrong-type");
    CHECK(error_of(R"({"habits": "walks"})").code == "json.wrong-type");
    CHECK(error_of(R"({"habits": [1e300]})").code == "json.wrong-type");
    CHECK(error_of(R"({"start": 20261122})").code == "json.wrong-type");
    CHECK(error_of("[]").code == "json.wrong-type");
    CHECK(error_of("").code == "json.syntax");
    CHECK(error_of(R"({"fear": "no", "fear": "yes"})").code == "json.duplicate-key");
    CHECK(error_of("{\"fear\": \"\xff\"}").code == "json.not-utf8");
}

TEST_CASE("answers broken at any byte never crash")
{
    auto const pack = fixture::pack();
    auto const whole = print_answers(pack, fixture::answers());
    std::mt19937 random(5);
    for (int round = 0; round < 5000; ++round) {
        auto broken = whole;
        for (int change = 0; change < 1 + round % 4; ++change)
            broken[random() % broken.size()] = static_cast<char>(random() % 256);
        if (auto const parsed = parse_answers(pack, broken))
            print_answers(pack, parsed.value());
    }
}
