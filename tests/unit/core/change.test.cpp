#include "core/change.hpp"

#include "core/quiz.hpp"
#include "fixture_pack.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace second_look;

namespace {

using Moves = std::vector<std::pair<Id, Id>>;

/// The fixture, in which words, money and care can change for the better.
Pack pack_with_changes()
{
    auto pack = fixture::pack();
    for (auto const* id : { "words", "money", "care" }) {
        for (auto& option : fixture::question_of(pack, id).options) {
            if (option.score >= 50)
                option.change = option.id + " of " + id;
        }
    }
    // Gates can't change, whatever an author writes.
    fixture::question_of(pack, "fear").options[0].change = "no fear";
    return pack;
}

Moves moves(std::vector<GivenAnswer> const& changes)
{
    Moves moves;
    for (auto const& [question, option] : changes)
        moves.emplace_back(question->id, option->id);
    return moves;
}

/// Every way of answering the questions that can change is tried; the smallest that leads on, then the first.
Moves by_brute_force(Pack const& pack, Answers const& answers)
{
    auto const before = carefulness(pack, judge(pack, assess(pack, answers)).outcome);
    if (before < outcomes_without_change)
        return {};
    std::vector<std::pair<Moves, std::vector<std::size_t>>> found;
    std::vector<std::pair<Moves, std::vector<std::size_t>>> all { {} };
    for (std::size_t i = 0; i < pack.questions.size(); ++i) {
        auto const& question = pack.questions[i];
        auto const so_far = all;
        for (std::size_t j = 0; j < question.options.size(); ++j) {
            auto const& option = question.options[j];
            auto const given = answers.find(question.id);
            if (question.has_gate || option.change.empty() || given == answers.end()
                || given->second.options == std::vector<Id> { option.id })
                continue;
            for (auto [chosen, order] : so_far) {
                chosen.emplace_back(question.id, option.id);
                order.push_back(i);
                order.push_back(j);
                all.emplace_back(chosen, order);
            }
        }
    }
    for (auto const& candidate : all) {
        auto changed = answers;
        for (auto const& [question, option] : candidate.first)
            changed[question] = fixture::chose({ option });
        if (!first_unanswered(pack, changed) && carefulness(pack, judge(pack, assess(pack, changed)).outcome) > before)
            found.push_back(candidate);
    }
    auto const best = std::min_element(found.begin(), found.end(), [](auto const& left, auto const& right) {
        return std::pair(left.first.size(), left.second) < std::pair(right.first.size(), right.second);
    });
    return best == found.end() ? Moves {} : best->first;
}

}

TEST_CASE("the smallest change is one answer where one is enough")
{
    auto const pack = pack_with_changes();
    CHECK(moves(smallest_change(pack, fixture::answers_with("care", "no"))) == Moves { { "care", "yes" } });
}

TEST_CASE("for the first two outcomes no change is ever looked for")
{
    auto const pack = pack_with_changes();
    CHECK(smallest_change(pack, fixture::answers_with("fear", "yes")).empty());
    CHECK(smallest_change(pack, fixture::answers_with("said-no", "closed")).empty());
    CHECK(smallest_change(pack, fixture::answers_with("words", "never")).empty());
}

TEST_CASE("an unknown gate is not argued away, and the best outcome has nothing to become")
{
    auto const pack = pack_with_changes();
    CHECK(smallest_change(pack, fixture::answers_with("fear", "not-sure")).empty());
    CHECK(smallest_change(pack, fixture::answers()).empty());
    auto incomplete = fixture::answers_with("care", "no");
    incomplete.erase("words");
    CHECK(smallest_change(pack, incomplete).empty());
}

TEST_CASE("the search agrees with trying every change, for every set of answers of a small pack")
{
    auto pack = pack_with_changes();
    // A third outcome that rules lead to, so that one change is not always enough.
    pack.rules = { fixture::rule("low-trust", "wait", { fixture::at_most("trust", "fair") }),
        fixture::rule("little-care", "wait", { fixture::at_most("care", "low") }) };
    int with_two = 0;
    for (auto const* fear : { "no", "yes", "not-sure" }) {
        for (auto const* words : { "always", "sometimes", "never", "not-sure" }) {
            for (auto const* money : { "yes", "no", "not-sure" }) {
                for (auto const* care : { "yes", "no", "not-sure" }) {
                    auto answers = fixture::answers_with("fear", fear);
                    answers["words"] = fixture::chose({ words });
                    answers["money"] = fixture::chose({ money });
                    answers["care"] = fixture::chose({ care });
                    auto const found = moves(smallest_change(pack, answers));
                    with_two += found.size() == 2;
                    CHECK(found == by_brute_force(pack, answers));
                }
            }
        }
    }
    CHECK(with_two > 0);
}

TEST_CASE("in the pack that ships, what is said to change can change, and is never about harm, age or a wish")
{
    auto const& pack = support::real_pack();
    for (auto const& question : pack.questions) {
        CAPTURE(question.id);
        for (auto const& option : question.options)
            CHECK((option.change.empty() || (!question.has_gate && !option.unsure)));
    }
    for (auto const* mood : { "low", "stuck" }) {
        auto const answers = support::answers_with({ { "mood", mood }, { "nights", "both" } });
        auto const changes = smallest_change(pack, answers);
        CHECK_FALSE(changes.empty());
        for (auto const& [question, option] : changes)
            CHECK_FALSE(option->change.empty());
    }
    CHECK(smallest_change(pack, support::answers_with({ { "afraid", "past" } })).empty());
    CHECK(smallest_change(pack, support::answers_with({ { "their-wish", "said-no" } })).empty());
}
