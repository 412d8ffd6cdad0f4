/// Text that someone typed, made fit to be kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace second_look {

/// Spaces for tabs and other control characters, line breaks kept; no spaces or breaks at either end; cut to
/// `longest` bytes at the edge of a code point.
std::string typed_text(std::string_view, std::size_t longest);

/// The same on one line.
std::string typed_line(std::string_view, std::size_t longest);

}
