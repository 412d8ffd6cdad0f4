#include "app/plurals.hpp"

#include "language_tables.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace second_look {

namespace {

constexpr std::array<std::pair<char, std::string_view>, 6> forms { {
    { 'z', "zero" },
    { 'o', "one" },
    { 't', "two" },
    { 'f', "few" },
    { 'm', "many" },
    { 'x', "other" },
} };

LanguageTable const* table_of(std::string_view language)
{
    auto const found = std::find_if(language_tables.begin(), language_tables.end(),
        [&](LanguageTable const& table) { return table.tag == language; });
    return found == language_tables.end() ? nullptr : found;
}

/// As in English, where no table says otherwise.
std::string_view plurals_of(std::string_view language)
{
    auto const* table = table_of(language);
    return table ? table->plurals : "xox";
}

char form_of(std::string_view plurals, int count)
{
    constexpr std::size_t hundred = 100;
    auto const number = static_cast<std::size_t>(std::abs(count));
    auto const position = number < hundred ? number : hundred + number % hundred;
    return plurals[std::min(position, plurals.size() - 1)];
}

}

std::vector<std::string_view> plural_forms(std::string_view language)
{
    std::vector<std::string_view> taken;
    for (auto const& [letter, name] : forms) {
        if (plurals_of(language).find(letter) != std::string_view::npos)
            taken.push_back(name);
    }
    return taken;
}

std::size_t plural_form(std::string_view language, int count)
{
    auto const plurals = plurals_of(language);
    auto const form = form_of(plurals, count);
    std::size_t place = 0;
    for (auto const& [letter, name] : forms) {
        if (letter == form)
            break;
        place += plurals.find(letter) != std::string_view::npos ? 1 : 0;
    }
    return place;
}

std::string language_name(std::string_view language)
{
    auto const* table = table_of(language);
    return std::string(table ? table->name : language);
}

}
