#include "core/second_look.hpp"

#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

Saved looked_again(std::vector<std::pair<Id, Id>> const& second = {})
{
    return after_second_look(32, answers_with(), answers_with(second)).saved;
}

/// The same, with the questions answered again today.
Saved answered_again(Saved saved, Answers answers)
{
    saved.rounds = look_again(std::move(saved.rounds));
    saved.rounds = note_verdict(real_pack(), std::move(saved.rounds), answers, a_sunday());
    saved.answers = std::move(answers);
    return saved;
}

}

TEST_CASE("a second look opens on the plan's thirtieth day, not before")
{
    for (int const days_ago : { 0, 1, 28, 29, 30, 200 }) {
        CAPTURE(days_ago);
        auto const saved = with_old_plan(days_ago, answers_with()).saved;
        CHECK(second_look_from(saved) == add_days(a_sunday(), 29 - days_ago));
        CHECK(may_look_again(saved, a_sunday()) == (days_ago >= 29));
    }
    CHECK_FALSE(second_look_from(Saved {}));
    CHECK_FALSE(may_look_again(Saved {}, a_sunday()));
}

TEST_CASE("answers given again before that day are no second look, and one counts for thirty days")
{
    CHECK_FALSE(finished_second_look(after_second_look(20, answers_with(), answers_with()).saved, a_sunday()));
    auto const saved = looked_again();
    for (auto const& [days, counts] : { std::pair(-1, false), { 0, true }, { 29, true }, { 30, false } }) {
        CAPTURE(days);
        CHECK((finished_second_look(saved, add_days(a_sunday(), days)) != nullptr) == counts);
    }
    auto begun = saved;
    begun.rounds.looking_again = true;
    CHECK_FALSE(finished_second_look(begun, a_sunday()));
}

TEST_CASE("a message may be written after a second look that allows it, and not before or after it")
{
    CHECK(may_reach_out(real_pack(), looked_again(), a_sunday()));
    CHECK_FALSE(may_reach_out(real_pack(), with_old_plan(32, answers_with()).saved, a_sunday()));
    CHECK_FALSE(may_reach_out(real_pack(), looked_again(), add_days(a_sunday(), 30)));
    auto ended = looked_again();
    ended.ending = Ending { Ending::Kind::MovedOn, a_sunday() };
    CHECK_FALSE(may_reach_out(real_pack(), ended, a_sunday()));
    auto other = real_pack();
    other.features.erase(Feature::MessageChecker);
    CHECK_FALSE(may_reach_out(other, looked_again(), a_sunday()));
}

TEST_CASE("no answer at a gate but the clear one leaves room for a message, in the second look or remembered")
{
    auto const planned = with_old_plan(32, answers_with()).saved;
    REQUIRE(may_reach_out(real_pack(), answered_again(planned, answers_with()), a_sunday()));
    for (auto const& question : real_pack().questions) {
        if (!question.has_gate)
            continue;
        for (auto const& option : question.options) {
            if (option.id == question.gate.clear)
                continue;
            CAPTURE(question.id);
            CAPTURE(option.id);
            // Questions that only some are asked need the answer that leads to them.
            std::vector<std::pair<Id, Id>> chosen { { question.id, option.id } };
            for (auto const& when : question.when) {
                if (!when.is.empty())
                    chosen.push_back({ when.question, when.is.back() });
            }
            auto const answers = answers_with(chosen);
            REQUIRE(answers.contains(question.id));
            CHECK_FALSE(may_reach_out(real_pack(), answered_again(planned, answers), a_sunday()));
            if (question.gate.kind == GateKind::State || option.unsure)
                continue;
            auto remembering = planned;
            remembering.rounds = note_verdict(real_pack(), {}, answers, remembering.rounds.finished.front().given);
            // A no that is no order yields to the other's own word, and to nothing else.
            bool const yields = question.gate.kind == GateKind::Wish && !option.binding;
            auto const again = yields ? answers_with({ { "their-signal", "warm" } }) : answers_with();
            CHECK_FALSE(may_reach_out(real_pack(), answered_again(remembering, again), a_sunday()));
        }
    }
}

TEST_CASE("a night lies between a finished message and a ready one, and a change asks for another")
{
    auto saved = looked_again();
    auto const today = a_sunday();
    auto const stage = [&](int days) { return message_stage(real_pack(), saved, add_days(today, days)); };
    CHECK(stage(0) == MessageStage::Writing);
    saved.message = message_written(real_pack(), saved, "Please come back.", today);
    saved.message = message_put_aside(real_pack(), saved, today);
    CHECK(stage(0) == MessageStage::Writing);
    saved.message = message_written(real_pack(), saved, a_fit_message(), today);
    saved.message = message_put_aside(real_pack(), saved, today);
    CHECK(stage(0) == MessageStage::Resting);
    CHECK(message_taken(real_pack(), saved, today) == saved.message);
    CHECK(message_sent(real_pack(), saved, today) == saved.message);
    CHECK(message_written(real_pack(), saved, "Another one.", today) == saved.message);
    CHECK(stage(1) == MessageStage::Ready);
    CHECK(stage(-1) == MessageStage::Closed);
    saved.message = message_reopened(real_pack(), saved, add_days(today, 1));
    CHECK(stage(1) == MessageStage::Writing);
}

TEST_CASE("a message that was taken or sent never changes, whatever comes in its place")
{
    auto saved = looked_again();
    auto const today = a_sunday();
    saved.message = { .text = a_fit_message(), .put_aside = add_days(today, -1), .taken = {}, .sent = {} };
    saved.message = message_taken(real_pack(), saved, today);
    CHECK(saved.message.taken == today);
    CHECK(message_reopened(real_pack(), saved, today) == saved.message);
    CHECK(message_written(real_pack(), saved, "Another one.", today) == saved.message);
    auto const sent = message_sent(real_pack(), saved, today);
    CHECK(sent.sent == today);

    Message const fresh { .text = "Another one.", .put_aside = add_days(today, -9), .taken = {}, .sent = {} };
    CHECK(message_kept(saved.message, fresh) == saved.message);
    CHECK(message_kept(sent, saved.message) == sent);
    CHECK(message_kept(fresh, sent) == sent);
    CHECK(message_kept(fresh, {}) == Message {});
}
