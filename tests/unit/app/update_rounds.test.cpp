#include "app/update.hpp"
#include "app/views/screens.hpp"
#include "core/comparison.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

State on(Screen screen, Answers answers = {}, Id question = {})
{
    return restore({ .place = { screen, std::move(question) }, .answers = std::move(answers) }, real_env());
}

State after(State state, std::vector<Action> const& actions, int days = 0)
{
    auto env = real_env();
    env.today = add_days(env.today, days);
    for (auto const& action : actions)
        state = update(std::move(state), action, env).state;
    return state;
}

Id outcome(State const& state)
{
    auto const verdict = current_verdict(state, real_env());
    return verdict ? verdict->outcome : Id {};
}

State retaken(State state, Answers const& answers, int days)
{
    state = after(state, { LookedAgain {} }, days);
    state.saved.answers = answers;
    return after(state, { Went { Screen::Verdict } }, days);
}

int steps_towards_them(State const& state, Date before)
{
    int steps = 0;
    for (auto const& day : state.saved.plan->days) {
        for (auto const* task : shown_tasks(state, real_env(), day))
            steps += task->contact == TaskContact::Towards && day.date < before;
    }
    return steps;
}

}

TEST_CASE("a verdict that was shown becomes a round; the plan and a look around add none")
{
    auto const state =
        after(on(Screen::Verdict, answers_with()), { PlanBuilt {}, Went { Screen::Today }, Went { Screen::Verdict } });
    REQUIRE(state.saved.rounds.finished.size() == 1);
    CHECK(state.saved.rounds.finished.front().given == a_sunday());
    CHECK(after(on(Screen::Welcome, answers_with()), { Went { Screen::Help } }).saved.rounds.finished.empty());
}

TEST_CASE("looking again asks every question that is weighed anew, and leaves the plan as it is")
{
    auto const before = after(on(Screen::Verdict, answers_with()), { PlanBuilt {} });
    auto const state = after(before, { LookedAgain {} }, 30);
    for (auto const& [question, answer] : state.saved.answers)
        CHECK_FALSE(is_weighed(real_pack(), *find_question(real_pack(), question)));
    CHECK(state.saved.answers.at("minutes") == before.saved.answers.at("minutes"));
    CHECK(plan_holds(state, real_env()));
    CHECK(outcome(state) == outcome(before));
    auto const stopped = after(state, { LookingStopped {} }, 30);
    CHECK(stopped.saved.answers == before.saved.answers);
    CHECK(stopped.saved.place.screen == Screen::Verdict);
    CHECK(stopped.saved.rounds.finished.size() == 1);
}

TEST_CASE("looking again does not undo what was said about harm, an order or a no")
{
    for (auto const& [question, option] : { std::pair<Id, Id> { "afraid", "past" }, { "own-harm", "hurt" },
             { "their-wish", "order" }, { "their-wish", "said-no" }, { "their-wish", "with-someone" } }) {
        CAPTURE(option);
        auto const first = on(Screen::Verdict, answers_with({ { question, option } }));
        auto const quiet = answers_with({ { "their-signal", "warm" } });
        CHECK(outcome(retaken(first, quiet, 60)) == outcome(first));
    }
}

TEST_CASE("a no yields to the other's own words, an order and harm do not")
{
    auto const offered = answers_with({ { "their-signal", "offer" } });
    CHECK(outcome(retaken(on(Screen::Verdict, answers_with({ { "their-wish", "said-no" } })), offered, 60))
        == "careful-try");
    CHECK(outcome(retaken(on(Screen::Verdict, answers_with({ { "their-wish", "order" } })), offered, 60))
        == "respect-their-no");
    CHECK(outcome(retaken(on(Screen::Verdict, answers_with({ { "afraid", "past" } })), offered, 60)) == "safety-first");
}

TEST_CASE("a corrected gate keeps every step towards them away for thirty days")
{
    auto const first = on(Screen::Verdict, answers_with({ { "afraid", "rather-not" } }));
    auto const corrected = after(first, { AnswerChosen { "afraid", "never" }, Went { Screen::Verdict }, PlanBuilt {} });
    REQUIRE(corrected.saved.plan);
    CHECK(outcome(corrected) == "careful-try");
    CHECK(steps_towards_them(corrected, add_days(a_sunday(), 30)) == 0);

    SUBCASE("also in a plan that was built before")
    {
        auto const plan = after(on(Screen::Verdict, answers_with()), { PlanBuilt {} });
        REQUIRE(steps_towards_them(plan, add_days(a_sunday(), 90)) > 0);
        auto const back = after(plan,
            { AnswerChosen { "afraid", "rather-not" }, Went { Screen::Verdict }, AnswerChosen { "afraid", "never" },
                Went { Screen::Verdict } },
            10);
        REQUIRE(plan_holds(back, real_env()));
        CHECK(steps_towards_them(back, add_days(a_sunday(), 40)) == 0);
    }
}

TEST_CASE("harm that was said after the verdict and taken back before the next one keeps contact away all the same")
{
    auto const first = on(Screen::Verdict, answers_with());
    REQUIRE(outcome(first) == "careful-try");
    auto const holds_off = [](State const& state) {
        auto const built = after(state, { Went { Screen::Verdict }, PlanBuilt {} });
        return outcome(built) == "heal-first" && built.saved.plan
            && steps_towards_them(built, add_days(a_sunday(), 30)) == 0;
    };
    SUBCASE("in the list of answers")
    {
        CHECK(holds_off(after(first,
            { Went { Screen::YourAnswers }, AnswerEdited { "afraid" }, AnswerChosen { "afraid", "past" },
                NextPressed {}, AnswerEdited { "afraid" }, AnswerChosen { "afraid", "never" }, NextPressed {} })));
    }
    SUBCASE("walking back through the questions")
    {
        auto saved = first.saved;
        saved.place = { Screen::Question, "afraid" };
        saved.told = true;
        auto state = restore(saved, real_env());
        state = after(state, { AnswerChosen { "afraid", "danger" }, NextPressed {}, BackPressed {} });
        REQUIRE(state.saved.place.question == "afraid");
        CHECK(holds_off(after(state, { AnswerChosen { "afraid", "never" }, NextPressed {} })));
    }
    SUBCASE("but a choice that nobody moved on from may be a slip of the finger")
    {
        auto const state = after(first,
            { Went { Screen::YourAnswers }, AnswerEdited { "afraid" }, AnswerChosen { "afraid", "past" },
                AnswerChosen { "afraid", "never" }, NextPressed {}, Went { Screen::Verdict } });
        CHECK(outcome(state) == "careful-try");
    }
}

TEST_CASE("while looking again, what the result already was made of is not taken back without a trace")
{
    auto state = after(on(Screen::Verdict, answers_with()), { LookedAgain {} }, 60);
    state.saved.answers = answers_with({ { "afraid", "past" } });
    state.saved.answers.erase("minutes");
    state = after(state, { Went { Screen::Verdict } }, 60);
    CHECK(outcome(state) == "safety-first");
    state.saved.answers = answers_with();
    state = after(state, { Went { Screen::Verdict } }, 60);
    REQUIRE(state.saved.rounds.finished.size() == 2);
    CHECK(outcome(state) == "heal-first");
    auto const standing = current_standing(state, real_env());
    CHECK(standing->towards_from == add_days(a_sunday(), 90));
}

TEST_CASE("a plan that was stored before there were rounds makes a round of its answers")
{
    auto saved = after(on(Screen::Verdict, answers_with({ { "afraid", "past" } })), { PlanBuilt {} }).saved;
    saved.rounds = {};
    saved.place = { Screen::Today, {} };
    auto const state = restore(saved, real_env());
    REQUIRE(state.saved.rounds.finished.size() == 1);
    CHECK(outcome(retaken(state, answers_with(), 60)) == "safety-first");
}
