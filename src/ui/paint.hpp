/// Paints a Layout with ImGui and reports what a pointer used.
///
/// ImGui does the hit-testing, hover and press; the drawing is our own. Call between
/// `ImGui::NewFrame` and `ImGui::Render`, with ImGui set up in device pixels of the window.
///
/// The page goes to ImGui's background list and what is pinned above it to the foreground list, so that a host may
/// show them apart.
#pragma once

#include "layout/layout.hpp"
#include "ui/canvas.hpp"
#include "ui/motion.hpp"

#include <string>
#include <vector>

namespace second_look {

struct PaintInput {
    tokens::Theme theme = tokens::Theme::Light;
    std::optional<AccentColours> accent; ///< In the place of the theme's own; see canvas.hpp.
    float scale = 1;                     ///< Device pixels for one CSS pixel.
    float scroll = 0;                    ///< CSS pixels.
    std::optional<Store> store;          ///< Where the page is drawn; nothing where only the window is.
    std::string focused;                 ///< Id of the node whose focus is to be shown; empty for none.
    double seconds = 0;                  ///< Seconds since 1970, for what moves by itself.
    std::string screen;                  ///< Another one than before comes in gently.
    double now = 0;                      ///< Milliseconds of a clock that only goes forward.
    bool still = true;                   ///< Nothing moves: without a clock, and for those who asked for less motion.
};

/// A node was used: the same words the mirror says.
struct Report {
    std::string id;
    std::string value;

    bool operator==(Report const&) const = default;
};

/// Returns the reports of this frame, at most one for each node. While `Motion::is_moving` another frame is wanted.
std::vector<Report> paint(Layout const&, Fonts const&, PaintInput const&, Motion&);

/// Whether something that stays where it is lies below what scrolls, and so on the page: then each step of scrolling is
/// to be drawn.
bool stays_on_the_page(Layout const&);

/// Whether something that is in sight moves by itself: then each frame differs from the one before.
bool moves(Layout const&, float scroll);

}
