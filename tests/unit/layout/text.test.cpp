#include "layout/text.hpp"

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

TEST_CASE("a balanced heading has as few lines, and leaves no word alone")
{
    CHECK(lines("aaaa bbbb cccc dd", 70) == Lines { "aaaa bbbb cccc", "dd" });
    CHECK(lines("aaaa bbbb cccc dd", 70, Wrapping::Balanced) == Lines { "aaaa bbbb", "cccc dd" });
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
