#include "app/backup.hpp"
#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/second_look.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

namespace {

/// Says nothing to whoever comes upon the file.
constexpr char const* backup_name = "backup.json";

/// What is here once this has taken its place: where one is, how late it is and what waits to be brought back, no file
/// says.
Saved with_backup(Turn const& turn, Saved next)
{
    auto const& present = turn.saved();
    keep_what_has_left(present, next);
    next.place = present.place;
    next.latest_day = present.latest_day;
    next.backup.put_off = present.backup.put_off;
    next.replaced = present.replaced;
    return restore(std::move(next), turn.env).saved;
}

/// Puts this in the place of what is here, which is kept for a while.
void replace_with(Turn& turn, Saved next)
{
    auto present = std::exchange(turn.saved(), with_backup(turn, std::move(next)));
    present.replaced.reset();
    turn.saved().replaced = Replaced { std::make_shared<Saved const>(std::move(present)), turn.env.today };
}

}

void keep_what_has_left(Saved const& present, Saved& next)
{
    next.message = message_kept(present.message, next.message);
    next.calendar.files = std::max(present.calendar.files, next.calendar.files);
    next.calendar.days.insert(present.calendar.days.begin(), present.calendar.days.end());
    next.backup.made = std::max(present.backup.made, next.backup.made);
}

void let_go_in_time(Saved& saved, Date today)
{
    if (saved.replaced && replaced_until(*saved.replaced) < today)
        saved.replaced.reset();
}

void apply(Turn& turn, BackupSaved const&)
{
    turn.effects.backup = backup_name;
    // Another tab may be the one that saves: a copy of what it saved is good there too.
    if (turn.env.stored == Storing::ReadOnly)
        return;
    turn.saved().backup = { .made = turn.env.today, .put_off = {} };
    turn.effects.save = true;
}

void apply(Turn& turn, BackupOpened const& opened)
{
    turn.state.passing.offered.reset();
    turn.state.passing.refused.reset();
    // The page tells nothing of a file that it could not read, or that is too long.
    if (opened.value.empty())
        turn.state.passing.refused = Refused::Unreadable;
    else
        turn.effects.read_backup = opened.value;
}

void apply(Turn& turn, BackupRead const& read)
{
    auto& passing = turn.state.passing;
    passing.offered.reset();
    passing.refused.reset();
    if (!read.result || !*read.result)
        passing.refused =
            read.result && read.result->error().code == "save.newer-schema" ? Refused::Newer : Refused::Unreadable;
    else if (read.result->value().pack != turn.pack().id)
        passing.refused = Refused::Foreign;
    else if (with_backup(turn, read.result->value()) == turn.saved())
        passing.refused = Refused::Same;
    else
        passing.offered = std::make_shared<Saved const>(read.result->value());
}

void apply(Turn& turn, BackupConfirmed const&)
{
    auto const offered = std::exchange(turn.state.passing.offered, nullptr);
    if (!offered)
        return;
    replace_with(turn, *offered);
    turn.said = say(turn.pack(), Text::taking_restored);
}

void apply(Turn& turn, BackupPutAway const&)
{
    turn.state.passing.offered.reset();
}

void apply(Turn& turn, BackupPutOff const&)
{
    turn.saved().backup.put_off = turn.env.today;
    turn.said = say(turn.pack(), Text::backup_put_off);
}

void apply(Turn& turn, ReplacedBroughtBack const&)
{
    if (!turn.saved().replaced)
        return;
    replace_with(turn, *turn.saved().replaced->saved);
    turn.said = say(turn.pack(), Text::taking_brought_back);
}

void apply(Turn& turn, ReplacedLetGo const&)
{
    turn.saved().replaced.reset();
    turn.said = say(turn.pack(), Text::taking_let_gone);
}

}
