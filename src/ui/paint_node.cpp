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
        return draw_option(canvas, box, touch);
    case Role::CheckBox:
        return box.node->look == Look::Task ? draw_task_check(canvas, box, touch) : draw_option(canvas, box, touch);
    case Role::Date:
    case Role::Select:
        return draw_field(canvas, box, touch);
    case Role::Disclosure:
        return draw_disclosure(canvas, box, touch);
    case Role::Card:
        return draw_card(canvas, box);
    case Role::Meter:
        return draw_meter(canvas, box);
    case Role::Progress:
        return draw_progress(canvas, box);
    case Role::Day:
        return draw_day(canvas, box);
    case Role::Step:
        return draw_step(canvas, box);
    case Role::Banner:
    case Role::Navigation:
        return draw_bar(canvas, box, layout);
    case Role::Dialog:
        return draw_dialog(canvas, box, layout);
    case Role::Group:
        if (box.node->look == Look::Item)
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
        return;
    }
}

}
