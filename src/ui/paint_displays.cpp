/// What shows something.
#include "ui/paint_node.hpp"

#include <algorithm>

namespace second_look {

using tokens::Colour;

namespace {

/// A bar that is filled to this share; never less than a dot, so that little is not nothing.
void draw_track(Canvas& canvas, Rect const& track, float share, Colour colour)
{
    canvas.fill(track, Colour::Line, track.height / 2);
    canvas.fill({ track.x, track.y, std::max(track.height, track.width * std::clamp(share, 0.0f, 1.0f)), track.height },
        colour, track.height / 2);
}

}

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
        // A toast has its own ground and edge.
        if (box.plane != Plane::Toast)
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
    if (node.look == Look::Empty) {
        canvas.border(box.rect, Colour::Line, tokens::radius::card);
        if (!box.pieces.empty()) {
            auto const& disc = box.pieces.front();
            float const radius = disc.width / 2;
            canvas.circle(disc.x + radius, disc.y + radius, radius, Colour::AccentSoft);
            canvas.icon(node.icon, disc.x + radius, disc.y + radius, tokens::size::icon, Colour::Accent);
        }
        draw_lines(canvas, box, Part::Name, Colour::Ink);
        draw_lines(canvas, box, Part::Detail, Colour::Muted);
        return;
    }
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
    for (auto const& line : box.pieces)
        canvas.line(line.x, line.y, line.right(), line.y, Colour::Line);
}

void draw_toast(Canvas& canvas, Box const& box)
{
    canvas.fill(box.rect, Colour::AccentSoft, tokens::radius::option);
    canvas.border(box.rect, Colour::Accent, tokens::radius::option);
}

void draw_meter(Canvas& canvas, Box const& box, Touch touch)
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
    draw_track(canvas, track, touch.measure, strong_colour(node.tone));
    constexpr float least_seen = 3;
    if (at(node.range->high - node.range->low) > least_seen) {
        // The band of what the answers leave open, over the bar and a little higher than it.
        canvas.fill_colour(
            { track.x + at(node.range->low), track.y - 3, at(node.range->high - node.range->low), track.height + 6 },
            canvas.faded(strong_colour(node.tone), 0.3f), 4);
    }
}

void draw_progress(Canvas& canvas, Box const& box, Touch touch)
{
    draw_track(canvas, box.target, touch.measure, Colour::Accent);
    draw_lines(canvas, box, Part::Name, Colour::Muted);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
}

void draw_day(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    if (box.pieces.empty())
        return;
    auto const& disc = box.pieces.front();
    float const radius = disc.width / 2;
    float const x = disc.x + radius;
    float const y = disc.y + radius;
    auto colour = Colour::Muted;
    if (node.current) {
        canvas.circle(x, y, radius, Colour::Accent);
        colour = Colour::OnAccent;
    } else if (node.checked.value_or(false)) {
        canvas.circle_colour(x, y, radius, canvas.faded(Colour::AccentSoft, touch.mark));
        colour = Colour::Accent;
    } else {
        canvas.ring(x, y, radius - 0.5f, Colour::Line, 1);
    }
    shade(canvas, disc, radius, touch);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    draw_lines(canvas, box, Part::Value, colour);
    if (touch.focused)
        focus_ring(canvas, disc, radius);
}

void draw_step(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    auto const& body = box.target;
    float const radius = canvas.text_scaled(14);
    float const x = box.rect.x + radius;
    float const y = box.rect.y + radius;
    bool const is_done = node.range && node.range->value >= node.range->max && !node.current;
    if (!box.pieces.empty()) {
        auto const& line = box.pieces.front();
        canvas.fill(line, is_done ? Colour::Accent : Colour::Line, line.width / 2);
    }
    auto number = Colour::Muted;
    if (node.current) {
        canvas.circle(x, y, radius, Colour::Accent);
        number = Colour::OnAccent;
    } else if (is_done) {
        canvas.circle(x, y, radius, Colour::AccentSoft);
        canvas.icon("check", x, y, 16, Colour::Accent);
    } else {
        canvas.circle(x, y, radius, Colour::Card);
        canvas.ring(x, y, radius - 0.5f, Colour::Line, 1);
    }
    if (!is_done)
        draw_lines(canvas, box, Part::Label, number);
    canvas.fill(body, Colour::Card, tokens::radius::card);
    canvas.border(body, node.current ? Colour::Accent : Colour::Line, tokens::radius::card);
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    draw_lines(canvas, box, Part::Value, Colour::Muted);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    if (node.range && node.range->value > 0) {
        Rect const track { body.x + 14, body.bottom() - 14 - tokens::size::track, body.width - 28,
            tokens::size::track };
        draw_track(canvas, track, touch.measure, Colour::Accent);
    }
}

void draw_bar(Canvas& canvas, Box const& box, Layout const& layout)
{
    if (box.node->role == Role::Banner) {
        canvas.fill(box.rect, Colour::Background, 0);
        if (canvas.is_scrolled())
            canvas.line(box.rect.x, box.rect.bottom() - 1, box.rect.right(), box.rect.bottom() - 1, Colour::Line);
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
    // Beyond the edges too, for the moment in which a dialog moves in.
    canvas.fill_colour({ 0, -20, layout.viewport.width, layout.height + 40 }, IM_COL32(10, 12, 16, 140), 0);
    auto drawn = box.rect;
    // A sheet goes on below the edge that it rises from.
    if (!layout.dialog_scrolls && drawn.bottom() + 0.5f >= layout.viewport.height)
        drawn.height += tokens::radius::card * 2;
    canvas.fill(drawn, Colour::Card, tokens::radius::card);
    canvas.border(drawn, Colour::Line, tokens::radius::card);
}

}
