/// What may stand where, and what suits best.
#include "core/plan_drafter.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace second_look {

namespace {

constexpr int never_placed = 1000;

}

int distance_to_nearest(std::vector<int> const& days, int day)
{
    int nearest = never_placed;
    for (int const placed : days)
        nearest = std::min(nearest, std::abs(day - placed));
    return nearest;
}

bool PlanDrafter::is_open(Window const& window, int day) const
{
    return window.range.first <= day && day <= window.range.last;
}

bool PlanDrafter::may_stand(Candidate const& candidate, int day) const
{
    auto const& task = *candidate.task;
    auto const& here = at(day);
    if (!candidate.days_suited[static_cast<std::size_t>(day - 1)] || (m_only_bedrock && !candidate.planned->bedrock))
        return false;
    if (here.slots.size() >= here.limits.tasks || here.minutes + task.minutes > here.limits.minutes
        || task.effort > here.limits.effort)
        return false;
    if (candidate.days.empty())
        return true;
    return task.spacing > 0 && distance_to_nearest(candidate.days, day) >= task.spacing;
}

bool PlanDrafter::has_room_for_phase(Id const& phase, int day) const
{
    auto const& slots = at(day).slots;
    auto const is_on_day = [&](Id const& wanted) {
        return std::any_of(slots.begin(), slots.end(), [&](Slot const& slot) {
            // A review looks back on a week, so it is no part of the day's mix.
            return slot.window != no_window && m_windows[slot.window].phase == wanted
                && m_candidates[slot.candidate].planned->rhythm != Rhythm::SeventhDay;
        });
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
    int const ceiling = 1 + 3 * (day - 1) / m_last;
    return std::max(0, task.effort - ceiling);
}

int PlanDrafter::cost(Candidate const& candidate, int day) const
{
    int const turns = static_cast<int>(std::min<std::size_t>(candidate.days.size(), 2));
    int cost = 3 * turns + 4 * effort_above_ceiling(*candidate.task, day);
    bool const meets_a_want = std::any_of(
        candidate.wants.begin(), candidate.wants.end(), [&](std::size_t want) { return m_wants[want].served == 0; });
    if (candidate.planned->personal)
        cost -= meets_a_want ? 5 : 1;
    if (candidate.planned->rhythm == Rhythm::DaysOff && m_rules.is_day_off(day))
        cost -= 2;
    if (m_rules.is_worst(day) && candidate.task->minutes * 2 > least_minutes_a_day)
        cost += 2;
    return cost;
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
        std::tuple const rank(cost(candidate, day), -distance_to_nearest(candidate.days, day), index);
        if (!best || rank < best_rank) {
            best = index;
            best_rank = rank;
        }
    }
    return best;
}

std::optional<PlanDrafter::Slot> PlanDrafter::cheapest_wanted(int day, Wanted const& wanted) const
{
    std::optional<Slot> best;
    std::tuple<int, int, std::size_t> best_rank;
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        auto const& candidate = m_candidates[i];
        if (!wanted(candidate) || !may_stand(candidate, day))
            continue;
        auto const open = std::find_if(candidate.windows.begin(), candidate.windows.end(),
            [&](std::size_t window) { return is_open(m_windows[window], day); });
        bool const for_occasion = candidate.task->occasion != Occasion::None;
        bool const is_review = candidate.planned->rhythm == Rhythm::SeventhDay;
        if (!for_occasion
            && (open == candidate.windows.end() || (!is_review && !has_room_for_phase(candidate.task->phase, day))))
            continue;
        // Support leaves half of the day to whatever else it must hold, where it can.
        bool const is_long = for_occasion && candidate.task->minutes * 2 > at(day).limits.minutes;
        std::tuple const rank(cost(candidate, day) + (is_long ? 100 : 0), -distance_to_nearest(candidate.days, day), i);
        if (!best || rank < best_rank) {
            best = Slot { for_occasion ? no_window : *open, i };
            best_rank = rank;
        }
    }
    return best;
}

}
