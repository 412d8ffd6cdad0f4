/// The pack on another subject: the engine carries it without a change, from a question to the last day of a plan.
#include "app/strings.hpp"
#include "content/json_text.hpp"
#include "content/pack_bundle.hpp"
#include "core/pack_check.hpp"
#include "core/plan.hpp"
#include "layout/scene.hpp"
#include "plan_promises.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace second_look;
using namespace second_look::support;

namespace {

using Chosen = std::vector<std::pair<Id, Id>>;

/// One way to each outcome, from the most careful on.
std::vector<std::pair<Id, Chosen>> ways()
{
    return {
        { "help-first", { { "harm", "threats" } } },
        { "plan-exit", { { "raised", "no" } } },
        { "rest-first", { { "rest", "dread" }, { "hours", "all" } } },
        { "fair-try", {} },
    };
}

Env env()
{
    auto env = real_env();
    env.pack = &second_pack();
    return env;
}

State on(Screen screen, Answers answers = {}, Id question = {})
{
    Saved saved;
    saved.answers = std::move(answers);
    saved.place = { screen, std::move(question) };
    return restore(std::move(saved), env());
}

std::vector<NamedState> states()
{
    auto const best = answers_with({}, second_pack());
    auto const plan = update(on(Screen::Verdict, best), PlanBuilt {}, env()).state;
    return {
        { "stay-or-go-welcome", on(Screen::Welcome) },
        { "stay-or-go-question", on(Screen::Question, {}, "harm") },
        { "stay-or-go-verdict", on(Screen::Verdict, best) },
        { "stay-or-go-today", update(plan, Went { Screen::Today }, env()).state },
    };
}

std::string shown(State const& state)
{
    return parse_json(write_tree(view(state, env()), "en")).value().dump(1) + "\n";
}

}

TEST_CASE("a pack on another subject is sound, and says every text of the interface")
{
    for (auto const& error : check_pack(second_pack()))
        FAIL_CHECK(error.code << ": " << error.place << ": " << error.remedy);
    for (auto const key : text_keys())
        CHECK_MESSAGE(second_pack().strings.contains(std::string(key)), key);
    CHECK(second_pack().strings.at("welcome.heading") != real_pack().strings.at("welcome.heading"));
    CHECK(second_pack().strings.at("action.next") == real_pack().strings.at("action.next"));
}

TEST_CASE("answers to a pack on another subject lead to each of its outcomes, and to a plan that keeps its promises")
{
    REQUIRE(ways().size() == second_pack().outcomes.size());
    for (auto const& [outcome, chosen] : ways()) {
        CAPTURE(outcome);
        auto const answers = answers_with(chosen, second_pack());
        auto const assessment = assess(second_pack(), answers);
        auto const verdict = judge(second_pack(), assessment);
        REQUIRE(verdict.outcome == outcome);
        for (int const length : { 30, 60, 90 }) {
            PlanWishes const wishes { .start = a_sunday(), .length = length, .minutes_a_day = 10 };
            auto const plan = draft_plan(second_pack(), verdict, assessment.tags, wishes);
            REQUIRE_MESSAGE(plan.has_value(), plan.error().place);
            CHECK(broken_promise(second_pack(), plan.value(), assessment.tags, wishes) == "");
        }
    }
}

TEST_CASE("each screen of a pack on another subject means what its golden tree says, in words of its own")
{
    bool const rewrite = std::getenv("SECOND_LOOK_UPDATE_GOLDEN") != nullptr;
    for (auto const& [name, state] : states()) {
        CAPTURE(name);
        auto const path = fixtures_folder + "/trees/" + name + ".json";
        auto const tree = shown(state);
        if (rewrite)
            std::ofstream(path, std::ios::binary) << tree;
        std::ifstream file(path, std::ios::binary);
        CHECK(std::string { std::istreambuf_iterator<char>(file), {} } == tree);
        for (auto const* word : { "relationship", "breakup", "couple", "Second Look", " ex " })
            CHECK_MESSAGE(tree.find(word) == std::string::npos, word);
    }
}

TEST_CASE("own texts win over lent ones, and the lender is named no more")
{
    std::vector<PackFile> const files {
        { "pack", R"({"id":"b","strings_of":"a"})" },
        { "strings", R"({"one":"own"})" },
    };
    CHECK(lender_of_strings(files.front().text) == "a");
    auto const bundle = bundle_files(files, R"({"one":"lent","two":"lent"})");
    REQUIRE(bundle);
    CHECK(bundle.value() == R"({"pack":{"id":"b"},"strings":{"one":"own","two":"lent"}})");
    CHECK_FALSE(bundle_files(files, "{"));
    for (auto const* none : { R"({"id":"b"})", R"({"strings_of":"../a"})", R"({"strings_of":1})", "[", "[]" })
        CHECK(lender_of_strings(none).empty());
}
