/// What someone did, named for what they did. A node carries the Action that using it means.
#pragma once

#include "core/saved.hpp"

#include <string>
#include <variant>

namespace second_look {

struct Began { };
struct AnswerChosen {
    Id question;
    Id option;
};
struct AnswerToggled {
    Id question;
    Id option;
    bool on = false; ///< From the report's value.
};
struct DateEntered {
    Id question;
    std::string value; ///< From the report's value: YYYY-MM-DD, or empty while it is being typed.
};
struct NextPressed { };
struct BackPressed { };
struct DisclosureToggled {
    std::string node;
};
struct PlanBuilt { };
struct Went {
    Screen screen = Screen::Welcome;
};
struct TaskTicked {
    Date date;
    Id task;
    bool on = false; ///< From the report's value.
};
struct ThemeChosen {
    ThemeChoice theme = ThemeChoice::System;
};
struct CountryChosen {
    std::string value; ///< From the report's value.
};
struct AnswersReviewed { };
struct EraseAsked { };
struct EraseConfirmed { };
struct DialogClosed { };
struct LeavePressed { };
struct AddressOpened {
    std::string address;
};

/// `std::monostate` is a node that does nothing.
using Action = std::variant<std::monostate, Began, AnswerChosen, AnswerToggled, DateEntered, NextPressed, BackPressed,
    DisclosureToggled, PlanBuilt, Went, TaskTicked, ThemeChosen, CountryChosen, AnswersReviewed, EraseAsked,
    EraseConfirmed, DialogClosed, LeavePressed, AddressOpened>;

/// The action with the value that a control reported put in where it takes one.
Action with_value(Action, std::string const& value);

}
