#include "app/views/answer_text.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/quiz.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

/// One question takes about thirteen seconds to read and answer: 28 of them are six minutes.
constexpr int seconds_for_a_question = 13;

Node radio(Question const& question, Option const& option, bool chosen)
{
    Node node { .id = "quiz." + question.id + "/" + option.id, .role = Role::Radio, .name = option.text };
    node.checked = chosen;
    node.action = AnswerChosen { question.id, option.id };
    return node;
}

Node check_box(Question const& question, Option const& option, bool chosen)
{
    Node node { .id = "quiz." + question.id + "/" + option.id, .role = Role::CheckBox, .name = option.text };
    node.checked = chosen;
    node.action = AnswerToggled { question.id, option.id };
    return node;
}

Node date_field(State const& state, Env const& env, Question const& question)
{
    auto const given = state.saved.answers.find(question.id);
    auto const shown = given != state.saved.answers.end() && given->second.date ? *given->second.date : env.today;
    Node node { .id = "quiz." + question.id + "/date",
        .role = Role::Date,
        .name = say(*env.pack, Text::quiz_date_label),
        .detail = say_long_date(*env.pack, shown),
        .value = format_date(shown),
        .minimum = format_date(env.today),
        .maximum = format_date(add_days(env.today, 365)) };
    node.action = DateEntered { question.id, {} };
    return node;
}

Node form(State const& state, Env const& env, Question const& question)
{
    auto const id = "quiz." + question.id;
    Node group { .id = id };
    group.children.push_back(heading(id + ".heading", 1, question.prompt));
    if (!question.hint.empty())
        group.children.push_back(text(id + ".hint", question.hint, Look::Small));
    auto const given = state.saved.answers.find(question.id);
    for (auto const& option : question.options) {
        bool const chosen = given != state.saved.answers.end()
            && std::find(given->second.options.begin(), given->second.options.end(), option.id)
                != given->second.options.end();
        group.children.push_back(
            question.kind == QuestionKind::One ? radio(question, option, chosen) : check_box(question, option, chosen));
    }
    switch (question.kind) {
    case QuestionKind::One:
        group.role = Role::RadioGroup;
        break;
    case QuestionKind::Many:
        group.role = Role::CheckGroup;
        break;
    case QuestionKind::Date:
        group.role = Role::Group;
        group.children.push_back(date_field(state, env, question));
        break;
    }
    return group;
}

std::string why_id(Question const& question)
{
    return "quiz." + question.id + ".why";
}

/// What the question is for, and what is known about it: a sheet over the question.
Node why_sheet(Pack const& pack, Question const& question)
{
    auto const id = why_id(question);
    std::vector<Node> said { heading(id + ".heading", 2, say(pack, Text::action_why)),
        text(id + ".text", question.why) };
    for (auto const& source : pack.sources) {
        if (std::find(question.sources.begin(), question.sources.end(), source.id) == question.sources.end())
            continue;
        said.push_back(text(id + "." + source.id, named_source(pack, source), Look::Small));
    }
    auto close = button(id + ".close", say(pack, Text::action_close), DisclosureToggled { id }, Look::Secondary);
    close.value = "cancel";
    said.push_back(std::move(close));
    auto sheet = holder(id + ".sheet", Role::Dialog, std::move(said), Look::Sheet);
    sheet.name = say(pack, Text::action_why);
    return sheet;
}

/// Whether the answer given says that someone may be in danger now.
bool is_urgent(State const& state, Question const& question)
{
    auto const given = state.saved.answers.find(question.id);
    return given != state.saved.answers.end()
        && std::any_of(given->second.options.begin(), given->second.options.end(), [&](Id const& id) {
               auto const* option = find_option(question, id);
               return option && option->urgent;
           });
}

/// What can be said and done at once, before any other question.
std::vector<Node> urgent_help(State const& state, Env const& env)
{
    std::vector<Node> ways;
    if (auto call = emergency_link(state, env, "quiz.emergency"))
        ways.push_back(std::move(*call));
    ways.push_back(button("quiz.help", say(*env.pack, Text::action_get_help), Went { Screen::Help }, Look::Secondary));
    return ways;
}

Node progress(Env const& env, int number, int total)
{
    auto const& pack = *env.pack;
    auto const minutes = std::max(1, ((total - number + 1) * seconds_for_a_question + 30) / 60);
    Node node { .id = "quiz.progress",
        .role = Role::Progress,
        .name = say(
            pack, Text::quiz_progress, { { "number", std::to_string(number) }, { "total", std::to_string(total) } }),
        .detail = say(pack, Text::quiz_minutes_left, { { "minutes", std::to_string(minutes) } }) };
    node.range = Range { .value = number, .max = total };
    return node;
}

}

Frame frame_question(State const& state, Env const& env, Question const& question)
{
    auto const& pack = *env.pack;
    auto const asked = path(pack, state.saved.answers);
    auto const here = std::find(asked.begin(), asked.end(), &question);
    auto const number = static_cast<int>(here - asked.begin()) + 1;
    auto const* section = find_section(pack, question.section);
    bool const last = here + 1 == asked.end();

    Frame content { .screen = "quiz/" + question.id, .title = section ? section->title : pack.title };
    if (!state.passing.edited)
        content.main.push_back(progress(env, number, expected_length(pack, state.saved.answers)));
    content.main.push_back(form(state, env, question));
    Node status { .id = "quiz.status", .role = Role::Status, .tone = Tone::Caution };
    if (state.passing.answer_missing)
        status.name = say(pack, question.kind == QuestionKind::Date ? Text::quiz_missing_date : Text::quiz_missing);
    bool const urgent = is_urgent(state, question);
    if (urgent)
        status.name = say(pack, Text::quiz_urgent);
    content.main.push_back(std::move(status));
    if (urgent)
        content.main.push_back(card("quiz.urgent", urgent_help(state, env), Tone::Danger));
    auto const why = why_id(question);
    content.main.push_back(
        button(why, say(pack, Text::action_why), DisclosureToggled { why }, Look::Quiet, "circle-help"));
    if (state.passing.turned.contains(why))
        content.dialog = why_sheet(pack, question);
    bool const editing = state.passing.edited.has_value();
    auto const next = editing ? Text::action_save_answer : last ? Text::action_see_result : Text::action_next;
    content.footer.push_back(holder("quiz.actions", Role::Row,
        { button("quiz.back", say(pack, editing ? Text::action_leave_answer : Text::action_back), BackPressed {},
              Look::Secondary),
            growing(button("quiz.next", say(pack, next), NextPressed {}, Look::Primary)) }));
    return content;
}

}
