#include "support/real_pack.hpp"

#include "content/pack_bundle.hpp"
#include "content/pack_codec.hpp"
#include "core/quiz.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace second_look::support {

namespace {

std::string read_file(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

[[noreturn]] void give_up(Error const& error)
{
    std::cerr << error.code << ": " << error.place << ": " << error.remedy << '\n';
    std::exit(1);
}

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

State with_plan(Screen screen, Answers answers)
{
    auto state = update(on(Screen::Verdict, std::move(answers)), PlanBuilt {}, real_env()).state;
    return update(std::move(state), Went { screen }, real_env()).state;
}

}

std::string real_pack_json()
{
    std::vector<PackFile> files;
    for (auto const name : pack_file_names)
        files.push_back({ std::string(name),
            read_file(std::string(SECOND_LOOK_PACKS_DIR) + "/second-look/" + std::string(name) + ".json") });
    auto bundled = bundle_files(files);
    if (!bundled)
        give_up(bundled.error());
    return bundled.value();
}

Pack const& real_pack()
{
    static Pack const pack = [] {
        auto parsed = parse_pack(real_pack_json());
        if (!parsed)
            give_up(parsed.error());
        return parsed.value();
    }();
    return pack;
}

Date a_sunday()
{
    return *parse_date("2026-11-22");
}

Env real_env()
{
    return { .pack = &real_pack(), .today = a_sunday(), .country = "GB" };
}

Answers answers_with(std::vector<std::pair<Id, Id>> const& chosen)
{
    Answers answers;
    while (auto const* question = first_unanswered(real_pack(), answers)) {
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
                answers_with({ { "disagreements", "contempt" }, { "trust", "lies" }, { "give-take", "i-gave" } })) },
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
    return states;
}

}
