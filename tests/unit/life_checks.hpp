/// What must hold in any life, whatever someone does: looked at from outside, after each action and after each day.
#pragma once

#include "app/backup.hpp"
#include "plan_promises.hpp"
#include "simulated_life.hpp"
#include "support/stringify.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

namespace second_look::fixture {

template <typename... Kinds>
inline bool is_any_of(Action const& action)
{
    return (std::holds_alternative<Kinds>(action) || ...);
}

/// What a plan for days to come was drafted for; what it may hold depends on it.
struct DraftedFor {
    std::set<std::string> tags;
    std::optional<Date> towards_from;

    bool operator==(DraftedFor const&) const = default;
};

inline std::optional<DraftedFor> stands_now(Life const& life)
{
    auto const standing = current_standing(life.state, life.env);
    return standing ? std::optional(DraftedFor { standing->tags, standing->towards_from }) : std::nullopt;
}

/// A life, and what was seen of it from outside.
struct Watched {
    Life life;
    std::optional<DraftedFor> drafted_for;
    std::optional<Date> settled; ///< Days up to it were drafted for other wishes.
    std::vector<Flaw> flaws;     ///< Of the plan as it was left last.
};

/// The names of what differs; empty for equals.
inline std::string difference(Saved const& left, Saved const& right)
{
    std::string names;
    auto const add = [&](bool is_same, char const* name) { names += is_same ? "" : std::string(name) + " "; };
    add(left.place == right.place, "place");
    add(left.answers == right.answers, "answers");
    add(left.rounds == right.rounds, "rounds");
    add(left.plan == right.plan, "plan");
    add(left.wishes == right.wishes, "wishes");
    add(left.wished == right.wished, "wished");
    add(left.ticks == right.ticks, "ticks");
    add(left.marks == right.marks, "marks");
    add(left.contact == right.contact, "contact");
    add(left.urge == right.urge, "urge");
    add(left.journal == right.journal, "journal");
    add(left.check_ins == right.check_ins, "check-ins");
    add(left.message == right.message, "message");
    add(left.calendar == right.calendar, "calendar");
    add(left.backup.made == right.backup.made, "backup-made");
    add(left.backup.put_off == right.backup.put_off, "backup-put-off");
    add(left.replaced == right.replaced, "replaced");
    add(left.readiness == right.readiness, "readiness");
    add(left.latest_day == right.latest_day, "latest-day");
    return names.empty() && left != right ? "something else" : names;
}

/// What was replaced is one piece, which is read in the order of its days.
inline Saved with_events_in_order(Saved saved)
{
    if (saved.replaced) {
        auto before = *saved.replaced->saved;
        std::stable_sort(before.contact.events.begin(), before.contact.events.end(),
            [](ContactEvent const& left, ContactEvent const& right) { return left.date < right.date; });
        saved.replaced->saved = std::make_shared<Saved const>(std::move(before));
    }
    return saved;
}

/// Day by day, as one would count on paper.
inline ContactSummary counted_by_hand(ContactLog const& log, Date today)
{
    ContactSummary sum;
    for (auto date = log.since.value_or(today); date < today;) {
        date = add_days(date, 1);
        bool const slipped = std::any_of(log.events.begin(), log.events.end(),
            [&](ContactEvent const& event) { return event.kind == ContactKind::Slip && event.date == date; });
        sum.days = slipped ? 0 : sum.days + 1;
        sum.kept += !slipped;
        sum.best = std::max(sum.best, sum.days);
    }
    return sum;
}

inline std::multiset<std::string> notes_of(Saved const& saved)
{
    std::multiset<std::string> notes;
    for (auto const& [tick, mark] : saved.marks) {
        if (!mark.note.empty())
            notes.insert(mark.note);
    }
    return notes;
}

/// Days that lie behind, but for those that a pause holds back.
inline std::vector<PlanDay> days_behind(Saved const& saved, Date today)
{
    std::vector<PlanDay> behind;
    for (auto const& day : saved.plan ? saved.plan->days : std::vector<PlanDay> {}) {
        if (day.date < today && (!saved.paused_from || day.date < *saved.paused_from))
            behind.push_back(day);
    }
    return behind;
}

inline bool begins_with(std::vector<PlanDay> const& days, std::vector<PlanDay> const& first)
{
    return days.size() >= first.size() && std::equal(first.begin(), first.end(), days.begin());
}

inline void check_that_nothing_is_lost(State const& before, State const& after, Action const& action, Env const& env)
{
    auto const& was = before.saved;
    auto const& is = after.saved;
    if (was.message.taken)
        CHECK(is.message.text == was.message.text);
    CHECK((!was.message.sent || is.message.sent == was.message.sent));
    CHECK(is.calendar.files >= was.calendar.files);
    if (is_any_of<UndoPressed, BackupConfirmed>(action))
        return;
    auto ticks = was.ticks;
    if (auto const* ticked = std::get_if<TaskTicked>(&action)) {
        ticks.erase({ ticked->date, ticked->task });
        if (is.ticks.contains({ ticked->date, ticked->task }))
            ticks.insert({ ticked->date, ticked->task });
    }
    CHECK(is.ticks == ticks);
    if (!is_any_of<LineTyped, MoodChosen, SleepChosen>(action))
        CHECK(is.journal == was.journal);
    if (!is_any_of<LastContactEntered, ContactGoalChosen, ContactDated, ContactRemoved, ContactLogged,
            ContactBeforeChosen, ContactNoted>(action))
        CHECK(is.contact == was.contact);
    if (is_any_of<ContactLogged>(action))
        CHECK(std::equal(was.contact.events.begin(), was.contact.events.end(), is.contact.events.begin()));
    CHECK(std::equal(was.check_ins.begin(), was.check_ins.end(), is.check_ins.begin()));
    CHECK(is.urge.urges.size() >= was.urge.urges.size());
    CHECK(is.urge.letters.size() >= was.urge.letters.size());
    CHECK(is.rounds.finished.size() >= was.rounds.finished.size());
    CHECK(is.rounds.memory.size() >= was.rounds.memory.size());
    auto const had = notes_of(was);
    auto const has = notes_of(is);
    if (!is_any_of<NoteWritten>(action))
        CHECK(std::includes(has.begin(), has.end(), had.begin(), had.end()));
    bool const begins_anew =
        is_any_of<PlanRenewed>(action) || (is_any_of<PlanBuilt>(action) && !is_under_way(before, env));
    if (!begins_anew && is.plan)
        CHECK(begins_with(is.plan->days, days_behind(was, env.today)));
}

/// Doing it again after taking it back comes to the same.
inline bool may_be_done_again(Action const& action)
{
    return is_any_of<TaskTicked, TaskHandled, TaskPostponed, TaskSwapped, PlanPaused, PlanResumed, LighterChosen,
        MissedPassed, PlanBuilt, PlanUnwanted, LineTyped, MoodChosen, SleepChosen, ContactLogged>(action);
}

inline void check_undo(State const& before, State const& after, Action const& action, Env const& env)
{
    auto was = before.saved;
    was.place = after.saved.place;
    auto const& undo = after.passing.undo;
    // A backup that was saved is out of reach: what can be undone is what was done before it.
    if (was == after.saved || !undo || is_any_of<UndoPressed, BackupSaved>(action))
        return;
    auto const undone = update(after, UndoPressed {}, env).state;
    bool const went_on_typing = before.passing.undo && before.passing.undo->before == undo->before;
    auto expected = went_on_typing ? undo->before : before.saved;
    // It may have been typed on another day, and no day is taken back.
    expected.latest_day = after.saved.latest_day;
    expected.backup.made = after.saved.backup.made;
    if (auto const& replaced = expected.replaced; replaced && replaced_until(*replaced) < env.today)
        expected.replaced.reset();
    CHECK(difference(undone.saved, expected) == "");
    if (may_be_done_again(action) && !went_on_typing)
        CHECK(difference(update(undone, action, env).state.saved, after.saved) == "");
}

/// The first day, counted from 1, that must keep what was promised.
inline int first_promised(Watched const& watched)
{
    auto const& days = watched.life.state.saved.plan->days;
    return 1 + static_cast<int>(std::count_if(days.begin(), days.end(), [&](PlanDay const& day) {
        return day.date < watched.life.env.today || (watched.settled && day.date <= *watched.settled);
    }));
}

inline void check_plan(Watched& watched, Action const& action)
{
    auto const& life = watched.life;
    auto const whom = person(life.state, life.env);
    if (!whom || !plan_holds(life.state, life.env) || watched.drafted_for != stands_now(life)) {
        watched.flaws.clear();
        return;
    }
    auto const& plan = *life.state.saved.plan;
    auto const flaws = audit_plan(*whom, plan);
    int const first = first_promised(watched);
    bool const is_drafted = is_any_of<PlanBuilt, PlanExtended, PlanRenewed>(action);
    for (auto const& flaw : flaws) {
        bool const is_hard = flaw.promise <= Promise::Spacing || flaw.promise == Promise::WorstDays;
        bool const is_new =
            is_drafted || std::find(watched.flaws.begin(), watched.flaws.end(), flaw) == watched.flaws.end();
        // What someone puts off or makes lighter is their own choice; see `lighter`.
        bool const is_chosen = is_any_of<TaskPostponed, LighterChosen, UndoPressed, BackupConfirmed>(action);
        bool const is_broken = must_not_come(flaw, *whom, plan, first) && (is_hard || (is_new && !is_chosen));
        CHECK_MESSAGE(!is_broken, flaw.what << " on day " << flaw.day << ", asked from day " << first);
    }
    for (auto const& day : plan.days)
        CHECK(day.tasks.size() <= 3);
    watched.flaws = flaws;
}

/// What today shows is for this person, whatever they answered since.
inline void check_today(Life const& life)
{
    auto const standing = current_standing(life.state, life.env);
    auto const& plan = life.state.saved.plan;
    auto const day = plan ? day_on(*plan, life.env.today) : std::nullopt;
    if (!standing || !day || !plan_holds(life.state, life.env))
        return;
    auto const& outcome = *find_outcome(support::real_pack(), standing->verdict.outcome);
    for (auto const* task : shown_tasks(life.state, life.env, plan->days[*day])) {
        CHECK(eligible(*task, outcome, standing->tags));
        bool const is_towards = task->contact == TaskContact::Towards;
        CHECK_FALSE((is_towards && outcome.contact == Contact::Never));
        CHECK_FALSE((is_towards && standing->towards_from && life.env.today < *standing->towards_from));
    }
}

}
