#include "core/comparison.hpp"

#include "core/quiz.hpp"

#include <algorithm>

namespace second_look {

namespace {

std::vector<Option const*> options_of(Question const& question, Answers const& counted)
{
    std::vector<Option const*> options;
    if (auto const answer = counted.find(question.id); answer != counted.end()) {
        for (auto const& id : answer->second.options)
            options.push_back(find_option(question, id));
    }
    return options;
}

std::optional<MeasureResult> result_of(Measure const& measure, Assessment const& assessment)
{
    auto const found = std::find_if(assessment.measures.begin(), assessment.measures.end(),
        [&](MeasureResult const& result) { return result.measure == measure.id; });
    return found == assessment.measures.end() ? std::nullopt : std::optional(*found);
}

}

bool is_weighed(Pack const& pack, Question const& question)
{
    bool const has_gate = question.has_gate
        || std::any_of(question.options.begin(), question.options.end(),
            [](Option const& option) { return !option.gate.empty(); });
    bool const in_rule = std::any_of(pack.rules.begin(), pack.rules.end(), [&](Rule const& rule) {
        return std::any_of(rule.when.begin(), rule.when.end(),
            [&](RuleCondition const& condition) { return condition.answer.question == question.id; });
    });
    return has_gate || in_rule || !question.measure.empty();
}

Comparison compare(Pack const& pack, Answers const& then, Answers const& now)
{
    Comparison comparison;
    auto const counted_then = answers_on_path(pack, then);
    auto const counted_now = answers_on_path(pack, now);
    for (auto const& question : pack.questions) {
        ComparedAnswer compared { &question, options_of(question, counted_then), options_of(question, counted_now),
            counted_then.contains(question.id), counted_now.contains(question.id) };
        if ((!compared.asked_then && !compared.asked_now) || !is_weighed(pack, question))
            continue;
        compared.changed = compared.asked_then != compared.asked_now || compared.then != compared.now;
        comparison.answers.push_back(std::move(compared));
    }
    auto const assessed_then = assess(pack, then);
    auto const assessed_now = assess(pack, now);
    for (auto const& measure : pack.measures) {
        ComparedMeasure compared { &measure, result_of(measure, assessed_then), result_of(measure, assessed_now) };
        if (compared.then || compared.now)
            comparison.measures.push_back(compared);
    }
    return comparison;
}

}
