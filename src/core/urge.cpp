#include "core/urge.hpp"

#include <algorithm>

namespace second_look {

int seconds_left(std::int64_t started, std::int64_t now)
{
    return static_cast<int>(std::clamp<std::int64_t>(started + urge_seconds - now, 0, urge_seconds));
}

bool is_breathing_in(std::int64_t started, std::int64_t now)
{
    return (now - started) % (breath_in_seconds + breath_out_seconds) < breath_in_seconds;
}

std::optional<std::int64_t> next_change(std::int64_t started, std::int64_t now, bool still)
{
    int const left = seconds_left(started, now);
    if (left == 0)
        return {};
    int const step = still ? 60 : 1;
    int const rest = left % step == 0 ? step : left % step;
    return std::max(started, now) + rest;
}

std::string dialled(std::string_view number)
{
    std::string digits;
    std::size_t count = 0;
    for (char const c : number) {
        bool const is_digit = c >= '0' && c <= '9';
        count += is_digit ? 1 : 0;
        if (is_digit || (c == '+' && digits.empty()))
            digits += c;
    }
    constexpr std::size_t shortest = 3;
    return count < shortest ? std::string() : digits;
}

}
