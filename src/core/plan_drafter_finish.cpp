/// The last passes: fuller, gentler, in order.
#include "core/plan_drafter.hpp"

#include <algorithm>

namespace second_look {

namespace {

// Three tasks in less time than this would be a list of errands, but for the last stretch.
constexpr int minutes_for_three_tasks = 45;

}

void PlanDrafter::place_extras()
{
    for (int day = m_first; day <= m_last; ++day) {
        auto const& slots = at(day).slots;
        // The worst days ask only for what they must. A base is trimmed to that later.
        if (!m_only_bedrock && m_rules.is_worst(day) && (!m_rules.outcome().help_first || m_rules.is_hard_date(day)))
            continue;
        bool const is_first_third = day * 3 <= m_last;
        bool const is_last_third = day * 3 > 2 * m_last;
        while (slots.size() < at(day).limits.tasks) {
            auto const slot = choose(day);
            if (!slot)
                break;
            // A third task is for the last stretch, for those who have time once the first steep weeks are
            // over, or for a phase that would miss its minimum.
            bool const has_ease =
                is_last_third || (m_rules.wishes().minutes_a_day >= minutes_for_three_tasks && !is_first_third);
            if (slots.size() == 2 && !has_ease && lag(m_windows[slot->window], day) <= 0)
                break;
            place(day, slots.size(), *slot);
        }
    }
}

/// Takes what is spare from the worst days until they ask, on average, for no more effort and no more minutes than
/// the others.
void PlanDrafter::ease_worst_days()
{
    struct Sum {
        long effort = 0;
        long minutes = 0;
        long days = 0;
    };
    auto const is_heavier = [&] {
        Sum worst;
        Sum others;
        for (int day = m_first; day <= m_last; ++day) {
            auto& sum = m_rules.is_worst(day) ? worst : others;
            sum.effort += load_of(day, day);
            sum.minutes += at(day).minutes;
            ++sum.days;
        }
        return worst.effort * others.days > others.effort * worst.days
            || worst.minutes * others.days > others.minutes * worst.days;
    };
    for (int day = m_last; day >= m_first && is_heavier(); --day) {
        if (!m_rules.is_worst(day))
            continue;
        for (std::size_t position = at(day).slots.size(); position-- > 0 && at(day).slots.size() > 1;) {
            if (is_spare(day, position))
                remove(day, position);
        }
    }
}

/// Efforts added up over these days.
long PlanDrafter::load_of(int first, int last) const
{
    long load = 0;
    for (int day = first; day <= last; ++day) {
        for (auto const& slot : at(day).slots)
            load += m_candidates[slot.candidate].task->effort;
    }
    return load;
}

/// Takes one spare task from the fullest of these days. False when none is spare.
bool PlanDrafter::lighten(int first, int last)
{
    int from = 0;
    std::size_t position = 0;
    for (int day = first; day <= last; ++day) {
        auto const& slots = at(day).slots;
        if (slots.size() < 2 || (from != 0 && slots.size() <= at(from).slots.size()))
            continue;
        for (std::size_t i = slots.size(); i-- > 0;) {
            if (!is_spare(day, i) || m_candidates[slots[i].candidate].task->spacing == 0)
                continue;
            from = day;
            position = i;
            break;
        }
    }
    if (from != 0)
        remove(from, position);
    return from != 0;
}

/// Gives the place of one task of this effort to another of its window. False when none fits.
bool PlanDrafter::trade(int first, int last, int effort, int instead)
{
    for (int day = last; day >= first; --day) {
        for (std::size_t position = 0; position < at(day).slots.size(); ++position) {
            auto const slot = at(day).slots[position];
            auto const& old = m_candidates[slot.candidate];
            bool const is_needed = std::any_of(
                old.wants.begin(), old.wants.end(), [&](std::size_t want) { return m_wants[want].served == 1; });
            if (slot.pinned || slot.window == no_window || old.task->effort != effort || is_needed
                || old.task->spacing == 0)
                continue;
            remove(day, position);
            std::optional<std::size_t> best;
            for (auto const other : m_windows[slot.window].candidates) {
                auto const& one = m_candidates[other];
                if (one.task->effort == instead && one.planned->rhythm == old.planned->rhythm && may_stand(one, day)
                    && (!best || cost(one, day) < cost(m_candidates[*best], day)))
                    best = other;
            }
            place(day, position, best ? Slot { slot.window, *best } : slot);
            if (best)
                return true;
        }
    }
    return false;
}

/// Lets a harder task of these days change places with an easier one of later days. False when none can.
bool PlanDrafter::put_off(int first, int last, int later_first, int later_last)
{
    auto const is_free = [&](Slot const& slot) {
        return !slot.pinned && slot.window != no_window
            && m_candidates[slot.candidate].planned->rhythm == Rhythm::AnyDay;
    };
    for (int day = first; day <= last; ++day) {
        for (std::size_t position = 0; position < at(day).slots.size(); ++position) {
            auto const harder = at(day).slots[position];
            for (int later = later_last; is_free(harder) && later >= later_first; --later) {
                for (std::size_t i = 0; i < at(later).slots.size(); ++i) {
                    auto const easier = at(later).slots[i];
                    if (is_free(easier)
                        && m_candidates[easier.candidate].task->effort < m_candidates[harder.candidate].task->effort
                        && change_places(day, position, later, i))
                        return true;
                }
            }
        }
    }
    return false;
}

/// Gives one of these days another task, even a third one where extras leave it at two. False when none fits.
bool PlanDrafter::fill(int first, int last)
{
    for (int day = last; day >= first; --day) {
        if (m_rules.is_worst(day))
            continue;
        if (auto const slot = choose(day)) {
            place(day, at(day).slots.size(), *slot);
            return true;
        }
    }
    return false;
}

/// Each third of the plan asks a day for no less than the one before it, on average. What is taken away is
/// spare, and what changes places keeps its window, so every other promise holds.
void PlanDrafter::let_effort_rise()
{
    if (m_first > 1)
        return;
    int const third = m_last / 3;
    int const second = m_last - third;
    struct Stretch {
        int first;
        int last;
    };
    // The middle third may be longer than the others, so averages are compared crosswise.
    auto const is_steep = [&](Stretch early, Stretch late) {
        return load_of(early.first, early.last) * (late.last - late.first + 1)
            > load_of(late.first, late.last) * (early.last - early.first + 1);
    };
    auto const level = [&](Stretch early, Stretch late) {
        // Each of these makes the early stretch lighter or the late one heavier, so this ends.
        while (is_steep(early, late)
            && (lighten(early.first, early.last) || trade(early.first, early.last, 2, 1)
                || trade(early.first, early.last, 3, 2) || trade(early.first, early.last, 3, 1)
                || trade(late.first, late.last, 1, 2) || trade(late.first, late.last, 2, 3)
                || put_off(early.first, early.last, late.first, late.last) || fill(late.first, late.last))) { }
    };
    Stretch const begin { 1, third };
    Stretch const middle { third + 1, second };
    Stretch const end { second + 1, m_last };
    // What makes the middle heavier for the sake of the beginning may make it too heavy for the end.
    constexpr int most_rounds = 4;
    for (int round = 0; round < most_rounds && (is_steep(begin, middle) || is_steep(middle, end)); ++round) {
        level(middle, end);
        level(begin, middle);
        level(begin, end);
    }
}

void PlanDrafter::put_in_order(bool keep_load)
{
    struct Spot {
        int day;
        std::size_t position;
    };
    for (std::size_t index = 0; index < m_windows.size(); ++index) {
        std::vector<Spot> spots;
        for (int day = m_first; day <= m_last; ++day) {
            auto const& slots = at(day).slots;
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
                    is_settled &= !swap_if_earlier_fits(
                        spots[i].day, spots[i].position, spots[j].day, spots[j].position, keep_load);
            }
        }
    }
}

/// Swaps two tasks that come once if the later one stands first in the pack, and both days can bear it. To keep
/// the load, they must ask for as much.
bool PlanDrafter::swap_if_earlier_fits(
    int earlier_day, std::size_t earlier, int later_day, std::size_t later, bool keep_load)
{
    auto const& first = at(earlier_day).slots[earlier];
    auto const& second = at(later_day).slots[later];
    if (first.candidate < second.candidate || first.pinned || second.pinned)
        return false;
    auto const& moves_later = m_candidates[first.candidate];
    auto const& moves_earlier = m_candidates[second.candidate];
    // Effort that moved towards the start could make the plan steep again.
    if (moves_later.planned->rhythm != moves_earlier.planned->rhythm
        || moves_earlier.task->effort > moves_later.task->effort)
        return false;
    if (keep_load && moves_earlier.task->effort != moves_later.task->effort)
        return false;
    if (earlier_day == later_day) {
        std::swap(at(earlier_day).slots[earlier], at(later_day).slots[later]);
        return true;
    }
    return change_places(earlier_day, earlier, later_day, later);
}

/// Two tasks of different days change places, each keeping its window, where both days can bear it.
bool PlanDrafter::change_places(int one_day, std::size_t one_position, int other_day, std::size_t other_position)
{
    auto const one = remove(one_day, one_position);
    auto const other = remove(other_day, other_position);
    auto const fits = [&](Slot const& slot, int day) {
        auto const& window = m_windows[slot.window];
        return is_open(window, day) && may_stand(m_candidates[slot.candidate], day)
            && has_room_for_phase(window.phase, day);
    };
    bool const fit = fits(other, one_day) && fits(one, other_day);
    place(one_day, one_position, fit ? other : one);
    place(other_day, other_position, fit ? one : other);
    return fit;
}

}
