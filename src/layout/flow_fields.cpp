/// What someone writes into or picks from: text, files, scales, menus and tabs.
#include "layout/flow.hpp"

#include <algorithm>

namespace second_look {

using tokens::TextStyle;

namespace {

/// Room inside a field, the same that the style sheet gives the real one.
constexpr float field_pad_x = tokens::spacing::inside_card;
constexpr float field_pad_y = 12;

/// Between the edge of an open menu and its items.
constexpr float menu_pad = 6;

}

float Flow::place_entry(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    auto const entry = node.entry.value_or(Entry {});
    bool const is_area = node.role == Role::TextArea;
    constexpr float widest_line = 420;
    float const own = is_area ? width : std::min(width, scaled(widest_line));
    float top = y + text(box, Part::Name, node.name, TextStyle::SmallStrong, x, y, own);
    if (!node.detail.empty())
        top += 2 + text(box, Part::Detail, node.detail, TextStyle::Small, x, top + 2, own);
    top += 6;
    auto const& body = tokens::text_style(TextStyle::Body);
    float const line = scaled(body.size) * body.line_height;
    auto const& shown = node.value.empty() ? entry.example : node.value;
    float const room = own - field_pad_x * 2;
    float height = 0;
    if (is_area) {
        float const high =
            text(box, Part::Value, shown, TextStyle::Body, x + field_pad_x, top + field_pad_y, room, Wrapping::Greedy);
        height = std::max(high, line * static_cast<float>(std::max(entry.rows, 1))) + field_pad_y * 2;
    } else {
        height = std::max(tokens::size::button, line + field_pad_y * 2);
        if (!shown.empty()) {
            bool const right_to_left = is_right_to_left(shown);
            float const wide = std::min(room, line_width(shown, TextStyle::Body));
            float const left = x + field_pad_x + (right_to_left ? room - wide : 0);
            m_layout.boxes[box].lines.push_back({ .part = Part::Value,
                .style = TextStyle::Body,
                .rect = { left, top + (height - line) / 2, wide, line },
                .text = shown,
                .shaping = shaping_of(shown, right_to_left) });
        }
    }
    float bottom = top + height;
    if (!node.error.empty())
        bottom += 6 + text(box, Part::Error, node.error, TextStyle::Small, x, bottom + 6, own);
    close(box, { x, y, own, bottom - y });
    m_layout.boxes[box].target = { x, top, own, height };
    return bottom - y;
}

float Flow::place_file(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float top = y;
    if (!node.detail.empty())
        top += text(box, Part::Detail, node.detail, TextStyle::Small, x, y, width) + 6;
    float const icon = node.icon.empty() ? 0 : scaled(tokens::size::icon_small) + 8;
    float const words = std::min(line_width(node.name, TextStyle::Strong) + 1, width - icon - 40);
    float const high = text(box, Part::Name, node.name, TextStyle::Strong, x + 20 + icon, top + 10, words);
    float const height = std::max(tokens::size::button, high + 20);
    for (auto& line : m_layout.boxes[box].lines) {
        if (line.part == Part::Name)
            line.rect.y += (height - high - 20) / 2;
    }
    float bottom = top + height;
    if (!node.error.empty())
        bottom += 6 + text(box, Part::Error, node.error, TextStyle::Small, x, bottom + 6, width);
    close(box, { x, y, width, bottom - y });
    m_layout.boxes[box].target = { x, top, std::min(width, icon + words + 40), height };
    return bottom - y;
}

float Flow::place_scale(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float top = y + text(box, Part::Name, node.name, TextStyle::Label, x, y, width);
    if (!node.detail.empty())
        top += 2 + text(box, Part::Detail, node.detail, TextStyle::Small, x, top + 2, width);
    top += 8;
    auto const count_of = [](float number) { return static_cast<std::size_t>(std::max(1.0f, number)); };
    auto const steps = std::max<std::size_t>(node.children.size(), 1);
    auto const fitting = count_of(width / std::max(tokens::size::target + 4, scaled(36)));
    auto const rows = (steps + fitting - 1) / fitting;
    auto const columns = (steps + rows - 1) / rows;
    constexpr float gap = 6;
    float const cell = (width + gap) / static_cast<float>(columns);
    float row_height = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (i > 0 && i % columns == 0)
            top += row_height + 8;
        row_height = place(node.children[i], x + cell * static_cast<float>(i % columns), top, cell - gap);
    }
    top += row_height;
    if (!node.children.empty()) {
        auto const& low = node.children.front().detail;
        auto const& high = node.children.back().detail;
        float const half = width / 2 - 8;
        float const right = std::min(half, line_width(high, TextStyle::Small) + 1);
        float const below = std::max(text(box, Part::Label, low, TextStyle::Small, x, top + 6, half),
            text(box, Part::Label, high, TextStyle::Small, x + width - right, top + 6, right));
        top += below > 0 ? below + 6 : 0;
    }
    close(box, { x, y, width, top - y });
    return top - y;
}

float Flow::place_scale_step(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const high = text(box, Part::Value, node.value, TextStyle::Label, x, y, width, Wrapping::Pretty, true);
    float const height = std::max(tokens::size::target + 4, high + 16);
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (height - high) / 2;
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_menu(Node const& node, float x, float y)
{
    auto const box = open(node);
    constexpr float side = tokens::size::target;
    close(box, { x, y, side, side });
    if (!node.expanded.value_or(false))
        return side;
    float needed = scaled(160);
    for (auto const& item : node.children)
        needed = std::max(needed, line_width(item.name, TextStyle::Body) + scaled(tokens::size::icon_small) + 48);
    float const edge = tokens::spacing::tight;
    float const width = std::min(needed + menu_pad * 2, m_layout.viewport.width - edge * 2);
    float const left = std::clamp(x + side - width, edge, m_layout.viewport.width - width - edge);
    auto const plane = m_plane;
    m_plane = Plane::Popup;
    auto const first = count();
    float top = y + side + menu_pad;
    for (auto const& item : node.children)
        top += place(item, left + menu_pad, top, width - menu_pad * 2);
    // Each item knows the panel that it lies on; the first one draws it.
    Rect const panel { left, y + side, width, top + menu_pad - y - side };
    for (auto item = first; item < count(); ++item)
        m_layout.boxes[item].pieces.push_back(panel);
    m_plane = plane;
    return side;
}

float Flow::place_menu_item(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const icon = node.icon.empty() ? 0 : scaled(tokens::size::icon_small) + 10;
    float const high = text(box, Part::Name, node.name, TextStyle::Body, x + 16 + icon, y, width - 32 - icon);
    float const height = std::max(tokens::size::target + 4, high + 20);
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (height - high) / 2;
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_tabs(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const height = row(node.children, x, y, width);
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_tab(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const high =
        text(box, Part::Name, node.name, TextStyle::Label, x + 12, y, width - 24, Wrapping::Pretty, true);
    float const height = std::max(tokens::size::target, high + 16);
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (height - high) / 2;
    close(box, { x, y, width, height });
    return height;
}

}
