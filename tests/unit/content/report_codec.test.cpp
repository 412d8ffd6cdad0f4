#include "content/report_codec.hpp"

#include "content/json_text.hpp"
#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("an error is reported as one object, many as a list")
{
    CHECK(print_error_report({ "a.b", "here", "Do \"this\"." })
        == "{\n  \"error\": {\n    \"code\": \"a.b\",\n    \"place\": \"here\",\n    \"remedy\": \"Do \\\"this\\\".\"\n  }\n}");
    auto const list = parse_json(print_errors_report({ { "a", "1", "x" }, { "b", "2", "y" } })).value();
    CHECK(print_json(list)
        == R"({"errors":[{"code":"a","place":"1","remedy":"x"},{"code":"b","place":"2","remedy":"y"}]})");
    CHECK(print_json(parse_json(print_errors_report({})).value()) == R"({"errors":[]})");
}

TEST_CASE("ill-formed text in a place does not break the report")
{
    CHECK(parse_json(print_error_report({ "a", "\xff", "x" })));
}

TEST_CASE("the report on a pack counts what it holds")
{
    auto const report =
        parse_json(print_check_report(fixture::pack(), { { "One.", 3, "things", "counting" } })).value();
    CHECK(print_json(report)
        == R"({"errors":[],"longest_path":12,"pack":"fixture","proven":[{"claim":"One.","combinations":3.0,"how":"counting","of":"things"}],"questions":12,"tasks":17,"version":"1.0.0"})");
}

TEST_CASE("the report on a verdict names the outcome, what decided it, and what would settle it")
{
    auto const pack = fixture::pack();
    auto answers = fixture::answers_with("words", "not-sure");
    answers["fear"] = fixture::chose({ "not-sure" });
    auto const assessment = assess(pack, answers);
    auto const report = print_verdict_report(pack, assessment, judge(pack, assessment));
    auto const value = parse_json(report);
    REQUIRE(value);
    auto const text = print_json(value.value());
    CHECK(text.find(R"("outcome":"leave")") != std::string::npos);
    CHECK(text.find(R"("best_possible":"try")") != std::string::npos);
    CHECK(text.find(R"({"change":"","id":"low-trust","in_doubt":true,"reason":"low-trust holds."})")
        != std::string::npos);
    CHECK(text.find(R"("unknown_gates":[{"option":"not-sure","question":"fear","reason":""}])") != std::string::npos);
    CHECK(text.find(R"({"high":94,"high_band":"high","id":"trust","low":26,"low_band":"low"})") != std::string::npos);
    CHECK(text.find(R"("contact":"never")") != std::string::npos);
    CHECK(report.find("\"pack\"") < report.find("\"outcome\""));
}

TEST_CASE("the report on a plan lists every day with its tasks and minutes")
{
    auto const pack = fixture::pack();
    PlanWishes const wishes { *parse_date("2026-11-23"), 30, 20 };
    Verdict verdict;
    verdict.outcome = "try";
    auto const plan = draft_plan(pack, verdict, {}, wishes);
    REQUIRE(plan);
    auto const text = print_json(parse_json(print_plan_report(pack, wishes, plan.value())).value());
    CHECK(text.find(R"("length":30,"minutes_a_day":20,"outcome":"try")") != std::string::npos);
    CHECK(text.find(R"("date":"2026-11-23")") != std::string::npos);
    CHECK(text.find(R"("date":"2026-12-22")") != std::string::npos);
    CHECK(text.find("2026-12-23") == std::string::npos);
}
