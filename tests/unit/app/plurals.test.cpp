#include "app/plurals.hpp"

#include "app/strings.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

Pack pack_in(std::string language)
{
    Pack pack;
    pack.language = std::move(language);
    pack.strings = {
        { "contact.days", pack.language == "es" ? "{days} día|{days} días" : "{days} day|{days} days" },
        { "date.long", pack.language == "es" ? "{weekday} {day} de {month}" : "{weekday} {day} {month}" },
        { "date.weekdays", "lunes|martes|miércoles|jueves|viernes|sábado|domingo" },
        { "date.months", "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre" },
    };
    return pack;
}

std::string days(Pack const& pack, int count)
{
    return say_count(pack, Text::contact_days, count, { { "days", std::to_string(count) } });
}

}

TEST_CASE("one day is said in the singular, no day and more than one in the plural")
{
    auto const spanish = pack_in("es");
    CHECK(days(spanish, 0) == "0 días");
    CHECK(days(spanish, 1) == "1 día");
    CHECK(days(spanish, 2) == "2 días");
    CHECK(days(spanish, 101) == "101 días");
    CHECK(days(spanish, 1001) == "1001 días");
    CHECK(days(pack_in("en"), 1) == "1 day");
    CHECK(days(pack_in("en"), 21) == "21 days");
}

TEST_CASE("a language without a table has one and other, and a text with too few parts says nothing wrong")
{
    CHECK(plural_forms("xx") == std::vector<std::string_view> { "one", "other" });
    CHECK(plural_forms("es") == std::vector<std::string_view> { "one", "other" });
    CHECK(plural_form("xx", 1) == 0);
    CHECK(plural_form("xx", 100) == 1);
}

TEST_CASE("languages are called by their own names")
{
    CHECK(language_name("en") == "English");
    CHECK(language_name("es") == "Español");
    CHECK(language_name("xx") == "xx");
}

TEST_CASE("a date is put together in the order of its language")
{
    auto const date = *parse_date("2026-11-12");
    CHECK(say_long_date(pack_in("es"), date) == "jueves 12 de noviembre");
}
