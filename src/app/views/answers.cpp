#include "app/views/answer_text.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/quiz.hpp"

namespace second_look {

using namespace build;

namespace {

Node row(Env const& env, Question const& question, Answer const& answer, std::string because)
{
    auto const id = "answers/" + question.id;
    std::vector<Node> said { button(id, question.prompt, AnswerEdited { question.id }, Look::Quiet),
        text(id + ".answer", answer_text(*env.pack, question, answer)) };
    if (!because.empty())
        said.push_back(text(id + ".because", std::move(because), Look::Small));
    return holder(id + ".row", Role::Group, std::move(said), Look::Item);
}

/// Why an answer does not count: what was said to the question that keeps it off, where that one is asked.
std::string reason_of(Pack const& pack, StaleAnswer const& stale, Answers const& counted)
{
    if (!stale.because)
        return {};
    auto const said = counted.find(stale.because->id);
    if (said == counted.end())
        return say(pack, Text::answers_because_unasked, { { "question", stale.because->prompt } });
    return say(pack, Text::answers_because,
        { { "question", stale.because->prompt }, { "answer", answer_text(pack, *stale.because, said->second) } });
}

/// Those of one section, under its title.
std::optional<Node> section_card(Env const& env, Section const& section, Answers const& counted)
{
    Node list { .id = "answers.section/" + section.id + ".list", .role = Role::List };
    for (auto const& question : env.pack->questions) {
        auto const answer = counted.find(question.id);
        if (question.section == section.id && answer != counted.end())
            list.children.push_back(row(env, question, answer->second, {}));
    }
    if (list.children.empty())
        return {};
    return card("answers.section/" + section.id,
        { heading("answers.section/" + section.id + ".title", 2, section.title, Look::Strong), std::move(list) });
}

std::optional<Node> stale_card(State const& state, Env const& env, Answers const& counted)
{
    auto const& pack = *env.pack;
    Node list { .id = "answers.stale.list", .role = Role::List };
    for (auto const& stale : stale_answers(pack, state.saved.answers))
        list.children.push_back(
            row(env, *stale.question, state.saved.answers.at(stale.question->id), reason_of(pack, stale, counted)));
    if (list.children.empty())
        return {};
    return card("answers.stale",
        { heading("answers.stale.title", 2, say(pack, Text::answers_stale), Look::Strong),
            text("answers.stale.text", say(pack, Text::answers_stale_body), Look::Small), std::move(list) },
        Tone::Caution);
}

}

View view_answers(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const counted = answers_on_path(pack, state.saved.answers);
    auto const* open = first_unanswered(pack, state.saved.answers);
    Frame content { .screen = "your-answers", .title = say(pack, Text::answers_title) };
    auto& main = content.main;
    main.push_back(heading("answers.heading", 1, say(pack, Text::answers_heading)));
    main.push_back(text("answers.lead", say(pack, Text::answers_lead), Look::Lead));
    // A correction is only possible once there is a verdict to correct.
    if (!state.saved.rounds.finished.empty() && !state.saved.rounds.looking_again)
        main.push_back(text("answers.correction", say(pack, Text::answers_correction), Look::Small));
    if (open)
        main.push_back({ .id = "answers.open",
            .role = Role::Notice,
            .tone = Tone::Caution,
            .name = say(pack, Text::answers_open) });
    if (auto stale = stale_card(state, env, counted))
        main.push_back(std::move(*stale));
    for (auto const& section : pack.sections) {
        if (auto part = section_card(env, section, counted))
            main.push_back(std::move(*part));
    }
    content.footer = { button(
        "answers.go-on", say(pack, open ? Text::action_go_on : Text::action_see_result), Began {}, Look::Primary) };
    return frame(state, env, std::move(content));
}

}
