#include "app/update.hpp"

#include "core/quiz.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

State on(Screen screen, Answers answers = {}, Id question = {})
{
    return restore({ .place = { screen, std::move(question) }, .answers = std::move(answers) }, real_env());
}

State after(State state, std::vector<Action> const& actions)
{
    for (auto const& action : actions)
        state = update(std::move(state), action, real_env()).state;
    return state;
}

}

TEST_CASE("before the first sensitive question it is said what is coming, once")
{
    auto const told = after(on(Screen::Welcome), { Began {} });
    CHECK(told.saved.place.screen == Screen::Interruption);
    CHECK(after(told, { BackPressed {} }).saved.place.screen == Screen::Welcome);
    auto const state = after(told, { InterruptionPassed {} });
    CHECK(state.saved.place == Location { Screen::Question, real_pack().questions.front().id });
    CHECK(after(state, { BackPressed {}, Began {} }).saved.place.screen == Screen::Question);
}

TEST_CASE("beginning leads to the first question, and coming back to the first open one")
{
    auto state = after(on(Screen::Welcome), { Began {}, InterruptionPassed {} });
    CHECK(state.saved.place == Location { Screen::Question, real_pack().questions.front().id });

    auto const first = state.saved.place.question;
    auto const& option = real_pack().questions.front().options.front().id;
    state = after(state, { AnswerChosen { first, option }, Went { Screen::Welcome }, Began {} });
    CHECK(state.saved.place.question != first);
}

TEST_CASE("next without an answer stays and says so, and choosing clears it")
{
    auto const& question = real_pack().questions.front();
    auto state = after(on(Screen::Question, {}, question.id), { NextPressed {} });
    CHECK(state.saved.place.question == question.id);
    CHECK(state.passing.answer_missing);
    state = after(state, { AnswerChosen { question.id, question.options.front().id } });
    CHECK_FALSE(state.passing.answer_missing);
}

TEST_CASE("an answer is saved at once; opening a hint or leaving is not a change")
{
    auto const& question = real_pack().questions.front();
    auto const state = on(Screen::Question, {}, question.id);
    CHECK(update(state, AnswerChosen { question.id, question.options.front().id }, real_env()).effects.save);
    CHECK_FALSE(update(state, DisclosureToggled { "x" }, real_env()).effects.save);
    auto const left = update(state, LeavePressed {}, real_env());
    CHECK(left.effects.leave);
    CHECK_FALSE(left.effects.save);
}

TEST_CASE("answers that the pack does not know change nothing")
{
    auto const before = on(Screen::Question, {}, real_pack().questions.front().id);
    auto const state = after(before,
        { AnswerChosen { "no-such-question", "yes" },
            AnswerChosen { real_pack().questions.front().id, "no-such-option" },
            AnswerToggled { "no-such-question", "yes", true }, DateEntered { "no-such-question", "2026-12-01" } });
    CHECK(state.saved.answers == before.saved.answers);
}

TEST_CASE("back walks the path the other way and ends at the welcome screen")
{
    auto state = on(Screen::Verdict, answers_with());
    auto const asked = path(real_pack(), state.saved.answers);
    for (auto question = asked.rbegin(); question != asked.rend(); ++question) {
        state = after(state, { BackPressed {} });
        CHECK(state.saved.place == Location { Screen::Question, (*question)->id });
    }
    CHECK(after(state, { BackPressed {} }).saved.place.screen == Screen::Welcome);
}

TEST_CASE("the start date keeps to days from today on, and today holds when nothing is entered")
{
    auto answers = answers_with();
    answers.erase("start");
    auto state = on(Screen::Question, answers, "start");
    state = after(
        state, { DateEntered { "start", "2020-01-01" }, DateEntered { "start", "soon" }, DateEntered { "start", "" } });
    CHECK_FALSE(state.saved.answers.contains("start"));
    CHECK(after(state, { NextPressed {} }).saved.answers.at("start").date == a_sunday());
    CHECK(after(state, { DateEntered { "start", "2026-11-30" }, NextPressed {} }).saved.answers.at("start").date
        == parse_date("2026-11-30"));
}

TEST_CASE("options of a many-question keep the pack's order, however they were ticked")
{
    auto const* question = find_question(real_pack(), "interests");
    REQUIRE(question);
    auto const& a = question->options[0].id;
    auto const& b = question->options[1].id;
    auto const one = after(on(Screen::Question, answers_with(), "interests"),
        { AnswerToggled { "interests", b, true }, AnswerToggled { "interests", a, true } });
    CHECK(one.saved.answers.at("interests").options == std::vector<Id> { a, b });
    CHECK(after(one, { AnswerToggled { "interests", a, false } }).saved.answers.at("interests").options
        == std::vector<Id> { b });
}

TEST_CASE("a plan is built from the verdict, starts where it was asked to, and lasts")
{
    auto answers = answers_with();
    answers["start"].date = add_days(a_sunday(), 2);
    auto const state = after(on(Screen::Verdict, answers), { PlanBuilt {} });
    REQUIRE(state.saved.plan);
    CHECK(state.saved.place.screen == Screen::Plan);
    CHECK(state.saved.plan->days.front().date == add_days(a_sunday(), 2));
    CHECK(state.saved.plan->days.size() >= 30);
}

TEST_CASE("a plan is not shown once the answers point elsewhere")
{
    auto state = after(on(Screen::Verdict, answers_with()), { PlanBuilt {}, Went { Screen::Today } });
    REQUIRE(plan_holds(state, real_env()));
    state = after(state, { AnswerChosen { "afraid", "now" } });
    CHECK_FALSE(plan_holds(state, real_env()));
    state = after(state, { Went { Screen::Today } });
    CHECK(state.saved.place.screen != Screen::Today);
    CHECK(after(state, { Went { Screen::Plan } }).saved.place.screen != Screen::Plan);
}

TEST_CASE("a tick and its taking back are each other's undoing")
{
    auto const before = after(on(Screen::Verdict, answers_with()), { PlanBuilt {}, Went { Screen::Today } });
    auto const& task = before.saved.plan->days.front().tasks.front();
    auto const ticked = after(before, { TaskTicked { a_sunday(), task, true } });
    CHECK(ticked.saved.ticks.size() == 1);
    CHECK(after(ticked, { TaskTicked { a_sunday(), task, false } }).saved == before.saved);
}

TEST_CASE("erasing leaves nothing behind, in the state or in the store")
{
    auto state = after(on(Screen::Verdict, answers_with()), { PlanBuilt {}, Went { Screen::Settings }, EraseAsked {} });
    auto const erased = update(state, EraseConfirmed {}, real_env());
    CHECK(erased.effects.erase);
    CHECK_FALSE(erased.effects.save);
    CHECK(erased.state.saved == on(Screen::Welcome).saved);
}

TEST_CASE("settings and help lead back to where one was")
{
    auto const state = on(Screen::Question, answers_with(), "disagreements");
    auto const back = after(state, { Went { Screen::Settings }, Went { Screen::Help }, BackPressed {} });
    CHECK(back.saved.place == state.saved.place);
}

TEST_CASE("what is restored fits the pack")
{
    Saved saved;
    saved.place = { Screen::Question, "gone" };
    saved.answers["gone"].options = { "yes" };
    saved.answers["afraid"].options = { "no-such-option" };
    saved.plan = Plan { .outcome = "gone", .days = { { .date = a_sunday(), .phase = "gone", .tasks = { "gone" } } } };
    auto const state = restore(saved, real_env());
    CHECK(state.saved.answers.empty());
    CHECK_FALSE(state.saved.plan);
    CHECK(state.saved.place.screen == Screen::Interruption);
}

TEST_CASE("an answer that is looked at and counts no more leads to the list of answers after a reload")
{
    auto answers = answers_with();
    answers["older"].options = { "near" };
    auto const looked_at = after(on(Screen::YourAnswers, answers), { AnswerEdited { "older" } });
    CHECK(looked_at.saved.place == Location { .screen = Screen::Question, .question = "older", .day = {} });
    CHECK(restore(looked_at.saved, real_env()).saved.place.screen == Screen::YourAnswers);
}

TEST_CASE("after a reload, what lies aside leads back to where one was in the quiz, or to the plan")
{
    auto const back_from = [](Saved saved) {
        saved.place = { .screen = Screen::Settings };
        return update(restore(std::move(saved), real_env()), BackPressed {}, real_env()).state.saved.place;
    };
    CHECK(back_from({}).screen == Screen::Welcome);
    auto answers = answers_with();
    CHECK(back_from({ .answers = answers, .told = true }).screen == Screen::Verdict);
    answers.erase("trust");
    auto const open = back_from({ .answers = std::move(answers), .told = true });
    CHECK(open.screen == Screen::Question);
    CHECK(open.question == "trust");
}
