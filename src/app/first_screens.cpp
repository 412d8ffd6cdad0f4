#include "app/first_screens.hpp"

#include "app/update_parts.hpp"
#include "core/app_day.hpp"

#include <utility>

namespace second_look {

namespace {

bool shows(Screen screen)
{
    return screen == Screen::Welcome || screen == Screen::Question || screen == Screen::Interruption;
}

/// What is kept of where someone is and what they said.
bool is_kept(Action const& action)
{
    return is_one_of<Began, AnswerChosen, AnswerToggled, DateEntered, NextPressed, InterruptionPassed, BackPressed,
        Went>(action);
}

bool takes(Action const& action)
{
    return is_kept(action)
        || is_one_of<std::monostate, DisclosureToggled, DialogClosed, LeavePressed, AddressOpened>(action);
}

template <typename... Kinds>
void apply_one_of(Turn& turn, Action const& action)
{
    auto const tried = [&](auto const* done) {
        if (done)
            apply(turn, *done);
    };
    (tried(std::get_if<Kinds>(&action)), ...);
}

void press_back(Turn& turn)
{
    if (turn.saved().place.screen == Screen::Question)
        press_back_in_quiz(turn.state, turn.env);
    else
        go(turn.state, Screen::Welcome);
}

Updated update_first(State state, Action const& action, Env const& env)
{
    Effects effects;
    bool const reads_only = env.stored == Storing::ReadOnly;
    if (reads_only && changes_what_is_saved(action))
        return { std::move(state), effects };
    effects.save = !reads_only && is_kept(action);
    state.saved.latest_day = steady_day(env.today, state.saved.latest_day);
    Turn turn { state, effects, env, {} };
    if (is_one_of<BackPressed>(action))
        press_back(turn);
    else
        apply_one_of<Began, AnswerChosen, AnswerToggled, DateEntered, NextPressed, InterruptionPassed, Went,
            DisclosureToggled, DialogClosed, LeavePressed, AddressOpened>(turn, action);
    return { std::move(state), effects };
}

/// For someone who has nothing saved.
State restore_first(Saved saved, Env const& env)
{
    State state;
    state.saved = std::move(saved);
    state.saved.pack = env.pack->id;
    state.saved.pack_version = env.pack->version;
    return state;
}

}

Program first_screens()
{
    return { first_view, update_first, restore_first, shows, takes };
}

}
