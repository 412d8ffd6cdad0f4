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
