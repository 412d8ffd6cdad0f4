#include "ui/canvas.hpp"

#include "icon_code_points.hpp"

#include <algorithm>
#include <cmath>

namespace second_look {

namespace {

/// UTF-8 of one code point; icons lie in the private use area, three bytes.
std::array<char, 4> utf8_of_icon(char32_t code)
{
    return { static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
        static_cast<char>(0x80 | (code & 0x3F)), '\0' };
}

}

Canvas::Canvas(
    ImDrawList& draw, Fonts const& fonts, tokens::Theme theme, float scale, float scroll, Layout const& layout)
    : m_draw(draw)
    , m_fonts(fonts)
    , m_theme(theme)
    , m_scale(scale)
    , m_scroll(scroll)
    , m_text_scale(layout.viewport.text_scale)
    , m_dialog_scrolls(layout.dialog_scrolls)
{
}

void Canvas::set_plane(Plane plane)
{
    m_plane = plane;
    m_draw.ChannelsSetCurrent(static_cast<int>(plane));
}

ImVec2 Canvas::point(float x, float y) const
{
    bool const scrolls = m_plane == Plane::Content || (m_plane == Plane::Dialog && m_dialog_scrolls);
    return { x * m_scale, (scrolls ? y - m_scroll : y) * m_scale };
}

ImVec2 Canvas::top_left(Rect const& rect) const
{
    auto const at = point(rect.x, rect.y);
    return { std::round(at.x), std::round(at.y) };
}

ImVec2 Canvas::bottom_right(Rect const& rect) const
{
    auto const at = point(rect.right(), rect.bottom());
    return { std::round(at.x), std::round(at.y) };
}

float Canvas::stroke(float thickness) const
{
    return std::max(1.0f, std::round(thickness * m_scale));
}

ImU32 Canvas::colour(tokens::Colour which) const
{
    auto const rgb = tokens::colour(which, m_theme);
    return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, 255);
}

void Canvas::fill(Rect const& rect, tokens::Colour which, float radius)
{
    fill_colour(rect, colour(which), radius);
}

void Canvas::fill_colour(Rect const& rect, ImU32 packed, float radius)
{
    m_draw.AddRectFilled(top_left(rect), bottom_right(rect), packed, radius * m_scale);
}

void Canvas::border(Rect const& rect, tokens::Colour which, float radius, float thickness)
{
    float const width = stroke(thickness);
    auto const from = top_left(rect);
    auto const to = bottom_right(rect);
    // ImGui centres the stroke on the path; half a stroke inward keeps it inside the box.
    m_draw.AddRect({ from.x + width / 2 - 0.5f, from.y + width / 2 - 0.5f },
        { to.x - width / 2 + 0.5f, to.y - width / 2 + 0.5f }, colour(which), radius * m_scale, 0, width);
}

void Canvas::line(float x0, float y0, float x1, float y1, tokens::Colour which, float thickness)
{
    auto const from = point(x0, y0);
    auto const to = point(x1, y1);
    m_draw.AddLine({ std::round(from.x), std::round(from.y) }, { std::round(to.x), std::round(to.y) }, colour(which),
        stroke(thickness));
}

void Canvas::circle(float x, float y, float radius, tokens::Colour which)
{
    m_draw.AddCircleFilled(point(x, y), radius * m_scale, colour(which));
}

void Canvas::ring(float x, float y, float radius, tokens::Colour which, float thickness)
{
    m_draw.AddCircle(point(x, y), radius * m_scale, colour(which), 0, stroke(thickness));
}

void Canvas::tick(Rect const& box, tokens::Colour which)
{
    std::array<ImVec2, 3> const path { point(box.x + box.width * 0.24f, box.y + box.height * 0.52f),
        point(box.x + box.width * 0.43f, box.y + box.height * 0.70f),
        point(box.x + box.width * 0.77f, box.y + box.height * 0.32f) };
    m_draw.AddPolyline(path.data(), static_cast<int>(path.size()), colour(which), 0, box.width * 0.09f * m_scale);
}

void Canvas::text(TextLine const& line, tokens::Colour which)
{
    auto const& token = tokens::text_style(line.style);
    auto* font = m_fonts.faces[static_cast<std::size_t>(token.face)];
    float const size = token.size * m_text_scale * m_scale;
    auto const* baked = font->GetFontBaked(size);
    // Half of the line's leading goes above the glyphs, as CSS has it.
    float const drawn = baked->Ascent - baked->Descent;
    auto const at = point(line.rect.x, line.rect.y);
    float const top = std::round(at.y + (line.rect.height * m_scale - drawn) / 2);
    m_draw.AddText(font, size, { at.x, top }, colour(which), line.text.data(), line.text.data() + line.text.size());
}

void Canvas::underline(TextLine const& text, tokens::Colour which)
{
    float const y = text.rect.y + text.rect.height * 0.84f;
    line(text.rect.x, y, text.rect.right(), y, which);
}

void Canvas::strike(TextLine const& text, tokens::Colour which)
{
    float const y = text.rect.y + text.rect.height * 0.54f;
    line(text.rect.x, y, text.rect.right(), y, which, 1.5f);
}

void Canvas::icon(std::string_view name, float x, float y, float size, tokens::Colour which)
{
    auto const code = icon_code_point(name);
    if (code == 0)
        return;
    auto const bytes = utf8_of_icon(code);
    auto* font = m_fonts.faces[static_cast<std::size_t>(tokens::Face::Icons)];
    float const pixels = std::round(size * m_text_scale * m_scale);
    auto const* baked = font->GetFontBaked(pixels);
    auto const at = point(x, y);
    m_draw.AddText(font, pixels,
        { std::round(at.x - pixels / 2), std::round(at.y - (baked->Ascent - baked->Descent) / 2) }, colour(which),
        bytes.data(), bytes.data() + 3);
}

}
