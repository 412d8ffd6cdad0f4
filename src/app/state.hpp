/// The whole state of the app, and what surrounds it.
#pragma once

#include "app/action.hpp"
#include "core/pack.hpp"
#include "core/saved.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// How many letters are listed at first, and how many more each time; how many found days at most.
inline constexpr std::size_t letters_page = 10;
inline constexpr std::size_t most_found = 40;
/// What was done last, and all that is stored as it was before.
struct Undo {
    Saved before;
    std::string said; ///< What was done, in words.
    Action done;      ///< With an empty value.
};

/// Why nothing is taken from a file.
enum class Refused {
    Unreadable, ///< No backup, damaged, or longer than one may be.
    Newer,      ///< Of a later version of the app.
    Foreign,    ///< Of another pack.
    Same,       ///< It holds what is here already.
};

/// Passing state: gone with the page, and never stored.
struct Passing {
    std::set<std::string> turned; ///< Node ids of disclosures that were opened, or closed where they start open.
    bool erase_asked = false;
    bool answer_missing = false;     ///< Next was pressed without an answer.
    std::optional<Id> edited;        ///< A question that was opened from the list of answers.
    std::optional<Answer> as_it_was; ///< The answer to it, for going back; nothing when it had none.
    int compared = -1;               ///< The round that the last one is compared with; the one before it when negative.
    std::optional<Tick> swapping;    ///< A task for which another is being chosen.
    HardDate hard;                   ///< A hard date that is being entered.
    bool no_plan = false;            ///< No plan could be made of what was wished.
    int contact_opened = -1;         ///< The position in the contact log that stands open.
    Location before;                 ///< Where settings and help lead back to.
    std::optional<UrgeEnd> urge_told;         ///< How the urge ended that was told of just now.
    std::optional<std::size_t> letter;        ///< The letter being written, by its place; a new one when nothing.
    std::size_t letters_shown = letters_page; ///< The newest ones.
    std::optional<Date> journal_day;          ///< Another day than today, whose entry is open.
    std::optional<Month> journal_month;       ///< Whose entries are listed; this month's when nothing.
    std::string journal_words;                ///< What the journal is searched for.
    std::vector<Date> journal_found;          ///< Newest first, at most `most_found`.
    std::optional<Feeling> felt;              ///< What was said at a check-in just now.
    std::shared_ptr<Saved const> offered;     ///< What a backup holds, until it is used or put away.
    std::optional<Refused> refused;           ///< Why nothing was taken from the last file.
    std::optional<Undo> undo;                 ///< Until something else is done, or one moves on.
};

struct State {
    Saved saved;
    Passing passing;
};

/// How well what someone does is kept, as far as the host knows by now.
enum class Storing {
    Saved,    ///< It outlives a crash of the browser.
    Saving,   ///< On its way there.
    Fragile,  ///< It outlives the page, but the newest may be lost in a crash.
    ThisSite, ///< As saved, but only for the page around an embed.
    Memory,   ///< Gone with the page.
    Full,     ///< There was no room for the newest.
    ReadOnly, ///< Another tab keeps it; here nothing changes.
};

/// What is set on this device alone, beside what is saved: the host needs it before it may read that.
struct Device {
    bool discreet = false;       ///< A neutral name and icon.
    bool erase_on_leave = false; ///< Leaving takes away all that is stored.
    Id leave_to;                 ///< Where leaving leads, one of `leave_targets`; the first of them when empty.
    std::string language;        ///< The one that was chosen; empty for what the host finds fitting.
    bool passcode = false;       ///< What is stored is locked by one.
    bool may_be_cleared = false; ///< The browser refused to promise that it clears nothing by itself.

    bool operator==(Device const&) const = default;
};

inline constexpr std::array<std::string_view, 4> leave_targets { "weather", "news", "search", "encyclopaedia" };

/// What the host knows and the app must not ask for itself.
struct Env {
    Pack const* pack = nullptr;     ///< Never null once the app runs.
    Date today;                     ///< The app's day. Where there is a clock, `Runtime` keeps it.
    std::optional<LocalTime> clock; ///< The wall clock's reading.
    std::string country;            ///< Guess from the browser's language, ISO 3166-1 alpha-2; may be empty.
    bool dark = false;              ///< The system's own theme.
    bool can_share = false;         ///< Whether the system can pass text on to another app.
    Storing stored = Storing::Saved;
    Device device;
    bool still = false;    ///< The person asked their system for less motion.
    bool embedded = false; ///< Inside somebody's page, where room is dear.
    bool offline = false;  ///< Without a network, as far as the browser knows.
    std::int64_t now = 0;  ///< Seconds since 1970.
};

}
