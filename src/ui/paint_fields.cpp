/// What someone writes into or picks from: text, files, scales, menus and tabs.
#include "ui/paint_node.hpp"

namespace second_look {

using tokens::Colour;

void draw_entry(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& node = *box.node;
    auto const& field = box.target;
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    canvas.fill(field, Colour::Card, tokens::radius::option);
    canvas.border(field, node.error.empty() ? Colour::Muted : Colour::Danger, tokens::radius::option,
        node.error.empty() ? 1.0f : 2.0f);
    // While someone writes, the real field shows its own text.
    if (!touch.focused) {
        canvas.clip(inset(field, 2));
        draw_lines(canvas, box, Part::Value, node.value.empty() ? Colour::Muted : Colour::Ink);
        canvas.unclip();
    }
    draw_lines(canvas, box, Part::Error, Colour::Danger);
    if (touch.focused)
        focus_ring(canvas, field, tokens::radius::option);
}

void draw_file(Canvas& canvas, Box const& box, Touch touch)
{
    auto const& button = box.target;
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    canvas.fill(button, Colour::Card, tokens::radius::button);
    canvas.border(button, box.node->error.empty() ? Colour::Line : Colour::Danger, tokens::radius::button);
    if (!box.node->icon.empty())
        canvas.icon(box.node->icon, button.x + 20 + canvas.text_scaled(tokens::size::icon_small) / 2,
            button.y + button.height / 2, tokens::size::icon_small, Colour::Accent);
    draw_lines(canvas, box, Part::Name, Colour::Accent);
    draw_lines(canvas, box, Part::Error, Colour::Danger);
    if (touch.focused)
        focus_ring(canvas, button, tokens::radius::button);
}

void draw_scale(Canvas& canvas, Box const& box)
{
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    draw_lines(canvas, box, Part::Label, Colour::Muted);
}

void draw_scale_step(Canvas& canvas, Box const& box, Touch touch)
{
    bool const on = box.node->checked.value_or(false);
    canvas.fill(box.rect, on ? Colour::Accent : Colour::Card, tokens::radius::button);
    shade(canvas, box.rect, tokens::radius::button, touch);
    canvas.border(box.rect, on ? Colour::Accent : Colour::Muted, tokens::radius::button);
    draw_lines(canvas, box, Part::Value, on ? Colour::OnAccent : Colour::Ink);
    if (touch.focused)
        focus_ring(canvas, box.rect, tokens::radius::button);
}

void draw_menu(Canvas& canvas, Box const& box, Touch touch)
{
    shade(canvas, box.rect, tokens::radius::pill, touch);
    canvas.icon(box.node->icon.empty() ? "ellipsis-vertical" : box.node->icon, box.rect.x + box.rect.width / 2,
        box.rect.y + box.rect.height / 2, tokens::size::icon - 2, Colour::Muted);
    if (touch.focused)
        focus_ring(canvas, inset(box.rect, 4), tokens::radius::pill);
}

void draw_menu_item(Canvas& canvas, Box const& box, Touch touch)
{
    auto const colour = box.node->tone == Tone::Danger ? Colour::Danger : Colour::Ink;
    constexpr float radius = tokens::radius::check_box;
    if (!box.pieces.empty() && box.pieces.front().y + box.rect.height / 2 > box.rect.y) {
        canvas.fill(box.pieces.front(), Colour::Card, tokens::radius::button);
        canvas.border(box.pieces.front(), Colour::Line, tokens::radius::button);
    }
    shade(canvas, box.rect, radius, touch);
    if (!box.node->icon.empty())
        canvas.icon(box.node->icon, box.rect.x + 16 + canvas.text_scaled(tokens::size::icon_small) / 2,
            box.rect.y + box.rect.height / 2, tokens::size::icon_small, colour);
    draw_lines(canvas, box, Part::Name, colour);
    if (touch.focused)
        canvas.border(box.rect, Colour::Accent, radius, tokens::size::focus_ring);
}

void draw_tab(Canvas& canvas, Box const& box, Touch touch)
{
    bool const on = box.node->checked.value_or(false);
    if (on)
        canvas.fill(box.rect, Colour::AccentSoft, tokens::radius::button);
    shade(canvas, box.rect, tokens::radius::button, touch);
    canvas.border(box.rect, on ? Colour::Accent : Colour::Line, tokens::radius::button, on ? 1.5f : 1.0f);
    draw_lines(canvas, box, Part::Name, on ? Colour::Accent : Colour::Muted);
    if (touch.focused)
        focus_ring(canvas, box.rect, tokens::radius::button);
}

}
