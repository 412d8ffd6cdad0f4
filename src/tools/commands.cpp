#include "tools/commands.hpp"

#include "content/answers_codec.hpp"
#include "content/pack_codec.hpp"
#include "content/report_codec.hpp"
#include "core/pack_check.hpp"
#include "core/quiz.hpp"
#include "tools/files.hpp"
#include "tools/text_report.hpp"

#include <array>

namespace second_look {

namespace {

Report failure(Error error)
{
    return { {}, { std::move(error) }, false };
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
    if (report.errors.empty())
        report.output = arguments.json ? print_check_report(reading.pack) + "\n" : write_check_report(reading.pack);
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
    auto const pack = read_sound_pack(arguments.plain[1]);
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

Report plan(Arguments const& arguments)
{
    auto const pack = read_sound_pack(arguments.plain[1]);
    if (!pack)
        return failure(pack.error());
    auto const answers = read_complete_answers(pack.value(), arguments);
    if (!answers)
        return failure(answers.error());

    auto const assessment = second_look::assess(pack.value(), answers.value());
    auto const wishes = wishes_of(arguments, assessment, answers.value());
    if (!wishes)
        return failure(wishes.error());
    auto const verdict = judge(pack.value(), assessment);
    auto const drafted = draft_plan(pack.value(), verdict, assessment.tags, wishes.value());
    if (!drafted)
        return failure(drafted.error());
    Report report;
    report.output = arguments.json ? print_plan_report(pack.value(), wishes.value(), drafted.value()) + "\n"
                                   : write_plan_report(pack.value(), wishes.value(), drafted.value());
    return report;
}

Report bundle(Arguments const& arguments)
{
    auto const bundled = read_bundle(arguments.plain[1]);
    if (!bundled)
        return failure(bundled.error());
    // A broken pack must not reach a build that only bundles.
    auto const pack = parse_pack(bundled.value());
    if (!pack)
        return failure(pack.error());
    if (auto const errors = check_structure(pack.value()); !errors.empty())
        return failure(errors.front());
    Report report;
    report.output = bundled.value();
    return report;
}

}

std::span<std::string_view const> options_with_value()
{
    static constexpr std::array<std::string_view, 1> options { "start" };
    return options;
}

std::span<Command const> commands()
{
    static constexpr std::array<Command, 4> table { {
        { "check", "PACK", 1, "", "Look for errors in a pack.", check },
        { "assess", "PACK ANSWERS", 2, "", "Print the outcome of some answers, and why.", assess },
        { "plan", "PACK ANSWERS", 2, "[--start DATE]", "Print the plan that follows from them.", plan },
        { "bundle", "PACK", 1, "", "Print the pack as one JSON document, as the app loads it.", bundle },
    } };
    return table;
}

}
