#include "core/plan_drafter.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace second_look {

namespace {

Error too_few_tasks(std::string place, std::string remedy)
{
    return { "plan.too-few-tasks", std::move(place), std::move(remedy) };
}

}

PlanDrafter::PlanDrafter(PlanRules const& rules, std::vector<PlanDay> past)
    : m_rules(rules)
    , m_past(std::move(past))
    , m_first(static_cast<int>(m_past.size()) + 1)
    , m_last(rules.length())
{
    for (auto const& planned : rules.playbook().windows)
        m_windows.push_back(
            { planned.phase, rules.range_of(planned), planned.minimum, rules.comes_first(planned), {}, {} });
    for (auto const& planned : rules.tasks()) {
        Candidate candidate { &planned, planned.task, {}, {}, {}, {} };
        for (int day = 1; day <= m_last; ++day)
            candidate.days_suited.push_back(rules.suits(planned, day) ? 1 : 0);
        for (std::size_t i = 0; i < m_windows.size(); ++i) {
            if (planned.task->occasion != Occasion::None || m_windows[i].phase != planned.task->phase)
                continue;
            m_windows[i].candidates.push_back(m_candidates.size());
            candidate.windows.push_back(i);
        }
        m_candidates.push_back(std::move(candidate));
    }
    find_wants();
}

void PlanDrafter::find_wants()
{
    auto const is_possible = [&](Candidate const& candidate) {
        return std::find(candidate.days_suited.begin() + (m_first - 1), candidate.days_suited.end(), 1)
            != candidate.days_suited.end();
    };
    std::vector<std::size_t> personal;
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        auto const& candidate = m_candidates[i];
        if (candidate.task->occasion != Occasion::None || !is_possible(candidate))
            continue;
        if (candidate.planned->early || candidate.task->contact == TaskContact::Business)
            m_wants.push_back({ { i }, 0, true, candidate.planned->early });
        if (candidate.planned->personal)
            personal.push_back(i);
    }
    for (auto const& tag : m_rules.tags()) {
        Want want;
        for (auto const i : personal) {
            auto const& needs = m_candidates[i].task->needs;
            if (std::find(needs.begin(), needs.end(), tag) != needs.end())
                want.candidates.push_back(i);
        }
        if (!want.candidates.empty())
            m_wants.push_back(std::move(want));
    }
    // What is to come early goes first, then those with the fewest ways to be met.
    auto const ways = [&](Want const& want) {
        long count = 0;
        for (auto const i : want.candidates)
            count += std::count(m_candidates[i].days_suited.begin(), m_candidates[i].days_suited.end(), 1);
        return count;
    };
    for (auto& want : m_wants)
        want.urgent |= ways(want) * 2 <= m_last;
    std::stable_sort(m_wants.begin(), m_wants.end(), [&](Want const& left, Want const& right) {
        return std::tuple(!left.early, !left.urgent, ways(left)) < std::tuple(!right.early, !right.urgent, ways(right));
    });
    for (std::size_t want = 0; want < m_wants.size(); ++want) {
        for (auto const i : m_wants[want].candidates)
            m_candidates[i].wants.push_back(want);
    }
}

void PlanDrafter::begin(Manner manner)
{
    m_days.assign(static_cast<std::size_t>(m_last), Day {});
    for (int day = 1; day <= m_last; ++day) {
        at(day).limits = m_rules.limits(day);
        if (manner == Manner::Eased || manner == Manner::Frugal)
            at(day).limits = { m_rules.wishes().minutes_a_day, 3, most_tasks_a_day };
    }
    for (auto& candidate : m_candidates)
        candidate.days.clear();
    for (auto& want : m_wants)
        want.served = 0;
    for (auto& window : m_windows)
        window.days.clear();
    count_past();
}

void PlanDrafter::count_past()
{
    for (int day = 1; day < m_first; ++day) {
        for (auto const& id : m_past[static_cast<std::size_t>(day - 1)].tasks) {
            for (auto& candidate : m_candidates) {
                if (candidate.task->id != id)
                    continue;
                candidate.days.push_back(day);
                for (auto const want : candidate.wants)
                    ++m_wants[want].served;
                for (auto const window : candidate.windows)
                    m_windows[window].days.push_back(day);
            }
        }
    }
}

std::optional<Error> PlanDrafter::draft_base()
{
    begin(Manner::Bedrock);
    m_only_bedrock = true;
    for (int day = 1; day <= m_last; ++day) {
        at(day).limits = { least_minutes_a_day, day * 3 <= m_last ? 2 : 3, most_tasks_a_day };
        if (day <= worst_first_days)
            at(day).limits = { least_minutes_a_day, 1, 1 };
    }
    place_reviews();
    if (auto error = place_anchors(Manner::Bedrock))
        return error;
    place_extras();
    if (auto error = meet_minimums())
        return error;
    trim_to_limits();
    place_support();
    return meet_minimums();
}

/// Takes over the base of whoever has no tags, no days off and the least time, which everybody may have.
std::optional<Error> PlanDrafter::adopt_base()
{
    std::set<std::string> const no_tags;
    PlanWishes plain { m_rules.date(1), m_last, least_minutes_a_day, std::nullopt, m_rules.wishes().hard_dates, {} };
    std::vector<Date> dates;
    for (int day = 1; day <= m_last; ++day)
        dates.push_back(m_rules.date(day));
    PlanRules const rules(m_rules.pack(), m_rules.outcome(), m_rules.playbook(), no_tags, plain, dates);
    PlanDrafter base(rules, m_past);
    if (auto error = base.draft_base())
        return error;
    begin(Manner::Bedrock);
    for (int day = m_first; day <= m_last; ++day) {
        for (auto slot : base.at(day).slots) {
            auto const* task = base.m_candidates[slot.candidate].task;
            auto const mine = std::find_if(m_candidates.begin(), m_candidates.end(),
                [&](Candidate const& candidate) { return candidate.task == task; });
            slot.candidate = static_cast<std::size_t>(mine - m_candidates.begin());
            place(day, at(day).slots.size(), slot);
        }
    }
    return std::nullopt;
}

std::optional<Error> PlanDrafter::draft(Manner manner)
{
    if (manner == Manner::Bedrock) {
        if (auto error = adopt_base())
            return error;
        place_first_steps();
        meet_friends();
    } else {
        begin(manner);
        place_support();
        place_first_steps();
        place_reviews();
        meet_friends();
        meet_wants(true);
        if (auto error = place_anchors(manner))
            return error;
    }
    meet_wants(false);
    meet_friends();
    place_extras();
    if (auto error = meet_minimums())
        return error;
    // Fuller days have more to spare.
    meet_wants(false);
    meet_friends();
    ease_worst_days();
    put_in_order(false);
    let_effort_rise();
    put_in_order(true);
    return std::nullopt;
}

Plan PlanDrafter::plan() const
{
    Plan plan;
    plan.outcome = m_rules.outcome().id;
    plan.days = m_past;
    for (int day = m_first; day <= m_last; ++day) {
        auto const& slots = at(day).slots;
        PlanDay planned;
        planned.date = m_rules.date(day);
        // What an occasion brought stands first, but the day belongs to a phase that is open.
        auto const named =
            std::find_if(slots.begin(), slots.end(), [](Slot const& slot) { return slot.window != no_window; });
        if (slots.empty())
            planned.phase = m_phases_of_empty_days.at(day);
        else
            planned.phase = m_candidates[(named == slots.end() ? slots.front() : *named).candidate].task->phase;
        for (auto const& slot : slots)
            planned.tasks.push_back(m_candidates[slot.candidate].task->id);
        plan.days.push_back(std::move(planned));
    }
    return plan;
}

std::optional<Error> PlanDrafter::place_anchors(Manner manner)
{
    for (int day = m_first; day <= m_last; ++day) {
        if (!at(day).slots.empty())
            continue;
        auto const slot = manner == Manner::Frugal ? choose_frugally(day) : choose(day);
        if (!slot) {
            return too_few_tasks("days/" + std::to_string(day),
                "Add tasks to the phases open on this day, or let some come again sooner; spacing leaves none for it.");
        }
        place(day, 0, *slot);
    }
    return std::nullopt;
}

std::optional<Error> PlanDrafter::meet_minimums()
{
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        auto const& window = m_windows[i];
        while (static_cast<int>(window.days.size()) < window.minimum) {
            if (!add_for_minimum(i) && !replace_for_minimum(i)) {
                // What days behind left undone cannot fail the days to come.
                if (window.range.last < m_first || window.range.first < m_forgives_before)
                    break;
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
    for (int day = std::max(m_first, window.range.first); day <= window.range.last; ++day) {
        auto const& slots = at(day).slots;
        if (slots.size() >= at(day).limits.tasks || !has_room_for_phase(window.phase, day))
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
    for (int day = std::max(m_first, window.range.first); day <= window.range.last; ++day) {
        // The last task of a day names it least, so it is the first to go.
        for (std::size_t position = at(day).slots.size(); position-- > 0;) {
            if (at(day).slots[position].window == index || !is_spare(day, position))
                continue;
            auto const old = remove(day, position);
            auto const candidate = has_room_for_phase(window.phase, day) ? cheapest(window, day) : std::nullopt;
            place(day, position, candidate ? Slot { index, *candidate } : old);
            if (candidate)
                return true;
        }
    }
    return false;
}

void PlanDrafter::place(int day, std::size_t position, Slot slot)
{
    auto& planned = at(day);
    planned.slots.insert(planned.slots.begin() + static_cast<std::ptrdiff_t>(position), slot);
    auto& candidate = m_candidates[slot.candidate];
    planned.minutes += candidate.task->minutes;
    candidate.days.push_back(day);
    for (auto const want : candidate.wants)
        ++m_wants[want].served;
    for (auto const window : candidate.windows)
        m_windows[window].days.push_back(day);
}

PlanDrafter::Slot PlanDrafter::remove(int day, std::size_t position)
{
    auto& planned = at(day);
    Slot const old = planned.slots[position];
    planned.slots.erase(planned.slots.begin() + static_cast<std::ptrdiff_t>(position));
    auto& candidate = m_candidates[old.candidate];
    planned.minutes -= candidate.task->minutes;
    auto const forget = [day](std::vector<int>& days) { days.erase(std::find(days.begin(), days.end(), day)); };
    forget(candidate.days);
    for (auto const want : candidate.wants)
        --m_wants[want].served;
    for (auto const window : candidate.windows)
        forget(m_windows[window].days);
    return old;
}

}
