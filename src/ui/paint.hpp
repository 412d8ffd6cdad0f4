/// Paints a Layout with ImGui and reports what a pointer used.
///
/// ImGui does the hit-testing, hover and press; the drawing is our own. Call between
/// `ImGui::NewFrame` and `ImGui::Render`, with ImGui set up in device pixels.
#pragma once

#include "layout/layout.hpp"
#include "ui/canvas.hpp"

#include <string>
#include <vector>

namespace second_look {

struct PaintInput {
    tokens::Theme theme = tokens::Theme::Light;
    float scale = 1;     ///< Device pixels for one CSS pixel.
    float scroll = 0;    ///< CSS pixels.
    std::string focused; ///< Id of the node whose focus is to be shown; empty for none.
};

/// A node was used: the same words the mirror says.
struct Report {
    std::string id;
    std::string value;

    bool operator==(Report const&) const = default;
};

/// Returns the reports of this frame, at most one for each node.
std::vector<Report> paint(Layout const&, Fonts const&, PaintInput const&);

}
