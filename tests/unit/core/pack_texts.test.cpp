#include "core/pack_texts.hpp"

#include "fixture_pack.hpp"
#include "support/stringify.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

using Texts = std::vector<std::string>;

/// Two of everything that has texts, the first of each with all of them.
Pack wordy_pack()
{
    Pack pack;
    pack.title = "Pack";
    pack.sections = { { "s", "Section" }, { "t", "Other section" } };
    pack.measures = { { "m", "Measure", { { "low", "Low", 0 }, { "high", "High", 50 } } },
        { "n", "Other measure", {} } };
    auto outcome = fixture::outcome("o", Contact::Never);
    outcome.label = "Label";
    outcome.headline = "Headline";
    outcome.body = "Body";
    outcome.plan_title = "Plan";
    outcome.plan_summary = "Summary";
    outcome.sources = { "study" };
    pack.outcomes = { outcome, fixture::outcome("other", Contact::Later) };
    pack.routes = { { "tag", "Heading", "Route", "", { "study" } }, { "tag", "Other heading", "", "", {} } };
    auto option = fixture::option("yes", -1, "Reason");
    option.change = "Change";
    auto question = fixture::question("q", { option, fixture::option("no") });
    question.hint = "Hint";
    question.why = "Why";
    question.sources = { "study" };
    pack.questions = { question, fixture::question("r", {}) };
    pack.rules = { { "rule", "o", {}, "Rule", "Rule change" }, { "rule-too", "o", {}, "Other rule", "" } };
    pack.phases = { { "p", "Phase", "Phase summary", "Phase headline" }, { "p2", "Other phase", "", "" } };
    pack.areas = { { "a", "Area" }, { "b", "Other area" } };
    pack.tasks = { fixture::task("task", "p", 5, 1, 1), fixture::task("other-task", "p", 5, 1, 1) };
    pack.tasks[1].how.clear();
    pack.tasks[1].small.clear();
    pack.tasks[1].if_then.clear();
    pack.tasks[1].why.clear();
    auto line = fixture::helpline("harm");
    line.detail = "Detail";
    pack.helplines = { { "DE", "Germany", "112", { line, fixture::helpline("own") } },
        { "XX", "Elsewhere", "112", {} } };
    auto& companion = pack.companion;
    companion.before_slips = { { "x", "Before" }, { "y", "Other before" } };
    companion.contact_evidence = "Evidence";
    companion.contact_sources = { "study" };
    companion.prompts = { "Prompt", "Other prompt" };
    companion.concrete_prompts = { "Concrete", "Other concrete" };
    companion.message.rules = { { "x", "Remedy", { "a" }, {} }, { "y", "Other remedy", { "b" }, { "c" } } };
    companion.readiness = { { "x", "Ready" }, { "y", "Other ready" } };
    pack.sources = { { "study", "Study", "Note", "", true, false, { "one" } },
        { "own", "Own", "", "", true, true, {} } };
    pack.strings = { { "one", "First" }, { "several", "A|B||C" } };
    return pack;
}

/// Each with its place, how long it may get, `*` for a name, and the sources that it rests on.
Texts told(Pack const& pack)
{
    Texts told;
    for (auto const& text : texts_of(pack)) {
        auto line = text.place + ": " + std::string(text.text) + " " + std::to_string(most_characters(text.size))
            + (text.is_name ? "*" : "");
        for (auto const& source : text.on)
            line += " " + source;
        told.push_back(line);
    }
    return told;
}

}

TEST_CASE("every text is told with its place, in the order of the pack's files")
{
    CHECK(told(wordy_pack())
        == Texts { "pack/title: Pack 40*", "pack/sections/0/title: Section 40",
            "pack/sections/1/title: Other section 40", "pack/measures/0/label: Measure 40",
            "pack/measures/0/bands/0/label: Low 40", "pack/measures/0/bands/1/label: High 40",
            "pack/measures/1/label: Other measure 40", "pack/outcomes/0/label: Label 40",
            "pack/outcomes/0/headline: Headline 90 study", "pack/outcomes/0/body: Body 320 study",
            "pack/outcomes/0/plan_title: Plan 90", "pack/outcomes/0/plan_summary: Summary 180 study",
            "pack/outcomes/1/label: other 40", "pack/routes/0/heading: Heading 90",
            "pack/routes/0/body: Route 320 study", "pack/routes/1/heading: Other heading 90",
            "questions/0/prompt: q? 90 study", "questions/0/hint: Hint 180 study", "questions/0/why: Why 180 study",
            "questions/0/options/0/text: yes 90 study", "questions/0/options/0/reason: Reason 180 study",
            "questions/0/options/0/change: Change 180 study", "questions/0/options/1/text: no 90 study",
            "questions/1/prompt: r? 90", "rules/rules/0/reason: Rule 180", "rules/rules/0/change: Rule change 180",
            "rules/rules/1/reason: Other rule 180", "plan/phases/0/title: Phase 40",
            "plan/phases/0/summary: Phase summary 180", "plan/phases/0/headline: Phase headline 90",
            "plan/phases/1/title: Other phase 40", "plan/areas/0/title: Area 40", "plan/areas/1/title: Other area 40",
            "tasks/0/title: task 90 study", "tasks/0/how: Do it. 180 study", "tasks/0/small: Do a part. 180 study",
            "tasks/0/if_then: If it is noon, I do it. 180 study", "tasks/0/why: It helps. 180 study",
            "tasks/1/title: other-task 90 study", "helplines/0/name: Germany 40*",
            "helplines/0/lines/0/name: A line 90*", "helplines/0/lines/0/detail: Detail 180",
            "helplines/0/lines/1/name: A line 90*", "helplines/1/name: Elsewhere 40*",
            "companion/contact/before/0/text: Before 90", "companion/contact/before/1/text: Other before 90",
            "companion/contact/evidence: Evidence 320 study", "companion/journal/prompts/0: Prompt 180",
            "companion/journal/prompts/1: Other prompt 180", "companion/journal/concrete_prompts/0: Concrete 180",
            "companion/journal/concrete_prompts/1: Other concrete 180", "companion/message/rules/0/remedy: Remedy 180",
            "companion/message/rules/1/remedy: Other remedy 180", "companion/readiness/0/text: Ready 180",
            "companion/readiness/1/text: Other ready 180", "sources/0/title: Study 90*", "sources/0/note: Note 180",
            "sources/1/title: Own 90*", "strings/one: First 320 study", "strings/several: A 320",
            "strings/several: B 320", "strings/several: C 320" });
}

TEST_CASE("lists of phrases are told, and whether there must be something in them")
{
    auto pack = wordy_pack();
    pack.never_say = { { "promise", "Remedy", { "surely" }, {} }, { "loud", "Remedy", { "wow" }, {} } };
    auto const lists = [&] {
        Texts told;
        for (auto const& list : phrase_lists_of(pack))
            told.push_back(list.place + (list.is_needed ? "!" : ""));
        return told;
    };
    CHECK(lists()
        == Texts { "pack/never_say/0/phrases!", "pack/never_say/0/unless", "pack/never_say/1/phrases!",
            "pack/never_say/1/unless", "companion/message/rules/0/phrases!", "companion/message/rules/0/unless",
            "companion/message/rules/1/phrases!", "companion/message/rules/1/unless" });
    pack.never_say.clear();
    pack.companion.message.rules.clear();
    pack.companion.message.question_openers = { "can you" };
    CHECK(lists() == Texts { "companion/message/question_openers!" });
}
