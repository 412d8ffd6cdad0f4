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

/// Returns how far the page is scrolled now, CSS pixels.
float scene(std::string const& json);
/// Keeps one piece of what is saved; an empty one is there no more. That named `head` comes last and makes it whole.
/// Returns a `Storing`.
int save(std::string const& name, std::string const& text);
void keep_device(bool discreet, bool erase_on_leave, std::string const& leave_to, std::string const& language);
void ask_passcode();
void take_over();
void erase();
void leave();
void open(std::string const& address);
void keep_file(std::string const& name, std::string const& type, std::string const& text);
void copy(std::string const& text);
bool can_share();
void share(std::string const& text);
void print();
void request_frame();
/// Asks for a frame at that time, in seconds since 1970, and for none at the time before; 0 for no frame.
void wake(double time);
void fail(std::string const& code, std::string const& place, std::string const& remedy);

/// Moves the canvas to there on the page, CSS pixels.
void move_page(float top);
/// Shows `height` rows of the canvas from `top` on as what is pinned, device pixels.
void show_pinned(int top, int height);

/// Widths and heights in em.
float advance(int face, char32_t code_point);
float ascent(int face);
float descent(int face);

/// From the top of a line of the style of that name to its baseline, CSS pixels.
float baseline(std::string const& style);

void rasterise(int face, char32_t code_point, float size, Bitmap& out);

/// Of text that is shaped as a whole: width in em, and its image in a colour packed as ImGui does.
float run_width(int face, std::string const& text);
void rasterise_run(
    int face, std::string const& text, float size, bool right_to_left, std::uint32_t colour, Bitmap& out);

}
