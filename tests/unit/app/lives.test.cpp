/// Simulated lives: people with any answers, who do whatever the screens offer for ninety days.
///
/// SECOND_LOOK_LIVES=5000 lives more of them than the few that are enough for every day.
#include "app/person.hpp"
#include "content/save_codec.hpp"
#include "core/plan_audit.hpp"
#include "random_life.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <set>
#include <utility>

using namespace second_look;
using namespace second_look::fixture;
using namespace second_look::support;

namespace {

constexpr int days_of_a_life = 90;
constexpr std::size_t most_uses_a_day = 4;

int lives()
{
    auto const* asked = std::getenv("SECOND_LOOK_LIVES");
    return asked ? std::atoi(asked) : 4;
}

/// What leads out of the plan's daily life: other tests cover it.
bool is_of_daily_life(std::string const& id)
{
    static std::set<std::string> const elsewhere { "leave", "verdict.look-again", "verdict.answers", "settings.review",
        "settings.erase", "today.review", "second-look.begin" };
    return !elsewhere.contains(id) && id.rfind("verdict.settle", 0) != 0 && id.find("sources") == std::string::npos
        && id.find("/call") == std::string::npos && id.find("/text") == std::string::npos;
}

struct Life {
    Chance chance;
    Env env;
    State state;
    std::string last;            ///< What was done last, for the report of a failure.
    std::optional<Date> rebuilt; ///< The day on which other wishes last changed the days after it.

    View shown() const { return view(state, env); }
    void act(Action const& action) { state = update(std::move(state), action, env).state; }
};

Life born(unsigned seed)
{
    Life life { Chance(seed), real_env(), {}, {}, {} };
    auto const start = add_days(a_sunday(), static_cast<int>(life.chance.below(5)));
    life.state = restore({ .place = { Screen::Verdict, {}, {} },
                             .answers = random_answers(life.chance, real_pack(), start),
                             .told = true },
        life.env);
    if (life.chance.one_in(2)) {
        life.act(Went { Screen::BuildPlan });
        life.act(LengthChosen { 90 });
        life.act(HardDateEntered { format_date(add_days(start, static_cast<int>(life.chance.below(40)))) });
        life.act(HardDateAdded {});
    }
    life.act(PlanBuilt {});
    return life;
}

/// The flaws that no change may bring to days to come; and the plan's minimums, where they count.
std::vector<Flaw> flaws_to_come(Life const& life, bool with_minimums)
{
    auto const whom = person(life.state, life.env);
    std::vector<Flaw> found;
    if (!whom || !life.state.saved.plan)
        return found;
    auto const& plan = *life.state.saved.plan;
    int const behind = static_cast<int>(std::count_if(plan.days.begin(), plan.days.end(),
        [&](PlanDay const& day) { return day.date < life.env.today || day.date == life.rebuilt; }));
    for (auto const& flaw : audit_plan(*whom, plan)) {
        bool const is_empty_day = flaw.promise == Promise::TaskCount && flaw.day > 0
            && plan.days[static_cast<std::size_t>(flaw.day - 1)].tasks.empty();
        bool const holds_always = flaw.promise <= Promise::Spacing || flaw.promise == Promise::WorstDays;
        if (flaw.day > behind && holds_always && !is_empty_day)
            found.push_back(flaw);
        if (with_minimums && flaw.promise == Promise::Minimum)
            found.push_back(flaw);
    }
    return found;
}

std::string words(std::vector<Flaw> const& flaws)
{
    std::string all;
    for (auto const& flaw : flaws)
        all += flaw.what + " (day " + std::to_string(flaw.day) + "); ";
    return all;
}

std::set<Id> stored_tasks(Life const& life)
{
    auto const& plan = *life.state.saved.plan;
    auto const day = day_on(plan, life.env.today);
    return day ? std::set<Id>(plan.days[*day].tasks.begin(), plan.days[*day].tasks.end()) : std::set<Id> {};
}

std::set<Id> shown_on_today(Life const& life, View const& shown)
{
    std::set<Id> tasks;
    for (auto const& task : real_pack().tasks) {
        auto const* row = find_node(shown.root, "today." + task.id + "/done");
        if (!row)
            continue;
        tasks.insert(task.id);
        CHECK(row->checked == life.state.saved.ticks.contains({ life.env.today, task.id }));
    }
    return tasks;
}

void look_at(Life& life)
{
    auto const shown = life.shown();
    CAPTURE(shown.screen);
    CHECK(faults(shown.root) == std::vector<std::string> {});
    auto const leads_on = uses_of(life.chance, shown, life.env.today,
        [](std::string const& id) { return id != "leave" && id != "banner.settings" && id.rfind("toast", 0) != 0; });
    CHECK_FALSE(leads_on.empty());
    bool const rests = life.state.saved.paused_from && *life.state.saved.paused_from <= life.env.today;
    if (shown.screen == "today" && !rests && day_on(*life.state.saved.plan, life.env.today))
        CHECK(shown_on_today(life, shown) == stored_tasks(life));
}

template <typename... Kinds>
bool is_any_of(Action const& action)
{
    return (std::holds_alternative<Kinds>(action) || ...);
}

/// Answers have their own ways back, what has a switch is switched back, and what has left the app stays so.
bool may_stay_done(Action const& action)
{
    return is_any_of<Went, Began, AnswerChosen, AnswerToggled, DateEntered, NextPressed, BackPressed,
        InterruptionPassed, AnswerEdited, LookingStopped, UndoPressed, MessageCopied, MessageShared, MessageSent,
        CalendarSaved, BackupSaved, UrgeStarted, StillnessChosen>(action);
}

/// Whether taking back what was done brings back all that was stored.
void try_undo(Life const& life, Action const& action, Saved const& before, std::optional<Undo> const& undo_before)
{
    auto const& undo = life.state.passing.undo;
    auto there = before;
    there.place = life.state.saved.place;
    bool const is_changed = there != life.state.saved;
    if (is_changed && !undo)
        CHECK_MESSAGE(may_stay_done(action), "no undo after " << life.last);
    if (!undo || !is_changed || is_any_of<BackupSaved>(action))
        return;
    auto const undone = update(life.state, UndoPressed {}, life.env).state;
    bool const went_on_typing = undo_before && undo_before->before == undo->before;
    auto expected = went_on_typing ? undo_before->before : before;
    expected.backup.made = life.state.saved.backup.made;
    CHECK(undone.saved == expected);
}

void use_something(Life& life)
{
    auto const shown = life.shown();
    auto const uses = uses_of(life.chance, shown, life.env.today, is_of_daily_life);
    if (uses.empty())
        return;
    auto const& used = uses[life.chance.below(uses.size())];
    auto const action = action_of(shown.root, used.id, used.value);
    REQUIRE(action);
    auto before = life.state.saved;
    auto const undo_before = life.state.passing.undo;
    life.last = used.id + " " + used.value;
    CAPTURE(life.last);
    life.act(*action);
    if (auto const* menu = menu_of(shown.root, used.id))
        life.act(menu->action);
    // Which day it has become is no act of anybody's.
    before.latest_day = life.state.saved.latest_day;
    try_undo(life, *action, before, undo_before);
    if (life.state.saved.plan != before.plan) {
        bool const is_drafted = is_any_of<PlanBuilt, PlanExtended, PlanRenewed>(*action);
        if (is_drafted)
            life.rebuilt = life.env.today;
        CHECK(words(flaws_to_come(life, is_drafted)) == "");
    }
    look_at(life);
}

void live_a_day(Life& life)
{
    for (auto uses = life.chance.below(most_uses_a_day + 1); uses > 0; --uses)
        use_something(life);
    if (life.chance.one_in(3))
        life.act(Went { Screen::Today });
}

void live(Life& life)
{
    for (int day = 0; day < days_of_a_life; ++day) {
        CAPTURE(format_date(life.env.today));
        live_a_day(life);
        auto const saved = read_saved(write_saved(life.state.saved));
        REQUIRE(saved.has_value());
        CHECK(saved.value() == life.state.saved);
        // A week may be missed, and the page loaded anew at any time.
        life.env.today = add_days(life.env.today, life.chance.one_in(20) ? 8 : 1);
        if (life.chance.one_in(4))
            life.state = restore(saved.value(), life.env);
    }
}

}

TEST_CASE("in any life every promise of the plan is kept, all can be undone, and no screen is a dead end")
{
    for (int seed = 1; seed <= lives(); ++seed) {
        CAPTURE(seed);
        auto life = born(static_cast<unsigned>(seed) * 7919);
        if (!life.state.saved.plan)
            continue;
        CHECK(words(flaws_to_come(life, true)) == "");
        live(life);
    }
}
