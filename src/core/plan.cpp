/// How a plan is drafted. There is no chance in it and no clock: the same input gives the same plan.
///
/// The model. A day is a set of one to three tasks; a plan is one such set for each day. What must hold:
/// - The tasks of a day take no more than its minutes (`PlanRules::limits`).
/// - A task stands only in a window of its phase, on its weekday, and is eligible for the outcome and tags.
/// - The same task comes again only after its spacing; with spacing 0 it comes once.
/// - Two tasks of one day share a phase only when every phase open that day has a task already.
/// - Every window gets at least its minimum of tasks.
/// - The worst days ask least, and no third of the plan asks a day for less than the third before it.
/// - A hard date and the day before it have a task of that occasion; each seventh day has a review, each day
///   off something with people, where the pack has such tasks that fit.
/// - Whose tag puts a phase first starts with it. Every tag of the person, and every matter still shared,
///   has a task at least once where one fits.
///
/// The method builds and never takes back a promise kept. In the order of the passes:
/// 1. Pins: support on hard dates, the first step, reviews. Then people on days off, and what cannot wait: tasks that
///    come early for one of the person's tags, business, and what fits on few days only.
/// 2. Anchors. Each day in turn gets its first task, before any day gets a second, so that an extra never
///    takes the task that a later day needs.
/// 3. Wants. Each tag and each shared matter without a task gets one, as an addition or in the place of a
///    task that is spare: neither pinned, nor needed for a minimum, nor the only one to meet another want.
/// 4. People on days off, in the same way.
/// 5. Extras. Each day in turn gets a second task, and a third where time and the stage of the plan allow.
/// 6. Minimums. A window still short of its minimum adds a task to a day with room, or takes a spare one's place.
///    Then 3 and 4 once more, since fuller days have more to spare.
/// 7. Worst days. While they ask for more than the others on average, what is spare goes from them.
/// 8. Order. Two tasks of one window that come once and stand against the pack's order change places, where
///    both days allow. So an author who writes a draft before its sending gets them in this order.
/// 9. Rising effort. From a third that asks for more than the next, spare tasks go, easier ones of the same window
///    take the place of harder ones, a harder one changes places with an easier one of later days, and last of all
///    later days get one task more. Then 8 once more, but only where it leaves each third its effort.
///
/// Windows are served in this order: those that miss their minimum unless served on each of their days
/// left; those furthest behind an even pace towards their minimum; those served longest ago. So a window
/// that opens late gets its turn on its first day.
///
/// Within a window the cheapest task comes first: 3 points for each of the first two times it stands in the
/// plan already, 4 for each step of effort above the ceiling of its third of the plan (1, 2, 3), 5 less for
/// what is the person's own and meets a want that nothing has met yet, 1 less for what else is their own, 2 less for
/// people on a day off, and 2 more for what is long on one of the worst days.
/// Effort thus rises gently. Ties go to the task placed furthest away in time, then to the pack's order.
///
/// When anchors or minimums fail that way, the plan begins anew from a base of tasks that suit everybody. It is
/// drafted for someone without tags and days off who has ten minutes, so it depends on nothing but the outcome,
/// the length and the hard dates, and `plan_proof.hpp` proves that it exists. Pass 4, then passes 3 to 9 make it the
/// person's; they add, and take only what is spare, so no minimum that the base has is lost. For packs without
/// such a base the last resorts are to ease the worst days, and to keep tasks that come once for the days that
/// nothing else can fill.
///
/// What is promised to everybody is in `Promise` up to `Review`. The rest are wishes: people on days off, the first
/// step, what is the person's own, and rising effort are kept wherever this method finds room. Tests draft for
/// thousands of people by chance and find room for people on days off with ten minutes a day, and for all of it from
/// fifteen on; with ten, a day may hold one task alone, and now and then there is none left to give up for a wish.
///
/// Days behind are never drafted, and count. A window that opened on them and lacks days to come for its minimum is
/// forgiven, so a plan under way can always be drafted anew. After a pause or a lighter restart the plan is not drafted
/// but mended: `PlanDrafter::mend` takes over what still fits and gives what is missing, by the same passes.
#include "core/plan.hpp"

#include "core/plan_drafter.hpp"

#include <algorithm>
#include <utility>

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
    return draft_after(pack, verdict, tags, wishes, {}, wishes.start);
}

Result<Plan> draft_after(Pack const& pack, Verdict const& verdict, std::set<std::string> const& tags,
    PlanWishes const& wishes, std::vector<PlanDay> past, Date next)
{
    if (wishes.length < 30 || wishes.length > 90)
        return Error { "plan.length", std::to_string(wishes.length), "Choose a length of 30 to 90 days." };
    if (wishes.minutes_a_day < 10 || wishes.minutes_a_day > 120)
        return Error { "plan.minutes", std::to_string(wishes.minutes_a_day), "Choose 10 to 120 minutes a day." };
    if (wishes.hard_dates.size() > most_hard_dates)
        return Error { "plan.hard-dates", std::to_string(wishes.hard_dates.size()),
            "Name at most " + std::to_string(most_hard_dates) + " hard dates." };
    auto const* outcome = find_outcome(pack, verdict.outcome);
    auto const* playbook = find_playbook(pack, verdict.outcome);
    if (!outcome || !playbook)
        return Error { "plan.no-playbook", verdict.outcome, "Give the pack a playbook for this outcome." };

    auto const drafted = static_cast<int>(past.size());
    if (drafted >= wishes.length)
        return Plan { outcome->id, std::move(past) };
    std::vector<Date> dates;
    for (auto const& day : past)
        dates.push_back(day.date);
    for (int day = drafted; day < wishes.length; ++day)
        dates.push_back(add_days(next, day - drafted));
    PlanRules const rules(pack, *outcome, *playbook, tags, wishes, dates);
    PlanDrafter drafter(rules, std::move(past));
    std::optional<Error> error;
    // A plan under way is drafted whatever days behind left undone, or more hard dates take than are proven for.
    for (int const forgiven_before : { 0, drafted + 1, wishes.length + 1 }) {
        drafter.forgive(forgiven_before);
        for (auto const manner : { PlanDrafter::Manner::Varied, PlanDrafter::Manner::Bedrock,
                 PlanDrafter::Manner::Eased, PlanDrafter::Manner::Frugal }) {
            error = drafter.draft(manner);
            if (!error)
                return drafter.plan();
        }
        if (drafted == 0)
            break;
    }
    return *error;
}

}
