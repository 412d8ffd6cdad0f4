#include "core/assessment.hpp"

#include "core/quiz.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// Lowest to highest score among the question's options; everything when none has a score.
Interval range_of(Question const& question)
{
    Interval range { 100, 0 };
    for (auto const& option : question.options) {
        if (option.score < 0)
            continue;
        range.low = std::min(range.low, option.score);
        range.high = std::max(range.high, option.score);
    }
    return range.low <= range.high ? range : Interval {};
}

int band_of(Measure const& measure, int score)
{
    int band = 0;
    for (std::size_t i = 0; i < measure.bands.size(); ++i) {
        if (measure.bands[i].at_least <= score)
            band = static_cast<int>(i);
    }
    return band;
}

std::optional<MeasureResult> result_of(Measure const& measure, std::vector<GivenAnswer> const& given)
{
    int weights = 0;
    int low_sum = 0;
    int high_sum = 0;
    for (auto const& [question, option] : given) {
        if (question->measure != measure.id || (!option->unsure && option->score < 0))
            continue;
        Interval const score = option->unsure ? range_of(*question) : Interval { option->score, option->score };
        weights += question->weight;
        low_sum += question->weight * score.low;
        high_sum += question->weight * score.high;
    }
    if (weights <= 0)
        return std::nullopt;

    // Rounding outward keeps a true mean inside: 59.5 counts as 59 for the worst and 60 for the best case.
    MeasureResult result;
    result.measure = measure.id;
    result.score = { low_sum / weights, (high_sum + weights - 1) / weights };
    result.low_band = band_of(measure, result.score.low);
    result.high_band = band_of(measure, result.score.high);
    return result;
}

void note_gate(Assessment& assessment, GivenAnswer const& answer)
{
    auto const& [question, option] = answer;
    if (!option->gate.empty()) {
        assessment.gates.push_back({ answer, option->gate });
        return;
    }
    if (!question->has_gate || option->id == question->gate.clear)
        return;
    if (option->unsure)
        assessment.unknown_gates.push_back(answer);
    else
        assessment.gates.push_back({ answer, question->gate.outcome });
}

}

Assessment assess(Pack const& pack, Answers const& answers)
{
    Assessment assessment;
    auto const counted = answers_on_path(pack, answers);
    for (auto const& question : pack.questions) {
        auto const answer = counted.find(question.id);
        if (answer == counted.end())
            continue;
        assessment.answered.push_back(&question);

        // Nothing chosen is not the clear option chosen.
        if (question.has_gate && answer->second.options.empty())
            assessment.unknown_gates.push_back({ &question, nullptr });

        for (auto const& id : answer->second.options) {
            GivenAnswer const given { &question, find_option(question, id) };
            assessment.given.push_back(given);
            note_gate(assessment, given);
            assessment.tags.insert(given.option->tags.begin(), given.option->tags.end());
        }
    }
    for (auto const& measure : pack.measures) {
        if (auto result = result_of(measure, assessment.given))
            assessment.measures.push_back(*result);
    }
    return assessment;
}

}
