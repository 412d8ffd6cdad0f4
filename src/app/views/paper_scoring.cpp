#include "app/views/build.hpp"
#include "app/views/paper.hpp"

#include <algorithm>

namespace second_look::paper {

using namespace build;

namespace {

/// Days of the shortest plan, for which the paper names its stretches.
constexpr int plan_days = 30;
/// Tasks named for each stretch.
constexpr std::size_t tasks_shown = 5;

std::string outcome_label(Pack const& pack, Id const& id)
{
    auto const* outcome = find_outcome(pack, id);
    return outcome ? outcome->label : id;
}

std::string quoted(std::vector<std::string> const& words)
{
    std::string all;
    for (auto const& word : words)
        all += (all.empty() ? "“" : ", “") + word + "”";
    return all;
}

/// Ids of outcomes that options of this question decide for, each with the texts of its options.
std::vector<Node> gates(Pack const& pack)
{
    Node list { .id = "paper.gates", .role = Role::List, .name = say(pack, Text::paper_gates) };
    for (auto const& question : pack.questions) {
        for (auto const& outcome : pack.outcomes) {
            std::vector<std::string> deciding;
            std::vector<std::string> unsure;
            for (auto const& option : question.options) {
                auto const decides = !option.gate.empty() ? option.gate
                    : question.has_gate && option.id != question.gate.clear
                    ? question.gate.outcome
                    : Id {};
                if (option.unsure && question.has_gate && pack.unknown_gate == outcome.id)
                    unsure.push_back(option.text);
                else if (!option.unsure && decides == outcome.id)
                    deciding.push_back(option.text);
            }
            auto const add = [&](Text words, std::vector<std::string> const& answers, std::string const& kind) {
                if (answers.empty())
                    return;
                list.children.push_back(text("paper.gate/" + question.id + "/" + outcome.id + kind,
                    say(pack, words,
                        { { "number", std::to_string(number_of(pack, question.id)) }, { "answers", quoted(answers) },
                            { "outcome", outcome.label } })));
            };
            add(Text::paper_gate, deciding, "");
            add(Text::paper_gate_unsure, unsure, "/unsure");
        }
    }
    return { text("paper.gates-lead", say(pack, Text::paper_gates)), std::move(list) };
}

Node measure_card(Pack const& pack, Measure const& measure)
{
    auto const id = "paper.measure/" + measure.id;
    std::string numbers;
    for (auto const& question : pack.questions) {
        if (question.measure == measure.id)
            numbers += (numbers.empty() ? "" : ", ") + std::to_string(number_of(pack, question.id));
    }
    Node bands { .id = id + ".bands", .role = Role::List, .name = measure.label };
    for (auto const& band : measure.bands)
        bands.children.push_back(text(id + "/" + band.id,
            say(pack, Text::paper_band, { { "points", std::to_string(band.at_least) }, { "band", band.label } })));
    return card(id,
        { heading(id + ".name", 3, measure.label),
            text(id + ".questions", say(pack, Text::paper_measure, { { "numbers", numbers } }), Look::Small),
            std::move(bands) });
}

std::string condition_words(Pack const& pack, RuleCondition const& condition)
{
    if (auto const* measure = find_measure(pack, condition.measure)) {
        for (auto const& band : measure->bands) {
            if (band.id == condition.at_most)
                return say(pack, Text::paper_rule_band, { { "measure", measure->label }, { "band", band.label } });
        }
    }
    auto const& [question, is, is_not] = condition.answer;
    auto const lists = [](std::vector<Id> const& ids, Id const& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    std::vector<std::string> answers;
    if (auto const* asked = find_question(pack, question)) {
        for (auto const& option : asked->options) {
            // As in `judge`, an unsure answer may be what the rule looks for.
            if (option.unsure || (!lists(is_not, option.id) && (is.empty() || lists(is, option.id))))
                answers.push_back(option.text);
        }
    }
    return say(pack, Text::paper_rule_answer,
        { { "number", std::to_string(number_of(pack, condition.answer.question)) }, { "answers", quoted(answers) } });
}

std::vector<Node> rules(Pack const& pack)
{
    Node list { .id = "paper.rules", .role = Role::List, .name = say(pack, Text::paper_rules) };
    for (auto const& rule : pack.rules) {
        std::string conditions;
        for (auto const& condition : rule.when)
            conditions += (conditions.empty() ? "" : say(pack, Text::paper_and)) + condition_words(pack, condition);
        list.children.push_back(text("paper.rule/" + rule.id,
            say(pack, Text::paper_rule,
                { { "conditions", conditions }, { "outcome", outcome_label(pack, rule.outcome) } })));
    }
    std::vector<std::string> order;
    for (auto const& outcome : pack.outcomes)
        order.push_back(outcome.label);
    return { heading("paper.rules-heading", 2, say(pack, Text::paper_rules)), std::move(list),
        text("paper.otherwise",
            say(pack, Text::paper_otherwise, { { "outcome", outcome_label(pack, pack.otherwise) } })),
        text("paper.order", say(pack, Text::paper_order, { { "outcomes", quoted(order) } }), Look::Strong) };
}

/// True for tasks that suit everybody with this outcome, whatever else they answered.
bool suits(Task const& task, PhaseWindow const& window, Outcome const& outcome)
{
    return task.phase == window.phase && task.needs.empty() && task.contact == TaskContact::None
        && task.occasion == Occasion::None
        && std::find(task.never.begin(), task.never.end(), outcome.id) == task.never.end();
}

Node plan_card(Pack const& pack, Outcome const& outcome, Playbook const& playbook)
{
    auto const id = "paper.plan/" + outcome.id;
    std::vector<Node> children { heading(id + ".name", 3, outcome.label + ": " + outcome.plan_title),
        text(id + ".body", outcome.body), text(id + ".summary", outcome.plan_summary) };
    for (auto const& window : playbook.windows) {
        auto const* phase = find_phase(pack, window.phase);
        if (!phase)
            continue;
        auto const stretch = id + "/" + window.phase;
        children.push_back(heading(stretch, 4,
            say(pack, Text::paper_phase,
                { { "phase", phase->title }, { "from", std::to_string(window.from * plan_days / 100 + 1) },
                    { "to", std::to_string(std::max(window.to * plan_days / 100, 1)) } })));
        Node tasks { .id = stretch + ".tasks", .role = Role::List, .name = phase->title };
        for (auto const& task : pack.tasks) {
            if (tasks.children.size() < tasks_shown && suits(task, window, outcome))
                tasks.children.push_back(text(stretch + "/" + task.id, "☐ " + task.title));
        }
        if (!tasks.children.empty())
            children.push_back(std::move(tasks));
    }
    return card(id, std::move(children));
}

}

std::vector<Node> scoring(Pack const& pack)
{
    std::vector<Node> nodes { heading("paper.scoring-heading", 2, say(pack, Text::paper_scoring)) };
    for (auto& gate : gates(pack))
        nodes.push_back(std::move(gate));
    nodes.push_back(text("paper.adding", say(pack, Text::paper_adding)));
    for (auto const& measure : pack.measures)
        nodes.push_back(measure_card(pack, measure));
    for (auto& rule : rules(pack))
        nodes.push_back(std::move(rule));
    return nodes;
}

std::vector<Node> plans(Pack const& pack)
{
    std::vector<Node> nodes { heading("paper.plans-heading", 2, say(pack, Text::paper_plans)),
        text("paper.plans-lead", say(pack, Text::paper_plans_lead)) };
    for (auto const& outcome : pack.outcomes) {
        if (auto const* playbook = find_playbook(pack, outcome.id))
            nodes.push_back(plan_card(pack, outcome, *playbook));
    }
    return nodes;
}

}
