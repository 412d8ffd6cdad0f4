/// What a plan must keep, for one person: which task may stand on which day, and how much a day may ask.
/// Drafting and every later change of a plan ask the same rules.
///
/// The worst days are the first three and every hard date. They ask least: tasks of effort 1, at most half
/// of the minutes (but 10 are always allowed), one task on the first days (two where an outcome puts help
/// first), and on a hard date its support and one more. In the first third of a plan no task has effort 3.
#pragma once

#include "core/plan.hpp"

#include <set>
#include <string>
#include <vector>

namespace second_look {

constexpr std::size_t most_tasks_a_day = 3;
constexpr int least_minutes_a_day = 10;
constexpr int worst_first_days = 3;
constexpr int longest_on_workdays = 20; ///< Minutes of a task whose area waits for days off.

/// A task as one person's plan may use it.
struct PlanTask {
    Task const* task = nullptr;
    Rhythm rhythm = Rhythm::AnyDay;
    std::vector<DayRange> ranges; ///< When its phase is open.
    bool early = false;           ///< It comes early for one of the person's tags.
    bool personal = false;        ///< Early, or it needs a tag: one of the person's own, or their outcome.
    /// Would stand here whatever the tags, the weekday, the minutes and the dates: see `plan_proof.hpp`.
    bool bedrock = false;
};

/// The most that one day may ask.
struct DayLimits {
    int minutes = 0;
    int effort = 3; ///< Of each task.
    std::size_t tasks = most_tasks_a_day;
};

/// Days are counted from 1. Everything given must outlive the rules.
class PlanRules {
public:
    PlanRules(Pack const&, Outcome const&, Playbook const&, std::set<std::string> const& tags, PlanWishes const&,
        std::vector<Date> const& dates);

    Pack const& pack() const { return m_pack; }
    int length() const { return static_cast<int>(m_days.size()); }
    Date date(int day) const { return at(day).date; }
    Outcome const& outcome() const { return m_outcome; }
    Playbook const& playbook() const { return m_playbook; }
    PlanWishes const& wishes() const { return m_wishes; }
    std::set<std::string> const& tags() const { return m_tags; }

    /// Every task that is eligible and short enough, in the pack's order.
    std::vector<PlanTask> const& tasks() const { return m_tasks; }

    bool is_hard_date(int day) const { return at(day).hard; }
    bool is_day_before(int day) const { return at(day).before; } ///< A hard date follows.
    bool wants_support(int day) const { return at(day).hard || at(day).before; }
    bool is_seventh(int day) const { return day % 7 == 0; }
    bool is_day_off(int day) const { return at(day).off; }
    bool is_worst(int day) const { return day <= worst_first_days || at(day).hard; }
    DayLimits limits(int day) const;

    /// From when to when a window is open. It opens on day 1 for whom its phase comes first.
    DayRange range_of(PhaseWindow const&) const;
    bool comes_first(PhaseWindow const&) const;

    /// Whether the task may stand on this day, were it empty: its phase is open, or its occasion is here; its
    /// weekday and rhythm, and the date from which tasks may lead towards the other person, fit.
    bool suits(PlanTask const&, int day) const;

private:
    struct Day {
        Date date;
        int weekday = 1; ///< 1 Monday to 7 Sunday.
        bool hard = false;
        bool before = false;
        bool off = false;
        bool towards = true;
    };

    Day const& at(int day) const { return m_days[static_cast<std::size_t>(day - 1)]; }

    Pack const& m_pack;
    Outcome const& m_outcome;
    Playbook const& m_playbook;
    std::set<std::string> const& m_tags;
    PlanWishes const& m_wishes;
    std::vector<Day> m_days;
    std::vector<PlanTask> m_tasks;
};

}
