/// What someone presses, chooses or fills in.
#include "ui/paint_node.hpp"

#include <algorithm>

namespace second_look {

using tokens::Colour;

namespace {

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

/// A pill is drawn lower than what answers to a finger.
Rect pill_of(Box const& box)
{
    return { box.rect.x, box.rect.y + 4, box.rect.width, box.rect.height - 8 };
}

/// What stands on a control that does not answer.
Colour ink_of(Node const& node, Colour usual)
{
    return node.disabled ? Colour::Muted : usual;
}

/// What tells that a control is chosen.
Colour mark_of(Node const& node)
{
    return node.disabled ? Colour::Muted : Colour::Accent;
}

/// A ground with an edge that deepens under the pointer.
void draw_ground(Canvas& canvas, Rect const& rect, float radius, Node const& node, Touch touch)
{
    canvas.fill(rect, node.disabled ? Colour::Background : Colour::Card, radius);
    shade(canvas, rect, radius, touch);
    canvas.border_colour(rect, canvas.mixed(Colour::Line, Colour::Muted, touch.hover * 0.6f), radius);
}

/// Where the mark of a radio stands.
void draw_radio_mark(Canvas& canvas, float x, float y, Node const& node, Touch touch)
{
    float const radius = canvas.text_scaled(tokens::size::radio) / 2;
    canvas.ring_colour(x, y, radius - 1, canvas.mixed(ink_of(node, Colour::Muted), Colour::Accent, touch.hover), 2);
    if (touch.mark <= 0)
        return;
    canvas.circle_colour(x, y, radius, canvas.faded(mark_of(node), touch.mark));
    canvas.circle_colour(x, y, radius * (0.4f + 0.4f * (1 - touch.mark)), canvas.faded(Colour::AccentSoft, touch.mark));
}

void draw_check_mark(Canvas& canvas, Rect const& mark, Node const& node, Touch touch)
{
    constexpr float radius = tokens::radius::check_box;
    canvas.fill(mark, node.disabled ? Colour::Background : Colour::Card, radius);
    auto const edge =
        node.disabled ? canvas.colour(Colour::Line) : canvas.mixed(Colour::Muted, Colour::Accent, touch.hover);
    canvas.border_colour(mark, edge, radius, 2);
    if (touch.mark <= 0)
        return;
    canvas.fill_colour(mark, canvas.faded(mark_of(node), touch.mark), radius);
    canvas.tick(mark, Colour::OnAccent, touch.mark);
}

}

void draw_button(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    auto const strong = node.tone == Tone::Danger ? Colour::Danger : Colour::Accent;
    float radius = tokens::radius::button;
    switch (node.look) {
    case Look::Primary: {
        canvas.fill(box.rect, node.disabled ? Colour::AccentSoft : strong, radius);
        shade(canvas, box.rect, radius, touch);
        icon_beside(canvas, box, ink_of(node, Colour::OnAccent));
        draw_lines(canvas, box, Part::Name, ink_of(node, Colour::OnAccent));
        break;
    }
    case Look::IconOnly: {
        radius = tokens::radius::pill;
        shade(canvas, box.rect, radius, touch);
        canvas.icon_colour(node.icon, box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2,
            tokens::size::icon - 2, canvas.mixed(Colour::Muted, Colour::Ink, touch.hover));
        break;
    }
    case Look::Pill: {
        radius = tokens::radius::pill;
        draw_ground(canvas, pill_of(box), radius, node, touch);
        if (node.current) {
            canvas.fill(pill_of(box), Colour::AccentSoft, radius);
            canvas.border(pill_of(box), Colour::Accent, radius);
        }
        auto const ink = node.current ? Colour::Accent : ink_of(node, Colour::Ink);
        icon_beside(canvas, box, ink);
        draw_lines(canvas, box, Part::Name, ink);
        break;
    }
    case Look::Quiet: {
        radius = tokens::radius::check_box;
        auto const colour = canvas.mixed(Colour::Muted, Colour::Ink, touch.hover);
        icon_beside(canvas, box, Colour::Muted);
        for (auto const& line : box.lines) {
            canvas.text_colour(line, colour);
            canvas.underline(line, Colour::Muted);
        }
        break;
    }
    default: {
        draw_ground(canvas, box.rect, radius, node, touch);
        icon_beside(canvas, box, ink_of(node, strong));
        draw_lines(canvas, box, Part::Name, ink_of(node, strong));
        break;
    }
    }
    if (touch.focused)
        focus_ring(canvas, node.look == Look::Pill ? pill_of(box) : box.rect, radius);
}

void draw_navigation_item(Canvas& canvas, Box const& box, Layout const& layout, Touch touch)
{
    auto const& node = *box.node;
    auto const colour =
        node.current ? canvas.colour(Colour::Accent) : canvas.mixed(Colour::Muted, Colour::Ink, touch.hover);
    bool const at_the_side = layout.insets.left > 0;
    float const middle = box.rect.x + box.rect.width / 2;
    if (at_the_side) {
        if (touch.mark > 0)
            canvas.fill_colour(box.rect, canvas.faded(Colour::AccentSoft, touch.mark), tokens::radius::button);
        shade(canvas, box.rect, tokens::radius::button, touch);
        canvas.icon_colour(node.icon, box.rect.x + 14 + canvas.text_scaled(tokens::size::icon_small) / 2,
            box.rect.y + box.rect.height / 2, tokens::size::icon_small + 2, colour);
    } else {
        shade(canvas, inset(box.rect, 6), tokens::radius::button, { .press = touch.press });
        float const size = tokens::size::icon;
        canvas.icon_colour(node.icon, middle, box.rect.y + 10 + canvas.text_scaled(size) / 2, size, colour);
        // Where no word stands below it, a bar tells the place one is at, and not the colour alone.
        if (node.current && box.lines.empty())
            canvas.fill({ middle - 14, box.rect.bottom() - 10, 28, 3 }, Colour::Accent, 1.5f);
    }
    for (auto const& line : box.lines)
        canvas.text_colour(line, colour);
    if (touch.focused)
        canvas.border(inset(box.rect, 4), Colour::Accent, tokens::radius::button, tokens::size::focus_ring);
}

void draw_option(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    constexpr float radius = tokens::radius::option;
    draw_ground(canvas, box.rect, radius, node, touch);
    if (touch.mark > 0) {
        if (!node.disabled)
            canvas.fill_colour(box.rect, canvas.faded(Colour::AccentSoft, touch.mark), radius);
        shade(canvas, box.rect, radius, { .press = touch.press });
        canvas.border_colour(box.rect, canvas.faded(mark_of(node), touch.mark), radius, 1.5f);
    }
    float const middle = box.rect.y + box.rect.height / 2;
    float const left = box.rect.x + tokens::spacing::inside_card;
    if (node.role == Role::Radio) {
        draw_radio_mark(canvas, left + canvas.text_scaled(tokens::size::radio) / 2, middle, node, touch);
    } else {
        float const side = canvas.text_scaled(tokens::size::check_box);
        draw_check_mark(canvas, { left, middle - side / 2, side, side }, node, touch);
    }
    draw_lines(canvas, box, Part::Name, ink_of(node, Colour::Ink));
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    if (touch.focused)
        focus_ring(canvas, box.rect, radius);
}

void draw_task_check(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    float const side = canvas.text_scaled(tokens::size::check_box);
    shade(canvas, inset(box.rect, -6), tokens::radius::check_box, { .press = touch.press });
    draw_check_mark(canvas, { box.rect.x, box.rect.y + 2, side, side }, node, touch);
    auto const colour =
        node.disabled ? canvas.colour(Colour::Muted) : canvas.mixed(Colour::Ink, Colour::Muted, touch.mark);
    for (auto const& line : box.lines) {
        if (line.part != Part::Name)
            continue;
        canvas.text_colour(line, colour);
        if (touch.mark > 0)
            canvas.strike(line, Colour::Muted, touch.mark);
    }
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    if (touch.focused)
        focus_ring(canvas, inset(box.rect, -4), tokens::radius::check_box);
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
