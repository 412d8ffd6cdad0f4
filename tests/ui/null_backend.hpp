/// ImGui without a window or a graphics card: frames, a mouse, and what the painter reports.
#pragma once

#include "ui/paint.hpp"

#include <optional>
#include <string>
#include <vector>

namespace second_look::support {

class NullBackend {
public:
    NullBackend(float width, float height);
    ~NullBackend();
    NullBackend(NullBackend const&) = delete;
    NullBackend& operator=(NullBackend const&) = delete;

    /// One frame; what it reported.
    std::vector<Report> frame(Layout const&, PaintInput const& = {});

    /// Moves there, presses and releases. Viewport coordinates, device pixels.
    std::vector<Report> click(Layout const&, float x, float y, PaintInput const& = {});

    /// Null for glyphs in a row. Must outlive the frames, and end before the backend.
    void shape_with(RunImages* runs) { m_fonts.runs = runs; }

    /// Whether the last frame wants another one.
    bool is_moving() const { return m_motion.is_moving(); }

    /// Vertices that the last frame drew.
    int vertices() const;

    /// Where the last frame drew the page, and what is pinned above it, device pixels of the window: each corner's x,
    /// y.
    std::vector<float> page() const;
    std::vector<float> pinned() const;

private:
    ImGuiContext* m_context;
    Fonts m_fonts;
    Motion m_motion;
};

/// What is wrong with clicking through a layout: for each interactive node that the painter owns, the
/// centre of its target must report exactly that node. Each finding is "id: what happened".
std::vector<std::string> click_sweep(NullBackend&, Layout const& painted, Layout const& expected, PaintInput);

}
