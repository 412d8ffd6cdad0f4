/// What the packs of this repository promise beyond being sound.
#include "content/pack_codec.hpp"
#include "core/pack.hpp"
#include "core/plan.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace second_look;
using namespace second_look::support;

namespace {

std::array<Pack const*, 2> packs()
{
    return { &real_pack(), &second_pack() };
}

std::size_t count_lines(HelplineCountry const& country, std::string const& purpose)
{
    return static_cast<std::size_t>(std::count_if(
        country.lines.begin(), country.lines.end(), [&](Helpline const& line) { return line.purpose == purpose; }));
}

}

TEST_CASE("every task says how, how small, when and why, and belongs to an area")
{
    CHECK(real_pack().tasks.size() >= 150);
    for (auto const* pack : packs()) {
        for (auto const& task : pack->tasks) {
            CAPTURE(task.id);
            CHECK(find_area(*pack, task.area));
            CHECK_FALSE(task.how.empty());
            CHECK_FALSE(task.small.empty());
            CHECK_FALSE(task.why.empty());
            CHECK_FALSE(task.sources.empty());
            CHECK(task.if_then.starts_with("If "));
            CHECK(task.if_then.find(", ") != std::string::npos);
        }
    }
}

TEST_CASE("the tasks cover what a plan after a breakup has to say")
{
    struct Theme {
        std::string about;
        std::vector<Id> tasks;
    };
    std::vector<Theme> const themes {
        { "no repeated calls or texts", { "no-calls" } },
        { "no begging, no tears at their door", { "no-pleading" } },
        { "what it was, and what could not work", { "space-facts", "cannot-work", "ordinary-day" } },
        { "the good and the bad", { "good-and-bad", "one-each" } },
        { "their details out of reach, for a set time", { "hide-details", "choose-length" } },
        { "muting", { "mute-all" } },
        { "reminders put away", { "archive-chat", "put-photos-away", "box-up" } },
        { "friends", { "friend-old", "hello-one", "answer-one" } },
        { "family", { "family-call", "family-story" } },
        { "who one was before", { "who-before", "list-old" } },
        { "confidence", { "handled", "proud-of" } },
        { "an old joy, then something new", { "old-joy", "new-small" } },
        { "something one controls", { "control-one" } },
        { "dating to connect, when ready, and never as a test", { "ready-signs", "ask-listen", "not-a-test" } },
        { "slowly", { "slow-pace" } },
        { "with their consent", { "signs-free", "any-answer", "send-once" } },
        { "happiness that rests on nobody else", { "alone-fine", "mine-alone" } },
    };
    for (auto const& theme : themes) {
        CAPTURE(theme.about);
        for (auto const& id : theme.tasks) {
            CAPTURE(id);
            CHECK(find_task(real_pack(), id));
        }
    }
    auto const position = [](Id const& id) {
        return std::find_if(
            real_pack().tasks.begin(), real_pack().tasks.end(), [&](Task const& task) { return task.id == id; });
    };
    CHECK(position("old-joy") < position("new-small"));
    CHECK(position("signs-free") < position("send-once"));
}

TEST_CASE("who is not safe, or was told no, gets a plan that never reaches out")
{
    for (auto const* id : { "safety-first", "respect-their-no" }) {
        auto const& outcome = *find_outcome(real_pack(), id);
        CHECK(outcome.contact == Contact::Never);
        for (auto const& task : real_pack().tasks) {
            CAPTURE(task.id);
            // With every tag it needs, and none it forbids: whoever could get it.
            std::set<std::string> const tags { task.needs.begin(), task.needs.end() };
            if (!eligible(task, outcome, tags))
                continue;
            CHECK(task.contact != TaskContact::Towards);
            // What is still shared with someone who does harm goes through others.
            if (outcome.help_first)
                CHECK(task.contact == TaskContact::None);
        }
        // A phase of their own opens and closes it.
        CHECK(std::any_of(real_pack().tasks.begin(), real_pack().tasks.end(),
            [&](Task const& task) { return std::find(task.needs.begin(), task.needs.end(), id) != task.needs.end(); }));
    }
}

TEST_CASE("every question says why it is asked and on what ground, and can be left open")
{
    for (auto const* pack : packs()) {
        for (auto const& question : pack->questions) {
            CAPTURE(question.id);
            CHECK_FALSE(question.hint.empty());
            CHECK_FALSE(question.why.empty());
            CHECK_FALSE(question.sources.empty());
            auto const in_words = [](std::string const& text) {
                return text.starts_with("Not sure") || text.find("rather not say") != std::string::npos;
            };
            if (question.kind == QuestionKind::Date)
                CHECK(in_words(question.hint));
            else
                CHECK(std::any_of(question.options.begin(), question.options.end(),
                    [&](Option const& option) { return option.unsure && in_words(option.text); }));
            // A clear answer that always stands first or last would be read as the right one.
            if (question.has_gate && question.options.size() > 3) {
                CHECK(question.options.front().id != question.gate.clear);
                CHECK(question.options.back().id != question.gate.clear);
            }
        }
    }
}

TEST_CASE("tags from answers reach the planner for circling thoughts, bad sleep, low mood and few people")
{
    for (auto const* tag : { "ruminating", "poor-sleep", "low-mood", "few-people" }) {
        CAPTURE(tag);
        CHECK(std::any_of(real_pack().questions.begin(), real_pack().questions.end(), [&](Question const& question) {
            return std::any_of(question.options.begin(), question.options.end(), [&](Option const& option) {
                return std::find(option.tags.begin(), option.tags.end(), tag) != option.tags.end();
            });
        }));
        CHECK(std::any_of(real_pack().tasks.begin(), real_pack().tasks.end(), [&](Task const& task) {
            return std::find(task.needs.begin(), task.needs.end(), tag) != task.needs.end()
                || std::find(task.never.begin(), task.never.end(), tag) != task.never.end();
        }));
    }
}

TEST_CASE("low days put support first, whatever the plan is for")
{
    for (auto const& outcome : real_pack().outcomes) {
        CAPTURE(outcome.id);
        Verdict verdict;
        verdict.outcome = outcome.id;
        auto const plan = draft_plan(real_pack(), verdict, { "low-mood" }, { .start = a_sunday() });
        REQUIRE(plan.has_value());
        auto const& first = plan.value().days.front().tasks;
        CHECK(std::any_of(first.begin(), first.end(), [](Id const& id) {
            auto const& tasks = real_pack().tasks;
            auto const task =
                std::find_if(tasks.begin(), tasks.end(), [&](Task const& candidate) { return candidate.id == id; });
            return task->area == "support";
        }));
    }
}

TEST_CASE("who says that they may be in danger now, by the other's hand or their own, is shown help at once")
{
    for (auto const& [question, option] : { std::pair<Id, Id> { "afraid", "danger" }, { "afraid", "now" },
             { "weighing", "unsafe" }, { "weighing", "thoughts" }, { "own-harm", "might" }, { "since", "near" } }) {
        CAPTURE(question);
        CAPTURE(option);
        CHECK(find_option(*find_question(real_pack(), question), option)->urgent);
    }
}

TEST_CASE(
    "eleven countries and anywhere else have two routes each for harm, a crisis and one's own part, and youth lines")
{
    std::vector<std::string> codes;
    for (auto const& country : real_pack().helplines) {
        CAPTURE(country.code);
        codes.push_back(country.code);
        CHECK(count_lines(country, "harm") >= 2);
        CHECK(count_lines(country, "crisis") >= 2);
        CHECK(count_lines(country, "youth") >= 1);
        CHECK(count_lines(country, "own") >= 1);
        for (auto const& line : country.lines) {
            // Where the words say that one can chat, there is a link to it.
            bool const says_so = line.detail.find("chat") != std::string::npos;
            CAPTURE(line.name);
            CHECK((!says_so || !line.chat.empty()));
        }
    }
    CHECK(codes == std::vector<std::string> { "US", "GB", "IE", "CA", "AU", "NZ", "IN", "ZA", "DE", "FR", "ES", "XX" });
}

TEST_CASE("the note of what was not read in the source lists each such fact, and nothing else")
{
    std::ifstream file(packs_folder + "/unread.md");
    std::string const note { std::istreambuf_iterator<char>(file), {} };
    std::size_t listed = 0;
    for (auto at = note.find("\n- "); at != std::string::npos; at = note.find("\n- ", at + 1))
        ++listed;
    std::size_t expected = 0;
    for (auto const* pack : packs()) {
        for (auto const& source : pack->sources) {
            if (source.read)
                continue;
            ++expected;
            CAPTURE(source.id);
            CHECK(note.find("\n- **" + pack->title + "**, " + source.title + ": " + source.note + "\n")
                != std::string::npos);
        }
        for (auto const& country : pack->helplines) {
            for (auto const& line : country.lines) {
                if (line.detail.find("Check the number") == std::string::npos)
                    continue;
                ++expected;
                CAPTURE(line.name);
                CHECK(note.find("\n- **" + pack->title + "**, " + country.name + ": " + line.name + "\n")
                    != std::string::npos);
            }
        }
    }
    CHECK(listed == expected);
}
