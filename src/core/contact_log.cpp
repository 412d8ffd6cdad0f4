#include "core/contact_log.hpp"

#include <algorithm>
#include <set>

namespace second_look {

ContactSummary summarise(ContactLog const& log, Date today)
{
    ContactSummary summary;
    if (!log.since || today <= *log.since)
        return summary;
    std::set<Date> slips;
    for (auto const& event : log.events) {
        if (event.kind == ContactKind::Slip && event.date > *log.since && event.date <= today)
            slips.insert(event.date);
    }
    Date last = *log.since;
    for (auto const slip : slips) {
        summary.best = std::max(summary.best, days_between(last, slip) - 1);
        last = slip;
    }
    summary.days = days_between(last, today);
    summary.best = std::max(summary.best, summary.days);
    summary.kept = days_between(*log.since, today) - static_cast<int>(slips.size());
    return summary;
}

}
