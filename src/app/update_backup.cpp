#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/second_look.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

namespace {

/// Says nothing to whoever comes upon the file.
constexpr char const* backup_name = "backup.json";

/// What is here once a backup has taken its place: where one is, and how late it is, no file says.
Saved with_backup(Turn const& turn, Saved offered)
{
    auto const& present = turn.saved();
    keep_what_has_left(present, offered);
    offered.place = present.place;
    offered.latest_day = present.latest_day;
    return restore(std::move(offered), turn.env).saved;
}

}

void keep_what_has_left(Saved const& present, Saved& next)
{
    next.message = message_kept(present.message, next.message);
    next.calendar.files = std::max(present.calendar.files, next.calendar.files);
    next.calendar.days.insert(present.calendar.days.begin(), present.calendar.days.end());
}

void apply(Turn& turn, BackupSaved const&)
{
    turn.effects.backup = backup_name;
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
    turn.saved() = with_backup(turn, *offered);
    turn.said = say(turn.pack(), Text::taking_restored);
}

void apply(Turn& turn, BackupPutAway const&)
{
    turn.state.passing.offered.reset();
}

}
