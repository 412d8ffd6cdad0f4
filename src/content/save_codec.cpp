#include "content/save_codec.hpp"

#include "content/json_text.hpp"
#include "content/save_codec_parts.hpp"
#include "content/save_migrations.hpp"

#include <utility>

namespace second_look {

namespace {

using nlohmann::json;

constexpr std::array<Word<Screen>, 23> screens { { { "welcome", Screen::Welcome },
    { "interruption", Screen::Interruption }, { "your-answers", Screen::YourAnswers },
    { "then-and-now", Screen::ThenAndNow }, { "sources", Screen::Sources }, { "question", Screen::Question },
    { "verdict", Screen::Verdict }, { "plan", Screen::Plan }, { "second-look", Screen::SecondLook },
    { "message", Screen::Message }, { "readiness", Screen::Readiness }, { "taking-along", Screen::TakingAlong },
    { "on-paper", Screen::OnPaper }, { "today", Screen::Today }, { "settings", Screen::Settings },
    { "help", Screen::Help }, { "journal", Screen::JournalDays }, { "urge", Screen::UrgeTimer },
    { "letters", Screen::Letters }, { "build-plan", Screen::BuildPlan }, { "day", Screen::Day },
    { "contact", Screen::Contact }, { "ending", Screen::Ending } } };

constexpr std::array<Word<ThemeChoice>, 3> themes { { { "system", ThemeChoice::System },
    { "light", ThemeChoice::Light }, { "dark", ThemeChoice::Dark } } };

json written_answers(Answers const& answers)
{
    auto all = json::object();
    for (auto const& [question, answer] : answers) {
        if (answer.date)
            all[question] = format_date(*answer.date);
        else
            all[question] = answer.options;
    }
    return all;
}

json written_plan(Plan const& plan)
{
    auto days = json::array();
    for (auto const& day : plan.days)
        days.push_back({ { "date", format_date(day.date) }, { "phase", day.phase }, { "tasks", day.tasks } });
    return { { "outcome", plan.outcome }, { "days", std::move(days) } };
}

json written_rounds(Rounds const& rounds)
{
    auto finished = json::array();
    for (auto const& round : rounds.finished)
        finished.push_back({ { "given", format_date(round.given) }, { "answers", written_answers(round.answers) },
            { "outcome", round.outcome } });
    auto memory = json::array();
    for (auto const& gate : rounds.memory) {
        json written { { "round", gate.round }, { "question", gate.question }, { "option", gate.option },
            { "outcome", gate.outcome }, { "said", format_date(gate.said) } };
        if (gate.corrected)
            written["corrected"] = format_date(*gate.corrected);
        if (gate.yielded_in)
            written["yielded_in"] = *gate.yielded_in;
        memory.push_back(std::move(written));
    }
    return { { "finished", std::move(finished) }, { "looking_again", rounds.looking_again },
        { "memory", std::move(memory) } };
}

Answers read_answers(Reader reader)
{
    Answers answers;
    Members members(std::move(reader));
    for (auto const& question : members.keys()) {
        auto const written = members.need(question);
        Answer answer;
        if (written.is_list())
            answer.options = written.ids();
        else
            answer.date = written.date();
        answers.emplace(question, std::move(answer));
    }
    return answers;
}

Plan read_plan(Reader reader)
{
    Plan plan;
    Members members(std::move(reader));
    plan.outcome = members.need("outcome").id();
    for (auto const& item : members.need("days").items()) {
        Members day(item);
        PlanDay read;
        read.date = day.need("date").date().value_or(Date {});
        read.phase = day.need("phase").id();
        read.tasks = day.need("tasks").ids();
        plan.days.push_back(std::move(read));
    }
    return plan;
}

RememberedGate read_remembered_gate(Reader const& reader)
{
    constexpr int most_rounds = 10'000;
    Members members(reader);
    RememberedGate gate;
    gate.round = members.need("round").whole_number(0, most_rounds);
    gate.question = members.need("question").text();
    gate.option = members.need("option").text();
    gate.outcome = members.need("outcome").text();
    gate.said = members.need("said").date().value_or(Date {});
    if (auto const corrected = members.may("corrected"))
        gate.corrected = corrected->date();
    if (auto const yielded = members.may("yielded_in"))
        gate.yielded_in = yielded->whole_number(0, most_rounds);
    return gate;
}

Rounds read_rounds(Reader reader)
{
    Rounds rounds;
    Members members(std::move(reader));
    for (auto const& item : members.need("finished").items()) {
        Members round(item);
        Round read;
        read.given = round.need("given").date().value_or(Date {});
        read.answers = read_answers(round.need("answers"));
        read.outcome = round.need("outcome").text();
        rounds.finished.push_back(std::move(read));
    }
    rounds.looking_again = members.need("looking_again").flag();
    for (auto const& item : members.need("memory").items())
        rounds.memory.push_back(read_remembered_gate(item));
    return rounds;
}

}

json written_ticks(std::set<Tick> const& ticks)
{
    auto all = json::array();
    for (auto const& tick : ticks)
        all.push_back({ { "date", format_date(tick.date) }, { "task", tick.task } });
    return all;
}

void read_ticks(Reader const& list, std::set<Tick>& ticks)
{
    for (auto const& item : list.items()) {
        Members tick(item);
        auto const date = tick.need("date").date();
        ticks.insert({ date.value_or(Date {}), tick.need("task").id() });
    }
}

namespace {

json written_start(Saved const& saved)
{
    json document { { "schema", save_schema }, { "pack", saved.pack }, { "pack_version", saved.pack_version },
        { "screen", word_for(screens, saved.place.screen) }, { "question", saved.place.question },
        { "answers", written_answers(saved.answers) }, { "ticks", written_ticks(saved.ticks) },
        { "theme", word_for(themes, saved.theme) }, { "country", saved.country } };
    if (saved.told)
        document["told"] = true;
    if (saved.latest_day)
        document["latest_day"] = format_date(*saved.latest_day);
    return document;
}

}

json written_saved(Saved const& saved)
{
    auto document = written_start(saved);
    if (saved.rounds != Rounds {})
        document["rounds"] = written_rounds(saved.rounds);
    if (saved.plan)
        document["plan"] = written_plan(*saved.plan);
    if (saved.place.day)
        document["day"] = format_date(*saved.place.day);
    write_wishes(saved, document);
    write_companion(saved, document);
    return document;
}

std::string write_start(Saved const& saved)
{
    return print_json(written_start(saved));
}

std::string write_saved(Saved const& saved)
{
    return print_json(written_saved(saved));
}

Result<Saved> saved_from(json const& stored, std::string const& place)
{
    if (stored.is_object() && stored.contains("schema") && stored["schema"].is_number_integer()
        && stored["schema"].get<std::int64_t>() > save_schema)
        return Error { "save.newer-schema", "schema", "Open this with the newest version of the app." };

    auto const root = migrate_save(stored);
    std::vector<Error> errors;
    Saved saved;
    {
        Members members(Reader(root, place, errors));
        members.need("schema").whole_number(1, save_schema);
        saved.pack = members.need("pack").text();
        saved.pack_version = members.need("pack_version").text();
        saved.place.screen = members.need("screen").word(screens);
        saved.place.question = members.need("question").text();
        saved.answers = read_answers(members.need("answers"));
        if (auto rounds = members.may("rounds"))
            saved.rounds = read_rounds(*rounds);
        if (auto const told = members.may("told"))
            saved.told = told->flag();
        if (auto plan = members.may("plan"))
            saved.plan = read_plan(*plan);
        if (auto const day = members.may("day"))
            saved.place.day = day->date();
        read_wishes(members, saved);
        read_ticks(members.need("ticks"), saved.ticks);
        saved.theme = members.need("theme").word(themes);
        saved.country = members.need("country").text();
        read_companion(members, saved);
    }
    if (!errors.empty())
        return errors.front();
    return saved;
}

Result<Saved> read_saved(std::string_view text)
{
    auto const document = parse_json(text);
    return document ? saved_from(document.value(), "") : document.error();
}

}
