#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/message_check.hpp"
#include "core/second_look.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

std::string fault_text(Pack const& pack, MessageFault const& fault)
{
    auto const& rules = pack.companion.message;
    switch (fault.kind) {
    case MessageFault::Kind::Empty:
        break;
    case MessageFault::Kind::TooLong:
        return say(pack, Text::message_too_long, { { "longest", std::to_string(rules.longest) } });
    case MessageFault::Kind::TooManyQuestions:
        return say(pack, Text::message_questions);
    case MessageFault::Kind::Phrase:
        for (auto const& rule : rules.rules) {
            if (rule.id == fault.rule)
                return say(pack, Text::message_phrase, { { "remedy", rule.remedy }, { "found", fault.found } });
        }
        break;
    }
    return {};
}

std::string fault_id(MessageFault const& fault)
{
    switch (fault.kind) {
    case MessageFault::Kind::Empty:
        break;
    case MessageFault::Kind::TooLong:
        return "message.fault.length";
    case MessageFault::Kind::TooManyQuestions:
        return "message.fault.questions";
    case MessageFault::Kind::Phrase:
        return "message.fault/" + fault.rule;
    }
    return "message.fault.empty";
}

/// Each is a live region of its own, so that what is new is said, and what stays is not said again.
std::vector<Node> findings(Pack const& pack, std::vector<MessageFault> const& faults)
{
    std::vector<Node> nodes;
    for (auto const& fault : faults) {
        if (fault.kind == MessageFault::Kind::Empty)
            return {};
        Node node { .id = fault_id(fault),
            .role = Role::Status,
            .tone = Tone::Caution,
            .icon = "info",
            .name = fault_text(pack, fault) };
        nodes.push_back(std::move(node));
    }
    if (nodes.empty())
        nodes.push_back({ .id = "message.fit",
            .role = Role::Status,
            .tone = Tone::Accent,
            .icon = "circle-check",
            .name = say(pack, Text::message_fit) });
    return nodes;
}

void write(Frame& content, State const& state, Pack const& pack)
{
    auto const& rules = pack.companion.message;
    auto const& typed = state.saved.message.text;
    auto const faults = check_message(rules, typed);
    auto const longest = std::to_string(rules.longest);
    Node area { .id = "message.text",
        .role = Role::TextArea,
        .name = say(pack, Text::message_label),
        .detail = say(pack, Text::message_hint, { { "longest", longest } }),
        .value = typed };
    area.entry = Entry { .longest = rules.longest * 4, .rows = 5 };
    area.action = MessageWritten {};
    content.main.push_back(heading("message.heading", 1, say(pack, Text::message_heading)));
    content.main.push_back(text("message.lead", say(pack, Text::message_lead), Look::Lead));
    content.main.push_back(std::move(area));
    content.main.push_back(text("message.count",
        say(pack, Text::message_count, { { "count", std::to_string(characters_of(typed)) }, { "longest", longest } }),
        Look::Small));
    content.main.push_back(holder("message.findings", Role::Group, findings(pack, faults)));
    auto aside = button("message.put-aside", say(pack, Text::message_put_aside), MessagePutAside {}, Look::Primary);
    aside.disabled = !faults.empty();
    content.footer = { std::move(aside) };
}

Node written(Pack const& pack, Message const& message)
{
    return card("message.card",
        { heading("message.written", 2, say(pack, Text::message_label), Look::Small),
            text("message.words", message.text) });
}

void rest(Frame& content, State const& state, Pack const& pack)
{
    content.main.push_back(heading("message.heading", 1, say(pack, Text::message_resting_heading)));
    content.main.push_back(text("message.lead", say(pack, Text::message_resting_body), Look::Lead));
    content.main.push_back(written(pack, state.saved.message));
    content.footer = { button("message.reopen", say(pack, Text::message_reopen), MessageReopened {}, Look::Secondary) };
}

void offer(Frame& content, State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& message = state.saved.message;
    content.main.push_back(heading("message.heading", 1, say(pack, Text::message_ready_heading)));
    content.main.push_back(text("message.lead", say(pack, Text::message_ready_body), Look::Lead));
    content.main.push_back(written(pack, message));
    std::vector<Node> ways { growing(
        button("message.copy", say(pack, Text::message_copy), MessageCopied {}, Look::Primary, "copy")) };
    if (env.can_share)
        ways.push_back(growing(
            button("message.share", say(pack, Text::message_share), MessageShared {}, Look::Secondary, "share-2")));
    content.main.push_back(holder("message.ways", Role::Row, std::move(ways)));
    Node status { .id = "message.status", .role = Role::Status, .tone = Tone::Accent };
    if (message.taken)
        status.name = say(pack, Text::message_taken);
    content.main.push_back(std::move(status));
    if (message.taken)
        content.footer = { button("message.sent", say(pack, Text::message_mark_sent), MessageSent {}, Look::Primary) };
    else
        content.footer = { button(
            "message.reopen", say(pack, Text::message_reopen), MessageReopened {}, Look::Secondary) };
}

}

std::vector<Node> after_sending(Pack const& pack, std::string const& id, int level, Date sent)
{
    return { heading(id + ".heading", level,
                 say(pack, Text::message_sent_heading, { { "date", say_day_month_year(pack, sent) } }),
                 level == 1 ? Look::Normal : Look::Strong),
        text(id + ".body", say(pack, Text::message_sent_body), level == 1 ? Look::Lead : Look::Normal),
        text(id + ".after", say(pack, Text::message_sent_after)) };
}

View view_message(State const& state, Env const& env, MessageStage stage)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "message", .title = say(pack, Text::message_title) };
    switch (stage) {
    case MessageStage::Closed:
        break;
    case MessageStage::Writing:
        write(content, state, pack);
        break;
    case MessageStage::Resting:
        rest(content, state, pack);
        break;
    case MessageStage::Ready:
        offer(content, state, env);
        break;
    case MessageStage::Sent:
        content.main = after_sending(pack, "message.sent", 1, *state.saved.message.sent);
        break;
    }
    return frame(state, env, std::move(content));
}

}
