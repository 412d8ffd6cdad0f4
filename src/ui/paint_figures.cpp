/// What shows numbers and pictures: charts, tables, rings, images.
#include "ui/paint_node.hpp"

#include <algorithm>
#include <cmath>

namespace second_look {

using tokens::Colour;

namespace {

/// From 0 at the lowest value to 1 at the highest.
float height_of(Figure const& figure, int value)
{
    auto const span = std::max(figure.highest - figure.lowest, 1);
    return std::clamp(static_cast<float>(value - figure.lowest) / static_cast<float>(span), 0.0f, 1.0f);
}

Rect piece(Box const& box, std::size_t at)
{
    return at < box.pieces.size() ? box.pieces[at] : Rect {};
}

/// Kinds of marks differ in shape and in colour.
void draw_mark(Canvas& canvas, Figure::Marks::Shape shape, float x, float y, float radius)
{
    switch (shape) {
    case Figure::Marks::Shape::Diamond:
        return canvas.diamond(x, y, radius, Colour::Caution);
    case Figure::Marks::Shape::Triangle:
        return canvas.triangle(x, y, radius, Colour::Accent);
    }
}

void draw_plot(Canvas& canvas, Figure const& figure, Rect plot)
{
    constexpr int grid_lines = 5;
    constexpr float lane_height = 18;
    float const lanes = lane_height * static_cast<float>(figure.marks.size());
    float lane = plot.bottom() - lanes + lane_height * 2 / 3;
    plot.height -= lanes;
    for (int i = 0; i < grid_lines; ++i) {
        float const y = plot.y + plot.height * static_cast<float>(i) / (grid_lines - 1);
        canvas.line(plot.x, y, plot.right(), y, Colour::Line);
    }
    constexpr float edge = 10;
    auto const count = figure.points.size();
    auto const x_of = [&](std::size_t at) {
        float const share = count > 1 ? static_cast<float>(at) / static_cast<float>(count - 1) : 0.5f;
        return plot.x + edge + (plot.width - edge * 2) * share;
    };
    auto const y_of = [&](int value) { return plot.bottom() - plot.height * height_of(figure, value); };
    for (auto const& series : figure.series) {
        auto const colour = strong_colour(series.tone);
        bool const alone = figure.series.size() == 1;
        for (std::size_t i = 0; i + 1 < std::min(count, series.values.size()); ++i) {
            if (!series.values[i] || !series.values[i + 1])
                continue;
            float const from = y_of(*series.values[i]);
            float const to = y_of(*series.values[i + 1]);
            if (alone)
                canvas.ground(x_of(i), from, x_of(i + 1), to, plot.bottom(), canvas.faded(colour, 0.08f));
            canvas.stroke_line(x_of(i), from, x_of(i + 1), to, colour, 2);
        }
        for (std::size_t i = 0; i < std::min(count, series.values.size()); ++i) {
            if (series.values[i])
                canvas.circle(x_of(i), y_of(*series.values[i]), 4, colour);
        }
    }
    for (auto const& marks : figure.marks) {
        for (std::size_t i = 0; i < std::min(count, marks.words.size()); ++i) {
            if (!marks.words[i].empty())
                draw_mark(canvas, marks.shape, x_of(i), lane, 6);
        }
        lane += lane_height;
    }
}

void draw_bars(Canvas& canvas, Figure const& figure, Box const& box)
{
    std::size_t at = 0;
    for (std::size_t point = 0; point < figure.points.size(); ++point) {
        for (auto const& series : figure.series) {
            auto const track = piece(box, at++);
            canvas.fill(track, Colour::Line, track.height / 2);
            if (point >= series.values.size() || !series.values[point])
                continue;
            float const filled = std::max(track.height, track.width * height_of(figure, *series.values[point]));
            canvas.fill({ track.x, track.y, filled, track.height }, strong_colour(series.tone), track.height / 2);
        }
    }
}

}

void draw_chart(Canvas& canvas, Box const& box)
{
    draw_lines(canvas, box, Part::Name, Colour::Ink);
    for (auto const part : { Part::Value, Part::Detail, Part::Label })
        draw_lines(canvas, box, part, Colour::Muted);
    if (!box.node->figure)
        return;
    auto const& figure = *box.node->figure;
    bool const is_line = figure.kind == Figure::Kind::Line;
    if (is_line)
        draw_plot(canvas, figure, piece(box, 0));
    else
        draw_bars(canvas, figure, box);
    auto at = is_line ? 1 : figure.points.size() * figure.series.size();
    auto const named = figure.series.size() > 1 ? figure.series.size() : 0;
    for (std::size_t i = 0; at < box.pieces.size(); ++at, ++i) {
        auto const dot = box.pieces[at];
        float const radius = dot.width / 2;
        if (i < named)
            canvas.circle(dot.x + radius, dot.y + radius, radius, strong_colour(figure.series[i].tone));
        else
            draw_mark(canvas, figure.marks[i - named].shape, dot.x + radius, dot.y + radius, radius + 1);
    }
}

void draw_table(Canvas& canvas, Box const& box)
{
    draw_lines(canvas, box, Part::Name, Colour::Ink);
}

void draw_table_row(Canvas& canvas, Box const& box)
{
    if (box.rect.height > 0)
        canvas.line(box.rect.x, box.rect.bottom(), box.rect.right(), box.rect.bottom(), Colour::Line);
}

void draw_cell(Canvas& canvas, Box const& box)
{
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
    draw_lines(canvas, box, Part::Name, box.node->role == Role::ColumnHeader ? Colour::Muted : Colour::Ink);
}

namespace {

/// 0 when all air is out, 1 when the breath is full; slow at both turns.
float fullness(Breath const& breath, double now)
{
    auto const whole = static_cast<double>(std::max(breath.in + breath.out, 1));
    auto const into = std::fmod(std::max(now - static_cast<double>(breath.since), 0.0), whole);
    auto const in = static_cast<double>(breath.in);
    auto const share = into < in ? into / in : (whole - into) / static_cast<double>(std::max(breath.out, 1));
    return static_cast<float>(share * share * (3 - 2 * share));
}

}

void draw_ring(Canvas& canvas, Box const& box, Touch touch)
{
    constexpr float thickness = 12;
    auto const disc = piece(box, 0);
    float const radius = disc.width / 2 - thickness / 2;
    float const x = disc.x + disc.width / 2;
    float const y = disc.y + disc.height / 2;
    if (box.node->breath) {
        constexpr float gap = 8;
        float const full = radius - thickness / 2 - gap;
        constexpr float least = 0.6f;
        canvas.circle(
            x, y, full * (least + (1 - least) * fullness(*box.node->breath, canvas.seconds())), Colour::AccentSoft);
    }
    canvas.ring(x, y, radius, Colour::Line, thickness);
    if (touch.measure > 0)
        canvas.arc(x, y, radius, std::min(touch.measure, 1.0f), Colour::Accent, thickness);
    draw_lines(canvas, box, Part::Value, Colour::Ink);
    draw_lines(canvas, box, Part::Detail, Colour::Muted);
}

void draw_image(Canvas& canvas, Box const& box)
{
    // The browser lays a picture of its own over this ground; a drawn one is an icon.
    canvas.fill(box.rect, Colour::AccentSoft, tokens::radius::card);
    if (!box.node->icon.empty())
        canvas.icon(
            box.node->icon, box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2, 64, Colour::Accent);
}

}
