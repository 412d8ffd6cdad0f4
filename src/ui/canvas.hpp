/// Drawing in CSS pixels onto an ImGui draw list that counts device pixels.
#pragma once

#include "layout/layout.hpp"
#include "theme_tokens.hpp"
#include "ui/run_images.hpp"

#include <imgui.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace second_look {

/// One ImGui font for each face of the theme.
struct Fonts {
    std::array<ImFont*, tokens::face_count> faces {};
    RunImages* runs = nullptr; ///< Null where nobody shapes: then glyphs stand in a row.
    /// From the top of a line of each style to its baseline, CSS pixels; nothing where it follows from the face alone.
    std::optional<std::array<float, tokens::text_style_count>> baselines;
};

/// Colours that stand in for the theme's accents, as 0xRRGGBB. Who sets them answers for their contrast.
struct AccentColours {
    std::uint32_t accent = 0;
    std::uint32_t accent_soft = 0;
    std::uint32_t on_accent = 0;
};

/// Of a face above and below the baseline, device pixels.
struct Heights {
    float ascent = 0;
    float descent = 0;
};

/// What is drawn: the page, which scrolls, and what stays where it is above it.
struct Sheets {
    ImDrawList* page = nullptr;
    ImDrawList* pinned = nullptr;
};

/// The pixels that the page is drawn into, higher than the window so that scrolling need not draw them anew.
struct Store {
    float top = 0;    ///< Where they begin on the page, CSS pixels; a whole number of device pixels.
    float height = 0; ///< Device pixels.
};

/// Whether a menu is open: what stays where it is may lie below it then, and has to be drawn on the page.
bool has_popup(Layout const&);

/// Whether content lies under what is pinned at the top.
constexpr bool is_scrolled(float scroll)
{
    return scroll > 0.5f;
}

/// From the top of the store to that of the window, whole device pixels.
float shift_to(Store const&, float scroll, float scale);

class Canvas {
public:
    /// `scale`: device pixels for one CSS pixel. `scroll`: how far the page is scrolled, CSS pixels.
    Canvas(Sheets const&, Fonts const&, tokens::Theme, float scale, float scroll, Layout const&);

    /// Where the page is drawn; without it, as much of it as the window shows.
    void set_store(Store const&);

    void set_accent(std::optional<AccentColours> accent) { m_accent = accent; }

    /// Seconds since 1970, for what moves by itself.
    void set_seconds(double seconds) { m_seconds = seconds; }
    double seconds() const { return m_seconds; }

    /// Draws on this plane from now on.
    void set_plane(Plane);
    /// The sheet that the plane is part of.
    ImDrawList& sheet() const { return *m_draw; }
    bool is_pinned(Plane) const;

    /// Device pixels of a rectangle on the current plane, on whole pixels.
    ImVec2 top_left(Rect const&) const;
    ImVec2 bottom_right(Rect const&) const;
    float scaled(float length) const { return length * m_scale; }
    float text_scaled(float length) const { return length * m_text_scale; }

    ImU32 colour(tokens::Colour) const;
    /// From the first at 0 to the second at 1.
    ImU32 mixed(tokens::Colour, tokens::Colour, float share) const;
    /// See-through; 1 hides what lies below.
    ImU32 faded(tokens::Colour, float opacity) const;

    void fill(Rect const&, tokens::Colour, float radius);
    void fill_colour(Rect const&, ImU32, float radius);
    void border(Rect const&, tokens::Colour, float radius, float thickness = 1);
    void border_colour(Rect const&, ImU32, float radius, float thickness = 1);
    void line(float x0, float y0, float x1, float y1, tokens::Colour, float thickness = 1);
    /// Not on whole pixels, for what is not upright.
    void stroke_line(float x0, float y0, float x1, float y1, tokens::Colour, float thickness);
    void circle(float x, float y, float radius, tokens::Colour);
    void circle_colour(float x, float y, float radius, ImU32);
    void ring(float x, float y, float radius, tokens::Colour, float thickness);
    void ring_colour(float x, float y, float radius, ImU32, float thickness);
    /// The part of a tick that is drawn by now; `share` from 0 to 1.
    void tick(Rect const&, tokens::Colour, float share = 1);
    /// The ground between two points and a line below them.
    void ground(float x0, float y0, float x1, float y1, float bottom, ImU32);
    void diamond(float x, float y, float radius, tokens::Colour);
    /// Pointing up.
    void triangle(float x, float y, float radius, tokens::Colour);
    /// The part of a ring from the top clockwise; `share` from 0 to 1.
    void arc(float x, float y, float radius, float share, tokens::Colour, float thickness);

    /// Nothing is drawn outside until `unclip`.
    void clip(Rect const&);
    void unclip();

    void text(TextLine const&, tokens::Colour);
    void text_colour(TextLine const&, ImU32);
    void underline(TextLine const&, tokens::Colour);
    void strike(TextLine const&, tokens::Colour, float share = 1);

    /// Centred on (x, y), `size` CSS pixels high.
    void icon(std::string_view name, float x, float y, float size, tokens::Colour);
    void icon_colour(std::string_view name, float x, float y, float size, ImU32);

    /// Whether content lies under the planes that are fixed at the top.
    bool is_scrolled() const { return second_look::is_scrolled(m_scroll); }

private:
    ImVec2 point(float x, float y) const;
    float stroke(float thickness) const;
    float baseline_of(TextLine const&, Heights const&) const;

    Sheets m_sheets;
    ImDrawList* m_draw;
    Fonts const& m_fonts;
    tokens::Theme m_theme;
    std::optional<AccentColours> m_accent;
    float m_scale;
    float m_scroll;
    float m_origin;    ///< Where the page is counted from, CSS pixels.
    float m_shift = 0; ///< From there to the window, device pixels.
    float m_text_scale;
    double m_seconds = 0;
    bool m_dialog_scrolls;
    bool m_has_popup;
    Plane m_plane = Plane::Content;
};

}
