/// companion.json.
#include "content/pack_codec_parts.hpp"

namespace second_look {

namespace {

NamedText read_named_text(Reader const& reader)
{
    Members members(reader);
    return { members.need("id").id(), members.need("text").spoken_text() };
}

MessageRules read_message_rules(Reader const& reader)
{
    Members members(reader);
    MessageRules rules;
    rules.needs = ids_or_none(members, "needs");
    rules.never = ids_or_none(members, "never");
    rules.longest = members.need("longest").whole_number(40, 1000);
    rules.question_openers = texts_or_none(members, "question_openers");
    rules.rules = read_all(members.need("rules"), read_phrase_rule);
    return rules;
}

}

PhraseRule read_phrase_rule(Reader const& reader)
{
    Members members(reader);
    PhraseRule rule;
    rule.id = members.need("id").id();
    rule.remedy = members.need("remedy").spoken_text();
    rule.phrases = texts(members.need("phrases"));
    rule.unless = texts_or_none(members, "unless");
    return rule;
}

void read_companion_file(Reader const& reader, Pack& pack)
{
    Members members(reader);
    auto& companion = pack.companion;
    if (auto const contact = members.may("contact")) {
        Members parts(*contact);
        companion.before_slips = read_all(parts.need("before"), read_named_text);
        companion.contact_evidence = parts.need("evidence").spoken_text();
        companion.contact_sources = ids_or_none(parts, "sources");
    }
    if (auto const journal = members.may("journal")) {
        Members parts(*journal);
        companion.prompts = texts(parts.need("prompts"));
        companion.concrete_prompts = texts_or_none(parts, "concrete_prompts");
        companion.concrete_tags = ids_or_none(parts, "concrete_tags");
    }
    if (auto const message = members.may("message"))
        companion.message = read_message_rules(*message);
    if (auto const readiness = members.may("readiness"))
        companion.readiness = read_all(*readiness, read_named_text);
    if (auto const phase = members.may("readiness_phase"))
        companion.readiness_phase = phase->id();
}

}
