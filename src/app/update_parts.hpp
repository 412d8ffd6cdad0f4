/// One overload of `apply` for each action, in one file for each intention. `update` picks among them.
#pragma once

#include "app/action.hpp"
#include "app/state.hpp"
#include "app/update.hpp"

namespace second_look {

/// What an action works on.
struct Turn {
    State& state;
    Effects& effects;
    Env const& env;
    std::string said; ///< What was done, in words; a general word stands in where it is empty.

    Saved& saved() const { return state.saved; }
    Pack const& pack() const { return *env.pack; }
};

template <typename... Kinds>
bool is_one_of(Action const& action)
{
    return (std::holds_alternative<Kinds>(action) || ...);
}

/// Moves to another screen.
void go(State&, Screen, Id question = {});

/// The question to be asked next, or the verdict when none is left.
void go_on_with_quiz(State&, Env const&);

// update_undo.cpp
void apply(Turn&, UndoPressed const&);
/// Keeps what is stored as it was before the action, where that can be taken back.
void note_undo(Turn&, Action const&, Saved before);

// update_quiz.cpp
void apply(Turn&, Began const&);
void apply(Turn&, AnswerChosen const&);
void apply(Turn&, AnswerToggled const&);
void apply(Turn&, DateEntered const&);
void apply(Turn&, NextPressed const&);
void apply(Turn&, InterruptionPassed const&);
/// Says what is coming before the first sensitive question, else goes there.
void go_to_question(State&, Env const&, Question const&);
/// Back among the questions and from the verdict into them.
void press_back_in_quiz(State&, Env const&);

// update_editing.cpp
void apply(Turn&, AnswerEdited const&);
/// Back to the list of answers, with the answer as it was.
void stop_editing(State&);

// update_rounds.cpp
void apply(Turn&, RoundCompared const&);
void apply(Turn&, LookedAgain const&);
void apply(Turn&, LookingStopped const&);
/// Keeps the verdict in the rounds once it is on the screen, and notes corrections while it or the plan is.
void note_what_is_shown(State&, Env const&);
/// Keeps what the answers say at gates, once a verdict was given; for when someone moves on from a change.
void note_what_was_said(State&, Env const&);
/// A plan that was stored before there were rounds was built on a verdict; makes a round of that.
void note_earlier_plan(State&, Env const&);

// update_moving.cpp
void apply(Turn&, BackPressed const&);
void apply(Turn&, Went const&);
void apply(Turn&, DisclosureToggled const&);
void apply(Turn&, DialogClosed const&);
void apply(Turn&, LeavePressed const&);
void apply(Turn&, AddressOpened const&);

void apply(Turn&, DayOpened const&);

// update_plan.cpp
void apply(Turn&, PlanBuilt const&);
void apply(Turn&, PlanUnwanted const&);
void apply(Turn&, PlanTakenUp const&);

// update_wishes.cpp
void apply(Turn&, StartChosen const&);
void apply(Turn&, LengthChosen const&);
void apply(Turn&, MinutesChosen const&);
void apply(Turn&, DayOffToggled const&);
void apply(Turn&, HardKindChosen const&);
void apply(Turn&, HardDateEntered const&);
void apply(Turn&, HardDateAdded const&);
void apply(Turn&, HardDateRemoved const&);

// update_pause.cpp
void apply(Turn&, PlanPaused const&);
void apply(Turn&, PlanResumed const&);
void apply(Turn&, LighterChosen const&);
void apply(Turn&, MissedPassed const&);
/// The plan's days from the pause on begin again today. Returns the first day that other wishes may change: tomorrow,
/// since today is as it was begun, but today where the plan rested on it.
Date end_pause(Turn&);

// update_task.cpp
void apply(Turn&, TaskTicked const&);
void apply(Turn&, TaskHandled const&);
void apply(Turn&, TaskPostponed const&);
void apply(Turn&, SwapAsked const&);
void apply(Turn&, TaskSwapped const&);
void apply(Turn&, NoteWritten const&);

// update_contact.cpp
void apply(Turn&, LastContactEntered const&);
void apply(Turn&, ContactGoalChosen const&);
void apply(Turn&, ContactLogged const&);
void apply(Turn&, ContactOpened const&);
void apply(Turn&, ContactDated const&);
void apply(Turn&, ContactBeforeChosen const&);
void apply(Turn&, ContactNoted const&);
void apply(Turn&, ContactRemoved const&);

// update_urge.cpp
void apply(Turn&, UrgeStarted const&);
void apply(Turn&, UrgeEnded const&);
void apply(Turn&, StillnessChosen const&);
void apply(Turn&, ReasonTyped const&);
void apply(Turn&, PersonNamed const&);
void apply(Turn&, PersonNumbered const&);

// update_letters.cpp
void apply(Turn&, LetterTyped const&);
void apply(Turn&, LetterKept const&);
void apply(Turn&, LetterOpened const&);
void apply(Turn&, LetterErased const&);
void apply(Turn&, MoreLettersShown const&);

// update_journal.cpp
void apply(Turn&, LineTyped const&);
void apply(Turn&, MoodChosen const&);
void apply(Turn&, SleepChosen const&);
void apply(Turn&, JournalDayOpened const&);
void apply(Turn&, JournalDayEntered const&);
void apply(Turn&, JournalMonthShown const&);
void apply(Turn&, JournalSearched const&);

// update_check_in.cpp
void apply(Turn&, CheckedIn const&);

// update_second_look.cpp
void apply(Turn&, MovedOn const&);
void apply(Turn&, PlanExtended const&);
void apply(Turn&, PlanRenewed const&);

// update_message.cpp
void apply(Turn&, MessageWritten const&);
void apply(Turn&, MessagePutAside const&);
void apply(Turn&, MessageReopened const&);
void apply(Turn&, MessageCopied const&);
void apply(Turn&, MessageShared const&);
void apply(Turn&, MessageSent const&);

// update_readiness.cpp
void apply(Turn&, ReadinessTicked const&);

// update_taking_along.cpp
void apply(Turn&, CalendarTimeChosen const&);
void apply(Turn&, CalendarDiscreetChosen const&);
void apply(Turn&, CalendarSaved const&);
void apply(Turn&, NotesSaved const&);
void apply(Turn&, ResultShared const&);
void apply(Turn&, PagePrinted const&);

// update_backup.cpp
/// Before `next` takes the place of `present`: a message that was taken or sent stays so, and files that were made
/// stay counted.
void keep_what_has_left(Saved const& present, Saved& next);

/// What was replaced is kept for a while.
void let_go_in_time(Saved&, Date today);
void apply(Turn&, BackupSaved const&);
void apply(Turn&, BackupOpened const&);
void apply(Turn&, BackupRead const&);
void apply(Turn&, BackupConfirmed const&);
void apply(Turn&, BackupPutAway const&);
void apply(Turn&, BackupPutOff const&);
void apply(Turn&, ReplacedBroughtBack const&);
void apply(Turn&, ReplacedLetGo const&);

// update_settings.cpp
void apply(Turn&, ThemeChosen const&);
void apply(Turn&, CountryChosen const&);
void apply(Turn&, DayBoundaryChosen const&);
void apply(Turn&, EraseAsked const&);
void apply(Turn&, EraseConfirmed const&);

// update_device.cpp
void apply(Turn&, DiscreetChosen const&);
void apply(Turn&, EraseOnLeaveChosen const&);
void apply(Turn&, LeaveTargetChosen const&);
void apply(Turn&, LanguageChosen const&);
void apply(Turn&, PasscodePressed const&);
void apply(Turn&, TookOver const&);

}
