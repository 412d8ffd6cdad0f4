#include "core/plan_drafter.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace second_look {

namespace {

constexpr std::size_t most_tasks_a_day = 3;

// Three tasks in less time than this would be a list of errands.
constexpr int minutes_for_three_tasks = 45;

constexpr int never_placed = 1000;

/// How far the nearest of these days is; more than any plan is long when there is none.
int distance_to_nearest(std::vector<int> const& days, int day)
{
    int nearest = never_placed;
    for (int const placed : days)
        nearest = std::min(nearest, std::abs(day - placed));
    return nearest;
}

Error too_few_tasks(std::string place, std::string remedy)
{
    return { "plan.too-few-tasks", std::move(place), std::move(remedy) };
}

}

PlanDrafter::PlanDrafter(Pack const& pack, Outcome const& outcome, Playbook const& playbook,
    std::set<std::string> const& tags, PlanWishes const& wishes)
    : m_wishes(wishes)
    , m_outcome(outcome.id)
{
    for (auto const& task : pack.tasks) {
        if (eligible(task, outcome, tags) && task.minutes <= wishes.minutes_a_day)
            m_candidates.push_back({ &task, {} });
    }
    for (auto const& planned : playbook.windows) {
        Window window { planned.phase, days_of(planned, wishes.length), planned.minimum, {}, {} };
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (m_candidates[i].task->phase == planned.phase)
                window.candidates.push_back(i);
        }
        m_windows.push_back(std::move(window));
    }
}

std::optional<Error> PlanDrafter::draft(Anchors anchors)
{
    m_days.assign(static_cast<std::size_t>(m_wishes.length), Day {});
    for (auto& candidate : m_candidates)
        candidate.days.clear();
    for (auto& window : m_windows)
        window.days.clear();

    if (auto error = place_anchors(anchors))
        return error;
    place_extras();
    if (auto error = meet_minimums())
        return error;
    put_in_order();
    return std::nullopt;
}

Plan PlanDrafter::plan() const
{
    Plan plan;
    plan.outcome = m_outcome;
    for (auto const& day : m_days) {
        PlanDay planned;
        planned.date = add_days(m_wishes.start, static_cast<int>(plan.days.size()));
        planned.phase = m_windows[day.slots.front().window].phase;
        for (auto const& slot : day.slots)
            planned.tasks.push_back(m_candidates[slot.candidate].task->id);
        plan.days.push_back(std::move(planned));
    }
    return plan;
}

std::optional<Error> PlanDrafter::place_anchors(Anchors anchors)
{
    for (int day = 1; day <= m_wishes.length; ++day) {
        auto const slot = anchors == Anchors::Varied ? choose(day) : choose_frugally(day);
        if (!slot) {
            return too_few_tasks("days/" + std::to_string(day),
                "Add tasks to the phases open on this day, or let some come again sooner; spacing leaves none for it.");
        }
        place(day, 0, *slot);
    }
    return std::nullopt;
}

void PlanDrafter::place_extras()
{
    for (int day = 1; day <= m_wishes.length; ++day) {
        auto& slots = m_days[static_cast<std::size_t>(day - 1)].slots;
        bool const is_first_third = day * 3 <= m_wishes.length;
        while (slots.size() < most_tasks_a_day) {
            auto const slot = choose(day);
            if (!slot)
                break;
            // A third task is for those who have time, once the first steep weeks are over, or for a
            // phase that would miss its minimum.
            bool const has_ease = m_wishes.minutes_a_day >= minutes_for_three_tasks && !is_first_third;
            if (slots.size() == 2 && !has_ease && lag(m_windows[slot->window], day) <= 0)
                break;
            place(day, slots.size(), *slot);
        }
    }
}

std::optional<Error> PlanDrafter::meet_minimums()
{
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        auto const& window = m_windows[i];
        while (static_cast<int>(window.days.size()) < window.minimum) {
            if (!add_for_minimum(i) && !replace_for_minimum(i)) {
                return too_few_tasks("phases/" + window.phase,
                    "Add tasks to this phase, let some come again sooner, or lower its minimum.");
            }
        }
    }
    return std::nullopt;
}

bool PlanDrafter::add_for_minimum(std::size_t index)
{
    auto const& window = m_windows[index];
    for (int day = window.range.first; day <= window.range.last; ++day) {
        auto const& slots = m_days[static_cast<std::size_t>(day - 1)].slots;
        if (slots.size() >= most_tasks_a_day || !has_room_for_phase(window.phase, day))
            continue;
        if (auto const candidate = cheapest(window, day)) {
            place(day, slots.size(), { index, *candidate });
            return true;
        }
    }
    return false;
}

bool PlanDrafter::replace_for_minimum(std::size_t index)
{
    auto const& window = m_windows[index];
    for (int day = window.range.first; day <= window.range.last; ++day) {
        auto const& slots = m_days[static_cast<std::size_t>(day - 1)].slots;
        // The last task of a day names it least, so it is the first to go.
        for (std::size_t position = slots.size(); position-- > 0;) {
            Slot const old = slots[position];
            auto const& other = m_windows[old.window];
            if (old.window == index || static_cast<int>(other.days.size()) <= other.minimum)
                continue;
            remove(day, position);
            auto const candidate = has_room_for_phase(window.phase, day) ? cheapest(window, day) : std::nullopt;
            place(day, position, candidate ? Slot { index, *candidate } : old);
            if (candidate)
                return true;
        }
    }
    return false;
}

void PlanDrafter::put_in_order()
{
    struct Spot {
        int day;
        std::size_t position;
    };
    for (std::size_t index = 0; index < m_windows.size(); ++index) {
        std::vector<Spot> spots;
        for (int day = 1; day <= m_wishes.length; ++day) {
            auto const& slots = m_days[static_cast<std::size_t>(day - 1)].slots;
            for (std::size_t position = 0; position < slots.size(); ++position) {
                auto const& slot = slots[position];
                if (slot.window == index && m_candidates[slot.candidate].task->spacing == 0)
                    spots.push_back({ day, position });
            }
        }
        // Each swap leaves fewer pairs in the wrong order, so this ends.
        for (bool is_settled = false; !is_settled;) {
            is_settled = true;
            for (std::size_t i = 0; i < spots.size(); ++i) {
                for (std::size_t j = i + 1; j < spots.size(); ++j)
                    is_settled &=
                        !swap_if_earlier_fits(spots[i].day, spots[i].position, spots[j].day, spots[j].position);
            }
        }
    }
}

/// Swaps two tasks that come once if the later one stands first in the pack, and both days can bear it.
bool PlanDrafter::swap_if_earlier_fits(int earlier_day, std::size_t earlier, int later_day, std::size_t later)
{
    auto& first_day = m_days[static_cast<std::size_t>(earlier_day - 1)];
    auto& second_day = m_days[static_cast<std::size_t>(later_day - 1)];
    auto& first = first_day.slots[earlier];
    auto& second = second_day.slots[later];
    auto const& moves_later = *m_candidates[first.candidate].task;
    auto const& moves_earlier = *m_candidates[second.candidate].task;
    if (first.candidate < second.candidate || moves_later.weekday != moves_earlier.weekday)
        return false;
    if (effort_above_ceiling(moves_earlier, earlier_day) > effort_above_ceiling(moves_earlier, later_day))
        return false;
    int const difference = moves_earlier.minutes - moves_later.minutes;
    bool const same_day = earlier_day == later_day;
    if (!same_day
        && (first_day.minutes + difference > m_wishes.minutes_a_day
            || second_day.minutes - difference > m_wishes.minutes_a_day))
        return false;

    m_candidates[first.candidate].days = { later_day };
    m_candidates[second.candidate].days = { earlier_day };
    std::swap(first.candidate, second.candidate);
    first_day.minutes += difference;
    second_day.minutes -= difference;
    return true;
}

bool PlanDrafter::is_open(Window const& window, int day) const
{
    return window.range.first <= day && day <= window.range.last;
}

bool PlanDrafter::may_stand(Candidate const& candidate, int day) const
{
    auto const& task = *candidate.task;
    if (m_days[static_cast<std::size_t>(day - 1)].minutes + task.minutes > m_wishes.minutes_a_day)
        return false;
    if (task.weekday != 0) {
        auto const weekday = weekday_of(add_days(m_wishes.start, day - 1));
        if (static_cast<int>(weekday) + 1 != task.weekday)
            return false;
    }
    if (candidate.days.empty())
        return true;
    return task.spacing > 0 && distance_to_nearest(candidate.days, day) >= task.spacing;
}

bool PlanDrafter::has_room_for_phase(Id const& phase, int day) const
{
    auto const& slots = m_days[static_cast<std::size_t>(day - 1)].slots;
    auto const is_on_day = [&](Id const& wanted) {
        return std::any_of(
            slots.begin(), slots.end(), [&](Slot const& slot) { return m_windows[slot.window].phase == wanted; });
    };
    if (!is_on_day(phase))
        return true;
    return std::all_of(m_windows.begin(), m_windows.end(),
        [&](Window const& window) { return !is_open(window, day) || is_on_day(window.phase); });
}

/// Thousandths of a task that the window lies behind an even pace towards its minimum; 0 once it has it.
int PlanDrafter::lag(Window const& window, int day) const
{
    if (static_cast<int>(window.days.size()) >= window.minimum)
        return 0;
    int const elapsed = day - window.range.first + 1;
    int const whole = window.range.last - window.range.first + 1;
    auto const done = std::count_if(window.days.begin(), window.days.end(), [&](int placed) { return placed <= day; });
    return std::max(0, 1000 * window.minimum * elapsed / whole - 1000 * static_cast<int>(done));
}

int PlanDrafter::effort_above_ceiling(Task const& task, int day) const
{
    int const ceiling = 1 + 3 * (day - 1) / m_wishes.length;
    return std::max(0, task.effort - ceiling);
}

std::vector<std::size_t> PlanDrafter::windows_by_need(int day) const
{
    struct Need {
        int slack; ///< Days left beyond those that the minimum needs; 0 for all who have some.
        int lag;
        int rest;
        std::size_t window;
    };
    std::vector<Need> needs;
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        auto const& window = m_windows[i];
        if (!is_open(window, day) || !has_room_for_phase(window.phase, day))
            continue;
        int const missing = window.minimum - static_cast<int>(window.days.size());
        int const slack = missing > 0 ? std::min(0, window.range.last - day - missing) : 0;
        needs.push_back({ slack, lag(window, day), distance_to_nearest(window.days, day), i });
    }
    std::sort(needs.begin(), needs.end(), [](Need const& left, Need const& right) {
        return std::tuple(left.slack, -left.lag, -left.rest, left.window)
            < std::tuple(right.slack, -right.lag, -right.rest, right.window);
    });
    std::vector<std::size_t> windows;
    for (auto const& need : needs)
        windows.push_back(need.window);
    return windows;
}

std::optional<PlanDrafter::Slot> PlanDrafter::choose(int day) const
{
    for (auto const index : windows_by_need(day)) {
        if (auto const candidate = cheapest(m_windows[index], day))
            return Slot { index, *candidate };
    }
    return std::nullopt;
}

std::optional<PlanDrafter::Slot> PlanDrafter::choose_frugally(int day) const
{
    std::optional<Slot> best;
    auto const rank = [&](Slot const& slot) {
        auto const& candidate = m_candidates[slot.candidate];
        return std::tuple(candidate.task->spacing == 0, m_windows[slot.window].range.last,
            -distance_to_nearest(candidate.days, day), slot.window, slot.candidate);
    };
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        if (!is_open(m_windows[i], day))
            continue;
        for (auto const candidate : m_windows[i].candidates) {
            Slot const slot { i, candidate };
            if (may_stand(m_candidates[candidate], day) && (!best || rank(slot) < rank(*best)))
                best = slot;
        }
    }
    return best;
}

std::optional<std::size_t> PlanDrafter::cheapest(Window const& window, int day) const
{
    std::optional<std::size_t> best;
    std::tuple<int, int, std::size_t> best_rank;
    for (auto const index : window.candidates) {
        auto const& candidate = m_candidates[index];
        if (!may_stand(candidate, day))
            continue;
        int const turns = static_cast<int>(std::min<std::size_t>(candidate.days.size(), 2));
        int const cost = 3 * turns + 4 * effort_above_ceiling(*candidate.task, day);
        std::tuple const rank(cost, -distance_to_nearest(candidate.days, day), index);
        if (!best || rank < best_rank) {
            best = index;
            best_rank = rank;
        }
    }
    return best;
}

void PlanDrafter::place(int day, std::size_t position, Slot slot)
{
    auto& planned = m_days[static_cast<std::size_t>(day - 1)];
    planned.slots.insert(planned.slots.begin() + static_cast<std::ptrdiff_t>(position), slot);
    planned.minutes += m_candidates[slot.candidate].task->minutes;
    m_candidates[slot.candidate].days.push_back(day);
    m_windows[slot.window].days.push_back(day);
}

void PlanDrafter::remove(int day, std::size_t position)
{
    auto& planned = m_days[static_cast<std::size_t>(day - 1)];
    Slot const slot = planned.slots[position];
    planned.slots.erase(planned.slots.begin() + static_cast<std::ptrdiff_t>(position));
    planned.minutes -= m_candidates[slot.candidate].task->minutes;
    auto const forget = [day](std::vector<int>& days) { days.erase(std::find(days.begin(), days.end(), day)); };
    forget(m_candidates[slot.candidate].days);
    forget(m_windows[slot.window].days);
}

}
