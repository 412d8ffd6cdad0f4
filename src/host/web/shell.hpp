/// What the page does for the app: the C++ side of web/source/shell.ts.
///
/// Every call is synchronous. Strings are UTF-8 on this side and JavaScript strings on the other.
#pragma once

#include <cstdint>
#include <string>

namespace second_look::shell {

/// A glyph as the browser draws it; `pixels` is RGBA, owned by the caller, freed with `std::free`.
struct Bitmap {
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::int32_t left = 0; ///< From the pen position to the first column, pixels.
    std::int32_t top = 0;  ///< From the baseline to the first row, pixels; negative above it.
    std::int32_t coloured = 0;
    unsigned char* pixels = nullptr;
};

void scene(std::string const& json);
bool save(std::string const& text);
void erase();
void leave();
void open(std::string const& address);
void request_frame();
void fail(std::string const& code, std::string const& place, std::string const& remedy);

/// Widths and heights in em.
float advance(int face, char32_t code_point);
float ascent(int face);
float descent(int face);

void rasterise(int face, char32_t code_point, float size, Bitmap& out);

}
