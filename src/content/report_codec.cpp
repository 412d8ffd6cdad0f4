#include "content/report_codec.hpp"

#include "core/quiz_paths.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace second_look {

namespace {

using nlohmann::ordered_json;

std::string print(ordered_json const& report)
{
    return report.dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json report_of(Error const& error)
{
    return { { "code", error.code }, { "place", error.place }, { "remedy", error.remedy } };
}

ordered_json report_of(std::vector<GivenAnswer> const& answers)
{
    auto report = ordered_json::array();
    for (auto const& [question, option] : answers) {
        report.push_back({
            { "question", question->id },
            { "option", option ? option->id : Id {} },
            { "reason", option ? option->reason : std::string {} },
        });
    }
    return report;
}

ordered_json report_of_measures(Pack const& pack, Assessment const& assessment)
{
    auto report = ordered_json::array();
    for (auto const& result : assessment.measures) {
        auto const* measure = find_measure(pack, result.measure);
        report.push_back({
            { "id", result.measure },
            { "low", result.score.low },
            { "high", result.score.high },
            { "low_band", measure->bands[static_cast<std::size_t>(result.low_band)].id },
            { "high_band", measure->bands[static_cast<std::size_t>(result.high_band)].id },
        });
    }
    return report;
}

ordered_json report_of_rules(Verdict const& verdict)
{
    auto report = ordered_json::array();
    for (auto const* rule : verdict.rules) {
        auto const& doubtful = verdict.rules_in_doubt;
        bool const in_doubt = std::find(doubtful.begin(), doubtful.end(), rule) != doubtful.end();
        report.push_back(
            { { "id", rule->id }, { "reason", rule->reason }, { "change", rule->change }, { "in_doubt", in_doubt } });
    }
    return report;
}

}

std::string print_error_report(Error const& error)
{
    return print({ { "error", report_of(error) } });
}

std::string print_errors_report(std::vector<Error> const& errors)
{
    auto list = ordered_json::array();
    for (auto const& error : errors)
        list.push_back(report_of(error));
    return print({ { "errors", std::move(list) } });
}

std::string print_check_report(Pack const& pack, std::vector<Statement> const& proven)
{
    auto statements = ordered_json::array();
    for (auto const& [claim, combinations, of, how] : proven)
        statements.push_back({ { "claim", claim }, { "combinations", combinations }, { "of", of }, { "how", how } });
    return print({
        { "pack", pack.id },
        { "version", pack.version },
        { "questions", pack.questions.size() },
        { "longest_path", survey_paths(pack).longest },
        { "tasks", pack.tasks.size() },
        { "proven", std::move(statements) },
        { "errors", ordered_json::array() },
    });
}

std::string print_verdict_report(Pack const& pack, Assessment const& assessment, Verdict const& verdict)
{
    auto const* outcome = find_outcome(pack, verdict.outcome);
    return print({
        { "pack", pack.id },
        { "version", pack.version },
        { "outcome", verdict.outcome },
        { "label", outcome ? outcome->label : std::string {} },
        { "contact", outcome && outcome->contact == Contact::Later ? "later" : "never" },
        { "best_possible", verdict.best_possible },
        { "capped", verdict.capped },
        { "decided_by", report_of(verdict.decided_by) },
        { "rules", report_of_rules(verdict) },
        { "measures", report_of_measures(pack, assessment) },
        { "weighed_for", report_of(verdict.weighed_for) },
        { "weighed_against", report_of(verdict.weighed_against) },
        { "would_settle", report_of(verdict.would_settle) },
        { "unknown_gates", report_of(assessment.unknown_gates) },
        { "tags", assessment.tags },
    });
}

std::string print_plan_report(Pack const& pack, PlanWishes const& wishes, Plan const& plan)
{
    auto days = ordered_json::array();
    for (auto const& day : plan.days) {
        int minutes = 0;
        auto tasks = ordered_json::array();
        for (auto const& id : day.tasks) {
            auto const* task = find_task(pack, id);
            minutes += task->minutes;
            tasks.push_back({ { "id", id }, { "title", task->title }, { "minutes", task->minutes } });
        }
        days.push_back({ { "date", format_date(day.date) }, { "phase", day.phase }, { "minutes", minutes },
            { "tasks", std::move(tasks) } });
    }
    return print({
        { "pack", pack.id },
        { "version", pack.version },
        { "outcome", plan.outcome },
        { "start", format_date(wishes.start) },
        { "length", wishes.length },
        { "minutes_a_day", wishes.minutes_a_day },
        { "days", std::move(days) },
    });
}

}
