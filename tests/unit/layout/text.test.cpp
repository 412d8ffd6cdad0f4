#include "layout/text.hpp"
#include "layout/script.hpp"

#include "support/even_metrics.hpp"
#include "support/stringify.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

std::vector<std::string> lines(std::string_view text, float width, Wrapping wrapping = Wrapping::Greedy)
{
    support::EvenMetrics const metrics;
    std::vector<std::string> found;
    for (auto const& line : wrap(text, tokens::Face::Sans, 10, width, wrapping, metrics))
        found.push_back(line.text);
    return found;
}

using Lines = std::vector<std::string>;

}

TEST_CASE("text breaks at spaces, and only where it must")
{
    CHECK(lines("one two three", 65) == Lines { "one two three" });
    CHECK(lines("one two three", 64) == Lines { "one two", "three" });
    CHECK(lines("one two three", 30) == Lines { "one", "two", "three" });
}

TEST_CASE("a word wider than the line is broken, and nothing of it is lost")
{
    CHECK(lines("abcdefgh", 20) == Lines { "abcd", "efgh" });
    CHECK(lines("ab abcdefgh", 20) == Lines { "ab", "abcd", "efgh" });
}

TEST_CASE("spaces in a row and at the ends make no empty lines")
{
    CHECK(lines("  one   two ", 100) == Lines { "one two" });
    CHECK(lines("", 100) == Lines { "" });
}

TEST_CASE("a line feed ends a line, and two leave one empty")
{
    CHECK(lines("one\ntwo\n\nfour", 100) == Lines { "one", "two", "", "four" });
    CHECK(lines("one\n", 100) == Lines { "one", "" });
}

TEST_CASE("a balanced heading has as few lines, and leaves no word alone")
{
    CHECK(lines("aaaa bbbb cccc dd", 70) == Lines { "aaaa bbbb cccc", "dd" });
    CHECK(lines("aaaa bbbb cccc dd", 70, Wrapping::Balanced) == Lines { "aaaa bbbb", "cccc dd" });
}

TEST_CASE("Chinese and Japanese break anywhere, but closing marks stay with what they close")
{
    // Ten pixels and half an em each: five of ten pixels for a character.
    CHECK(lines("一二三四五六", 15) == Lines { "一二三", "四五六" });
    CHECK(lines("一二三。四五", 15) == Lines { "一二", "三。四", "五" });
    CHECK(lines("ab一二", 15) == Lines { "ab一", "二" });
}

TEST_CASE("a character is never torn from its marks")
{
    CHECK(lines("e\u0301e\u0301e\u0301", 10) == Lines { "e\u0301", "e\u0301", "e\u0301" });
    CHECK(lines("क्षक्षक्ष", 15) == Lines { "क्ष", "क्ष", "क्ष" });
}

TEST_CASE("what must be shaped is known, and what need not be is left alone")
{
    for (auto const* words : { "مرحبا", "שלום", "नमस्ते", "สวัสดี", "e\u0301", "👨‍👩‍👧", "🇩🇪", "👍🏽", "❤️" }) {
        CAPTURE(words);
        CHECK(needs_shaping(words));
    }
    for (auto const* words : { "Zoë", "Привет", "Γειά", "你好", "こんにちは", "안녕", "🙂", "“quoted”…" }) {
        CAPTURE(words);
        CHECK_FALSE(needs_shaping(words));
    }
}

TEST_CASE("a paragraph runs the way of its first letter")
{
    CHECK(is_right_to_left("שלום world"));
    CHECK(is_right_to_left("12: مرحبا"));
    CHECK_FALSE(is_right_to_left("Hello שלום"));
    CHECK_FALSE(is_right_to_left("1, 2 …"));
    CHECK_FALSE(is_right_to_left("한국어"));
    CHECK(shaping_of("abc", true) == Shaping::RightToLeft);
    CHECK(shaping_of("abc", false) == Shaping::None);
    CHECK(shaping_of("שלום", false) == Shaping::LeftToRight);
}

TEST_CASE("the host measures what it shapes, as a whole")
{
    struct Shaper final : TextMetrics {
        float advance(tokens::Face, char32_t) const override { return 0.5f; }
        float run(tokens::Face, std::string_view) const override { return 7; }
    };
    CHECK(text_width("שלום", tokens::Face::Sans, 10, Shaper {}) == 70);
    CHECK(text_width("abcd", tokens::Face::Sans, 10, Shaper {}) == 20);
}

TEST_CASE("code points are read from UTF-8, and broken bytes become one replacement each")
{
    std::string_view const text = "aé€😀\xFF";
    std::vector<char32_t> found;
    for (std::size_t at = 0; at < text.size();)
        found.push_back(next_code_point(text, at));
    CHECK(found == std::vector<char32_t> { U'a', U'é', U'€', U'😀', 0xFFFD });

    std::string_view const cut = "\xE2\x82";
    std::size_t at = 0;
    CHECK(next_code_point(cut, at) == 0xFFFD);
    CHECK(at <= cut.size());
}
