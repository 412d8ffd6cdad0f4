/// What someone presses, chooses or fills in.
#include "layout/flow.hpp"

#include <algorithm>

namespace second_look {

using tokens::TextStyle;

float Flow::place_text(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    if (node.role == Role::Status && node.name.empty()) {
        close(box, { x, y, width, 0 });
        return 0;
    }
    // Lines that are too long to read are no use of a wide screen.
    if (node.role == Role::Text || node.role == Role::Heading)
        width = std::min(width, scaled(tokens::size::reading_width));
    if (node.role == Role::Heading)
        m_heading = &node.name;
    auto style = text_style_of(node);
    // A heading is set smaller rather than broken inside a word.
    if (style == TextStyle::Display && word_width(node.name, style) > width)
        style = TextStyle::Title;
    if (style == TextStyle::Title && word_width(node.name, style) > width)
        style = TextStyle::Heading;
    if (style == TextStyle::Label && word_width(node.name, style) > width)
        style = TextStyle::SmallStrong;
    bool const is_chip = node.look == Look::Chip;
    bool const is_block = node.role == Role::Status || node.role == Role::Notice;
    float const pad_x = is_chip ? 10 : is_block ? tokens::spacing::inside_card : 0;
    float const pad_y = is_chip ? 4 : is_block ? 12 : 0;
    float const icon = node.icon.empty() ? 0 : scaled(tokens::size::icon_small) + 8;
    auto const wrapping = node.role == Role::Heading ? Wrapping::Balanced : Wrapping::Pretty;
    float const height = pad_y * 2
        + text(box, Part::Name, node.name, style, x + pad_x + icon, y + pad_y, width - pad_x * 2 - icon, wrapping);
    close(box, { x, y, is_chip ? std::min(width, natural_width(node)) : width, height });
    return height;
}

float Flow::place_button(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    if (node.look == Look::IconOnly) {
        close(box, { x, y, tokens::size::target, tokens::size::target });
        return tokens::size::target;
    }
    auto const style = text_style_of(node);
    if (m_plane == Plane::Content && node.look != Look::Quiet)
        width = std::min(width, std::max(natural_width(node), widest_button()));
    float const icon = node.icon.empty() ? 0 : scaled(tokens::size::icon_small) + 8;
    bool const is_quiet = node.look == Look::Quiet;
    float const pad = is_quiet ? 0 : node.look == Look::Pill ? 13.0f : 16.0f;
    float const least = node.look == Look::Pill || is_quiet ? tokens::size::target : tokens::size::button;
    float const room = width - pad * 2 - icon;
    float const words = std::min(room, line_width(node.name, style) + 1);
    float const left = is_quiet ? x + icon : x + pad + icon + (room - words) / 2;
    float const high = text(box, Part::Name, node.name, style, left, y, words, Wrapping::Pretty, !is_quiet);
    float const height = std::max(least, high + (is_quiet ? 0.0f : 20.0f));
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (height - high) / 2;
    close(box, { x, y, is_quiet ? std::min(width, icon + words) : width, height });
    return height;
}

void Flow::fit_tabs(std::vector<Node> const& tabs, float width)
{
    m_icons_alone = std::any_of(tabs.begin(), tabs.end(),
        [&](Node const& tab) { return word_width(tab.name, TextStyle::SmallStrong) > width - 4; });
}

float Flow::place_navigation_item(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    if (is_wide()) {
        float const icon = scaled(tokens::size::icon_small) + 28;
        float const high = text(box, Part::Name, node.name, TextStyle::Label, x + icon, y, width - icon - 12);
        float const height = std::max(46.0f, high + 16);
        for (auto& line : m_layout.boxes[box].lines)
            line.rect.y += (height - high) / 2;
        close(box, { x, y, width, height });
        return height;
    }
    float const icon = scaled(tokens::size::icon);
    auto const style = node.current ? TextStyle::SmallStrong : TextStyle::Small;
    float const high = m_icons_alone
        ? 0
        : text(box, Part::Name, node.name, style, x + 2, y + 10 + icon + 4, width - 4, Wrapping::Pretty, true);
    float const height = std::max(tokens::size::navigation, icon + high + 24);
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_option(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const pad = tokens::spacing::inside_card;
    float const mark = scaled(node.role == Role::Radio ? tokens::size::radio : tokens::size::check_box);
    float const left = pad + mark + 14;
    float const high = text(box, Part::Name, node.name, TextStyle::Body, x + left, y, width - left - pad);
    float const height = std::max(56.0f, high + 28);
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (height - high) / 2;
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_task_check(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const left = scaled(tokens::size::check_box) + 14;
    float high = text(box, Part::Name, node.name, TextStyle::Label, x + left, y + 2, width - left);
    high += text(box, Part::Detail, node.detail, TextStyle::Small, x + left, y + 2 + high, width - left);
    float const height = std::max(tokens::size::target, high + 6);
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_field(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const own = std::min(width, scaled(360));
    float const label = text(box, Part::Name, node.name, TextStyle::SmallStrong, x, y, own);
    float const top = y + label + 6;
    float const right = scaled(tokens::size::icon_small) + 24;
    float const high = text(box, Part::Value, node.detail, TextStyle::Body, x + 16, top, own - 16 - right);
    float const height = std::max(tokens::size::button, high + 20);
    for (auto& line : m_layout.boxes[box].lines) {
        if (line.part == Part::Value)
            line.rect.y += (height - high) / 2;
    }
    close(box, { x, y, own, label + 6 + height });
    m_layout.boxes[box].target = { x, top, own, height };
    return label + 6 + height;
}

float Flow::place_disclosure(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const icon = node.icon.empty() ? 0 : scaled(tokens::size::icon_small) + 8;
    float const chevron = scaled(tokens::size::icon_small) + 8;
    float const room = width - icon - chevron;
    float const high = text(box, Part::Name, node.name, TextStyle::SmallStrong, x + icon, y, room);
    float const head = std::max(tokens::size::target, high + 12);
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (head - high) / 2;
    float height = head;
    if (!node.children.empty())
        height += 4 + stack(node.children, x, y + head + 4, width);
    close(box, { x, y, width, height });
    m_layout.boxes[box].target = { x, y, width, head };
    return height;
}

}
