/// Chooses by chance from a seed what is done next, among what the screen offers by role and name.
///
/// It answers as a person of some temper would, prefers what it has done least, lets days pass, and after some
/// hundred acts erases all and lives another life: so it gets through the questions and to the end of a plan.
#pragma once

#include "act.hpp"
#include "device.hpp"
#include "random_packs.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace second_look::monkey {

class Monkey {
public:
    explicit Monkey(unsigned seed);

    Act next(Runtime const&, Device const&);

    int lives = 1;

private:
    /// How someone answers.
    enum class Temper {
        Hopeful, ///< All was well.
        Mixed,   ///< Nothing bad was done, and the rest is as it comes.
        Refused, ///< As mixed, and they said something of going on.
        Hurt,    ///< Something bad was done.
        Anyhow,
    };

    std::optional<Act> befalls(View const&, Device const&);
    std::optional<Act> answer(View const&);
    Id option_for(Question const&);
    Act use(View const&, Device const&, Runtime const&);
    std::optional<Act> use_in_vain(View const&);
    double weight(Node const&, View const&) const;
    std::string value_for(Node const&, Device const&, Date today);
    std::string some_day(Node const&, Date today);
    std::string key(Node const&, View const&) const;
    void live_again();

    fixture::Chance m_chance;
    Temper m_temper = Temper::Hopeful;
    int m_acts_left = 0;
    int m_days_at_once = 1;
    std::map<std::string, int> m_used; ///< How often, by screen, role and name.
};

}
