/// The plan of each persona, as it was read and found good; see tests/fixtures/personas and plans.
#include "content/answers_codec.hpp"
#include "content/json_text.hpp"
#include "core/plan_audit.hpp"
#include "core/quiz.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace second_look;
using namespace second_look::support;

namespace {

std::string read(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

std::vector<std::filesystem::path> persona_files()
{
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(fixtures_folder + "/personas")) {
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// A line for what was wished and a line a day.
std::string written(Plan const& plan, PlanWishes const& wishes)
{
    auto text = plan.outcome + ", " + std::to_string(wishes.minutes_a_day) + " minutes a day\n";
    for (auto const& day : plan.days) {
        text += format_date(day.date) + " " + day.phase + ":";
        for (auto const& task : day.tasks)
            text += " " + task;
        text += "\n";
    }
    return text;
}

}

TEST_CASE("each persona gets the plan that stands beside it, and it keeps every promise")
{
    // SECOND_LOOK_UPDATE_GOLDEN=1 writes the plans anew; read the difference before committing it.
    bool const rewrite = std::getenv("SECOND_LOOK_UPDATE_GOLDEN") != nullptr;
    std::filesystem::path const folder(fixtures_folder + "/plans");
    for (auto const& file : persona_files()) {
        CAPTURE(file.stem().string());
        auto const document = parse_json(read(file));
        REQUIRE(document.has_value());
        auto const answers = parse_answers(real_pack(), document.value().at("answers").dump());
        REQUIRE(answers.has_value());
        auto const assessment = assess(real_pack(), answers.value());
        auto const verdict = judge(real_pack(), assessment);
        PlanFor const person { &real_pack(), assessment.tags, wishes_from(assessment, answers.value(), a_sunday()) };
        auto const plan = draft_plan(real_pack(), verdict, person.tags, person.wishes);
        REQUIRE(plan.has_value());
        for (auto const& flaw : audit_plan(person, plan.value()))
            FAIL_CHECK(flaw.what << " on day " << flaw.day);
        auto const shown = written(plan.value(), person.wishes);
        auto const golden = folder / file.stem().concat(".txt");
        if (rewrite)
            std::ofstream(golden, std::ios::binary) << shown;
        CHECK(read(golden) == shown);
    }
}
