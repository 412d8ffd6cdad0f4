/// Places nodes below one another: the part of the layout that does not know of pages and planes.
#pragma once

#include "layout/layout.hpp"

#include <cstddef>
#include <vector>

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
        Wrapping = Wrapping::Pretty, bool centred = false);

    /// Moves all boxes from `first` on.
    void shift(std::size_t first, float dx, float dy);
    std::size_t count() const { return m_layout.boxes.size(); }

    float scaled(float length) const { return length * m_layout.viewport.text_scale; }
    bool is_wide() const;

    /// From now on tabs show their icons alone where a word of one of them would break; readers keep the names.
    void fit_tabs(std::vector<Node> const& tabs, float width);

    /// Width that the node takes when nothing limits it.
    float natural_width(Node const&) const;

private:
    /// What the node takes at least in a row of that width: a growing text may be narrowed to a quarter of it, but no
    /// word breaks.
    float least_width(Node const&, float width) const;

    /// A finger finds a bar, a mouse a button.
    float widest_button() const;

    float place_text(Node const&, float x, float y, float width);
    float place_button(Node const&, float x, float y, float width);
    float place_option(Node const&, float x, float y, float width);
    float place_task_check(Node const&, float x, float y, float width);
    float place_card(Node const&, float x, float y, float width);
    float place_empty_card(Node const&, float x, float y, float width);
    float place_field(Node const&, float x, float y, float width);
    float place_disclosure(Node const&, float x, float y, float width);
    float place_meter(Node const&, float x, float y, float width);
    float place_progress(Node const&, float x, float y, float width);
    float place_week_strip(Node const&, float x, float y, float width);
    float place_day(Node const&, float x, float y, float cell, float disc);
    float place_step(Node const&, float x, float y, float width);
    float place_timeline(Node const&, float x, float y, float width);
    float place_columns(Node const&, float x, float y, float width);
    float place_grid(Node const&, float x, float y, float width);
    float place_holder(Node const&, float x, float y, float width);
    float place_navigation_item(Node const&, float x, float y, float width);
    float place_entry(Node const&, float x, float y, float width);
    float place_file(Node const&, float x, float y, float width);
    float place_scale(Node const&, float x, float y, float width);
    float place_scale_step(Node const&, float x, float y, float width);
    float place_menu(Node const&, float x, float y);
    float place_menu_item(Node const&, float x, float y, float width);
    float place_tabs(Node const&, float x, float y, float width);
    float place_tab(Node const&, float x, float y, float width);
    float place_chart(Node const&, float x, float y, float width);
    float place_table(Node const&, float x, float y, float width);
    float place_ring(Node const&, float x, float y, float width);
    float place_image(Node const&, float x, float y, float width);

    /// Pieces of `place_chart`: where the drawing ends.
    float place_plot(Node const&, std::size_t box, float x, float y, float width);
    float place_bars(Node const&, std::size_t box, float x, float y, float width);
    float place_legend(Node const&, std::size_t box, float x, float y, float width);

    /// How the cells of a table's rows stand.
    enum class Arrangement {
        Beside,  ///< All on one line.
        Headed,  ///< What heads the row on a line of its own, the others beside one another below it.
        Stacked, ///< Below one another, each under the head of its column.
    };
    struct Columns {
        Arrangement arrangement;
        std::vector<float> widths;
    };
    Columns arrange(Node const& table, float width, float gap) const;

    /// Of the longest word: narrower than this, text would break inside it.
    float word_width(std::string const&, tokens::TextStyle) const;
    float line_width(std::string const&, tokens::TextStyle) const;

    Layout& m_layout;
    TextMetrics const& m_metrics;
    std::string const* m_heading = nullptr; ///< The one that was placed last.
    Node const* m_first = nullptr;          ///< Of the list that is being placed.
    Plane m_plane = Plane::Content;
    bool m_icons_alone = false;
};

/// Style that a text, heading, button or link is set in.
tokens::TextStyle text_style_of(Node const&);

}
