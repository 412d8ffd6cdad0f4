#include "app/node.hpp"
#include "core/message_check.hpp"
#include "core/second_look.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <random>
#include <set>

using namespace second_look;
using namespace second_look::support;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t count)
{
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

bool chance(Random& random, int of)
{
    return below(random, static_cast<std::size_t>(of)) == 0;
}

/// Answers to the whole quiz, mostly good ones, so that many states come near to allowing a message.
Answers some_answers(Random& random)
{
    std::vector<std::pair<Id, Id>> chosen;
    for (auto const& question : real_pack().questions) {
        if (question.kind == QuestionKind::One && chance(random, 25))
            chosen.push_back({ question.id, question.options[below(random, question.options.size())].id });
    }
    auto answers = answers_with(chosen);
    if (chance(random, 20) && !answers.empty())
        answers.erase(std::next(answers.begin(), static_cast<std::ptrdiff_t>(below(random, answers.size()))));
    return answers;
}

Date some_day(Random& random)
{
    return add_days(a_sunday(), static_cast<int>(below(random, 90)) - 70);
}

/// Anything that a file could say: what the app writes is among it, and much that it never would.
Saved some_save(Random& random, Saved saved)
{
    if (chance(random, 3)) {
        saved.rounds = look_again(std::move(saved.rounds));
        saved.answers = some_answers(random);
        saved.rounds = note_verdict(real_pack(), std::move(saved.rounds), saved.answers, a_sunday());
    }
    if (chance(random, 3))
        saved.answers = some_answers(random);
    if (chance(random, 4) && !saved.rounds.finished.empty())
        saved.rounds.finished.back().given = some_day(random);
    if (chance(random, 6) && !saved.rounds.finished.empty())
        saved.rounds.finished.pop_back();
    if (chance(random, 6))
        saved.rounds.looking_again = !saved.rounds.looking_again;
    if (chance(random, 5))
        saved.rounds.memory.clear();
    for (auto& gate : saved.rounds.memory) {
        if (chance(random, 8))
            gate.corrected = some_day(random);
    }
    if (chance(random, 8))
        saved.plan.reset();
    if (saved.plan && chance(random, 6))
        saved.plan->outcome = real_pack().outcomes[below(random, real_pack().outcomes.size())].id;
    if (chance(random, 6))
        saved.ending = Ending { Ending::Kind::NotWanted, some_day(random) };
    saved.message.text = chance(random, 4) ? "Please come back." : a_fit_message();
    if (chance(random, 2))
        saved.message.put_aside = some_day(random);
    if (chance(random, 4))
        saved.message.taken = some_day(random);
    if (chance(random, 6))
        saved.message.sent = some_day(random);
    saved.place.screen = Screen::Message;
    return saved;
}

bool shows_message(State const& state, Env const& env)
{
    return view(state, env).screen == "message";
}

}

TEST_CASE("no stored state, edited or imported, opens the message without a standing that allows it")
{
    Random random(7);
    std::vector<Saved> written;
    for (int i = 0; i < 24; ++i)
        written.push_back(
            after_second_look(24 + static_cast<int>(below(random, 24)), some_answers(random), some_answers(random))
                .saved);
    int opened = 0;
    for (int i = 0; i < 800; ++i) {
        CAPTURE(i);
        auto const saved = some_save(random, written[below(random, written.size())]);
        auto const state = restore(saved, real_env());
        if (!shows_message(state, real_env()))
            continue;
        ++opened;
        auto const standing = current_standing(state, real_env());
        REQUIRE(standing);
        CHECK(standing->verdict.outcome == "careful-try");
        CHECK(standing->earlier.empty());
        CHECK(standing->doubted.empty());
        CHECK((!standing->towards_from || *standing->towards_from <= a_sunday()));
        auto const assessment = assess(real_pack(), state.saved.answers);
        CHECK(assessment.gates.empty());
        CHECK(assessment.unknown_gates.empty());
        CHECK_FALSE(state.saved.ending);
        auto const& finished = state.saved.rounds.finished;
        REQUIRE(finished.size() >= 2);
        CHECK(finished.back().given >= state.saved.plan->days[29].date);
        CHECK(finished.back().given <= a_sunday());
    }
    // The property says nothing unless some of them do open it.
    CHECK(opened > 20);
}

TEST_CASE("a state that is edited where it lies closes the message at once")
{
    auto state =
        update(after_second_look(32, answers_with(), answers_with()), Went { Screen::Message }, real_env()).state;
    REQUIRE(shows_message(state, real_env()));
    for (auto const& question : real_pack().questions) {
        if (!question.has_gate || !state.saved.answers.contains(question.id))
            continue;
        for (auto const& option : question.options) {
            if (option.id == question.gate.clear)
                continue;
            CAPTURE(option.id);
            auto edited = state;
            edited.saved.answers[question.id].options = { option.id };
            CHECK_FALSE(shows_message(edited, real_env()));
            CHECK(update(edited, MessageWritten { "Hello there." }, real_env()).state.saved.message
                == state.saved.message);
        }
    }
}

TEST_CASE("whatever someone does, on whatever days, at most one text ever leaves")
{
    std::vector<Action> const steps { MessageWritten { a_fit_message() }, MessageWritten { "Hello. Shall we talk?" },
        MessageWritten { "Please." }, MessagePutAside {}, MessageReopened {}, MessageCopied {}, MessageShared {},
        MessageSent {}, UndoPressed {}, BackupConfirmed {}, Went { Screen::Message }, Went { Screen::SecondLook },
        LookedAgain {}, LookingStopped {}, PlanExtended { 60 }, PlanRenewed {}, MovedOn {}, BackPressed {} };
    Random random(11);
    auto const begun =
        update(after_second_look(32, answers_with(), answers_with()), Went { Screen::Message }, real_env()).state;
    int left = 0;
    for (int life = 0; life < 100; ++life) {
        CAPTURE(life);
        auto env = real_env();
        auto state = begun;
        auto const before = std::make_shared<Result<Saved> const>(state.saved);
        std::set<std::string> texts;
        bool sent = false;
        for (int step = 0; step < 40; ++step) {
            if (chance(random, 4))
                env.today = add_days(env.today, 1);
            if (chance(random, 12))
                state = update(std::move(state), BackupRead { before }, env).state;
            auto updated = update(std::move(state), steps[below(random, steps.size())], env);
            state = std::move(updated.state);
            // Answering again as before, so that lives go on.
            if (state.saved.rounds.looking_again && chance(random, 2)) {
                state.saved.answers = answers_with();
                state = update(std::move(state), Went { Screen::Verdict }, env).state;
            }
            for (auto const& text : { updated.effects.copy, updated.effects.share }) {
                if (text.empty())
                    continue;
                CHECK_FALSE(sent);
                CHECK(check_message(real_pack().companion.message, text).empty());
                texts.insert(text);
            }
            CHECK((!sent || state.saved.message.sent));
            sent = sent || state.saved.message.sent;
        }
        CHECK(texts.size() <= 1);
        left += static_cast<int>(texts.size());
    }
    CHECK(left > 2);
}

TEST_CASE("what is wrong with a message is said in a live region of its own, and it can't be put aside")
{
    auto const writing =
        update(after_second_look(32, answers_with(), answers_with()), Went { Screen::Message }, real_env()).state;
    auto const shown = [&](std::string const& text) {
        return view(update(writing, MessageWritten { text }, real_env()).state, real_env()).root;
    };
    auto const empty = view(writing, real_env()).root;
    CHECK(find_node(empty, "message.put-aside")->disabled);
    auto const begging = shown("Please come back.");
    auto const* fault = find_node(begging, "message.fault/pleading");
    REQUIRE(fault);
    CHECK(fault->role == Role::Status);
    CHECK(fault->name.find("Please") != std::string::npos);
    CHECK(find_node(begging, "message.put-aside")->disabled);
    CHECK(find_node(begging, "message.fit") == nullptr);
    auto const fit = shown(a_fit_message());
    CHECK(find_node(fit, "message.fit"));
    CHECK_FALSE(find_node(fit, "message.put-aside")->disabled);
}
