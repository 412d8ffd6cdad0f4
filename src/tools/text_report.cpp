#include "tools/text_report.hpp"

#include "core/quiz_paths.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace second_look {

namespace {

std::string label_of(Pack const& pack, Id const& outcome)
{
    auto const* found = find_outcome(pack, outcome);
    return found ? found->label + " (" + outcome + ")" : outcome;
}

void write_answers(std::string& report, std::string_view title, std::vector<GivenAnswer> const& answers)
{
    if (answers.empty())
        return;
    report += "\n" + std::string(title) + "\n";
    for (auto const& [question, option] : answers) {
        std::string const chosen = option ? option->id : Id("nothing");
        std::string const said = option && !option->reason.empty() ? option->reason : question->prompt;
        report += "  - " + said + " [" + question->id + ": " + chosen + "]\n";
    }
}

void write_rules(std::string& report, Verdict const& verdict)
{
    if (verdict.rules.empty())
        return;
    report += "\nRules\n";
    for (auto const* rule : verdict.rules) {
        auto const& doubtful = verdict.rules_in_doubt;
        bool const in_doubt = std::find(doubtful.begin(), doubtful.end(), rule) != doubtful.end();
        report += "  - " + std::string(in_doubt ? "Perhaps: " : "") + rule->reason + " [" + rule->id + "]\n";
    }
}

void write_measures(std::string& report, Pack const& pack, Assessment const& assessment)
{
    if (assessment.measures.empty())
        return;
    report += "\nMeasures, 0 to 100\n";
    for (auto const& result : assessment.measures) {
        auto const* measure = find_measure(pack, result.measure);
        auto const& low = measure->bands[static_cast<std::size_t>(result.low_band)];
        auto const& high = measure->bands[static_cast<std::size_t>(result.high_band)];
        report += "  - " + measure->label + ": " + std::to_string(result.score.low);
        if (result.score.high != result.score.low)
            report += " to " + std::to_string(result.score.high);
        report += ", " + low.label + (low.id == high.id ? "" : " to " + high.label) + "\n";
    }
}

std::string_view short_name(Weekday weekday)
{
    constexpr std::array<std::string_view, 7> names { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    return names[static_cast<std::size_t>(weekday)];
}

/// As 1234 or 1.2e+17.
std::string rounded(double number)
{
    std::array<char, 40> text {};
    std::snprintf(text.data(), text.size(), number < 1e9 ? "%.0f" : "%.2e", number);
    return text.data();
}

}

std::string write_check_report(Pack const& pack, std::vector<Statement> const& proven)
{
    std::string report = pack.id + " " + pack.version + " is sound: " + std::to_string(pack.questions.size())
        + " questions, at most " + std::to_string(survey_paths(pack).longest) + " on a path; "
        + std::to_string(pack.rules.size()) + " rules; " + std::to_string(pack.tasks.size()) + " tasks; "
        + std::to_string(pack.helplines.size()) + " countries.\n";
    if (!proven.empty())
        report += "\nProven\n";
    for (auto const& [claim, combinations, of, how] : proven)
        report += "  - " + claim + "\n    Over " + rounded(combinations) + " " + of + ", by " + how + ".\n";
    return report;
}

std::string write_verdict_report(Pack const& pack, Assessment const& assessment, Verdict const& verdict)
{
    std::string report = "Outcome: " + label_of(pack, verdict.outcome) + "\n";
    if (verdict.best_possible != verdict.outcome)
        report += "If every 'not sure' went well: " + label_of(pack, verdict.best_possible) + "\n";
    if (verdict.capped)
        report += "An unknown answer to a gate question holds it back.\n";
    write_answers(report, "Decided by", verdict.decided_by);
    write_rules(report, verdict);
    write_measures(report, pack, assessment);
    write_answers(report, "Speaks for it", verdict.weighed_for);
    write_answers(report, "Speaks against it", verdict.weighed_against);
    write_answers(report, "Would settle it", verdict.would_settle);
    return report;
}

std::string write_plan_report(Pack const& pack, PlanWishes const& wishes, Plan const& plan)
{
    std::string report = label_of(pack, plan.outcome) + ": " + std::to_string(wishes.length) + " days from "
        + format_date(wishes.start) + ", at most " + std::to_string(wishes.minutes_a_day) + " minutes a day\n";
    for (std::size_t i = 0; i < plan.days.size(); ++i) {
        auto const& day = plan.days[i];
        auto const* phase = find_phase(pack, day.phase);
        report += "\nDay " + std::to_string(i + 1) + ", " + std::string(short_name(weekday_of(day.date))) + " "
            + format_date(day.date) + ": " + (phase ? phase->headline : day.phase) + "\n";
        for (auto const& id : day.tasks) {
            auto const* task = find_task(pack, id);
            report += "  - " + task->title + ", " + std::to_string(task->minutes) + " min [" + id + "]\n";
        }
    }
    return report;
}

}
