#include "app/update.hpp"
#include "support/real_pack.hpp"

namespace second_look::support {

namespace {

State after(State state, std::vector<Action> const& actions)
{
    for (auto const& action : actions)
        state = update(std::move(state), action, real_env()).state;
    return state;
}

State bare(Screen screen)
{
    return restore({ .place = { screen, {} } }, real_env());
}

/// Own words, a person and some letters and urges.
State lived_with(State state)
{
    auto& urge = state.saved.urge;
    urge.reason = "I want to choose, not chase.";
    urge.person = { "my sister", "+44 20 7946 0958" };
    for (int i = 0; i < 14; ++i)
        urge.letters.push_back({ add_days(a_sunday(), -20 + i),
            "I wanted to tell you about today.\n\nIt rained, and "
            "I walked the long way round, past the old bakery." });
    for (int i = 0; i < 5; ++i)
        urge.urges.push_back({ add_days(a_sunday(), -i), i == 3 ? UrgeEnd::Slipped : UrgeEnd::Passed });
    return state;
}

/// Eleven days of a journal, one of them without a line, a contact among them.
State with_journal(State state)
{
    constexpr int moods[] = { 2, 2, 3, 1, 2, 3, 3, 2, 4, 3, 4 };
    constexpr int nights[] = { 2, 3, 2, 1, 0, 2, 3, 3, 3, 4, 4 };
    for (int i = 0; i < 11; ++i)
        state.saved.journal[add_days(a_sunday(), i - 11)] = {
            i == 4 ? "" : "Dinner with an old friend. Didn’t check their profile once.", moods[i], nights[i]
        };
    state.saved.contact.since = add_days(a_sunday(), -30);
    state.saved.contact.events.push_back({ .date = add_days(a_sunday(), -8) });
    return state;
}

/// On the seventh day of a plan.
State after_a_week()
{
    auto state = with_plan(Screen::Today);
    for (auto& day : state.saved.plan->days)
        day.date = add_days(day.date, -6);
    return state;
}

}

Journal years_of_days(int days)
{
    std::string line;
    while (line.size() < 280)
        line += "Walked home by the river. ";
    line.resize(280);
    Journal journal;
    for (int i = 0; i < days; ++i)
        journal[add_days(a_sunday(), -i)] = { line, 1 + i % 5, 1 + (i + 2) % 5 };
    return journal;
}

std::vector<NamedState> companion_states()
{
    auto const urge = lived_with(with_plan(Screen::UrgeTimer));
    auto const letters = lived_with(with_plan(Screen::Letters));
    auto const running = after(urge, { UrgeStarted {} });
    auto long_ago = running;
    long_ago.saved.urge.started = real_env().now - 4000;
    auto full = lived_with(with_journal(with_plan(Screen::JournalDays)));
    full.saved.journal.merge(years_of_days(60));
    auto too_short = urge;
    too_short.saved.urge.person.number = "12";
    auto worse = after_a_week();
    worse.saved.urge.person = urge.saved.urge.person;
    worse = after(worse, { CheckedIn { 7, Feeling::Worse } });
    return {
        { "urge-empty", bare(Screen::UrgeTimer) },
        { "urge", urge },
        { "urge-running", running },
        { "urge-still", after(running, { StillnessChosen { true } }) },
        { "urge-over", long_ago },
        { "urge-passed", after(running, { UrgeEnded { UrgeEnd::Passed } }) },
        { "urge-slipped", after(running, { UrgeEnded { UrgeEnd::Slipped } }) },
        { "urge-still-here", after(running, { UrgeEnded { UrgeEnd::StillHere } }) },
        { "urge-own-words",
            after(too_short, { DisclosureToggled { "urge.reason.edit" }, DisclosureToggled { "urge.person.edit" } }) },
        { "letters-empty", bare(Screen::Letters) },
        { "letters", after(letters, { DisclosureToggled { "letters.2026-11-15-1" } }) },
        { "letters-writing", after(letters, { LetterOpened { 13 }, MoreLettersShown {} }) },
        { "journal-empty", with_plan(Screen::JournalDays) },
        { "journal", with_journal(with_plan(Screen::JournalDays)) },
        { "journal-full", full },
        { "journal-search", after(full, { JournalSearched { "friend" } }) },
        { "journal-day", after(full, { JournalDayOpened { add_days(a_sunday(), -3) } }) },
        { "help-worse", worse },
        { "help-person", lived_with(bare(Screen::Help)) },
        { "today-check-in", after_a_week() },
        { "today-checked-in", after(after_a_week(), { CheckedIn { 7, Feeling::Same } }) },
    };
}

}
