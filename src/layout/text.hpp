/// Text into lines. Knows no font: widths come from TextMetrics.
#pragma once

#include "theme_tokens.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// The next code point of `text` from `at`, which moves behind it. U+FFFD for bytes that are no UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Where a host says how wide its glyphs are. Linear: no hinting, kerning or ligatures.
class TextMetrics {
public:
    virtual ~TextMetrics() = default;

    /// Advance width in em: multiplied by the font size it gives the width at that size.
    virtual float advance(tokens::Face, char32_t) const = 0;

    /// Width in em of text that needs shaping. A host that cannot shape sums up its code points.
    virtual float run(tokens::Face face, std::string_view text) const
    {
        float width = 0;
        for (std::size_t at = 0; at < text.size();)
            width += advance(face, next_code_point(text, at));
        return width;
    }
};

/// Width of one line at this size, in the unit of `size`.
float text_width(std::string_view, tokens::Face, float size, TextMetrics const&);

struct WrappedLine {
    std::string text;
    float width = 0;
};

enum class Wrapping {
    Greedy,   ///< As much as fits on each line, as a field of the browser does.
    Pretty,   ///< The same, but for a last line of one word alone: then a little less fits.
    Balanced, ///< As few lines, but of about equal length, so that headings leave no word alone.
};

/// Breaks at line feeds, at spaces, around Chinese and Japanese characters, and inside a word only where it alone is
/// wider than `width`. At least one line.
std::vector<WrappedLine> wrap(std::string_view, tokens::Face, float size, float width, Wrapping, TextMetrics const&);

}
