/// questions.json and rules.json.
#include "content/pack_codec_parts.hpp"

namespace second_look {

namespace {

void read_condition_members(Members& members, AnswerCondition& condition)
{
    condition.question = members.need("question").id();
    condition.is = ids_or_none(members, "is");
    condition.is_not = ids_or_none(members, "is_not");
}

AnswerCondition read_condition(Reader const& reader)
{
    Members members(reader);
    AnswerCondition condition;
    read_condition_members(members, condition);
    return condition;
}

Option read_option(Reader const& reader)
{
    Members members(reader);
    Option option;
    option.id = members.need("id").id();
    option.text = members.need("text").spoken_text();
    if (auto const score = members.may("score"))
        option.score = score->whole_number(0, 100);
    if (auto const unsure = members.may("unsure"))
        option.unsure = unsure->flag();
    if (auto const gate = members.may("gate"))
        option.gate = gate->id();
    if (auto const binding = members.may("binding"))
        option.binding = binding->flag();
    if (auto const unprompted = members.may("unprompted"))
        option.unprompted = unprompted->flag();
    if (auto const urgent = members.may("urgent"))
        option.urgent = urgent->flag();
    option.reason = text_or_empty(members, "reason");
    option.tags = ids_or_none(members, "tags");
    option.change = text_or_empty(members, "change");
    if (auto const number = members.may("number"))
        option.number = number->whole_number(0, 1000);
    return option;
}

Gate read_gate(Reader const& reader)
{
    constexpr std::array<Word<GateKind>, 3> kinds { {
        { "harm", GateKind::Harm },
        { "wish", GateKind::Wish },
        { "state", GateKind::State },
    } };
    Members members(reader);
    Gate gate { members.need("outcome").id(), members.need("clear").id() };
    if (auto const kind = members.may("kind"))
        gate.kind = kind->word(kinds);
    return gate;
}

Question read_question(Reader const& reader)
{
    constexpr std::array<Word<QuestionKind>, 3> kinds { {
        { "one", QuestionKind::One },
        { "many", QuestionKind::Many },
        { "date", QuestionKind::Date },
    } };
    constexpr std::array<Word<std::string_view>, 3> plans { {
        { "start", "start" },
        { "minutes", "minutes" },
        { "length", "length" },
    } };

    Members members(reader);
    Question question;
    question.id = members.need("id").id();
    question.section = members.need("section").id();
    question.kind = members.need("kind").word(kinds);
    question.prompt = members.need("prompt").spoken_text();
    question.hint = text_or_empty(members, "hint");
    question.why = text_or_empty(members, "why");
    question.sources = ids_or_none(members, "sources");
    if (auto const measure = members.may("measure"))
        question.measure = measure->id();
    if (auto const weight = members.may("weight"))
        question.weight = weight->whole_number(1, 5);
    if (auto const gate = members.may("gate")) {
        question.has_gate = true;
        question.gate = read_gate(*gate);
    }
    if (auto const when = members.may("when"))
        question.when = read_all(*when, read_condition);
    if (auto const planned = members.may("plans"))
        question.plans = planned->word(plans);
    if (auto const options = members.may("options"))
        question.options = read_all(*options, read_option);
    return question;
}

RuleCondition read_rule_condition(Reader const& reader)
{
    Members members(reader);
    RuleCondition condition;
    if (members.has("measure")) {
        condition.measure = members.need("measure").id();
        condition.at_most = members.need("at_most").id();
    } else {
        read_condition_members(members, condition.answer);
    }
    return condition;
}

Rule read_rule(Reader const& reader)
{
    Members members(reader);
    Rule rule;
    rule.id = members.need("id").id();
    rule.outcome = members.need("outcome").id();
    rule.when = read_all(members.need("when"), read_rule_condition);
    rule.reason = members.need("reason").spoken_text();
    rule.change = text_or_empty(members, "change");
    return rule;
}

}

void read_questions_file(Reader const& reader, Pack& pack)
{
    pack.questions = read_all(reader, read_question);
}

void read_rules_file(Reader const& reader, Pack& pack)
{
    Members members(reader);
    pack.unknown_gate = members.need("unknown_gate").id();
    pack.otherwise = members.need("otherwise").id();
    pack.rules = read_all(members.need("rules"), read_rule);
}

}
