#include "app/update_parts.hpp"
#include "core/quiz.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// A date question shows today until it is changed, so moving on from it keeps today.
void keep_shown_default(State& state, Question const& question, Env const& env)
{
    if (question.kind == QuestionKind::Date && !state.saved.answers[question.id].date)
        state.saved.answers[question.id].date = env.today;
    if (question.kind == QuestionKind::Many)
        state.saved.answers.try_emplace(question.id);
}

}

void go_on_with_quiz(State& state, Env const& env)
{
    if (auto const* open = first_unanswered(*env.pack, state.saved.answers))
        go_to_question(state, env, *open);
    else
        go(state, Screen::Verdict);
}

void go_to_question(State& state, Env const& env, Question const& question)
{
    auto const* section = find_section(*env.pack, question.section);
    if (section && section->sensitive && !state.saved.told)
        go(state, Screen::Interruption);
    else
        go(state, Screen::Question, question.id);
}

void press_back_in_quiz(State& state, Env const& env)
{
    auto const asked = path(*env.pack, state.saved.answers);
    if (state.saved.place.screen == Screen::Verdict) {
        if (!asked.empty())
            go(state, Screen::Question, asked.back()->id);
        return;
    }
    auto const here = std::find_if(
        asked.begin(), asked.end(), [&](auto const* question) { return question->id == state.saved.place.question; });
    if (here == asked.begin() || here == asked.end())
        go(state, Screen::Welcome);
    else
        go(state, Screen::Question, (*(here - 1))->id);
}

void apply(Turn& turn, Began const&)
{
    go_on_with_quiz(turn.state, turn.env);
}

void apply(Turn& turn, AnswerChosen const& chosen)
{
    auto const* question = find_question(turn.pack(), chosen.question);
    if (!question || question->kind != QuestionKind::One || !find_option(*question, chosen.option))
        return;
    turn.saved().answers[question->id].options = { chosen.option };
    turn.state.passing.answer_missing = false;
}

/// Options stay in the pack's order, so that equal choices are equal answers.
void apply(Turn& turn, AnswerToggled const& toggled)
{
    auto const* question = find_question(turn.pack(), toggled.question);
    if (!question || question->kind != QuestionKind::Many)
        return;
    auto& given = turn.saved().answers[question->id].options;
    std::vector<Id> ordered;
    for (auto const& option : question->options) {
        bool const was_on = std::find(given.begin(), given.end(), option.id) != given.end();
        if (option.id == toggled.option ? toggled.on : was_on)
            ordered.push_back(option.id);
    }
    given = std::move(ordered);
}

void apply(Turn& turn, DateEntered const& entered)
{
    auto const* question = find_question(turn.pack(), entered.question);
    auto const date = parse_date(entered.value);
    if (question && question->kind == QuestionKind::Date && date && *date >= turn.env.today)
        turn.saved().answers[question->id].date = date;
}

void apply(Turn& turn, NextPressed const&)
{
    auto const* question = find_question(turn.pack(), turn.saved().place.question);
    if (!question)
        return go_on_with_quiz(turn.state, turn.env);
    keep_shown_default(turn.state, *question, turn.env);
    if (auto const given = turn.saved().answers.find(question->id);
        given == turn.saved().answers.end() || !fits(*question, given->second)) {
        turn.state.passing.answer_missing = true;
        return;
    }
    if (turn.state.passing.edited)
        return go(turn.state, Screen::YourAnswers);
    auto const asked = path(turn.pack(), turn.saved().answers);
    auto const here = std::find(asked.begin(), asked.end(), question);
    if (here != asked.end() && here + 1 != asked.end())
        go_to_question(turn.state, turn.env, **(here + 1));
    else
        go_on_with_quiz(turn.state, turn.env);
}

void apply(Turn& turn, InterruptionPassed const&)
{
    turn.saved().told = true;
    go_on_with_quiz(turn.state, turn.env);
}

}
