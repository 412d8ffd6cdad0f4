#include "app/update_parts.hpp"
#include "core/second_look.hpp"

#include <utility>

namespace second_look {

namespace {

using Step = Message (*)(Pack const&, Saved const&, Date);

void take(Turn& turn, Step step)
{
    turn.saved().message = step(turn.pack(), turn.saved(), turn.env.today);
}

bool is_ready(Turn const& turn)
{
    return message_stage(turn.pack(), turn.saved(), turn.env.today) == MessageStage::Ready;
}

}

void apply(Turn& turn, MessageWritten const& written)
{
    turn.saved().message = message_written(turn.pack(), turn.saved(), written.value, turn.env.today);
}

void apply(Turn& turn, MessagePutAside const&)
{
    take(turn, message_put_aside);
}

void apply(Turn& turn, MessageReopened const&)
{
    take(turn, message_reopened);
}

void apply(Turn& turn, MessageCopied const&)
{
    if (!is_ready(turn))
        return;
    take(turn, message_taken);
    turn.effects.copy = turn.saved().message.text;
}

void apply(Turn& turn, MessageShared const&)
{
    if (!is_ready(turn) || !turn.env.can_share)
        return;
    take(turn, message_taken);
    turn.effects.share = turn.saved().message.text;
}

void apply(Turn& turn, MessageSent const&)
{
    if (turn.saved().message.taken)
        take(turn, message_sent);
}

}
