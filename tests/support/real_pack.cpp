#include "support/real_pack.hpp"

#include "core/quiz.hpp"

#include <memory>

namespace second_look::support {

namespace {

Option const& best_option(Question const& question)
{
    auto const* best = &question.options.front();
    for (auto const& option : question.options) {
        if (option.score > best->score)
            best = &option;
    }
    return *best;
}

State on(Screen screen, Answers answers = {}, Id question = {})
{
    Saved saved;
    saved.answers = std::move(answers);
    saved.place = { screen, std::move(question) };
    return restore(std::move(saved), real_env());
}

/// After a second round with these answers, a month and a half later.
State looked_again(State state, Answers answers)
{
    auto later = real_env();
    later.today = add_days(later.today, 45);
    state = update(std::move(state), LookedAgain {}, later).state;
    state.saved.answers = std::move(answers);
    return update(std::move(state), Went { Screen::Verdict }, later).state;
}

State with_plan(Screen screen, Answers answers)
{
    auto state = update(on(Screen::Verdict, std::move(answers)), PlanBuilt {}, real_env()).state;
    return update(std::move(state), Went { screen }, real_env()).state;
}

State moved(State state, Screen screen)
{
    return update(std::move(state), Went { screen }, real_env()).state;
}

State after(State state, std::vector<Action> const& actions)
{
    for (auto const& action : actions)
        state = update(std::move(state), action, real_env()).state;
    return state;
}

/// A plan that has run for some days, on whose last day is today.
State lived(int days, Screen screen = Screen::Today)
{
    auto answers = answers_with({ { "length", "sixty" } });
    auto begun = real_env();
    begun.today = add_days(begun.today, -days);
    auto state = on(Screen::Verdict, std::move(answers));
    state.saved.answers["start"].date = begun.today;
    state = update(std::move(state), PlanBuilt {}, begun).state;
    return after(std::move(state), { Went { screen } });
}

void add_days_of_a_plan(std::vector<NamedState>& states)
{
    auto const best = answers_with();
    states.push_back({ "build-plan", after(on(Screen::Verdict, best), { Went { Screen::BuildPlan } }) });
    auto const hard = format_date(add_days(a_sunday(), 9));
    states.push_back({ "build-plan-hard-dates",
        after(on(Screen::Verdict, best),
            { Went { Screen::BuildPlan }, HardKindChosen { "anniversary" }, HardDateEntered { hard }, HardDateAdded {},
                LengthChosen { 90 }, DayOffToggled { Weekday::Friday, true } }) });

    auto today = lived(10);
    auto const yesterday = today.saved.plan->days[9];
    today = after(today, { TaskTicked { yesterday.date, yesterday.tasks.front(), true }, Went { Screen::Today } });
    today.passing.undo.reset();
    auto const& day = today.saved.plan->days[10];
    auto const& first = day.tasks.front();
    auto const& last = day.tasks.back();
    states.push_back({ "build-plan-again", after(today, { Went { Screen::BuildPlan } }) });
    states.push_back({ "today-menu",
        after(today, { TaskTicked { day.date, first, true }, DisclosureToggled { "today." + last + ".menu" } }) });
    states.push_back({ "today-handled",
        after(today,
            { TaskHandled { day.date, first, Handling::Later }, TaskHandled { day.date, first, Handling::Smaller },
                NoteWritten { day.date, first, "In the evening, with music." },
                TaskHandled { day.date, last, Handling::Skipped } }) });
    states.push_back({ "today-swap", after(today, { SwapAsked { day.date, first } }) });
    states.push_back({ "today-missed", lived(4) });
    states.push_back({ "today-resting", after(today, { PlanPaused {} }) });
    states.push_back({ "plan-resting", after(today, { PlanPaused {}, Went { Screen::Plan } }) });
    states.push_back({ "day-ahead", after(today, { DayOpened { add_days(day.date, 3) } }) });
    states.push_back({ "day-behind", after(today, { DayOpened { today.saved.plan->days[7].date } }) });
    states.push_back({ "ending", after(today, { PlanUnwanted {} }) });
    auto const since = format_date(add_days(a_sunday(), -12));
    states.push_back({ "contact-new", after(today, { Went { Screen::Contact } }) });
    auto const counted = after(today, { LastContactEntered { since }, ContactGoalChosen { "30" } });
    states.push_back({ "today-contact", counted });
    states.push_back({ "contact", after(counted, { Went { Screen::Contact }, ContactLogged { ContactKind::Slip } }) });
}

/// Of the last third of the way: a second look, a message, dating again, and what is taken along.
void add_late_states(std::vector<NamedState>& states)
{
    auto const best = answers_with();
    auto const harmed = answers_with({ { "afraid", "now" } });
    states.push_back({ "second-look-early", moved(with_plan(Screen::Plan, best), Screen::SecondLook) });
    auto const late = with_old_plan(32, best);
    states.push_back({ "plan-late", late });
    states.push_back({ "second-look", moved(late, Screen::SecondLook) });
    auto const again = after_second_look(32, best, best);
    states.push_back({ "verdict-second", again });
    states.push_back({ "second-look-choice", moved(again, Screen::SecondLook) });
    states.push_back({ "second-look-safety", moved(after_second_look(32, best, harmed), Screen::SecondLook) });

    auto const writing = moved(again, Screen::Message);
    states.push_back({ "message", writing });
    states.push_back({ "message-faults",
        after(writing, { MessageWritten { "Please come back. Can we talk? Why did you go? You always run." } }) });
    auto const fit = after(writing, { MessageWritten { a_fit_message() } });
    states.push_back({ "message-fit", fit });
    auto const resting = after(fit, { MessagePutAside {} });
    states.push_back({ "message-resting", resting });
    auto ready = resting;
    ready.saved.message.put_aside = add_days(a_sunday(), -1);
    states.push_back({ "message-ready", ready });
    auto const taken = after(ready, { MessageCopied {} });
    states.push_back({ "message-taken", taken });
    auto const sent = after(taken, { MessageSent {} });
    states.push_back({ "message-sent", sent });
    states.push_back({ "second-look-sent", moved(sent, Screen::SecondLook) });

    auto const near = moved(with_old_plan(22, best), Screen::Readiness);
    states.push_back({ "readiness", near });
    states.push_back({ "readiness-some", after(near, { ReadinessTicked { "own-evening", true } }) });

    auto const taking = moved(late, Screen::TakingAlong);
    states.push_back({ "taking-along", taking });
    states.push_back({ "taking-along-safety", moved(with_plan(Screen::Plan, harmed), Screen::TakingAlong) });
    states.push_back({ "taking-along-refused", after(taking, { BackupOpened {} }) });
    auto offered = std::make_shared<Result<Saved> const>(again.saved);
    states.push_back({ "taking-along-replace", after(taking, { BackupRead { std::move(offered) } }) });
    auto const replaced = std::make_shared<Result<Saved> const>(again.saved);
    states.push_back({ "taking-along-replaced", after(taking, { BackupRead { replaced }, BackupConfirmed {} }) });
    auto written = moved(with_old_plan(14, best), Screen::Today);
    written.saved.journal[a_sunday()] = { .line = "Walked home." };
    states.push_back({ "today-backup", written });
    states.push_back({ "on-paper", moved(taking, Screen::OnPaper) });
}

}

Date a_sunday()
{
    return *parse_date("2026-11-22");
}

Env real_env()
{
    constexpr std::int64_t a_morning = 1795341600;
    return { .pack = &real_pack(), .today = a_sunday(), .country = "GB", .can_share = true, .now = a_morning };
}

Answers answers_with(std::vector<std::pair<Id, Id>> const& chosen, Pack const& pack)
{
    Answers answers;
    while (auto const* question = first_unanswered(pack, answers)) {
        auto& answer = answers[question->id];
        switch (question->kind) {
        case QuestionKind::Date:
            answer.date = a_sunday();
            continue;
        case QuestionKind::Many:
            continue;
        case QuestionKind::One:
            break;
        }
        answer.options = { question->has_gate ? question->gate.clear : best_option(*question).id };
        for (auto const& [id, option] : chosen) {
            if (id == question->id)
                answer.options = { option };
        }
    }
    return answers;
}

State with_old_plan(int days_ago, Answers answers)
{
    auto early = real_env();
    early.today = add_days(early.today, -days_ago);
    answers["start"].date = early.today;
    Saved saved;
    saved.told = true;
    saved.answers = std::move(answers);
    saved.place.screen = Screen::Verdict;
    auto state = restore(std::move(saved), early);
    state = update(std::move(state), PlanBuilt {}, early).state;
    return update(std::move(state), Went { Screen::Plan }, real_env()).state;
}

State after_second_look(int days_ago, Answers first, Answers second)
{
    auto state = update(with_old_plan(days_ago, std::move(first)), LookedAgain {}, real_env()).state;
    state.saved.answers = std::move(second);
    return update(std::move(state), Went { Screen::Verdict }, real_env()).state;
}

std::string a_fit_message()
{
    return "I’m well, and I see my part now. Would you like to talk?";
}

std::vector<NamedState> named_states()
{
    auto const best = answers_with();
    auto const harmed = answers_with({ { "afraid", "now" } });
    std::vector<NamedState> states {
        { "welcome", on(Screen::Welcome) },
        { "question-one", on(Screen::Question, answers_with(), "disagreements") },
        { "question-gate", on(Screen::Question, {}, "age") },
        { "question-date", on(Screen::Question, best, "start") },
        { "question-many", on(Screen::Question, best, "interests") },
        { "verdict-careful", on(Screen::Verdict, best) },
        { "verdict-heal", on(Screen::Verdict, answers_with({ { "mood", "low" }, { "nights", "awake" } })) },
        { "verdict-let-go",
            on(Screen::Verdict,
                answers_with({ { "future", "apart" }, { "trust", "lies" }, { "give-take", "i-gave" } })) },
        { "verdict-respect", on(Screen::Verdict, answers_with({ { "their-wish", "said-no" } })) },
        { "verdict-safety", on(Screen::Verdict, harmed) },
        { "plan", with_plan(Screen::Plan, best) },
        { "plan-safety", with_plan(Screen::Plan, harmed) },
        { "today", with_plan(Screen::Today, best) },
        { "settings", on(Screen::Settings, best) },
        { "help", on(Screen::Help) },
    };
    auto asked = on(Screen::Question, {}, "age");
    states.push_back({ "question-missing", update(asked, NextPressed {}, real_env()).state });
    states.push_back({ "question-why", update(asked, DisclosureToggled { "quiz.age.why" }, real_env()).state });
    states.push_back({ "erase-dialog", update(on(Screen::Settings, best), EraseAsked {}, real_env()).state });
    auto week = with_plan(Screen::Plan, best);
    states.push_back({ "plan-week", update(week, DisclosureToggled { "plan.week/2" }, real_env()).state });
    states.push_back({ "interruption", update(on(Screen::Welcome), Began {}, real_env()).state });
    states.push_back({ "sources", on(Screen::Sources) });
    auto changed = update(on(Screen::Verdict, best), Went { Screen::YourAnswers }, real_env()).state;
    states.push_back({ "question-edited", update(changed, AnswerEdited { "afraid" }, real_env()).state });
    states.push_back({ "your-answers", changed });
    changed = update(changed, AnswerChosen { "afraid", "past" }, real_env()).state;
    states.push_back({ "your-answers-stale", changed });
    auto again = looked_again(on(Screen::Verdict, answers_with({ { "afraid", "past" } })), best);
    states.push_back({ "verdict-earlier", again });
    states.push_back({ "then-and-now", update(again, Went { Screen::ThenAndNow }, real_env()).state });
    states.push_back({ "verdict-corrected",
        update(update(on(Screen::Verdict, harmed), AnswerChosen { "afraid", "never" }, real_env()).state,
            Went { Screen::Verdict }, real_env())
            .state });
    add_days_of_a_plan(states);
    states.push_back({ "verdict-looking",
        update(
            update(on(Screen::Verdict, best), LookedAgain {}, real_env()).state, Went { Screen::Verdict }, real_env())
            .state });
    for (auto& state : companion_states())
        states.push_back(std::move(state));
    add_late_states(states);
    return states;
}

State with_plan(Screen screen)
{
    return with_plan(screen, answers_with());
}

}
