/// The commands of `second-look`. To add one, write its function and give it a row in `commands()`.
#pragma once

#include "core/result.hpp"
#include "tools/arguments.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// What a command has to say. With errors, the output is not printed.
struct Report {
    std::string output;
    std::vector<Error> errors;
    bool lists_errors = false; ///< The command looks for errors, so `--json` prints a list of them.
};

struct Command {
    std::string_view name;
    std::string_view operands; ///< As the help shows them, such as `PACK ANSWERS`.
    std::size_t operand_count = 0;
    std::string_view options; ///< As the help shows them; the parser reads `options_with_value`.
    std::string_view summary;
    Report (*run)(Arguments const&) = nullptr;
};

/// Every option of any command that takes a value.
std::span<std::string_view const> options_with_value();

std::span<Command const> commands();

}
