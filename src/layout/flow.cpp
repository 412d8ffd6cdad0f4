#include "layout/flow.hpp"

#include <algorithm>

namespace second_look {

using tokens::TextStyle;

namespace {

/// Above and below what a row of a list holds.
constexpr float item_pad = 14;

bool is_text_like(Node const& node)
{
    return node.role == Role::Heading || node.role == Role::Text;
}

bool is_button(Node const& node)
{
    return node.role == Role::Button || node.role == Role::Link;
}

bool is_empty_status(Node const& node)
{
    return node.role == Role::Status && node.name.empty();
}

/// Room between two nodes that stand beside one another. What has an icon alone has room around it of its own.
float gap_beside(Node const& left, Node const& right)
{
    auto const is_icon = [](Node const& node) { return node.look == Look::IconOnly || node.role == Role::Menu; };
    if (is_icon(left) || is_icon(right))
        return 2;
    return is_text_like(left) && right.look == Look::Quiet ? 6.0f : 10.0f;
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
    if (below.look == Look::Quiet && is_text_like(above))
        return 2;
    if (above.look == Look::Quiet && is_text_like(below))
        return 0;
    if (above.role == Role::Heading && below.role == Role::Heading)
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
    case Look::Step:
    case Look::Sheet:
    case Look::Empty:
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

float Flow::widest_button() const
{
    constexpr float for_a_mouse = 360;
    return is_wide() ? scaled(for_a_mouse) : m_layout.viewport.width;
}

void Flow::shift(std::size_t first, float dx, float dy)
{
    for (auto i = first; i < m_layout.boxes.size(); ++i)
        m_layout.boxes[i].move(dx, dy);
}

float Flow::text(std::size_t box, Part part, std::string const& words, TextStyle style, float x, float y, float width,
    Wrapping wrapping, bool centred)
{
    if (words.empty())
        return 0;
    auto const& token = tokens::text_style(style);
    float const size = scaled(token.size);
    float const line_height = size * token.line_height;
    bool const right_to_left = is_right_to_left(words);
    float top = y;
    for (auto& line : wrap(words, token.face, size, width, wrapping, m_metrics)) {
        float const spare = width - line.width;
        float const left = x + (centred ? spare / 2 : right_to_left ? spare : 0);
        auto const shaping = shaping_of(line.text, right_to_left);
        m_layout.boxes[box].lines.push_back({ .part = part,
            .style = style,
            .rect = { left, top, line.width, line_height },
            .text = std::move(line.text),
            .shaping = shaping });
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
    constexpr float small_card = 160;
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
    if (node.role == Role::Menu)
        return tokens::size::target;
    if (node.role == Role::Tab)
        return line_width(node.name, TextStyle::Label) + 32;
    if (node.role == Role::Radio || node.role == Role::CheckBox) {
        // Never so narrow that a word would break.
        float const mark = scaled(node.role == Role::Radio ? tokens::size::radio : tokens::size::check_box);
        float const word = word_width(node.name, TextStyle::Body) + 1;
        return std::max(small_card, tokens::spacing::inside_card * 2 + mark + 14 + word);
    }
    if (is_text_like(node))
        return words + (node.look == Look::Chip ? 20.0f : 1.0f);
    // Whatever else stands in a row takes the width of a small card.
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

float Flow::least_width(Node const& node, float width) const
{
    float const natural = natural_width(node);
    if (!node.grow || !is_text_like(node))
        return natural;
    return std::min(natural, std::max(word_width(node.name, text_style_of(node)) + 1, width / 4));
}

float Flow::row(std::vector<Node> const& nodes, float x, float y, float width, bool centred)
{
    float top = y;
    for (std::size_t begin = 0; begin < nodes.size();) {
        // As many nodes as fit on this line.
        float used = 0;
        std::size_t growing = 0;
        std::size_t end = begin;
        for (; end < nodes.size(); ++end) {
            float const needed = least_width(nodes[end], width);
            float const gap = end > begin ? gap_beside(nodes[end - 1], nodes[end]) : 0;
            if (end > begin && used + gap + needed > width)
                break;
            used += needed + gap;
            growing += nodes[end].grow ? 1 : 0;
        }
        float const share = growing ? std::max(0.0f, width - used) / static_cast<float>(growing) : 0;
        float left = centred && !growing ? x + std::max(0.0f, width - used) / 2 : x;
        float height = 0;
        std::vector<std::pair<std::size_t, float>> placed;
        for (auto i = begin; i < end; ++i) {
            float const needed = least_width(nodes[i], width);
            float own = std::min(width, nodes[i].grow ? needed + share : needed);
            if (is_button(nodes[i]))
                own = std::min(own, std::max(needed, widest_button()));
            auto const first = count();
            float const own_height = place(nodes[i], left, top, own);
            placed.emplace_back(first, own_height);
            height = std::max(height, own_height);
            left += own + (i + 1 < end ? gap_beside(nodes[i], nodes[i + 1]) : 0);
        }
        for (std::size_t i = 0; i < placed.size(); ++i) {
            auto const after = i + 1 < placed.size() ? placed[i + 1].first : count();
            float const down = (height - placed[i].second) / 2;
            for (auto box = placed[i].first; box < after; ++box)
                m_layout.boxes[box].move(0, down);
        }
        top += height + (end < nodes.size() ? 8 : 0);
        begin = end;
    }
    return top - y;
}

float Flow::place_holder(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    bool const is_first = m_first == &node;
    if (node.role == Role::List && !node.children.empty())
        m_first = &node.children.front();
    float const left = node.look == Look::Indent ? scaled(tokens::size::check_box) + 14 : 0;
    float const pad = node.look == Look::Item ? item_pad : 0;
    float const above = is_first ? 0 : pad;
    // The line above an item, but for the first one of a list.
    if (above > 0)
        m_layout.boxes[box].pieces.push_back({ x, y, width, 1 });
    float height = node.role == Role::Row
        ? row(node.children, x, y, width)
        : stack(node.children, x + left, y + above, width - left) + above + pad;
    // The card around a list has room of its own below the last item.
    if (node.role == Role::List && !node.children.empty() && node.children.back().look == Look::Item)
        height -= item_pad;
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

/// Cards in two columns where there is room, those beside one another equally high.
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
        return node.look == Look::Step ? place_scale_step(node, x, y, width) : place_option(node, x, y, width);
    case Role::CheckBox:
        return node.look == Look::Task ? place_task_check(node, x, y, width) : place_option(node, x, y, width);
    case Role::Card:
        return place_card(node, x, y, width);
    case Role::Date:
    case Role::Select:
        return place_field(node, x, y, width);
    case Role::TextField:
    case Role::TextArea:
        return place_entry(node, x, y, width);
    case Role::File:
        return place_file(node, x, y, width);
    case Role::Scale:
        return place_scale(node, x, y, width);
    case Role::Menu:
        return place_menu(node, x, y);
    case Role::MenuItem:
        return place_menu_item(node, x, y, width);
    case Role::Tabs:
        return place_tabs(node, x, y, width);
    case Role::Tab:
        return place_tab(node, x, y, width);
    case Role::Chart:
        return place_chart(node, x, y, width);
    case Role::Table:
        return place_table(node, x, y, width);
    case Role::Ring:
        return place_ring(node, x, y, width);
    case Role::Image:
        return place_image(node, x, y, width);
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
    case Role::Timeline:
        return place_timeline(node, x, y, width);
    case Role::Group:
        return node.look == Look::Columns ? place_columns(node, x, y, width) : place_holder(node, x, y, width);
    case Role::List:
        return node.look == Look::Columns ? place_grid(node, x, y, width) : place_holder(node, x, y, width);
    case Role::Page:
    case Role::Banner:
    case Role::Navigation:
    case Role::Main:
    case Role::Footer:
    case Role::Row:
    case Role::Dialog:
    case Role::RadioGroup:
    case Role::CheckGroup:
    case Role::Day:
    case Role::TabPanel:
    case Role::TableRow:
    case Role::ColumnHeader:
    case Role::RowHeader:
    case Role::Cell:
        return place_holder(node, x, y, width);
    }
    return 0;
}

}
