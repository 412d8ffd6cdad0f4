/// The part of `check_structure` that looks at questions and rules.
#include "core/pack_findings.hpp"
#include "core/quiz_paths.hpp"

#include <algorithm>

namespace second_look {

namespace {

void check_options(Findings& findings, Place const& place, Pack const& pack, Question const& question)
{
    check_unique_ids(findings, place / "options", question.options);
    switch (question.kind) {
    case QuestionKind::One:
        if (question.options.size() < 2)
            findings.add("too-few-options", place / "options", "Give at least two options to choose from.");
        break;
    case QuestionKind::Many:
        if (question.options.empty())
            findings.add("too-few-options", place / "options", "Give at least one option to choose.");
        break;
    case QuestionKind::Date:
        if (!question.options.empty())
            findings.add("options-on-date", place / "options", "Leave the options out; a day is chosen instead.");
        break;
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        auto const& option = question.options[i];
        auto const at = place / "options" / i;
        if (!question.measure.empty() && !option.unsure && (option.score < 0 || option.score > 100))
            findings.add("missing-score", at, "Give a score from 0 to 100, or mark the option as unsure.");
        if (question.measure.empty() && option.score >= 0)
            findings.add(
                "unmeasured-score", at / "score", "Name the `measure` that this score counts for, or leave it out.");
        bool const hits = question.has_gate && !option.unsure && option.id != question.gate.clear;
        if (option.binding && (!hits || question.gate.kind != GateKind::Wish))
            findings.add("binding", at / "binding",
                "Only an option that decides alone, of a gate of the kind wish, can be binding.");
        if (option.unprompted && (hits || option.unsure || !option.gate.empty()))
            findings.add("unprompted", at / "unprompted",
                "An answer that others yield to can be neither unsure nor one that decides alone.");
        if (!option.change.empty() && (question.has_gate || option.unsure || question.kind != QuestionKind::One))
            findings.add("change", at / "change",
                "Say what would change only for a sure option of a question of kind one without a gate.");
        if (option.gate.empty())
            continue;
        if (!find_outcome(pack, option.gate))
            findings.add(
                "unknown-outcome", at / "gate", "Name an outcome of this pack; there is no \"" + option.gate + "\".");
        if (!question.has_gate || option.id == question.gate.clear)
            findings.add("option-gate", at / "gate",
                "Only an option of a gate question that is not its clear one decides alone.");
    }
}

void check_measure(Findings& findings, Place const& place, Pack const& pack, Question const& question)
{
    if (question.measure.empty())
        return;
    if (!find_measure(pack, question.measure))
        findings.add("unknown-measure", place / "measure",
            "Name a measure of this pack; there is no \"" + question.measure + "\".");
    // Several choices at once have no score of their own.
    if (question.kind != QuestionKind::One)
        findings.add("measured-kind", place / "measure", "Let only questions of the kind one measure something.");
    if (question.weight < 1 || question.weight > 5)
        findings.add("weight", place / "weight", "Give a weight from 1 to 5.");
    bool const has_score = std::any_of(
        question.options.begin(), question.options.end(), [](Option const& option) { return option.score >= 0; });
    if (!has_score)
        findings.add("missing-score", place / "options", "Give at least one option a score, or leave the measure out.");
}

void check_gate(Findings& findings, Place const& place, Pack const& pack, Question const& question)
{
    if (!question.has_gate)
        return;
    // With several choices, choosing nothing would be neither clear nor a hit.
    if (question.kind != QuestionKind::One)
        findings.add("gate-kind", place / "gate", "Let only questions of the kind one have a gate.");
    if (!find_outcome(pack, question.gate.outcome))
        findings.add("unknown-outcome", place / "gate" / "outcome",
            "Name an outcome of this pack; there is no \"" + question.gate.outcome + "\".");
    auto const* clear = find_option(question, question.gate.clear);
    if (!clear || clear->unsure)
        findings.add("gate-clear", place / "gate" / "clear",
            "Name the option of this question that lets people pass; it cannot be an unsure one.");
}

/// In a section about harm or a wish, an answer can't be left to the rules.
void check_subject(Findings& findings, Place const& place, Pack const& pack, Question const& question)
{
    auto const* section = find_section(pack, question.section);
    if (!section || section->about == About::Other)
        return;
    if (!question.has_gate)
        findings.add("ungated-question", place,
            "Give it a `gate`; in \"" + section->id + "\" every answer but the clear one decides alone.");
    else if (question.gate.kind == GateKind::State)
        findings.add("ungated-question", place / "gate" / "kind",
            "Write harm or wish; what is said in \"" + section->id + "\" stays in force later.");
}

void check_planning(Findings& findings, Place const& place, Pack const& pack, std::size_t position)
{
    auto const& question = pack.questions[position];
    if (question.plans.empty())
        return;
    auto const end = pack.questions.begin() + static_cast<std::ptrdiff_t>(position);
    auto const plans_the_same = [&](Question const& other) { return other.plans == question.plans; };
    if (std::any_of(pack.questions.begin(), end, plans_the_same))
        findings.add("planning-question", place / "plans", "Let only one question plan this; another one above does.");

    if (question.plans == "start") {
        if (question.kind != QuestionKind::Date)
            findings.add("planning-question", place / "kind", "Ask for the start with a question of the kind date.");
        return;
    }
    bool const is_minutes = question.plans == "minutes";
    if (!is_minutes && question.plans != "length") {
        findings.add("planning-question", place / "plans", "Write start, minutes or length.");
        return;
    }
    if (question.kind != QuestionKind::One)
        findings.add("planning-question", place / "kind", "Ask for this with a question of the kind one.");
    int const least = is_minutes ? 10 : 30;
    int const most = is_minutes ? 120 : 90;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (question.options[i].number < least || question.options[i].number > most) {
            findings.add("planning-question", place / "options" / i / "number",
                "Give a number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
        }
    }
}

void check_conditions(Findings& findings, Place const& place, Pack const& pack, std::size_t position)
{
    auto const& question = pack.questions[position];
    for (std::size_t i = 0; i < question.when.size(); ++i) {
        auto const at = place / "when" / i;
        check_condition(findings, at, pack, question.when[i]);
        auto const* looked_at = find_question(pack, question.when[i].question);
        if (looked_at && looked_at - pack.questions.data() >= static_cast<std::ptrdiff_t>(position))
            findings.add("condition-looks-ahead", at / "question",
                "Look at a question that is asked earlier; move one of the two.");
    }
}

void check_paths(Findings& findings, Pack const& pack)
{
    auto const survey = survey_paths(pack);
    if (survey.longest > pack.longest_path) {
        findings.add("longest-path", Place("pack") / "longest_path",
            std::string(survey.exact ? "A path asks " : "A path may ask up to ") + std::to_string(survey.longest)
                + " questions; ask fewer, or declare that many.");
    }
    for (std::size_t i = 0; i < survey.reachable.size(); ++i) {
        if (!survey.reachable[i])
            findings.add("unreachable-question", Place("questions") / i / "when",
                "Change the conditions; no answers make them all hold.");
    }
}

}

void check_questions(Findings& findings, Pack const& pack)
{
    check_unique_ids(findings, Place("questions"), pack.questions);
    for (std::size_t i = 0; i < pack.questions.size(); ++i) {
        auto const& question = pack.questions[i];
        auto const place = Place("questions") / i;
        if (!find_section(pack, question.section))
            findings.add("unknown-section", place / "section",
                "Name a section of this pack; there is no \"" + question.section + "\".");
        check_sources(findings, place, pack, question.sources);
        check_options(findings, place, pack, question);
        check_measure(findings, place, pack, question);
        check_gate(findings, place, pack, question);
        check_subject(findings, place, pack, question);
        check_planning(findings, place, pack, i);
        check_conditions(findings, place, pack, i);
    }
    check_paths(findings, pack);
}

void check_rules(Findings& findings, Pack const& pack)
{
    Place const root("rules");
    auto const check_outcome = [&](Place const& place, Id const& outcome) {
        if (!find_outcome(pack, outcome))
            findings.add("unknown-outcome", place, "Name an outcome of this pack; there is no \"" + outcome + "\".");
    };
    check_outcome(root / "unknown_gate", pack.unknown_gate);
    check_outcome(root / "otherwise", pack.otherwise);
    check_unique_ids(findings, root / "rules", pack.rules);
    for (std::size_t i = 0; i < pack.rules.size(); ++i) {
        auto const& rule = pack.rules[i];
        auto const place = root / "rules" / i;
        check_outcome(place / "outcome", rule.outcome);
        if (rule.when.empty())
            findings.add("empty-rule", place / "when", "Add a condition; without one the rule always holds.");
        for (std::size_t j = 0; j < rule.when.size(); ++j) {
            auto const& condition = rule.when[j];
            auto const at = place / "when" / j;
            if (condition.measure.empty()) {
                check_condition(findings, at, pack, condition.answer);
                continue;
            }
            auto const* measure = find_measure(pack, condition.measure);
            if (!measure) {
                findings.add("unknown-measure", at / "measure",
                    "Name a measure of this pack; there is no \"" + condition.measure + "\".");
                continue;
            }
            auto const is_it = [&](Band const& band) { return band.id == condition.at_most; };
            if (std::none_of(measure->bands.begin(), measure->bands.end(), is_it))
                findings.add("unknown-band", at / "at_most",
                    "Name a band of \"" + measure->id + "\"; there is no \"" + condition.at_most + "\".");
        }
    }
}

}
