#include "app/strings.hpp"
#include "app/update_parts.hpp"

#include <utility>

namespace second_look {

namespace {

/// Answers have their own ways back: through the questions, and through the list of them. What they say at
/// gates is remembered, so nothing takes them back at a press.
bool belongs_to_quiz(Action const& action)
{
    return is_one_of<Began, AnswerChosen, AnswerToggled, DateEntered, NextPressed, BackPressed, InterruptionPassed,
        AnswerEdited, RoundCompared, LookedAgain, LookingStopped>(action);
}

/// Pressed again or turned back where it stands; a word on it would only lie over it.
bool has_a_switch(Action const& action)
{
    return is_one_of<UrgeStarted, StillnessChosen>(action);
}

/// What has left the app stays so.
bool has_left(Action const& action)
{
    return is_one_of<MessageCopied, MessageShared, MessageSent, CalendarSaved>(action);
}

/// The same, with where one is as it was: moving is no change of anything.
bool differs_in_more_than_place(Saved& before, Saved const& after)
{
    auto was = std::exchange(before.place, after.place);
    bool const differs = before != after;
    before.place = std::move(was);
    return differs;
}

/// More letters in the same field as before.
bool goes_on_typing(Action const& last, Action const& next)
{
    return std::visit(
        [&](auto const& done) {
            using Typed = std::decay_t<decltype(done)>;
            if constexpr (requires { Typed::typed; })
                return std::holds_alternative<Typed>(next) && std::get<Typed>(next) == done;
            else
                return false;
        },
        last);
}

}

void note_undo(Turn& turn, Action const& action, Saved before)
{
    auto& undo = turn.state.passing.undo;
    if (is_one_of<UndoPressed>(action)) {
        undo.reset();
        return;
    }
    bool const changed = differs_in_more_than_place(before, turn.saved());
    if (!changed) {
        if (before.place != turn.saved().place)
            undo.reset();
        return;
    }
    if (belongs_to_quiz(action) || has_a_switch(action) || has_left(action) || is_one_of<Went>(action)) {
        undo.reset();
        return;
    }
    auto done = with_value(action, {});
    if (undo && goes_on_typing(undo->done, done))
        return;
    auto said = turn.said.empty() ? say(turn.pack(), Text::undo_changed) : std::move(turn.said);
    undo = Undo { std::move(before), std::move(said), std::move(done) };
}

void apply(Turn& turn, UndoPressed const&)
{
    if (!turn.state.passing.undo)
        return;
    auto before = std::move(turn.state.passing.undo->before);
    keep_what_has_left(turn.saved(), before);
    // Which day it has become is nothing that was done.
    before.latest_day = turn.saved().latest_day;
    let_go_in_time(before, turn.env.today);
    turn.saved() = std::move(before);
}

}
