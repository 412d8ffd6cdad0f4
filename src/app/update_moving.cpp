#include "app/update_parts.hpp"
#include "core/plan_changes.hpp"

#include <utility>

namespace second_look {

namespace {

/// Screens that lead back to where one was.
bool is_aside(Screen screen)
{
    return screen == Screen::Settings || screen == Screen::Help || screen == Screen::YourAnswers
        || screen == Screen::Sources || screen == Screen::ThenAndNow || screen == Screen::UrgeTimer
        || screen == Screen::Letters || screen == Screen::Day || screen == Screen::Contact
        || screen == Screen::BuildPlan || screen == Screen::TakingAlong || screen == Screen::Readiness;
}

}

void go(State& state, Screen screen, Id question)
{
    state.saved.place = { screen, std::move(question), {} };
    state.passing.answer_missing = false;
    state.passing.edited.reset();
    state.passing.swapping.reset();
    state.passing.no_plan = false;
    state.passing.letter.reset();
    state.passing.letters_shown = letters_page;
    state.passing.urge_told.reset();
    state.passing.journal_day.reset();
    state.passing.journal_month.reset();
    state.passing.journal_words.clear();
    state.passing.journal_found.clear();
    state.passing.felt.reset();
    state.passing.offered.reset();
    state.passing.refused.reset();
}

namespace {

/// Out of the entry of another day first.
void leave_journal(Turn& turn)
{
    if (turn.state.passing.journal_day)
        turn.state.passing.journal_day.reset();
    else
        go(turn.state, plan_holds(turn.state, turn.env) ? Screen::Today : Screen::Welcome);
}

}

void apply(Turn& turn, BackPressed const&)
{
    switch (turn.saved().place.screen) {
    case Screen::Question:
        if (turn.state.passing.edited)
            return stop_editing(turn.state);
        return press_back_in_quiz(turn.state, turn.env);
    case Screen::Verdict:
        // Who has a plan came from it.
        if (plan_holds(turn.state, turn.env))
            return go(turn.state, Screen::Plan);
        return press_back_in_quiz(turn.state, turn.env);
    case Screen::YourAnswers:
    case Screen::ThenAndNow:
    case Screen::Settings:
    case Screen::Sources:
    case Screen::Help:
    case Screen::TakingAlong:
    case Screen::Readiness:
    case Screen::UrgeTimer:
    case Screen::BuildPlan:
    case Screen::Day:
    case Screen::Contact: {
        auto const before = turn.state.passing.before;
        go(turn.state, before.screen, before.question);
        turn.saved().place.day = before.day;
        return;
    }
    case Screen::Plan:
    case Screen::Today:
    case Screen::Ending:
        return go(turn.state, Screen::Verdict);
    case Screen::Letters:
        return go(turn.state, Screen::UrgeTimer);
    case Screen::JournalDays:
        return leave_journal(turn);
    case Screen::SecondLook:
        return go(turn.state, Screen::Plan);
    case Screen::Message:
        return go(turn.state, Screen::SecondLook);
    case Screen::OnPaper:
        return go(turn.state, Screen::TakingAlong);
    case Screen::Interruption:
        return go(turn.state, Screen::Welcome);
    case Screen::Welcome:
        return;
    }
}

/// Asides lead back to what was there before the first of them.
void apply(Turn& turn, Went const& went)
{
    if (is_aside(went.screen) && !is_aside(turn.saved().place.screen))
        turn.state.passing.before = turn.saved().place;
    go(turn.state, went.screen);
}

void apply(Turn& turn, DayOpened const& opened)
{
    if (!turn.saved().plan || !day_on(*turn.saved().plan, opened.date))
        return;
    apply(turn, Went { Screen::Day });
    turn.saved().place.day = opened.date;
}

void apply(Turn& turn, DisclosureToggled const& toggled)
{
    if (!turn.state.passing.turned.erase(toggled.node))
        turn.state.passing.turned.insert(toggled.node);
}

void apply(Turn& turn, DialogClosed const&)
{
    turn.state.passing.erase_asked = false;
    turn.state.passing.swapping.reset();
}

void apply(Turn& turn, LeavePressed const&)
{
    turn.effects.leave = true;
}

void apply(Turn& turn, AddressOpened const& opened)
{
    turn.effects.open = opened.address;
}

}
