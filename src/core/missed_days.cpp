#include "core/missed_days.hpp"

namespace second_look {

namespace {

bool was_used(std::set<Tick> const& used, Date date)
{
    auto const found = used.lower_bound(Tick { date, {} });
    return found != used.end() && found->date == date;
}

bool was_marked(std::map<Tick, TaskMark> const& marks, Date date)
{
    auto const found = marks.lower_bound(Tick { date, {} });
    return found != marks.end() && found->first.date == date;
}

}

int missed_days(Saved const& saved, Date from, Date today)
{
    if (!saved.plan)
        return 0;
    int missed = 0;
    for (auto day = saved.plan->days.rbegin(); day != saved.plan->days.rend(); ++day) {
        if (day->date >= today || day->tasks.empty())
            continue;
        if (day->date < from || was_used(saved.ticks, day->date) || was_marked(saved.marks, day->date))
            break;
        ++missed;
    }
    return missed;
}

}
