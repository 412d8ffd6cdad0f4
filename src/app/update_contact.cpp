#include "app/person.hpp"
#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/typed_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace second_look {

namespace {

/// Null when there is no such event.
ContactEvent* event_at(Turn& turn, int index)
{
    auto& events = turn.saved().contact.events;
    bool const is_there = index >= 0 && static_cast<std::size_t>(index) < events.size();
    return is_there ? &events[static_cast<std::size_t>(index)] : nullptr;
}

std::optional<Date> day_until(std::string const& value, Date today)
{
    auto const date = parse_date(value);
    return date && *date <= today ? date : std::nullopt;
}

}

void apply(Turn& turn, LastContactEntered const& entered)
{
    auto const date = day_until(entered.value, turn.env.today);
    if (!date || !has(turn.pack(), Feature::ContactLog))
        return;
    turn.saved().contact.since = date;
    turn.said = say(turn.pack(), Text::contact_since_said, { { "date", say_long_date(turn.pack(), *date) } });
}

void apply(Turn& turn, ContactGoalChosen const& chosen)
{
    int goal = 0;
    std::from_chars(chosen.value.data(), chosen.value.data() + chosen.value.size(), goal);
    if (goal >= 0 && goal <= longest_contact_goal && has(turn.pack(), Feature::ContactLog))
        turn.saved().contact.goal = goal;
    turn.said = say(turn.pack(), Text::contact_goal_said);
}

void apply(Turn& turn, ContactLogged const& logged)
{
    auto& log = turn.saved().contact;
    if (!has(turn.pack(), Feature::ContactLog) || log.events.size() >= most_contact_events)
        return;
    if (logged.kind == ContactKind::Business) {
        auto const standing = current_standing(turn.state, turn.env);
        if (!standing || !may_log_business(turn.pack(), standing->tags))
            return;
    }
    // Who never said since when counts from now on.
    if (!log.since && logged.kind == ContactKind::Slip)
        log.since = turn.env.today;
    log.events.push_back({ turn.env.today, logged.kind, {}, {} });
    turn.state.passing.contact_opened = static_cast<int>(log.events.size()) - 1;
    turn.said =
        say(turn.pack(), logged.kind == ContactKind::Slip ? Text::contact_slip_said : Text::contact_business_said);
}

void apply(Turn& turn, ContactDated const& dated)
{
    auto const date = day_until(dated.value, turn.env.today);
    if (auto* event = event_at(turn, dated.event); event && date)
        event->date = *date;
}

void apply(Turn& turn, ContactBeforeChosen const& chosen)
{
    auto const& known = turn.pack().companion.before_slips;
    bool const is_known =
        std::any_of(known.begin(), known.end(), [&](NamedText const& one) { return one.id == chosen.value; });
    if (auto* event = event_at(turn, chosen.event))
        event->before = is_known ? chosen.value : Id {};
}

void apply(Turn& turn, ContactNoted const& noted)
{
    auto* event = event_at(turn, noted.event);
    if (!event)
        return;
    event->note = typed_line(noted.value, longest_note);
    turn.said = say(turn.pack(), Text::task_note_said);
}

void apply(Turn& turn, ContactOpened const& opened)
{
    turn.state.passing.contact_opened = opened.event;
}

void apply(Turn& turn, ContactRemoved const& removed)
{
    if (!event_at(turn, removed.event))
        return;
    auto& events = turn.saved().contact.events;
    events.erase(events.begin() + removed.event);
    turn.state.passing.contact_opened = -1;
    turn.said = say(turn.pack(), Text::contact_removed_said);
}

}
