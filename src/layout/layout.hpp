/// Boxes and text lines from a Node tree. Pure; knows no ImGui and no browser.
///
/// Painter and mirror both consume it, so that what is drawn and what is read lie in one place.
/// All lengths are CSS pixels. Content has page coordinates, the fixed planes viewport coordinates.
#pragma once

#include "app/node.hpp"
#include "layout/script.hpp"
#include "layout/text.hpp"

#include <string>
#include <vector>

namespace second_look {

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
};

/// What a box scrolls with.
enum class Plane {
    Content,    ///< With the document.
    Toast,      ///< Fixed at the bottom, over what scrolls: what was just done.
    Popup,      ///< With the document too, but over the rest of it: an open menu.
    Banner,     ///< Fixed at the top.
    Navigation, ///< Fixed at the bottom, or at the side where there is room.
    Dialog,     ///< Fixed over everything; the rest does not answer while it is open.
};

std::string_view plane_name(Plane);

/// Which text of a node a line shows.
enum class Part {
    Name,
    Detail,
    Value,
    Error,
    Label, ///< Within a drawing; readers have it from elsewhere.
};

std::string_view part_name(Part);
std::string_view text_style_name(tokens::TextStyle);

struct TextLine {
    Part part = Part::Name;
    tokens::TextStyle style = tokens::TextStyle::Body;
    Rect rect; ///< As high as the line height.
    std::string text;
    Shaping shaping = Shaping::None;
};

struct Box {
    Node const* node = nullptr;
    Plane plane = Plane::Content;
    Rect rect;
    Rect target; ///< Where a pointer uses the node; all of `rect` unless only a part answers.
    std::vector<TextLine> lines;
    std::vector<Rect> pieces; ///< Parts of a drawing: see `place_chart`.

    void move(float dx, float dy);
};

/// Room that the fixed planes cover.
struct Insets {
    float top = 0;
    float bottom = 0;
    float left = 0;
};

struct Viewport {
    float width = 0;
    float height = 0;
    float text_scale = 1; ///< 1 to 2 and more; what the person set in their browser.
};

/// Points into the Node tree, which must outlive it.
struct Layout {
    Viewport viewport;
    float height = 0; ///< Of the content: what the document must be scrolled through.
    Insets insets;
    bool dialog_scrolls = false; ///< It is higher than the viewport: then it has page coordinates too.
    std::vector<Box> boxes;      ///< Parents before children; each plane in painting order.
};

/// `page` is a node of Role::Page.
Layout lay_out(Node const& page, Viewport const&, TextMetrics const&);

}
