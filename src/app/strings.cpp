#include "app/strings.hpp"

#include "app/plurals.hpp"
#include "core/journal.hpp"

namespace second_look {

namespace {

/// All keys, each with a zero after it. A table of addresses would be three times as large.
constexpr char all_keys[] =
#define X(name, key) key "\0"
    SECOND_LOOK_TEXTS(X)
#undef X
    ;

std::vector<std::string_view> const& keys()
{
    static auto const found = [] {
        std::vector<std::string_view> all;
        for (char const* key = all_keys; *key; key += all.back().size() + 1)
            all.emplace_back(key);
        return all;
    }();
    return found;
}

std::string_view key_of(Text text)
{
    return keys()[static_cast<std::size_t>(text)];
}

/// The part at `index` of a text whose parts stand between bars.
std::string part_of(std::string const& text, std::size_t index)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < index; ++i) {
        auto const bar = text.find('|', begin);
        if (bar == std::string::npos)
            return {};
        begin = bar + 1;
    }
    return text.substr(begin, text.find('|', begin) - begin);
}

/// `{name}` becomes its value.
std::string filled(std::string const& pattern, Values values)
{
    std::string said;
    for (std::size_t i = 0; i < pattern.size();) {
        auto const close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
        if (close == std::string::npos) {
            said += pattern[i++];
            continue;
        }
        auto const name = std::string_view(pattern).substr(i + 1, close - i - 1);
        for (auto const& [known, value] : values) {
            if (known == name)
                said += value;
        }
        i = close + 1;
    }
    return said;
}

}

std::vector<std::string_view> text_keys()
{
    return keys();
}

std::string say(Pack const& pack, Text text, Values values)
{
    auto const key = std::string(key_of(text));
    auto const found = pack.strings.find(key);
    if (found == pack.strings.end())
        return key;
    return filled(found->second, values);
}

std::string say_count(Pack const& pack, Text text, int count, Values values)
{
    auto const found = pack.strings.find(std::string(key_of(text)));
    if (found == pack.strings.end())
        return std::string(key_of(text));
    return filled(part_of(found->second, plural_form(pack.language, count)), values);
}

std::vector<std::string_view> counted_text_keys()
{
    return { key_of(Text::contact_days), key_of(Text::contact_days_without), key_of(Text::contact_goal_left) };
}

std::string say_long_date(Pack const& pack, Date date)
{
    auto const civil = civil_from_date(date);
    return say(pack, Text::date_long,
        { { "weekday", part_of(say(pack, Text::date_weekdays), static_cast<std::size_t>(weekday_of(date))) },
            { "day", std::to_string(civil.day) },
            { "month", part_of(say(pack, Text::date_months), static_cast<std::size_t>(civil.month - 1)) } });
}

std::string say_day_month(Pack const& pack, Date date)
{
    auto const civil = civil_from_date(date);
    return say(pack, Text::date_day_month,
        { { "day", std::to_string(civil.day) },
            { "month", part_of(say(pack, Text::date_months), static_cast<std::size_t>(civil.month - 1)) } });
}

std::string say_day_month_year(Pack const& pack, Date date)
{
    return say(pack, Text::date_day_month_year,
        { { "date", say_day_month(pack, date) }, { "year", std::to_string(civil_from_date(date).year) } });
}

std::string say_month(Pack const& pack, Month month)
{
    return say(pack, Text::date_month_year,
        { { "month", say_part(pack, Text::date_months, static_cast<std::size_t>(month.month - 1)) },
            { "year", std::to_string(month.year) } });
}

std::string say_part(Pack const& pack, Text text, std::size_t index)
{
    return part_of(say(pack, text), index);
}

std::string say_weekday(Pack const& pack, Weekday weekday)
{
    return part_of(say(pack, Text::date_weekdays), static_cast<std::size_t>(weekday));
}

std::string say_hard_date(Pack const& pack, std::string_view kind)
{
    if (kind == "birthday")
        return say(pack, Text::hard_birthday);
    if (kind == "anniversary")
        return say(pack, Text::hard_anniversary);
    if (kind == "holiday")
        return say(pack, Text::hard_holiday);
    return say(pack, kind == "event" ? Text::hard_event : Text::hard_other);
}

std::string say_narrow_weekday(Pack const& pack, Weekday weekday)
{
    return part_of(say(pack, Text::date_weekdays_narrow), static_cast<std::size_t>(weekday));
}

}
