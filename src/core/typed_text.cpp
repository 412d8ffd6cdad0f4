#include "core/typed_text.hpp"

namespace second_look {

namespace {

std::string cleaned(std::string_view text, std::size_t longest, bool keeps_breaks)
{
    std::string clean;
    for (char const c : text) {
        bool const is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (c == '\r')
            continue;
        clean += is_control && !(keeps_breaks && c == '\n') ? ' ' : c;
    }
    auto const first = clean.find_first_not_of(" \n");
    if (first == std::string::npos)
        return {};
    clean = clean.substr(first, clean.find_last_not_of(" \n") - first + 1);
    if (clean.size() > longest) {
        auto end = longest;
        while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xC0) == 0x80)
            --end;
        clean.resize(end);
    }
    return clean;
}

}

std::string typed_text(std::string_view text, std::size_t longest)
{
    return cleaned(text, longest, true);
}

std::string typed_line(std::string_view text, std::size_t longest)
{
    return cleaned(text, longest, false);
}

}
