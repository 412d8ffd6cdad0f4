/// A person who uses whatever the screen offers, by chance from a seed.
#pragma once

#include "app/update.hpp"
#include "app/view.hpp"
#include "core/quiz.hpp"
#include "random_packs.hpp"
#include "support/real_pack.hpp"

#include <functional>
#include <string>
#include <vector>

namespace second_look::fixture {

/// Answers to the whole quiz, each by chance; the plan starts on `start`.
inline Answers random_answers(Chance& chance, Pack const& pack, Date start)
{
    Answers answers;
    while (auto const* question = first_unanswered(pack, answers)) {
        auto& answer = answers[question->id];
        if (question->kind == QuestionKind::Date)
            answer.date = start;
        if (question->kind == QuestionKind::One) {
            auto const& options = question->options;
            auto const any = options[chance.below(options.size())].id;
            answer.options = { question->has_gate && !chance.one_in(4) ? question->gate.clear : any };
        }
        for (auto const& option : question->options) {
            if (question->kind == QuestionKind::Many && chance.one_in(3))
                answer.options.push_back(option.id);
        }
    }
    return answers;
}

/// One use of a node, as a face reports it.
struct Use {
    std::string id;
    std::string value;
};

inline std::string random_value(Chance& chance, Node const& node, Date today)
{
    switch (node.role) {
    case Role::CheckBox:
        return node.checked.value_or(false) ? "false" : "true";
    case Role::Radio:
        return "true";
    case Role::Select:
        return node.choices.empty() ? std::string() : node.choices[chance.below(node.choices.size())].value;
    case Role::Date:
        return chance.one_in(10) ? "soon" : format_date(add_days(today, static_cast<int>(chance.below(100)) - 30));
    case Role::TextField:
    case Role::TextArea:
        return chance.one_in(4) ? std::string() : "Words " + std::to_string(chance.below(100));
    default:
        return {};
    }
}

/// Every use that the screen offers and `wanted` lets pass; only the dialog's while one is open.
inline std::vector<Use> uses_of(
    Chance& chance, View const& shown, Date today,
    std::function<bool(std::string const&)> const& wanted = [](auto const&) { return true; })
{
    Node const* root = &shown.root;
    for (auto const& child : shown.root.children) {
        if (child.role == Role::Dialog)
            root = &child;
    }
    std::vector<Use> uses;
    std::function<void(Node const&)> const visit = [&](Node const& node) {
        if (is_interactive(node) && !node.disabled && wanted(node.id))
            uses.push_back({ node.id, random_value(chance, node, today) });
        for (auto const& child : node.children)
            visit(child);
    };
    visit(*root);
    return uses;
}

}
