#include "tools/arguments.hpp"

#include <algorithm>

namespace second_look {

namespace {

bool* flag_of(Arguments& arguments, std::string const& word)
{
    if (word == "--json")
        return &arguments.json;
    if (word == "--stamp")
        return &arguments.stamp;
    if (word == "--all")
        return &arguments.all;
    if (word == "--discreet")
        return &arguments.discreet;
    return word == "--help" || word == "-h" ? &arguments.help : nullptr;
}

}

Result<Arguments> parse_arguments(
    std::span<char const* const> words, std::span<std::string_view const> options_with_value)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string const word = words[i];
        if (bool* const flag = flag_of(arguments, word)) {
            *flag = true;
            continue;
        }
        if (!word.starts_with("-") || word == "-") {
            arguments.plain.push_back(word);
            continue;
        }
        auto const equals = word.find('=');
        auto const name = word.substr(0, equals);
        auto const known = [&](std::string_view option) { return name == "--" + std::string(option); };
        if (std::none_of(options_with_value.begin(), options_with_value.end(), known))
            return Error { "usage.unknown-option", name, "Leave it out, or see second-look --help." };
        if (equals != std::string::npos)
            arguments.options[name.substr(2)] = word.substr(equals + 1);
        else if (i + 1 < words.size())
            arguments.options[name.substr(2)] = words[++i];
        else
            return Error { "usage.missing-value", name, "Write its value after it." };
    }
    return arguments;
}

}
