/// What makes a plan this person's: support on hard dates, first steps, reviews, what is their own, and people.
/// And what gives it all of that again when life has changed the plan.
#include "core/plan_drafter.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace second_look {

bool PlanDrafter::holds(int day, Wanted const& wanted) const
{
    auto const& slots = at(day).slots;
    return std::any_of(
        slots.begin(), slots.end(), [&](Slot const& slot) { return wanted(m_candidates[slot.candidate]); });
}

/// Whether a task may go without a promise breaking: its window has more than its minimum, and it is not the
/// only one that serves something of the person's own.
bool PlanDrafter::is_spare(int day, std::size_t position) const
{
    auto const& slot = at(day).slots[position];
    auto const& candidate = m_candidates[slot.candidate];
    if (slot.pinned || slot.window == no_window)
        return false;
    for (auto const window : candidate.windows) {
        if (static_cast<int>(m_windows[window].days.size()) <= m_windows[window].minimum)
            return false;
    }
    if (candidate.planned->rhythm == Rhythm::DaysOff && m_rules.is_day_off(day) && !m_rules.is_worst(day)) {
        auto const& slots = at(day).slots;
        auto const friends = std::count_if(slots.begin(), slots.end(),
            [&](Slot const& other) { return m_candidates[other.candidate].planned->rhythm == Rhythm::DaysOff; });
        if (friends == 1)
            return false;
    }
    return std::none_of(
        candidate.wants.begin(), candidate.wants.end(), [&](std::size_t want) { return m_wants[want].served == 1; });
}

/// Sees to it that the day holds a wanted task: adds the best, or gives it the place of one that is spare.
bool PlanDrafter::ensure(int day, Wanted const& wanted, bool pinned)
{
    auto& here = at(day);
    for (auto& slot : here.slots) {
        if (wanted(m_candidates[slot.candidate])) {
            slot.pinned |= pinned;
            return true;
        }
    }
    auto const put = [&](Slot slot, std::size_t position) {
        slot.pinned = pinned;
        place(day, slot.window == no_window ? 0 : std::min(position, here.slots.size()), slot);
        return true;
    };
    if (auto const slot = cheapest_wanted(day, wanted))
        return put(*slot, here.slots.size());
    struct Taken {
        std::size_t position;
        Slot slot;
    };
    std::vector<Taken> taken;
    for (std::size_t position = here.slots.size(); position-- > 0;) {
        if (!is_spare(day, position))
            continue;
        taken.push_back({ position, remove(day, position) });
        if (auto const slot = cheapest_wanted(day, wanted))
            return put(*slot, position);
    }
    for (; !taken.empty(); taken.pop_back())
        place(day, taken.back().position, taken.back().slot);
    return false;
}

void PlanDrafter::place_reviews()
{
    for (int day = m_first; day <= m_last; ++day) {
        if (m_rules.is_seventh(day))
            ensure(day, [](Candidate const& one) { return one.planned->rhythm == Rhythm::SeventhDay; }, true);
    }
}

void PlanDrafter::place_support()
{
    for (int day = m_first; day <= m_last; ++day) {
        if (!m_rules.wants_support(day))
            continue;
        // On a day that is both, its own support is the one before the next as well.
        auto const mine = m_rules.is_hard_date(day) ? Occasion::HardDate : Occasion::DayBefore;
        auto const wanted = [mine](Candidate const& one) {
            return one.task->occasion == mine || one.task->occasion == Occasion::Either;
        };
        ensure(day, wanted, true);
    }
}

void PlanDrafter::place_first_steps()
{
    for (std::size_t i = 0; i < m_windows.size() && m_first == 1; ++i) {
        if (!m_windows[i].comes_first)
            continue;
        auto const wanted = [&](Candidate const& one) {
            return std::find(one.windows.begin(), one.windows.end(), i) != one.windows.end();
        };
        ensure(1, wanted, true);
    }
}

/// Makes room for support in a base that knows no hard date. Of a day that is hard or comes before one, the
/// review stays, or else the task whose window is the shortest, where it is light enough; see `plan_proof.hpp`.
void PlanDrafter::trim_to_limits()
{
    for (int day = m_first; day <= m_last; ++day) {
        auto& here = at(day);
        here.limits = m_rules.limits(day);
        if (!m_rules.wants_support(day))
            continue;
        auto const rank = [&](Slot const& slot) {
            auto const& range = m_windows[slot.window].range;
            auto const& candidate = m_candidates[slot.candidate];
            bool const is_light = candidate.task->effort == 1 && candidate.task->minutes * 2 <= least_minutes_a_day;
            return std::tuple(!is_light, !slot.pinned, range.last - range.first, slot.candidate);
        };
        while (here.slots.size() > 1) {
            auto const heaviest = std::max_element(here.slots.begin(), here.slots.end(),
                [&](Slot const& left, Slot const& right) { return rank(left) < rank(right); });
            remove(day, static_cast<std::size_t>(heaviest - here.slots.begin()));
        }
        if (!here.slots.empty() && std::get<0>(rank(here.slots.front())))
            remove(day, 0);
    }
}

void PlanDrafter::meet_wants(bool only_urgent)
{
    for (std::size_t want = 0; want < m_wants.size(); ++want) {
        if (only_urgent && !m_wants[want].urgent)
            continue;
        auto const is_wanted = [want](Candidate const& one) {
            return std::find(one.wants.begin(), one.wants.end(), want) != one.wants.end();
        };
        for (int day = m_first; day <= m_last && m_wants[want].served == 0; ++day) {
            auto const& candidates = m_wants[want].candidates;
            bool const suits = std::any_of(candidates.begin(), candidates.end(),
                [&](auto i) { return m_candidates[i].days_suited[static_cast<std::size_t>(day - 1)] != 0; });
            if (suits)
                ensure(day, is_wanted, false);
        }
    }
}

/// On days off, something with people.
void PlanDrafter::meet_friends()
{
    auto const is_wanted = [](Candidate const& one) { return one.planned->rhythm == Rhythm::DaysOff; };
    for (int day = m_first; day <= m_last; ++day) {
        if (m_rules.is_day_off(day) && !m_rules.is_worst(day))
            ensure(day, is_wanted, false);
    }
}

void PlanDrafter::mend(std::vector<PlanDay> const& planned)
{
    auto const of = [&](int day) -> PlanDay const& { return planned[static_cast<std::size_t>(day - 1)]; };
    m_forgives_before = m_last + 1;
    begin(Manner::Varied);
    auto const take_over_all = [&](auto const& wanted) {
        for (int day = m_first; day <= m_last; ++day)
            take_over(day, of(day), wanted);
    };
    auto const is_with_people = [](Candidate const& one) { return one.planned->rhythm == Rhythm::DaysOff; };
    // What a hard date needs comes first. What is done with people moves along with the days off.
    take_over_all([](int, Candidate const& one) { return one.task->occasion != Occasion::None; });
    place_support();
    take_over_all([&](int day, Candidate const& one) { return !is_with_people(one) || m_rules.is_day_off(day); });
    place_reviews();
    meet_friends();
    take_over_all([&](int day, Candidate const& one) { return has_room_for_phase(one.task->phase, day); });
    for (int day = m_first; day <= m_last; ++day) {
        if (!at(day).slots.empty())
            continue;
        auto slot = of(day).tasks.empty() ? std::nullopt : choose(day);
        if (slot)
            place(day, 0, *slot);
        else
            m_phases_of_empty_days[day] = of(day).phase;
    }
    meet_wants(false);
    meet_minimums();
    meet_friends();
    for (int day = m_first; day <= m_last; ++day) {
        auto const& tasks = of(day).tasks;
        auto const place_of = [&](Slot const& slot) {
            auto const& task = *m_candidates[slot.candidate].task;
            return std::pair(task.occasion == Occasion::None, std::find(tasks.begin(), tasks.end(), task.id));
        };
        std::stable_sort(at(day).slots.begin(), at(day).slots.end(),
            [&](Slot const& left, Slot const& right) { return place_of(left) < place_of(right); });
    }
}

/// Those of the day's tasks that are wanted and still may stand on it.
void PlanDrafter::take_over(int day, PlanDay const& planned, std::function<bool(int, Candidate const&)> const& wanted)
{
    for (auto const& id : planned.tasks) {
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            auto const& candidate = m_candidates[i];
            if (candidate.task->id != id || !wanted(day, candidate) || !may_stand(candidate, day)
                || holds(day, [&](Candidate const& one) { return &one == &candidate; }))
                continue;
            auto const open = std::find_if(candidate.windows.begin(), candidate.windows.end(),
                [&](std::size_t window) { return is_open(m_windows[window], day); });
            if (candidate.task->occasion != Occasion::None)
                place(day, at(day).slots.size(), { no_window, i, true });
            else if (open != candidate.windows.end())
                place(day, at(day).slots.size(), { *open, i });
        }
    }
}

}
