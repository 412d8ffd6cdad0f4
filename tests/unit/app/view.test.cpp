#include "app/node.hpp"
#include "app/strings.hpp"
#include "core/quiz.hpp"
#include "support/real_pack.hpp"
#include "support/stringify.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace second_look;
using namespace second_look::support;

namespace {

int count(Node const& root, std::function<bool(Node const&)> const& matches)
{
    int found = matches(root) ? 1 : 0;
    for (auto const& child : root.children)
        found += count(child, matches);
    return found;
}

}

TEST_CASE("every screen has unique ids, and a name for all that can be used")
{
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        CHECK(faults(view(state, real_env()).root) == std::vector<std::string> {});
    }
}

TEST_CASE("every screen has one first heading and a way out")
{
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        auto const shown = view(state, real_env());
        CHECK(count(shown.root, [](Node const& node) { return node.role == Role::Heading && node.level == 1; }) == 1);
        auto const* leave = find_node(shown.root, "leave");
        REQUIRE(leave);
        CHECK(std::holds_alternative<LeavePressed>(leave->action));
    }
}

TEST_CASE("headings never skip a level")
{
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        int last = 0;
        std::function<void(Node const&)> const visit = [&](Node const& node) {
            if (node.role == Role::Heading) {
                CAPTURE(node.id);
                CHECK(node.level <= last + 1);
                last = node.level;
            }
            for (auto const& child : node.children)
                visit(child);
        };
        visit(view(state, real_env()).root);
    }
}

TEST_CASE("the title of a page names neither the question nor the outcome")
{
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        auto const title = view(state, real_env()).title;
        for (auto const& outcome : real_pack().outcomes)
            CHECK(title.find(outcome.label) == std::string::npos);
        for (auto const& question : real_pack().questions)
            CHECK(title.find(question.prompt) == std::string::npos);
    }
}

TEST_CASE("every text of the interface is in the pack, and nothing else is")
{
    std::set<std::string> keys;
    for (auto const key : text_keys()) {
        CAPTURE(key);
        CHECK(real_pack().strings.contains(std::string(key)));
        keys.insert(std::string(key));
    }
    for (auto const& [key, text] : real_pack().strings) {
        CAPTURE(key);
        // The pages around the app take theirs when the site is built.
        bool const is_of_a_page = key.starts_with("face.") || key.starts_with("embed.");
        CHECK(keys.contains(key) != is_of_a_page);
    }
}

TEST_CASE("no percentage and no promise stands on any verdict")
{
    for (auto const& [name, state] : named_states()) {
        if (name.rfind("verdict", 0) != 0)
            continue;
        CAPTURE(name);
        CHECK(count(view(state, real_env()).root, [](Node const& node) {
            return node.name.find('%') != std::string::npos || node.name.find('!') != std::string::npos;
        }) == 0);
    }
}

TEST_CASE("an answer that tells of danger now brings help to that page at once, and other answers don't")
{
    auto const asked = restore({ .place = { Screen::Question, "afraid" },
                                   .answers = { { "age", { { "adult" }, {} } }, { "weighing", { { "no" }, {} } } } },
        real_env());
    auto const shown_after = [&](Id const& option) {
        return view(update(asked, AnswerChosen { "afraid", option }, real_env()).state, real_env()).root;
    };
    auto const danger = shown_after("danger");
    CHECK(find_node(danger, "quiz.status")->name == say(real_pack(), Text::quiz_urgent));
    REQUIRE(find_node(danger, "quiz.help"));
    auto const helped =
        update(update(asked, AnswerChosen { "afraid", "danger" }, real_env()).state, Went { Screen::Help }, real_env());
    CHECK(helped.state.saved.place.screen == Screen::Help);
    CHECK_FALSE(find_node(shown_after("never"), "quiz.help"));
    CHECK_FALSE(find_node(shown_after("past"), "quiz.help"));
}

TEST_CASE("people who can help come before anything else where safety decided")
{
    auto const shown = view(
        restore({ .place = { Screen::Verdict, {} }, .answers = answers_with({ { "afraid", "now" } }) }, real_env()),
        real_env());
    auto const* call = find_node(shown.root, "verdict.talk-card");
    REQUIRE(call);
    CHECK(count(*call, [](Node const& node) { return node.value.rfind("tel:", 0) == 0; }) >= 2);
    CHECK(count(shown.root, [](Node const& node) { return node.role == Role::Meter; }) == 0);
    CHECK(find_node(shown.root, "verdict.change-card") == nullptr);
}

TEST_CASE("every kind of help that the answers call for comes before the rest, the most pressing first")
{
    auto answers = answers_with({ { "age", "16-17" }, { "afraid", "now" }, { "own-harm", "scared" } });
    for (auto const* code : { "GB", "CA", "XX" }) {
        CAPTURE(code);
        auto const shown = view(
            restore({ .place = { Screen::Verdict, {} }, .answers = answers, .country = code }, real_env()), real_env());
        auto const* list = find_node(shown.root, "verdict.help.lines");
        REQUIRE(list);
        auto const& countries = real_pack().helplines;
        auto const country = std::find_if(countries.begin(), countries.end(),
            [&](HelplineCountry const& candidate) { return candidate.code == code; });
        std::vector<std::string> purposes;
        for (auto const& line : list->children) {
            auto const number = std::stoul(line.id.substr(line.id.rfind('-') + 1));
            if (auto const& purpose = country->lines[number - 1].purpose;
                purposes.empty() || purposes.back() != purpose)
                purposes.push_back(purpose);
        }
        CHECK(list->children.size() == country->lines.size());
        CHECK(purposes == std::vector<std::string> { "harm", "youth", "own", "crisis" });
    }
}

TEST_CASE("the number of questions to come is never below what has been asked, and right at the end")
{
    CHECK(expected_length(real_pack(), {}) == real_pack().longest_path);
    auto const answers = answers_with();
    CHECK(expected_length(real_pack(), answers) == static_cast<int>(path(real_pack(), answers).size()));
    Answers so_far;
    int last = real_pack().longest_path;
    for (auto const* question : path(real_pack(), answers)) {
        so_far[question->id] = answers.at(question->id);
        auto const expected = expected_length(real_pack(), so_far);
        CHECK(expected <= last);
        CHECK(expected >= static_cast<int>(path(real_pack(), so_far).size()));
        last = expected;
    }
}
