#include "app/node.hpp"
#include "app/record.hpp"
#include "content/save_codec.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

int count_of(std::string const& text, std::string const& part)
{
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

State taking(Answers answers)
{
    return update(with_old_plan(10, std::move(answers)), Went { Screen::TakingAlong }, real_env()).state;
}

State taking()
{
    static State const state = taking(answers_with());
    return state;
}

Updated used(State state, Action const& action)
{
    return update(std::move(state), action, real_env());
}

/// With a line of one's own in each part.
State lived()
{
    auto state = taking();
    auto const& day = state.saved.plan->days.front();
    state.saved.ticks.insert({ day.date, day.tasks.front() });
    state.saved.marks[{ day.date, day.tasks.front() }].note = "# Rain\n- of *course*";
    state.saved.marks[{ add_days(a_sunday(), -400), "gone-task" }].note = "An old note.";
    state.saved.journal[add_days(a_sunday(), -3)] = { .line = "1. Slept well <b>", .mood = 4, .sleep = 2 };
    state.saved.contact.since = add_days(a_sunday(), -12);
    state.saved.contact.events = { { add_days(a_sunday(), -2), ContactKind::Slip, "late", "It was late." } };
    return state;
}

}

TEST_CASE("a calendar file saved again has a higher sequence and the same ids, and cancels days that are gone")
{
    auto first = used(taking(), CalendarSaved {});
    REQUIRE(first.effects.file);
    CHECK(first.effects.file->type == "text/calendar");
    auto const& old_text = first.effects.file->text;
    CHECK(count_of(old_text, "BEGIN:VEVENT") == 30);
    CHECK(count_of(old_text, "SEQUENCE:0\r\n") == 30);
    auto const gone = first.state.saved.plan->days.back().date;
    first.state.saved.plan->days.pop_back();
    auto const second = used(std::move(first.state), CalendarSaved {});
    auto const& text = second.effects.file->text;
    CHECK(count_of(text, "SEQUENCE:1\r\n") == 30);
    CHECK(count_of(text, "STATUS:CANCELLED") == 1);
    for (auto at = old_text.find("UID:"); at != std::string::npos; at = old_text.find("UID:", at + 1))
        CHECK(text.find(old_text.substr(at, old_text.find('\r', at) - at)) != std::string::npos);
    CHECK(second.state.saved.calendar.days.contains(gone));
}

TEST_CASE("the file's sequence never goes back, by undo or by a backup")
{
    auto const before = taking();
    auto state = used(before, CalendarTimeChosen { "18:30" }).state;
    state = used(std::move(state), CalendarSaved {}).state;
    CHECK(used(state, UndoPressed {}).state.saved.calendar.files == 1);
    state = used(state, BackupRead { std::make_shared<Result<Saved> const>(before.saved) }).state;
    CHECK(used(state, BackupConfirmed {}).state.saved.calendar.files == 1);
}

TEST_CASE("events are timed or last all day, and say what they are about or not, as wished")
{
    auto const all_day = used(taking(), CalendarSaved {}).effects.file->text;
    CHECK(all_day.find("DTSTART;VALUE=DATE:") != std::string::npos);
    auto timed = used(taking(), CalendarTimeChosen { "18:30" }).state;
    CHECK(timed.saved.calendar.minute == 18 * 60 + 30);
    CHECK(used(timed, CalendarSaved {}).effects.file->text.find("T183000\r\n") != std::string::npos);
    CHECK_FALSE(used(timed, CalendarTimeChosen { "all-day" }).state.saved.calendar.minute);

    auto const title = real_pack().strings.at("calendar.discreet");
    CHECK(all_day.find(title) == std::string::npos);
    auto const discreet =
        used(used(taking(), CalendarDiscreetChosen { true }).state, CalendarSaved {}).effects.file->text;
    CHECK(count_of(discreet, "SUMMARY:" + title) == 30);
    for (auto const& task : real_pack().tasks)
        CHECK(discreet.find(task.title) == std::string::npos);
}

TEST_CASE("where safety decided it is said that files may be found, and a calendar is discreet until chosen otherwise")
{
    auto const state = taking(answers_with({ { "afraid", "now" } }));
    auto const shown = view(state, real_env());
    auto const* warning = find_node(shown.root, "taking.warning");
    REQUIRE(warning);
    CHECK(warning->tone == Tone::Danger);
    CHECK(warning->name == real_pack().strings.at("taking.danger"));
    CHECK(find_node(view(taking(), real_env()).root, "taking.warning")->tone == Tone::Caution);
    auto const file = used(state, CalendarSaved {}).effects.file;
    REQUIRE(file);
    CHECK(file->text.find("SUMMARY:" + real_pack().strings.at("calendar.discreet")) != std::string::npos);
    CHECK(find_node(view(used(state, CalendarDiscreetChosen { false }).state, real_env()).root, "taking.discreet")
              ->checked
        == false);
}

TEST_CASE("no file's name says what it is about")
{
    auto const title = real_pack().title;
    for (auto const& name : { used(taking(), CalendarSaved {}).effects.file->name,
             used(taking(), NotesSaved {}).effects.file->name, used(taking(), BackupSaved {}).effects.backup }) {
        CAPTURE(name);
        CHECK(name.find("look") == std::string::npos);
        CHECK(name.find("plan") == std::string::npos);
    }
}

TEST_CASE("the text file has result, plan, notes, journal and contact log, and keeps signs as they were written")
{
    auto const text = used(lived(), NotesSaved {}).effects.file->text;
    auto const& pack = real_pack();
    auto const& outcome = *find_outcome(pack, "careful-try");
    for (auto const& part : { "# " + pack.title, "### " + outcome.label, "## " + outcome.plan_title,
             std::string("> \\# Rain  \n> \\- of \\*course\\*"), std::string("> An old note."),
             std::string("> 1\\. Slept well \\<b\\>"), "## " + pack.strings.at("record.journal"),
             "## " + pack.strings.at("record.contact"), std::string("> It was late.") }) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    auto const state = taking();
    for (auto const& day : state.saved.plan->days) {
        for (auto const& id : day.tasks)
            CHECK(count_of(text, find_task(pack, id)->title) >= 1);
    }
}

TEST_CASE("what is shared or printed holds nothing that only the person wrote")
{
    auto const state = lived();
    auto const shared = used(state, ResultShared {}).effects.share;
    CHECK(shared.find(find_outcome(real_pack(), "careful-try")->label) != std::string::npos);
    for (auto const* own : { "Rain", "old note", "Slept", "was late" })
        CHECK(shared.find(own) == std::string::npos);
    CHECK(write_plain(short_record(state, real_env())) == shared);
    auto alone = real_env();
    alone.can_share = false;
    CHECK(update(state, ResultShared {}, alone).effects.share.empty());
    CHECK(find_node(view(state, alone).root, "taking.share") == nullptr);
    CHECK(used(state, PagePrinted {}).effects.print);
}

TEST_CASE("a backup is read, shown, and taken only when that is confirmed; undo brings back what was here")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), lived().saved);
    runtime.step();
    auto const use = [&](std::string const& id, std::string const& value = {}) {
        runtime.report(id, value);
        runtime.step();
    };
    use("taking.backup.save");
    REQUIRE(ports.files.size() == 1);
    CHECK(ports.files.front().type == "application/json");
    auto const present = runtime.state().saved;
    auto const other = after_second_look(32, answers_with(), answers_with()).saved;

    use("taking.open", write_saved(other));
    CHECK(find_node(runtime.view().root, "taking.replace"));
    CHECK(runtime.state().saved.journal == present.journal);
    use("taking.put-away");
    CHECK(runtime.state().saved == present);
    CHECK(find_node(runtime.view().root, "taking.replace") == nullptr);

    use("taking.open", write_saved(other));
    use("taking.replace");
    CHECK(runtime.state().saved.rounds == other.rounds);
    CHECK(runtime.state().saved.journal.empty());
    CHECK(ports.last_saved == runtime.state().saved);
    use("toast.undo");
    CHECK(runtime.state().saved.journal == present.journal);
    CHECK(runtime.state().saved.rounds == present.rounds);

    // The way there and back through the file itself.
    use("taking.open", write_saved(other));
    use("taking.replace");
    use("taking.open", ports.files.front().text);
    use("taking.replace");
    auto brought_back = runtime.state().saved;
    brought_back.replaced.reset();
    CHECK(brought_back == present);
}

TEST_CASE("a backup of what is here is said to be the same, and asks for no choice")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), lived().saved);
    runtime.step();
    auto const open = [&](Saved const& saved) {
        runtime.report("taking.open", write_saved(saved));
        runtime.step();
        return find_node(runtime.view().root, "taking.same")->name;
    };
    auto const present = runtime.state().saved;
    auto elsewhere = present;
    elsewhere.place.screen = Screen::Settings;
    elsewhere.latest_day = add_days(real_env().today, -3);
    for (auto const& same : { present, elsewhere }) {
        CHECK(open(same) == real_pack().strings.at("taking.same"));
        CHECK(find_node(runtime.view().root, "taking.open")->error.empty());
        CHECK(find_node(runtime.view().root, "taking.replace") == nullptr);
        CHECK(runtime.state().saved == present);
    }
    auto other = present;
    other.journal[add_days(real_env().today, -1)].line = "One line more.";
    CHECK(open(other).empty());
    CHECK(find_node(runtime.view().root, "taking.replace"));
}

TEST_CASE("a file that is no backup, damaged, too large, newer or of another app is refused, and loses nothing")
{
    auto foreign = taking().saved;
    foreign.pack = "another-pack";
    auto const whole = write_saved(taking().saved);
    for (auto const& [text, key] :
        { std::pair<std::string, std::string> { "", "taking.unreadable" }, { "Not JSON at all", "taking.unreadable" },
            { "{}", "taking.unreadable" }, { whole.substr(0, whole.size() / 2), "taking.unreadable" },
            { std::string(5 << 20, ' '), "taking.unreadable" }, { R"({"schema": 99})", "taking.newer" },
            { write_saved(foreign), "taking.foreign" } }) {
        CAPTURE(text.substr(0, 40));
        NotedPorts ports;
        Runtime runtime(ports, real_env(), lived().saved);
        runtime.step();
        auto const before = runtime.state().saved;
        runtime.report("taking.open", text);
        runtime.step();
        auto const* file = find_node(runtime.view().root, "taking.open");
        REQUIRE(file);
        CHECK(file->error == real_pack().strings.at(key));
        CHECK(find_node(runtime.view().root, "taking.replace") == nullptr);
        CHECK(runtime.state().saved == before);
        CHECK(ports.saves == 0);
    }
}
