#include "layout/flow.hpp"

#include <algorithm>

namespace second_look {

using tokens::TextStyle;

namespace {

bool is_text_like(Node const& node)
{
    return node.role == Role::Heading || node.role == Role::Text;
}

bool is_empty_status(Node const& node)
{
    return node.role == Role::Status && node.name.empty();
}

/// Vertical room between two nodes that stand below one another.
float gap_between(Node const& above, Node const& below)
{
    if (is_empty_status(above) || is_empty_status(below))
        return 0;
    if (above.look == Look::Item || below.look == Look::Item)
        return 0;
    if (above.look == Look::Chip)
        return 10;
    if (above.role == Role::Heading && is_text_like(below))
        return above.look == Look::Strong || above.look == Look::Small ? 2 : 8;
    if (above.role == Role::Row && (below.role == Role::Disclosure || below.role == Role::Text))
        return 2;
    if (above.look == Look::Small && is_text_like(above) && is_text_like(below))
        return below.look == Look::Display || below.level == 1 ? 2 : 6;
    if (above.role == Role::Radio || above.role == Role::CheckBox)
        return 10;
    if (above.role == Role::Meter)
        return 2;
    if (above.role == Role::Heading && (above.look == Look::Strong || above.look == Look::Small))
        return 8;
    if (is_text_like(above) || is_text_like(below))
        return 16;
    return tokens::spacing::between_cards;
}

}

TextStyle text_style_of(Node const& node)
{
    switch (node.look) {
    case Look::Display:
        return TextStyle::Display;
    case Look::Chip:
        return TextStyle::SmallStrong;
    case Look::Small:
        return node.role == Role::Heading ? TextStyle::SmallStrong : TextStyle::Small;
    case Look::Strong:
        return node.role == Role::Heading ? TextStyle::Label : TextStyle::Heading;
    case Look::Primary:
    case Look::Secondary:
        return TextStyle::Strong;
    case Look::Pill:
        return TextStyle::SmallStrong;
    case Look::Quiet:
        return TextStyle::Small;
    case Look::Normal:
    case Look::Lead:
    case Look::IconOnly:
    case Look::Columns:
    case Look::Task:
    case Look::Item:
    case Look::Indent:
        break;
    }
    if (node.role == Role::Heading)
        return TextStyle::Title;
    return node.role == Role::Status ? TextStyle::Small : TextStyle::Body;
}

Flow::Flow(Layout& layout, TextMetrics const& metrics)
    : m_layout(layout)
    , m_metrics(metrics)
{
}

std::size_t Flow::open(Node const& node)
{
    m_layout.boxes.push_back({ .node = &node, .plane = m_plane });
    return m_layout.boxes.size() - 1;
}

void Flow::close(std::size_t box, Rect rect)
{
    m_layout.boxes[box].rect = rect;
    m_layout.boxes[box].target = rect;
}

bool Flow::is_wide() const
{
    return m_layout.viewport.width >= tokens::size::wide_breakpoint * std::min(m_layout.viewport.text_scale, 1.5f);
}

void Flow::shift(std::size_t first, float dx, float dy)
{
    for (auto i = first; i < m_layout.boxes.size(); ++i) {
        auto& box = m_layout.boxes[i];
        for (auto* rect : { &box.rect, &box.target }) {
            rect->x += dx;
            rect->y += dy;
        }
        for (auto& line : box.lines) {
            line.rect.x += dx;
            line.rect.y += dy;
        }
    }
}

float Flow::text(std::size_t box, Part part, std::string const& words, TextStyle style, float x, float y, float width,
    Wrapping wrapping, bool centred)
{
    if (words.empty())
        return 0;
    auto const& token = tokens::text_style(style);
    float const size = scaled(token.size);
    float const line_height = size * token.line_height;
    float top = y;
    for (auto& line : wrap(words, token.face, size, width, wrapping, m_metrics)) {
        float const left = centred ? x + (width - line.width) / 2 : x;
        m_layout.boxes[box].lines.push_back({ .part = part,
            .style = style,
            .rect = { left, top, line.width, line_height },
            .text = std::move(line.text) });
        top += line_height;
    }
    return top - y;
}

float Flow::line_width(std::string const& words, TextStyle style) const
{
    auto const& token = tokens::text_style(style);
    return text_width(words, token.face, scaled(token.size), m_metrics);
}

float Flow::natural_width(Node const& node) const
{
    auto const style = text_style_of(node);
    float const icon = node.icon.empty() ? 0 : scaled(tokens::size::icon_small) + 8;
    float const words = icon + line_width(node.name, style);
    if (node.role == Role::Button || node.role == Role::Link) {
        if (node.look == Look::IconOnly)
            return tokens::size::target;
        if (node.look == Look::Quiet)
            return words + 1;
        return words + (node.look == Look::Pill ? 28.0f : 40.0f);
    }
    if (is_text_like(node))
        return words + (node.look == Look::Chip ? 20.0f : 1.0f);
    // Whatever else stands in a row takes the width of a small card.
    constexpr float small_card = 160;
    return small_card;
}

float Flow::stack(std::vector<Node> const& nodes, float x, float y, float width)
{
    float top = y;
    Node const* above = nullptr;
    for (auto const& node : nodes) {
        if (above)
            top += gap_between(*above, node);
        top += place(node, x, top, width);
        above = &node;
    }
    return top - y;
}

float Flow::row(std::vector<Node> const& nodes, float x, float y, float width, bool centred)
{
    constexpr float gap = 10;
    float top = y;
    for (std::size_t begin = 0; begin < nodes.size();) {
        // As many nodes as fit on this line; a growing text may be narrowed to half of it.
        float used = 0;
        std::size_t growing = 0;
        std::size_t end = begin;
        for (; end < nodes.size(); ++end) {
            float needed = natural_width(nodes[end]);
            if (nodes[end].grow && is_text_like(nodes[end]))
                needed = std::min(needed, width / 3);
            if (end > begin && used + gap + needed > width)
                break;
            used += needed + (end > begin ? gap : 0);
            growing += nodes[end].grow ? 1 : 0;
        }
        float const share = growing ? std::max(0.0f, width - used) / static_cast<float>(growing) : 0;
        float left = centred && !growing ? x + std::max(0.0f, width - used) / 2 : x;
        float height = 0;
        std::vector<std::pair<std::size_t, float>> placed;
        for (auto i = begin; i < end; ++i) {
            float needed = natural_width(nodes[i]);
            if (nodes[i].grow && is_text_like(nodes[i]))
                needed = std::min(needed, width / 3);
            float const own = std::min(width, nodes[i].grow ? needed + share : needed);
            auto const first = count();
            float const own_height = place(nodes[i], left, top, own);
            placed.emplace_back(first, own_height);
            height = std::max(height, own_height);
            left += own + gap;
        }
        for (std::size_t i = 0; i < placed.size(); ++i) {
            auto const after = i + 1 < placed.size() ? placed[i + 1].first : count();
            float const down = (height - placed[i].second) / 2;
            for (auto box = placed[i].first; box < after; ++box) {
                m_layout.boxes[box].rect.y += down;
                m_layout.boxes[box].target.y += down;
                for (auto& line : m_layout.boxes[box].lines)
                    line.rect.y += down;
            }
        }
        top += height + (end < nodes.size() ? 8 : 0);
        begin = end;
    }
    return top - y;
}

float Flow::place_holder(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const left = node.look == Look::Indent ? scaled(tokens::size::check_box) + 14 : 0;
    float const pad = node.look == Look::Item ? 14 : 0;
    float const height = node.role == Role::Row
        ? row(node.children, x, y, width)
        : stack(node.children, x + left, y + pad, width - left) + pad * 2;
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_columns(Node const& node, float x, float y, float width)
{
    if (!is_wide() || node.children.size() != 2)
        return place_holder(node, x, y, width);
    constexpr float gap = 24;
    auto const box = open(node);
    float const left_width = (width - gap) * 0.58f;
    float const left = place(node.children[0], x, y, left_width);
    float const right = place(node.children[1], x + left_width + gap, y, width - left_width - gap);
    float const height = std::max(left, right);
    close(box, { x, y, width, height });
    return height;
}

float Flow::place(Node const& node, float x, float y, float width)
{
    switch (node.role) {
    case Role::Heading:
    case Role::Text:
    case Role::Status:
    case Role::Notice:
        return place_text(node, x, y, width);
    case Role::Button:
    case Role::Link:
        if (m_plane == Plane::Navigation)
            return place_navigation_item(node, x, y, width);
        return place_button(node, x, y, width);
    case Role::Radio:
        return place_option(node, x, y, width);
    case Role::CheckBox:
        return node.look == Look::Task ? place_task_check(node, x, y, width) : place_option(node, x, y, width);
    case Role::Card:
        return place_card(node, x, y, width);
    case Role::Date:
    case Role::Select:
        return place_field(node, x, y, width);
    case Role::Disclosure:
        return place_disclosure(node, x, y, width);
    case Role::Meter:
        return place_meter(node, x, y, width);
    case Role::Progress:
        return place_progress(node, x, y, width);
    case Role::WeekStrip:
        return place_week_strip(node, x, y, width);
    case Role::Step:
        return place_step(node, x, y, width);
    case Role::Group:
        return node.look == Look::Columns ? place_columns(node, x, y, width) : place_holder(node, x, y, width);
    case Role::Page:
    case Role::Banner:
    case Role::Navigation:
    case Role::Main:
    case Role::Footer:
    case Role::Row:
    case Role::List:
    case Role::Dialog:
    case Role::RadioGroup:
    case Role::CheckGroup:
    case Role::Timeline:
    case Role::Day:
        return place_holder(node, x, y, width);
    }
    return 0;
}

}
