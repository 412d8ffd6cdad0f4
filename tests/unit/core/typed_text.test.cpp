#include "core/typed_text.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace second_look;

TEST_CASE("control characters are spaces, whatever is around them")
{
    for (char const control : { '\t', '\x01', '\x0B', '\x1F', '\x7F', '\0' }) {
        auto const text = std::string("a") + control + "b";
        CHECK(typed_text(text, 100) == "a b");
        CHECK(typed_line(text, 100) == "a b");
    }
    CHECK(typed_text("a b~\x7E!", 100) == "a b~~!");
    CHECK(typed_text("\xC3\xA9\x80", 100) == "\xC3\xA9\x80");
}

TEST_CASE("breaks are kept in a text, are spaces on a line, and end nothing")
{
    CHECK(typed_text("a\r\n\r\nb", 100) == "a\n\nb");
    CHECK(typed_line("a\r\n\r\nb", 100) == "a  b");
    CHECK(typed_text("a\rb", 100) == "ab");
    CHECK(typed_text("\n \na b\n \n", 100) == "a b");
    CHECK(typed_line("\n a \n", 100) == "a");
    CHECK(typed_text("a", 100) == "a");
}

TEST_CASE("what is too long is cut before the letter that does not fit")
{
    CHECK(typed_text("abc", 3) == "abc");
    CHECK(typed_text("abcd", 3) == "abc");
    CHECK(typed_text("ab\xC3\xA9", 4) == "ab\xC3\xA9");
    CHECK(typed_text("ab\xC3\xA9", 3) == "ab");
    CHECK(typed_text("a\xF0\x9F\x91\xA9", 4) == "a");
    CHECK(typed_text("a\xF0\x9F\x91\xA9", 5) == "a\xF0\x9F\x91\xA9");
    CHECK(typed_text("\xF0\x9F\x91\xA9", 2).empty());
    CHECK(typed_text("\x80\x80\x80", 2).empty());
    CHECK(typed_text("abc", 0).empty());
}
