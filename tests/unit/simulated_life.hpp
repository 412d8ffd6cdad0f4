/// A person who does by chance what the app lets one do, under a clock that may jump, be set back or cross zones.
#pragma once

#include "app/person.hpp"
#include "app/views/screens.hpp"
#include "content/save_codec.hpp"
#include "core/second_look.hpp"
#include "random_life.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace second_look::fixture {

struct Life {
    Chance chance;
    Env env;
    State state;
    std::int64_t minute = 0;                ///< Of the life itself, since 1970; it only goes on.
    int offset = 0;                         ///< Minutes by which the clock that the app reads differs.
    std::shared_ptr<Saved const> put_aside; ///< A backup.
    std::vector<std::string> done;          ///< What was done, newest last.
};

/// The task of a day that something is done with: mostly one of that day's, at times any other.
inline Id some_task(Life& life, Date date)
{
    auto const& tasks = support::real_pack().tasks;
    auto const& plan = life.state.saved.plan;
    auto const day = plan ? day_on(*plan, date) : std::nullopt;
    if (!day || plan->days[*day].tasks.empty() || life.chance.one_in(12))
        return tasks[life.chance.below(tasks.size())].id;
    auto const& here = plan->days[*day].tasks;
    return here[life.chance.below(here.size())];
}

inline Id some_alternative(Life& life, Date date, Id const& task)
{
    auto const whom = person(life.state, life.env);
    if (!whom || !life.state.saved.plan || life.chance.one_in(10))
        return some_task(life, date);
    auto const choices = alternatives(*whom, *life.state.saved.plan, date, task);
    return choices.empty() ? some_task(life, date) : choices[life.chance.below(choices.size())]->id;
}

/// An answer to this question. Gates are mostly clear, or hardly anyone would have a plan to live with.
inline Action some_answer(Chance& chance, Question const& question, Date today)
{
    auto const& options = question.options;
    if (question.kind == QuestionKind::Date)
        return DateEntered { question.id, format_date(today) };
    if (question.kind == QuestionKind::Many)
        return AnswerToggled { question.id, options[chance.below(options.size())].id, !chance.one_in(3) };
    bool const is_clear = question.has_gate && !chance.one_in(12);
    return AnswerChosen { question.id, is_clear ? question.gate.clear : options[chance.below(options.size())].id };
}

/// A question answered from the list of answers, and kept or taken back.
inline std::vector<Action> an_answer_edited(Life& life)
{
    auto const asked = path(support::real_pack(), life.state.saved.answers);
    auto const& question = *asked[life.chance.below(asked.size())];
    return { Went { Screen::YourAnswers }, AnswerEdited { question.id },
        some_answer(life.chance, question, life.env.today),
        life.chance.one_in(3) ? Action(BackPressed {}) : Action(NextPressed {}), Went { Screen::Today } };
}

inline std::vector<Action> something_with_contact(Life& life)
{
    auto& chance = life.chance;
    auto const count = static_cast<int>(life.state.saved.contact.events.size());
    int const event = static_cast<int>(chance.below(static_cast<std::size_t>(count) + 1));
    auto const some_day = format_date(add_days(life.env.today, static_cast<int>(chance.below(33)) - 30));
    auto const& before = support::real_pack().companion.before_slips;
    switch (chance.below(8)) {
    case 0:
        return { LastContactEntered { some_day } };
    case 1:
        return { ContactGoalChosen { std::to_string(chance.below(400)) } };
    case 2:
        return { ContactDated { event, some_day } };
    case 3:
        return { ContactRemoved { event } };
    case 4:
        return { ContactLogged { ContactKind::Business }, ContactNoted { count, "About the keys." } };
    default:
        return { ContactLogged { ContactKind::Slip }, ContactBeforeChosen { count, before.front().id },
            ContactNoted { count, "It was late." } };
    }
}

inline std::vector<Action> other_wishes(Life& life)
{
    auto& chance = life.chance;
    std::vector<Action> actions { Went { Screen::BuildPlan } };
    auto const& wishes = life.state.saved.wishes;
    auto const soon = format_date(add_days(life.env.today, static_cast<int>(chance.below(40))));
    switch (chance.below(6)) {
    case 0:
        actions.push_back(LengthChosen { plan_lengths[chance.below(plan_lengths.size())] });
        break;
    case 1:
        actions.push_back(MinutesChosen { std::to_string(minute_choices[chance.below(minute_choices.size())]) });
        break;
    case 2:
        actions.push_back(DayOffToggled { static_cast<Weekday>(chance.below(7)), !chance.one_in(2) });
        break;
    case 3:
        if (wishes && !wishes->hard_dates.empty())
            actions.push_back(HardDateRemoved { wishes->hard_dates.front() });
        break;
    default:
        // More than these may leave no full plan; see `plan_proof.hpp`.
        if (!wishes || wishes->hard_dates.size() < 3) {
            actions.push_back(HardDateEntered { soon });
            actions.push_back(HardDateAdded {});
        }
    }
    if (!chance.one_in(4))
        actions.push_back(PlanBuilt {});
    return actions;
}

inline std::vector<Action> something_at_the_end(Life& life)
{
    auto& chance = life.chance;
    switch (chance.below(9)) {
    case 0:
        return { LookedAgain {} };
    case 1:
        return { LookingStopped {} };
    case 2:
        return { PlanExtended { plan_lengths[chance.below(plan_lengths.size())] } };
    case 3:
        return { PlanRenewed {} };
    case 4:
        return { chance.one_in(3) ? Action(MovedOn {}) : Action(PlanUnwanted {}) };
    case 5:
        return { MessageWritten { chance.one_in(3) ? "Please." : support::a_fit_message() }, MessagePutAside {} };
    case 6:
        return { MessageReopened {} };
    case 7:
        return { MessageCopied {} };
    default:
        return { MessageSent {} };
    }
}

inline std::vector<Action> something_with_files(Life& life)
{
    if (!life.put_aside || life.chance.one_in(3)) {
        life.put_aside = std::make_shared<Saved const>(read_saved(write_saved(life.state.saved)).value());
        return { Went { Screen::TakingAlong }, BackupSaved {}, CalendarSaved {} };
    }
    auto const read = std::make_shared<Result<Saved> const>(*life.put_aside);
    return { BackupRead { read }, life.chance.one_in(3) ? Action(BackupPutAway {}) : Action(BackupConfirmed {}) };
}

/// Whatever someone does next; not all of it makes sense, and then nothing may come of it.
inline std::vector<Action> something(Life& life)
{
    auto& chance = life.chance;
    auto const today = life.env.today;
    auto const date = chance.one_in(5) ? add_days(today, static_cast<int>(chance.below(15)) - 7) : today;
    auto const task = some_task(life, date);
    auto const words = "Words " + std::to_string(chance.below(1000));
    switch (chance.below(40)) {
    case 0:
    case 1:
        return { TaskHandled { date, task, static_cast<Handling>(chance.below(5)) } };
    case 2:
    case 3:
        return { TaskPostponed { date, task } };
    case 4:
    case 5:
        return { SwapAsked { date, task }, TaskSwapped { date, task, some_alternative(life, date, task) } };
    case 6:
    case 7:
        return { NoteWritten { date, task, chance.one_in(5) ? "" : words } };
    case 8:
    case 9:
        return { LineTyped { date, chance.one_in(6) ? "" : words } };
    case 10:
        return { MoodChosen { date, static_cast<int>(chance.below(7)) } };
    case 11:
        return { SleepChosen { date, static_cast<int>(chance.below(7)) } };
    case 12:
    case 13:
        return something_with_contact(life);
    case 14:
        return { PlanPaused {} };
    case 15:
    case 16:
        return { PlanResumed {} };
    case 17:
        return { LighterChosen {} };
    case 18:
        return { MissedPassed {} };
    case 19:
    case 20:
        return other_wishes(life);
    case 21:
        return an_answer_edited(life);
    case 22:
        return { CheckedIn { 7, static_cast<Feeling>(chance.below(3)) } };
    case 23:
    case 24:
        return something_at_the_end(life);
    case 25:
        return something_with_files(life);
    case 26:
        return { UrgeStarted {}, UrgeEnded { static_cast<UrgeEnd>(chance.below(3)) } };
    case 27:
        return { LetterTyped { words }, LetterKept {} };
    case 28:
        return { DayBoundaryChosen { std::to_string(60 * chance.below(13)) } };
    case 29:
    case 30:
    case 31:
        return { UndoPressed {} };
    default:
        return { TaskTicked { date, task, !chance.one_in(6) } };
    }
}

}
