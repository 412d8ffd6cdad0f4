/// What must never follow from certain answers, written down apart from the app. It judges nothing: it knows some
/// hard facts about safety and a no, and what each of them rules out.
#pragma once

#include "core/pack.hpp"
#include "core/saved.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace second_look::monkey {

/// What is ruled out, and what is left.
struct Allowed {
    int best = 4;         ///< Place of the best outcome in the pack's order, from 0, the most careful one.
    bool towards = true;  ///< Steps that lead towards the other person, on any day.
    bool business = true; ///< Steps of contact that is needed.
    std::optional<Date> towards_from;
};

/// What was said, and taken back later in the same round of answers.
class TakenBack {
public:
    /// To be told of all that is saved after each act.
    void note(Saved const&, Date today);

    /// The last day on which something taken back still counts as unknown.
    std::optional<Date> last_day() const;

private:
    using Said = std::pair<Id, Id>;

    std::map<Said, std::optional<Date>> m_said; ///< With the day on which it was taken back.
    std::vector<Round> m_earlier;               ///< Rounds as they were before.
    std::optional<Replaced> m_replaced;
};

Allowed allowed(Saved const&, TakenBack const&, Date today);

}
