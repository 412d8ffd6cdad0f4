#include "ui/paint_node.hpp"

namespace second_look {

using tokens::Colour;

tokens::Colour strong_colour(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Colour::Ink;
    case Tone::Accent:
        return Colour::Accent;
    case Tone::Caution:
        return Colour::Caution;
    case Tone::Danger:
        return Colour::Danger;
    }
    return Colour::Ink;
}

tokens::Colour soft_colour(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Accent:
        return Colour::AccentSoft;
    case Tone::Caution:
        return Colour::CautionSoft;
    case Tone::Danger:
        return Colour::DangerSoft;
    }
    return Colour::AccentSoft;
}

Rect inset(Rect const& rect, float by)
{
    return { rect.x + by, rect.y + by, rect.width - by * 2, rect.height - by * 2 };
}

void focus_ring(Canvas& canvas, Rect const& rect, float radius)
{
    float const gap = tokens::size::focus_gap + tokens::size::focus_ring;
    canvas.border(inset(rect, -gap), Colour::Accent, radius + gap, tokens::size::focus_ring);
}

void shade(Canvas& canvas, Rect const& rect, float radius, Touch touch)
{
    float const depth = touch.hover * 0.05f + touch.press * 0.07f;
    if (depth > 0)
        canvas.fill_colour(rect, canvas.faded(Colour::Ink, depth), radius);
}

void draw_lines(Canvas& canvas, Box const& box, Part part, Colour colour)
{
    for (auto const& line : box.lines) {
        if (line.part == part)
            canvas.text(line, colour);
    }
}

void draw_node(Canvas& canvas, Box const& box, Layout const& layout, Touch touch)
{
    switch (box.node->role) {
    case Role::Heading:
    case Role::Text:
    case Role::Notice:
    case Role::Status:
        return draw_text_node(canvas, box);
    case Role::Button:
    case Role::Link:
        if (box.plane == Plane::Navigation)
            return draw_navigation_item(canvas, box, layout, touch);
        return draw_button(canvas, box, touch);
    case Role::Radio:
        return box.node->look == Look::Step ? draw_scale_step(canvas, box, touch) : draw_option(canvas, box, touch);
    case Role::CheckBox:
        return box.node->look == Look::Task ? draw_task_check(canvas, box, touch) : draw_option(canvas, box, touch);
    case Role::Date:
    case Role::Select:
        return draw_field(canvas, box, touch);
    case Role::TextField:
    case Role::TextArea:
        return draw_entry(canvas, box, touch);
    case Role::File:
        return draw_file(canvas, box, touch);
    case Role::Scale:
        return draw_scale(canvas, box);
    case Role::Menu:
        return draw_menu(canvas, box, touch);
    case Role::MenuItem:
        return draw_menu_item(canvas, box, touch);
    case Role::Tab:
        return draw_tab(canvas, box, touch);
    case Role::Chart:
        return draw_chart(canvas, box);
    case Role::Table:
        return draw_table(canvas, box);
    case Role::TableRow:
        return draw_table_row(canvas, box);
    case Role::ColumnHeader:
    case Role::RowHeader:
    case Role::Cell:
        return draw_cell(canvas, box);
    case Role::Ring:
        return draw_ring(canvas, box, touch);
    case Role::Image:
        return draw_image(canvas, box);
    case Role::Disclosure:
        return draw_disclosure(canvas, box, touch);
    case Role::Card:
        return draw_card(canvas, box);
    case Role::Meter:
        return draw_meter(canvas, box, touch);
    case Role::Progress:
        return draw_progress(canvas, box, touch);
    case Role::Day:
        return draw_day(canvas, box, touch);
    case Role::Step:
        return draw_step(canvas, box, touch);
    case Role::Banner:
        return draw_bar(canvas, box, layout);
    case Role::Navigation:
        if (box.node->look != Look::Pill)
            draw_bar(canvas, box, layout);
        return;
    case Role::Dialog:
        return draw_dialog(canvas, box, layout);
    case Role::Group:
        if (box.plane == Plane::Toast)
            draw_toast(canvas, box);
        else if (box.node->look == Look::Item)
            draw_item(canvas, box);
        return;
    case Role::Page:
    case Role::Main:
    case Role::Footer:
    case Role::Row:
    case Role::List:
    case Role::RadioGroup:
    case Role::CheckGroup:
    case Role::WeekStrip:
    case Role::Timeline:
    case Role::Tabs:
    case Role::TabPanel:
        return;
    }
}

}
