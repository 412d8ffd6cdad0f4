/// How a plan is drafted. There is no chance in it and no clock: the same input gives the same plan.
///
/// Promises, each kept on every day or the draft fails with an error:
/// - Every day has one to three tasks that together take no more than the wished minutes.
/// - A task stands only in a window of its phase, on its weekday, and is eligible for the outcome and tags.
/// - The same task comes again only after its spacing; with spacing 0 it comes once.
/// - Two tasks of one day share a phase only when every phase open that day has a task already.
/// - Every window gets at least its minimum of tasks.
///
/// The draft has four passes, in `plan_drafter.cpp`:
/// 1. Anchors. Each day in turn gets its first task, before any day gets a second, so that an extra never
///    takes the task that a later day needs.
/// 2. Extras. Each day in turn gets a second task, and a third where time and the stage of the plan allow.
/// 3. Minimums. A window still short of its minimum adds a task to a day with room, or takes the place of
///    a task whose own window has more than its minimum.
/// 4. Order. Two tasks of one window that come once and stand against the pack's order change places,
///    where minutes, weekdays and the effort ceiling allow. So an author who writes a draft before its
///    sending gets them in this order.
///
/// Windows are served in this order: those that miss their minimum unless served on each of their days
/// left; those furthest behind an even pace towards their minimum; those served longest ago. So a window
/// that opens late gets its turn on its first day.
///
/// Within a window the cheapest task comes first: 3 points for each of the first two times it stands in the
/// plan already, 4 for each step of effort above the ceiling of its third of the plan (1, 2, 3). Effort thus
/// rises gently: a task of effort 2 comes in the first third only before the third turn of an easy one, a
/// task of effort 3 only where nothing easier is left. Ties go to the task placed furthest away in time,
/// then to the pack's order.
///
/// Variety uses up tasks that come once. If that leaves a day or a window unfilled, everything is drafted
/// again with frugal anchors: tasks that may come again before those that come once, and the window that
/// closes first before the others.
#include "core/plan.hpp"

#include "core/plan_drafter.hpp"

#include <algorithm>

namespace second_look {

namespace {

bool is_set(std::string const& tag, Outcome const& outcome, std::set<std::string> const& tags)
{
    return tag == outcome.id || tags.contains(tag);
}

}

PlanWishes wishes_from(Assessment const& assessment, Answers const& answers, Date today)
{
    PlanWishes wishes;
    wishes.start = today;
    for (auto const* question : assessment.answered) {
        auto const answer = answers.find(question->id);
        if (question->plans == "start" && answer != answers.end() && answer->second.date)
            wishes.start = *answer->second.date;
    }
    for (auto const& [question, option] : assessment.given) {
        if (question->plans == "minutes")
            wishes.minutes_a_day = option->number;
        if (question->plans == "length")
            wishes.length = option->number;
    }
    return wishes;
}

bool eligible(Task const& task, Outcome const& outcome, std::set<std::string> const& tags)
{
    // Business keeps contact that cannot be avoided short, so it has its place in every outcome.
    if (task.contact == TaskContact::Towards && outcome.contact != Contact::Later)
        return false;
    auto const set = [&](std::string const& tag) { return is_set(tag, outcome, tags); };
    return std::all_of(task.needs.begin(), task.needs.end(), set)
        && std::none_of(task.never.begin(), task.never.end(), set);
}

DayRange days_of(PhaseWindow const& window, int length)
{
    // Rounding both ends down lets a window that ends at 20 percent and one that starts there meet without
    // a gap or an overlap. A window too short for a day of its own still gets one.
    DayRange range;
    range.first = window.from * length / 100 + 1;
    range.last = std::max(range.first, window.to * length / 100);
    return range;
}

Result<Plan> draft_plan(
    Pack const& pack, Verdict const& verdict, std::set<std::string> const& tags, PlanWishes const& wishes)
{
    if (wishes.length < 30 || wishes.length > 90)
        return Error { "plan.length", std::to_string(wishes.length), "Choose a length of 30 to 90 days." };
    if (wishes.minutes_a_day < 10 || wishes.minutes_a_day > 120)
        return Error { "plan.minutes", std::to_string(wishes.minutes_a_day), "Choose 10 to 120 minutes a day." };
    auto const* outcome = find_outcome(pack, verdict.outcome);
    auto const* playbook = find_playbook(pack, verdict.outcome);
    if (!outcome || !playbook)
        return Error { "plan.no-playbook", verdict.outcome, "Give the pack a playbook for this outcome." };

    PlanDrafter drafter(pack, *outcome, *playbook, tags, wishes);
    if (!drafter.draft(PlanDrafter::Anchors::Varied))
        return drafter.plan();
    if (auto const error = drafter.draft(PlanDrafter::Anchors::Frugal))
        return *error;
    return drafter.plan();
}

}
