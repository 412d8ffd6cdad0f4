#include "core/plan_changes.hpp"

#include "core/plan_drafter.hpp"
#include "core/plan_rules.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace second_look {

namespace {

constexpr int light_days = 3;
constexpr int days_to_postpone_within = 7;

std::vector<Date> dates_of(Plan const& plan)
{
    std::vector<Date> dates;
    for (auto const& day : plan.days)
        dates.push_back(day.date);
    return dates;
}

/// A plan under its rules. The plan's outcome must be one of the pack's.
class OpenPlan {
public:
    OpenPlan(PlanFor const& person, Plan plan)
        : m_pack(*person.pack)
        , m_plan(std::move(plan))
        , m_rules(m_pack, *find_outcome(m_pack, m_plan.outcome), *find_playbook(m_pack, m_plan.outcome), person.tags,
              person.wishes, dates_of(m_plan))
    {
    }

    static bool is_possible(PlanFor const& person, Plan const& plan)
    {
        return find_outcome(*person.pack, plan.outcome) && find_playbook(*person.pack, plan.outcome);
    }

    Plan const& plan() const { return m_plan; }
    PlanRules const& rules() const { return m_rules; }
    PlanDay& day(int number) { return m_plan.days[static_cast<std::size_t>(number - 1)]; }
    PlanDay const& day(int number) const { return m_plan.days[static_cast<std::size_t>(number - 1)]; }

    bool may_take(int number, PlanTask const& planned) const
    {
        auto const& here = day(number);
        auto const limits = m_rules.limits(number);
        auto const& task = *planned.task;
        if (here.tasks.size() >= most_tasks_a_day || task.effort > limits.effort || !m_rules.suits(planned, number))
            return false;
        int minutes = task.minutes;
        for (auto const& id : here.tasks) {
            auto const* other = find_task(m_pack, id);
            minutes += other ? other->minutes : 0;
        }
        return minutes <= limits.minutes && is_spaced(number, task);
    }

    bool may_take(int number, Task const& task) const
    {
        auto const* planned = of(task);
        return planned && may_take(number, *planned);
    }

    /// Null when the task may stand on no day.
    PlanTask const* of(Task const& task) const
    {
        auto const& tasks = m_rules.tasks();
        auto const found =
            std::find_if(tasks.begin(), tasks.end(), [&](PlanTask const& planned) { return planned.task == &task; });
        return found == tasks.end() ? nullptr : &*found;
    }

    int times(Id const& task) const
    {
        int times = 0;
        for (auto const& planned : m_plan.days)
            times += static_cast<int>(std::count(planned.tasks.begin(), planned.tasks.end(), task));
        return times;
    }

    /// Every task that the day may take, best first.
    std::vector<Task const*> choices(int number, Id const& phase) const
    {
        std::vector<Task const*> choices;
        for (auto const& planned : m_rules.tasks()) {
            if (may_take(number, planned))
                choices.push_back(planned.task);
        }
        auto const rank = [&](Task const* task) {
            return std::tuple(task->phase != phase, times(task->id), task->effort);
        };
        std::stable_sort(choices.begin(), choices.end(),
            [&](Task const* left, Task const* right) { return rank(left) < rank(right); });
        return choices;
    }

    /// What an occasion brought does not name the day.
    void name_day(int number)
    {
        auto& named = day(number);
        Task const* naming = nullptr;
        for (auto const& id : named.tasks) {
            auto const* task = find_task(m_pack, id);
            if (task && (!naming || (naming->occasion != Occasion::None && task->occasion == Occasion::None)))
                naming = task;
        }
        if (naming)
            named.phase = naming->phase;
    }

    /// Whether the phase has less than its minimum.
    bool is_short(Id const& phase) const
    {
        int count = 0;
        for (auto const& planned : m_plan.days)
            count += count_of(phase, planned);
        auto const& windows = m_rules.playbook().windows;
        return std::any_of(windows.begin(), windows.end(),
            [&](PhaseWindow const& window) { return window.phase == phase && count < window.minimum; });
    }

    /// Whether the task's phase would miss its minimum without it, with no day from `after` on to make up for it.
    bool is_last_chance(Task const& task, int after) const
    {
        int count = 0;
        for (auto const& planned : m_plan.days)
            count += count_of(task.phase, planned);
        auto const& windows = m_rules.playbook().windows;
        return std::any_of(windows.begin(), windows.end(), [&](PhaseWindow const& window) {
            return window.phase == task.phase && m_rules.range_of(window).last < after && count <= window.minimum;
        });
    }

    /// From day `first` on, leaves out what does not fit, and gives what is then missing; see `PlanDrafter::mend`.
    /// Where that leaves a phase short that has yet to begin, those days are drafted anew.
    void mend(int first)
    {
        std::vector<PlanDay> const past { m_plan.days.begin(), m_plan.days.begin() + (first - 1) };
        PlanDrafter drafter(m_rules, past);
        drafter.mend(m_plan.days);
        m_plan = drafter.plan();
        auto const& windows = m_rules.playbook().windows;
        bool const is_whole = std::none_of(windows.begin(), windows.end(), [&](PhaseWindow const& window) {
            return m_rules.range_of(window).first >= first && is_short(window.phase);
        });
        if (is_whole || first > m_rules.length())
            return;
        Verdict verdict;
        verdict.outcome = m_plan.outcome;
        auto wishes = m_rules.wishes();
        wishes.length = m_rules.length();
        auto again = draft_after(m_pack, verdict, m_rules.tags(), wishes, past, m_rules.date(first));
        if (again)
            m_plan = std::move(again.value());
    }

private:
    int count_of(Id const& phase, PlanDay const& planned) const
    {
        return static_cast<int>(std::count_if(planned.tasks.begin(), planned.tasks.end(), [&](Id const& id) {
            auto const* task = find_task(m_pack, id);
            return task && task->phase == phase && task->occasion == Occasion::None;
        }));
    }

    bool is_spaced(int number, Task const& task) const
    {
        for (int other = 1; other <= m_rules.length(); ++other) {
            auto const& tasks = day(other).tasks;
            if (std::find(tasks.begin(), tasks.end(), task.id) == tasks.end())
                continue;
            if (task.spacing == 0 || std::abs(other - number) < task.spacing)
                return false;
        }
        return true;
    }

    Pack const& m_pack;
    Plan m_plan;
    PlanRules m_rules;
};

int number_of(std::size_t position)
{
    return static_cast<int>(position) + 1;
}

int first_day_from(Plan const& plan, Date from)
{
    auto const found =
        std::find_if(plan.days.begin(), plan.days.end(), [&](auto const& day) { return day.date >= from; });
    return static_cast<int>(found - plan.days.begin()) + 1;
}

}

std::optional<std::size_t> day_on(Plan const& plan, Date date)
{
    auto const found =
        std::find_if(plan.days.begin(), plan.days.end(), [&](PlanDay const& day) { return day.date == date; });
    if (found == plan.days.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - plan.days.begin());
}

bool may_take(PlanFor const& person, Plan const& plan, Date date, Task const& task)
{
    auto const position = day_on(plan, date);
    return position && OpenPlan::is_possible(person, plan)
        && OpenPlan(person, plan).may_take(number_of(*position), task);
}

std::vector<Task const*> alternatives(PlanFor const& person, Plan const& plan, Date date, Id const& task)
{
    auto const position = day_on(plan, date);
    if (!position || !OpenPlan::is_possible(person, plan))
        return {};
    OpenPlan open(person, plan);
    auto& tasks = open.day(number_of(*position)).tasks;
    auto const old = find_task(*person.pack, task);
    if (std::erase(tasks, task) == 0)
        return {};
    auto choices = open.choices(number_of(*position), old ? old->phase : Id {});
    // Support is changed for support of the same kind, and a phase keeps its minimum.
    auto const kind = open.rules().is_hard_date(number_of(*position)) ? Occasion::HardDate : Occasion::DayBefore;
    bool const is_needed = old && open.is_short(old->phase);
    std::erase_if(choices, [&](Task const* choice) {
        return choice == old
            || (old && old->occasion != Occasion::None && choice->occasion != kind
                && choice->occasion != Occasion::Either)
            || (is_needed && (choice->phase != old->phase || choice->occasion != Occasion::None));
    });
    return choices;
}

Plan swapped(PlanFor const& person, Plan plan, Date date, Id const& task, Id const& with)
{
    auto const choices = alternatives(person, plan, date, task);
    if (std::none_of(choices.begin(), choices.end(), [&](Task const* choice) { return choice->id == with; }))
        return plan;
    OpenPlan open(person, std::move(plan));
    int const number = number_of(*day_on(open.plan(), date));
    auto& tasks = open.day(number).tasks;
    std::replace(tasks.begin(), tasks.end(), task, with);
    open.name_day(number);
    return open.plan();
}

Plan postponed(PlanFor const& person, Plan plan, Date date, Id const& task)
{
    auto const position = day_on(plan, date);
    auto const* moving = find_task(*person.pack, task);
    if (!position || !OpenPlan::is_possible(person, plan))
        return plan;
    OpenPlan open(person, std::move(plan));
    int const number = number_of(*position);
    if (std::erase(open.day(number).tasks, task) == 0)
        return open.plan();
    open.name_day(number);
    int const last = std::min(number + days_to_postpone_within, open.rules().length());
    for (int later = number + 1; moving && later <= last; ++later) {
        if (!open.may_take(later, *moving))
            continue;
        open.day(later).tasks.push_back(task);
        open.name_day(later);
        break;
    }
    return open.plan();
}

Plan lighter(PlanFor const& person, Plan plan, Date from)
{
    if (!OpenPlan::is_possible(person, plan))
        return plan;
    OpenPlan open(person, std::move(plan));
    int const first = first_day_from(open.plan(), from);
    int const after = std::min(first + light_days, open.rules().length() + 1);
    for (int number = first; number < after; ++number) {
        auto& tasks = open.day(number).tasks;
        auto const rank = [&](Id const& id) {
            auto const* task = find_task(*person.pack, id);
            return task ? std::tuple(task->occasion == Occasion::None, !open.is_last_chance(*task, after), task->effort,
                              task->minutes)
                        : std::tuple(true, true, 4, 0);
        };
        auto const easiest = std::min_element(
            tasks.begin(), tasks.end(), [&](Id const& left, Id const& right) { return rank(left) < rank(right); });
        if (easiest != tasks.end())
            tasks = { *easiest };
        open.name_day(number);
    }
    open.mend(after);
    return open.plan();
}

Plan resumed(PlanFor const& person, Plan plan, Date paused_from, Date resumed_on)
{
    int const shift = days_between(paused_from, resumed_on);
    if (shift <= 0 || !OpenPlan::is_possible(person, plan))
        return plan;
    int const first = first_day_from(plan, paused_from);
    for (auto number = static_cast<std::size_t>(first - 1); number < plan.days.size(); ++number)
        plan.days[number].date = add_days(plan.days[number].date, shift);
    OpenPlan open(person, std::move(plan));
    open.mend(first);
    return open.plan();
}

Result<Plan> redraft(PlanFor const& person, Plan const& plan, Date from)
{
    Verdict verdict;
    verdict.outcome = plan.outcome;
    auto const past = static_cast<std::size_t>(first_day_from(plan, from) - 1);
    if (past == 0) {
        auto wishes = person.wishes;
        wishes.start = from;
        return draft_plan(*person.pack, verdict, person.tags, wishes);
    }
    auto const last = plan.days[past - 1].date;
    auto const next = past < plan.days.size() ? plan.days[past].date : std::max(from, add_days(last, 1));
    auto const behind = plan.days.begin() + static_cast<std::ptrdiff_t>(past);
    return draft_after(*person.pack, verdict, person.tags, person.wishes, { plan.days.begin(), behind }, next);
}

}
