/// Errors are values. Nothing below a host throws, prints or aborts.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace second_look {

/// What went wrong, where, and what the reader can do about it.
struct Error {
    std::string code;   ///< Stable and dotted, such as `pack.unknown-question`.
    std::string place;  ///< A path into the input, such as `questions/3/options/0/id`.
    std::string remedy; ///< A sentence that says what to change.

    bool operator==(Error const&) const = default;
};

/// A value, or the error that stands in its place.
template <typename Value>
class Result {
public:
    Result(Value value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    /// Only when `has_value()`.
    Value& value() { return *std::get_if<0>(&m_content); }
    Value const& value() const { return *std::get_if<0>(&m_content); }

    /// Only when not `has_value()`.
    Error const& error() const { return *std::get_if<1>(&m_content); }

private:
    std::variant<Value, Error> m_content;
};

}
