#include "app/views/paper.hpp"

#include "support/real_pack.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace second_look;

namespace {

/// All texts of a tree, one on each line.
void collect(Node const& node, std::string& texts)
{
    texts += node.name + "\n" + node.detail + "\n";
    for (auto const& child : node.children)
        collect(child, texts);
}

Node const* find(Node const& node, std::string const& id)
{
    if (node.id == id)
        return &node;
    for (auto const& child : node.children) {
        if (auto const* found = find(child, id))
            return found;
    }
    return nullptr;
}

std::string texts_below(Node const& root, std::string const& id)
{
    std::string texts;
    if (auto const* node = find(root, id))
        collect(*node, texts);
    return texts;
}

}

TEST_CASE("the paper names each answer that decides alone, with its outcome")
{
    auto const& pack = support::real_pack();
    auto const paper = view_paper(pack);
    auto const gates = texts_below(paper.root, "paper.gates");
    int decided = 0;
    for (auto const& question : pack.questions) {
        for (auto const& option : question.options) {
            if (option.gate.empty() && (!question.has_gate || option.id == question.gate.clear))
                continue;
            CHECK_MESSAGE(gates.find(option.text) != std::string::npos, question.id << "/" << option.id);
            ++decided;
        }
    }
    CHECK(decided > 10);
}

TEST_CASE("the paper has every rule, and no plan on it has a step that touches the other person")
{
    auto const& pack = support::real_pack();
    auto const paper = view_paper(pack);
    for (auto const& rule : pack.rules)
        CHECK_MESSAGE(find(paper.root, "paper.rule/" + rule.id) != nullptr, rule.id);
    for (auto const& outcome : pack.outcomes) {
        auto const plan = texts_below(paper.root, "paper.plan/" + outcome.id);
        CHECK(plan.find(outcome.plan_title) != std::string::npos);
        for (auto const& task : pack.tasks) {
            bool const listed =
                find(paper.root, "paper.plan/" + outcome.id + "/" + task.phase + "/" + task.id) != nullptr;
            if (listed)
                CHECK_MESSAGE((task.contact == TaskContact::None && task.needs.empty()), outcome.id << ": " << task.id);
        }
    }
}
