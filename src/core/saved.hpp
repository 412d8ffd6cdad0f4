/// Everything that is stored, and nothing else. The rest of the app's state is derived or passing.
#pragma once

#include "core/answers.hpp"
#include "core/plan.hpp"

#include <optional>
#include <set>
#include <string>

namespace second_look {

enum class Screen { Welcome, Question, Verdict, Plan, Today, Settings, Help };

enum class ThemeChoice { System, Light, Dark };

/// Where someone is: what they come back to.
struct Place {
    Screen screen = Screen::Welcome;
    Id question; ///< Only on Screen::Question.

    bool operator==(Place const&) const = default;
};

/// A task done on a day of the plan.
struct Tick {
    Date date;
    Id task;

    auto operator<=>(Tick const&) const = default;
};

struct Saved {
    Id pack;
    std::string pack_version;
    Place place;
    Answers answers;
    std::optional<Plan> plan;
    std::set<Tick> ticks;
    ThemeChoice theme = ThemeChoice::System;
    std::string country; ///< ISO 3166-1 alpha-2; empty until chosen, then the locale's own guess holds.

    bool operator==(Saved const&) const = default;
};

}
