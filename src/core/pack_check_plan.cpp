/// The parts of `check_pack` that look at playbooks and tasks, and draft plans from them.
#include "core/pack_check.hpp"
#include "core/pack_findings.hpp"
#include "core/plan.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// The first day of a plan of this length that no window holds; nothing when all are held.
std::optional<int> first_uncovered_day(Playbook const& playbook, int length)
{
    for (int day = 1; day <= length; ++day) {
        bool const is_covered =
            std::any_of(playbook.windows.begin(), playbook.windows.end(), [&](PhaseWindow const& window) {
                auto const range = days_of(window, length);
                return range.first <= day && day <= range.last;
            });
        if (!is_covered)
            return day;
    }
    return std::nullopt;
}

void check_playbook(Findings& findings, Place const& place, Pack const& pack, Playbook const& playbook)
{
    bool are_windows_sound = true;
    for (std::size_t i = 0; i < playbook.windows.size(); ++i) {
        auto const& window = playbook.windows[i];
        auto const at = place / "windows" / i;
        if (!find_phase(pack, window.phase))
            findings.add(
                "unknown-phase", at / "phase", "Name a phase of this pack; there is no \"" + window.phase + "\".");
        if (window.from < 0 || window.from >= window.to || window.to > 100) {
            findings.add("window", at, "Let `from` be 0 or more, and `to` more than that and at most 100.");
            are_windows_sound = false;
        }
        if (window.minimum < 0 || window.minimum > 90)
            findings.add("window", at / "minimum", "Ask for 0 to 90 tasks.");
    }
    for (std::size_t i = 0; i < playbook.windows.size(); ++i) {
        for (auto const& tag : playbook.windows[i].first_for) {
            if (!tags_of(pack).contains(tag))
                findings.add("unknown-tag", place / "windows" / i / "first_for",
                    "Let an option set the tag \"" + tag + "\", or take it out here.");
        }
    }
    if (!are_windows_sound)
        return;
    for (int length = 30; length <= 90; ++length) {
        if (auto const day = first_uncovered_day(playbook, length)) {
            findings.add("uncovered-day", place / "windows",
                "Let the windows meet; with " + std::to_string(length) + " days no phase runs on day "
                    + std::to_string(*day) + ".");
            return;
        }
    }
}

/// Whether some answers put the task into a plan of this outcome. Every tag that it needs may be set, and
/// of those it forbids none.
bool is_reachable(Pack const& pack, Task const& task, Outcome const& outcome)
{
    auto const* playbook = find_playbook(pack, outcome.id);
    if (!playbook || !eligible(task, outcome, { task.needs.begin(), task.needs.end() }))
        return false;
    // An outcome's id is set by that outcome alone.
    bool const needs_another = std::any_of(task.needs.begin(), task.needs.end(),
        [&](std::string const& tag) { return tag != outcome.id && find_outcome(pack, tag); });
    return !needs_another
        && (task.occasion != Occasion::None
            || std::any_of(playbook->windows.begin(), playbook->windows.end(),
                [&](PhaseWindow const& window) { return window.phase == task.phase; }));
}

/// What makes a task one that can be done, made smaller and judged: nothing of it may be left out.
void check_task_texts(Findings& findings, Place const& place, Pack const& pack, Task const& task)
{
    if (task.area.empty() && !pack.areas.empty())
        findings.add("task-text", place / "area", "Say which part of life this task is about.");
    if (task.title.empty())
        findings.add("task-text", place / "title", "Give the task a title.");
    if (task.how.empty())
        findings.add("task-text", place / "how", "Say how to do it.");
    if (task.small.empty())
        findings.add("task-text", place / "small", "Add a smaller version for a bad day.");
    if (task.if_then.empty())
        findings.add("task-text", place / "if_then", "Add a sentence that ties the task to a moment.");
    if (task.why.empty())
        findings.add("task-text", place / "why", "Say what it is good for.");
    if (task.sources.empty())
        findings.add("no-source", place / "sources",
            "Name what the reason rests on; where no study does, a source that says so.");
}

void check_task(
    Findings& findings, Place const& place, Pack const& pack, Task const& task, std::set<std::string> const& tags)
{
    check_task_texts(findings, place, pack, task);
    if (!find_phase(pack, task.phase))
        findings.add(
            "unknown-phase", place / "phase", "Name a phase of this pack; there is no \"" + task.phase + "\".");
    if (!task.area.empty() && !find_area(pack, task.area))
        findings.add("unknown-area", place / "area", "Name an area of plan.json; there is no \"" + task.area + "\".");
    check_sources(findings, place, pack, task.sources);
    if (task.minutes < 1 || task.minutes > 120)
        findings.add("task", place / "minutes", "Give 1 to 120 minutes.");
    if (task.effort < 1 || task.effort > 3)
        findings.add("task", place / "effort", "Give an effort from 1 to 3.");
    if (task.spacing < 0)
        findings.add("task", place / "spacing", "Give the days before it may come again, or 0 for once.");
    if (task.weekday < 0 || task.weekday > 7)
        findings.add("task", place / "weekday", "Give 1 for Monday to 7 for Sunday, or 0 for any day.");

    auto const check_tags = [&](std::string_view key, std::vector<std::string> const& used) {
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (!tags.contains(used[i]) && !find_outcome(pack, used[i]))
                findings.add("unknown-tag", place / key / i,
                    "Let an option set the tag \"" + used[i] + "\", or take it out here.");
        }
    };
    check_tags("needs", task.needs);
    check_tags("never", task.never);
    check_tags("early_for", task.early_for);

    bool is_used = false;
    for (auto const& outcome : pack.outcomes) {
        is_used |= is_reachable(pack, task, outcome);
    }
    if (!is_used)
        findings.add("unreachable-task", place,
            "Give its phase a window in a playbook whose outcome admits it; no plan can hold it now.");
}

std::vector<int> choices_of_minutes(Pack const& pack)
{
    std::vector<int> minutes;
    for (auto const& question : pack.questions) {
        if (question.plans != "minutes")
            continue;
        for (auto const& option : question.options)
            minutes.push_back(option.number);
    }
    if (minutes.empty())
        minutes.push_back(PlanWishes {}.minutes_a_day);
    return minutes;
}

std::vector<std::set<std::string>> representative_tag_sets(Pack const& pack)
{
    auto const tags = tags_of(pack);
    std::vector<std::set<std::string>> sets { {}, tags };
    for (auto const& tag : tags)
        sets.push_back({ tag });
    return sets;
}

std::string listed(std::set<std::string> const& tags)
{
    std::string text;
    for (auto const& tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text.empty() ? "no tags" : "the tags " + text;
}

}

void check_playbooks(Findings& findings, Pack const& pack)
{
    auto const phases = Place("plan") / "phases";
    auto const root = Place("plan") / "playbooks";
    check_unique_ids(findings, phases, pack.phases);
    check_unique_ids(findings, Place("plan") / "areas", pack.areas);
    check_unique(
        findings, root, pack.playbooks, [](Playbook const& playbook) -> std::string const& { return playbook.outcome; },
        "outcome");
    for (std::size_t i = 0; i < pack.playbooks.size(); ++i) {
        auto const& playbook = pack.playbooks[i];
        if (!find_outcome(pack, playbook.outcome))
            findings.add("unknown-outcome", root / i / "outcome",
                "Name an outcome of this pack; there is no \"" + playbook.outcome + "\".");
        check_playbook(findings, root / i, pack, playbook);
    }
    for (auto const& outcome : pack.outcomes) {
        if (!find_playbook(pack, outcome.id))
            findings.add("missing-playbook", root, "Add a playbook for the outcome \"" + outcome.id + "\".");
    }
}

void check_tasks(Findings& findings, Pack const& pack)
{
    Place const root("tasks");
    auto const tags = tags_of(pack);
    check_unique_ids(findings, root, pack.tasks);
    for (std::size_t i = 0; i < pack.tasks.size(); ++i)
        check_task(findings, root / i, pack, pack.tasks[i], tags);
}

std::vector<Error> check_drafts(Pack const& pack)
{
    Findings findings;
    auto const minutes = choices_of_minutes(pack);
    auto const tag_sets = representative_tag_sets(pack);

    // Tasks bound to a weekday fall on other days of the plan when it starts on another one, so each draft
    // starts a day after the last.
    PlanWishes wishes;
    auto const draft_all = [&](Id const& outcome) -> std::optional<std::string> {
        Verdict verdict;
        verdict.outcome = outcome;
        for (auto const& tags : tag_sets) {
            for (int const length : { 30, 60, 90 }) {
                for (int const budget : minutes) {
                    wishes.start = add_days(wishes.start, 1);
                    wishes.length = length;
                    wishes.minutes_a_day = budget;
                    auto const plan = draft_plan(pack, verdict, tags, wishes);
                    if (plan)
                        continue;
                    return "With " + std::to_string(length) + " days, " + std::to_string(budget) + " minutes a day and "
                        + listed(tags) + ", " + plan.error().place + " comes out short. " + plan.error().remedy;
                }
            }
        }
        return std::nullopt;
    };
    for (std::size_t i = 0; i < pack.playbooks.size(); ++i) {
        if (auto remedy = draft_all(pack.playbooks[i].outcome))
            findings.add("too-few-tasks", Place("plan") / "playbooks" / i, *remedy);
    }
    return findings.errors();
}

}
