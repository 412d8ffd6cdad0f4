#include "app/view.hpp"

#include "app/update.hpp"
#include "app/views/screens.hpp"
#include "core/quiz.hpp"

namespace second_look {

View view(State const& state, Env const& env)
{
    switch (state.saved.place.screen) {
    case Screen::Welcome:
        break;
    case Screen::Question:
        if (auto const* question = find_question(*env.pack, state.saved.place.question))
            return view_question(state, env, *question);
        break;
    case Screen::Verdict:
        if (auto const verdict = current_verdict(state, env))
            return view_verdict(state, env, *verdict);
        break;
    case Screen::Plan:
        if (plan_holds(state, env))
            return view_plan(state, env, *state.saved.plan);
        break;
    case Screen::Today:
        if (plan_holds(state, env))
            return view_today(state, env, *state.saved.plan);
        break;
    case Screen::Settings:
        return view_settings(state, env);
    case Screen::Help:
        return view_help(state, env);
    }
    return view_welcome(state, env);
}

}
