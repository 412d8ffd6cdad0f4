/// What someone presses, chooses or fills in.
#include "ui/paint_node.hpp"

#include <algorithm>

namespace second_look {

using tokens::Colour;

namespace {

Rect inset(Rect const& rect, float by)
{
    return { rect.x + by, rect.y + by, rect.width - by * 2, rect.height - by * 2 };
}

void focus_ring(Canvas& canvas, Rect const& rect, float radius)
{
    float const gap = tokens::size::focus_gap + tokens::size::focus_ring;
    canvas.border(inset(rect, -gap), Colour::Accent, radius + gap, tokens::size::focus_ring);
}

/// Hover and press only deepen the ground, so that nothing moves under the finger.
void shade(Canvas& canvas, Rect const& rect, float radius, Touch touch)
{
    if (!touch.hovered && !touch.held)
        return;
    auto const ink = canvas.colour(Colour::Ink) & ~IM_COL32_A_MASK;
    canvas.fill_colour(rect, ink | (static_cast<ImU32>(touch.held ? 30 : 14) << IM_COL32_A_SHIFT), radius);
}

float icon_beside(Canvas& canvas, Box const& box, Colour colour)
{
    if (box.node->icon.empty() || box.lines.empty())
        return 0;
    float const size = tokens::size::icon_small;
    float const wide = canvas.text_scaled(size);
    auto const& first = box.lines.front().rect;
    canvas.icon(box.node->icon, first.x - 8 - wide / 2, first.y + first.height / 2, size, colour);
    return wide;
}

}

void draw_button(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    auto const strong = node.tone == Tone::Danger ? Colour::Danger : Colour::Accent;
    switch (node.look) {
    case Look::Primary: {
        canvas.fill(box.rect, strong, tokens::radius::button);
        shade(canvas, box.rect, tokens::radius::button, touch);
        icon_beside(canvas, box, Colour::OnAccent);
        draw_lines(canvas, box, Part::Name, Colour::OnAccent);
        break;
    }
    case Look::IconOnly: {
        shade(canvas, box.rect, tokens::radius::pill, touch);
        canvas.icon(node.icon, box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2,
            tokens::size::icon - 2, Colour::Muted);
        break;
    }
    case Look::Pill: {
        auto const drawn = Rect { box.rect.x, box.rect.y + 4, box.rect.width, box.rect.height - 8 };
        canvas.fill(drawn, Colour::Card, tokens::radius::pill);
        shade(canvas, drawn, tokens::radius::pill, touch);
        canvas.border(drawn, Colour::Line, tokens::radius::pill);
        draw_lines(canvas, box, Part::Name, Colour::Ink);
        break;
    }
    case Look::Quiet: {
        icon_beside(canvas, box, Colour::Muted);
        auto const colour = touch.hovered ? Colour::Ink : Colour::Muted;
        draw_lines(canvas, box, Part::Name, colour);
        for (auto const& line : box.lines)
            canvas.underline(line, colour);
        break;
    }
    default: {
        canvas.fill(box.rect, Colour::Card, tokens::radius::button);
        shade(canvas, box.rect, tokens::radius::button, touch);
        canvas.border(box.rect, Colour::Line, tokens::radius::button);
        icon_beside(canvas, box, strong);
        draw_lines(canvas, box, Part::Name, strong);
        break;
    }
    }
    if (touch.focused)
        focus_ring(canvas, box.rect, tokens::radius::button);
}

void draw_navigation_item(Canvas& canvas, Box const& box, Layout const& layout, Touch touch)
{
    auto const& node = *box.node;
    auto const colour = node.current ? Colour::Accent : Colour::Muted;
    bool const at_the_side = layout.insets.left > 0;
    if (at_the_side) {
        if (node.current)
            canvas.fill(box.rect, Colour::AccentSoft, tokens::radius::button);
        shade(canvas, box.rect, tokens::radius::button, touch);
        canvas.icon(node.icon, box.rect.x + 14 + canvas.text_scaled(tokens::size::icon_small) / 2,
            box.rect.y + box.rect.height / 2, tokens::size::icon_small + 2, colour);
    } else {
        if (touch.held)
            shade(canvas, inset(box.rect, 6), tokens::radius::button, touch);
        float const size = tokens::size::icon;
        canvas.icon(
            node.icon, box.rect.x + box.rect.width / 2, box.rect.y + 10 + canvas.text_scaled(size) / 2, size, colour);
    }
    draw_lines(canvas, box, Part::Name, colour);
    if (touch.focused)
        canvas.border(inset(box.rect, 4), Colour::Accent, tokens::radius::button, tokens::size::focus_ring);
}

void draw_option(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    bool const on = node.checked.value_or(false);
    canvas.fill(box.rect, on ? Colour::AccentSoft : Colour::Card, tokens::radius::option);
    shade(canvas, box.rect, tokens::radius::option, touch);
    canvas.border(box.rect, on ? Colour::Accent : Colour::Line, tokens::radius::option, on ? 1.5f : 1.0f);
    float const middle = box.rect.y + box.rect.height / 2;
    float const left = box.rect.x + tokens::spacing::inside_card;
    if (node.role == Role::Radio) {
        float const radius = canvas.text_scaled(tokens::size::radio) / 2;
        if (on) {
            canvas.circle(left + radius, middle, radius, Colour::Accent);
            canvas.circle(left + radius, middle, radius * 0.4f, Colour::AccentSoft);
        } else {
            canvas.ring(left + radius, middle, radius - 1, Colour::Muted, 2);
        }
    } else {
        float const side = canvas.text_scaled(tokens::size::check_box);
        Rect const mark { left, middle - side / 2, side, side };
        if (on) {
            canvas.fill(mark, Colour::Accent, tokens::radius::check_box);
            canvas.tick(mark, Colour::OnAccent);
        } else {
            canvas.border(mark, Colour::Muted, tokens::radius::check_box, 2);
        }
    }
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    if (touch.focused)
        focus_ring(canvas, box.rect, tokens::radius::option);
}

void draw_task_check(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    bool const on = node.checked.value_or(false);
    float const side = canvas.text_scaled(tokens::size::check_box);
    Rect const mark { box.rect.x, box.rect.y + 2, side, side };
    if (on) {
        canvas.fill(mark, Colour::Accent, tokens::radius::check_box);
        canvas.tick(mark, Colour::OnAccent);
    } else {
        canvas.fill(mark, Colour::Card, tokens::radius::check_box);
        shade(canvas, mark, tokens::radius::check_box, touch);
        canvas.border(mark, node.disabled ? Colour::Line : Colour::Muted, tokens::radius::check_box, 2);
    }
    draw_lines(canvas, box, Part::Name, on ? Colour::Muted : Colour::Ink);
    if (on) {
        for (auto const& line : box.lines) {
            if (line.part == Part::Name)
                canvas.strike(line, Colour::Muted);
        }
    }
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    if (touch.focused)
        focus_ring(canvas, box.rect, tokens::radius::check_box);
}

void draw_field(Canvas& canvas, Box const& box, Touch touch)
{
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    auto const& field = box.target;
    canvas.fill(field, Colour::Card, tokens::radius::option);
    canvas.border(field, Colour::Muted, tokens::radius::option);
    draw_lines(canvas, box, Part::Value, Colour::Ink);
    canvas.icon(box.node->role == Role::Date ? "calendar-days" : "chevron-down",
        field.right() - 16 - canvas.text_scaled(tokens::size::icon_small) / 2, field.y + field.height / 2,
        tokens::size::icon_small, Colour::Muted);
    if (touch.focused)
        focus_ring(canvas, field, tokens::radius::option);
}

void draw_disclosure(Canvas& canvas, Box const& box, Touch touch)
{
    auto const colour = touch.hovered ? Colour::Ink : Colour::Muted;
    icon_beside(canvas, box, colour);
    draw_lines(canvas, box, Part::Name, colour);
    if (!box.lines.empty()) {
        auto const& last = box.lines.back().rect;
        canvas.icon(box.node->expanded.value_or(false) ? "chevron-up" : "chevron-down",
            last.right() + 6 + canvas.text_scaled(tokens::size::icon_small) / 2, last.y + last.height / 2,
            tokens::size::icon_small, colour);
    }
    if (touch.focused)
        focus_ring(canvas, inset(box.target, 4), tokens::radius::check_box);
}

}
