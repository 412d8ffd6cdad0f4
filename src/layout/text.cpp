#include "layout/text.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// Layout and browser add widths up in different orders; a hair of slack keeps their lines equal.
constexpr float slack = 0.01f;

std::vector<WrappedLine> wrap_greedily(
    std::string_view text, tokens::Face face, float size, float width, TextMetrics const& metrics)
{
    std::vector<WrappedLine> lines;
    WrappedLine line;
    float const space = metrics.advance(face, U' ') * size;

    auto const push_line = [&] {
        lines.push_back(std::move(line));
        line = {};
    };
    auto const push_broken_word = [&](std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            auto const begin = at;
            auto const advance = metrics.advance(face, next_code_point(word, at)) * size;
            if (!line.text.empty() && line.width + advance > width + slack)
                push_line();
            line.text += word.substr(begin, at - begin);
            line.width += advance;
        }
    };

    std::size_t begin = 0;
    while (begin <= text.size()) {
        auto const end = std::min(text.find(' ', begin), text.size());
        auto const word = text.substr(begin, end - begin);
        auto const word_width = text_width(word, face, size, metrics);
        if (!word.empty()) {
            if (!line.text.empty() && line.width + space + word_width > width + slack)
                push_line();
            if (!line.text.empty()) {
                line.text += ' ';
                line.width += space;
            }
            if (word_width > width + slack) {
                push_broken_word(word);
            } else {
                line.text += word;
                line.width += word_width;
            }
        }
        begin = end + 1;
    }
    push_line();
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
    // The narrowest width with as many lines spreads the words evenly.
    float narrow = width / static_cast<float>(lines.size());
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
