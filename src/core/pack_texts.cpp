#include "core/pack_texts.hpp"

#include "core/pack_findings.hpp"

#include <algorithm>

namespace second_look {

namespace {

class Collector {
public:
    void add(Place const& place, std::string_view text, TextSize size, std::vector<Id> const& on = {})
    {
        if (!text.empty())
            m_texts.push_back({ place.path(), text, size, false, on });
    }

    void add_name(Place const& place, std::string_view text, TextSize size)
    {
        if (!text.empty())
            m_texts.push_back({ place.path(), text, size, true, {} });
    }

    std::vector<PackText> take() { return std::move(m_texts); }

private:
    std::vector<PackText> m_texts;
};

void add_pack_file(Collector& texts, Pack const& pack)
{
    Place const root("pack");
    texts.add_name(root / "title", pack.title, TextSize::Label);
    for (std::size_t i = 0; i < pack.sections.size(); ++i)
        texts.add(root / "sections" / i / "title", pack.sections[i].title, TextSize::Label);
    for (std::size_t i = 0; i < pack.measures.size(); ++i) {
        auto const& measure = pack.measures[i];
        auto const at = root / "measures" / i;
        texts.add(at / "label", measure.label, TextSize::Label);
        for (std::size_t j = 0; j < measure.bands.size(); ++j)
            texts.add(at / "bands" / j / "label", measure.bands[j].label, TextSize::Label);
    }
    for (std::size_t i = 0; i < pack.outcomes.size(); ++i) {
        auto const& outcome = pack.outcomes[i];
        auto const at = root / "outcomes" / i;
        texts.add(at / "label", outcome.label, TextSize::Label);
        texts.add(at / "headline", outcome.headline, TextSize::Title, outcome.sources);
        texts.add(at / "body", outcome.body, TextSize::Passage, outcome.sources);
        texts.add(at / "plan_title", outcome.plan_title, TextSize::Title);
        texts.add(at / "plan_summary", outcome.plan_summary, TextSize::Line, outcome.sources);
    }
    for (std::size_t i = 0; i < pack.routes.size(); ++i) {
        auto const& route = pack.routes[i];
        texts.add(root / "routes" / i / "heading", route.heading, TextSize::Title);
        texts.add(root / "routes" / i / "body", route.body, TextSize::Passage, route.sources);
    }
}

void add_questions(Collector& texts, Pack const& pack)
{
    for (std::size_t i = 0; i < pack.questions.size(); ++i) {
        auto const& question = pack.questions[i];
        auto const at = Place("questions") / i;
        auto const& on = question.sources;
        texts.add(at / "prompt", question.prompt, TextSize::Title, on);
        texts.add(at / "hint", question.hint, TextSize::Line, on);
        texts.add(at / "why", question.why, TextSize::Line, on);
        for (std::size_t j = 0; j < question.options.size(); ++j) {
            auto const& option = question.options[j];
            texts.add(at / "options" / j / "text", option.text, TextSize::Title, on);
            texts.add(at / "options" / j / "reason", option.reason, TextSize::Line, on);
            texts.add(at / "options" / j / "change", option.change, TextSize::Line, on);
        }
    }
}

void add_rules_and_plan(Collector& texts, Pack const& pack)
{
    for (std::size_t i = 0; i < pack.rules.size(); ++i) {
        auto const at = Place("rules") / "rules" / i;
        texts.add(at / "reason", pack.rules[i].reason, TextSize::Line);
        texts.add(at / "change", pack.rules[i].change, TextSize::Line);
    }
    for (std::size_t i = 0; i < pack.phases.size(); ++i) {
        auto const at = Place("plan") / "phases" / i;
        texts.add(at / "title", pack.phases[i].title, TextSize::Label);
        texts.add(at / "summary", pack.phases[i].summary, TextSize::Line);
        texts.add(at / "headline", pack.phases[i].headline, TextSize::Title);
    }
    for (std::size_t i = 0; i < pack.areas.size(); ++i)
        texts.add(Place("plan") / "areas" / i / "title", pack.areas[i].title, TextSize::Label);
    for (std::size_t i = 0; i < pack.tasks.size(); ++i) {
        auto const& task = pack.tasks[i];
        auto const at = Place("tasks") / i;
        texts.add(at / "title", task.title, TextSize::Title, task.sources);
        texts.add(at / "how", task.how, TextSize::Line, task.sources);
        texts.add(at / "small", task.small, TextSize::Line, task.sources);
        texts.add(at / "if_then", task.if_then, TextSize::Line, task.sources);
        texts.add(at / "why", task.why, TextSize::Line, task.sources);
    }
}

void add_helplines(Collector& texts, Pack const& pack)
{
    for (std::size_t i = 0; i < pack.helplines.size(); ++i) {
        auto const& country = pack.helplines[i];
        auto const at = Place("helplines") / i;
        texts.add_name(at / "name", country.name, TextSize::Label);
        for (std::size_t j = 0; j < country.lines.size(); ++j) {
            texts.add_name(at / "lines" / j / "name", country.lines[j].name, TextSize::Title);
            texts.add(at / "lines" / j / "detail", country.lines[j].detail, TextSize::Line);
        }
    }
}

void add_companion(Collector& texts, Pack const& pack)
{
    Place const root("companion");
    auto const& companion = pack.companion;
    for (std::size_t i = 0; i < companion.before_slips.size(); ++i)
        texts.add(root / "contact" / "before" / i / "text", companion.before_slips[i].text, TextSize::Title);
    texts.add(root / "contact" / "evidence", companion.contact_evidence, TextSize::Passage, companion.contact_sources);
    for (std::size_t i = 0; i < companion.prompts.size(); ++i)
        texts.add(root / "journal" / "prompts" / i, companion.prompts[i], TextSize::Line);
    for (std::size_t i = 0; i < companion.concrete_prompts.size(); ++i)
        texts.add(root / "journal" / "concrete_prompts" / i, companion.concrete_prompts[i], TextSize::Line);
    for (std::size_t i = 0; i < companion.message.rules.size(); ++i)
        texts.add(root / "message" / "rules" / i / "remedy", companion.message.rules[i].remedy, TextSize::Line);
    for (std::size_t i = 0; i < companion.readiness.size(); ++i)
        texts.add(root / "readiness" / i / "text", companion.readiness[i].text, TextSize::Line);
}

void add_sources(Collector& texts, Pack const& pack)
{
    for (std::size_t i = 0; i < pack.sources.size(); ++i) {
        auto const& source = pack.sources[i];
        texts.add_name(Place("sources") / i / "title", source.title, TextSize::Title);
        texts.add(Place("sources") / i / "note", source.note, TextSize::Line);
    }
}

/// A string of several, such as the names of the months, is one text for each.
void add_strings(Collector& texts, Pack const& pack)
{
    for (auto const& [key, value] : pack.strings) {
        std::vector<Id> on;
        for (auto const& source : pack.sources) {
            if (std::find(source.said_in.begin(), source.said_in.end(), key) != source.said_in.end())
                on.push_back(source.id);
        }
        std::string_view const text = value;
        for (std::size_t at = 0; at <= text.size();) {
            auto const end = std::min(text.find('|', at), text.size());
            texts.add(Place("strings") / key, text.substr(at, end - at), TextSize::Passage, on);
            at = end + 1;
        }
    }
}

}

std::vector<PackText> texts_of(Pack const& pack)
{
    Collector texts;
    add_pack_file(texts, pack);
    add_questions(texts, pack);
    add_rules_and_plan(texts, pack);
    add_helplines(texts, pack);
    add_companion(texts, pack);
    add_sources(texts, pack);
    add_strings(texts, pack);
    return texts.take();
}

std::vector<PhraseList> phrase_lists_of(Pack const& pack)
{
    std::vector<PhraseList> lists;
    auto const add_rules = [&](Place const& root, std::vector<PhraseRule> const& rules) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            lists.push_back({ (root / i / "phrases").path(), true });
            lists.push_back({ (root / i / "unless").path(), false });
        }
    };
    add_rules(Place("pack") / "never_say", pack.never_say);
    auto const& message = pack.companion.message;
    if (!message.question_openers.empty())
        lists.push_back({ "companion/message/question_openers", true });
    add_rules(Place("companion") / "message" / "rules", message.rules);
    return lists;
}

int most_characters(TextSize size)
{
    switch (size) {
    case TextSize::Label:
        return 40;
    case TextSize::Title:
        return 90;
    case TextSize::Line:
        return 180;
    case TextSize::Passage:
        return 320;
    }
    return 0;
}

}
