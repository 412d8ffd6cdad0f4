#include "core/plan_proof.hpp"

#include "core/plan_audit.hpp"
#include "core/plan_drafter.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>

namespace second_look {

namespace {

constexpr int light_minutes = least_minutes_a_day / 2;

bool is_light(Task const& task)
{
    return task.effort == 1 && task.minutes <= light_minutes;
}

/// What stays of a day once support must find room: the review, or else the light task of the shortest window,
/// as `PlanDrafter::trim_to_limits` has it. Null where nothing is light.
Task const* survivor(Pack const& pack, PlanRules const& rules, PlanDay const& day)
{
    Task const* best = nullptr;
    auto const rank = [&](Task const& task) {
        auto const* area = find_area(pack, task.area);
        int shortest = rules.length();
        for (auto const& window : rules.playbook().windows) {
            auto const range = rules.range_of(window);
            if (window.phase == task.phase)
                shortest = std::min(shortest, range.last - range.first);
        }
        return std::pair(!area || area->rhythm != Rhythm::SeventhDay, shortest);
    };
    for (auto const& id : day.tasks) {
        auto const* task = find_task(pack, id);
        if (task && is_light(*task) && (!best || rank(*task) < rank(*best)))
            best = task;
    }
    return best;
}

/// What the window loses of this day if the day is hard or comes before one.
int loss(Pack const& pack, PlanRules const& rules, PlanDay const& day, Id const& phase)
{
    auto const* stays = survivor(pack, rules, day);
    int lost = 0;
    for (auto const& id : day.tasks) {
        auto const* task = find_task(pack, id);
        lost += task && task->phase == phase && task != stays;
    }
    return lost;
}

bool has_support(PlanRules const& rules, Occasion wanted)
{
    return std::any_of(rules.tasks().begin(), rules.tasks().end(), [&](PlanTask const& planned) {
        auto const& task = *planned.task;
        return (task.occasion == wanted || task.occasion == Occasion::Either) && planned.bedrock && is_light(task)
            && task.spacing == 1;
    });
}

/// A window, and what it has to spare in the base of one length.
struct Weighed {
    PhaseWindow const* window = nullptr;
    DayRange range;
    int placed = 0;
    int lost = 0;            ///< The most that three hard dates take.
    std::vector<int> losses; ///< Of each day, if it is hard or comes before a hard date; day 1 at 0.

    int spare() const { return placed - window->minimum; }

    /// What these hard dates, counted from 1, take.
    int lost_to(std::vector<int> const& hard) const
    {
        std::set<int> days;
        for (int const date : hard)
            days.insert({ date - 1, date });
        int taken = 0;
        for (int const day : days)
            taken += day >= 1 && day <= static_cast<int>(losses.size()) ? losses[static_cast<std::size_t>(day - 1)] : 0;
        return taken;
    }
};

/// Calls back with every set of one to `most` of these days.
void for_each_set(
    std::vector<int> const& days, std::size_t most, std::function<bool(std::vector<int> const&)> const& is_fine)
{
    std::vector<int> chosen;
    std::function<bool(std::size_t)> const go_on = [&](std::size_t from) {
        for (std::size_t i = from; i < days.size(); ++i) {
            chosen.push_back(days[i]);
            if (!is_fine(chosen) || (chosen.size() < most && !go_on(i + 1)))
                return false;
            chosen.pop_back();
        }
        return true;
    };
    go_on(0);
}

/// One outcome and one length.
class Prover {
public:
    Prover(Pack const& pack, PlanProof& proof, Outcome const& outcome, int length)
        : m_pack(pack)
        , m_proof(proof)
        , m_outcome(outcome)
        , m_playbook(*find_playbook(pack, outcome.id))
        , m_length(length)
    {
        m_wishes.length = length;
        m_wishes.minutes_a_day = least_minutes_a_day;
        m_wishes.days_off.clear();
        for (int day = 0; day < length; ++day)
            m_dates.push_back(add_days(m_wishes.start, day));
    }

    /// False once something cannot be proven.
    bool prove(TightestCase& tightest)
    {
        PlanRules const rules(m_pack, m_outcome, m_playbook, m_no_tags, m_wishes, m_dates);
        bool const has_occasions = std::any_of(
            m_pack.tasks.begin(), m_pack.tasks.end(), [](Task const& task) { return task.occasion != Occasion::None; });
        if (has_occasions && !(has_support(rules, Occasion::HardDate) && has_support(rules, Occasion::DayBefore)))
            return fail("no-support",
                "Add a task for a hard date and one for the day before it that suit everybody: five minutes, effort 1, "
                "spacing 1, no tags.");
        ++m_proof.bases;
        auto const base = drafted({});
        if (!base)
            return false;
        auto const bedrock = std::count_if(rules.tasks().begin(), rules.tasks().end(),
            [](PlanTask const& planned) { return planned.bedrock && planned.task->occasion == Occasion::None; });
        for (auto const& window : m_playbook.windows) {
            m_windows.push_back(weighed(*base, rules, window));
            auto const& here = m_windows.back();
            if (tightest.phase.empty() || here.spare() - here.lost < tightest.placed - tightest.lost - tightest.minimum)
                tightest = { m_outcome.id, window.phase, m_length, static_cast<int>(bedrock), here.placed, here.lost,
                    window.minimum };
        }
        return !has_occasions || prove_hard_dates();
    }

private:
    bool fail(std::string code, std::string remedy)
    {
        m_proof.errors.push_back({ "pack." + std::move(code), "plan/playbooks/" + m_outcome.id, std::move(remedy) });
        return false;
    }

    std::string described(std::vector<int> const& hard) const
    {
        std::string text = " with " + std::to_string(m_length) + " days";
        for (int const day : hard)
            text += (day == hard.front() ? " and hard dates on days " : ", ") + std::to_string(day);
        return text;
    }

    /// The base with these hard dates, counted from 1, held against every promise. Nothing after `fail`.
    std::optional<Plan> drafted(std::vector<int> const& hard)
    {
        auto wishes = m_wishes;
        for (int const day : hard)
            wishes.hard_dates.push_back({ add_days(wishes.start, day - 1), {} });
        PlanRules const rules(m_pack, m_outcome, m_playbook, m_no_tags, wishes, m_dates);
        PlanDrafter drafter(rules);
        if (auto const error = drafter.draft_base()) {
            fail("no-base",
                "Add tasks of at most ten minutes that need and forbid no tag;" + described(hard) + ", " + error->place
                    + " has too few of those that suit everybody.");
            return std::nullopt;
        }
        auto plan = drafter.plan();
        for (auto const& flaw : audit_plan({ &m_pack, m_no_tags, wishes }, plan)) {
            if (flaw.promise > Promise::Review)
                continue;
            fail("no-base", "Fix this, which the base breaks" + described(hard) + ": " + flaw.what + ".");
            return std::nullopt;
        }
        return plan;
    }

    Weighed weighed(Plan const& plan, PlanRules const& rules, PhaseWindow const& window) const
    {
        Weighed here;
        here.window = &window;
        here.range = days_of(window, m_length);
        std::vector<int> of_date;
        int before = 0;
        for (auto const& day : plan.days) {
            here.placed += static_cast<int>(std::count_if(day.tasks.begin(), day.tasks.end(),
                [&](Id const& id) { return find_task(m_pack, id)->phase == window.phase; }));
            here.losses.push_back(loss(m_pack, rules, day, window.phase));
            of_date.push_back(here.losses.back() + before);
            before = here.losses.back();
        }
        of_date.push_back(before); // A hard date just after the plan.
        std::sort(of_date.begin(), of_date.end(), std::greater<>());
        for (std::size_t i = 0; i < of_date.size() && i < counted_hard_dates; ++i)
            here.lost += of_date[i];
        return here;
    }

    /// The windows that three hard dates could leave short, or that could not spare what those take from others to
    /// have their minimum again. A phase is at risk in all of its windows.
    std::set<Id> phases_at_risk() const
    {
        std::set<Id> phases;
        int owed = 0;
        for (bool is_settled = false; !is_settled;) {
            is_settled = true;
            int const owed_before = std::exchange(owed, 0);
            for (auto const& here : m_windows) {
                if (here.spare() < here.lost + owed_before)
                    is_settled &= !phases.insert(here.window->phase).second;
                owed += std::max(0, here.lost - here.spare());
            }
            is_settled &= owed == owed_before;
        }
        return phases;
    }

    /// Every way to place hard dates that leaves a window short is drafted.
    bool prove_hard_dates()
    {
        auto const phases = phases_at_risk();
        std::set<int> days;
        for (auto const& here : m_windows) {
            for (int day = here.range.first; phases.contains(here.window->phase) && day <= here.range.last + 1; ++day)
                days.insert(day);
        }
        bool is_proven = true;
        for_each_set({ days.begin(), days.end() }, counted_hard_dates, [&](std::vector<int> const& hard) {
            bool const is_short = std::any_of(m_windows.begin(), m_windows.end(),
                [&](Weighed const& here) { return here.lost_to(hard) > here.spare(); });
            if (!is_short)
                return true;
            ++m_proof.placements;
            return is_proven = drafted(hard).has_value();
        });
        return is_proven;
    }

    Pack const& m_pack;
    PlanProof& m_proof;
    Outcome const& m_outcome;
    Playbook const& m_playbook;
    int m_length;
    std::set<std::string> const m_no_tags;
    PlanWishes m_wishes;
    std::vector<Date> m_dates;
    std::vector<Weighed> m_windows;
};

}

PlanProof prove_plans(Pack const& pack)
{
    PlanProof proof;
    bool const has_occasions = std::any_of(
        pack.tasks.begin(), pack.tasks.end(), [](Task const& task) { return task.occasion != Occasion::None; });
    if (pack.areas.empty() && !has_occasions)
        return proof;
    for (auto const& outcome : pack.outcomes) {
        TightestCase tightest;
        tightest.outcome = outcome.id;
        for (int length = 30; length <= 90; ++length) {
            if (!Prover(pack, proof, outcome, length).prove(tightest))
                break;
        }
        proof.tightest.push_back(tightest);
    }
    return proof;
}

}
