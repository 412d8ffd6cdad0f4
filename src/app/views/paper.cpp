#include "app/views/paper.hpp"

#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

namespace paper {

namespace {

Text how_to_answer(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::One:
        return Text::paper_one;
    case QuestionKind::Many:
        return Text::paper_many;
    case QuestionKind::Date:
        return Text::paper_date;
    }
    return Text::paper_one;
}

/// "Only if: question 3 is answered with this or that", for each condition.
std::vector<Node> conditions(Pack const& pack, Question const& question, std::string const& id)
{
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < question.when.size(); ++i) {
        auto const& condition = question.when[i];
        bool const wanted = !condition.is.empty();
        std::string answers;
        if (auto const* asked = find_question(pack, condition.question)) {
            for (auto const& named : wanted ? condition.is : condition.is_not) {
                if (auto const* option = find_option(*asked, named))
                    answers += (answers.empty() ? "“" : ", “") + option->text + "”";
            }
        }
        nodes.push_back(text(id + ".when/" + std::to_string(i + 1),
            say(pack, wanted ? Text::paper_when : Text::paper_when_not,
                { { "number", std::to_string(number_of(pack, condition.question)) }, { "answers", answers } }),
            Look::Small));
    }
    return nodes;
}

Node question_node(Pack const& pack, Question const& question)
{
    auto const id = "paper/" + question.id;
    std::vector<Node> children { heading(
        id + ".prompt", 3, std::to_string(number_of(pack, question.id)) + ". " + question.prompt) };
    for (auto& condition : conditions(pack, question, id))
        children.push_back(std::move(condition));
    auto how = say(pack, how_to_answer(question.kind));
    if (question.weight > 1 && !question.measure.empty())
        how += " " + say(pack, Text::paper_weight, { { "weight", std::to_string(question.weight) } });
    children.push_back(text(id + ".how", std::move(how), Look::Small));
    Node list { .id = id + ".options", .role = Role::List, .name = question.prompt };
    for (auto const& option : question.options) {
        auto words = "☐ " + option.text;
        if (option.score >= 0 && !question.measure.empty())
            words += say(pack, Text::paper_points, { { "points", std::to_string(option.score) } });
        list.children.push_back(text(id + "/" + option.id, std::move(words)));
    }
    if (question.kind == QuestionKind::Date)
        list.children.push_back(text(id + "/day", "____________"));
    children.push_back(std::move(list));
    return card(id, std::move(children));
}

}

std::size_t number_of(Pack const& pack, Id const& question)
{
    for (std::size_t i = 0; i < pack.questions.size(); ++i) {
        if (pack.questions[i].id == question)
            return i + 1;
    }
    return 0;
}

std::vector<Node> questions(Pack const& pack)
{
    std::vector<Node> nodes;
    Id section;
    for (auto const& question : pack.questions) {
        if (question.section != section) {
            section = question.section;
            if (auto const* named = find_section(pack, section))
                nodes.push_back(heading("paper.section/" + section, 2, named->title));
        }
        nodes.push_back(question_node(pack, question));
    }
    return nodes;
}

}

namespace {

void append(std::vector<Node>& all, std::vector<Node> more)
{
    for (auto& node : more)
        all.push_back(std::move(node));
}

Node leave(Pack const& pack)
{
    return { .id = "leave",
        .role = Role::Link,
        .look = Look::Pill,
        .name = say(pack, Text::action_leave),
        .action = LeavePressed {} };
}

View page(Pack const& pack, std::string screen, std::vector<Node> main)
{
    return { .screen = std::move(screen),
        .title = pack.title,
        .root = { .id = "page",
            .role = Role::Page,
            .children = { holder("banner", Role::Banner,
                              { growing(text("banner.title", pack.title, Look::Strong)), leave(pack) }),
                holder("main", Role::Main, std::move(main)) } } };
}

/// The lines of every country, each under the country's name.
std::vector<Node> helplines(Pack const& pack)
{
    std::vector<Node> nodes;
    State state;
    for (auto const& country : pack.helplines) {
        state.saved.country = country.code;
        auto const id = "help-" + country.code;
        auto lines = help_nodes(state, { .pack = &pack }, id, { "crisis" }, 4, Tone::Neutral);
        std::erase_if(lines, [](Node const& node) { return node.role == Role::Select; });
        lines.insert(lines.begin(), heading(id + ".name", 3, country.name));
        nodes.push_back(card(id, std::move(lines)));
    }
    return nodes;
}

}

View view_plain(Pack const& pack)
{
    std::vector<Node> main { heading("plain.heading", 1, say(pack, Text::welcome_heading), Look::Display),
        text("plain.lead", say(pack, Text::paper_plain), Look::Lead),
        { .id = "plain.paper",
            .role = Role::Link,
            .look = Look::Primary,
            .name = say(pack, Text::paper_open),
            .value = "paper.html" },
        heading("plain.help", 2, say(pack, Text::help_heading)), text("plain.help-lead", say(pack, Text::help_lead)) };
    append(main, helplines(pack));
    return page(pack, "plain", std::move(main));
}

View view_paper(Pack const& pack)
{
    std::vector<Node> main { heading("paper.heading", 1, say(pack, Text::paper_heading), Look::Display),
        text("paper.lead", say(pack, Text::paper_lead), Look::Lead),
        text("paper.limits", say(pack, Text::about_limits), Look::Small) };
    append(main, paper::questions(pack));
    append(main, paper::scoring(pack));
    append(main, paper::plans(pack));
    return page(pack, "paper", std::move(main));
}

}
