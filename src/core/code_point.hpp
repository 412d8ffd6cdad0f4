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

}
