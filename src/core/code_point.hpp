/// UTF-8, one code point after another.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace second_look {

/// The code point at `at`, which moves behind it. Ill-formed bytes are read as one sign each.
inline char32_t read_code_point(std::string_view text, std::size_t& at)
{
    auto const lead = static_cast<unsigned char>(text[at]);
    std::size_t const length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    char32_t read = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
        read = (read << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    at = std::min(text.size(), at + length);
    return read;
}

/// The small letter of a capital of Latin, Greek or Cyrillic script; anything else as it is.
constexpr char32_t lower_case(char32_t c)
{
    auto const is_in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    bool const is_32_below =
        is_in('A', 'Z') || (is_in(0xC0, 0xDE) && c != 0xD7) || is_in(0x391, 0x3A9) || is_in(0x410, 0x42F);
    if (is_32_below)
        return c + 32;
    if (is_in(0x400, 0x40F))
        return c + 80;
    // Here capital and small letter stand side by side, the capital at an even place or at an odd one.
    bool const is_even = is_in(0x100, 0x12F) || is_in(0x132, 0x137) || is_in(0x14A, 0x177);
    bool const is_odd = is_in(0x139, 0x148) || is_in(0x179, 0x17E);
    if (is_even)
        return c | 1;
    return is_odd && c % 2 == 1 ? c + 1 : c;
}

}
