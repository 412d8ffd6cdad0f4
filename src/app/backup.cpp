#include "app/backup.hpp"

#include "app/taking_along.hpp"
#include "app/update.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// Whether anything that is dated was written on that day or later.
bool something_since(Saved const& saved, Date day)
{
    auto const is_since = [&](auto const& dated) { return dated.date >= day; };
    auto const any = [&](auto const& all) { return std::any_of(all.begin(), all.end(), is_since); };
    return any(saved.ticks) || any(saved.check_ins) || any(saved.contact.events) || any(saved.urge.letters)
        || any(saved.urge.urges) || (!saved.journal.empty() && saved.journal.rbegin()->first >= day)
        || (!saved.marks.empty() && saved.marks.rbegin()->first.date >= day)
        || (!saved.rounds.finished.empty() && saved.rounds.finished.back().given >= day);
}

bool can_be_remembered(Storing stored)
{
    return stored != Storing::Memory && stored != Storing::ReadOnly;
}

bool hides(Device const& device)
{
    return device.discreet || device.erase_on_leave || device.passcode;
}

}

bool offers_backup(State const& state, Env const& env)
{
    auto const& saved = state.saved;
    if (!plan_holds(state, env) || saved.ending || !can_be_remembered(env.stored) || hides(env.device)
        || needs_care_with_files(state, env))
        return false;
    bool const rests = saved.paused_from && *saved.paused_from <= env.today;
    if (rests || saved.plan->days.back().date < env.today)
        return false;
    auto const begun = saved.plan->days.front().date;
    auto const [made, put_off] = saved.backup;
    auto const last = std::max({ begun, made.value_or(begun), put_off.value_or(begun) });
    return days_between(last, env.today) >= days_without_backup
        && something_since(saved, made ? add_days(*made, 1) : begun);
}

Date replaced_until(Replaced const& replaced)
{
    return add_days(replaced.date, 1);
}

}
