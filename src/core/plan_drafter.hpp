/// The passes behind `draft_plan`; `plan.cpp` opens with how they work together.
#pragma once

#include "core/plan_rules.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace second_look {

/// Holds one draft in the making. Its invariant: every task placed keeps the promises of a plan; only
/// days still empty and windows still short of their minimum may be wanting.
class PlanDrafter {
public:
    enum class Manner {
        Varied,  ///< New tasks and the person's own first, within the limits of every day.
        Bedrock, ///< A base of tasks that suit everybody, as `plan_proof.hpp` proves it; then as Varied.
        Eased,   ///< Varied, but the worst days may ask as much as others.
        Frugal,  ///< Eased, and tasks that come once are kept for the days that nothing else can fill.
    };

    /// The rules must outlive the drafter. `past` holds the first days as they were; they stay so, and count.
    explicit PlanDrafter(PlanRules const&, std::vector<PlanDay> past = {});

    /// Drafts from the start; nothing when the plan is whole, else `plan.too-few-tasks`.
    std::optional<Error> draft(Manner);

    /// Only the base that `Manner::Bedrock` begins with: a plan of bedrock tasks alone that knows of no hard date,
    /// then room made on hard dates and the days before them, and support put there. For rules without tags and
    /// days off, of `least_minutes_a_day` minutes: then it depends on the outcome, the length and the hard dates.
    std::optional<Error> draft_base();

    /// From now on a window that opens before this day may stay short of its minimum, where nothing is left to give it.
    void forgive(int before) { m_forgives_before = before; }

    /// Takes the days to come as they were planned, leaves out what does not fit their dates, and gives what is
    /// then missing. A day planned empty may stay so.
    void mend(std::vector<PlanDay> const& planned);

    /// Only after a draft that succeeded, or `mend`.
    Plan plan() const;

private:
    static constexpr std::size_t no_window = static_cast<std::size_t>(-1);

    /// An eligible task and the days it stands on, counted from 1, in the order they were placed.
    struct Candidate {
        PlanTask const* planned = nullptr;
        Task const* task = nullptr;
        std::vector<std::size_t> windows;
        std::vector<char> days_suited; ///< Day 1 at 0.
        std::vector<int> days;
        std::vector<std::size_t> wants; ///< Those that it meets.
    };

    /// A window of the playbook in days, and the days on which its tasks stand.
    struct Window {
        Id phase;
        DayRange range;
        int minimum = 0;
        bool comes_first = false;
        std::vector<std::size_t> candidates;
        std::vector<int> days;
    };

    struct Slot {
        std::size_t window = no_window; ///< None for a task that an occasion brought.
        std::size_t candidate = 0;
        bool pinned = false; ///< Support, review or first step: no other pass takes it away.
    };

    struct Day {
        DayLimits limits;
        std::vector<Slot> slots;
        int minutes = 0;
    };

    /// Something of the person's own that the plan should hold once at least: a tag, or a matter still shared.
    struct Want {
        std::vector<std::size_t> candidates;
        int served = 0;
        bool urgent = false; ///< Early, business, or possible on few days: met before anchors.
        bool early = false;  ///< Met before the others.
    };

    using Wanted = std::function<bool(Candidate const&)>;

    void begin(Manner);
    void count_past();
    void find_wants();

    // plan_drafter.cpp: the base.
    std::optional<Error> place_anchors(Manner);
    std::optional<Error> meet_minimums();
    std::optional<Error> adopt_base();
    bool add_for_minimum(std::size_t window);
    bool replace_for_minimum(std::size_t window);

    // plan_drafter_person.cpp: what makes it this person's.
    void place_reviews();
    void place_support();
    void place_first_steps();
    void trim_to_limits();
    void meet_wants(bool only_urgent);
    void meet_friends();
    bool ensure(int day, Wanted const&, bool pinned);
    bool holds(int day, Wanted const&) const;
    void take_over(int day, PlanDay const& planned, std::function<bool(int, Candidate const&)> const& wanted);
    bool is_spare(int day, std::size_t position) const;

    // plan_drafter_finish.cpp: fuller, gentler, in order.
    void place_extras();
    void ease_worst_days();
    void let_effort_rise();
    long load_of(int first, int last) const;
    bool lighten(int first, int last);
    bool trade(int first, int last, int effort, int instead);
    bool put_off(int first, int last, int later_first, int later_last);
    bool fill(int first, int last);
    void put_in_order(bool keep_load);
    bool swap_if_earlier_fits(int earlier_day, std::size_t earlier, int later_day, std::size_t later, bool keep_load);
    bool change_places(int one_day, std::size_t one_position, int other_day, std::size_t other_position);

    // plan_drafter_choice.cpp: what may stand where, and what suits best.
    bool is_open(Window const&, int day) const;
    bool may_stand(Candidate const&, int day) const;
    bool has_room_for_phase(Id const& phase, int day) const;
    int lag(Window const&, int day) const;
    int effort_above_ceiling(Task const&, int day) const;
    int cost(Candidate const&, int day) const;
    std::vector<std::size_t> windows_by_need(int day) const;
    std::optional<Slot> choose(int day) const;
    std::optional<Slot> choose_frugally(int day) const;
    std::optional<std::size_t> cheapest(Window const&, int day) const;
    std::optional<Slot> cheapest_wanted(int day, Wanted const&) const;

    Day& at(int day) { return m_days[static_cast<std::size_t>(day - 1)]; }
    Day const& at(int day) const { return m_days[static_cast<std::size_t>(day - 1)]; }
    void place(int day, std::size_t position, Slot);
    Slot remove(int day, std::size_t position);

    PlanRules const& m_rules;
    std::vector<PlanDay> m_past;
    int m_first = 1; ///< The first day that is drafted.
    int m_last = 0;
    bool m_only_bedrock = false;
    int m_forgives_before = 0;                ///< Windows that open before this day may stay short.
    std::map<int, Id> m_phases_of_empty_days; ///< Only days that `mend` left empty.
    std::vector<Candidate> m_candidates;
    std::vector<Window> m_windows;
    std::vector<Want> m_wants;
    std::vector<Day> m_days; ///< Day 1 stands at 0.
};

/// How far the nearest of these days is; more than any plan is long when there is none.
int distance_to_nearest(std::vector<int> const& days, int day);

}
