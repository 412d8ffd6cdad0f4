/// The words of a command line, sorted into what they are.
#pragma once

#include "core/result.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

struct Arguments {
    std::vector<std::string> plain;             ///< The command first, then its operands.
    std::map<std::string, std::string> options; ///< By name without dashes: `--start 2026-11-22`.
    bool json = false;                          ///< `--json`
    bool discreet = false;                      ///< `--discreet`
    bool stamp = false;                         ///< `--stamp`
    bool all = false;                           ///< `--all`
    bool help = false;                          ///< `--help` or `-h`
};

/// Options named here take a value, in the next word or after `=`; others are `usage.unknown-option`.
Result<Arguments> parse_arguments(
    std::span<char const* const> words, std::span<std::string_view const> options_with_value);

}
