/// Places nodes below one another: the part of the layout that does not know of pages and planes.
#pragma once

#include "layout/layout.hpp"

#include <cstddef>

namespace second_look {

class Flow {
public:
    Flow(Layout&, TextMetrics const&);

    /// New boxes belong to this plane.
    void set_plane(Plane plane) { m_plane = plane; }

    /// Places the node and its children with its top left corner at (x, y). Returns its height.
    float place(Node const&, float x, float y, float width);

    /// Nodes below one another, with the gaps that suit their kinds. Returns the height of all.
    float stack(std::vector<Node> const&, float x, float y, float width);

    /// Nodes beside one another as far as they fit, then on further lines. Growing ones share what is left.
    float row(std::vector<Node> const&, float x, float y, float width, bool centred = false);

    /// A box for `node`; its rect is set by `close`.
    std::size_t open(Node const&);
    void close(std::size_t box, Rect);

    /// Wrapped text into the box. Returns the height.
    float text(std::size_t box, Part, std::string const&, tokens::TextStyle, float x, float y, float width,
        Wrapping = Wrapping::Greedy, bool centred = false);

    /// Moves all boxes from `first` on.
    void shift(std::size_t first, float dx, float dy);
    std::size_t count() const { return m_layout.boxes.size(); }

    float scaled(float length) const { return length * m_layout.viewport.text_scale; }
    bool is_wide() const;

    /// Width that the node takes when nothing limits it.
    float natural_width(Node const&) const;

private:
    float place_text(Node const&, float x, float y, float width);
    float place_button(Node const&, float x, float y, float width);
    float place_option(Node const&, float x, float y, float width);
    float place_task_check(Node const&, float x, float y, float width);
    float place_card(Node const&, float x, float y, float width);
    float place_field(Node const&, float x, float y, float width);
    float place_disclosure(Node const&, float x, float y, float width);
    float place_meter(Node const&, float x, float y, float width);
    float place_progress(Node const&, float x, float y, float width);
    float place_week_strip(Node const&, float x, float y, float width);
    float place_step(Node const&, float x, float y, float width);
    float place_columns(Node const&, float x, float y, float width);
    float place_holder(Node const&, float x, float y, float width);
    float place_navigation_item(Node const&, float x, float y, float width);

    float line_width(std::string const&, tokens::TextStyle) const;

    Layout& m_layout;
    TextMetrics const& m_metrics;
    Plane m_plane = Plane::Content;
};

/// Style that a text, heading, button or link is set in.
tokens::TextStyle text_style_of(Node const&);

}
