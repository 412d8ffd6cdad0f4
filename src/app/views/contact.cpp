#include "app/person.hpp"
#include "app/update.hpp"
#include "app/views/answer_text.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/contact_log.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

constexpr int longest_contact_note = 500;
constexpr std::string_view unsaid = "unsaid";
constexpr int goals_offered[] = { 0, 7, 14, 21, 30, 45, 60, 90, 180, 365 };

std::string days_text(Pack const& pack, int days)
{
    return say_count(pack, Text::contact_days, days, { { "days", std::to_string(days) } });
}

std::string goal_text(Pack const& pack, int goal)
{
    return goal == 0 ? say(pack, Text::contact_no_goal)
                     : say(pack, Text::contact_goal_days, { { "days", std::to_string(goal) } });
}

/// How far the goal is reached, in words too.
Node goal_progress(Pack const& pack, std::string id, ContactSummary const& summary, int goal)
{
    auto const left = goal - summary.days;
    Node node { .id = std::move(id), .role = Role::Progress };
    node.name = left <= 0
        ? say(pack, Text::contact_goal_reached, { { "goal", std::to_string(goal) } })
        : say_count(pack, Text::contact_goal_left, left,
              { { "goal", std::to_string(goal) }, { "left", std::to_string(left) } });
    node.range = Range { .value = std::min(summary.days, goal), .max = goal };
    return node;
}

Node contact_day(
    std::string id, std::string name, Pack const& pack, std::optional<Date> date, Date today, Action action)
{
    Node node { .id = std::move(id),
        .role = Role::Date,
        .name = std::move(name),
        .detail = date ? say_long_date(pack, *date) : say(pack, Text::contact_choose_day),
        .value = date ? format_date(*date) : std::string(),
        .maximum = format_date(today) };
    node.action = std::move(action);
    return node;
}

Node count_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& log = state.saved.contact;
    auto const summary = summarise(log, env.today);
    std::vector<Node> children { heading("contact.days", 2, days_text(pack, summary.days)) };
    if (log.goal > 0)
        children.push_back(goal_progress(pack, "contact.progress", summary, log.goal));
    children.push_back(text("contact.best",
        say(pack, Text::contact_best,
            { { "best", days_text(pack, summary.best) }, { "all", days_text(pack, summary.kept) } }),
        Look::Small));
    return card("contact.count-card", std::move(children));
}

Node goal_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& log = state.saved.contact;
    Node choice { .id = "contact.goal",
        .role = Role::Select,
        .name = say(pack, Text::contact_goal),
        .detail = goal_text(pack, log.goal),
        .value = std::to_string(log.goal) };
    for (int const days : goals_offered)
        choice.choices.push_back({ std::to_string(days), goal_text(pack, days) });
    choice.action = ContactGoalChosen {};
    std::vector<Node> children {
        heading("contact.goal.heading", 2, say(pack, Text::contact_goal_heading), Look::Strong), std::move(choice),
        contact_day("contact.since", say(pack, Text::contact_since), pack, log.since, env.today, LastContactEntered {}),
        text("contact.evidence", pack.companion.contact_evidence, Look::Small)
    };
    for (auto const& source : pack.sources) {
        auto const& named = pack.companion.contact_sources;
        if (std::find(named.begin(), named.end(), source.id) != named.end())
            children.push_back(text("contact.source/" + source.id, named_source(pack, source), Look::Small));
    }
    return card("contact.goal-card", std::move(children));
}

/// What someone may say about one contact, once it is opened.
std::vector<Node> event_fields(Env const& env, ContactEvent const& event, int index)
{
    auto const& pack = *env.pack;
    auto const id = "contact.event/" + std::to_string(index);
    std::vector<Node> fields { contact_day(
        id + ".date", say(pack, Text::contact_when), pack, event.date, env.today, ContactDated { index, {} }) };
    if (event.kind == ContactKind::Slip) {
        Node before { .id = id + ".before",
            .role = Role::Select,
            .name = say(pack, Text::contact_before),
            .detail = say(pack, Text::contact_before_unsaid),
            .value = event.before.empty() ? std::string(unsaid) : event.before };
        before.choices.push_back({ std::string(unsaid), say(pack, Text::contact_before_unsaid) });
        for (auto const& one : pack.companion.before_slips) {
            before.choices.push_back({ one.id, one.text });
            if (one.id == event.before)
                before.detail = one.text;
        }
        before.action = ContactBeforeChosen { index, {} };
        fields.push_back(std::move(before));
    }
    Node note {
        .id = id + ".note", .role = Role::TextField, .name = say(pack, Text::contact_note), .value = event.note
    };
    note.entry = Entry { .longest = longest_contact_note };
    note.action = ContactNoted { index, {} };
    fields.push_back(std::move(note));
    fields.push_back(
        button(id + ".remove", say(pack, Text::contact_remove), ContactRemoved { index }, Look::Quiet, "trash-2"));
    return fields;
}

Node event_node(State const& state, Env const& env, ContactEvent const& event, int index)
{
    auto const& pack = *env.pack;
    auto const id = "contact.event/" + std::to_string(index);
    bool const is_open = state.passing.contact_opened == index;
    Node node { .id = id, .role = Role::Disclosure };
    node.name = say(pack, event.kind == ContactKind::Slip ? Text::contact_slip_on : Text::contact_business_on,
        { { "date", say_long_date(pack, event.date) } });
    node.expanded = is_open;
    node.action = ContactOpened { is_open ? -1 : index };
    if (is_open)
        node.children = event_fields(env, event, index);
    return node;
}

Node log_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& events = state.saved.contact.events;
    std::vector<Node> children { heading("contact.log", 2, say(pack, Text::contact_log), Look::Strong),
        text("contact.log.text", say(pack, Text::contact_log_body), Look::Small),
        button("contact.slip", say(pack, Text::contact_log_slip), ContactLogged { ContactKind::Slip }, Look::Secondary,
            "plus") };
    auto const standing = current_standing(state, env);
    if (standing && may_log_business(pack, standing->tags)) {
        children.push_back(text("contact.business.text", say(pack, Text::contact_business_body), Look::Small));
        children.push_back(button("contact.business", say(pack, Text::contact_log_business),
            ContactLogged { ContactKind::Business }, Look::Secondary, "plus"));
    }
    Node list { .id = "contact.events", .role = Role::List };
    for (auto i = static_cast<int>(events.size()) - 1; i >= 0; --i)
        list.children.push_back(event_node(state, env, events[static_cast<std::size_t>(i)], i));
    if (!list.children.empty())
        children.push_back(std::move(list));
    return card("contact.log-card", std::move(children));
}

}

Node contact_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& log = state.saved.contact;
    auto const summary = summarise(log, env.today);
    std::vector<Node> children;
    if (!log.since) {
        children = { heading("today.contact", 2, say(pack, Text::contact_title), Look::Strong),
            text("today.contact.text", say(pack, Text::contact_start_body), Look::Small) };
    } else {
        children = {
            heading("today.contact", 2,
                say_count(pack, Text::contact_days_without, summary.days, { { "days", std::to_string(summary.days) } }),
                Look::Strong),
            text("today.contact.text", say(pack, Text::contact_kept), Look::Small)
        };
        if (log.goal > 0)
            children.push_back(goal_progress(pack, "today.contact.progress", summary, log.goal));
    }
    children.push_back(
        button("today.contact.open", say(pack, Text::contact_open), Went { Screen::Contact }, Look::Quiet));
    return card("today.contact-card", std::move(children));
}

View view_contact(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "contact", .title = say(pack, Text::contact_title) };
    content.main.push_back(heading("contact.heading", 1, say(pack, Text::contact_heading)));
    content.main.push_back(text("contact.lead", say(pack, Text::contact_lead), Look::Lead));
    std::vector<Node> left;
    if (state.saved.contact.since)
        left.push_back(count_card(state, env));
    left.push_back(goal_card(state, env));
    content.main.push_back(holder("contact.columns", Role::Group,
        { holder("contact.left", Role::Group, std::move(left)),
            holder("contact.right", Role::Group, { log_card(state, env) }) },
        Look::Columns));
    return frame(state, env, std::move(content));
}

}
