/// How each role is drawn. One function for each kind; `draw_node` picks it.
#pragma once

#include "ui/canvas.hpp"

namespace second_look {

/// What the pointer and the keyboard do with a box right now.
struct Touch {
    bool hovered = false;
    bool held = false;
    bool focused = false;
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
void draw_meter(Canvas&, Box const&);
void draw_progress(Canvas&, Box const&);
void draw_day(Canvas&, Box const&);
void draw_step(Canvas&, Box const&);
void draw_bar(Canvas&, Box const&, Layout const&);
void draw_dialog(Canvas&, Box const&, Layout const&);

/// The strong and the soft colour of a tone.
tokens::Colour strong_colour(Tone);
tokens::Colour soft_colour(Tone);

/// Draws all lines of one part.
void draw_lines(Canvas&, Box const&, Part, tokens::Colour);

}
