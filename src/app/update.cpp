#include "app/person.hpp"
#include "app/plan_end.hpp"
#include "app/update_parts.hpp"
#include "core/plan_changes.hpp"
#include "core/quiz.hpp"
#include "core/second_look.hpp"

#include <algorithm>
#include <variant>

namespace second_look {

namespace {

bool is_of_plan(Screen screen)
{
    return screen == Screen::Today || screen == Screen::Plan || screen == Screen::Day || screen == Screen::Contact
        || screen == Screen::Ending;
}

void go_where_the_plan_is(State& state, Env const& env)
{
    if (plan_holds(state, env))
        go(state, state.saved.ending ? Screen::Ending : Screen::Plan);
    else
        go_on_with_quiz(state, env);
}

/// Whether the later part of the plan opens that screen; see `plan_end.hpp`.
bool is_closed(State const& state, Env const& env, Screen screen)
{
    switch (screen) {
    case Screen::SecondLook:
        return !has_second_look(state, env);
    case Screen::Message:
        return message_stage(*env.pack, state.saved, env.today) == MessageStage::Closed;
    case Screen::Readiness:
        return !readiness_is_near(state, env);
    default:
        return false;
    }
}

bool is_asked(State const& state, Env const& env, Id const& question)
{
    auto const asked = path(*env.pack, state.saved.answers);
    return std::any_of(asked.begin(), asked.end(), [&](auto const* one) { return one->id == question; });
}

/// A question that the answers don't lead to is only there while an answer to it is looked at.
void settle_question(State& state, Env const& env)
{
    auto const question = state.saved.place.question;
    if (state.passing.edited == question || is_asked(state, env, question))
        return;
    if (state.saved.answers.contains(question))
        go(state, Screen::YourAnswers);
    else
        go_on_with_quiz(state, env);
}

/// Today and the plan are only there while the plan is what the answers say, and has not ended.
void settle(State& state, Env const& env)
{
    if (state.saved.place.screen == Screen::Question)
        settle_question(state, env);
    auto const screen = state.saved.place.screen;
    note_what_is_shown(state, env);
    if (is_of_plan(screen) && !plan_holds(state, env))
        return go_on_with_quiz(state, env);
    if ((screen == Screen::Verdict || screen == Screen::BuildPlan) && !current_verdict(state, env))
        return go_on_with_quiz(state, env);
    if (is_closed(state, env, screen))
        return go_where_the_plan_is(state, env);
    if (screen == Screen::OnPaper && !current_verdict(state, env))
        return go(state, Screen::TakingAlong);
    if (screen == Screen::ThenAndNow && state.saved.rounds.finished.size() < 2)
        return go_on_with_quiz(state, env);
    if ((screen == Screen::Today || screen == Screen::Plan || screen == Screen::Day) && state.saved.ending)
        return go(state, Screen::Ending);
    if (screen == Screen::Ending && !state.saved.ending)
        return go(state, Screen::Today);
    if (screen == Screen::Day && !shown_day(state, env))
        return go(state, Screen::Plan);
    if (screen == Screen::Contact && !has(*env.pack, Feature::ContactLog))
        return go(state, Screen::Today);
}

/// Whether it does nothing but lead to another place.
bool only_moves(Action const& action)
{
    return is_one_of<Went, BackPressed, JournalDayOpened, JournalDayEntered, JournalMonthShown, DayOpened>(action);
}

void apply(Turn&, std::monostate) { }

}

bool changes_what_is_saved(Action const& action)
{
    return !only_moves(action)
        && !is_one_of<std::monostate, DisclosureToggled, RoundCompared, EraseAsked, EraseConfirmed, DiscreetChosen,
            EraseOnLeaveChosen, LeaveTargetChosen, PasscodePressed, TookOver, DialogClosed, LeavePressed, AddressOpened,
            SwapAsked, HardKindChosen, HardDateEntered, ContactOpened, LetterKept, LetterOpened, MoreLettersShown,
            JournalSearched, NotesSaved, ResultShared, PagePrinted, BackupSaved, BackupOpened, BackupRead,
            BackupPutAway>(action);
}

std::optional<Verdict> current_verdict(State const& state, Env const& env)
{
    auto standing = current_standing(state, env);
    return standing ? std::optional(std::move(standing->verdict)) : std::nullopt;
}

bool plan_holds(State const& state, Env const& env)
{
    if (!state.saved.plan)
        return false;
    auto const verdict = current_verdict(state, env);
    return verdict && verdict->outcome == state.saved.plan->outcome;
}

std::optional<std::size_t> shown_day(State const& state, Env const& env)
{
    auto const& place = state.saved.place;
    if (place.screen != Screen::Day || !place.day || !plan_holds(state, env))
        return std::nullopt;
    return day_on(*state.saved.plan, *place.day);
}

Updated update(State state, Action const& action, Env const& env)
{
    Effects effects;
    bool const reads_only = env.stored == Storing::ReadOnly;
    if (reads_only && changes_what_is_saved(action))
        return { std::move(state), effects };
    effects.save = !reads_only && (changes_what_is_saved(action) || only_moves(action));
    state.saved.latest_day = steady_day(env.today, state.saved.latest_day);
    let_go_in_time(state.saved, env.today);
    auto const place = state.saved.place;
    // Years of a diary are copied for what can be undone, and for nothing else.
    auto before = effects.save ? std::optional(state.saved) : std::nullopt;
    Turn turn { state, effects, env, {} };
    std::visit([&](auto const& done) { apply(turn, done); }, action);
    // A choice counts once someone moves on from it; before that it may be a slip of the finger.
    if (state.saved.place != place && !state.saved.rounds.looking_again)
        note_what_was_said(state, env);
    settle(state, env);
    if (before)
        note_undo(turn, action, std::move(*before));
    return { std::move(state), effects };
}

namespace {

/// Where what lies aside leads back to while nothing says where one came from.
Location where_it_goes_on(State state, Env const& env)
{
    if (plan_holds(state, env))
        return { .screen = Screen::Today };
    if (state.saved.answers.empty())
        return {};
    go_on_with_quiz(state, env);
    return state.saved.place;
}

}

State restore(Saved saved, Env const& env)
{
    State state;
    auto const& pack = *env.pack;
    // Rounds of another pack mean nothing here.
    if (!saved.pack.empty() && saved.pack != pack.id)
        saved.rounds = {};
    saved.pack = pack.id;
    saved.pack_version = pack.version;
    std::erase_if(saved.answers, [&](auto const& entry) {
        auto const* question = find_question(pack, entry.first);
        return !question || !fits(*question, entry.second);
    });
    if (saved.plan) {
        for (auto& day : saved.plan->days)
            std::erase_if(day.tasks, [&](Id const& task) { return !find_task(pack, task); });
        if (saved.plan->days.empty() || !find_outcome(pack, saved.plan->outcome))
            saved.plan.reset();
    }
    for (auto* wishes : { &saved.wishes, &saved.wished }) {
        if (*wishes)
            **wishes = within_limits(std::move(**wishes));
    }
    state.saved = std::move(saved);
    note_earlier_plan(state, env);
    state.passing.before = where_it_goes_on(state, env);
    settle(state, env);
    return state;
}

}
