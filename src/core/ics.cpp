#include "core/ics.hpp"

#include <algorithm>
#include <string_view>

namespace second_look {

namespace {

constexpr std::size_t most_octets = 75;
constexpr int minutes_a_day = 24 * 60;
constexpr int all_day_reminder = 9; ///< Hours after the day's midnight.
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool continues(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0) == 0x80;
}

/// Octets of the well-formed character that begins here; 0 where there is none.
std::size_t character_length(std::string_view text)
{
    auto const at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    auto const lead = at(0);
    if (lead < 0x80)
        return 1;
    std::size_t const length = lead >= 0xC2 && lead <= 0xDF ? 2
        : (lead & 0xF0) == 0xE0                             ? 3
        : lead >= 0xF0 && lead <= 0xF4
        ? 4
        : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size() || !continues(text[i]))
            return 0;
    }
    // Overlong forms, surrogates and what lies past U+10FFFF.
    bool const is_wrong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xED && at(1) > 0x9F)
        || (lead == 0xF0 && at(1) < 0x90) || (lead == 0xF4 && at(1) > 0x8F);
    return is_wrong ? 0 : length;
}

std::string escaped(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        auto const length = character_length(text);
        char const first = text.front();
        if (length == 0)
            out += replacement;
        else if (first == '\\' || first == ';' || first == ',')
            (out += '\\') += first;
        else if (first == '\n' || (first == '\r' && !text.substr(1).starts_with('\n')))
            out += "\\n";
        else if (length > 1 || first == '\t' || (static_cast<unsigned char>(first) >= 0x20 && first != 0x7F))
            out += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

void add_line(std::string& file, std::string_view line)
{
    std::size_t room = most_octets;
    while (line.size() > room) {
        // Lines hold whole characters, of which none is longer than four octets.
        std::size_t cut = room;
        while (continues(line[cut]))
            --cut;
        file.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = most_octets - 1; // The space that marks a folded line counts.
    }
    file.append(line).append("\r\n");
}

std::string compact(Date date)
{
    auto text = format_date(date);
    std::erase(text, '-');
    return text;
}

std::string moment(Date date, int minute)
{
    date = add_days(date, minute / minutes_a_day);
    minute %= minutes_a_day;
    auto const two = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
    return compact(date) + "T" + two(minute / 60) + two(minute % 60) + "00";
}

class Writer {
public:
    Writer(Pack const& pack, Plan const& plan, CalendarWishes const& wishes)
        : m_pack(pack)
        , m_plan(plan)
        , m_wishes(wishes)
    {
    }

    std::string write()
    {
        add_line(m_file, "BEGIN:VCALENDAR");
        add_line(m_file, "VERSION:2.0");
        add_line(m_file, "PRODID:-//" + escaped(m_pack.id) + "//" + escaped(m_pack.version) + "//EN");
        add_line(m_file, "CALSCALE:GREGORIAN");
        add_line(m_file, "METHOD:PUBLISH");
        add_line(m_file, "X-WR-CALNAME:" + escaped(m_wishes.discreet ? m_wishes.discreet_title : m_wishes.title));
        for (auto const& day : m_plan.days) {
            if (!day.tasks.empty())
                add_event(day);
        }
        for (auto const date : m_wishes.gone) {
            bool const is_back = std::any_of(m_plan.days.begin(), m_plan.days.end(),
                [&](PlanDay const& day) { return day.date == date && !day.tasks.empty(); });
            if (!is_back)
                add_cancelled(date);
        }
        add_line(m_file, "END:VCALENDAR");
        return m_file;
    }

private:
    void begin_event(Date date)
    {
        add_line(m_file, "BEGIN:VEVENT");
        add_line(m_file, "UID:" + compact(date) + "@" + escaped(m_pack.id));
        add_line(m_file, "SEQUENCE:" + std::to_string(std::max(0, m_wishes.sequence)));
        add_line(m_file, "DTSTAMP:" + moment(m_wishes.stamp_date, m_wishes.stamp_minute) + "Z");
    }

    void add_times(Date date, int minutes)
    {
        if (m_wishes.minute) {
            add_line(m_file, "DTSTART:" + moment(date, *m_wishes.minute));
            add_line(m_file, "DTEND:" + moment(date, *m_wishes.minute + std::max(1, minutes)));
        } else {
            add_line(m_file, "DTSTART;VALUE=DATE:" + compact(date));
            add_line(m_file, "DTEND;VALUE=DATE:" + compact(add_days(date, 1)));
        }
    }

    void add_event(PlanDay const& day)
    {
        std::string title;
        std::string description;
        int minutes = 0;
        for (auto const& id : day.tasks) {
            auto const* task = find_task(m_pack, id);
            if (!task)
                continue;
            title += (title.empty() ? "" : " \xC2\xB7 ") + task->title;
            description += (description.empty() ? "" : "\n\n") + task->title + "\n" + task->how;
            minutes += task->minutes;
        }
        auto const shown = escaped(m_wishes.discreet || title.empty() ? m_wishes.discreet_title : title);
        begin_event(day.date);
        add_times(day.date, minutes);
        add_line(m_file, "SUMMARY:" + shown);
        if (!m_wishes.discreet && !description.empty())
            add_line(m_file, "DESCRIPTION:" + escaped(description));
        add_line(m_file, "CLASS:PRIVATE");
        add_line(m_file, "TRANSP:TRANSPARENT");
        add_line(m_file, "BEGIN:VALARM");
        add_line(m_file, "ACTION:DISPLAY");
        add_line(m_file, "DESCRIPTION:" + shown);
        add_line(m_file, m_wishes.minute ? "TRIGGER:PT0S" : "TRIGGER:PT" + std::to_string(all_day_reminder) + "H");
        add_line(m_file, "END:VALARM");
        add_line(m_file, "END:VEVENT");
    }

    void add_cancelled(Date date)
    {
        begin_event(date);
        add_times(date, 1);
        add_line(m_file, "SUMMARY:" + escaped(m_wishes.discreet_title));
        add_line(m_file, "STATUS:CANCELLED");
        add_line(m_file, "END:VEVENT");
    }

    Pack const& m_pack;
    Plan const& m_plan;
    CalendarWishes const& m_wishes;
    std::string m_file;
};

}

std::string write_calendar(Pack const& pack, Plan const& plan, CalendarWishes const& wishes)
{
    return Writer(pack, plan, wishes).write();
}

}
