/// What someone did, named for what they did. A node carries the Action that using it means.
///
/// An action whose `value` is text as it is typed says so by a member `static constexpr bool typed`, and can be
/// compared: all that is typed into one field is then undone at once.
#pragma once

#include "core/result.hpp"
#include "core/saved.hpp"

#include <cstddef>
#include <memory>
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
struct InterruptionPassed { };
struct AnswerEdited {
    Id question;
};
struct RoundCompared {
    std::string value; ///< From the report's value: the number of a round.
};
struct LookedAgain { };
struct LookingStopped { };
struct EraseAsked { };
struct EraseConfirmed { };
struct DiscreetChosen {
    bool on = false; ///< From the report's value.
};
struct EraseOnLeaveChosen {
    bool on = false; ///< From the report's value.
};
struct LeaveTargetChosen {
    std::string value; ///< From the report's value.
};
struct LanguageChosen {
    std::string language;
};
struct PasscodePressed { };
struct TookOver { };
struct DialogClosed { };
/// One day of the plan was opened.
struct DayOpened {
    Date date;
};

// What a plan is to be like.
struct StartChosen {
    std::string value; ///< From the report's value: YYYY-MM-DD.
};
struct LengthChosen {
    int days = 0;
};
struct MinutesChosen {
    std::string value; ///< From the report's value: a number.
};
struct DayOffToggled {
    Weekday day = Weekday::Monday;
    bool on = false; ///< From the report's value.
};
struct HardKindChosen {
    std::string value; ///< From the report's value: one of `hard_date_kinds`.
};
struct HardDateEntered {
    std::string value; ///< From the report's value: YYYY-MM-DD.
};
struct HardDateAdded { };
struct HardDateRemoved {
    HardDate hard;
};

// What becomes of the plan as a whole.
struct PlanPaused { };
struct PlanResumed { };
struct LighterChosen { };
/// The missed days were talked about; the plan goes on as it is.
struct MissedPassed { };
/// 'I no longer want this.'
struct PlanUnwanted { };
struct PlanTakenUp { };

// What becomes of a task.
enum class Handling { Skipped, BroughtBack, Later, Smaller, Whole };
struct TaskHandled {
    Date date;
    Id task;
    Handling how = Handling::Skipped;
};
struct TaskPostponed {
    Date date;
    Id task;
};
struct SwapAsked {
    Date date;
    Id task;
};
struct TaskSwapped {
    Date date;
    Id task;
    Id with;
};
struct NoteWritten {
    Date date;
    Id task;
    std::string value; ///< From the report's value.

    static constexpr bool typed = true;
    bool operator==(NoteWritten const&) const = default;
};

// Days without contact. An event is named by its position in the log.
struct LastContactEntered {
    std::string value; ///< From the report's value: YYYY-MM-DD.
};
struct ContactGoalChosen {
    std::string value; ///< From the report's value: days.
};
struct ContactLogged {
    ContactKind kind = ContactKind::Slip;
};
struct ContactOpened {
    int event = -1; ///< Negative to close the open one.
};
struct ContactDated {
    int event = -1;
    std::string value; ///< From the report's value: YYYY-MM-DD.
};
struct ContactBeforeChosen {
    int event = -1;
    std::string value; ///< From the report's value: one of the pack's; any other for none.
};
struct ContactNoted {
    int event = -1;
    std::string value; ///< From the report's value.

    static constexpr bool typed = true;
    bool operator==(ContactNoted const&) const = default;
};
struct ContactRemoved {
    int event = -1;
};

struct DayBoundaryChosen {
    std::string value; ///< From the report's value: a minute of the day.
};

/// Takes back what was done last; see `Undo`.
struct UndoPressed { };
/// The message to the other person, as it is typed.
struct MessageWritten {
    static constexpr bool typed = true;
    std::string value; ///< From the report's value.

    bool operator==(MessageWritten const&) const = default;
};
struct MessagePutAside { };
struct MessageReopened { };
struct MessageCopied { };
struct MessageShared { };
struct MessageSent { };
struct MovedOn { };
struct PlanExtended {
    int days = 0; ///< In all.
};
struct PlanRenewed { };
struct ReadinessTicked {
    Id item;
    bool on = false; ///< From the report's value.
};
struct CalendarTimeChosen {
    std::string value; ///< From the report's value: "18:30"; anything else is the whole day.
};
struct CalendarDiscreetChosen {
    bool on = false; ///< From the report's value.
};
struct CalendarSaved { };
struct NotesSaved { };
struct ResultShared { };
struct PagePrinted { };
struct BackupSaved { };
struct BackupOpened {
    std::string value; ///< From the report's value: the file's text; empty where it could not be read.
};
/// What the host read in that text.
struct BackupRead {
    std::shared_ptr<Result<Saved> const> result;
};
struct BackupConfirmed { };
struct BackupPutAway { };
/// Not now: a backup is offered again later.
struct BackupPutOff { };
/// What a backup took the place of changes places with it again.
struct ReplacedBroughtBack { };
struct ReplacedLetGo { };
struct LeavePressed { };
struct AddressOpened {
    std::string address;
};

struct UrgeStarted { };
struct UrgeEnded {
    UrgeEnd end = UrgeEnd::Passed;
};
struct StillnessChosen {
    bool still = false;
};
struct ReasonTyped {
    std::string value; ///< From the report's value.

    static constexpr bool typed = true;
    bool operator==(ReasonTyped const&) const = default;
};
struct PersonNamed {
    std::string value; ///< From the report's value.

    static constexpr bool typed = true;
    bool operator==(PersonNamed const&) const = default;
};
struct PersonNumbered {
    std::string value; ///< From the report's value.

    static constexpr bool typed = true;
    bool operator==(PersonNumbered const&) const = default;
};
struct LetterTyped {
    std::string value; ///< From the report's value.

    static constexpr bool typed = true;
    bool operator==(LetterTyped const&) const = default;
};
/// The letter being written is done; what is typed next is a new one.
struct LetterKept { };
/// To be read and written on. `letter` is its place among those kept.
struct LetterOpened {
    std::size_t letter = 0;
};
struct LetterErased {
    std::size_t letter = 0;
};
struct MoreLettersShown { };
struct LineTyped {
    Date date;
    std::string value; ///< From the report's value.

    static constexpr bool typed = true;
    bool operator==(LineTyped const&) const = default;
};
struct MoodChosen {
    Date date;
    int mood = 0;
};
struct SleepChosen {
    Date date;
    int sleep = 0;
};
/// The entry of another day is to be read and changed.
struct JournalDayOpened {
    Date date;
};
struct JournalDayEntered {
    std::string value; ///< From the report's value: YYYY-MM-DD, or empty while it is being typed.
};
struct JournalMonthShown {
    Month month;
};
struct JournalSearched {
    std::string value; ///< From the report's value.
};
struct CheckedIn {
    int day = 0;
    Feeling feeling = Feeling::Same;
};

/// `std::monostate` is a node that does nothing.
using Action = std::variant<std::monostate, Began, AnswerChosen, AnswerToggled, DateEntered, NextPressed, BackPressed,
    DisclosureToggled, PlanBuilt, Went, TaskTicked, ThemeChosen, CountryChosen, InterruptionPassed, AnswerEdited,
    RoundCompared, LookedAgain, LookingStopped, EraseAsked, EraseConfirmed, DialogClosed, DayOpened, StartChosen,
    LengthChosen, MinutesChosen, DayOffToggled, HardKindChosen, HardDateEntered, HardDateAdded, HardDateRemoved,
    PlanPaused, PlanResumed, LighterChosen, MissedPassed, PlanUnwanted, PlanTakenUp, TaskHandled, TaskPostponed,
    SwapAsked, TaskSwapped, NoteWritten, LastContactEntered, ContactGoalChosen, ContactLogged, ContactOpened,
    ContactDated, ContactBeforeChosen, ContactNoted, ContactRemoved, DayBoundaryChosen, UndoPressed, LeavePressed,
    AddressOpened, UrgeStarted, UrgeEnded, StillnessChosen, ReasonTyped, PersonNamed, PersonNumbered, LetterTyped,
    LetterKept, LetterOpened, LetterErased, MoreLettersShown, LineTyped, MoodChosen, SleepChosen, JournalDayOpened,
    JournalDayEntered, JournalMonthShown, JournalSearched, CheckedIn, MessageWritten, MessagePutAside, MessageReopened,
    MessageCopied, MessageShared, MessageSent, MovedOn, PlanExtended, PlanRenewed, ReadinessTicked, CalendarTimeChosen,
    CalendarDiscreetChosen, CalendarSaved, NotesSaved, ResultShared, PagePrinted, BackupSaved, BackupOpened, BackupRead,
    BackupConfirmed, BackupPutAway, BackupPutOff, ReplacedBroughtBack, ReplacedLetGo, DiscreetChosen,
    EraseOnLeaveChosen, LeaveTargetChosen, LanguageChosen, PasscodePressed, TookOver>;

/// The action with what a control reported put in: `on` and `value` are the names of what comes from there.
Action with_value(Action, std::string const& value);

}
