/// The part of `prove` that shows what can be reached, by an example each, and how long a quiz can get.
#include "core/pack_findings.hpp"
#include "core/plan.hpp"
#include "core/proof.hpp"
#include "core/proof_states.hpp"
#include "core/quiz.hpp"
#include "core/quiz_paths.hpp"

#include <algorithm>
#include <cstdint>

namespace second_look {

namespace {

/// The option that stands least in the way of a good outcome.
Option const& best_option(Question const& question)
{
    if (question.has_gate) {
        if (auto const* clear = find_option(question, question.gate.clear))
            return *clear;
    }
    return *std::max_element(question.options.begin(), question.options.end(),
        [](Option const& left, Option const& right) { return left.score < right.score; });
}

/// Some way to answer this question so that the condition holds.
Id option_for(Question const& question, AnswerCondition const& condition)
{
    if (!condition.is.empty())
        return condition.is.front();
    for (auto const& option : question.options) {
        if (std::find(condition.is_not.begin(), condition.is_not.end(), option.id) == condition.is_not.end())
            return option.id;
    }
    return {};
}

/// Adds the option to the answers, and what it takes to be asked.
void aim(Pack const& pack, Answers& answers, Question const& question, Id const& option)
{
    auto& answer = answers[question.id];
    if (question.kind != QuestionKind::Many)
        answer.options.clear();
    answer.options.push_back(option);
    auto const position = [&](Id const& id) { return find_option(question, id) - question.options.data(); };
    std::sort(answer.options.begin(), answer.options.end(),
        [&](Id const& left, Id const& right) { return position(left) < position(right); });
    answer.options.erase(std::unique(answer.options.begin(), answer.options.end()), answer.options.end());
    for (auto const& condition : question.when) {
        auto const* looked_at = find_question(pack, condition.question);
        if (!holds(condition, answers))
            aim(pack, answers, *looked_at, option_for(*looked_at, condition));
    }
}

/// Complete answers that keep to those given where they are asked, and are otherwise the best there are.
Answers filled(Pack const& pack, Answers const& given)
{
    Answers answers;
    for (auto const& question : pack.questions) {
        bool const is_asked = std::all_of(question.when.begin(), question.when.end(),
            [&](AnswerCondition const& condition) { return holds(condition, answers); });
        if (!is_asked)
            continue;
        if (auto const found = given.find(question.id); found != given.end())
            answers.insert(*found);
        else if (question.kind == QuestionKind::Date)
            answers[question.id].date = Date {};
        else if (question.kind == QuestionKind::Many)
            answers[question.id];
        else
            answers[question.id].options = { best_option(question).id };
    }
    return answers;
}

struct Example {
    Answers aims;
    std::set<std::string> tags;
    Id outcome;
};

Example example_of(Pack const& pack, Answers const& aims)
{
    auto const assessment = assess(pack, filled(pack, aims));
    return { aims, assessment.tags, judge(pack, assessment).outcome };
}

/// One example for each single option, and some with many answers at random.
std::vector<Example> examples_of(Pack const& pack)
{
    std::vector<Example> examples { example_of(pack, {}) };
    for (auto const& question : pack.questions) {
        for (auto const& option : question.options) {
            Answers aims;
            aim(pack, aims, question, option.id);
            examples.push_back(example_of(pack, aims));
        }
    }
    constexpr int random_tries = 300;
    // The minimal standard generator of Park and Miller, so that every run tries the same.
    std::uint64_t number = 1;
    auto const random = [&number] { return static_cast<std::size_t>(number = number * 48271 % 2147483647); };
    for (int i = 0; i < random_tries; ++i) {
        Answers aims;
        for (auto const& question : pack.questions) {
            if (!question.options.empty() && random() % 2 == 0)
                aims[question.id].options = { question.options[random() % question.options.size()].id };
        }
        examples.push_back(example_of(pack, aims));
    }
    return examples;
}

bool is_planned(Pack const& pack, Task const& task, Example const& example)
{
    auto const* playbook = find_playbook(pack, example.outcome);
    return playbook && eligible(task, *find_outcome(pack, example.outcome), example.tags)
        && std::any_of(playbook->windows.begin(), playbook->windows.end(),
            [&](PhaseWindow const& window) { return window.phase == task.phase; });
}

/// Whether one of the examples, or one that also aims for the tags the task needs, admits it.
bool has_example(Pack const& pack, Task const& task, std::vector<Example> const& examples)
{
    auto const admits = [&](Example const& example) { return is_planned(pack, task, example); };
    if (std::any_of(examples.begin(), examples.end(), admits))
        return true;
    constexpr std::size_t most_tries = 100;
    for (std::size_t i = 0; i < std::min(examples.size(), most_tries); ++i) {
        auto aims = examples[i].aims;
        for (auto const& tag : task.needs) {
            for (auto const& question : pack.questions) {
                auto const option = std::find_if(question.options.begin(), question.options.end(),
                    [&](Option const& o) { return std::find(o.tags.begin(), o.tags.end(), tag) != o.tags.end(); });
                if (option == question.options.end())
                    continue;
                aim(pack, aims, question, option->id);
                break;
            }
        }
        if (admits(example_of(pack, aims)))
            return true;
    }
    return false;
}

}

void prove_reach(Proof& proof, Pack const& pack)
{
    Findings findings;
    auto const survey = survey_paths(pack);
    std::size_t options = 0;
    if (!survey.exact)
        findings.add("not-proven", Place("questions"),
            "Let fewer answers matter to later questions; there are too many paths to prove anything of.");
    for (std::size_t i = 0; i < pack.questions.size(); ++i) {
        options += pack.questions[i].options.size();
        for (std::size_t j = 0; j < pack.questions[i].options.size() && !survey.reachable[i]; ++j)
            findings.add("unreachable-option", Place("questions") / i / "options" / j,
                "Let its question be asked; no answers before it make its conditions hold.");
    }
    auto const examples = examples_of(pack);
    for (std::size_t i = 0; i < pack.outcomes.size(); ++i) {
        bool const is_reached = std::any_of(examples.begin(), examples.end(),
            [&](Example const& example) { return example.outcome == pack.outcomes[i].id; });
        if (!is_reached)
            findings.add("no-example-outcome", Place("pack") / "outcomes" / i,
                "Let a gate or a rule lead here, or take it out; no answers were found that do.");
    }
    for (std::size_t i = 0; i < pack.tasks.size(); ++i) {
        if (!has_example(pack, pack.tasks[i], examples))
            findings.add("no-example-task", Place("tasks") / i,
                "Change its tags or its phase, or take it out; no answers were found whose plan may hold it.");
    }
    proof.findings.insert(proof.findings.end(), findings.errors().begin(), findings.errors().end());
    if (!findings.errors().empty())
        return;
    auto const combinations = reached_states(pack, {}).combinations;
    proof.statements.push_back({ "Every quiz ends, after at most " + std::to_string(survey.longest) + " of "
            + std::to_string(pack.questions.size()) + " questions; " + std::to_string(pack.longest_path)
            + " are declared.",
        combinations, "combinations of answers",
        "the longest way through the questions in order, answers kept apart only where a later question asks for it" });
    proof.statements.push_back({ "Every question, option, outcome and task can be reached.",
        static_cast<double>(pack.questions.size() + options + pack.outcomes.size() + pack.tasks.size()),
        "questions, options, outcomes and tasks",
        "all paths for questions and options, complete answers as an example for each outcome and task" });
}

}
