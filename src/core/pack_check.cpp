#include "core/pack_check.hpp"

#include "core/date.hpp"
#include "core/pack_findings.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace second_look {

namespace {

bool is_purpose(std::string const& purpose)
{
    return purpose == "harm" || purpose == "crisis" || purpose == "own" || purpose == "youth";
}

void check_routes(Findings& findings, Pack const& pack)
{
    auto const tags = tags_of(pack);
    for (std::size_t i = 0; i < pack.routes.size(); ++i) {
        auto const at = Place("pack") / "routes" / i;
        if (!tags.contains(pack.routes[i].tag))
            findings.add("unknown-tag", at / "tag", "Name a tag that some option sets.");
        if (!pack.routes[i].purpose.empty() && !is_purpose(pack.routes[i].purpose))
            findings.add("purpose", at / "purpose", "Write harm, crisis, own or youth, or leave it out.");
    }
}

void check_measures(Findings& findings, Pack const& pack)
{
    check_unique_ids(findings, Place("pack") / "measures", pack.measures);
    for (std::size_t i = 0; i < pack.measures.size(); ++i) {
        auto const place = Place("pack") / "measures" / i / "bands";
        auto const& bands = pack.measures[i].bands;
        check_unique_ids(findings, place, bands);
        if (bands.empty() || bands.front().at_least != 0)
            findings.add("bands", place, "Let the first band begin at 0, so that every score lies in one.");
        for (std::size_t j = 0; j < bands.size(); ++j) {
            if (bands[j].at_least < 0 || bands[j].at_least > 100
                || (j > 0 && bands[j].at_least <= bands[j - 1].at_least))
                findings.add("bands", place / j / "at_least", "Let the bands ascend from 0 to at most 100.");
        }
    }
}

void check_outcomes(Findings& findings, Pack const& pack)
{
    auto const place = Place("pack") / "outcomes";
    check_unique_ids(findings, place, pack.outcomes);
    if (pack.outcomes.empty())
        findings.add("no-outcomes", place, "Add at least one outcome.");
    auto const tags = tags_of(pack);
    for (std::size_t i = 0; i < pack.outcomes.size(); ++i) {
        // An outcome's id is a tag of its own plan, so an answer that sets it would claim that plan.
        if (tags.contains(pack.outcomes[i].id))
            findings.add("tag-is-outcome", place / i / "id",
                "Rename the tag \"" + pack.outcomes[i].id + "\" that an option sets; it is this outcome's id.");
    }
}

bool is_country_code(std::string const& code)
{
    return code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::set<std::string> purposes_of_routes(Pack const& pack)
{
    std::set<std::string> purposes;
    for (auto const& route : pack.routes) {
        if (!route.purpose.empty())
            purposes.insert(route.purpose);
    }
    return purposes;
}

void check_helpline(Findings& findings, Place const& place, Helpline const& line)
{
    if (line.call.empty() && line.text.empty() && line.chat.empty() && line.web.empty())
        findings.add("no-way-to-reach", place, "Add `call`, `text`, `chat` or `web`, so that the line can be reached.");
    if (line.text.empty() && !line.text_body.empty())
        findings.add("text-body", place / "text_body", "Add the number in `text` that this word is sent to.");
    for (auto const& [key, address] : { std::pair { "chat", line.chat }, { "web", line.web } }) {
        if (!address.empty() && !address.starts_with("https://"))
            findings.add("address", place / key, "Give an address that begins with https://.");
    }
    if (!is_purpose(line.purpose))
        findings.add("purpose", place / "purpose", "Write harm, crisis, own or youth.");
    if (!parse_date(line.checked))
        findings.add("checked", place / "checked", "Write the day of the check as YYYY-MM-DD.");
}

}

void check_helplines(Findings& findings, Pack const& pack)
{
    Place const root("helplines");
    if (pack.helplines.empty()) {
        findings.add("no-helplines", root, "Add at least the country XX, which stands for anywhere else.");
        return;
    }
    check_unique(
        findings, root, pack.helplines,
        [](HelplineCountry const& country) -> std::string const& { return country.code; }, "code");
    if (pack.helplines.back().code != "XX")
        findings.add("last-country", root / (pack.helplines.size() - 1) / "code",
            "Let the last country be XX, which stands for anywhere else.");
    for (std::size_t i = 0; i < pack.helplines.size(); ++i) {
        auto const& country = pack.helplines[i];
        if (!is_country_code(country.code))
            findings.add("country-code", root / i / "code", "Write two capital letters, as ISO 3166 has them, or XX.");
        if (country.lines.empty())
            findings.add("no-helplines", root / i / "lines", "Add at least one line, or leave the country out.");
        for (std::size_t j = 0; j < country.lines.size(); ++j)
            check_helpline(findings, root / i / "lines" / j, country.lines[j]);
        for (auto const& purpose : purposes_of_routes(pack)) {
            if (std::none_of(country.lines.begin(), country.lines.end(),
                    [&](Helpline const& line) { return line.purpose == purpose; }))
                findings.add("route-without-lines", root / i / "lines",
                    "Add a line for \"" + purpose + "\", or a general way to such help; a route promises it.");
        }
    }
}

void check_condition(Findings& findings, Place const& place, Pack const& pack, AnswerCondition const& condition)
{
    auto const* question = find_question(pack, condition.question);
    if (!question) {
        findings.add("unknown-question", place / "question",
            "Name a question of this pack; there is no \"" + condition.question + "\".");
        return;
    }
    if (question->kind == QuestionKind::Date)
        findings.add("condition-on-date", place / "question", "Look at a question with options; a day matches none.");
    if (condition.is.empty() && condition.is_not.empty())
        findings.add(
            "empty-condition", place, "Add options to `is` or `is_not`; without them the condition says nothing.");
    auto const check_options = [&](std::string_view key, std::vector<Id> const& options) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (!find_option(*question, options[i]))
                findings.add("unknown-option", place / key / i,
                    "Name an option of \"" + question->id + "\"; there is no \"" + options[i] + "\".");
        }
    };
    check_options("is", condition.is);
    check_options("is_not", condition.is_not);
}

void check_sources(Findings& findings, Place const& place, Pack const& pack, std::vector<Id> const& sources)
{
    for (std::size_t i = 0; i < sources.size(); ++i) {
        auto const is_it = [&](Source const& source) { return source.id == sources[i]; };
        if (std::none_of(pack.sources.begin(), pack.sources.end(), is_it))
            findings.add("unknown-source", place / "sources" / i,
                "Add \"" + sources[i] + "\" to sources.json, or name one that is there.");
    }
}

std::set<std::string> tags_of(Pack const& pack)
{
    std::set<std::string> tags;
    for (auto const& question : pack.questions) {
        for (auto const& option : question.options)
            tags.insert(option.tags.begin(), option.tags.end());
    }
    return tags;
}

std::vector<Error> check_structure(Pack const& pack)
{
    Findings findings;
    check_unique_ids(findings, Place("pack") / "sections", pack.sections);
    check_measures(findings, pack);
    check_outcomes(findings, pack);
    check_questions(findings, pack);
    check_routes(findings, pack);
    check_rules(findings, pack);
    check_playbooks(findings, pack);
    check_tasks(findings, pack);
    check_helplines(findings, pack);
    check_companion(findings, pack);
    check_unique_ids(findings, Place("sources"), pack.sources);
    for (std::size_t i = 0; i < pack.sources.size(); ++i) {
        auto const& address = pack.sources[i].address;
        if (!address.empty() && !address.starts_with("https://"))
            findings.add("address", Place("sources") / i / "address",
                "Give an address that begins with https://, or an empty one.");
    }
    return findings.errors();
}

std::vector<Error> check_pack(Pack const& pack)
{
    auto errors = check_structure(pack);
    return errors.empty() ? check_drafts(pack) : errors;
}

}
