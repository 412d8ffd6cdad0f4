#include "content/save_codec.hpp"

#include "content/json_text.hpp"
#include "content/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace second_look {

namespace {

using nlohmann::json;

constexpr std::array<Word<Screen>, 7> screens { { { "welcome", Screen::Welcome }, { "question", Screen::Question },
    { "verdict", Screen::Verdict }, { "plan", Screen::Plan }, { "today", Screen::Today },
    { "settings", Screen::Settings }, { "help", Screen::Help } } };

constexpr std::array<Word<ThemeChoice>, 3> themes { { { "system", ThemeChoice::System },
    { "light", ThemeChoice::Light }, { "dark", ThemeChoice::Dark } } };

template <typename Value, std::size_t count>
std::string word_for(std::array<Word<Value>, count> const& words, Value value)
{
    auto const found = std::find_if(words.begin(), words.end(), [&](auto const& word) { return word.second == value; });
    return std::string(found == words.end() ? words.front().first : found->first);
}

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

}

std::string write_saved(Saved const& saved)
{
    auto ticks = json::array();
    for (auto const& tick : saved.ticks)
        ticks.push_back({ { "date", format_date(tick.date) }, { "task", tick.task } });
    json document { { "schema", save_schema }, { "pack", saved.pack }, { "pack_version", saved.pack_version },
        { "screen", word_for(screens, saved.place.screen) }, { "question", saved.place.question },
        { "answers", written_answers(saved.answers) }, { "ticks", std::move(ticks) },
        { "theme", word_for(themes, saved.theme) }, { "country", saved.country } };
    if (saved.plan)
        document["plan"] = written_plan(*saved.plan);
    return print_json(document);
}

Result<Saved> read_saved(std::string_view text)
{
    auto const document = parse_json(text);
    if (!document)
        return document.error();
    auto const& root = document.value();
    if (root.is_object() && root.contains("schema") && root["schema"].is_number_integer()
        && root["schema"].get<std::int64_t>() > save_schema)
        return Error { "save.newer-schema", "schema", "Open this with the newest version of the app." };

    std::vector<Error> errors;
    Saved saved;
    {
        Members members(Reader(root, "", errors));
        members.need("schema").whole_number(1, save_schema);
        saved.pack = members.need("pack").text();
        saved.pack_version = members.need("pack_version").text();
        saved.place.screen = members.need("screen").word(screens);
        saved.place.question = members.need("question").text();
        saved.answers = read_answers(members.need("answers"));
        if (auto plan = members.may("plan"))
            saved.plan = read_plan(*plan);
        for (auto const& item : members.need("ticks").items()) {
            Members tick(item);
            auto const date = tick.need("date").date();
            saved.ticks.insert({ date.value_or(Date {}), tick.need("task").id() });
        }
        saved.theme = members.need("theme").word(themes);
        saved.country = members.need("country").text();
    }
    if (!errors.empty())
        return errors.front();
    return saved;
}

}
