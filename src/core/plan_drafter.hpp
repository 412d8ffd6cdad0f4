/// The passes behind `draft_plan`; `plan.cpp` opens with how they work together.
#pragma once

#include "core/plan.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace second_look {

/// Holds one draft in the making. Its invariant: every task placed keeps the promises of a plan; only
/// days still empty and windows still short of their minimum may be wanting.
class PlanDrafter {
public:
    /// What anchors are chosen for.
    enum class Anchors {
        Varied, ///< New tasks first.
        Frugal, ///< Tasks that come once are kept for the days that nothing else can fill.
    };

    /// Everything given must outlive the drafter.
    PlanDrafter(Pack const&, Outcome const&, Playbook const&, std::set<std::string> const& tags, PlanWishes const&);

    /// Drafts from the start; nothing when the plan is whole, else `plan.too-few-tasks`.
    std::optional<Error> draft(Anchors);

    /// Only after a draft that succeeded.
    Plan plan() const;

private:
    /// An eligible task and the days it stands on, counted from 1, in the order they were placed.
    struct Candidate {
        Task const* task = nullptr;
        std::vector<int> days;
    };

    /// A window of the playbook in days, and the days on which its tasks stand.
    struct Window {
        Id phase;
        DayRange range;
        int minimum = 0;
        std::vector<std::size_t> candidates;
        std::vector<int> days;
    };

    struct Slot {
        std::size_t window = 0;
        std::size_t candidate = 0;
    };

    struct Day {
        std::vector<Slot> slots;
        int minutes = 0;
    };

    std::optional<Error> place_anchors(Anchors);
    void place_extras();
    std::optional<Error> meet_minimums();
    bool add_for_minimum(std::size_t window);
    bool replace_for_minimum(std::size_t window);
    void put_in_order();
    bool swap_if_earlier_fits(int earlier_day, std::size_t earlier, int later_day, std::size_t later);

    bool is_open(Window const&, int day) const;
    bool may_stand(Candidate const&, int day) const;
    bool has_room_for_phase(Id const& phase, int day) const;
    int lag(Window const&, int day) const;
    int effort_above_ceiling(Task const&, int day) const;

    std::vector<std::size_t> windows_by_need(int day) const;
    std::optional<Slot> choose(int day) const;
    std::optional<Slot> choose_frugally(int day) const;
    std::optional<std::size_t> cheapest(Window const&, int day) const;

    void place(int day, std::size_t position, Slot);
    void remove(int day, std::size_t position);

    PlanWishes m_wishes;
    Id m_outcome;
    std::vector<Candidate> m_candidates;
    std::vector<Window> m_windows;
    std::vector<Day> m_days; ///< Day 1 stands at 0.
};

}
