#include "app/view.hpp"

#include "app/plan_end.hpp"
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/quiz.hpp"
#include "core/second_look.hpp"

namespace second_look {

namespace {

/// Where another tab saves, what would change that can be seen and not used.
void forbid_changes(Node& node)
{
    if (changes_what_is_saved(node.action))
        node.disabled = true;
    for (auto& child : node.children)
        forbid_changes(child);
}

View finished(View made, Env const& env)
{
    if (env.stored == Storing::ReadOnly)
        forbid_changes(made.root);
    return made;
}

View view_first_screen(State const& state, Env const& env, View (*frame)(State const&, Env const&, build::Frame))
{
    auto const screen = state.saved.place.screen;
    if (screen == Screen::Interruption)
        return frame(state, env, frame_interruption(env));
    auto const* question = screen == Screen::Question ? find_question(*env.pack, state.saved.place.question) : nullptr;
    return frame(state, env, question ? frame_question(state, env, *question) : frame_welcome(state, env));
}

View view_screen(State const& state, Env const& env)
{
    switch (state.saved.place.screen) {
    case Screen::Welcome:
    case Screen::Question:
    case Screen::Interruption:
        break;
    case Screen::Verdict:
        if (auto const standing = current_standing(state, env))
            return view_verdict(state, env, *standing);
        break;
    case Screen::BuildPlan:
        if (auto const verdict = current_verdict(state, env))
            return view_build_plan(state, env, *find_outcome(*env.pack, verdict->outcome));
        break;
    case Screen::Plan:
        if (plan_holds(state, env))
            return view_plan(state, env, *state.saved.plan);
        break;
    case Screen::Today:
        if (plan_holds(state, env))
            return view_today(state, env, *state.saved.plan);
        break;
    case Screen::Day:
        if (auto const day = shown_day(state, env))
            return view_day(state, env, *state.saved.plan, *day);
        break;
    case Screen::Contact:
        if (has(*env.pack, Feature::ContactLog) && plan_holds(state, env))
            return view_contact(state, env);
        break;
    case Screen::Ending:
        if (plan_holds(state, env) && state.saved.ending)
            return view_ending(state, env, *state.saved.ending);
        break;
    case Screen::YourAnswers:
        return view_answers(state, env);
    case Screen::ThenAndNow:
        if (state.saved.rounds.finished.size() >= 2)
            return view_comparison(state, env);
        break;
    case Screen::SecondLook:
        if (has_second_look(state, env))
            return view_second_look(state, env);
        break;
    case Screen::Message:
        if (auto const stage = message_stage(*env.pack, state.saved, env.today); stage != MessageStage::Closed)
            return view_message(state, env, stage);
        break;
    case Screen::Readiness:
        if (readiness_is_near(state, env))
            return view_readiness(state, env);
        break;
    case Screen::TakingAlong:
        return view_taking_along(state, env);
    case Screen::OnPaper:
        return view_on_paper(state, env);
    case Screen::Sources:
        return view_sources(state, env);
    case Screen::Settings:
        return view_settings(state, env);
    case Screen::Help:
        return view_help(state, env);
    case Screen::UrgeTimer:
        if (has(*env.pack, Feature::UrgeHelp))
            return view_urge(state, env);
        break;
    case Screen::Letters:
        if (has(*env.pack, Feature::UrgeHelp))
            return view_letters(state, env);
        break;
    case Screen::JournalDays:
        if (has(*env.pack, Feature::Journal))
            return view_journal(state, env);
        break;
    }
    return view_first_screen(state, env, build::frame);
}

}

View view(State const& state, Env const& env)
{
    return finished(view_screen(state, env), env);
}

View first_view(State const& state, Env const& env)
{
    return finished(view_first_screen(state, env, build::frame_before_plan), env);
}

}
