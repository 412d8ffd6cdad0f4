/// What someone keeps for a hard moment, and how such moments ended.
#pragma once

#include "core/date.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// How long one waits, in seconds.
inline constexpr int urge_seconds = 600;

/// One breath in, then one out, in seconds: slower out than in.
inline constexpr int breath_in_seconds = 4;
inline constexpr int breath_out_seconds = 6;

inline constexpr std::size_t longest_letter = 20'000; ///< Bytes of UTF-8.
inline constexpr std::size_t most_letters = 500;
inline constexpr std::size_t most_urges = 2000;
inline constexpr std::size_t longest_reason = 500;
inline constexpr std::size_t longest_name = 100;

enum class UrgeEnd { Passed, Slipped, StillHere };

struct Urge {
    Date date;
    UrgeEnd end = UrgeEnd::Passed;

    bool operator==(Urge const&) const = default;
};

/// Written, and not sent.
struct Letter {
    Date date;
    std::string text;

    bool operator==(Letter const&) const = default;
};

/// Someone to call instead.
struct Person {
    std::string name;
    std::string number; ///< As it was typed; `dialled` makes it an address.

    bool operator==(Person const&) const = default;
};

struct UrgeHelp {
    std::string reason; ///< In one's own words.
    Person person;
    std::vector<Letter> letters;         ///< Oldest first.
    std::vector<Urge> urges;             ///< Oldest first.
    bool still = false;                  ///< No movement and no seconds, by choice.
    std::optional<std::int64_t> started; ///< Seconds since 1970 of the timer that runs; nothing when none does.

    bool operator==(UrgeHelp const&) const = default;
};

/// Seconds left of the ten minutes: all of them for a start that lies ahead, 0 once they are over.
int seconds_left(std::int64_t started, std::int64_t now);

/// True in the first part of each breath.
bool is_breathing_in(std::int64_t started, std::int64_t now);

/// When what is shown next changes, in seconds since 1970: each second, or each minute without movement, and
/// at the end. Nothing once it is over.
std::optional<std::int64_t> next_change(std::int64_t started, std::int64_t now, bool still);

/// What a phone dials: digits, a leading plus, and nothing else; empty when there are fewer than three digits.
std::string dialled(std::string_view number);

}
