/// How each role is drawn. One function for each kind; `draw_node` picks it.
#pragma once

#include "ui/canvas.hpp"

namespace second_look {

/// What the pointer and the keyboard do with a box right now, and how far that and its state show by now, 0 to 1.
struct Touch {
    bool hovered = false;
    bool held = false;
    bool focused = false;
    float hover = 0;
    float press = 0;
    float mark = 0;    ///< Chosen, ticked or current.
    float measure = 0; ///< Of its range.
};

void draw_node(Canvas&, Box const&, Layout const&, Touch);

/// Pieces of draw_node, by file.
void draw_text_node(Canvas&, Box const&);
void draw_button(Canvas&, Box const&, Touch);
void draw_navigation_item(Canvas&, Box const&, Layout const&, Touch);
void draw_option(Canvas&, Box const&, Touch);
void draw_task_check(Canvas&, Box const&, Touch);
void draw_field(Canvas&, Box const&, Touch);
void draw_disclosure(Canvas&, Box const&, Touch);
void draw_card(Canvas&, Box const&);
void draw_item(Canvas&, Box const&);
void draw_toast(Canvas&, Box const&);
void draw_meter(Canvas&, Box const&, Touch);
void draw_progress(Canvas&, Box const&, Touch);
void draw_day(Canvas&, Box const&, Touch);
void draw_step(Canvas&, Box const&, Touch);
void draw_bar(Canvas&, Box const&, Layout const&);
void draw_entry(Canvas&, Box const&, Touch);
void draw_file(Canvas&, Box const&, Touch);
void draw_scale(Canvas&, Box const&);
void draw_scale_step(Canvas&, Box const&, Touch);
void draw_menu(Canvas&, Box const&, Touch);
void draw_menu_item(Canvas&, Box const&, Touch);
void draw_tab(Canvas&, Box const&, Touch);
void draw_chart(Canvas&, Box const&);
void draw_table(Canvas&, Box const&);
void draw_table_row(Canvas&, Box const&);
void draw_cell(Canvas&, Box const&);
void draw_ring(Canvas&, Box const&, Touch);
void draw_image(Canvas&, Box const&);
void draw_dialog(Canvas&, Box const&, Layout const&);

/// The strong and the soft colour of a tone.
tokens::Colour strong_colour(Tone);
tokens::Colour soft_colour(Tone);

/// Around a control that has the focus.
void focus_ring(Canvas&, Rect const&, float radius);

/// Hover and press only deepen the ground, so that nothing moves under the finger.
void shade(Canvas&, Rect const&, float radius, Touch);

/// The rectangle made smaller on all sides.
Rect inset(Rect const&, float by);

/// Draws all lines of one part.
void draw_lines(Canvas&, Box const&, Part, tokens::Colour);

}
