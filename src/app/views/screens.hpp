/// One screen, one file.
#pragma once

#include "app/view.hpp"
#include "core/verdict.hpp"

#include <string>
#include <vector>

namespace second_look {

View view_welcome(State const&, Env const&);
View view_question(State const&, Env const&, Question const&);
View view_verdict(State const&, Env const&, Verdict const&);
View view_plan(State const&, Env const&, Plan const&);
View view_today(State const&, Env const&, Plan const&);
View view_settings(State const&, Env const&);
View view_help(State const&, Env const&);

/// The lines of the chosen country, those of `first` purpose on top, and the choice of country. `level` is
/// that of their headings, `tone` that of lines about harm.
std::vector<Node> help_nodes(
    State const&, Env const&, std::string const& id, std::string const& first, int level, Tone tone);

/// The country whose lines are shown: chosen, else guessed, else the pack's last.
HelplineCountry const* shown_country(State const&, Env const&);

/// Tasks of a day that still suit the answers; a plan drafted earlier may hold others.
std::vector<Task const*> shown_tasks(State const&, Env const&, PlanDay const&, Outcome const&);

}
