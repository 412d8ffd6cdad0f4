/// A checked cursor over a JSON value. It knows its place, and collects what is wrong instead of stopping.
///
/// Every read returns a value of the asked type; where the document holds something else, an error is
/// noted and the value is empty, zero or the first choice. So a codec reads straight through, and whoever
/// started it looks at the errors once, at the end:
///
///     std::vector<Error> errors;
///     Members members(Reader(document, "tasks/0", errors));
///     task.id = members.need("id").id();
///     task.minutes = members.need("minutes").whole_number(1, 120);
///     if (auto weekday = members.may("weekday"))
///         task.weekday = weekday->whole_number(0, 7);
///
/// Errors: `json.wrong-type`, `json.out-of-range`, `json.empty-text`, `json.control-character`,
/// `json.bad-id`, `json.bad-date`, `json.unknown-word`, `json.missing-key`, `json.unknown-key`.
#pragma once

#include "core/date.hpp"
#include "core/pack.hpp"
#include "core/result.hpp"

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace second_look {

/// A word in the document and what it stands for.
template <typename Value>
using Word = std::pair<std::string_view, Value>;

class Reader {
public:
    /// All three must outlive the reader, and everything it hands out. Of many errors, the first 100 are kept.
    Reader(nlohmann::json const& value, std::string place, std::vector<Error>& errors);

    std::string const& place() const { return m_place; }

    /// Any text without control characters other than line breaks; may be empty.
    std::string text() const;

    /// Text that says something: not empty, not only spaces.
    std::string spoken_text() const;

    /// Lower-case words joined by hyphens, at most 64 characters.
    Id id() const;

    bool flag() const;
    int whole_number(int least, int most) const;
    /// Seconds since 1970, at most the year 9999's.
    std::int64_t whole_seconds() const;
    std::optional<Date> date() const;

    template <typename Value, std::size_t count>
    Value word(std::array<Word<Value>, count> const& words) const
    {
        auto const written = text();
        std::string choices;
        for (auto const& [name, value] : words) {
            if (written == name)
                return value;
            choices += (choices.empty() ? "" : ", ") + std::string(name);
        }
        if (is_text())
            fail("json.unknown-word", "Write one of these: " + choices + ".");
        return words.front().second;
    }

    bool is_there() const { return m_value != nullptr; }
    bool is_text() const;
    bool is_list() const;
    std::vector<Reader> items() const;
    std::vector<Id> ids() const;

    void fail(std::string code, std::string remedy) const;

private:
    friend class Members;

    /// Stands for something that is missing and already noted: it reads as empty and complains no more.
    Reader(std::string place, std::vector<Error>& errors);

    /// Notes a wrong type, once for each value.
    void expect(std::string_view wanted) const;

    nlohmann::json const* m_value = nullptr;
    std::string m_place;
    std::vector<Error>* m_errors;
};

/// Reads the members of one object. Keys that nobody asked for are noted when it goes out of scope.
class Members {
public:
    explicit Members(Reader);
    Members(Members const&) = delete;
    Members& operator=(Members const&) = delete;
    ~Members();

    Reader need(std::string const& key);
    std::optional<Reader> may(std::string const& key);
    bool has(std::string const& key) const;

    /// Every key in alphabetical order, for objects whose keys are free; reading them is up to the caller.
    std::vector<std::string> keys() const;

private:
    Reader m_reader;
    std::set<std::string> m_asked;
};

}
