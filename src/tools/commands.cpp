#include "tools/commands.hpp"

#include "app/plurals.hpp"
#include "app/strings.hpp"
#include "app/views/paper.hpp"
#include "content/answers_codec.hpp"
#include "content/pack_codec.hpp"
#include "content/pack_stamp.hpp"
#include "content/report_codec.hpp"
#include "core/ics.hpp"
#include "core/pack_check.hpp"
#include "core/plan_proof.hpp"
#include "core/proof.hpp"
#include "core/quiz.hpp"
#include "core/text_check.hpp"
#include "layout/scene.hpp"
#include "tools/early.hpp"
#include "tools/files.hpp"
#include "tools/text_report.hpp"

#include <algorithm>
#include <array>

namespace second_look {

namespace {

Report failure(Error error)
{
    return { {}, { std::move(error) }, false };
}

std::string joined(std::vector<std::string_view> const& words)
{
    std::string text;
    for (auto const word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

/// What `prove_plans` found, in the words of the other proofs.
Statement statement_of(PlanProof const& proof)
{
    Statement statement;
    statement.claim = "Everybody gets a full plan: each day within its minutes, no forbidden task, each phase served.";
    statement.combinations = proof.bases + proof.placements;
    statement.of = "plans of tasks that suit everybody, for each outcome, length and way to place up to "
        + std::to_string(counted_hard_dates)
        + " hard dates that could leave a phase short; they stand for every set of tags, choice of minutes and first "
          "weekday";
    statement.how = "drafting each. Tightest, with what hard dates take at most before others make up for it:";
    for (auto const& tight : proof.tightest)
        statement.how += (&tight == &proof.tightest.front() ? " " : "; ") + tight.outcome + " with "
            + std::to_string(tight.length) + " days has " + std::to_string(tight.placed) + " of " + tight.phase
            + ", may lose " + std::to_string(tight.lost) + " and needs " + std::to_string(tight.minimum);
    return statement;
}

std::string language_of(Arguments const& arguments)
{
    auto const language = arguments.options.find("language");
    return language == arguments.options.end() ? std::string {} : language->second;
}

/// A text with a count has a part for each plural form of its language. `folder` is the translation's, or empty.
void check_counted(Pack const& pack, std::string const& folder, Report& report)
{
    auto const forms = plural_forms(pack.language);
    for (auto const key : counted_text_keys()) {
        auto const found = pack.strings.find(std::string(key));
        if (found == pack.strings.end())
            continue;
        auto const& text = found->second;
        if (static_cast<std::size_t>(std::count(text.begin(), text.end(), '|')) + 1 != forms.size())
            report.errors.push_back({ "pack.plural-forms", folder + "strings/" + found->first,
                "Give one part for each plural form, with bars between them: " + joined(forms) + "." });
    }
}

/// What is decided, asked and proven can't differ; see content/pack_translation.hpp. So only the words are checked.
void check_translation(
    std::string const& path, std::string const& language, Report& report, std::vector<Statement>& statements)
{
    auto const translation = read_translation(path, language);
    auto const& found = translation.errors;
    report.errors.insert(report.errors.end(), found.begin(), found.end());
    if (!found.empty())
        return;
    auto reading = read_pack(translation.bundle);
    auto const folder = language + "/";
    auto const add = [&](std::vector<Error> const& errors) {
        for (auto error : errors) {
            error.place = folder + error.place;
            report.errors.push_back(std::move(error));
        }
    };
    add(reading.errors);
    if (!reading.errors.empty())
        return;
    // A language without a measure of its own is not measured, and the statement says so.
    if (usual_reading(language) == Reading::ByLanguage)
        reading.pack.reading = Reading::None;
    auto texts = check_texts(reading.pack);
    add(texts.errors);
    check_counted(reading.pack, folder, report);
    texts.statement.claim = "In " + language + ": " + texts.statement.claim;
    statements.push_back(std::move(texts.statement));
}

Report check(Arguments const& arguments)
{
    Report report;
    report.lists_errors = true;
    auto const bundle = read_bundle(arguments.plain[1]);
    if (!bundle) {
        report.errors.push_back(bundle.error());
        return report;
    }
    auto const reading = read_pack(bundle.value());
    report.errors = reading.errors.empty() ? check_pack(reading.pack) : reading.errors;
    if (!report.errors.empty())
        return report;
    auto proof = prove(reading.pack);
    report.errors = proof.findings;
    auto const plans = prove_plans(reading.pack);
    report.errors.insert(report.errors.end(), plans.errors.begin(), plans.errors.end());
    auto const texts = check_texts(reading.pack);
    report.errors.insert(report.errors.end(), texts.errors.begin(), texts.errors.end());
    proof.statements.push_back(texts.statement);
    if (plans.bases > 0)
        proof.statements.push_back(statement_of(plans));
    for (auto const& language : translations_of(arguments.plain[1]))
        check_translation(arguments.plain[1], language, report, proof.statements);
    check_counted(reading.pack, {}, report);
    if (report.errors.empty())
        report.output = arguments.json ? print_check_report(reading.pack, proof.statements) + "\n"
                                       : write_check_report(reading.pack, proof.statements);
    return report;
}

/// With `--stamp`, a pack without errors is printed with a stamp; see content/pack_stamp.hpp.
Report check_and_stamp(Arguments const& arguments)
{
    auto report = check(arguments);
    if (!arguments.stamp || !report.errors.empty())
        return report;
    auto const bundle = read_bundle(arguments.plain[1]);
    if (!bundle)
        return failure(bundle.error());
    auto const stamped = stamp_bundle(bundle.value());
    if (!stamped)
        return failure(stamped.error());
    report.output = stamped.value() + "\n";
    return report;
}

/// Complete answers to this pack's questions, from the file named second.
Result<Answers> read_complete_answers(Pack const& pack, Arguments const& arguments)
{
    auto const text = read_file(arguments.plain[2]);
    if (!text)
        return text.error();
    auto answers = parse_answers(pack, text.value());
    if (!answers)
        return answers;
    if (auto const error = check_answers(pack, answers.value()))
        return *error;
    return answers;
}

Report assess(Arguments const& arguments)
{
    auto const pack = read_sound_pack(arguments.plain[1], language_of(arguments));
    if (!pack)
        return failure(pack.error());
    auto const answers = read_complete_answers(pack.value(), arguments);
    if (!answers)
        return failure(answers.error());

    auto const assessment = second_look::assess(pack.value(), answers.value());
    auto const verdict = judge(pack.value(), assessment);
    Report report;
    report.output = arguments.json ? print_verdict_report(pack.value(), assessment, verdict) + "\n"
                                   : write_verdict_report(pack.value(), assessment, verdict);
    return report;
}

/// The start wished on the command line, or else in the answers. The tool asks no clock, so that the same
/// call prints the same plan tomorrow.
Result<PlanWishes> wishes_of(Arguments const& arguments, Assessment const& assessment, Answers const& answers)
{
    auto wishes = wishes_from(assessment, answers, Date {});
    if (auto const option = arguments.options.find("start"); option != arguments.options.end()) {
        auto const start = parse_date(option->second);
        if (!start)
            return Error { "usage.bad-date", "--start", "Write a day as YYYY-MM-DD, such as 2026-11-22." };
        wishes.start = *start;
        return wishes;
    }
    for (auto const* question : assessment.answered) {
        if (question->plans == "start")
            return wishes;
    }
    return Error { "usage.missing-start", "--start", "Say when the plan starts, such as --start 2026-11-22." };
}

struct Drafted {
    Pack pack;
    PlanWishes wishes;
    Plan plan;
};

/// The plan that follows from the answers in the file named second.
Result<Drafted> draft(Arguments const& arguments)
{
    auto const pack = read_sound_pack(arguments.plain[1], language_of(arguments));
    if (!pack)
        return pack.error();
    auto const answers = read_complete_answers(pack.value(), arguments);
    if (!answers)
        return answers.error();

    auto const assessment = second_look::assess(pack.value(), answers.value());
    auto const wishes = wishes_of(arguments, assessment, answers.value());
    if (!wishes)
        return wishes.error();
    auto const verdict = judge(pack.value(), assessment);
    auto const drafted = draft_plan(pack.value(), verdict, assessment.tags, wishes.value());
    if (!drafted)
        return drafted.error();
    return Drafted { pack.value(), wishes.value(), drafted.value() };
}

Report plan(Arguments const& arguments)
{
    auto const drafted = draft(arguments);
    if (!drafted)
        return failure(drafted.error());
    auto const& [pack, wishes, plan] = drafted.value();
    Report report;
    report.output =
        arguments.json ? print_plan_report(pack, wishes, plan) + "\n" : write_plan_report(pack, wishes, plan);
    return report;
}

/// Minutes since midnight from `HH:MM`; nothing when it is no such time.
std::optional<int> parse_time(std::string const& text)
{
    auto const is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !is_digit(0) || !is_digit(1) || !is_digit(3) || !is_digit(4))
        return std::nullopt;
    int const hour = (text[0] - '0') * 10 + (text[1] - '0');
    int const minute = (text[3] - '0') * 10 + (text[4] - '0');
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

/// The stamp is the first day's midnight, so that the same call prints the same file tomorrow.
Report ics(Arguments const& arguments)
{
    CalendarWishes calendar;
    if (auto const at = arguments.options.find("at"); at != arguments.options.end()) {
        calendar.minute = parse_time(at->second);
        if (!calendar.minute)
            return failure({ "usage.bad-time", "--at", "Write a time as HH:MM, such as 18:30." });
    }
    auto const drafted = draft(arguments);
    if (!drafted)
        return failure(drafted.error());
    auto const& [pack, wishes, plan] = drafted.value();
    auto const* outcome = find_outcome(pack, plan.outcome);
    auto const discreet = pack.strings.find("calendar.discreet");
    calendar.discreet = arguments.discreet;
    calendar.title = outcome->plan_title;
    calendar.discreet_title = discreet == pack.strings.end() ? pack.title : discreet->second;
    calendar.stamp_date = wishes.start;
    Report report;
    report.output = write_calendar(pack, plan, calendar);
    return report;
}

/// Prints what `make` makes of the pack in the language asked for; with `--all` a list, the pack's own language first.
template <typename Make>
Report in_languages(Arguments const& arguments, Make make)
{
    auto const& path = arguments.plain[1];
    if (!arguments.all)
        return make(language_of(arguments));
    Report report = make({});
    report.output.insert(0, "[");
    for (auto const& language : translations_of(path)) {
        auto const made = make(language);
        if (!made.errors.empty())
            return made;
        report.output += "," + made.output;
    }
    report.output += "]";
    return report;
}

/// The trees of the pages that need no app, for the site's build to make elements of.
Report tree(Arguments const& arguments)
{
    return in_languages(arguments, [&](std::string const& asked) {
        auto const pack = read_sound_pack(arguments.plain[1], asked);
        if (!pack)
            return failure(pack.error());
        auto const& language = pack.value().language;
        Report report;
        report.output = "{\"early\":" + early_screens(pack.value())
            + ",\"plain\":" + write_tree(view_plain(pack.value()), language)
            + ",\"paper\":" + write_tree(view_paper(pack.value()), language) + "}\n";
        return report;
    });
}

Report bundle(Arguments const& arguments)
{
    auto languages = translations_of(arguments.plain[1]);
    return in_languages(arguments, [&](std::string const& asked) {
        auto const bundled = read_bundle(arguments.plain[1], asked);
        if (!bundled)
            return failure(bundled.error());
        // A broken pack must not reach a build that only bundles.
        auto const pack = parse_pack(bundled.value());
        if (!pack)
            return failure(pack.error());
        if (auto const errors = check_structure(pack.value()); !errors.empty())
            return failure(errors.front());
        if (asked.empty())
            languages.insert(languages.begin(), pack.value().language);
        Report report;
        auto const listed = arguments.all ? with_languages(bundled.value(), languages) : bundled;
        report.output = listed.value();
        return report;
    });
}

}

std::span<std::string_view const> options_with_value()
{
    static constexpr std::array<std::string_view, 3> options { "start", "at", "language" };
    return options;
}

std::span<Command const> commands()
{
    static constexpr std::array<Command, 6> table { {
        { "check", "PACK", 1, "[--stamp]",
            "Look for errors in a pack, and prove that it is safe; --stamp prints it for embedding.", check_and_stamp },
        { "assess", "PACK ANSWERS", 2, "[--language TAG]", "Print the outcome of some answers, and why.", assess },
        { "plan", "PACK ANSWERS", 2, "[--start DATE] [--language TAG]", "Print the plan that follows from them.",
            plan },
        { "ics", "PACK ANSWERS", 2, "[--start DATE] [--at HH:MM] [--discreet] [--language TAG]",
            "Print that plan as a calendar file; --discreet says nothing of what it is about.", ics },
        { "tree", "PACK", 1, "[--language TAG | --all]",
            "Print the trees of the pages that are made ahead, as JSON; --all a list for all languages.", tree },
        { "bundle", "PACK", 1, "[--language TAG | --all]",
            "Print the pack as one JSON document, as the app loads it; --all a list for all languages.", bundle },
    } };
    return table;
}

}
