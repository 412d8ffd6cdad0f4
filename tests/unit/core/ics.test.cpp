#include "core/ics.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace second_look;

namespace {

Plan two_days()
{
    auto const start = *parse_date("2026-12-31");
    return { "try", { { start, "calm", { "breathe", "walk" } }, { add_days(start, 1), "calm", { "mute" } } } };
}

CalendarWishes calendar()
{
    CalendarWishes wishes;
    wishes.title = "Slowly";
    wishes.discreet_title = "Some minutes";
    wishes.stamp_date = *parse_date("2026-12-01");
    wishes.stamp_minute = 61;
    return wishes;
}

/// The file with its folded lines joined.
std::string unfolded(std::string file)
{
    for (auto at = file.find("\r\n "); at != std::string::npos; at = file.find("\r\n ", at))
        file.erase(at, 3);
    return file;
}

int count(std::string const& file, std::string const& text)
{
    int found = 0;
    for (auto at = file.find(text); at != std::string::npos; at = file.find(text, at + 1))
        ++found;
    return found;
}

}

TEST_CASE("a calendar has an event a day, all day long, with an alarm at nine")
{
    auto const file = write_calendar(fixture::pack(), two_days(), calendar());
    CHECK(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(count(file, "BEGIN:VEVENT") == 2);
    CHECK(count(file, "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n") == 1);
    CHECK(count(file, "UID:20261231@fixture\r\nSEQUENCE:0\r\nDTSTAMP:20261201T010100Z\r\n") == 1);
    CHECK(count(file, "SUMMARY:breathe \xC2\xB7 walk\r\n") == 1);
    CHECK(count(file, "TRIGGER:PT9H\r\n") == 2);
}

TEST_CASE("a timed event lasts as long as its tasks, past midnight too, and wherever one is")
{
    auto wishes = calendar();
    wishes.minute = 23 * 60 + 50;
    auto const file = write_calendar(fixture::pack(), two_days(), wishes);
    CHECK(count(file, "DTSTART:20261231T235000\r\nDTEND:20270101T000500\r\n") == 1);
    CHECK(count(file, "TRIGGER:PT0S\r\n") == 2);
    CHECK(count(file, "DTSTART;VALUE=DATE") == 0);
}

TEST_CASE("a changed plan updates the events it had, and takes away those it has no more")
{
    auto plan = two_days();
    auto wishes = calendar();
    wishes.sequence = 3;
    wishes.gone = { plan.days[1].date, plan.days[0].date };
    plan.days[0].tasks = { "mute" };
    plan.days[1].tasks.clear();
    auto const file = write_calendar(fixture::pack(), plan, wishes);
    CHECK(count(file, "SEQUENCE:3\r\n") == 2);
    CHECK(count(file, "UID:20261231@fixture\r\n") == 1);
    CHECK(count(file, "UID:20270101@fixture\r\n") == 1);
    CHECK(count(file, "STATUS:CANCELLED\r\n") == 1);
}

TEST_CASE("a discreet calendar names neither plan nor task")
{
    auto wishes = calendar();
    wishes.discreet = true;
    auto const file = write_calendar(fixture::pack(), two_days(), wishes);
    for (auto const word : { "breathe", "walk", "mute", "Slowly", "Do it" })
        CHECK(count(file, word) == 0);
    CHECK(count(file, "SUMMARY:Some minutes\r\n") == 2);
}

TEST_CASE("any octets make a sound file: CRLF, at most 75 octets a line, whole characters, nothing injected")
{
    std::mt19937 random(8);
    std::vector<std::string> const pieces { "\n", "\r\n", ",", ";", "\\", "\xC3\xA9", "\xF0\x9F\x91\xA9",
        "\xE2\x80\x8D", "\xFF", "\xC3", "\xED\xA0\x80", std::string(1, '\0'), "\x01", "\t", "BEGIN:VEVENT",
        "END:VCALENDAR", "x", " " };
    for (int i = 0; i < 500; ++i) {
        auto pack = fixture::pack();
        for (auto& task : pack.tasks) {
            for (auto* text : { &task.title, &task.how }) {
                text->clear();
                for (auto length = random() % 120; length > 0; --length)
                    *text += pieces[random() % pieces.size()];
            }
        }
        auto const file = write_calendar(pack, two_days(), calendar());
        REQUIRE(count(file, "\r\n") == count(file, "\n"));
        REQUIRE(count(file, "\r\n") == count(file, "\r"));
        std::size_t start = 0;
        int begun = 0;
        for (auto end = file.find("\r\n"); end != std::string::npos; end = file.find("\r\n", start)) {
            auto const line = file.substr(start, end - start);
            REQUIRE(line.size() <= 75);
            REQUIRE((line.empty() || (static_cast<unsigned char>(line.front()) & 0xC0) != 0x80));
            REQUIRE((line.size() < 2 || line[0] != ' ' || (static_cast<unsigned char>(line[1]) & 0xC0) != 0x80));
            begun += line == "BEGIN:VEVENT";
            for (char const octet : line)
                REQUIRE((octet == '\t' || static_cast<unsigned char>(octet) >= 0x20));
            start = end + 2;
        }
        REQUIRE(begun == 2);
        REQUIRE(unfolded(file).find("\xFF") == std::string::npos);
    }
}

namespace {

/// How a title stands in the calendar, as one line.
std::string summary_of(std::string const& title)
{
    auto pack = fixture::pack();
    fixture::task_of(pack, "mute").title = title;
    Plan const plan { "try", { { *parse_date("2026-12-31"), "calm", { "mute" } } } };
    auto const file = unfolded(write_calendar(pack, plan, calendar()));
    auto const from = file.find("SUMMARY:") + std::string("SUMMARY:").size();
    return file.substr(from, file.find("\r\n", from) - from);
}

std::string replaced(int octets)
{
    std::string text;
    for (int i = 0; i < octets; ++i)
        text += "\xEF\xBF\xBD";
    return text;
}

}

TEST_CASE("characters stay as they are, and each octet of what is none becomes the sign for that")
{
    for (std::string const whole :
        { "a", "\xC2\x80", "\xC3\xA9", "\xDF\xBF", "\xE0\xA0\x80", "\xE2\x80\xA6", "\xED\x9F\xBF", "\xEE\x80\x80",
            "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF0\x9F\x91\xA9", "\xF4\x8F\xBF\xBF" }) {
        CAPTURE(whole);
        CHECK(summary_of("x" + whole + "y") == "x" + whole + "y");
        CHECK(summary_of(whole) == whole);
        CHECK(summary_of(whole + whole) == whole + whole);
    }
    for (std::string const broken : { "\x80", "\xBF", "\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
             "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF" }) {
        CAPTURE(broken);
        auto const signs = replaced(static_cast<int>(broken.size()));
        CHECK(summary_of("x" + broken + "y") == "x" + signs + "y");
        CHECK(summary_of("x" + broken) == "x" + signs);
    }
}

TEST_CASE("a character that breaks off takes nothing of what follows it with it")
{
    for (std::string const whole : { "\xC3\xA9", "\xE2\x80\xA6", "\xF0\x9F\x91\xA9" }) {
        for (std::size_t kept = 1; kept < whole.size(); ++kept) {
            auto const half = whole.substr(0, kept);
            auto const signs = replaced(static_cast<int>(kept));
            CHECK(summary_of("x" + half) == "x" + signs);
            CHECK(summary_of(half + "abc") == signs + "abc");
            CHECK(summary_of(half + whole) == signs + whole);
        }
    }
}

TEST_CASE("signs of the format are escaped, breaks are kept, and what cannot be seen goes")
{
    CHECK(summary_of("a,b;c\\d:e\"f") == "a\\,b\\;c\\\\d:e\"f");
    CHECK(summary_of("a\nb") == "a\\nb");
    CHECK(summary_of("a\r\nb") == "a\\nb");
    CHECK(summary_of("a\rb") == "a\\nb");
    CHECK(summary_of("a\r") == "a\\n");
    CHECK(summary_of("a\n\nb") == "a\\n\\nb");
    CHECK(summary_of(std::string("a\0b\x01\x08\x1F\x7F", 7)) == "ab");
    CHECK(summary_of("a\tb c~") == "a\tb c~");
}

TEST_CASE("a line of 75 octets is whole, and a longer one goes on after a space")
{
    auto const lines_of = [](std::string const& title) {
        auto pack = fixture::pack();
        fixture::task_of(pack, "mute").title = title;
        Plan const plan { "try", { { *parse_date("2026-12-31"), "calm", { "mute" } } } };
        auto const file = write_calendar(pack, plan, calendar());
        auto const from = file.find("SUMMARY:");
        return file.substr(from, file.find("\r\nDESCRIPTION:", from) - from);
    };
    auto const x = [](std::size_t count) { return std::string(count, 'x'); };
    CHECK(lines_of(x(67)) == "SUMMARY:" + x(67));
    CHECK(lines_of(x(68)) == "SUMMARY:" + x(67) + "\r\n x");
    CHECK(lines_of(x(67 + 74)) == "SUMMARY:" + x(67) + "\r\n " + x(74));
    CHECK(lines_of(x(67 + 75)) == "SUMMARY:" + x(67) + "\r\n " + x(74) + "\r\n x");
    CHECK(lines_of(x(66) + "\xC3\xA9") == "SUMMARY:" + x(66) + "\r\n \xC3\xA9");
    CHECK(lines_of(x(65) + "\xC3\xA9") == "SUMMARY:" + x(65) + "\xC3\xA9");
}

TEST_CASE("a time of day is written with two digits each, and a day later from midnight on")
{
    for (auto const& [minute, written] : std::vector<std::pair<int, std::string>> { { 0, "20261231T000000" },
             { 9, "20261231T000900" }, { 10, "20261231T001000" }, { 9 * 60 + 5, "20261231T090500" },
             { 10 * 60, "20261231T100000" }, { 23 * 60 + 59, "20261231T235900" } }) {
        auto wishes = calendar();
        wishes.minute = minute;
        CHECK(count(write_calendar(fixture::pack(), two_days(), wishes), "DTSTART:" + written + "\r\n") == 1);
    }
    auto wishes = calendar();
    wishes.minute = 24 * 60 - 15;
    CHECK(count(write_calendar(fixture::pack(), two_days(), wishes), "DTEND:20270101T000000\r\n") == 1);
}

TEST_CASE("an event says what there is to do, and skips tasks that the pack has no more")
{
    auto plan = two_days();
    plan.days[0].tasks = { "breathe", "gone", "walk" };
    plan.days[1].tasks = { "gone" };
    auto wishes = calendar();
    wishes.minute = 600;
    auto const file = unfolded(write_calendar(fixture::pack(), plan, wishes));
    CHECK(count(file, "X-WR-CALNAME:Slowly\r\n") == 1);
    CHECK(count(file, "PRODID:-//fixture//1.0.0//EN\r\n") == 1);
    CHECK(count(file, "\r\nDESCRIPTION:breathe\\nDo it.\\n\\nwalk\\nDo it.\r\n") == 1);
    CHECK(count(file, "DTSTART:20261231T100000\r\nDTEND:20261231T101500\r\n") == 1);
    // A day that asks for nothing known any more says no more than a discreet one, for a minute.
    CHECK(count(file, "DTSTART:20270101T100000\r\nDTEND:20270101T100100\r\nSUMMARY:Some minutes\r\nCLASS") == 1);
    CHECK(count(file, "ACTION:DISPLAY\r\nDESCRIPTION:breathe \xC2\xB7 walk\r\nTRIGGER") == 1);
    CHECK(count(file, "ACTION:DISPLAY\r\nDESCRIPTION:Some minutes\r\nTRIGGER") == 1);
    CHECK(file.ends_with("END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
}

TEST_CASE("a day that is gone lasts a minute where days have a time, and says nothing of what it was")
{
    auto plan = two_days();
    auto wishes = calendar();
    wishes.minute = 600;
    wishes.sequence = -1;
    wishes.gone = { plan.days[1].date };
    plan.days.pop_back();
    auto const file = unfolded(write_calendar(fixture::pack(), plan, wishes));
    CHECK(count(file,
              "DTSTART:20270101T100000\r\nDTEND:20270101T100100\r\nSUMMARY:Some minutes\r\n"
              "STATUS:CANCELLED\r\nEND:VEVENT\r\n")
        == 1);
    CHECK(count(file, "SEQUENCE:0\r\n") == 2);
    CHECK(count(file, "BEGIN:VALARM") == 1);
    wishes.discreet = true;
    CHECK(count(write_calendar(fixture::pack(), plan, wishes), "X-WR-CALNAME:Some minutes\r\n") == 1);
    CHECK(count(write_calendar(fixture::pack(), plan, wishes), "\r\nDESCRIPTION:") == 1);
}

TEST_CASE("a day without tasks has no event")
{
    auto plan = two_days();
    plan.days[0].tasks.clear();
    CHECK(count(write_calendar(fixture::pack(), plan, calendar()), "BEGIN:VEVENT") == 1);
}

TEST_CASE("a calendar of one day, to the letter")
{
    auto plan = two_days();
    plan.days.pop_back();
    CHECK(write_calendar(fixture::pack(), plan, calendar())
        == "BEGIN:VCALENDAR\r\n"
           "VERSION:2.0\r\n"
           "PRODID:-//fixture//1.0.0//EN\r\n"
           "CALSCALE:GREGORIAN\r\n"
           "METHOD:PUBLISH\r\n"
           "X-WR-CALNAME:Slowly\r\n"
           "BEGIN:VEVENT\r\n"
           "UID:20261231@fixture\r\n"
           "SEQUENCE:0\r\n"
           "DTSTAMP:20261201T010100Z\r\n"
           "DTSTART;VALUE=DATE:20261231\r\n"
           "DTEND;VALUE=DATE:20270101\r\n"
           "SUMMARY:breathe \xC2\xB7 walk\r\n"
           "DESCRIPTION:breathe\\nDo it.\\n\\nwalk\\nDo it.\r\n"
           "CLASS:PRIVATE\r\n"
           "TRANSP:TRANSPARENT\r\n"
           "BEGIN:VALARM\r\n"
           "ACTION:DISPLAY\r\n"
           "DESCRIPTION:breathe \xC2\xB7 walk\r\n"
           "TRIGGER:PT9H\r\n"
           "END:VALARM\r\n"
           "END:VEVENT\r\n"
           "END:VCALENDAR\r\n");
}
