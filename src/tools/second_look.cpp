/// `second-look`, the command line for those who write packs.
///
/// Exit status: 0 when all is well, 2 for whatever is wrong with the input.
#include "content/report_codec.hpp"
#include "tools/commands.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

namespace second_look {

namespace {

constexpr int all_is_well = 0;
constexpr int bad_input = 2;

std::string help()
{
    std::string text = "second-look: check a pack, and see what it makes of answers.\n\nUsage\n";
    for (auto const& command : commands()) {
        text += "  second-look " + std::string(command.name) + " " + std::string(command.operands);
        text += (command.options.empty() ? "" : " " + std::string(command.options)) + " [--json]\n";
        text += "      " + std::string(command.summary) + "\n";
    }
    text += "\nPACK is a folder of JSON files or one bundled JSON file. ANSWERS is a JSON file such as\n"
            "  {\"children\": \"yes\", \"habits\": [\"walks\"], \"start\": \"2026-11-22\"}\n"
            "DATE is YYYY-MM-DD; without it, the start given in the answers counts.\n"
            "\nExit status: 0 when all is well, 2 for bad input, described as code: place: remedy.\n";
    return text;
}

int print(Report const& report, bool as_json)
{
    if (report.errors.empty()) {
        std::fwrite(report.output.data(), 1, report.output.size(), stdout);
    } else if (as_json) {
        auto const text =
            report.lists_errors ? print_errors_report(report.errors) : print_error_report(report.errors.front());
        std::fprintf(stdout, "%s\n", text.c_str());
    } else {
        for (auto const& error : report.errors)
            std::fprintf(stderr, "%s: %s: %s\n", error.code.c_str(), error.place.c_str(), error.remedy.c_str());
    }

    // A full disk shows only when the last of the text is written.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        std::fprintf(stderr, "file.unwritable: standard output: Make room, or write somewhere else.\n");
        return bad_input;
    }
    return report.errors.empty() ? all_is_well : bad_input;
}

Report run(Arguments const& arguments)
{
    if (arguments.help)
        return { help(), {}, false };
    if (arguments.plain.empty())
        return { {}, { { "usage.missing-command", "second-look", "Name a command; see second-look --help." } }, false };

    auto const& name = arguments.plain.front();
    auto const command = std::find_if(
        commands().begin(), commands().end(), [&](Command const& candidate) { return candidate.name == name; });
    if (command == commands().end())
        return { {}, { { "usage.unknown-command", name, "Name one of the commands in second-look --help." } }, false };
    if (arguments.plain.size() - 1 != command->operand_count) {
        auto const remedy = "Write second-look " + name + " " + std::string(command->operands) + ".";
        return { {}, { { "usage.operands", name, remedy } }, false };
    }
    return command->run(arguments);
}

}

}

int main(int count, char** words)
{
    using namespace second_look;
    std::span<char const* const> const all(words, static_cast<std::size_t>(std::max(count, 0)));
    auto const given = all.empty() ? all : all.subspan(1);
    auto const arguments = parse_arguments(given, options_with_value());
    if (!arguments) {
        bool const as_json =
            std::any_of(given.begin(), given.end(), [](char const* word) { return std::string(word) == "--json"; });
        return print({ {}, { arguments.error() }, false }, as_json);
    }
    return print(run(arguments.value()), arguments.value().json);
}
