#include "core/comparison.hpp"
#include "app/views/answer_text.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

namespace {

using Cells = std::vector<std::string>;

std::string outcome_label(Pack const& pack, Id const& id)
{
    auto const* outcome = find_outcome(pack, id);
    return outcome ? outcome->label : say(pack, Text::comparison_not_asked);
}

/// The gate answers of that round that decided it, retold; else that all answers together did.
std::string what_decided(Pack const& pack, Round const& round)
{
    std::string said;
    bool is_own = false;
    for (auto const& hit : assess(pack, round.answers).gates) {
        if (hit.outcome != round.outcome)
            continue;
        said += (said.empty() ? "" : " ") + retold(*hit.answer.option);
        is_own = true;
    }
    if (is_own)
        return said;
    auto const alone = judge(pack, assess(pack, round.answers)).outcome;
    return say(pack, alone == round.outcome ? Text::comparison_decided_by_all : Text::comparison_decided_earlier);
}

std::string band_text(Pack const& pack, Measure const& measure, std::optional<MeasureResult> const& result)
{
    if (!result)
        return say(pack, Text::comparison_not_asked);
    auto const& low = measure.bands[static_cast<std::size_t>(result->low_band)].label;
    auto const& high = measure.bands[static_cast<std::size_t>(result->high_band)].label;
    return low == high ? low : say(pack, Text::verdict_unsure_between, { { "low", low }, { "high", high } });
}

std::string options_text(Pack const& pack, std::vector<Option const*> const& options, bool asked)
{
    if (!asked)
        return say(pack, Text::comparison_not_asked);
    std::string said;
    for (auto const* option : options)
        said += (said.empty() ? "" : " · ") + option->text;
    return said.empty() ? say(pack, Text::answers_none) : said;
}

std::vector<Cells> answer_rows(Pack const& pack, Comparison const& comparison, bool changed)
{
    std::vector<Cells> rows;
    for (auto const& answer : comparison.answers) {
        if (answer.changed == changed)
            rows.push_back({ answer.question->prompt, options_text(pack, answer.then, answer.asked_then),
                options_text(pack, answer.now, answer.asked_now) });
    }
    return rows;
}

/// Which earlier round to compare with, where there are several.
Node choice_of_round(Pack const& pack, std::vector<Round> const& finished, std::size_t chosen)
{
    Node choice { .id = "comparison.round",
        .role = Role::Select,
        .name = say(pack, Text::comparison_with),
        .detail = say_day_month_year(pack, finished[chosen].given),
        .value = std::to_string(chosen) };
    for (std::size_t i = 0; i + 1 < finished.size(); ++i)
        choice.choices.push_back({ std::to_string(i), say_day_month_year(pack, finished[i].given) });
    choice.action = RoundCompared {};
    return choice;
}

}

View view_comparison(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& finished = state.saved.rounds.finished;
    auto const wanted = static_cast<std::size_t>(state.passing.compared);
    auto const chosen = state.passing.compared >= 0 && wanted + 1 < finished.size() ? wanted : finished.size() - 2;
    auto const& then = finished[chosen];
    auto const& now = finished.back();
    auto const comparison = compare(pack, then.answers, now.answers);
    // Two rounds of one day still need columns with names of their own.
    auto const heading_of = [&](Text text, Round const& round) {
        return say(pack, text, { { "date", say_day_month_year(pack, round.given) } });
    };
    Cells const headings { say(pack, Text::comparison_what), heading_of(Text::comparison_then, then),
        heading_of(Text::comparison_now, now) };

    Frame content { .screen = "then-and-now", .title = say(pack, Text::comparison_title) };
    auto& main = content.main;
    main.push_back(heading("comparison.heading", 1, say(pack, Text::comparison_heading)));
    if (finished.size() > 2)
        main.push_back(choice_of_round(pack, finished, chosen));

    std::vector<Cells> results {
        { say(pack, Text::comparison_result), outcome_label(pack, then.outcome), outcome_label(pack, now.outcome) },
        { say(pack, Text::verdict_decided), what_decided(pack, then), what_decided(pack, now) }
    };
    for (auto const& measure : comparison.measures)
        results.push_back({ measure.measure->label, band_text(pack, *measure.measure, measure.then),
            band_text(pack, *measure.measure, measure.now) });
    main.push_back(card("comparison.result-card",
        { heading("comparison.result", 2, say(pack, Text::comparison_results), Look::Strong),
            table("comparison.results", say(pack, Text::comparison_results), headings, results) }));

    auto const changed = answer_rows(pack, comparison, true);
    std::vector<Node> differing { heading("comparison.changed", 2, say(pack, Text::comparison_changed), Look::Strong) };
    if (changed.empty())
        differing.push_back(text("comparison.none", say(pack, Text::comparison_none_changed)));
    else
        differing.push_back(table("comparison.changes", say(pack, Text::comparison_changed), headings, changed));
    main.push_back(card("comparison.changed-card", std::move(differing)));

    if (auto const same = answer_rows(pack, comparison, false); !same.empty())
        main.push_back(disclosure(state, "comparison.same", say(pack, Text::comparison_same), "list",
            { table("comparison.stayed", say(pack, Text::comparison_same), headings, same) }));
    return frame(state, env, std::move(content));
}

}
