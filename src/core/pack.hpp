/// A pack is everything the app says and asks: questions, rules, tasks, texts, sources, helplines.
///
/// The engine knows no word of a pack's subject. A Pack that `parse_pack` and `check_pack` accept
/// cannot break the app. Lists keep the author's order. Scores run from 0 (worst) to 100 (best).
#pragma once

#include <map>
#include <string>
#include <vector>

namespace second_look {

using Id = std::string;

/// Part of the quiz that a question belongs to; its title names the page while it is asked.
struct Section {
    Id id;
    std::string title;
};

/// A named stretch of a measure, from `at_least` up to the next band's.
struct Band {
    Id id;
    std::string label;
    int at_least = 0; ///< 0 to 100, ascending; the first band starts at 0.
};

/// Something the answers add up to, such as trust. Worst band first.
struct Measure {
    Id id;
    std::string label;
    std::vector<Band> bands;
};

enum class QuestionKind {
    One,  ///< Exactly one option.
    Many, ///< Any number of options, none included.
    Date, ///< A day; today unless changed.
};

struct Option {
    Id id;
    std::string text;
    int score = -1;      ///< 0 to 100, or -1 where the option says nothing of a measure.
    bool unsure = false; ///< 'Not sure' or 'rather not say': the whole range is possible.
    Id gate;             ///< Outcome that this option decides alone, where it differs from the question's gate.
    std::string reason;  ///< The answer retold in the second person, for the verdict.
    std::vector<std::string> tags; ///< What this answer tells the planner.
    int number = 0;                ///< For planning questions: minutes a day, or days.
};

/// True when the named question was answered with one of `is`, or with none of `is_not`.
struct AnswerCondition {
    Id question;
    std::vector<Id> is;
    std::vector<Id> is_not;
};

/// Every answer other than `clear` decides for `outcome` alone; an unsure one caps the verdict.
struct Gate {
    Id outcome;
    Id clear;
};

struct Question {
    Id id;
    Id section;
    QuestionKind kind = QuestionKind::One;
    std::string prompt;
    std::string hint;
    std::string why; ///< Why we ask.
    std::vector<Id> sources;
    Id measure;     ///< Empty when it measures nothing.
    int weight = 1; ///< 1 to 5, among the questions of one measure.
    bool has_gate = false;
    Gate gate;
    std::vector<AnswerCondition> when; ///< Asked only if all hold. They look back, never ahead.
    std::vector<Option> options;
    std::string plans; ///< What a planning answer sets: "", "start", "minutes" or "length".
};

/// Holds when the measure is in band `at_most` or a worse one, or when the answer matches.
struct RuleCondition {
    Id measure;
    Id at_most;
    AnswerCondition answer; ///< Used when `measure` is empty.
};

/// If all conditions hold, the outcome is this one or a more careful one.
struct Rule {
    Id id;
    Id outcome;
    std::vector<RuleCondition> when;
    std::string reason; ///< Said on the verdict.
    std::string change; ///< What would change it; empty where nothing should.
};

enum class Tone { Neutral, Accent, Caution, Danger };

/// How far an outcome lets its plan go towards the other person.
enum class Contact {
    Never, ///< No task ever leads towards them.
    Later, ///< Only after a time apart, and only if still right.
};

/// Outcomes stand in the pack from the most careful to the least.
struct Outcome {
    Id id;
    std::string label;
    std::string headline;
    std::string body;
    Tone tone = Tone::Neutral;
    Contact contact = Contact::Never;
    bool help_first = false; ///< Helplines come before everything else.
    std::string plan_title;
    std::string plan_summary;
};

/// One step of the plan.
struct Phase {
    Id id;
    std::string title;
    std::string summary;
    std::string headline; ///< Title of a day whose first task belongs here.
};

/// When a phase runs in an outcome's plan, in percent of its length.
struct PhaseWindow {
    Id phase;
    int from = 0;    ///< 0 to 99.
    int to = 100;    ///< from + 1 to 100.
    int minimum = 1; ///< At least so many tasks of this phase in the whole plan.
};

struct Playbook {
    Id outcome;
    std::vector<PhaseWindow> windows;
};

/// How a task touches the other person.
enum class TaskContact {
    None,     ///< Not at all.
    Business, ///< Keeps needed contact short and practical (children, home, work, court).
    Towards,  ///< Leads towards them.
};

struct Task {
    Id id;
    Id phase;
    std::string title;
    std::string how;
    std::string small; ///< A smaller version of the same.
    std::string why;
    std::vector<Id> sources;
    int minutes = 10; ///< 1 to 120.
    int effort = 1;   ///< 1 easy to 3 hard.
    int spacing = 0;  ///< Days before it may come again; 0 means once.
    int weekday = 0;  ///< 0 any day, 1 Monday to 7 Sunday.
    TaskContact contact = TaskContact::None;
    std::vector<std::string> needs; ///< Every one of these tags must be set.
    std::vector<std::string> never; ///< None of these tags may be set. An outcome's id is a tag too.
};

struct Helpline {
    std::string name;
    std::string detail;    ///< Hours, cost, what it is for.
    std::string call;      ///< As it is shown; empty when it takes no calls.
    std::string text;      ///< Number for text messages; empty when none.
    std::string text_body; ///< Word to send.
    std::string web;       ///< https address; empty when none.
    std::string purpose;   ///< "harm", "crisis" or "own".
    std::string checked;   ///< YYYY-MM-DD: the day the sources were read.
};

struct HelplineCountry {
    std::string code; ///< ISO 3166-1 alpha-2, or "XX" for anywhere else.
    std::string name;
    std::string emergency;
    std::vector<Helpline> lines;
};

struct Source {
    Id id;
    std::string title;
    std::string note;
    std::string address; ///< DOI or https address; may be empty.
    bool read = false;   ///< The statement was seen in the source itself.
};

struct Pack {
    Id id;
    std::string version;
    std::string language; ///< BCP 47.
    std::string title;
    int longest_path = 0; ///< Declared; no path asks more questions.
    Id unknown_gate;      ///< Best outcome while a gate's answer is unknown.
    Id otherwise;         ///< Outcome when no rule fires.
    std::vector<Section> sections;
    std::vector<Measure> measures;
    std::vector<Outcome> outcomes;
    std::vector<Question> questions;
    std::vector<Rule> rules;
    std::vector<Phase> phases;
    std::vector<Playbook> playbooks;
    std::vector<Task> tasks;
    std::vector<HelplineCountry> helplines;
    std::vector<Source> sources;
    std::map<std::string, std::string> strings; ///< Every text of the interface, by key.
};

/// Each returns null when there is none of that name.
Section const* find_section(Pack const&, Id const&);
Measure const* find_measure(Pack const&, Id const&);
Question const* find_question(Pack const&, Id const&);
Option const* find_option(Question const&, Id const&);
Outcome const* find_outcome(Pack const&, Id const&);
Phase const* find_phase(Pack const&, Id const&);
Playbook const* find_playbook(Pack const&, Id const& outcome);
Task const* find_task(Pack const&, Id const&);

/// Position in the pack's order: 0 is the most careful. The outcome must exist.
int carefulness(Pack const&, Id const& outcome);

}
