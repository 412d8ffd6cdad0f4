/// What the layout must know of scripts: which text is more than glyphs in a row, where it runs from
/// right to left, and where a line of it may end. Ranges are those of the Unicode blocks.
#pragma once

#include <cstddef>
#include <string_view>

namespace second_look {

/// How a line is drawn: glyph by glyph, or by the host as one image in that base direction.
enum class Shaping { None, LeftToRight, RightToLeft };

std::string_view shaping_name(Shaping);

/// True for text whose glyphs depend on their neighbours or change places: Arabic, Hebrew, Indic and
/// South-East Asian scripts, combining marks, and emoji of several code points.
bool needs_shaping(std::string_view);

/// True when the first letter with a direction runs from right to left, as `dir="auto"` has it.
bool is_right_to_left(std::string_view);

/// How one line of a paragraph is drawn; `right_to_left` is the paragraph's direction.
Shaping shaping_of(std::string_view line, bool right_to_left);

/// True where a line may end between two characters without a space: around Chinese and Japanese ones,
/// but not before closing marks nor after opening ones.
bool may_break_between(char32_t before, char32_t after);

/// Moves `at` behind what a reader takes for one character: a letter with its marks, a joined emoji.
void skip_cluster(std::string_view text, std::size_t& at);

}
