#include "layout/text.hpp"

#include "layout/script.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// Layout and browser add widths up in different orders; a hair of slack keeps their lines equal.
constexpr float slack = 0.01f;

/// What a line is made of: it is not broken unless it alone is too wide.
struct Piece {
    std::string_view text;
    bool after_space = false;
};

std::vector<Piece> pieces_of(std::string_view text)
{
    std::vector<Piece> pieces;
    bool after_space = false;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            after_space = true;
            ++at;
            continue;
        }
        auto const begin = at;
        auto before = next_code_point(text, at);
        while (at < text.size() && text[at] != ' ') {
            auto behind = at;
            auto const code = next_code_point(text, behind);
            if (may_break_between(before, code))
                break;
            before = code;
            at = behind;
        }
        pieces.push_back({ text.substr(begin, at - begin), after_space });
        after_space = false;
    }
    return pieces;
}

std::vector<WrappedLine> wrap_paragraph(
    std::string_view text, tokens::Face face, float size, float width, TextMetrics const& metrics)
{
    std::vector<WrappedLine> lines;
    WrappedLine line;
    float const space = metrics.advance(face, U' ') * size;

    auto const push_line = [&] {
        if (needs_shaping(line.text))
            line.width = text_width(line.text, face, size, metrics);
        lines.push_back(std::move(line));
        line = {};
    };
    auto const push_broken = [&](std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            auto const begin = at;
            skip_cluster(word, at);
            auto const cluster = word.substr(begin, at - begin);
            auto const longer = text_width(line.text + std::string(cluster), face, size, metrics);
            if (!line.text.empty() && longer > width + slack)
                push_line();
            line.text += cluster;
            line.width = text_width(line.text, face, size, metrics);
        }
    };

    for (auto const& [piece, after_space] : pieces_of(text)) {
        float const own = text_width(piece, face, size, metrics);
        float const glue = after_space && !line.text.empty() ? space : 0;
        if (!line.text.empty() && line.width + glue + own > width + slack)
            push_line();
        if (after_space && !line.text.empty()) {
            line.text += ' ';
            line.width += space;
        }
        if (own > width + slack) {
            push_broken(piece);
        } else {
            line.text += piece;
            line.width += own;
        }
    }
    push_line();
    return lines;
}

std::vector<WrappedLine> wrap_greedily(
    std::string_view text, tokens::Face face, float size, float width, TextMetrics const& metrics)
{
    std::vector<WrappedLine> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        for (auto& line : wrap_paragraph(text.substr(begin, end - begin), face, size, width, metrics))
            lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

}

char32_t next_code_point(std::string_view text, std::size_t& at)
{
    constexpr char32_t replacement = 0xFFFD;
    auto const lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80)
        return lead;
    int const following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (following == 0 || lead > 0xF4)
        return replacement;
    char32_t code = lead & (0x3Fu >> following);
    for (int i = 0; i < following; ++i) {
        if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
            return replacement;
        code = (code << 6) | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
    }
    return code;
}

float text_width(std::string_view text, tokens::Face face, float size, TextMetrics const& metrics)
{
    if (needs_shaping(text))
        return metrics.run(face, text) * size;
    float width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += metrics.advance(face, next_code_point(text, at)) * size;
    return width;
}

std::vector<WrappedLine> wrap(
    std::string_view text, tokens::Face face, float size, float width, Wrapping wrapping, TextMetrics const& metrics)
{
    auto lines = wrap_greedily(text, face, size, width, metrics);
    if (wrapping == Wrapping::Greedy || lines.size() < 2)
        return lines;
    // Narrower than its longest word a text would break inside it.
    float longest = 0;
    for (auto const& piece : pieces_of(text))
        longest = std::max(longest, text_width(piece.text, face, size, metrics));
    if (wrapping == Wrapping::Pretty) {
        auto const is_lonely = [](std::vector<WrappedLine> const& set) {
            return set.back().text.find(' ') == std::string::npos;
        };
        for (float narrower = width * 0.96f; is_lonely(lines) && narrower > std::max(longest, width * 0.7f);
            narrower -= width * 0.04f) {
            auto candidate = wrap_greedily(text, face, size, narrower, metrics);
            if (candidate.size() > lines.size())
                break;
            if (!is_lonely(candidate))
                lines = std::move(candidate);
        }
        return lines;
    }
    // The narrowest width with as many lines spreads the words evenly.
    float narrow = std::max(longest, width / static_cast<float>(lines.size()));
    float wide = width;
    for (int i = 0; i < 10; ++i) {
        float const middle = (narrow + wide) / 2;
        auto candidate = wrap_greedily(text, face, size, middle, metrics);
        bool const fits = candidate.size() <= lines.size()
            && std::all_of(candidate.begin(), candidate.end(),
                [&](WrappedLine const& line) { return line.width <= middle + slack; });
        if (fits) {
            wide = middle;
            lines = std::move(candidate);
        } else {
            narrow = middle;
        }
    }
    return lines;
}

}
