#include "app/update_parts.hpp"

namespace second_look {

void apply(Turn& turn, AnswerEdited const& edited)
{
    if (!find_question(turn.pack(), edited.question))
        return;
    auto const answer = turn.saved().answers.find(edited.question);
    auto as_it_was = answer == turn.saved().answers.end() ? std::nullopt : std::optional(answer->second);
    go(turn.state, Screen::Question, edited.question);
    turn.state.passing.edited = edited.question;
    turn.state.passing.as_it_was = std::move(as_it_was);
}

void stop_editing(State& state)
{
    auto const question = state.passing.edited.value_or(Id {});
    if (state.passing.as_it_was)
        state.saved.answers[question] = *state.passing.as_it_was;
    else
        state.saved.answers.erase(question);
    go(state, Screen::YourAnswers);
}

}
