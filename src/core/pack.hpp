/// A pack is everything the app says and asks: questions, rules, tasks, texts, sources, helplines.
///
/// The engine knows no word of a pack's subject. A Pack that `parse_pack` and `check_pack` accept
/// cannot break the app. Lists keep the author's order. Scores run from 0 (worst) to 100 (best).
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace second_look {

using Id = std::string;

/// What a section's questions ask about. Every answer to one about harm or a wish, other than the clear one, decides.
enum class About {
    Other,
    Harm, ///< What was done, by either.
    Wish, ///< What the other person wants.
};

/// Part of the quiz that a question belongs to; its title names the page while it is asked.
struct Section {
    Id id;
    std::string title;
    About about = About::Other;
    bool sensitive = false; ///< Before the first question of such a section, the app says what is coming.
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
    int score = -1;          ///< 0 to 100, or -1 where the option says nothing of a measure.
    bool unsure = false;     ///< 'Not sure' or 'rather not say': the whole range is possible.
    Id gate;                 ///< Outcome that this option decides alone, where it differs from the question's gate.
    bool binding = false;    ///< An order: of a gate of kind Wish, the answer that nothing said later takes back.
    bool unprompted = false; ///< The other person's own words, unasked: an earlier answer of kind Wish yields to it.
    bool urgent = false;     ///< Someone may be in danger now: ways to get help are shown at once.
    std::string reason;      ///< The answer retold in the second person, for the verdict.
    std::vector<std::string> tags; ///< What this answer tells the planner.
    std::string change; ///< What would have to come true for this to be the answer; empty where that can't be said.
    int number = 0;     ///< For planning questions: minutes a day, or days.
};

/// True when the named question was answered with one of `is`, or with none of `is_not`.
struct AnswerCondition {
    Id question;
    std::vector<Id> is;
    std::vector<Id> is_not;

    bool operator==(AnswerCondition const&) const = default;
};

/// What becomes of a gate's answer in later rounds; see `stand`.
enum class GateKind {
    Harm,  ///< What was done, by either: it stays in force.
    Wish,  ///< What the other person wants: it yields only to an unprompted answer, a binding one never.
    State, ///< How someone is for now: each round answers for itself.
};

/// Every answer other than `clear` decides for `outcome` alone; an unsure one caps the verdict.
struct Gate {
    Id outcome;
    Id clear;
    GateKind kind = GateKind::Harm;
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
    std::vector<Id> sources; ///< What its texts rest on, where they say what is known.
};

/// Said on the verdict, after its first words, to someone with this tag: support that comes first, or a way of
/// their own. The first that fits says which helplines stand on top.
struct Route {
    Id tag;
    std::string heading;
    std::string body;
    std::string purpose; ///< Of a helpline; empty where this is only said.
    std::vector<Id> sources;
};

/// One step of the plan.
struct Phase {
    Id id;
    std::string title;
    std::string summary;
    std::string headline; ///< Title of a day whose first task belongs here.
};

/// How the tasks of an area fall into the week.
enum class Rhythm {
    AnyDay,
    DaysOff,    ///< Wanted on each day off; tasks of more than 20 minutes stand nowhere else.
    SeventhDay, ///< Stands on days 7, 14, 21 … of the plan, once on each, and nowhere else.
};

/// What part of life a task is about. Cuts across phases.
struct Area {
    Id id;
    std::string title;
    Rhythm rhythm = Rhythm::AnyDay;
};

/// When a phase runs in an outcome's plan, in percent of its length.
struct PhaseWindow {
    Id phase;
    int from = 0;    ///< 0 to 99.
    int to = 100;    ///< from + 1 to 100.
    int minimum = 1; ///< At least so many tasks of this phase in the whole plan.
    /// Who has one of these tags starts with this phase: it opens on day 1, and day 1 has a task of it.
    std::vector<std::string> first_for;
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

/// Whether a task waits for a date that the person named as hard, such as an anniversary.
enum class Occasion {
    None,
    DayBefore, ///< Only on the day before a hard date.
    HardDate,  ///< Only on a hard date.
    Either,    ///< Only on one of the two.
};

struct Task {
    Id id;
    Id phase;
    Id area; ///< One of the pack's areas; empty where the author gave none.
    std::string title;
    std::string how;
    std::string small;   ///< A smaller version of the same.
    std::string if_then; ///< The task as a plan: if this happens, then I do that.
    std::string why;
    std::vector<Id> sources;
    int minutes = 10; ///< 1 to 120.
    int effort = 1;   ///< 1 easy to 3 hard.
    int spacing = 0;  ///< Days before it may come again; 0 means once.
    int weekday = 0;  ///< 0 any day, 1 Monday to 7 Sunday.
    TaskContact contact = TaskContact::None;
    /// A task for an occasion stands outside of the phases' windows, since a hard date waits for no phase.
    Occasion occasion = Occasion::None;
    std::vector<std::string> needs; ///< Every one of these tags must be set.
    std::vector<std::string> never; ///< None of these tags may be set. An outcome's id is a tag too.
    /// Whoever has one of these tags and may do it gets it, as soon as its days allow.
    std::vector<std::string> early_for;
};

struct Helpline {
    std::string name;
    std::string detail;    ///< Hours, cost, what it is for.
    std::string call;      ///< As it is shown; empty when it takes no calls.
    std::string text;      ///< Number for text messages; empty when none.
    std::string text_body; ///< Word to send.
    std::string chat;      ///< https address of the site where one can chat; empty when none.
    std::string web;       ///< https address; empty when none.
    std::string purpose;   ///< "harm", "crisis", "own" or "youth".
    std::string checked;   ///< YYYY-MM-DD: the day the sources were read.
};

struct HelplineCountry {
    std::string code; ///< ISO 3166-1 alpha-2, or "XX" for anywhere else.
    std::string name;
    std::string emergency;
    std::vector<Helpline> lines;
};

/// A part of the app beyond quiz, verdict and plan that a pack switches on. `feature_words` names them.
enum class Feature {
    ContactLog,     ///< Days without contact, an own goal, and a kind log of slips.
    UrgeHelp,       ///< A timer, an own reason, a page to write and not send, a person to call.
    Journal,        ///< A line a day, mood and sleep.
    CheckIns,       ///< Steadier, same or worse, on set days of the plan.
    SecondLook,     ///< The questions again at the end of the plan, old and new side by side.
    MessageChecker, ///< One short message, checked, and a night before it counts as ready.
    Readiness,      ///< A short list of what one does, before meeting new people.
};

/// Something to choose or to tick.
struct NamedText {
    Id id;
    std::string text;
};

/// Phrases that a message must not hold. A word that ends in `*` stands for all that begin so.
struct PhraseRule {
    Id id;
    std::string remedy; ///< What to do about it.
    std::vector<std::string> phrases;
    std::vector<std::string> unless; ///< Longer phrases in which they are fine.
};

struct MessageRules {
    /// Who may write one at all: every one of these tags must be set, and none of those in `never`. An outcome's
    /// id is a tag too.
    std::vector<std::string> needs;
    std::vector<std::string> never;
    int longest = 300;                         ///< Characters.
    std::vector<std::string> question_openers; ///< Sentences that begin so ask, with a question mark or without.
    std::vector<PhraseRule> rules;
};

/// What features need beyond texts of the interface. Each part is for one feature.
struct Companion {
    std::vector<NamedText> before_slips; ///< ContactLog: what may have come before a slip.
    std::string contact_evidence;        ///< ContactLog: what is known of how long, and what is not.
    std::vector<Id> contact_sources;
    std::vector<std::string> prompts;          ///< Journal: asked on one day after another.
    std::vector<std::string> concrete_prompts; ///< Journal: for whom open ones would feed brooding.
    std::vector<std::string> concrete_tags;    ///< Journal: any of these tags asks for concrete prompts.
    MessageRules message;                      ///< MessageChecker.
    std::vector<NamedText> readiness;          ///< Readiness: what one does, never what one feels.
    Id readiness_phase;                        ///< Readiness: the phase of the plan that the list is for.
};

struct Source {
    Id id;
    std::string title;
    std::string note;
    std::string address;              ///< DOI or https address; may be empty.
    bool read = false;                ///< The statement was seen in the source itself.
    bool own = false;                 ///< The authors' own judgement, for which nothing else stands.
    std::vector<std::string> said_in; ///< Keys of strings that rest on it.
};

/// How `check_texts` measures how hard the texts are to read.
enum class Reading {
    ByLanguage,      ///< By the measure that was made for the language; see `usual_reading`.
    FleschKincaid,   ///< Made for English.
    FernandezHuerta, ///< Made for Spanish.
    Lix,             ///< For other languages with letters.
    None,            ///< Not measured, and the check says so.
};

struct Pack {
    Id id;
    std::string version;
    std::string language;               ///< BCP 47.
    std::vector<std::string> languages; ///< All that the pack comes in, its own first; empty where it is alone.
    std::string title;
    int longest_path = 0; ///< Declared; no path asks more questions.
    Id unknown_gate;      ///< Best outcome while a gate's answer is unknown.
    Id otherwise;         ///< Outcome when no rule fires.
    Reading reading = Reading::ByLanguage;
    std::vector<PhraseRule> never_say; ///< Phrases that no text of the pack may hold, such as promises.
    std::vector<Section> sections;
    std::vector<Measure> measures;
    std::vector<Outcome> outcomes;
    std::vector<Route> routes; ///< The most pressing one first.
    std::vector<Question> questions;
    std::vector<Rule> rules;
    std::vector<Phase> phases;
    std::vector<Area> areas;
    std::vector<Playbook> playbooks;
    std::vector<Task> tasks;
    std::vector<HelplineCountry> helplines;
    std::vector<Source> sources;
    std::set<Feature> features;
    Companion companion;
    std::map<std::string, std::string> strings; ///< Every text of the interface, by key.
};

/// How a pack names each feature.
inline constexpr std::array<std::pair<std::string_view, Feature>, 7> feature_words { {
    { "contact-log", Feature::ContactLog },
    { "urge-help", Feature::UrgeHelp },
    { "journal", Feature::Journal },
    { "check-ins", Feature::CheckIns },
    { "second-look", Feature::SecondLook },
    { "message-checker", Feature::MessageChecker },
    { "readiness", Feature::Readiness },
} };

bool has(Pack const&, Feature);

/// Each returns null when there is none of that name.
Section const* find_section(Pack const&, Id const&);
Measure const* find_measure(Pack const&, Id const&);
Question const* find_question(Pack const&, Id const&);
Option const* find_option(Question const&, Id const&);
Outcome const* find_outcome(Pack const&, Id const&);
Phase const* find_phase(Pack const&, Id const&);
Area const* find_area(Pack const&, Id const&);
Playbook const* find_playbook(Pack const&, Id const& outcome);
Task const* find_task(Pack const&, Id const&);

/// Position in the pack's order: 0 is the most careful. The outcome must exist.
int carefulness(Pack const&, Id const& outcome);

}
