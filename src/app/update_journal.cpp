#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/typed_text.hpp"

namespace second_look {

namespace {

/// Changes the entry of a day. Days ahead have none, and an empty entry is none.
template <typename Change>
void change_entry(Turn& turn, Date date, Change change)
{
    turn.said = say(turn.pack(), Text::undo_journal);
    auto& journal = turn.saved().journal;
    bool const is_new = !journal.contains(date);
    if (is_new && (date > turn.env.today || journal.size() >= most_entries))
        return;
    auto& entry = journal[date];
    change(entry);
    if (entry.is_empty())
        journal.erase(date);
}

bool is_step(int value)
{
    return value >= 1 && value <= highest_mood;
}

}

void apply(Turn& turn, LineTyped const& typed)
{
    change_entry(turn, typed.date, [&](JournalEntry& entry) { entry.line = typed_text(typed.value, longest_line); });
}

void apply(Turn& turn, MoodChosen const& chosen)
{
    if (is_step(chosen.mood))
        change_entry(turn, chosen.date, [&](JournalEntry& entry) { entry.mood = chosen.mood; });
}

void apply(Turn& turn, SleepChosen const& chosen)
{
    if (is_step(chosen.sleep))
        change_entry(turn, chosen.date, [&](JournalEntry& entry) { entry.sleep = chosen.sleep; });
}

void apply(Turn& turn, JournalDayOpened const& opened)
{
    if (opened.date > turn.env.today && !turn.saved().journal.contains(opened.date))
        return;
    turn.state.passing.journal_day.reset();
    if (opened.date != turn.env.today)
        turn.state.passing.journal_day = opened.date;
}

void apply(Turn& turn, JournalDayEntered const& entered)
{
    if (auto const date = parse_date(entered.value))
        apply(turn, JournalDayOpened { *date });
}

void apply(Turn& turn, JournalMonthShown const& shown)
{
    turn.state.passing.journal_month = shown.month;
}

/// All entries are looked through here, once for each change of the words, and never while a screen is made.
void apply(Turn& turn, JournalSearched const& searched)
{
    auto& passing = turn.state.passing;
    passing.journal_words = typed_line(searched.value, longest_line);
    passing.journal_found = search(turn.saved().journal, passing.journal_words, most_found);
}

}
