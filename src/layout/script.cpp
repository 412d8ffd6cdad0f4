#include "layout/script.hpp"

#include "layout/text.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace second_look {

namespace {

struct Block {
    char32_t first;
    char32_t last;
};

bool is_in(char32_t code, std::span<Block const> blocks)
{
    return std::any_of(
        blocks.begin(), blocks.end(), [&](Block const& block) { return code >= block.first && code <= block.last; });
}

/// Marks that stand on the character before them, in any script.
constexpr std::array marks {
    Block { 0x0300, 0x036F },
    Block { 0x0483, 0x0489 },
    Block { 0x0591, 0x05BD },
    Block { 0x0610, 0x061A },
    Block { 0x064B, 0x065F },
    Block { 0x0900, 0x0903 },
    Block { 0x093A, 0x094F },
    Block { 0x0981, 0x0983 },
    Block { 0x09BC, 0x09CD },
    Block { 0x0A01, 0x0A03 },
    Block { 0x0A3C, 0x0A4D },
    Block { 0x0A81, 0x0A83 },
    Block { 0x0ABC, 0x0ACD },
    Block { 0x0B3C, 0x0B57 },
    Block { 0x0BBE, 0x0BCD },
    Block { 0x0C3E, 0x0C56 },
    Block { 0x0CBC, 0x0CD6 },
    Block { 0x0D3B, 0x0D57 },
    Block { 0x0E31, 0x0E31 },
    Block { 0x0E33, 0x0E3A },
    Block { 0x0E47, 0x0E4E },
    Block { 0x0EB1, 0x0EBC },
    Block { 0x0EC8, 0x0ECE },
    Block { 0x102B, 0x103E },
    Block { 0x17B4, 0x17D3 },
    Block { 0x1AB0, 0x1AFF },
    Block { 0x1DC0, 0x1DFF },
    Block { 0x200D, 0x200D },
    Block { 0x20D0, 0x20FF },
    Block { 0x302A, 0x302F },
    Block { 0x3099, 0x309A },
    Block { 0xFE00, 0xFE0F },
    Block { 0xFE20, 0xFE2F },
    Block { 0x1F3FB, 0x1F3FF },
    Block { 0xE0020, 0xE01EF },
};

/// Everything that is more than glyphs in a row.
constexpr std::array shaped {
    Block { 0x0300, 0x036F }, // Combining marks.
    Block { 0x0483, 0x0489 },
    Block { 0x0590, 0x109F }, // Hebrew, Arabic, Syriac, the Indic scripts, Thai, Lao, Tibetan, Myanmar.
    Block { 0x1100, 0x11FF }, // Hangul that is still in pieces.
    Block { 0x1700, 0x18AF }, // Philippine scripts, Khmer, Mongolian.
    Block { 0x1900, 0x1CFF },
    Block { 0x1AB0, 0x1AFF },
    Block { 0x1DC0, 0x1DFF },
    Block { 0x200C, 0x200F }, // Joiners and marks of direction.
    Block { 0x202A, 0x202E },
    Block { 0x2066, 0x2069 },
    Block { 0x20D0, 0x20FF },
    Block { 0x3099, 0x309A },
    Block { 0xA800, 0xABFF },
    Block { 0xD7B0, 0xD7FF },
    Block { 0xFB1D, 0xFDFF }, // Hebrew and Arabic in old forms.
    Block { 0xFE00, 0xFE0F }, // Variants.
    Block { 0xFE20, 0xFE2F },
    Block { 0xFE70, 0xFEFE },
    Block { 0x10800, 0x11FFF },
    Block { 0x1E800, 0x1EFFF },
    Block { 0x1F1E6, 0x1F1FF }, // Flags.
    Block { 0x1F3FB, 0x1F3FF }, // Tones of skin.
    Block { 0xE0020, 0xE01EF },
};

constexpr std::array right_to_left_letters {
    Block { 0x0590, 0x065F },
    Block { 0x066A, 0x06EF },
    Block { 0x06FA, 0x08FF },
    Block { 0x200F, 0x200F },
    Block { 0xFB1D, 0xFDFF },
    Block { 0xFE70, 0xFEFE },
    Block { 0x10800, 0x10FFF },
    Block { 0x1E800, 0x1EFFF },
};

/// Digits, punctuation and signs, which have no direction of their own.
constexpr std::array without_direction {
    Block { 0x0000, 0x0040 },
    Block { 0x005B, 0x0060 },
    Block { 0x007B, 0x00A9 },
    Block { 0x00AB, 0x00B4 },
    Block { 0x00B6, 0x00B9 },
    Block { 0x00BB, 0x00BF },
    Block { 0x00D7, 0x00D7 },
    Block { 0x00F7, 0x00F7 },
    Block { 0x0300, 0x036F },
    Block { 0x0591, 0x05BD },
    Block { 0x0600, 0x0607 },
    Block { 0x060C, 0x060C },
    Block { 0x0610, 0x061A },
    Block { 0x064B, 0x066F - 1 },
    Block { 0x06F0, 0x06F9 },
    Block { 0x2000, 0x200D },
    Block { 0x2010, 0x2070 },
    Block { 0x2074, 0x207E },
    Block { 0x2080, 0x208E },
    Block { 0x20A0, 0x20FF },
    Block { 0x2190, 0x2BFF },
    Block { 0x3000, 0x3004 },
    Block { 0x3008, 0x3020 },
    Block { 0x3030, 0x3030 },
    Block { 0x30FB, 0x30FB },
    Block { 0xFE00, 0xFE6F },
    Block { 0xFF01, 0xFF20 },
    Block { 0x1F000, 0x1FAFF },
};

/// Written without spaces, and broken between any two characters.
constexpr std::array ideographs {
    Block { 0x2E80, 0x2FFF },
    Block { 0x3001, 0x30FF },
    Block { 0x31F0, 0x9FFF },
    Block { 0xF900, 0xFAFF },
    Block { 0xFF00, 0xFF9F },
    Block { 0x20000, 0x3FFFF },
};

/// Must not begin a line: closing and small characters, and marks that lengthen.
constexpr std::u32string_view closing =
    U"、。，．：；！？）」』】〕〉》〗〙〛”’…‥ー々ゝゞヽヾ・"
    U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ),.!?:;]}";

/// Must not end a line.
constexpr std::u32string_view opening = U"（「『【〔〈《〖〘〚“‘([{";

constexpr char32_t zero_width_joiner = 0x200D;

/// The Indic sign that joins the letter before it to the one after it.
bool is_virama(char32_t code)
{
    constexpr std::u32string_view viramas = U"\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u1039\u17D2";
    return viramas.find(code) != std::u32string_view::npos;
}

bool is_flag_letter(char32_t code)
{
    return code >= 0x1F1E6 && code <= 0x1F1FF;
}

}

std::string_view shaping_name(Shaping shaping)
{
    switch (shaping) {
    case Shaping::None:
        return {};
    case Shaping::LeftToRight:
        return "ltr";
    case Shaping::RightToLeft:
        return "rtl";
    }
    return {};
}

bool needs_shaping(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (is_in(next_code_point(text, at), shaped))
            return true;
    }
    return false;
}

bool is_right_to_left(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const code = next_code_point(text, at);
        if (is_in(code, without_direction))
            continue;
        return is_in(code, right_to_left_letters);
    }
    return false;
}

Shaping shaping_of(std::string_view line, bool right_to_left)
{
    if (right_to_left)
        return line.empty() ? Shaping::None : Shaping::RightToLeft;
    return needs_shaping(line) ? Shaping::LeftToRight : Shaping::None;
}

bool may_break_between(char32_t before, char32_t after)
{
    if (!is_in(before, ideographs) && !is_in(after, ideographs))
        return false;
    return closing.find(after) == std::u32string_view::npos && opening.find(before) == std::u32string_view::npos
        && !is_in(after, marks);
}

void skip_cluster(std::string_view text, std::size_t& at)
{
    auto last = next_code_point(text, at);
    bool flag_is_open = is_flag_letter(last);
    while (at < text.size()) {
        auto after = at;
        auto const code = next_code_point(text, after);
        bool const completes_flag = flag_is_open && is_flag_letter(code);
        if (!is_in(code, marks) && last != zero_width_joiner && !is_virama(last) && !completes_flag)
            return;
        flag_is_open = false;
        last = code;
        at = after;
    }
}

}
