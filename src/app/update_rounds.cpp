#include "app/update_parts.hpp"
#include "core/comparison.hpp"

#include <utility>

namespace second_look {

namespace {

void note(State& state, Env const& env)
{
    state.saved.rounds = note_verdict(*env.pack, std::move(state.saved.rounds), state.saved.answers, env.today);
}

}

std::optional<Standing> current_standing(State const& state, Env const& env)
{
    return stand_now(*env.pack, state.saved.rounds, state.saved.answers, env.today);
}

void note_what_is_shown(State& state, Env const& env)
{
    auto const screen = state.saved.place.screen;
    auto const& rounds = state.saved.rounds;
    bool const in_plan =
        screen == Screen::Plan || screen == Screen::Today || screen == Screen::Day || screen == Screen::BuildPlan;
    bool const has_verdict = !rounds.finished.empty() && !rounds.looking_again;
    if (screen == Screen::Verdict || (in_plan && has_verdict))
        note(state, env);
    if (rounds.looking_again && (screen == Screen::Verdict || in_plan))
        note_what_was_said(state, env);
}

void note_what_was_said(State& state, Env const& env)
{
    state.saved.rounds = note_said(*env.pack, std::move(state.saved.rounds), state.saved.answers, env.today);
}

void note_earlier_plan(State& state, Env const& env)
{
    if (state.saved.plan && state.saved.rounds.finished.empty())
        note(state, env);
}

void apply(Turn& turn, RoundCompared const& compared)
{
    auto const& finished = turn.saved().rounds.finished;
    for (std::size_t i = 0; i + 1 < finished.size(); ++i) {
        if (compared.value == std::to_string(i))
            turn.state.passing.compared = static_cast<int>(i);
    }
}

void apply(Turn& turn, LookedAgain const&)
{
    if (turn.saved().rounds.finished.empty() || turn.saved().rounds.looking_again)
        return;
    turn.saved().rounds = look_again(std::move(turn.saved().rounds));
    // What someone said about their days and interests is no view of the other person, so it is kept.
    std::erase_if(turn.saved().answers, [&](auto const& entry) {
        auto const* question = find_question(turn.pack(), entry.first);
        return !question || is_weighed(turn.pack(), *question);
    });
    go_on_with_quiz(turn.state, turn.env);
}

void apply(Turn& turn, LookingStopped const&)
{
    if (!turn.saved().rounds.looking_again)
        return;
    auto const given = std::exchange(turn.saved().answers, judged_answers(turn.saved().rounds, turn.saved().answers));
    turn.saved().rounds = stop_looking(turn.pack(), std::move(turn.saved().rounds), given, turn.env.today);
    go(turn.state, Screen::Verdict);
}

}
