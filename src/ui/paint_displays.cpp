/// What shows something.
#include "ui/paint_node.hpp"

#include <algorithm>

namespace second_look {

using tokens::Colour;

void draw_text_node(Canvas& canvas, Box const& box)
{
    auto const& node = *box.node;
    if (node.name.empty())
        return;
    auto colour = Colour::Ink;
    if (node.look == Look::Chip) {
        canvas.fill(box.rect, soft_colour(node.tone), tokens::radius::chip);
        colour = strong_colour(node.tone);
    } else if (node.role == Role::Status || node.role == Role::Notice) {
        canvas.fill(box.rect, soft_colour(node.tone), tokens::radius::option);
        colour = strong_colour(node.tone);
    } else if (node.look == Look::Small && node.role == Role::Text) {
        colour = Colour::Muted;
    }
    if (!node.icon.empty() && !box.lines.empty()) {
        float const wide = canvas.text_scaled(tokens::size::icon_small);
        auto const& first = box.lines.front().rect;
        canvas.icon(node.icon, first.x - 8 - wide / 2, first.y + first.height / 2, tokens::size::icon_small - 2,
            node.icon == "circle-check" ? Colour::Accent : colour);
    }
    draw_lines(canvas, box, Part::Name, colour);
}

void draw_card(Canvas& canvas, Box const& box)
{
    auto const& node = *box.node;
    canvas.fill(box.rect, Colour::Card, tokens::radius::card);
    auto const edge = node.tone != Tone::Neutral ? strong_colour(node.tone)
        : node.current                           ? Colour::Accent
                                                 : Colour::Line;
    canvas.border(box.rect, edge, tokens::radius::card);
    if (!node.icon.empty()) {
        float const size = tokens::size::icon - 2;
        float const line = box.lines.empty() ? canvas.text_scaled(size) : box.lines.front().rect.height;
        canvas.icon(node.icon, box.rect.x + tokens::spacing::inside_card + canvas.text_scaled(size) / 2,
            box.rect.y + tokens::spacing::inside_card + line / 2, size, Colour::Accent);
    }
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
}

void draw_item(Canvas& canvas, Box const& box)
{
    canvas.line(box.rect.x, box.rect.y, box.rect.right(), box.rect.y, Colour::Line);
}

void draw_meter(Canvas& canvas, Box const& box)
{
    auto const& node = *box.node;
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    draw_lines(canvas, box, Part::Value, Colour::Muted);
    if (!node.range || node.range->max <= 0)
        return;
    auto const& track = box.target;
    auto const at = [&](int value) {
        return track.width * static_cast<float>(value) / static_cast<float>(node.range->max);
    };
    canvas.fill(track, Colour::Line, track.height / 2);
    auto const strong = strong_colour(node.tone);
    float const filled = std::max(track.height, at(node.range->value));
    canvas.fill({ track.x, track.y, filled, track.height }, strong, track.height / 2);
    if (node.range->high > node.range->low) {
        // The band of what the answers leave open, over the bar and a little higher than it.
        auto const soft = (canvas.colour(strong) & ~IM_COL32_A_MASK) | (ImU32 { 80 } << IM_COL32_A_SHIFT);
        canvas.fill_colour(
            { track.x + at(node.range->low), track.y - 3, at(node.range->high - node.range->low), track.height + 6 },
            soft, 4);
    }
}

void draw_progress(Canvas& canvas, Box const& box)
{
    auto const& node = *box.node;
    auto const& track = box.target;
    canvas.fill(track, Colour::Line, track.height / 2);
    if (node.range && node.range->max > 0) {
        float const filled = track.width * static_cast<float>(node.range->value) / static_cast<float>(node.range->max);
        canvas.fill(
            { track.x, track.y, std::max(track.height, filled), track.height }, Colour::Accent, track.height / 2);
    }
    draw_lines(canvas, box, Part::Name, Colour::Muted);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
}

void draw_day(Canvas& canvas, Box const& box)
{
    auto const& node = *box.node;
    auto const& disc = box.target;
    float const radius = disc.width / 2;
    float const x = disc.x + radius;
    float const y = disc.y + radius;
    auto colour = Colour::Ink;
    if (node.current) {
        canvas.circle(x, y, radius, Colour::Accent);
        colour = Colour::OnAccent;
    } else if (node.checked.value_or(false)) {
        canvas.circle(x, y, radius, Colour::AccentSoft);
        colour = Colour::Accent;
    } else {
        canvas.ring(x, y, radius - 0.5f, Colour::Line, 1);
    }
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    draw_lines(canvas, box, Part::Value, colour);
}

void draw_step(Canvas& canvas, Box const& box)
{
    auto const& node = *box.node;
    auto const& body = box.target;
    float const radius = canvas.text_scaled(14);
    float const x = box.rect.x + radius;
    float const y = box.rect.y + radius;
    canvas.line(x, y + radius + 4, x, box.rect.bottom() + tokens::spacing::between_cards - 4, Colour::Line, 2);
    if (node.current) {
        canvas.circle(x, y, radius, Colour::Accent);
        canvas.circle(x, y, radius * 0.36f, Colour::OnAccent);
    } else if (node.range && node.range->value >= node.range->max) {
        canvas.circle(x, y, radius, Colour::AccentSoft);
        canvas.icon("check", x, y, 16, Colour::Accent);
    } else {
        canvas.circle(x, y, radius, Colour::Card);
        canvas.ring(x, y, radius - 0.5f, Colour::Line, 2);
    }
    canvas.fill(body, Colour::Card, tokens::radius::card);
    canvas.border(body, Colour::Line, tokens::radius::card);
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    draw_lines(canvas, box, Part::Value, Colour::Muted);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    if (node.range && node.range->value > 0 && node.range->max > 0) {
        Rect const track { body.x + 14, body.bottom() - 14 - tokens::size::track, body.width - 28,
            tokens::size::track };
        canvas.fill(track, Colour::Line, tokens::radius::track);
        float const share = static_cast<float>(node.range->value) / static_cast<float>(node.range->max);
        canvas.fill({ track.x, track.y, track.width * share, track.height }, Colour::Accent, tokens::radius::track);
    }
}

void draw_bar(Canvas& canvas, Box const& box, Layout const& layout)
{
    if (box.node->role == Role::Banner) {
        canvas.fill(box.rect, Colour::Background, 0);
        return;
    }
    canvas.fill(box.rect, Colour::Card, 0);
    draw_lines(canvas, box, Part::Detail, Colour::Ink);
    if (layout.insets.left > 0)
        canvas.line(box.rect.right(), 0, box.rect.right(), box.rect.bottom(), Colour::Line);
    else
        canvas.line(box.rect.x, box.rect.y, box.rect.right(), box.rect.y, Colour::Line);
}

void draw_dialog(Canvas& canvas, Box const& box, Layout const& layout)
{
    canvas.fill_colour({ 0, 0, layout.viewport.width, layout.height }, IM_COL32(10, 12, 16, 140), 0);
    canvas.fill(box.rect, Colour::Card, tokens::radius::card);
    canvas.border(box.rect, Colour::Line, tokens::radius::card);
}

}
