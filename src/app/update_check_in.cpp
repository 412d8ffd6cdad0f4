#include "app/strings.hpp"
#include "app/update_parts.hpp"

namespace second_look {

/// Who feels worse is led to people before anything else.
void apply(Turn& turn, CheckedIn const& given)
{
    auto& check_ins = turn.saved().check_ins;
    if (check_ins.size() >= most_check_ins)
        check_ins.erase(check_ins.begin());
    check_ins.push_back({ given.day, turn.env.today, given.feeling });
    if (given.feeling == Feeling::Worse)
        apply(turn, Went { Screen::Help });
    turn.state.passing.felt = given.feeling;
    turn.said = say(turn.pack(), Text::undo_checked_in);
}

}
