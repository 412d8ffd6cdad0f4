/// Everything that is stored, and nothing else. The rest of the app's state is derived or passing.
#pragma once

#include "core/answers.hpp"
#include "core/app_day.hpp"
#include "core/backup_kept.hpp"
#include "core/calendar_kept.hpp"
#include "core/check_in.hpp"
#include "core/contact_log.hpp"
#include "core/journal.hpp"
#include "core/plan.hpp"
#include "core/round.hpp"
#include "core/urge.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace second_look {

enum class Screen {
    Welcome,
    Interruption,
    Question,
    YourAnswers,
    Verdict,
    ThenAndNow,
    BuildPlan,
    Plan,
    Today,
    Day,
    Contact,
    Ending,
    JournalDays,
    UrgeTimer,
    Letters,
    SecondLook,
    Message,
    Readiness,
    TakingAlong,
    OnPaper,
    Settings,
    Sources,
    Help
};

enum class ThemeChoice { System, Light, Dark };

/// Where someone is: what they come back to.
struct Location {
    Screen screen = Screen::Welcome;
    Id question;             ///< Only on Screen::Question.
    std::optional<Date> day; ///< Only on a screen about one day.

    bool operator==(Location const&) const = default;
};

/// A task done on a day of the plan.
struct Tick {
    Date date;
    Id task;

    auto operator<=>(Tick const&) const = default;
};

/// What was done with a task of a day, beside its being done.
struct TaskMark {
    bool skipped = false; ///< Let go, without a penalty.
    bool later = false;   ///< Put behind the other tasks of its day.
    bool smaller = false; ///< Its smaller version is enough today.
    std::string note;     ///< One line, at most `longest_note` bytes.

    bool is_empty() const { return !skipped && !later && !smaller && note.empty(); }
    bool operator==(TaskMark const&) const = default;
};

inline constexpr std::size_t longest_message_kept = 8000; ///< Bytes of UTF-8.
inline constexpr std::size_t most_marks = 10'000;

/// One message, at most.
struct Message {
    std::string text;
    std::optional<Date> put_aside; ///< The day it was finished; it is ready from the next day on.
    std::optional<Date> taken;     ///< First copied or shared; from then on its text stays as it is.
    std::optional<Date> sent;      ///< After it there is no second one.

    bool operator==(Message const&) const = default;
};

/// How a plan was brought to its end before its last day, or on it.
struct Ending {
    enum class Kind {
        NotWanted, ///< 'I no longer want this.'
        MovedOn,   ///< After a second look.
    };
    Kind kind = Kind::NotWanted;
    Date date;

    bool operator==(Ending const&) const = default;
};

struct Saved;

/// All that was here before something else took its place.
struct Replaced {
    std::shared_ptr<Saved const> saved; ///< Never null, and nothing lies replaced in it.
    Date date;                          ///< The day on which it was replaced.

    bool operator==(Replaced const&) const;
};

struct Saved {
    Id pack;
    std::string pack_version;
    Location place;
    Answers answers; ///< Those being given; stale ones are kept.
    Rounds rounds;
    bool told = false; ///< What is asked, kept and how to leave was said before the first sensitive question.
    std::optional<Plan> plan;
    std::optional<PlanWishes> wishes; ///< What the plan was drafted for. Without `towards_from`, which is derived.
    std::optional<PlanWishes> wished; ///< What is being chosen for the next draft; nothing while it is as `wishes`.
    std::optional<Date> paused_from;  ///< The plan's days from this one on wait until it is gone on with.
    std::optional<Date> missed_from;  ///< Days before it that were missed have been talked about.
    std::set<Tick> ticks;
    std::map<Tick, TaskMark> marks; ///< None of them empty.
    ContactLog contact;
    UrgeHelp urge;
    Journal journal; ///< None of its entries empty.
    std::vector<CheckIn> check_ins;
    std::set<Id> readiness; ///< Ticked items of the pack's list.
    Message message;
    CalendarKept calendar;
    BackupKept backup;
    std::optional<Replaced> replaced; ///< Until it is let go; see `replaced_until`.
    std::optional<Ending> ending;
    ThemeChoice theme = ThemeChoice::System;
    std::string country; ///< ISO 3166-1 alpha-2; empty until chosen, then the locale's own guess holds.
    int day_boundary = default_day_boundary; ///< The minute at which a day begins, 0 to `latest_day_boundary`.
    std::optional<Date> latest_day;          ///< The latest day that was gone by; see `steady_day`.

    bool operator==(Saved const&) const = default;
};

inline bool Replaced::operator==(Replaced const& other) const
{
    return date == other.date && (saved == other.saved || *saved == *other.saved);
}

}
