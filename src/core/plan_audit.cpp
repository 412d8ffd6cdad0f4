#include "core/plan_audit.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace second_look {

namespace {

class Audit {
public:
    Audit(PlanFor const& person, Plan const& plan)
        : m_person(person)
        , m_pack(*person.pack)
        , m_plan(plan)
        , m_outcome(find_outcome(m_pack, plan.outcome))
        , m_playbook(find_playbook(m_pack, plan.outcome))
        , m_length(static_cast<int>(plan.days.size()))
    {
    }

    std::vector<Flaw> run()
    {
        if (!m_outcome || !m_playbook) {
            add(Promise::Known, 0, "the outcome exists and has a playbook");
            return m_flaws;
        }
        if (m_length != m_person.wishes.length)
            add(Promise::Known, 0, "the plan is as long as wished");
        for (int day = 1; day <= m_length; ++day)
            look_at_day(day);
        look_at_windows();
        look_at_wishes();
        if (has_time_for_all())
            look_at_effort();
        return m_flaws;
    }

private:
    void add(Promise promise, int day, std::string what) { m_flaws.push_back({ promise, day, std::move(what) }); }

    bool has_time_for_all() const { return m_person.wishes.minutes_a_day >= minutes_for_all_promises; }

    PlanDay const& at(int day) const { return m_plan.days[static_cast<std::size_t>(day - 1)]; }

    bool is_set(std::string const& tag) const { return tag == m_outcome->id || m_person.tags.contains(tag); }

    bool is_hard(Date date) const
    {
        auto const& dates = m_person.wishes.hard_dates;
        return std::any_of(dates.begin(), dates.end(), [&](HardDate const& hard) { return hard.date == date; });
    }

    bool is_hard_or_before(int day) const { return is_hard(at(day).date) || is_hard(add_days(at(day).date, 1)); }
    bool is_worst(int day) const { return day <= 3 || is_hard(at(day).date); }
    int most_minutes(int day) const
    {
        int const wished = m_person.wishes.minutes_a_day;
        return is_worst(day) ? std::max(10, wished / 2) : wished;
    }

    Rhythm rhythm_of(Task const& task) const
    {
        auto const* area = find_area(m_pack, task.area);
        return area ? area->rhythm : Rhythm::AnyDay;
    }

    bool comes_first(PhaseWindow const& window) const
    {
        return std::any_of(window.first_for.begin(), window.first_for.end(),
            [&](std::string const& tag) { return m_person.tags.contains(tag); });
    }

    bool is_open(Id const& phase, int day) const
    {
        return std::any_of(m_playbook->windows.begin(), m_playbook->windows.end(), [&](PhaseWindow const& window) {
            auto const range = days_of(window, m_length);
            return window.phase == phase && (range.first <= day || comes_first(window)) && day <= range.last;
        });
    }

    bool is_eligible(Task const& task, int day) const
    {
        auto const& wishes = m_person.wishes;
        if (task.contact == TaskContact::Towards
            && (m_outcome->contact == Contact::Never || (wishes.towards_from && at(day).date < *wishes.towards_from)))
            return false;
        auto const set = [&](std::string const& tag) { return is_set(tag); };
        return std::all_of(task.needs.begin(), task.needs.end(), set)
            && std::none_of(task.never.begin(), task.never.end(), set);
    }

    bool is_in_window(Task const& task, int day) const
    {
        bool const before = is_hard(add_days(at(day).date, 1));
        bool const hard = is_hard(at(day).date);
        switch (task.occasion) {
        case Occasion::None:
            return is_open(task.phase, day);
        case Occasion::DayBefore:
            return before;
        case Occasion::HardDate:
            return hard;
        case Occasion::Either:
            return hard || before;
        }
        return false;
    }

    bool is_on_its_day(Task const& task, int day) const
    {
        auto const weekday = weekday_of(at(day).date);
        if (task.weekday != 0 && static_cast<int>(weekday) + 1 != task.weekday)
            return false;
        auto const rhythm = rhythm_of(task);
        if (rhythm == Rhythm::SeventhDay && day % 7 != 0)
            return false;
        return rhythm != Rhythm::DaysOff || task.minutes <= 20 || m_person.wishes.days_off.contains(weekday);
    }

    /// Whether the task could stand on this day of some plan.
    bool is_possible(Task const& task, int day) const
    {
        return is_eligible(task, day) && is_in_window(task, day) && is_on_its_day(task, day)
            && task.minutes <= most_minutes(day) && (task.effort == 1 || (!is_worst(day) && effort_fits(task, day)));
    }

    bool effort_fits(Task const& task, int day) const { return task.effort < 3 || day * 3 > m_length; }

    template <typename Is>
    bool some_task(int day, Is is) const
    {
        return std::any_of(m_pack.tasks.begin(), m_pack.tasks.end(),
            [&](Task const& task) { return is(task) && is_possible(task, day); });
    }

    template <typename Is>
    bool has(int day, Is is) const
    {
        auto const& ids = at(day).tasks;
        return std::any_of(ids.begin(), ids.end(), [&](Id const& id) {
            auto const* task = find_task(m_pack, id);
            return task && is(*task);
        });
    }

    template <typename Is>
    void expect(Promise promise, int day, std::string const& what, Is is)
    {
        if (!has(day, is) && some_task(day, is))
            add(promise, day, what);
    }

    void look_at_task(Task const& task, int day)
    {
        if (!is_eligible(task, day))
            add(Promise::Eligible, day, task.id + " is for someone else, or leads towards them");
        if (!is_in_window(task, day))
            add(Promise::Window, day, task.id + " in a window of its phase");
        if (!is_on_its_day(task, day))
            add(Promise::Weekday, day, task.id + " on its weekday");
        if (is_worst(day) ? task.effort > 1 : !effort_fits(task, day))
            add(Promise::WorstDays, day, task.id + " asks too much here");
        auto const last = m_last_day.find(task.id);
        if (last != m_last_day.end() && (task.spacing == 0 || day - last->second < task.spacing))
            add(Promise::Spacing, day, task.id + " after its spacing");
        m_last_day[task.id] = day;
        if (task.occasion == Occasion::None)
            ++m_tasks_of_phase[task.phase];
    }

    void look_at_day(int day)
    {
        auto const& planned = at(day);
        if (day > 1 && planned.date <= at(day - 1).date)
            add(Promise::Known, day, "dates follow each other");
        if (planned.tasks.empty() || planned.tasks.size() > 3)
            add(Promise::TaskCount, day, "one to three tasks");
        int minutes = 0;
        int in_windows = 0;
        std::set<Id> phases;
        Task const* naming = nullptr;
        for (auto const& id : planned.tasks) {
            auto const* task = find_task(m_pack, id);
            if (!task) {
                add(Promise::Known, day, id + " is a task of the pack");
                continue;
            }
            look_at_task(*task, day);
            minutes += task->minutes;
            if (!naming || (naming->occasion != Occasion::None && task->occasion == Occasion::None))
                naming = task;
            // What an occasion brought, and a review of the week, are no part of the day's mix.
            if (task->occasion != Occasion::None || rhythm_of(*task) == Rhythm::SeventhDay)
                continue;
            ++in_windows;
            phases.insert(task->phase);
        }
        if (minutes > most_minutes(day))
            add(Promise::Minutes, day, "no more minutes than wished");
        if (naming && planned.phase != naming->phase)
            add(Promise::DayName, day, "the first task names the day");
        look_at_mix(day, in_windows, phases);
        look_at_rhythm(day);
    }

    void look_at_mix(int day, int in_windows, std::set<Id> const& phases)
    {
        std::set<Id> open;
        for (auto const& window : m_playbook->windows) {
            if (is_open(window.phase, day))
                open.insert(window.phase);
        }
        if (static_cast<int>(phases.size()) < in_windows && phases.size() < open.size())
            add(Promise::Mix, day, "no two tasks of one phase while another is open");
    }

    void look_at_rhythm(int day)
    {
        auto const is_for = [](Occasion wanted) {
            return [wanted](Task const& task) { return task.occasion == wanted || task.occasion == Occasion::Either; };
        };
        if (is_hard(at(day).date))
            expect(Promise::Support, day, "support on a hard date", is_for(Occasion::HardDate));
        else if (is_hard(add_days(at(day).date, 1)))
            expect(Promise::Support, day, "support before a hard date", is_for(Occasion::DayBefore));
        if (day % 7 == 0)
            expect(Promise::Review, day, "a review on each seventh day",
                [&](Task const& task) { return rhythm_of(task) == Rhythm::SeventhDay; });
        if (is_for_people(day))
            expect(Promise::People, day, "people on a day off", [&](Task const& task) {
                return rhythm_of(task) == Rhythm::DaysOff && (has_task(day, task) || !keeps_another_day_off(task, day));
            });
        for (auto const& window : m_playbook->windows) {
            if (day == 1 && comes_first(window) && has_time_for_all())
                expect(Promise::FirstStep, day, "a first step of " + window.phase,
                    [&](Task const& task) { return task.phase == window.phase && task.occasion == Occasion::None; });
        }
    }

    bool is_for_people(int day) const
    {
        return m_person.wishes.days_off.contains(weekday_of(at(day).date)) && !is_worst(day) && !is_hard_or_before(day);
    }

    bool has_task(int day, Task const& task) const
    {
        auto const& ids = at(day).tasks;
        return std::find(ids.begin(), ids.end(), task.id) != ids.end();
    }

    /// Whether another day off has this task, so near that it may not come again here.
    bool keeps_another_day_off(Task const& task, int day) const
    {
        for (int other = 1; other <= m_length; ++other) {
            bool const is_near = task.spacing == 0 || std::abs(other - day) < task.spacing;
            if (other != day && is_near && is_for_people(other) && has_task(other, task))
                return true;
        }
        return false;
    }

    void look_at_windows()
    {
        for (auto const& window : m_playbook->windows) {
            if (m_tasks_of_phase[window.phase] < window.minimum)
                add(Promise::Minimum, 0, "the minimum of the phase " + window.phase);
        }
    }

    template <typename Is>
    void expect_once(std::string const& what, Is is)
    {
        bool possible = false;
        for (int day = 1; day <= m_length; ++day) {
            if (has(day, is))
                return;
            possible |= some_task(day, is);
        }
        if (possible)
            add(Promise::Own, 0, what);
    }

    void look_at_wishes()
    {
        for (auto const& tag : has_time_for_all() ? m_person.tags : std::set<std::string> {})
            expect_once("a task for " + tag, [&](Task const& task) {
                return task.occasion == Occasion::None
                    && std::find(task.needs.begin(), task.needs.end(), tag) != task.needs.end();
            });
        for (auto const& wanted : m_pack.tasks) {
            bool const is_early = std::any_of(wanted.early_for.begin(), wanted.early_for.end(),
                [&](std::string const& tag) { return m_person.tags.contains(tag); });
            if (is_early || wanted.contact == TaskContact::Business)
                expect_once(wanted.id + " for whom it is meant", [&](Task const& task) { return &task == &wanted; });
        }
    }

    void look_at_effort()
    {
        long loads[3] = {};
        int days[3] = {};
        int const third = m_length / 3;
        for (int day = 1; day <= m_length; ++day) {
            int const part = day <= third ? 0 : day <= m_length - third ? 1 : 2;
            ++days[part];
            for (auto const& id : at(day).tasks) {
                auto const* task = find_task(m_pack, id);
                loads[part] += task ? task->effort : 0;
            }
        }
        for (int part = 0; part < 2; ++part) {
            if (loads[part] * days[part + 1] > loads[part + 1] * days[part])
                add(Promise::Rising, 0, "effort rises");
        }
    }

    PlanFor const& m_person;
    Pack const& m_pack;
    Plan const& m_plan;
    Outcome const* m_outcome;
    Playbook const* m_playbook;
    int m_length;
    std::map<Id, int> m_last_day;
    std::map<Id, int> m_tasks_of_phase;
    std::vector<Flaw> m_flaws;
};

}

std::vector<Flaw> audit_plan(PlanFor const& person, Plan const& plan)
{
    return Audit(person, plan).run();
}

}
