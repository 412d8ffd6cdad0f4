#include "layout/scene.hpp"

#include <cmath>
#include <map>

namespace second_look {

namespace {

class Writer {
public:
    std::string take() { return std::move(m_out); }

    void open(char bracket)
    {
        separate();
        m_out += bracket;
        m_first = true;
    }
    void close(char bracket)
    {
        m_out += bracket;
        m_first = false;
    }
    void key(std::string_view name)
    {
        string(name);
        m_out += ':';
        m_first = true;
    }
    void string(std::string_view text)
    {
        separate();
        m_out += '"';
        for (char const c : text) {
            if (c == '"' || c == '\\') {
                m_out += '\\';
                m_out += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                constexpr char digits[] = "0123456789abcdef";
                m_out += "\\u00";
                m_out += digits[static_cast<unsigned char>(c) >> 4];
                m_out += digits[static_cast<unsigned char>(c) & 15];
            } else {
                m_out += c;
            }
        }
        m_out += '"';
    }
    void raw(std::string_view text)
    {
        separate();
        m_out += text;
    }
    void integer(long long number) { raw(std::to_string(number)); }

    /// Hundredths of a pixel are finer than any screen.
    void length(float value)
    {
        auto const hundredths = std::llround(static_cast<double>(value) * 100.0);
        auto const magnitude = hundredths < 0 ? -hundredths : hundredths;
        std::string text = hundredths < 0 ? "-" : "";
        text += std::to_string(magnitude / 100);
        if (auto const rest = magnitude % 100) {
            text += rest < 10 ? ".0" : ".";
            text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
        }
        raw(text);
    }

    void text_member(std::string_view name, std::string_view text)
    {
        if (text.empty())
            return;
        key(name);
        string(text);
    }
    void texts_member(std::string_view name, std::vector<std::string> const& texts)
    {
        key(name);
        open('[');
        for (auto const& text : texts)
            string(text);
        close(']');
    }
    void integer_member(std::string_view name, long long number)
    {
        key(name);
        integer(number);
    }
    void flag_member(std::string_view name, bool value)
    {
        key(name);
        raw(value ? "true" : "false");
    }
    void rect_member(std::string_view name, Rect const& rect)
    {
        key(name);
        open('[');
        for (float const value : { rect.x, rect.y, rect.width, rect.height })
            length(value);
        close(']');
    }

private:
    void separate()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
    }

    std::string m_out;
    bool m_first = true;
};

/// Where nodes lie, for a tree with a layout.
struct Placed {
    std::map<Node const*, Box const*> boxes;
    bool dialog_scrolls = false;

    /// A dialog that scrolls has page coordinates, which the page knows as the content's.
    Plane plane_of(Box const& box) const
    {
        return dialog_scrolls && box.plane == Plane::Dialog ? Plane::Content : box.plane;
    }
};

bool same(Rect const& a, Rect const& b)
{
    return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

void write_lines(Writer& writer, Box const& box)
{
    if (box.lines.empty())
        return;
    writer.key("lines");
    writer.open('[');
    for (auto const& line : box.lines) {
        writer.open('[');
        writer.string(part_name(line.part));
        writer.string(text_style_name(line.style));
        for (float const value : { line.rect.x, line.rect.y, line.rect.width, line.rect.height })
            writer.length(value);
        writer.string(line.text);
        if (line.shaping != Shaping::None)
            writer.string(shaping_name(line.shaping));
        writer.close(']');
    }
    writer.close(']');
}

void write_range(Writer& writer, Range const& range)
{
    writer.key("range");
    writer.open('{');
    for (auto const& [name, number] : { std::pair<std::string_view, int> { "low", range.low }, { "high", range.high },
             { "value", range.value }, { "max", range.max } }) {
        writer.key(name);
        writer.integer(number);
    }
    writer.close('}');
}

void write_entry(Writer& writer, Entry const& entry)
{
    writer.key("entry");
    writer.open('{');
    if (entry.longest > 0)
        writer.integer_member("longest", entry.longest);
    writer.integer_member("rows", entry.rows);
    writer.text_member("example", entry.example);
    writer.text_member("autocomplete", entry.autocomplete);
    writer.text_member("input_mode", entry.input_mode);
    writer.text_member("accepts", entry.accepts);
    writer.close('}');
}

void write_figure(Writer& writer, Figure const& figure)
{
    writer.key("figure");
    writer.open('{');
    writer.text_member("kind", figure.kind == Figure::Kind::Bars ? "bars" : "line");
    writer.integer_member("lowest", figure.lowest);
    writer.integer_member("highest", figure.highest);
    writer.text_member("points_heading", figure.points_heading);
    writer.texts_member("points", figure.points);
    writer.key("series");
    writer.open('[');
    for (auto const& series : figure.series) {
        writer.open('{');
        writer.text_member("name", series.name);
        writer.text_member("tone", tone_name(series.tone));
        writer.key("values");
        writer.open('[');
        for (auto const& value : series.values)
            writer.raw(value ? std::to_string(*value) : "null");
        writer.close(']');
        writer.close('}');
    }
    writer.close(']');
    writer.key("marks");
    writer.open('[');
    for (auto const& marks : figure.marks) {
        writer.open('{');
        writer.text_member("name", marks.name);
        writer.texts_member("words", marks.words);
        writer.close('}');
    }
    writer.close(']');
    writer.close('}');
}

void write_node(Writer& writer, Node const& node, Placed const& placed)
{
    writer.open('{');
    writer.text_member("id", node.id);
    writer.text_member("role", role_name(node.role));
    if (node.look != Look::Normal)
        writer.text_member("look", look_name(node.look));
    if (node.tone != Tone::Neutral)
        writer.text_member("tone", tone_name(node.tone));
    writer.text_member("icon", node.icon);
    writer.text_member("name", node.name);
    writer.text_member("detail", node.detail);
    writer.text_member("value", node.value);
    writer.text_member("error", node.error);
    writer.text_member("minimum", node.minimum);
    writer.text_member("maximum", node.maximum);
    if (node.level > 0) {
        writer.key("level");
        writer.integer(node.level);
    }
    if (node.checked)
        writer.flag_member("checked", *node.checked);
    if (node.expanded)
        writer.flag_member("expanded", *node.expanded);
    if (node.current)
        writer.flag_member("current", true);
    if (node.disabled)
        writer.flag_member("disabled", true);
    if (node.range)
        write_range(writer, *node.range);
    if (!node.choices.empty()) {
        writer.key("choices");
        writer.open('[');
        for (auto const& choice : node.choices) {
            writer.open('{');
            writer.text_member("value", choice.value);
            writer.text_member("text", choice.text);
            writer.close('}');
        }
        writer.close(']');
    }
    if (node.entry)
        write_entry(writer, *node.entry);
    if (node.figure)
        write_figure(writer, *node.figure);
    if (auto const found = placed.boxes.find(&node); found != placed.boxes.end()) {
        auto const& box = *found->second;
        writer.text_member("plane", plane_name(placed.plane_of(box)));
        writer.rect_member("rect", box.rect);
        if (!same(box.rect, box.target))
            writer.rect_member("target", box.target);
        write_lines(writer, box);
    }
    if (!node.children.empty()) {
        writer.key("children");
        writer.open('[');
        for (auto const& child : node.children)
            write_node(writer, child, placed);
        writer.close(']');
    }
    writer.close('}');
}

void write_head(Writer& writer, View const& view, std::string const& language, SceneTheme theme)
{
    writer.text_member("screen", view.screen);
    writer.text_member("title", view.title);
    writer.text_member("language", language);
    writer.text_member("theme", theme == SceneTheme::Dark ? "dark" : "light");
}

}

std::string write_tree(View const& view, std::string const& language, SceneTheme theme)
{
    Writer writer;
    writer.open('{');
    write_head(writer, view, language, theme);
    writer.key("root");
    write_node(writer, view.root, {});
    writer.close('}');
    return writer.take();
}

std::string write_scene(View const& view, Layout const& layout, std::string const& language, SceneTheme theme)
{
    Placed placed { .dialog_scrolls = layout.dialog_scrolls };
    for (auto const& box : layout.boxes)
        placed.boxes.emplace(box.node, &box);
    Writer writer;
    writer.open('{');
    write_head(writer, view, language, theme);
    for (auto const& [name, value] :
        { std::pair<std::string_view, float> { "width", layout.viewport.width }, { "height", layout.height } }) {
        writer.key(name);
        writer.length(value);
    }
    writer.key("insets");
    writer.open('{');
    for (auto const& [name, value] : { std::pair<std::string_view, float> { "top", layout.insets.top },
             { "bottom", layout.insets.bottom }, { "left", layout.insets.left } }) {
        writer.key(name);
        writer.length(value);
    }
    writer.close('}');
    writer.key("root");
    write_node(writer, view.root, placed);
    writer.close('}');
    return writer.take();
}

}
