/// What shows something: cards, meters, progress, the week, the steps.
#include "layout/flow.hpp"

#include <algorithm>

namespace second_look {

using tokens::TextStyle;

float Flow::place_card(Node const& node, float x, float y, float width)
{
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

float Flow::place_week_strip(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const cell = width / static_cast<float>(std::max<std::size_t>(node.children.size(), 1));
    float const disc = std::min(scaled(tokens::size::day), cell - 2);
    float high = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        auto const& day = node.children[i];
        float const left = x + cell * static_cast<float>(i);
        auto const day_box = open(day);
        float const top =
            text(day_box, Part::Detail, day.detail, TextStyle::Small, left, y, cell, Wrapping::Greedy, true) + 6;
        float const words =
            text(day_box, Part::Value, day.value, TextStyle::SmallStrong, left, y + top, cell, Wrapping::Greedy, true);
        for (auto& line : m_layout.boxes[day_box].lines) {
            if (line.part == Part::Value)
                line.rect.y += std::max(0.0f, disc - words) / 2;
        }
        float const bottom = top + std::max(disc, words);
        close(day_box, { left, y, cell, bottom });
        m_layout.boxes[day_box].target = { left + (cell - disc) / 2, y + top, disc, disc };
        high = std::max(high, bottom);
    }
    close(box, { x, y, width, high });
    return high;
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

}
