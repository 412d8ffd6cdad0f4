#include "layout/layout.hpp"

#include "layout/flow.hpp"

#include <algorithm>

namespace second_look {

namespace {

Node const* child_of_role(Node const& page, Role role)
{
    auto const found =
        std::find_if(page.children.begin(), page.children.end(), [&](Node const& child) { return child.role == role; });
    return found == page.children.end() ? nullptr : &*found;
}

bool has_columns(Node const& node)
{
    return (node.role == Role::Group && node.look == Look::Columns)
        || std::any_of(node.children.begin(), node.children.end(), has_columns);
}

/// Returns where the content begins. A bar that would leave less than half of the screen to what the bars frame
/// scrolls away with the page.
float lay_out_banner(Flow& flow, Layout& layout, Node const& banner)
{
    flow.set_plane(Plane::Banner);
    auto const box = flow.open(banner);
    float const left = layout.insets.left;
    float const width = layout.viewport.width - left;
    float const pad = tokens::spacing::inside_card;
    bool const starts_with_icon = !banner.children.empty() && banner.children.front().look == Look::IconOnly;
    float const inner_left = left + (starts_with_icon ? 6 : layout.insets.left > 0 ? 40 : pad);
    auto const first = flow.count();
    bool const ends_with_icon = !banner.children.empty() && banner.children.back().look == Look::IconOnly;
    float const inner_right = ends_with_icon ? 6 : layout.insets.left > 0 ? 40 : pad;
    float const high = flow.row(banner.children, inner_left, 0, width - (inner_left - left) - inner_right);
    float const height = banner.look == Look::Small ? high + 4 : std::max(tokens::size::banner, high + 8);
    flow.shift(first, 0, (height - high) / 2);
    flow.close(box, { left, 0, width, height });
    if (height + layout.insets.bottom <= layout.viewport.height / 2) {
        layout.insets.top = height;
    } else {
        for (auto i = box; i < flow.count(); ++i)
            layout.boxes[i].plane = Plane::Content;
    }
    return height;
}

bool flows(Node const& navigation)
{
    return navigation.look == Look::Pill;
}

/// Places that scroll away with the content, from `top` on. Returns where they end.
float lay_out_flowing_navigation(Flow& flow, Layout const& layout, Node const& navigation, float top)
{
    flow.set_plane(Plane::Content);
    float const gutter = flow.is_wide() ? 40 : tokens::spacing::gutter;
    float const width = layout.viewport.width - gutter * 2;
    auto const box = flow.open(navigation);
    float const high = flow.row(navigation.children, gutter, top, width);
    flow.close(box, { gutter, top, width, high });
    return top + high;
}

void lay_out_navigation(Flow& flow, Layout& layout, Node const& navigation)
{
    flow.set_plane(Plane::Navigation);
    auto const box = flow.open(navigation);
    auto const& viewport = layout.viewport;
    if (flow.is_wide()) {
        float const width = tokens::size::side_navigation;
        float const brand =
            flow.text(box, Part::Detail, navigation.detail, tokens::TextStyle::Heading, 26, 22, width - 52);
        float top = std::max(tokens::size::banner + 8, 22 + brand + 16);
        for (auto const& item : navigation.children)
            top += flow.place(item, 14, top, width - 28);
        flow.close(box, { 0, 0, width, viewport.height });
        layout.insets.left = width;
        return;
    }
    float const cell = viewport.width / static_cast<float>(std::max<std::size_t>(navigation.children.size(), 1));
    flow.fit_tabs(navigation.children, cell);
    auto const first = flow.count();
    float height = 0;
    for (std::size_t i = 0; i < navigation.children.size(); ++i)
        height = std::max(height, flow.place(navigation.children[i], cell * static_cast<float>(i), 0, cell));
    for (auto i = first; i < flow.count(); ++i) {
        layout.boxes[i].rect.height = height;
        layout.boxes[i].target.height = height;
    }
    flow.shift(first, 0, viewport.height - height);
    flow.close(box, { 0, viewport.height - height, viewport.width, height });
    layout.insets.bottom = height;
}

/// What was just done, above the tabs or at the foot of the page. The content leaves room for it. Where it would take
/// half of the screen it stands before the content instead: returns the room that it needs there.
float lay_out_toast(Flow& flow, Layout& layout, Node const& toast)
{
    constexpr float widest = 520;
    flow.set_plane(Plane::Toast);
    auto const box = flow.open(toast);
    auto const& viewport = layout.viewport;
    float const edge = tokens::spacing::between_cards;
    float const room = viewport.width - layout.insets.left;
    float const width = std::min(room - edge * 2, widest);
    float const left = layout.insets.left + (room - width) / 2;
    auto const first = flow.count();
    float const high = flow.row(toast.children, left, 0, width - 6);
    if (layout.insets.bottom + high + edge > viewport.height / 2) {
        flow.close(box, { left, 0, width, high });
        for (auto i = box; i < flow.count(); ++i)
            layout.boxes[i].plane = Plane::Content;
        return high + edge;
    }
    float const top = viewport.height - layout.insets.bottom - edge - high;
    flow.shift(first, 0, top);
    flow.close(box, { left, top, width, high });
    layout.insets.bottom += high + edge;
    return 0;
}

void lay_out_content(Flow& flow, Layout& layout, float start, Node const* main, Node const* footer)
{
    flow.set_plane(Plane::Content);
    auto const& viewport = layout.viewport;
    bool const wide = flow.is_wide();
    float const gutter = wide ? 40 : tokens::spacing::gutter;
    float const room = viewport.width - layout.insets.left - gutter * 2;
    float const widest = main && has_columns(*main) && wide ? 960 : tokens::size::reading_width;
    float const width = std::min(room, widest);
    float const left = layout.insets.left + (layout.insets.left > 0 ? gutter : (room - width) / 2 + gutter);
    float top = start + (wide ? 24.0f : 12.0f);
    if (main) {
        auto const box = flow.open(*main);
        float const height = flow.stack(main->children, left, top, width);
        flow.close(box, { left, top, width, height });
        top += height;
    }
    if (footer) {
        // As wide as a thumb needs it on a phone; a mouse needs no bar.
        constexpr float widest_action = 360;
        float const own = std::min(width, wide ? flow.scaled(widest_action) : tokens::size::reading_width);
        auto const box = flow.open(*footer);
        auto const first = flow.count();
        float high = 0;
        for (auto const& child : footer->children) {
            if (high > 0)
                high += 10;
            if (child.role == Role::Row) {
                auto const row_box = flow.open(child);
                float const row_high = flow.row(child.children, left, high, own, true);
                flow.close(row_box, { left, high, own, row_high });
                high += row_high;
            } else {
                high += flow.place(child, left, high, own);
            }
        }
        // On a phone the main action lies at the bottom, in reach of the thumb.
        float const lowest = viewport.height - layout.insets.bottom - high - tokens::spacing::gutter;
        float const y = std::max(top + 24, wide ? 0 : lowest);
        flow.shift(first, 0, y);
        flow.close(box, { left, y, own, high });
        top = y + high;
    }
    for (auto const& placed : layout.boxes) {
        if (placed.plane == Plane::Popup)
            top = std::max(top, placed.rect.bottom());
    }
    layout.height = std::max(top + tokens::spacing::gutter + layout.insets.bottom, viewport.height);
}

void lay_out_dialog(Flow& flow, Layout& layout, Node const& dialog)
{
    flow.set_plane(Plane::Dialog);
    auto const& viewport = layout.viewport;
    // On a phone a sheet rises from the bottom, where the thumb is.
    bool const is_sheet = dialog.look == Look::Sheet && !flow.is_wide();
    float const width = is_sheet ? viewport.width : std::min(viewport.width - tokens::spacing::gutter * 2, 440.0f);
    float const left = (viewport.width - width) / 2;
    float const pad = tokens::spacing::gutter;
    auto const box = flow.open(dialog);
    auto const first = flow.count();
    float const high = flow.stack(dialog.children, left + pad, pad, width - pad * 2) + pad * 2;
    layout.dialog_scrolls = high + 16 > viewport.height;
    float const top = layout.dialog_scrolls ? 8 : (viewport.height - high) / (is_sheet ? 1 : 2);
    layout.height = std::max(layout.height, top + high + 8);
    flow.shift(first, 0, top);
    flow.close(box, { left, top, width, high });
}

}

void Box::move(float dx, float dy)
{
    auto const shift = [&](Rect& moved) {
        moved.x += dx;
        moved.y += dy;
    };
    shift(rect);
    shift(target);
    for (auto& line : lines)
        shift(line.rect);
    for (auto& piece : pieces)
        shift(piece);
}

std::string_view plane_name(Plane plane)
{
    switch (plane) {
    case Plane::Content:
        return "content";
    case Plane::Popup:
        return "popup";
    case Plane::Banner:
        return "banner";
    case Plane::Navigation:
        return "navigation";
    case Plane::Toast:
        return "toast";
    case Plane::Dialog:
        return "dialog";
    }
    return {};
}

std::string_view part_name(Part part)
{
    switch (part) {
    case Part::Name:
        return "name";
    case Part::Detail:
        return "detail";
    case Part::Value:
        return "value";
    case Part::Error:
        return "error";
    case Part::Label:
        return "label";
    }
    return {};
}

std::string_view text_style_name(tokens::TextStyle style)
{
    switch (style) {
    case tokens::TextStyle::Display:
        return "display";
    case tokens::TextStyle::Title:
        return "title";
    case tokens::TextStyle::Heading:
        return "heading";
    case tokens::TextStyle::Body:
        return "body";
    case tokens::TextStyle::Strong:
        return "strong";
    case tokens::TextStyle::Label:
        return "label";
    case tokens::TextStyle::Small:
        return "small";
    case tokens::TextStyle::SmallStrong:
        return "small-strong";
    }
    return {};
}

Layout lay_out(Node const& page, Viewport const& viewport, TextMetrics const& metrics)
{
    Layout layout { .viewport = viewport };
    Flow flow(layout, metrics);
    auto const root = flow.open(page);
    // Fixed planes come first since the content leaves room for them; the painter puts them on top.
    auto const* navigation = child_of_role(page, Role::Navigation);
    if (navigation && !flows(*navigation))
        lay_out_navigation(flow, layout, *navigation);
    auto const toast_first = flow.count();
    auto const* toast = child_of_role(page, Role::Group);
    float const toast_room = toast ? lay_out_toast(flow, layout, *toast) : 0;
    auto const toast_end = flow.count();
    float start = 0;
    if (auto const* banner = child_of_role(page, Role::Banner))
        start = lay_out_banner(flow, layout, *banner);
    if (toast_room > 0) {
        for (auto i = toast_first; i < toast_end; ++i)
            layout.boxes[i].move(0, start);
        start += toast_room;
    }
    if (navigation && flows(*navigation))
        start = lay_out_flowing_navigation(flow, layout, *navigation, start);
    lay_out_content(flow, layout, start, child_of_role(page, Role::Main), child_of_role(page, Role::Footer));
    if (auto const* dialog = child_of_role(page, Role::Dialog))
        lay_out_dialog(flow, layout, *dialog);
    flow.close(root, { 0, 0, viewport.width, layout.height });
    return layout;
}

}
