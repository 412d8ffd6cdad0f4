/// One screen, one file.
#pragma once

#include "app/strings.hpp"
#include "app/view.hpp"
#include "core/second_look.hpp"
#include "core/standing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace second_look {

namespace build {
struct Frame;
}

// The first screens come without what stands around them: there is less of it while there is no plan.
build::Frame frame_welcome(State const&, Env const&);
build::Frame frame_question(State const&, Env const&, Question const&);
build::Frame frame_interruption(Env const&);

View view_verdict(State const&, Env const&, Standing const&);
View view_plan(State const&, Env const&, Plan const&);
View view_build_plan(State const&, Env const&, Outcome const&);
/// The day at this position of the plan.
View view_day(State const&, Env const&, Plan const&, std::size_t position);
View view_contact(State const&, Env const&);
View view_ending(State const&, Env const&, Ending const&);
View view_today(State const&, Env const&, Plan const&);
View view_answers(State const&, Env const&);
View view_comparison(State const&, Env const&);
View view_second_look(State const&, Env const&);
View view_message(State const&, Env const&, MessageStage); ///< Any but `Closed`.
View view_readiness(State const&, Env const&);
View view_taking_along(State const&, Env const&);
View view_on_paper(State const&, Env const&);
View view_sources(State const&, Env const&);
View view_settings(State const&, Env const&);
/// How what is written is kept, and who else may come to see it.
Node privacy_card(Env const&);

View view_help(State const&, Env const&);
View view_urge(State const&, Env const&);
View view_letters(State const&, Env const&);
View view_journal(State const&, Env const&);

/// How someone is doing, when it is time to ask, or a word on what was just said; nothing otherwise.
std::vector<Node> check_in_nodes(State const&, Env const&, Plan const&);

/// The link that calls the chosen person; nothing while there is none with a number.
std::optional<Node> call_person(State const&, Env const&, std::string id, Look);

/// Mood and sleep of the last weeks, with what happened; nothing while there is too little to draw.
std::optional<Node> journal_chart(State const&, Env const&);

/// What the last seven days come to; nothing while none of them has an entry.
std::optional<Node> journal_review(State const&, Env const&);

/// The lines of the chosen country, those of the purposes in `first` on top and in that order, and the choice of
/// country. `level` is that of their headings, `tone` that of lines about harm.
std::vector<Node> help_nodes(
    State const&, Env const&, std::string const& id, std::vector<std::string> const& first, int level, Tone tone);

/// Cards that lead to what the later part of a plan opens; those that are not there yet are left out.
std::vector<Node> plan_end_nodes(State const&, Env const&);

/// What is said once the one message was sent; `level` is that of its heading.
std::vector<Node> after_sending(Pack const&, std::string const& id, int level, Date sent);

/// A link that calls the emergency number of that country; nothing where it has none.
std::optional<Node> emergency_link(State const&, Env const&, std::string id);

/// The country whose lines are shown: chosen, else guessed, else the pack's last.
HelplineCountry const* shown_country(State const&, Env const&);

/// Tasks of a day that still suit the answers; a plan drafted earlier may hold others.
std::vector<Task const*> shown_tasks(State const&, Env const&, PlanDay const&);

/// Days without contact in short, for today.
Node contact_card(State const&, Env const&);

/// The five steps of how a day was, to choose from.
Node mood_scale(State const&, Env const&, Date, std::string id, Text name);

}
