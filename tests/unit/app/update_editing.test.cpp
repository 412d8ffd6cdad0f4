#include "app/update.hpp"
#include "app/view.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

State answered()
{
    return restore({ .place = { Screen::Verdict, {} }, .answers = answers_with() }, real_env());
}

State after(State state, std::vector<Action> const& actions)
{
    for (auto const& action : actions)
        state = update(std::move(state), action, real_env()).state;
    return state;
}

bool says(State const& state, std::string const& id, std::string const& words)
{
    auto const shown = view(state, real_env());
    auto const* node = find_node(shown.root, id);
    return node && node->name.find(words) != std::string::npos;
}

}

TEST_CASE("an answer is changed from the list and leads back to it")
{
    auto const state = after(answered(),
        { Went { Screen::YourAnswers }, AnswerEdited { "trust" }, AnswerChosen { "trust", "lies" }, NextPressed {} });
    CHECK(state.saved.place.screen == Screen::YourAnswers);
    CHECK(state.saved.answers.at("trust").options == std::vector<Id> { "lies" });
    CHECK(says(state, "answers/trust.answer", find_option(*find_question(real_pack(), "trust"), "lies")->text));
}

TEST_CASE("going back from a change keeps the answer as it was")
{
    auto const before = after(answered(), { Went { Screen::YourAnswers } });
    auto const state = after(before, { AnswerEdited { "trust" }, AnswerChosen { "trust", "lies" }, BackPressed {} });
    CHECK(state.saved.place.screen == Screen::YourAnswers);
    CHECK(state.saved.answers == before.saved.answers);
}

TEST_CASE("answers that a change takes off the path are kept, named with the reason, and come back with it")
{
    auto const before = after(answered(), { Went { Screen::YourAnswers } });
    auto const changed =
        after(before, { AnswerEdited { "afraid" }, AnswerChosen { "afraid", "past" }, NextPressed {} });
    CHECK(changed.saved.answers.contains("trust"));
    CHECK(says(changed, "answers/trust.because", "afraid"));
    CHECK(says(changed, "answers.open", "new questions"));
    auto const back = after(changed, { AnswerEdited { "afraid" }, AnswerChosen { "afraid", "never" }, NextPressed {} });
    CHECK_FALSE(find_node(view(back, real_env()).root, "answers/trust.because"));
    CHECK(find_node(view(back, real_env()).root, "answers/trust"));
}

TEST_CASE("a change before the first verdict is no correction")
{
    auto state =
        restore({ .place = { Screen::Question, "start" }, .answers = answers_with(), .told = true }, real_env());
    state = after(state,
        { Went { Screen::YourAnswers }, AnswerEdited { "afraid" }, AnswerChosen { "afraid", "past" }, NextPressed {},
            AnswerEdited { "afraid" }, AnswerChosen { "afraid", "never" }, NextPressed {}, Began {} });
    REQUIRE(state.saved.place.screen == Screen::Verdict);
    CHECK_FALSE(current_standing(state, real_env())->towards_from);
    CHECK(current_verdict(state, real_env())->outcome == "careful-try");
}

TEST_CASE("a question lists its sources by title, and marks those that were not read")
{
    for (auto const& question : real_pack().questions) {
        CAPTURE(question.id);
        auto asked = restore(
            { .place = { Screen::Question, question.id }, .answers = answers_with(), .told = true }, real_env());
        if (asked.saved.place.question != question.id)
            continue;
        asked = after(asked, { DisclosureToggled { "quiz." + question.id + ".why" } });
        for (auto const& id : question.sources) {
            for (auto const& source : real_pack().sources) {
                if (source.id != id)
                    continue;
                auto const node = "quiz." + question.id + ".why." + id;
                CHECK(says(asked, node, source.title));
                CHECK(says(asked, node, real_pack().strings.at("source.unread")) != source.read);
            }
        }
    }
}

TEST_CASE("the screen of sources has every source, and marks those that were not read")
{
    auto const state = restore({ .place = { Screen::Sources, {} } }, real_env());
    for (auto const& source : real_pack().sources) {
        CAPTURE(source.id);
        CHECK(says(state, "sources/" + source.id + ".title", source.title));
        // Nobody reads their own judgement in a source.
        CHECK(says(state, "sources/" + source.id + ".read",
                  real_pack().strings.at(source.read ? "source.read" : "source.unread"))
            != source.own);
    }
}
