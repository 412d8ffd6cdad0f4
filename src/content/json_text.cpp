#include "content/json_text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace second_look {

namespace {

using nlohmann::json;

constexpr std::size_t most_bytes = std::size_t { 4 } << 20;
constexpr std::size_t most_levels = 32;

/// `line 3, column 7` of the byte at this position, counted from 1 as editors do.
std::string line_and_column(std::string_view text, std::size_t position)
{
    auto const before = text.substr(0, std::min(position, text.size()));
    auto const line = std::count(before.begin(), before.end(), '\n') + 1;
    auto const line_start = before.rfind('\n') + 1; // Wraps to 0 where there is no line break.
    return "line " + std::to_string(line) + ", column "
        + std::to_string(std::max<std::size_t>(before.size() - line_start, 1));
}

/// Builds the value from the parser's events. It stops at the first error and keeps it.
class Builder {
public:
    explicit Builder(std::string_view text)
        : m_text(text)
    {
    }

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(json::number_integer_t value) { return add(value); }
    bool number_unsigned(json::number_unsigned_t value) { return add(value); }
    bool number_float(json::number_float_t value, std::string const&) { return add(value); }
    bool string(std::string& value) { return add(std::move(value)); }
    bool binary(json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(json::object()); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(json::array()); }
    bool end_array() { return close(); }

    bool key(std::string& name)
    {
        bool const is_new = !m_open.back()->contains(name);
        m_keys.back() = std::move(name);
        if (!is_new)
            m_error = Error { "json.duplicate-key", place(), "Remove one of the two; an object names each key once." };
        return is_new;
    }

    bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const& problem)
    {
        auto const where = line_and_column(m_text, position);
        if (problem.id == 406)
            m_error = Error { "json.number", where, "Write a smaller number." };
        else if (std::string_view(problem.what()).find("UTF-8") != std::string_view::npos)
            m_error = Error { "json.not-utf8", where, "Save the text as UTF-8." };
        else
            m_error = Error { "json.syntax", where,
                "This is not JSON; look for a missing comma, quote or bracket just before." };
        return false;
    }

    std::optional<Error> const& error() const { return m_error; }
    json take() { return std::move(m_root); }

private:
    json* insert(json&& value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        auto& parent = *m_open.back();
        if (parent.is_object()) {
            auto& member = parent[m_keys.back()];
            member = std::move(value);
            return &member;
        }
        parent.push_back(std::move(value));
        return &parent.back();
    }

    bool add(json&& value)
    {
        insert(std::move(value));
        return true;
    }

    // The containers above never grow while one inside them is open, so the pointers stay good.
    bool open(json&& container)
    {
        if (m_open.size() == most_levels) {
            m_error =
                Error { "json.too-deep", place(), "Nest no deeper than " + std::to_string(most_levels) + " levels." };
            return false;
        }
        m_open.push_back(insert(std::move(container)));
        m_keys.emplace_back();
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        m_keys.pop_back();
        return true;
    }

    std::string place() const
    {
        std::string path;
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            auto const& container = *m_open[i];
            bool const is_innermost = i + 1 == m_open.size();
            auto const position = container.size() - (is_innermost || container.empty() ? 0 : 1);
            path += (i > 0 ? "/" : "") + (container.is_object() ? m_keys[i] : std::to_string(position));
        }
        return path;
    }

    std::string_view m_text;
    json m_root;
    std::vector<json*> m_open;
    std::vector<std::string> m_keys; ///< The key last seen in each open object.
    std::optional<Error> m_error;
};

}

Result<json> parse_json(std::string_view text)
{
    if (text.size() > most_bytes)
        return Error { "json.too-large", "", "Keep the text below 4 MiB." };
    Builder builder(text);
    if (json::sax_parse(text.begin(), text.end(), &builder))
        return builder.take();
    return builder.error().value_or(Error { "json.syntax", "", "This is not JSON." });
}

std::string print_json(json const& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}
