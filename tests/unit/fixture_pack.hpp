/// A tiny pack with one of everything, for tests. `check_pack` finds nothing wrong with it.
#pragma once

#include "core/answers.hpp"
#include "core/pack.hpp"

#include <string>
#include <vector>

namespace second_look::fixture {

inline Option option(Id id, int score = -1, std::string reason = {})
{
    Option option;
    option.id = id;
    option.text = id;
    option.score = score;
    option.reason = std::move(reason);
    return option;
}

inline Option unsure()
{
    auto unsure = option("not-sure");
    unsure.unsure = true;
    return unsure;
}

inline Option tagged(Id id, std::string tag)
{
    auto tagged = option(std::move(id));
    tagged.tags = { std::move(tag) };
    return tagged;
}

inline Option numbered(Id id, int number)
{
    auto numbered = option(std::move(id));
    numbered.number = number;
    return numbered;
}

inline Question question(Id id, std::vector<Option> options, Id section = "about")
{
    Question question;
    question.id = id;
    question.section = std::move(section);
    question.prompt = id + "?";
    question.options = std::move(options);
    return question;
}

inline Question measured(Id id, Id measure, int weight, std::vector<Option> options)
{
    auto measured = question(std::move(id), std::move(options));
    measured.measure = std::move(measure);
    measured.weight = weight;
    return measured;
}

inline std::vector<Question> questions()
{
    auto fear = question("fear", { option("no"), option("yes", -1, "You are afraid."), unsure() }, "safety");
    fear.has_gate = true;
    fear.gate = { "safe", "no" };

    auto said_no = question(
        "said-no", { option("open"), option("closed", -1, "They said no."), option("court"), unsure() }, "safety");
    said_no.has_gate = true;
    said_no.gate = { "leave", "open" };
    said_no.options[2].gate = "safe";

    auto words = measured("words", "trust", 2,
        { option("always", 100, "Words were kept."), option("sometimes", 50), option("never", 0, "Words were broken."),
            unsure() });
    auto money = measured(
        "money", "trust", 1, { option("yes", 80, "Money was open."), option("no", 20, "Money was hidden."), unsure() });
    auto care = measured(
        "care", "care", 1, { option("yes", 90, "There was care."), option("no", 10, "There was no care."), unsure() });

    auto children = question("children", { tagged("yes", "children"), option("no"), unsure() });
    auto home = question("home", { tagged("with-me", "at-home"), option("shared"), unsure() });
    home.when = { { "children", { "yes" }, {} } };

    auto habits = question("habits", { tagged("walks", "walks"), tagged("reading", "reading") });
    habits.kind = QuestionKind::Many;
    auto alone = question("alone", { option("yes"), option("no") });
    alone.when = { { "habits", { "walks" }, {} } };

    auto start = question("start", {}, "plan");
    start.kind = QuestionKind::Date;
    start.plans = "start";
    auto minutes = question("minutes", { numbered("ten", 10), numbered("twenty", 20), numbered("sixty", 60) }, "plan");
    minutes.plans = "minutes";
    auto length =
        question("length", { numbered("month", 30), numbered("two-months", 60), numbered("three-months", 90) }, "plan");
    length.plans = "length";

    return { fear, said_no, words, money, care, children, home, habits, alone, start, minutes, length };
}

inline Rule rule(Id id, Id outcome, std::vector<RuleCondition> when)
{
    return { id, std::move(outcome), std::move(when), id + " holds.", "" };
}

inline RuleCondition at_most(Id measure, Id band)
{
    return { std::move(measure), std::move(band), {} };
}

inline RuleCondition answered(AnswerCondition answer)
{
    return { {}, {}, std::move(answer) };
}

inline Task task(Id id, Id phase, int minutes, int effort, int spacing)
{
    Task task;
    task.id = id;
    task.phase = std::move(phase);
    task.title = id;
    task.how = "Do it.";
    task.small = "Do a part.";
    task.if_then = "If it is noon, I do it.";
    task.why = "It helps.";
    task.sources = { "study" };
    task.minutes = minutes;
    task.effort = effort;
    task.spacing = spacing;
    return task;
}

inline std::vector<Task> tasks()
{
    auto review = task("weekly-review", "sort", 10, 1, 7);
    review.weekday = 7;
    auto handover = task("handover", "sort", 5, 1, 3);
    handover.contact = TaskContact::Business;
    handover.needs = { "children" };
    auto letter = task("letter", "reach", 10, 2, 0);
    letter.contact = TaskContact::Towards;
    auto message = task("message", "reach", 10, 3, 4);
    message.contact = TaskContact::Towards;
    auto call = task("call", "reach", 20, 3, 0);
    call.contact = TaskContact::Towards;
    call.never = { "children" };
    auto long_walk = task("long-walk", "calm", 20, 2, 3);
    long_walk.needs = { "walks" };
    return { task("breathe", "calm", 5, 1, 1), task("mute", "calm", 5, 1, 0), task("walk", "calm", 10, 1, 2),
        task("box-up", "calm", 15, 2, 0), long_walk, task("list", "sort", 10, 1, 2), task("note", "sort", 5, 1, 1),
        task("budget", "sort", 20, 2, 0), task("hard-talk", "sort", 30, 3, 0), review, handover, letter, message, call,
        task("rehearse", "reach", 5, 2, 2), task("look-again", "look", 10, 2, 0),
        task("look-at-notes", "look", 5, 1, 1) };
}

inline Outcome outcome(Id id, Contact contact)
{
    Outcome outcome;
    outcome.id = id;
    outcome.label = id;
    outcome.contact = contact;
    return outcome;
}

inline Helpline helpline(std::string purpose)
{
    Helpline line;
    line.name = "A line";
    line.call = "123";
    line.purpose = std::move(purpose);
    line.checked = "2026-11-22";
    return line;
}

/// From the most careful: `safe`, `leave`, `wait`, `try`. The first two never lead towards the other person.
/// Trust has the bands low, fair (from 40) and high (from 70); care has low and high (from 50).
inline Pack pack()
{
    Pack pack;
    pack.id = "fixture";
    pack.version = "1.0.0";
    pack.language = "en";
    pack.title = "Fixture";
    pack.longest_path = 12;
    pack.unknown_gate = "wait";
    pack.otherwise = "try";
    pack.sections = { { "safety", "Safety" }, { "about", "About" }, { "plan", "Plan" } };
    pack.measures = {
        { "trust", "Trust", { { "low", "low", 0 }, { "fair", "fair", 40 }, { "high", "high", 70 } } },
        { "care", "Care", { { "low", "low", 0 }, { "high", "high", 50 } } },
    };
    pack.outcomes = { outcome("safe", Contact::Never), outcome("leave", Contact::Never),
        outcome("wait", Contact::Later), outcome("try", Contact::Later) };
    pack.questions = questions();
    pack.rules = {
        rule("low-trust", "leave", { at_most("trust", "low") }),
        rule("little-care", "wait", { at_most("care", "low") }),
        rule("shared-home", "wait", { answered({ "home", { "shared" }, {} }), at_most("trust", "fair") }),
    };
    pack.phases = { { "calm", "Calm", "", "Calm" }, { "sort", "Sort", "", "Sort" }, { "reach", "Reach", "", "Reach" },
        { "look", "Look", "", "Look" } };
    std::vector<PhaseWindow> const away { { "calm", 0, 50, 3 }, { "sort", 30, 100, 2 }, { "look", 90, 100, 1 } };
    std::vector<PhaseWindow> const later { { "calm", 0, 40, 3 }, { "sort", 20, 100, 3 }, { "reach", 60, 100, 2 },
        { "look", 90, 100, 1 } };
    pack.playbooks = { { "safe", away }, { "leave", away }, { "wait", later }, { "try", later } };
    pack.tasks = tasks();
    pack.sources = { { "study", "A study", "What it says.", "https://doi.org/1", true } };
    pack.helplines = { { "DE", "Germany", "112", { helpline("harm") } },
        { "XX", "Anywhere else", "112", { helpline("crisis") } } };
    return pack;
}

inline Answer chose(std::vector<Id> options)
{
    return { std::move(options), std::nullopt };
}

inline Answer on(std::string_view day)
{
    return { {}, parse_date(day) };
}

/// Complete answers that lead to `try`.
inline Answers answers()
{
    return {
        { "fear", chose({ "no" }) },
        { "said-no", chose({ "open" }) },
        { "words", chose({ "always" }) },
        { "money", chose({ "yes" }) },
        { "care", chose({ "yes" }) },
        { "children", chose({ "no" }) },
        { "habits", chose({}) },
        { "start", on("2026-11-23") },
        { "minutes", chose({ "twenty" }) },
        { "length", chose({ "month" }) },
    };
}

/// Those answers, with one of them changed or added.
inline Answers answers_with(Id const& question, Id const& option)
{
    auto changed = answers();
    changed[question] = chose({ option });
    return changed;
}

inline Question& question_of(Pack& pack, Id const& id)
{
    for (auto& question : pack.questions) {
        if (question.id == id)
            return question;
    }
    return pack.questions.front();
}

inline Task& task_of(Pack& pack, Id const& id)
{
    for (auto& task : pack.tasks) {
        if (task.id == id)
            return task;
    }
    return pack.tasks.front();
}

}
