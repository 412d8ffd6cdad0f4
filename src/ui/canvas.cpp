#include "ui/canvas.hpp"

#include "icon_code_points.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace second_look {

namespace {

/// UTF-8 of one code point; icons lie in the private use area, three bytes.
std::array<char, 4> utf8_of_icon(char32_t code)
{
    return { static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
        static_cast<char>(0x80 | (code & 0x3F)), '\0' };
}

/// ImGui bakes whole sizes only; what is left of this one is given as a density, so that letters are as large as drawn.
Heights sharpen(ImFont& font, float size)
{
    font.CurrentRasterizerDensity = size / std::max(1.0f, std::round(size));
    auto const* baked = font.GetFontBaked(size);
    return { baked->Ascent * font.CurrentRasterizerDensity, -baked->Descent * font.CurrentRasterizerDensity };
}

}

bool has_popup(Layout const& layout)
{
    return std::any_of(
        layout.boxes.begin(), layout.boxes.end(), [](Box const& box) { return box.plane == Plane::Popup; });
}

float shift_to(Store const& store, float scroll, float scale)
{
    return std::round((scroll - store.top) * scale);
}

Canvas::Canvas(
    Sheets const& sheets, Fonts const& fonts, tokens::Theme theme, float scale, float scroll, Layout const& layout)
    : m_sheets(sheets)
    , m_draw(sheets.page)
    , m_fonts(fonts)
    , m_theme(theme)
    , m_scale(scale)
    , m_scroll(scroll)
    , m_origin(scroll)
    , m_text_scale(layout.viewport.text_scale)
    , m_dialog_scrolls(layout.dialog_scrolls)
    , m_has_popup(has_popup(layout))
{
}

void Canvas::set_store(Store const& store)
{
    m_origin = store.top;
    m_shift = shift_to(store, m_scroll, m_scale);
}

void Canvas::set_plane(Plane plane)
{
    m_plane = plane;
    m_draw = is_pinned(plane) ? m_sheets.pinned : m_sheets.page;
    m_draw->ChannelsSetCurrent(static_cast<int>(plane));
}

bool Canvas::is_pinned(Plane plane) const
{
    // Below what scrolls, nothing can be pinned.
    if (m_dialog_scrolls || plane == Plane::Content || plane == Plane::Popup)
        return false;
    return plane != Plane::Toast || !m_has_popup;
}

ImVec2 Canvas::point(float x, float y) const
{
    bool const scrolls =
        m_plane == Plane::Content || m_plane == Plane::Popup || (m_plane == Plane::Dialog && m_dialog_scrolls);
    return { x * m_scale, scrolls ? (y - m_origin) * m_scale - m_shift : y * m_scale };
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
    auto rgb = tokens::colour(which, m_theme);
    if (m_accent && which == tokens::Colour::Accent)
        rgb = m_accent->accent;
    if (m_accent && which == tokens::Colour::AccentSoft)
        rgb = m_accent->accent_soft;
    if (m_accent && which == tokens::Colour::OnAccent)
        rgb = m_accent->on_accent;
    return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, 255);
}

ImU32 Canvas::mixed(tokens::Colour from, tokens::Colour to, float share) const
{
    auto const a = colour(from);
    auto const b = colour(to);
    ImU32 mix = IM_COL32_A_MASK;
    for (int const shift : { IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT }) {
        auto const low = static_cast<float>((a >> shift) & 255);
        auto const high = static_cast<float>((b >> shift) & 255);
        mix |= static_cast<ImU32>(std::lround(low + (high - low) * share)) << shift;
    }
    return mix;
}

ImU32 Canvas::faded(tokens::Colour which, float opacity) const
{
    auto const alpha = static_cast<ImU32>(std::lround(255 * std::clamp(opacity, 0.0f, 1.0f)));
    return (colour(which) & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

void Canvas::fill(Rect const& rect, tokens::Colour which, float radius)
{
    fill_colour(rect, colour(which), radius);
}

void Canvas::fill_colour(Rect const& rect, ImU32 packed, float radius)
{
    m_draw->AddRectFilled(top_left(rect), bottom_right(rect), packed, radius * m_scale);
}

void Canvas::border(Rect const& rect, tokens::Colour which, float radius, float thickness)
{
    border_colour(rect, colour(which), radius, thickness);
}

void Canvas::border_colour(Rect const& rect, ImU32 packed, float radius, float thickness)
{
    float const width = stroke(thickness);
    auto const from = top_left(rect);
    auto const to = bottom_right(rect);
    // ImGui centres the stroke on the path; half a stroke inward keeps it inside the box.
    m_draw->AddRect({ from.x + width / 2 - 0.5f, from.y + width / 2 - 0.5f },
        { to.x - width / 2 + 0.5f, to.y - width / 2 + 0.5f }, packed, radius * m_scale, 0, width);
}

void Canvas::line(float x0, float y0, float x1, float y1, tokens::Colour which, float thickness)
{
    auto const from = point(x0, y0);
    auto const to = point(x1, y1);
    m_draw->AddLine({ std::round(from.x), std::round(from.y) }, { std::round(to.x), std::round(to.y) }, colour(which),
        stroke(thickness));
}

void Canvas::stroke_line(float x0, float y0, float x1, float y1, tokens::Colour which, float thickness)
{
    m_draw->AddLine(point(x0, y0), point(x1, y1), colour(which), stroke(thickness));
}

void Canvas::circle(float x, float y, float radius, tokens::Colour which)
{
    circle_colour(x, y, radius, colour(which));
}

void Canvas::circle_colour(float x, float y, float radius, ImU32 packed)
{
    m_draw->AddCircleFilled(point(x, y), radius * m_scale, packed);
}

void Canvas::ring(float x, float y, float radius, tokens::Colour which, float thickness)
{
    ring_colour(x, y, radius, colour(which), thickness);
}

void Canvas::ring_colour(float x, float y, float radius, ImU32 packed, float thickness)
{
    m_draw->AddCircle(point(x, y), radius * m_scale, packed, 0, stroke(thickness));
}

void Canvas::tick(Rect const& box, tokens::Colour which, float share)
{
    auto const at = [&](float x, float y) { return point(box.x + box.width * x, box.y + box.height * y); };
    auto const between = [](ImVec2 const& a, ImVec2 const& b, float part) {
        return ImVec2 { a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part };
    };
    // The short stroke is a third of the way.
    constexpr float turn = 1.0f / 3;
    std::array<ImVec2, 3> path { at(0.24f, 0.52f), at(0.43f, 0.70f), at(0.77f, 0.32f) };
    if (share <= 0)
        return;
    path[2] = between(path[1], path[2], std::max(0.0f, share - turn) / (1 - turn));
    path[1] = between(path[0], path[1], std::min(1.0f, share / turn));
    m_draw->AddPolyline(path.data(), share > turn ? 3 : 2, colour(which), 0, box.width * 0.09f * m_scale);
}

void Canvas::ground(float x0, float y0, float x1, float y1, float bottom, ImU32 packed)
{
    // Without soft edges: beside one another those would show as lines.
    auto const soft = m_draw->Flags;
    m_draw->Flags &= ~ImDrawListFlags_AntiAliasedFill;
    std::array<ImVec2, 4> const path { point(x0, y0), point(x1, y1), point(x1, bottom), point(x0, bottom) };
    m_draw->AddConvexPolyFilled(path.data(), static_cast<int>(path.size()), packed);
    m_draw->Flags = soft;
}

void Canvas::diamond(float x, float y, float radius, tokens::Colour which)
{
    m_draw->AddNgonFilled(point(x, y), radius * m_scale, colour(which), 4);
}

void Canvas::triangle(float x, float y, float radius, tokens::Colour which)
{
    m_draw->AddTriangleFilled(point(x, y - radius), point(x + radius, y + radius * 0.8f),
        point(x - radius, y + radius * 0.8f), colour(which));
}

void Canvas::arc(float x, float y, float radius, float share, tokens::Colour which, float thickness)
{
    constexpr float top = -std::numbers::pi_v<float> / 2;
    m_draw->PathArcTo(point(x, y), radius * m_scale, top, top + share * 2 * std::numbers::pi_v<float>);
    m_draw->PathStroke(colour(which), 0, stroke(thickness));
}

void Canvas::clip(Rect const& rect)
{
    m_draw->PushClipRect(top_left(rect), bottom_right(rect), true);
}

void Canvas::unclip()
{
    m_draw->PopClipRect();
}

float Canvas::baseline_of(TextLine const& line, Heights const& heights) const
{
    if (m_fonts.baselines)
        return (*m_fonts.baselines)[static_cast<std::size_t>(line.style)];
    // As browsers do: whole CSS pixels of ascent, descent and of the half of the leading that goes above.
    float const ascent = std::round(heights.ascent / m_scale);
    float const descent = std::round(heights.descent / m_scale);
    return std::floor((line.rect.height - ascent - descent) / 2) + ascent;
}

void Canvas::text(TextLine const& line, tokens::Colour which)
{
    text_colour(line, colour(which));
}

void Canvas::text_colour(TextLine const& line, ImU32 packed)
{
    auto const& token = tokens::text_style(line.style);
    auto* font = m_fonts.faces[static_cast<std::size_t>(token.face)];
    float const size = token.size * m_text_scale * m_scale;
    auto const heights = sharpen(*font, size);
    auto const at = point(line.rect.x, line.rect.y + baseline_of(line, heights));
    float const left = std::round(at.x);
    float const baseline = std::round(at.y);
    if (line.shaping != Shaping::None && m_fonts.runs) {
        auto const* run = m_fonts.runs->image(
            { .text = line.text, .face = token.face, .size = size, .shaping = line.shaping, .colour = packed });
        if (!run)
            return;
        // On whole pixels, where glyphs begin too.
        ImVec2 const from { left + static_cast<float>(run->left), baseline + static_cast<float>(run->top) };
        m_draw->AddImage(
            run->texture, from, { from.x + static_cast<float>(run->width), from.y + static_cast<float>(run->height) });
        return;
    }
    m_draw->AddText(font, size, { left, baseline - std::round(heights.ascent) }, packed, line.text.data(),
        line.text.data() + line.text.size());
}

void Canvas::underline(TextLine const& text, tokens::Colour which)
{
    float const y = text.rect.y + text.rect.height * 0.84f;
    line(text.rect.x, y, text.rect.right(), y, which);
}

void Canvas::strike(TextLine const& text, tokens::Colour which, float share)
{
    float const y = text.rect.y + text.rect.height * 0.54f;
    line(text.rect.x, y, text.rect.x + text.rect.width * share, y, which, 1.5f);
}

void Canvas::icon(std::string_view name, float x, float y, float size, tokens::Colour which)
{
    icon_colour(name, x, y, size, colour(which));
}

void Canvas::icon_colour(std::string_view name, float x, float y, float size, ImU32 packed)
{
    auto const code = icon_code_point(name);
    if (code == 0)
        return;
    auto const bytes = utf8_of_icon(code);
    auto* font = m_fonts.faces[static_cast<std::size_t>(tokens::Face::Icons)];
    float const pixels = std::round(size * m_text_scale * m_scale);
    auto const* baked = font->GetFontBaked(pixels);
    auto const at = point(x, y);
    m_draw->AddText(font, pixels,
        { std::round(at.x - pixels / 2), std::round(at.y - (baked->Ascent - baked->Descent) / 2) }, packed,
        bytes.data(), bytes.data() + 3);
}

}
