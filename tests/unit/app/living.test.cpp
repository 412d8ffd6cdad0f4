#include "app/person.hpp"
#include "app/update.hpp"
#include "app/view.hpp"
#include "core/missed_days.hpp"
#include "support/real_pack.hpp"
#include "support/stringify.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

Env env_after(int days)
{
    auto env = real_env();
    env.today = add_days(env.today, days);
    return env;
}

State after(State state, std::vector<Action> const& actions, int days = 0)
{
    for (auto const& action : actions)
        state = update(std::move(state), action, env_after(days)).state;
    return state;
}

State planned(std::vector<std::pair<Id, Id>> const& answers = { { "length", "sixty" }, { "minutes", "forty" } })
{
    auto state =
        restore({ .place = { Screen::Verdict, {}, {} }, .answers = answers_with(answers), .told = true }, real_env());
    return after(std::move(state), { PlanBuilt {}, Went { Screen::Today } });
}

PlanDay const& day_of(State const& state, int days)
{
    return state.saved.plan->days[*day_on(*state.saved.plan, add_days(a_sunday(), days))];
}

/// A day with more than one task, to choose among them.
int full_day(State const& state)
{
    for (int day = 0;; ++day) {
        if (day_of(state, day).tasks.size() > 1)
            return day;
    }
}

std::vector<std::string> rows(State const& state, int days)
{
    std::vector<std::string> ids;
    auto const shown = view(state, env_after(days));
    if (auto const* list = find_node(shown.root, "today.tasks")) {
        for (auto const& row : list->children)
            ids.push_back(row.id);
    }
    return ids;
}

bool has_node(State const& state, std::string const& id, int days = 0)
{
    return find_node(view(state, env_after(days)).root, id) != nullptr;
}

}

TEST_CASE("a task that is put off stands behind the others, and one let go behind all")
{
    auto const state = planned();
    int const day = full_day(state);
    auto const& [date, phase, tasks] = day_of(state, day);
    auto const first = "today." + tasks[0];
    auto const later = after(state, { Went { Screen::Today }, TaskHandled { date, tasks[0], Handling::Later } }, day);
    CHECK(rows(later, day).back() == first);
    auto const skipped = after(later, { TaskHandled { date, tasks[1], Handling::Skipped } }, day);
    CHECK(rows(skipped, day).back() == "today." + tasks[1]);
    CHECK(after(skipped, { TaskHandled { date, tasks[1], Handling::BroughtBack } }, day).saved == later.saved);
}

TEST_CASE("a day whose tasks are done or let go is settled, and asks for nothing more")
{
    auto state = planned();
    int const day = full_day(state);
    auto const here = day_of(state, day);
    for (auto const& task : here.tasks)
        state = after(state,
            { task == here.tasks.front() ? Action(TaskHandled { here.date, task, Handling::Skipped })
                                         : Action(TaskTicked { here.date, task, true }) },
            day);
    auto const shown = view(state, env_after(day));
    CHECK(find_node(shown.root, "today.status")->name == real_pack().strings.at("today.all-done"));
}

TEST_CASE("a postponed task goes to a later day with its note, and a done one stays")
{
    auto const state = planned();
    auto const& day = day_of(state, 0);
    auto const task = day.tasks.front();
    auto const whom = person(state, real_env());
    auto const to = postponed_to(*whom, *state.saved.plan, day.date, task);
    REQUIRE(to);
    auto const late = after(state, { NoteWritten { day.date, task, "After work." }, TaskPostponed { day.date, task } });
    auto const& there = late.saved.plan->days[*day_on(*late.saved.plan, *to)].tasks;
    CHECK(std::find(there.begin(), there.end(), task) != there.end());
    CHECK(late.saved.marks.at({ *to, task }).note == "After work.");
    auto const typed = after(state, { NoteWritten { day.date, task, "\tIn the\x01park \n" } });
    CHECK(typed.saved.marks.at({ day.date, task }).note == "In the park");
    CHECK_FALSE(late.saved.marks.contains({ day.date, task }));
    auto const done = after(state, { TaskTicked { day.date, task, true } });
    CHECK(after(done, { TaskPostponed { day.date, task } }).saved.plan == done.saved.plan);
}

TEST_CASE("what was written about a task outlasts it; what was decided about it does not")
{
    auto const state = planned();
    auto const& day = day_of(state, 0);
    auto const task = day.tasks.front();
    auto const whom = person(state, real_env());
    auto const with = alternatives(*whom, *state.saved.plan, day.date, task).front()->id;
    auto const marked = after(state,
        { NoteWritten { day.date, task, "Too much today." }, TaskHandled { day.date, task, Handling::Smaller } });
    auto const swapped = after(marked, { TaskSwapped { day.date, task, with } });
    CHECK(swapped.saved.marks == std::map<Tick, TaskMark> { { { day.date, task }, { .note = "Too much today." } } });
    auto const to = *postponed_to(*whom, *state.saved.plan, day.date, task);
    auto both = marked;
    both.saved.marks[{ to, task }].note = "An earlier word.";
    both = after(both, { TaskPostponed { day.date, task } });
    CHECK(both.saved.marks.at({ to, task }).note == "An earlier word.");
    CHECK(both.saved.marks.at({ day.date, task }).note == "Too much today.");
}

TEST_CASE("a swap offers only what fits, and takes what was chosen")
{
    auto const state = planned();
    auto const& day = day_of(state, 0);
    auto const task = day.tasks.front();
    auto const asked = after(state, { SwapAsked { day.date, task } });
    auto const shown = view(asked, real_env());
    auto const* choices = find_node(shown.root, "swap.choices");
    REQUIRE(choices);
    REQUIRE_FALSE(choices->children.empty());
    auto const action = action_of(shown.root, choices->children.front().id, "");
    REQUIRE(action);
    auto const with = std::get<TaskSwapped>(*action).with;
    auto const swapped = after(asked, { *action });
    CHECK(day_of(swapped, 0).tasks.front() == with);
    CHECK_FALSE(has_node(swapped, "swap"));
    CHECK(after(state, { TaskSwapped { day.date, task, "no-such-task" } }).saved.plan == state.saved.plan);
}

TEST_CASE("days to come can't be ticked, and days behind keep their tasks")
{
    auto const state = planned();
    auto const& ahead = day_of(state, 5);
    CHECK(after(state, { TaskTicked { ahead.date, ahead.tasks.front(), true } }).saved.ticks.empty());
    auto const& behind = day_of(state, 0);
    auto const later = after(state,
        { TaskPostponed { behind.date, behind.tasks.front() }, TaskTicked { behind.date, behind.tasks.front(), true } },
        3);
    CHECK(later.saved.plan == state.saved.plan);
    CHECK(later.saved.ticks.size() == 1);
}

TEST_CASE("three missed days bring an offer, never a pile; what was missed is not asked for again")
{
    auto const state = planned();
    CHECK_FALSE(has_node(state, "today.missed", 2));
    CHECK(has_node(state, "today.missed", 3));
    CHECK(has_node(state, "today.missed", 20));
    auto const lighter = after(state, { LighterChosen {} }, 3);
    CHECK_FALSE(has_node(lighter, "today.missed", 3));
    CHECK_FALSE(has_node(lighter, "today.missed", 5));
    CHECK(has_node(lighter, "today.missed", 6));
    for (int day = 3; day < 6; ++day)
        CHECK(day_of(lighter, day).tasks.size() == 1);
    for (int day = 0; day < 3; ++day)
        CHECK(day_of(lighter, day) == day_of(state, day));
    CHECK_FALSE(has_node(after(state, { MissedPassed {} }, 3), "today.missed", 3));
    auto const ticked = after(state, { TaskTicked { a_sunday(), day_of(state, 0).tasks.front(), true } });
    CHECK_FALSE(has_node(ticked, "today.missed", 3));
}

TEST_CASE("while the plan rests today asks for nothing, and afterwards no day is missed")
{
    auto const state = planned();
    auto const paused = after(state, { PlanPaused {} }, 4);
    CHECK(has_node(paused, "today.go-on", 4));
    CHECK(has_node(paused, "today.go-on", 100));
    CHECK(rows(paused, 10).empty());
    auto const on = after(paused, { PlanResumed {} }, 12);
    CHECK(on.saved.plan->days.size() == state.saved.plan->days.size());
    CHECK_FALSE(day_on(*on.saved.plan, add_days(a_sunday(), 5)));
    CHECK(*day_on(*on.saved.plan, add_days(a_sunday(), 12)) == 4);
    CHECK_FALSE(has_node(on, "today.missed", 12));
    CHECK_FALSE(rows(on, 12).empty());
}

TEST_CASE("a day on which something was done is kept when the plan is paused on it")
{
    auto const state = planned();
    auto const task = day_of(state, 0).tasks.front();
    auto const on =
        after(after(state, { TaskTicked { a_sunday(), task, true }, PlanPaused {} }), { PlanResumed {} }, 9);
    CHECK(day_of(on, 0) == day_of(state, 0));
    CHECK(*day_on(*on.saved.plan, add_days(a_sunday(), 9)) == 1);
}

TEST_CASE("other wishes change days to come, and none that lies behind or is today")
{
    auto const state = planned();
    auto const changed = after(state,
        { Went { Screen::BuildPlan }, MinutesChosen { "10" }, LengthChosen { 90 }, HardDateEntered { "2026-12-24" },
            HardDateAdded {}, DayOffToggled { Weekday::Wednesday, true }, PlanBuilt {} },
        7);
    REQUIRE(changed.saved.plan->days.size() == 90);
    for (int day = 0; day <= 7; ++day)
        CHECK(day_of(changed, day) == day_of(state, day));
    for (int day = 8; day < 90; ++day) {
        int minutes = 0;
        for (auto const& task : day_of(changed, day).tasks)
            minutes += find_task(real_pack(), task)->minutes;
        CHECK(minutes <= 10);
    }
    CHECK(changed.saved.wishes->hard_dates.size() == 1);
    CHECK_FALSE(changed.saved.wished);
    CHECK(changed.saved.place.screen == Screen::Plan);
}

TEST_CASE("twelve hard dates fit, and a thirteenth is not lost silently")
{
    auto state = after(planned(), { Went { Screen::BuildPlan } });
    for (int day = 1; day <= 13; ++day)
        state = after(state, { HardDateEntered { format_date(add_days(a_sunday(), day)) }, HardDateAdded {} });
    CHECK(state.saved.wished->hard_dates.size() == most_hard_dates);
    CHECK(has_node(state, "build.hard.full"));
    CHECK_FALSE(has_node(state, "build.hard-add"));
    auto const first = state.saved.wished->hard_dates.front();
    state = after(state, { HardDateRemoved { first } });
    CHECK(state.saved.wished->hard_dates.size() == most_hard_dates - 1);
    CHECK(has_node(state, "build.hard-add"));
}

TEST_CASE("any day of the plan opens to its own screen, and leads back to where one was")
{
    auto const state = planned();
    for (auto const from : { Screen::Today, Screen::Plan }) {
        auto const here = after(state, { Went { from } });
        for (auto const& day : state.saved.plan->days) {
            auto const opened = after(here, { DayOpened { day.date } });
            CHECK(view(opened, real_env()).screen == "day/" + format_date(day.date));
            CHECK(after(opened, { BackPressed {} }).saved.place == here.saved.place);
        }
    }
    CHECK(after(state, { DayOpened { add_days(a_sunday(), 500) } }).saved.place == state.saved.place);
}

TEST_CASE("a slip takes its own day and no other, and what came before it is asked")
{
    auto const since = format_date(add_days(a_sunday(), -8));
    auto const counted = after(planned(), { LastContactEntered { since }, Went { Screen::Contact } });
    CHECK(summarise(counted.saved.contact, a_sunday()).days == 8);
    auto const slipped = after(counted, { ContactLogged { ContactKind::Slip } }, 2);
    auto const summary = summarise(slipped.saved.contact, add_days(a_sunday(), 5));
    CHECK(summary.days == 3);
    CHECK(summary.best == 9);
    CHECK(summary.kept == 12);
    REQUIRE(has_node(slipped, "contact.event/0.before", 2));
    auto const said = after(slipped, { ContactBeforeChosen { 0, "late" }, ContactNoted { 0, "After the film." } }, 2);
    CHECK(said.saved.contact.events.front().before == "late");
    CHECK(said.saved.contact.events.front().note == "After the film.");
    auto const typed = after(said, { ContactNoted { 0, "After\tthe\x02play.\n" } }, 2);
    CHECK(typed.saved.contact.events.front().note == "After the play.");
    CHECK(after(said, { ContactBeforeChosen { 0, "unsaid" } }, 2).saved.contact.events.front().before.empty());
    CHECK(after(said, { ContactRemoved { 0 } }, 2).saved.contact == counted.saved.contact);
}

TEST_CASE("agreed contact is no slip, and only offered to those who share something")
{
    auto const alone = after(planned(), { Went { Screen::Contact } });
    CHECK_FALSE(has_node(alone, "contact.business"));
    CHECK(after(alone, { ContactLogged { ContactKind::Business } }).saved.contact.events.empty());
    auto answers = answers_with();
    answers["ties"].options = { "children" };
    auto state = restore({ .place = { Screen::Verdict, {}, {} }, .answers = answers, .told = true }, real_env());
    auto const since = format_date(add_days(a_sunday(), -8));
    state = after(state, { PlanBuilt {}, Went { Screen::Contact }, LastContactEntered { since } });
    REQUIRE(has_node(state, "contact.business"));
    auto const logged = after(state, { ContactLogged { ContactKind::Business } });
    CHECK(summarise(logged.saved.contact, a_sunday()).days == 8);
    CHECK_FALSE(has_node(logged, "contact.event/0.before"));
}

TEST_CASE("no longer wanting this ends the plan kindly, and it can be taken up again")
{
    auto const state = after(planned(), { Went { Screen::Plan } });
    auto const ended = after(state, { PlanUnwanted {} }, 5);
    CHECK(view(ended, env_after(5)).screen == "ending");
    for (auto const screen : { Screen::Today, Screen::Plan })
        CHECK(after(ended, { Went { screen } }, 6).saved.place.screen == Screen::Ending);
    CHECK(after(ended, { Went { Screen::Help } }, 6).saved.place.screen == Screen::Help);
    auto const again = after(ended, { PlanTakenUp {} }, 9);
    CHECK(again.saved.place.screen == Screen::Today);
    CHECK_FALSE(has_node(again, "today.missed", 9));
    CHECK(again.saved.plan == state.saved.plan);
}
