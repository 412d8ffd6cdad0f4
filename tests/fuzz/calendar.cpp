#include "core/ics.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/fuzzers.hpp"
#include "fuzz/given.hpp"

#include <algorithm>
#include <set>
#include <vector>

using namespace second_look;
using namespace second_look::fuzz;

namespace {

constexpr int longest_text = 300;
constexpr std::size_t longest_line = 75;

bool continues(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0) == 0x80;
}

bool is_control(char octet)
{
    return octet != '\t' && (static_cast<unsigned char>(octet) < 0x20 || octet == 0x7F);
}

/// The lines of the file, folded ones joined.
std::vector<std::string> lines_of(std::string_view file)
{
    std::vector<std::string> lines;
    while (!file.empty()) {
        auto const end = file.find("\r\n");
        demand(end != std::string_view::npos, "every line ends by CRLF");
        auto const line = file.substr(0, end);
        demand(line.size() <= longest_line, "no line is longer than 75 octets");
        demand(std::none_of(line.begin(), line.end(), is_control), "no control character is written");
        bool const is_folded = line.starts_with(' ');
        auto const begin = line.substr(is_folded ? 1 : 0);
        demand(!begin.empty() && !continues(begin.front()), "lines are folded between characters");
        if (is_folded) {
            demand(!lines.empty(), "the first line is none that goes on");
            lines.back() += begin;
        } else {
            lines.emplace_back(begin);
        }
        file.remove_prefix(end + 2);
    }
    return lines;
}

void read_back(std::string const& file, std::size_t events)
{
    std::vector<std::string> open;
    std::set<std::string> uids;
    std::string start;
    for (auto const& line : lines_of(file)) {
        auto const colon = line.find(':');
        demand(colon != std::string::npos, "every line has a name and a value");
        auto const name = line.substr(0, colon);
        auto const value = line.substr(colon + 1);
        if (name == "BEGIN")
            open.push_back(value);
        demand(!open.empty(), "nothing stands outside of the calendar");
        if (name == "UID")
            demand(uids.insert(value).second, "no two events have one UID");
        if (name.starts_with("DTSTART"))
            start = value;
        if (name.starts_with("DTEND"))
            demand(start < value, "an event ends after it begins");
        if (name == "END") {
            demand(open.back() == value, "what begins last ends first");
            open.pop_back();
        }
    }
    demand(open.empty(), "what begins ends");
    demand(uids.size() == events, "each day with tasks has one event, and each that is gone");
}

}

void second_look::fuzz::fuzz_calendar(std::string_view input)
{
    Given given(input);
    auto const text = [&] { return given.text(longest_text); };
    // An id is checked when a pack is read.
    Pack pack { .id = "any", .version = text() };
    Plan plan { .outcome = "any", .days = {} };
    CalendarWishes wishes { .minute = {},
        .discreet = given.flag(),
        .title = text(),
        .discreet_title = text(),
        .sequence = given.number(-1000, 64000),
        .stamp_date = { given.number(0, 40'000) },
        .stamp_minute = given.number(0, 1439),
        .gone = {} };
    if (given.flag())
        wishes.minute = given.number(0, 1439);
    std::set<Date> dates;
    Date const first { given.number(0, 40'000) };
    auto const days = given.number(0, 6);
    for (int day = 0; day < days; ++day) {
        PlanDay planned { .date = add_days(first, day), .phase = {}, .tasks = {} };
        auto const tasks = given.number(0, 3);
        for (int task = 0; task < tasks; ++task) {
            auto const id = std::to_string(pack.tasks.size());
            pack.tasks.push_back({ .id = id, .title = text(), .how = text(), .minutes = given.number(1, 120) });
            planned.tasks.push_back(id);
        }
        if (tasks > 0)
            dates.insert(planned.date);
        if (given.flag() && dates.insert(planned.date).second)
            wishes.gone.push_back(planned.date);
        plan.days.push_back(std::move(planned));
    }
    read_back(write_calendar(pack, plan, wishes), dates.size());
}
