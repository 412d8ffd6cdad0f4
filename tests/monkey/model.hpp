/// What must hold whatever someone does: looked at after each act, through what is shown, stored and handed over.
#pragma once

#include "act.hpp"
#include "device.hpp"
#include "oracle.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace second_look::monkey {

/// What was there before an act.
struct Before {
    Saved saved;
    View view;
    Date today;
    int saves = 0;
    std::size_t files = 0;
};

class Model {
public:
    /// What does not hold after that act, in words; nothing when all does.
    std::vector<std::string> look(Act const&, Before const&, Runtime const&, Device const&);

private:
    void look_at_form(View const&);
    void look_at_ways(View const&);
    void look_at_errors(Act const&, Before const&, View const&);
    void look_at_use(Act const&, Before const&, View const&);
    void look_at_store(Act const&, Before const&, Runtime const&, Device const&);
    void look_at_reload(Before const&, Runtime const&);
    void look_at_undo(Act const&, Before const&, Runtime const&);
    void look_at_safety(Act const&, Before const&, Runtime const&, Device const&);
    void broken(std::string what) { m_broken.push_back(std::move(what)); }

    std::vector<std::string> m_broken;
    std::set<std::string> m_filled;    ///< Fields that something was put into since this screen came.
    std::optional<Saved> m_undo_leads; ///< To what is there once what was done last is undone.
    std::string m_typed_in;            ///< The field that this began to be typed into.
    TakenBack m_taken_back;
};

}
