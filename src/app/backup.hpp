/// When a backup is offered, and how long what one has replaced is kept.
#pragma once

#include "app/state.hpp"

namespace second_look {

/// A backup is offered when a plan has run for so long without one, and so long after an offer was put off.
inline constexpr int days_without_backup = 14;

/// Whether today may offer to save a backup: the plan runs, something was written since the last one, and the offer
/// can be remembered. Never where a file that somebody finds could do harm, and to nobody who set this device to
/// hide or to lose what is here: a backup is a readable file beside it.
bool offers_backup(State const&, Env const&);

/// The last day on which what was replaced can be brought back.
Date replaced_until(Replaced const&);

}
