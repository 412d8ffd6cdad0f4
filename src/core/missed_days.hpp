/// Days of a plan that went by without a sign of life.
#pragma once

#include "core/saved.hpp"

namespace second_look {

/// From so many missed days in a row on, a lighter way back in is offered.
constexpr int days_missed_to_ask = 3;

/// How many days of the plan right before `today` have neither a tick nor a mark, counted back to the last
/// that has one, and no further than `from`. Days that hold no task are passed over.
int missed_days(Saved const&, Date from, Date today);

}
