#include "core/second_look.hpp"

#include "core/message_check.hpp"
#include "core/typed_text.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

namespace {

bool meets(MessageRules const& rules, Standing const& standing)
{
    auto const is_set = [&](std::string const& tag) {
        return tag == standing.verdict.outcome || standing.tags.contains(tag);
    };
    return std::all_of(rules.needs.begin(), rules.needs.end(), is_set)
        && std::none_of(rules.never.begin(), rules.never.end(), is_set);
}

}

std::optional<Date> second_look_from(Saved const& saved)
{
    constexpr auto index = static_cast<std::size_t>(second_look_day - 1);
    if (!saved.plan || saved.plan->days.size() <= index)
        return {};
    auto const date = saved.plan->days[index].date;
    return saved.paused_from && *saved.paused_from <= date ? std::nullopt : std::optional(date);
}

bool may_look_again(Saved const& saved, Date today)
{
    auto const from = second_look_from(saved);
    return from && today >= *from && !saved.rounds.finished.empty();
}

Round const* finished_second_look(Saved const& saved, Date today)
{
    auto const from = second_look_from(saved);
    auto const& finished = saved.rounds.finished;
    if (!from || saved.rounds.looking_again || finished.size() < 2)
        return nullptr;
    auto const& last = finished.back();
    bool const counts = last.given >= *from && last.given <= today && today < add_days(last.given, second_look_lasts);
    return counts ? &last : nullptr;
}

bool may_reach_out(Pack const& pack, Saved const& saved, Date today)
{
    if (!has(pack, Feature::MessageChecker) || saved.ending || !finished_second_look(saved, today))
        return false;
    auto const standing = stand_now(pack, saved.rounds, saved.answers, today);
    if (!standing || !standing->doubted.empty() || (standing->towards_from && today < *standing->towards_from))
        return false;
    auto const* outcome = find_outcome(pack, standing->verdict.outcome);
    return outcome && outcome->contact == Contact::Later && meets(pack.companion.message, *standing);
}

MessageStage message_stage(Pack const& pack, Saved const& saved, Date today)
{
    auto const& message = saved.message;
    if (!may_reach_out(pack, saved, today))
        return MessageStage::Closed;
    if (message.sent)
        return MessageStage::Sent;
    if (message.taken)
        return MessageStage::Ready;
    if (!message.put_aside || !check_message(pack.companion.message, message.text).empty())
        return MessageStage::Writing;
    return *message.put_aside < today ? MessageStage::Ready : MessageStage::Resting;
}

Message message_written(Pack const& pack, Saved const& saved, std::string text, Date today)
{
    auto message = saved.message;
    if (message_stage(pack, saved, today) != MessageStage::Writing)
        return message;
    message.text = typed_text(text, longest_message_kept);
    message.put_aside.reset();
    return message;
}

Message message_put_aside(Pack const& pack, Saved const& saved, Date today)
{
    auto message = saved.message;
    if (message_stage(pack, saved, today) == MessageStage::Writing
        && check_message(pack.companion.message, message.text).empty())
        message.put_aside = today;
    return message;
}

Message message_reopened(Pack const& pack, Saved const& saved, Date today)
{
    auto message = saved.message;
    auto const stage = message_stage(pack, saved, today);
    if (stage == MessageStage::Resting || (stage == MessageStage::Ready && !message.taken))
        message.put_aside.reset();
    return message;
}

Message message_taken(Pack const& pack, Saved const& saved, Date today)
{
    auto message = saved.message;
    if (message_stage(pack, saved, today) == MessageStage::Ready && !message.taken)
        message.taken = today;
    return message;
}

Message message_sent(Pack const& pack, Saved const& saved, Date today)
{
    auto message = saved.message;
    if (message_stage(pack, saved, today) == MessageStage::Ready) {
        message.taken = message.taken.value_or(today);
        message.sent = today;
    }
    return message;
}

Message message_kept(Message const& present, Message const& other)
{
    auto const weight = [](Message const& message) { return message.sent ? 2 : message.taken ? 1 : 0; };
    return weight(present) > 0 && weight(present) >= weight(other) ? present : other;
}

}
