#include "content/reader.hpp"

#include <algorithm>
#include <cstdint>

namespace second_look {

namespace {

using nlohmann::json;

constexpr std::size_t most_errors = 100;
constexpr std::size_t longest_id = 64;

std::string name_of_type(json const& value)
{
    if (value.is_null())
        return "null";
    if (value.is_boolean())
        return "true or false";
    if (value.is_number_integer())
        return "a whole number";
    if (value.is_number())
        return "a number with a fraction";
    if (value.is_string())
        return "a text";
    return value.is_array() ? "a list" : "an object";
}

bool is_id(std::string_view text)
{
    if (text.empty() || text.size() > longest_id || text.front() == '-' || text.back() == '-')
        return false;
    if (text.find("--") != std::string_view::npos)
        return false;
    return std::all_of(
        text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// Keys come from the document, so an error's place must not grow with them or break the line it is printed on.
std::string shortened(std::string const& key)
{
    std::string safe;
    for (char const c : key.substr(0, longest_id))
        safe += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    return safe;
}

}

Reader::Reader(json const& value, std::string place, std::vector<Error>& errors)
    : m_value(&value)
    , m_place(std::move(place))
    , m_errors(&errors)
{
}

Reader::Reader(std::string place, std::vector<Error>& errors)
    : m_place(std::move(place))
    , m_errors(&errors)
{
}

void Reader::fail(std::string code, std::string remedy) const
{
    if (m_errors->size() < most_errors)
        m_errors->push_back({ std::move(code), m_place, std::move(remedy) });
}

void Reader::expect(std::string_view wanted) const
{
    if (m_value)
        fail("json.wrong-type", "Write " + std::string(wanted) + " here; this is " + name_of_type(*m_value) + ".");
}

bool Reader::is_text() const
{
    return m_value && m_value->is_string();
}

bool Reader::is_list() const
{
    return m_value && m_value->is_array();
}

std::string Reader::text() const
{
    if (!is_text()) {
        expect("a text");
        return {};
    }
    auto const& text = *m_value->get_ptr<std::string const*>();
    auto const is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
    if (std::any_of(text.begin(), text.end(), is_control)) {
        fail("json.control-character",
            "Remove tabs and other control characters; only line breaks may stand in a text.");
        return {};
    }
    return text;
}

std::string Reader::spoken_text() const
{
    auto result = text();
    if (is_text() && result.find_first_not_of(" \n") == std::string::npos)
        fail("json.empty-text", "Write something here; without it people would see a gap.");
    return result;
}

Id Reader::id() const
{
    if (!is_text()) {
        expect("an id in quotes");
        return {};
    }
    auto const& text = *m_value->get_ptr<std::string const*>();
    if (is_id(text))
        return text;
    fail("json.bad-id", "Write lower-case words joined by hyphens, such as \"first-week\".");
    return {};
}

bool Reader::flag() const
{
    if (m_value && m_value->is_boolean())
        return *m_value->get_ptr<bool const*>();
    expect("true or false");
    return false;
}

std::int64_t Reader::whole_seconds() const
{
    constexpr std::int64_t end_of_9999 = 253'402'300'799;
    if (!m_value || !m_value->is_number_integer()) {
        expect("a whole number");
        return 0;
    }
    // A number too large for a signed one comes out negative.
    auto const seconds = m_value->get<std::int64_t>();
    if (seconds >= 0 && seconds <= end_of_9999)
        return seconds;
    fail("json.out-of-range", "Write seconds since 1970.");
    return 0;
}

int Reader::whole_number(int least, int most) const
{
    if (!m_value || !m_value->is_number_integer()) {
        expect("a whole number");
        return least;
    }
    // Above the signed range the parser keeps numbers as unsigned ones.
    if (auto const* large = m_value->get_ptr<json::number_unsigned_t const*>()) {
        if (*large <= static_cast<json::number_unsigned_t>(std::max(most, 0)) && least <= static_cast<int>(*large))
            return static_cast<int>(*large);
    } else if (auto const* number = m_value->get_ptr<json::number_integer_t const*>()) {
        if (*number >= least && *number <= most)
            return static_cast<int>(*number);
    }
    fail("json.out-of-range",
        "Write a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
    return least;
}

std::optional<Date> Reader::date() const
{
    auto const written = text();
    auto const date = parse_date(written);
    if (!date && is_text())
        fail("json.bad-date", "Write a day as YYYY-MM-DD, such as 2026-11-22.");
    return date;
}

std::vector<Reader> Reader::items() const
{
    std::vector<Reader> readers;
    if (!is_list()) {
        expect("a list");
        return readers;
    }
    for (auto const& item : *m_value)
        readers.emplace_back(item, m_place + (m_place.empty() ? "" : "/") + std::to_string(readers.size()), *m_errors);
    return readers;
}

std::vector<Id> Reader::ids() const
{
    std::vector<Id> ids;
    for (auto const& item : items())
        ids.push_back(item.id());
    return ids;
}

Members::Members(Reader reader)
    : m_reader(std::move(reader))
{
    if (m_reader.m_value && !m_reader.m_value->is_object()) {
        m_reader.expect("an object");
        m_reader.m_value = nullptr;
    }
}

Members::~Members()
{
    for (auto const& key : keys()) {
        if (!m_asked.contains(key))
            Reader(m_reader.m_place + (m_reader.m_place.empty() ? "" : "/") + shortened(key), *m_reader.m_errors)
                .fail("json.unknown-key", "Remove this key, or correct its name; nothing reads it.");
    }
}

Reader Members::need(std::string const& key)
{
    if (auto reader = may(key))
        return *reader;
    if (m_reader.m_value)
        m_reader.fail("json.missing-key", "Add the key \"" + key + "\".");
    return Reader(m_reader.m_place, *m_reader.m_errors);
}

std::optional<Reader> Members::may(std::string const& key)
{
    m_asked.insert(key);
    if (!has(key))
        return std::nullopt;
    auto place = m_reader.m_place + (m_reader.m_place.empty() ? "" : "/") + shortened(key);
    return Reader(*m_reader.m_value->find(key), std::move(place), *m_reader.m_errors);
}

bool Members::has(std::string const& key) const
{
    return m_reader.m_value && m_reader.m_value->contains(key);
}

std::vector<std::string> Members::keys() const
{
    std::vector<std::string> keys;
    if (!m_reader.m_value)
        return keys;
    for (auto const& member : m_reader.m_value->items())
        keys.push_back(member.key());
    return keys;
}

}
