/// Drawing in CSS pixels onto an ImGui draw list that counts device pixels.
#pragma once

#include "layout/layout.hpp"
#include "theme_tokens.hpp"

#include <imgui.h>

#include <array>
#include <string_view>

namespace second_look {

/// One ImGui font for each face of the theme.
struct Fonts {
    std::array<ImFont*, tokens::face_count> faces {};
};

class Canvas {
public:
    /// `scale`: device pixels for one CSS pixel. `scroll`: how far the page is scrolled, CSS pixels.
    Canvas(ImDrawList&, Fonts const&, tokens::Theme, float scale, float scroll, Layout const&);

    /// Draws on this plane from now on.
    void set_plane(Plane);

    /// Device pixels of a rectangle on the current plane, on whole pixels.
    ImVec2 top_left(Rect const&) const;
    ImVec2 bottom_right(Rect const&) const;
    float scaled(float length) const { return length * m_scale; }
    float text_scaled(float length) const { return length * m_text_scale; }

    ImU32 colour(tokens::Colour) const;

    void fill(Rect const&, tokens::Colour, float radius);
    void fill_colour(Rect const&, ImU32, float radius);
    void border(Rect const&, tokens::Colour, float radius, float thickness = 1);
    void line(float x0, float y0, float x1, float y1, tokens::Colour, float thickness = 1);
    void circle(float x, float y, float radius, tokens::Colour);
    void ring(float x, float y, float radius, tokens::Colour, float thickness);
    void tick(Rect const&, tokens::Colour);

    void text(TextLine const&, tokens::Colour);
    void underline(TextLine const&, tokens::Colour);
    void strike(TextLine const&, tokens::Colour);

    /// Centred on (x, y), `size` CSS pixels high.
    void icon(std::string_view name, float x, float y, float size, tokens::Colour);

private:
    ImVec2 point(float x, float y) const;
    float stroke(float thickness) const;

    ImDrawList& m_draw;
    Fonts const& m_fonts;
    tokens::Theme m_theme;
    float m_scale;
    float m_scroll;
    float m_text_scale;
    bool m_dialog_scrolls;
    Plane m_plane = Plane::Content;
};

}
