/// What shows something: cards, meters, progress, the week, the steps.
#include "layout/flow.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

using tokens::TextStyle;

/// What will be here, in the middle; the piece is the ground of its icon.
float Flow::place_empty_card(Node const& node, float x, float y, float width)
{
    constexpr float pad = 28;
    auto const box = open(node);
    float const left = x + tokens::spacing::inside_card;
    float const room = width - tokens::spacing::inside_card * 2;
    float top = y + pad;
    if (!node.icon.empty()) {
        float const disc = scaled(56);
        m_layout.boxes[box].pieces.push_back({ x + (width - disc) / 2, top, disc, disc });
        top += disc + 16;
    }
    top += text(box, Part::Name, node.name, TextStyle::Label, left, top, room, Wrapping::Balanced, true);
    top += text(box, Part::Detail, node.detail, TextStyle::Small, left, top + 4, room, Wrapping::Balanced, true) + 4;
    if (!node.children.empty())
        top += 16 + stack(node.children, left, top + 16, room);
    top += pad;
    close(box, { x, y, width, top - y });
    return top - y;
}

float Flow::place_card(Node const& node, float x, float y, float width)
{
    if (node.look == Look::Empty)
        return place_empty_card(node, x, y, width);
    auto const box = open(node);
    float const pad = tokens::spacing::inside_card;
    float const icon = node.icon.empty() ? 0 : scaled(tokens::size::icon) + 10;
    float const left = x + pad + icon;
    float const room = width - pad * 2 - icon;
    float high = pad;
    high += text(box, Part::Name, node.name, TextStyle::Label, left, y + high, room);
    high += text(box, Part::Detail, node.detail, TextStyle::Small, left, y + high, room);
    if (!node.children.empty())
        high += stack(node.children, left, y + high, room);
    high += pad;
    close(box, { x, y, width, high });
    return high;
}

float Flow::place_meter(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const label = scaled(112);
    float const word = std::max(scaled(70), line_width(node.value, TextStyle::Small) + 2);
    if (label + word + 90 > width || word > width / 2) {
        // Too narrow for three columns: the words on one line, the bar below it.
        float high = text(box, Part::Name, node.name, TextStyle::Small, x, y, width);
        high += text(box, Part::Value, node.value, TextStyle::Small, x, y + high, width);
        high += 4;
        m_layout.boxes[box].rect = {};
        close(box, { x, y, width, high + 14 });
        m_layout.boxes[box].target = { x, y + high, width, 10 };
        return high + 14;
    }
    float const high = text(box, Part::Name, node.name, TextStyle::Small, x, y, label);
    text(box, Part::Value, node.value, TextStyle::Small, x + width - word, y, word);
    float const height = std::max(28.0f, high + 6);
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (height - high) / 2;
    close(box, { x, y, width, height });
    m_layout.boxes[box].target = { x + label + 8, y + height / 2 - 5, width - label - word - 20, 10 };
    return height;
}

float Flow::place_progress(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const track = tokens::size::track;
    float const detail = std::min(width / 2, line_width(node.detail, TextStyle::Small) + 1);
    float high = text(box, Part::Name, node.name, TextStyle::Small, x, y + track + 6, width - detail - 8);
    high = std::max(
        high, text(box, Part::Detail, node.detail, TextStyle::Small, x + width - detail, y + track + 6, detail));
    close(box, { x, y, width, track + 6 + high });
    m_layout.boxes[box].target = { x, y, width, track };
    return track + 6 + high;
}

float Flow::place_grid(Node const& node, float x, float y, float width)
{
    if (!is_wide())
        return place_holder(node, x, y, width);
    constexpr float gap = tokens::spacing::between_cards;
    auto const box = open(node);
    float const own = (width - gap) / 2;
    float top = y;
    for (std::size_t i = 0; i < node.children.size(); i += 2) {
        auto const left = count();
        float high = place(node.children[i], x, top, own);
        if (i + 1 < node.children.size()) {
            auto const right = count();
            high = std::max(high, place(node.children[i + 1], x + own + gap, top, own));
            m_layout.boxes[right].rect.height = high;
            m_layout.boxes[right].target.height = high;
        }
        m_layout.boxes[left].rect.height = high;
        m_layout.boxes[left].target.height = high;
        top += high + (i + 2 < node.children.size() ? gap : 0);
    }
    close(box, { x, y, width, top - y });
    return top - y;
}

float Flow::place_week_strip(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    // Days are used, so where seven of them would be too narrow for a finger they take two lines.
    auto const days = std::max<std::size_t>(node.children.size(), 1);
    auto const fitting = static_cast<std::size_t>(std::max(1.0f, width / tokens::size::target));
    auto const rows = (days + fitting - 1) / fitting;
    auto const columns = (days + rows - 1) / rows;
    float const cell = width / static_cast<float>(columns);
    float const disc = std::min(scaled(tokens::size::day), cell - 2);
    float top = y;
    float high = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (i > 0 && i % columns == 0)
            top += std::exchange(high, 0.0f) + 8;
        high = std::max(high, place_day(node.children[i], x + cell * static_cast<float>(i % columns), top, cell, disc));
    }
    float const height = top + high - y;
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_day(Node const& day, float x, float y, float cell, float disc)
{
    auto const box = open(day);
    float const top = text(box, Part::Detail, day.detail, TextStyle::Small, x, y, cell, Wrapping::Pretty, true) + 6;
    float const words =
        text(box, Part::Value, day.value, TextStyle::SmallStrong, x, y + top, cell, Wrapping::Pretty, true);
    for (auto& line : m_layout.boxes[box].lines) {
        if (line.part == Part::Value)
            line.rect.y += std::max(0.0f, disc - words) / 2;
    }
    float const bottom = top + std::max(disc, words);
    close(box, { x, y, cell, bottom });
    m_layout.boxes[box].pieces.push_back({ x + (cell - disc) / 2, y + top, disc, disc });
    return bottom;
}

float Flow::place_step(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const mark = scaled(28) + 14;
    float const pad = 14;
    float const when = line_width(node.value, TextStyle::Small) + 1;
    float const left = x + mark + pad;
    float const room = width - mark - pad * 2;
    bool const beside = line_width(node.name, TextStyle::Label) + when + 12 <= room;
    float high =
        pad + text(box, Part::Name, node.name, TextStyle::Label, left, y + pad, beside ? room - when - 8 : room);
    if (beside)
        text(box, Part::Value, node.value, TextStyle::Small, x + width - pad - when, y + pad, when);
    else
        high += text(box, Part::Value, node.value, TextStyle::Small, left, y + high, room);
    high += text(box, Part::Detail, node.detail, TextStyle::Small, left, y + high, room);
    if (node.range && node.range->value > 0)
        high += 14;
    high += pad;
    close(box, { x, y, width, high });
    m_layout.boxes[box].target = { x + mark, y, width - mark, high };
    return high;
}

/// The steps carry their numbers, and a line leads from each to the next: the piece of its box.
float Flow::place_timeline(Node const& node, float x, float y, float width)
{
    constexpr float gap = tokens::spacing::between_cards;
    auto const box = open(node);
    float const mark = scaled(28);
    float top = y;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        auto const step = count();
        float const high = place(node.children[i], x, top, width);
        auto const number = std::to_string(i + 1);
        float const line = scaled(tokens::text_style(TextStyle::SmallStrong).size)
            * tokens::text_style(TextStyle::SmallStrong).line_height;
        text(step, Part::Label, number, TextStyle::SmallStrong, x, top + (mark - line) / 2, mark, Wrapping::Greedy,
            true);
        bool const last = i + 1 == node.children.size();
        if (!last)
            m_layout.boxes[step].pieces.push_back({ x + mark / 2 - 1, top + mark + 4, 2, high + gap - mark - 8 });
        top += high + (last ? 0 : gap);
    }
    close(box, { x, y, width, top - y });
    return top - y;
}

}
