#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

constexpr int minute = 60;

/// The ten minutes as they stand.
struct Timer {
    std::optional<std::int64_t> started;
    std::int64_t now = 0;
    bool still = false; ///< No movement and no seconds.

    int left() const { return started ? seconds_left(*started, now) : urge_seconds; }
    bool runs() const { return started && left() > 0; }
    bool is_over() const { return started && left() == 0; }
};

Timer timer_of(State const& state, Env const& env)
{
    return { state.saved.urge.started, env.now, state.saved.urge.still || env.still };
}

/// "6:12", or "7 min" where nothing is to change each second.
std::string say_time(Pack const& pack, Timer const& timer)
{
    if (timer.still)
        return say(pack, Text::urge_minutes, { { "minutes", std::to_string((timer.left() + minute - 1) / minute) } });
    auto const seconds = std::to_string(timer.left() % minute);
    return std::to_string(timer.left() / minute) + ":" + std::string(2 - seconds.size(), '0') + seconds;
}

Text guide(Timer const& timer)
{
    if (timer.is_over())
        return Text::urge_over;
    if (!timer.runs())
        return Text::urge_ready;
    if (timer.still)
        return Text::urge_still_guide;
    return is_breathing_in(*timer.started, timer.now) ? Text::urge_breathe_in : Text::urge_breathe_out;
}

Node ring(Pack const& pack, Timer const& timer)
{
    Node node { .id = "urge.timer",
        .role = Role::Ring,
        .name = say(pack, Text::urge_timer),
        .detail = say(pack, guide(timer)),
        .value = say_time(pack, timer) };
    node.range = Range { .value = timer.left(), .max = urge_seconds };
    if (timer.runs() && !timer.still)
        node.breath = Breath { *timer.started, breath_in_seconds, breath_out_seconds };
    return node;
}

/// Says where the time stands four times in all, so that a reader is not told each second.
Node status(Pack const& pack, Timer const& timer)
{
    Node node { .id = "urge.status", .role = Role::Status, .look = Look::Small, .tone = Tone::Accent };
    if (timer.is_over())
        node.name = say(pack, Text::urge_status_over);
    else if (timer.runs() && timer.left() <= minute)
        node.name = say(pack, Text::urge_status_last);
    else if (timer.runs() && timer.left() <= urge_seconds / 2)
        node.name = say(pack, Text::urge_status_half);
    else if (timer.runs())
        node.name = say(pack, Text::urge_status_running);
    return node;
}

Node reason_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& reason = state.saved.urge.reason;
    auto edit = disclosure(state, "urge.reason.edit", say(pack, Text::urge_reason_edit), {},
        { field("urge.reason.field", Role::TextArea, say(pack, Text::urge_reason_field), reason,
            { .longest = units_in(longest_reason), .rows = 2, .example = say(pack, Text::urge_reason_example) },
            ReasonTyped {}) });
    std::vector<Node> children { heading("urge.reason", 2, say(pack, Text::urge_reason), Look::Small) };
    // The field shows what it holds; said above it too, it would move the field while someone writes.
    if (!edit.expanded.value_or(false))
        children.push_back(reason.empty() ? text("urge.reason.none", say(pack, Text::urge_reason_none), Look::Small)
                                          : text("urge.reason.said", reason));
    children.push_back(std::move(edit));
    return card("urge.reason.card", std::move(children));
}

Node person_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& person = state.saved.urge.person;
    auto number = field("urge.person.number", Role::TextField, say(pack, Text::urge_person_number), person.number,
        { .longest = units_in(longest_name), .autocomplete = "off", .input_mode = "tel" }, PersonNumbered {});
    if (!person.number.empty() && dialled(person.number).empty())
        number.error = say(pack, Text::urge_person_number_short);
    std::vector<Node> children { heading("urge.person", 2, say(pack, Text::urge_person), Look::Small) };
    if (auto call = call_person(state, env, "urge.person.call", Look::Secondary))
        children.push_back(std::move(*call));
    children.push_back(disclosure(state, "urge.person.edit", say(pack, Text::urge_person_edit), {},
        { text("urge.person.hint", say(pack, Text::urge_person_hint), Look::Small),
            field("urge.person.name", Role::TextField, say(pack, Text::urge_person_name), person.name,
                { .longest = units_in(longest_name) }, PersonNamed {}),
            std::move(number) }));
    return card("urge.person.card", std::move(children));
}

/// What follows from how it ended: a good word, the log, or people.
Node told_card(State const& state, Env const& env, UrgeEnd end)
{
    auto const& pack = *env.pack;
    std::vector<Node> children;
    auto const say_both = [&](Text name, Text body) {
        children.push_back(heading("urge.told", 2, say(pack, name)));
        children.push_back(text("urge.told.body", say(pack, body)));
    };
    switch (end) {
    case UrgeEnd::Passed: {
        say_both(Text::urge_told_passed, Text::urge_told_passed_body);
        auto const& all = state.saved.urge.urges;
        auto const passed =
            std::count_if(all.begin(), all.end(), [](Urge const& urge) { return urge.end == UrgeEnd::Passed; });
        children.push_back(text("urge.told.count",
            say(pack, Text::urge_passed_so_far, { { "count", std::to_string(passed) } }), Look::Small));
        return card("urge.told.card", std::move(children), Tone::Accent);
    }
    case UrgeEnd::Slipped:
        say_both(Text::urge_told_slipped, Text::urge_told_slipped_body);
        if (has(pack, Feature::ContactLog) && plan_holds(state, env))
            children.push_back(
                button("urge.told.log", say(pack, Text::urge_log), Went { Screen::Contact }, Look::Secondary));
        return card("urge.told.card", std::move(children), Tone::Caution);
    case UrgeEnd::StillHere:
        break;
    }
    say_both(Text::urge_told_still_here, Text::urge_told_still_here_body);
    if (auto call = call_person(state, env, "urge.told.call", Look::Primary))
        children.push_back(std::move(*call));
    for (auto& node : help_nodes(state, env, "urge.help", { "crisis" }, 3, Tone::Danger))
        children.push_back(std::move(node));
    return card("urge.told.card", std::move(children));
}

/// Right below the time, so that nobody in a hard moment has to look for them.
std::vector<Node> actions(Pack const& pack, Timer const& timer)
{
    if (!timer.started)
        return { button("urge.start", say(pack, Text::urge_start), UrgeStarted {}, Look::Primary) };
    return { button("urge.passed", say(pack, Text::urge_passed), UrgeEnded { UrgeEnd::Passed }, Look::Primary),
        holder("urge.others", Role::Row,
            { growing(button(
                  "urge.slipped", say(pack, Text::urge_slipped), UrgeEnded { UrgeEnd::Slipped }, Look::Secondary)),
                growing(button("urge.still-here", say(pack, Text::urge_still_here), UrgeEnded { UrgeEnd::StillHere },
                    Look::Secondary)) }) };
}

}

std::optional<Node> call_person(State const& state, Env const& env, std::string id, Look look)
{
    auto const& person = state.saved.urge.person;
    auto const number = dialled(person.number);
    if (number.empty())
        return {};
    auto name = person.name.empty()
        ? say(*env.pack, Text::action_call, { { "number", person.number } })
        : say(*env.pack, Text::urge_call, { { "name", person.name } });
    return address_link(std::move(id), std::move(name), "tel:" + number, look, "phone");
}

View view_urge(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const timer = timer_of(state, env);
    std::vector<Node> left { ring(pack, timer) };
    for (auto& action : actions(pack, timer))
        left.push_back(std::move(action));
    left.push_back(status(pack, timer));
    if (!env.still && !timer.is_over())
        left.push_back(button("urge.stillness", say(pack, timer.still ? Text::urge_move : Text::urge_still),
            StillnessChosen { !timer.still }, Look::Quiet));
    std::vector<Node> right { reason_card(state, env),
        button("urge.write", say(pack, Text::urge_write), Went { Screen::Letters }, Look::Secondary, "notebook-pen"),
        person_card(state, env),
        button("urge.lines", say(pack, Text::urge_lines), Went { Screen::Help }, Look::Quiet) };
    Frame content { .screen = "urge", .title = say(pack, Text::navigation_urge) };
    content.main = { heading("urge.heading", 1, say(pack, Text::urge_heading)),
        text("urge.lead", say(pack, Text::urge_lead), Look::Lead) };
    if (state.passing.urge_told && !timer.started)
        content.main.push_back(told_card(state, env, *state.passing.urge_told));
    content.main.push_back(holder("urge.columns", Role::Group,
        { holder("urge.left", Role::Group, std::move(left)), holder("urge.right", Role::Group, std::move(right)) },
        Look::Columns));
    auto shown = frame(state, env, std::move(content));
    if (timer.runs())
        shown.wake = next_change(*timer.started, timer.now, timer.still);
    return shown;
}

}
