#include "app/update.hpp"

#include "core/quiz.hpp"

#include <algorithm>

namespace second_look {

namespace {

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

void go(State& state, Screen screen, Id question = {})
{
    state.saved.place = { screen, std::move(question) };
    state.passing.answer_missing = false;
}

/// The question to be asked next, or the verdict when none is left.
void go_on_with_quiz(State& state, Env const& env)
{
    if (auto const* open = first_unanswered(*env.pack, state.saved.answers))
        go(state, Screen::Question, open->id);
    else
        go(state, Screen::Verdict);
}

/// A date question shows today until it is changed, so moving on from it keeps today.
void keep_shown_default(State& state, Question const& question, Env const& env)
{
    if (question.kind == QuestionKind::Date && !state.saved.answers[question.id].date)
        state.saved.answers[question.id].date = env.today;
    if (question.kind == QuestionKind::Many)
        state.saved.answers.try_emplace(question.id);
}

void press_next(State& state, Env const& env)
{
    auto const* question = find_question(*env.pack, state.saved.place.question);
    if (!question)
        return go_on_with_quiz(state, env);
    keep_shown_default(state, *question, env);
    if (auto const given = state.saved.answers.find(question->id);
        given == state.saved.answers.end() || !fits(*question, given->second)) {
        state.passing.answer_missing = true;
        return;
    }
    auto const asked = path(*env.pack, state.saved.answers);
    auto const here = std::find(asked.begin(), asked.end(), question);
    if (here != asked.end() && here + 1 != asked.end())
        go(state, Screen::Question, (*(here + 1))->id);
    else
        go_on_with_quiz(state, env);
}

void press_back(State& state, Env const& env)
{
    switch (state.saved.place.screen) {
    case Screen::Question: {
        auto const asked = path(*env.pack, state.saved.answers);
        auto const here = std::find_if(asked.begin(), asked.end(),
            [&](auto const* question) { return question->id == state.saved.place.question; });
        if (here == asked.begin() || here == asked.end())
            go(state, Screen::Welcome);
        else
            go(state, Screen::Question, (*(here - 1))->id);
        return;
    }
    case Screen::Verdict: {
        auto const asked = path(*env.pack, state.saved.answers);
        if (!asked.empty())
            go(state, Screen::Question, asked.back()->id);
        return;
    }
    case Screen::Settings:
    case Screen::Help:
        go(state, state.passing.before.screen, state.passing.before.question);
        return;
    case Screen::Plan:
    case Screen::Today:
        go(state, Screen::Verdict);
        return;
    case Screen::Welcome:
        return;
    }
}

void choose(State& state, Env const& env, AnswerChosen const& chosen)
{
    auto const* question = find_question(*env.pack, chosen.question);
    if (!question || question->kind != QuestionKind::One || !find_option(*question, chosen.option))
        return;
    state.saved.answers[question->id].options = { chosen.option };
    state.passing.answer_missing = false;
}

/// Options stay in the pack's order, so that equal choices are equal answers.
void toggle(State& state, Env const& env, AnswerToggled const& toggled)
{
    auto const* question = find_question(*env.pack, toggled.question);
    if (!question || question->kind != QuestionKind::Many)
        return;
    auto& given = state.saved.answers[question->id].options;
    std::vector<Id> ordered;
    for (auto const& option : question->options) {
        bool const was_on = std::find(given.begin(), given.end(), option.id) != given.end();
        if (option.id == toggled.option ? toggled.on : was_on)
            ordered.push_back(option.id);
    }
    given = std::move(ordered);
}

void enter_date(State& state, Env const& env, DateEntered const& entered)
{
    auto const* question = find_question(*env.pack, entered.question);
    auto const date = parse_date(entered.value);
    if (question && question->kind == QuestionKind::Date && date && *date >= env.today)
        state.saved.answers[question->id].date = date;
}

void build_plan(State& state, Env const& env)
{
    auto const verdict = current_verdict(state, env);
    if (!verdict)
        return go_on_with_quiz(state, env);
    auto const assessment = assess(*env.pack, state.saved.answers);
    auto wishes = wishes_from(assessment, state.saved.answers, env.today);
    wishes.start = std::max(wishes.start, env.today);
    auto const plan = draft_plan(*env.pack, *verdict, assessment.tags, wishes);
    if (!plan)
        return;
    state.saved.plan = plan.value();
    go(state, Screen::Plan);
}

bool is_quiet_place(Screen screen)
{
    return screen == Screen::Settings || screen == Screen::Help;
}

/// Today and the plan are only there while the plan is what the answers say.
void settle(State& state, Env const& env)
{
    auto const screen = state.saved.place.screen;
    if ((screen == Screen::Today || screen == Screen::Plan) && !plan_holds(state, env))
        go_on_with_quiz(state, env);
    if (screen == Screen::Verdict && !current_verdict(state, env))
        go_on_with_quiz(state, env);
}

bool changes_what_is_saved(Action const& action)
{
    return !std::holds_alternative<DisclosureToggled>(action) && !std::holds_alternative<EraseAsked>(action)
        && !std::holds_alternative<EraseConfirmed>(action) && !std::holds_alternative<DialogClosed>(action)
        && !std::holds_alternative<LeavePressed>(action) && !std::holds_alternative<AddressOpened>(action)
        && !std::holds_alternative<std::monostate>(action);
}

}

std::optional<Verdict> current_verdict(State const& state, Env const& env)
{
    if (first_unanswered(*env.pack, state.saved.answers))
        return {};
    return judge(*env.pack, assess(*env.pack, state.saved.answers));
}

bool plan_holds(State const& state, Env const& env)
{
    if (!state.saved.plan)
        return false;
    auto const verdict = current_verdict(state, env);
    return verdict && verdict->outcome == state.saved.plan->outcome;
}

Updated update(State state, Action const& action, Env const& env)
{
    Effects effects;
    effects.save = changes_what_is_saved(action);
    std::visit(
        Overloaded {
            [](std::monostate) {},
            [&](Began) { go_on_with_quiz(state, env); },
            [&](AnswerChosen const& chosen) { choose(state, env, chosen); },
            [&](AnswerToggled const& toggled) { toggle(state, env, toggled); },
            [&](DateEntered const& entered) { enter_date(state, env, entered); },
            [&](NextPressed) { press_next(state, env); },
            [&](BackPressed) { press_back(state, env); },
            [&](DisclosureToggled const& toggled) {
                if (!state.passing.turned.erase(toggled.node))
                    state.passing.turned.insert(toggled.node);
            },
            [&](PlanBuilt) { build_plan(state, env); },
            [&](Went const& went) {
                if (is_quiet_place(went.screen) && !is_quiet_place(state.saved.place.screen))
                    state.passing.before = state.saved.place;
                go(state, went.screen);
            },
            [&](TaskTicked const& ticked) {
                if (ticked.on)
                    state.saved.ticks.insert({ ticked.date, ticked.task });
                else
                    state.saved.ticks.erase({ ticked.date, ticked.task });
            },
            [&](ThemeChosen const& chosen) { state.saved.theme = chosen.theme; },
            [&](CountryChosen const& chosen) { state.saved.country = chosen.value; },
            [&](AnswersReviewed) {
                auto const asked = path(*env.pack, state.saved.answers);
                if (!asked.empty())
                    go(state, Screen::Question, asked.front()->id);
            },
            [&](EraseAsked) { state.passing.erase_asked = true; },
            [&](EraseConfirmed) {
                state = restore({}, env);
                effects.erase = true;
            },
            [&](DialogClosed) { state.passing.erase_asked = false; },
            [&](LeavePressed) { effects.leave = true; },
            [&](AddressOpened const& opened) { effects.open = opened.address; },
        },
        action);
    settle(state, env);
    return { std::move(state), effects };
}

State restore(Saved saved, Env const& env)
{
    State state;
    auto const& pack = *env.pack;
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
    state.saved = std::move(saved);
    state.passing.before.screen = plan_holds(state, env) ? Screen::Today : Screen::Welcome;
    auto const& place = state.saved.place;
    if (place.screen == Screen::Question) {
        auto const asked = path(pack, state.saved.answers);
        bool const is_asked = std::any_of(
            asked.begin(), asked.end(), [&](auto const* question) { return question->id == place.question; });
        if (!is_asked)
            go_on_with_quiz(state, env);
    }
    settle(state, env);
    return state;
}

}
