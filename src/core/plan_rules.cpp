#include "core/plan_rules.hpp"

#include <algorithm>

namespace second_look {

namespace {

bool is_among(std::vector<HardDate> const& hard_dates, Date date)
{
    return std::any_of(hard_dates.begin(), hard_dates.end(), [&](HardDate const& hard) { return hard.date == date; });
}

bool is_bedrock(Pack const& pack, Outcome const& outcome, Task const& task)
{
    auto const is_this_outcome = [&](std::string const& tag) { return tag == outcome.id; };
    auto const is_other_outcome = [&](std::string const& tag) {
        return !is_this_outcome(tag) && find_outcome(pack, tag);
    };
    return task.contact != TaskContact::Towards && task.weekday == 0 && task.minutes <= least_minutes_a_day
        && std::all_of(task.needs.begin(), task.needs.end(), is_this_outcome)
        && std::all_of(task.never.begin(), task.never.end(), is_other_outcome);
}

}

PlanRules::PlanRules(Pack const& pack, Outcome const& outcome, Playbook const& playbook,
    std::set<std::string> const& tags, PlanWishes const& wishes, std::vector<Date> const& dates)
    : m_pack(pack)
    , m_outcome(outcome)
    , m_playbook(playbook)
    , m_tags(tags)
    , m_wishes(wishes)
{
    for (auto const date : dates) {
        auto const weekday = weekday_of(date);
        m_days.push_back({ date, static_cast<int>(weekday) + 1, is_among(wishes.hard_dates, date),
            is_among(wishes.hard_dates, add_days(date, 1)), wishes.days_off.contains(weekday),
            !wishes.towards_from || date >= *wishes.towards_from });
    }
    for (auto const& task : pack.tasks) {
        if (task.minutes > wishes.minutes_a_day || !eligible(task, outcome, tags))
            continue;
        PlanTask planned;
        planned.task = &task;
        auto const* area = find_area(pack, task.area);
        planned.rhythm = area ? area->rhythm : Rhythm::AnyDay;
        for (auto const& window : playbook.windows) {
            if (window.phase == task.phase)
                planned.ranges.push_back(range_of(window));
        }
        planned.early = std::any_of(
            task.early_for.begin(), task.early_for.end(), [&](std::string const& tag) { return tags.contains(tag); });
        planned.personal = planned.early || !task.needs.empty();
        planned.bedrock = is_bedrock(pack, outcome, task);
        m_tasks.push_back(std::move(planned));
    }
}

DayLimits PlanRules::limits(int day) const
{
    DayLimits limits { m_wishes.minutes_a_day, day * 3 <= length() ? 2 : 3, most_tasks_a_day };
    if (is_worst(day)) {
        limits.minutes = std::max(least_minutes_a_day, m_wishes.minutes_a_day / 2);
        limits.effort = 1;
        limits.tasks = m_outcome.help_first || wants_support(day) ? 2 : 1;
    }
    return limits;
}

bool PlanRules::comes_first(PhaseWindow const& window) const
{
    return std::any_of(
        window.first_for.begin(), window.first_for.end(), [&](std::string const& tag) { return m_tags.contains(tag); });
}

DayRange PlanRules::range_of(PhaseWindow const& window) const
{
    auto range = days_of(window, length());
    if (comes_first(window))
        range.first = 1;
    return range;
}

bool PlanRules::suits(PlanTask const& planned, int day) const
{
    auto const& task = *planned.task;
    auto const& here = at(day);
    if (task.contact == TaskContact::Towards && !here.towards)
        return false;
    if (task.weekday != 0 && task.weekday != here.weekday)
        return false;
    if (planned.rhythm == Rhythm::SeventhDay && !is_seventh(day))
        return false;
    if (planned.rhythm == Rhythm::DaysOff && task.minutes > longest_on_workdays && !here.off)
        return false;
    switch (task.occasion) {
    case Occasion::None:
        return std::any_of(planned.ranges.begin(), planned.ranges.end(),
            [day](DayRange const& range) { return range.first <= day && day <= range.last; });
    case Occasion::DayBefore:
        return here.before;
    case Occasion::HardDate:
        return here.hard;
    case Occasion::Either:
        return here.hard || here.before;
    }
    return false;
}

}
