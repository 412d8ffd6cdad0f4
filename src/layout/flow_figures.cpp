/// What shows numbers and pictures: charts, tables, rings, images.
#include "layout/flow.hpp"

#include <algorithm>
#include <numeric>

namespace second_look {

using tokens::TextStyle;

float Flow::word_width(std::string const& words, TextStyle style) const
{
    float widest = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        auto const end = std::min(words.find(' ', begin), words.size());
        widest = std::max(widest, line_width(words.substr(begin, end - begin), style));
        begin = end + 1;
    }
    return widest;
}

/// Pieces of the box: the plot, or a track for each bar, point by point; then a dot for each legend entry.
float Flow::place_chart(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    float const aside = std::min(width / 2, line_width(node.value, TextStyle::Small) + 1);
    float const name = text(box, Part::Name, node.name, TextStyle::Label, x, y, width - aside - 8);
    float const value = text(box, Part::Value, node.value, TextStyle::Small, x + width - aside, y, aside);
    float top = y + std::max(name, value) + 10;
    if (node.figure) {
        auto const begin = top;
        top = node.figure->kind == Figure::Kind::Line
            ? place_plot(node, box, x, top, width)
            : place_bars(node, box, x, top, width);
        m_layout.boxes[box].target = { x, begin, width, top - begin };
        top = place_legend(node, box, x, top, width);
    }
    if (!node.detail.empty())
        top += 6 + text(box, Part::Detail, node.detail, TextStyle::Small, x, top + 6, width);
    auto const target = m_layout.boxes[box].target;
    close(box, { x, y, width, top - y });
    m_layout.boxes[box].target = target;
    return top - y;
}

float Flow::place_plot(Node const& node, std::size_t box, float x, float y, float width)
{
    float const height = std::max(120.0f, scaled(100));
    m_layout.boxes[box].pieces.push_back({ x, y, width, height });
    auto const& points = node.figure->points;
    float const top = y + height + 6;
    if (points.empty())
        return y + height;
    float const half = width / 2 - 8;
    float below = text(box, Part::Label, points.front(), TextStyle::Small, x, top, half);
    if (points.size() > 1) {
        auto const& last = points.back();
        float const right = std::min(half, line_width(last, TextStyle::Small) + 1);
        below = std::max(below, text(box, Part::Label, last, TextStyle::Small, x + width - right, top, right));
    }
    return top + below;
}

float Flow::place_bars(Node const& node, std::size_t box, float x, float y, float width)
{
    constexpr float bar = 10;
    float top = y;
    for (auto const& point : node.figure->points) {
        top += text(box, Part::Label, point, TextStyle::Small, x, top, width) + 2;
        for (std::size_t i = 0; i < node.figure->series.size(); ++i) {
            m_layout.boxes[box].pieces.push_back({ x, top, width, bar });
            top += bar + 4;
        }
        top += 6;
    }
    return top;
}

float Flow::place_legend(Node const& node, std::size_t box, float x, float y, float width)
{
    auto const& figure = *node.figure;
    std::vector<std::string> entries;
    for (auto const& series : figure.series) {
        if (figure.series.size() > 1)
            entries.push_back(series.name);
    }
    for (auto const& marks : figure.marks)
        entries.push_back(marks.name);
    if (entries.empty())
        return y;
    float const dot = scaled(10);
    float left = x;
    float top = y + 6;
    float row_height = 0;
    for (auto const& entry : entries) {
        float const needed = dot + 6 + line_width(entry, TextStyle::Small) + 1;
        if (left > x && left + needed > x + width) {
            left = x;
            top += row_height;
        }
        float const room = std::min(needed, x + width - left) - dot - 6;
        row_height = text(box, Part::Label, entry, TextStyle::Small, left + dot + 6, top, room);
        m_layout.boxes[box].pieces.push_back({ left, top + (row_height - dot) / 2, dot, dot });
        left += needed + 16;
    }
    return top + row_height;
}

namespace {

TextStyle cell_style(Node const& cell)
{
    return cell.role == Role::Cell ? TextStyle::Small : TextStyle::SmallStrong;
}

/// Spreads `width` over columns: each gets its longest word, and of what is left as it needs.
std::vector<float> column_widths(std::vector<float> least, std::vector<float> const& wanted, float width)
{
    float const used = std::accumulate(least.begin(), least.end(), 0.0f);
    float const asked = std::accumulate(wanted.begin(), wanted.end(), 0.0f) - used;
    float const left = width - used;
    for (std::size_t i = 0; i < least.size(); ++i) {
        float const share = asked > 0.5f ? (wanted[i] - least[i]) / asked : 1.0f / static_cast<float>(least.size());
        least[i] += left * share;
    }
    return least;
}

}

Flow::Columns Flow::arrange(Node const& table, float width, float gap) const
{
    std::vector<float> least;
    std::vector<float> wanted;
    for (auto const& line : table.children) {
        least.resize(std::max(least.size(), line.children.size()));
        wanted.resize(least.size());
        for (std::size_t i = 0; i < line.children.size(); ++i) {
            auto const& cell = line.children[i];
            least[i] = std::max(least[i], word_width(cell.name, cell_style(cell)) + 1);
            wanted[i] = std::max(wanted[i], line_width(cell.name, cell_style(cell)) + 1);
        }
    }
    auto const count = least.size();
    float const gaps = gap * static_cast<float>(std::max<std::size_t>(count, 1) - 1);
    if (std::accumulate(least.begin(), least.end(), gaps) > width)
        return { Arrangement::Stacked, {} };
    auto columns = column_widths(least, wanted, width - gaps);
    constexpr float lines_that_read_well = 2.5f;
    bool crowded = false;
    for (std::size_t i = 0; i < count; ++i)
        crowded = crowded || wanted[i] > columns[i] * lines_that_read_well;
    if (!crowded || count < 3)
        return { Arrangement::Beside, std::move(columns) };
    float const own = (width - gaps + gap) / static_cast<float>(count - 1);
    if (*std::max_element(least.begin() + 1, least.end()) > own)
        return { Arrangement::Beside, std::move(columns) };
    return { Arrangement::Headed, std::vector<float>(count, own) };
}

float Flow::place_table(Node const& node, float x, float y, float width)
{
    constexpr float gap = 12;
    constexpr float pad = 8;
    auto const box = open(node);
    float top = y;
    // What the heading above says already need not be drawn again.
    if (!node.name.empty() && !(m_heading && *m_heading == node.name))
        top += text(box, Part::Name, node.name, TextStyle::Label, x, y, width) + 4;
    auto const [arrangement, columns] = arrange(node, width, gap);
    for (auto const& line : node.children) {
        auto const row_box = open(line);
        bool const is_head = std::all_of(line.children.begin(), line.children.end(),
            [](Node const& cell) { return cell.role == Role::ColumnHeader; });
        bool const unseen = arrangement == Arrangement::Stacked && is_head;
        float left = x;
        float below = top + (unseen ? 0 : pad);
        float high = 0;
        for (std::size_t i = 0; i < line.children.size(); ++i) {
            auto const& cell = line.children[i];
            auto const cell_box = open(cell);
            bool const above = arrangement == Arrangement::Headed && i == 0;
            if (unseen || (above && is_head)) {
                close(cell_box, { x, below, width, 0 });
                continue;
            }
            bool const stacked = arrangement == Arrangement::Stacked;
            float const own = stacked || above ? width : columns[i];
            float tall = stacked ? text(cell_box, Part::Detail, cell.detail, TextStyle::Small, left, below, own) : 0;
            tall += text(cell_box, Part::Name, cell.name, cell_style(cell), left, below + tall, own);
            close(cell_box, { left, below, own, tall });
            if (stacked || above) {
                below += tall + (i + 1 < line.children.size() ? 4.0f : 0.0f);
            } else {
                left += own + gap;
                high = std::max(high, tall);
            }
        }
        float const bottom = unseen ? top : below + high + pad;
        close(row_box, { x, top, width, bottom - top });
        top = bottom;
    }
    close(box, { x, y, width, top - y });
    return top - y;
}

float Flow::place_ring(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    constexpr float usual = 240;
    float const side = std::min(width, std::max(usual, line_width(node.value, TextStyle::Display) + 72));
    float const left = x + (width - side) / 2;
    float const room = side - 56;
    float const high =
        text(box, Part::Value, node.value, TextStyle::Display, left + 28, y, room, Wrapping::Pretty, true);
    float const words =
        text(box, Part::Detail, node.detail, TextStyle::Small, left + 28, y + high + 4, room, Wrapping::Pretty, true);
    float const all = high + (words > 0 ? words + 4 : 0);
    float const height = std::max(side, all + 56);
    for (auto& line : m_layout.boxes[box].lines)
        line.rect.y += (height - all) / 2;
    m_layout.boxes[box].pieces.push_back({ left, y + (height - side) / 2, side, side });
    close(box, { x, y, width, height });
    return height;
}

float Flow::place_image(Node const& node, float x, float y, float width)
{
    auto const box = open(node);
    constexpr float ratio = 2.0f / 3;
    float const own = std::min(width, scaled(320));
    close(box, { x, y, own, own * ratio });
    return own * ratio;
}

}
