/// The second look: the questions asked once more late in a plan, and what it leaves open.
///
/// It is taken on the plan's 30th day or later, and holds for 30 days; after that, what it said about the
/// other person's wishes may no longer be so. Everything here is read from what is stored, each time it is
/// asked, so no stored place, date or text opens what the standing does not allow.
#pragma once

#include "core/saved.hpp"

#include <optional>

namespace second_look {

/// Day of the plan, counted from 1, before which there is no second look.
inline constexpr int second_look_day = 30;

/// Days for which a second look counts.
inline constexpr int second_look_lasts = 30;

/// The date of that day of the plan; nothing without a plan that reaches it, nor while a pause holds it back.
std::optional<Date> second_look_from(Saved const&);

/// Whether a second look may be taken now.
bool may_look_again(Saved const&, Date today);

/// The last round, where it was a second look at the present plan, is finished, and still counts.
Round const* finished_second_look(Saved const&, Date today);

/// Whether one message to the other person may be written, put aside, taken and sent. All of these must hold:
/// - the pack has the feature, and no ending was chosen;
/// - a second look counts, and no newer one is under way;
/// - the standing's outcome lets a plan lead towards the other person, nothing in it is doubted, and no
///   correction holds steps towards them back today;
/// - the pack's own conditions of who may write one.
bool may_reach_out(Pack const&, Saved const&, Date today);

/// How far the one message has come.
enum class MessageStage {
    Closed,  ///< It must not be written.
    Writing, ///< Being written, or not fit to be sent as it is.
    Resting, ///< Put aside today.
    Ready,   ///< A night has passed since; or it was taken already, and stays as it is.
    Sent,    ///< There is no second one.
};
MessageStage message_stage(Pack const&, Saved const&, Date today);

/// The message after what may be done with it. Each leaves it as it is where that may not be done; a text that
/// was taken or sent never changes again.
Message message_written(Pack const&, Saved const&, std::string text, Date today);
Message message_put_aside(Pack const&, Saved const&, Date today);
Message message_reopened(Pack const&, Saved const&, Date today);
Message message_taken(Pack const&, Saved const&, Date today);
Message message_sent(Pack const&, Saved const&, Date today);

/// What stays of the one message when other stored state takes the place of this one: a text that was taken or
/// sent stays so, whatever the other state says.
Message message_kept(Message const& present, Message const& other);

}
