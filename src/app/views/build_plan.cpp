#include "app/person.hpp"
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/plan_steps.hpp"
#include "app/views/screens.hpp"

#include <algorithm>

namespace second_look {

using namespace build;

namespace {

Node start_field(Env const& env, PlanWishes const& wishes)
{
    auto const& pack = *env.pack;
    constexpr int furthest_start = 365;
    Node node { .id = "build.start",
        .role = Role::Date,
        .name = say(pack, Text::build_start),
        .detail = say_long_date(pack, wishes.start),
        .value = format_date(wishes.start),
        .minimum = format_date(env.today),
        .maximum = format_date(add_days(env.today, furthest_start)) };
    node.action = StartChosen {};
    return node;
}

Node length_group(Pack const& pack, PlanWishes const& wishes, int lived)
{
    std::vector<Node> options { heading("build.length.heading", 2, say(pack, Text::build_length), Look::Strong) };
    for (int const days : plan_lengths) {
        Node node { .id = "build.length/" + std::to_string(days),
            .role = Role::Radio,
            .name = say(pack, Text::build_days, { { "days", std::to_string(days) } }) };
        node.checked = wishes.length == days;
        node.disabled = days <= lived;
        node.action = LengthChosen { days };
        options.push_back(std::move(node));
    }
    return holder("build.length", Role::RadioGroup, std::move(options));
}

Node minutes_field(Pack const& pack, PlanWishes const& wishes)
{
    auto const in_words = [&](int count) {
        return say(pack, Text::today_minutes, { { "minutes", std::to_string(count) } });
    };
    Node node { .id = "build.minutes",
        .role = Role::Select,
        .name = say(pack, Text::build_minutes),
        .detail = in_words(wishes.minutes_a_day),
        .value = std::to_string(wishes.minutes_a_day) };
    for (int const count : minute_choices)
        node.choices.push_back({ std::to_string(count), in_words(count) });
    node.action = MinutesChosen {};
    return node;
}

Node days_off_group(Pack const& pack, PlanWishes const& wishes)
{
    Node row { .id = "build.days-off.row", .role = Role::Row };
    for (int i = 0; i < 7; ++i) {
        auto const day = static_cast<Weekday>(i);
        Node node {
            .id = "build.days-off/" + std::to_string(i + 1), .role = Role::CheckBox, .name = say_weekday(pack, day)
        };
        node.checked = wishes.days_off.contains(day);
        node.action = DayOffToggled { day };
        row.children.push_back(growing(std::move(node)));
    }
    return holder("build.days-off", Role::CheckGroup,
        { heading("build.days-off.heading", 2, say(pack, Text::build_days_off), Look::Strong),
            text("build.days-off.hint", say(pack, Text::build_days_off_hint), Look::Small), std::move(row) });
}

Node kind_field(Pack const& pack, std::string_view chosen)
{
    Node node { .id = "build.hard-kind",
        .role = Role::Select,
        .name = say(pack, Text::build_hard_kind),
        .detail = say_hard_date(pack, Id(chosen)),
        .value = std::string(chosen) };
    for (auto const kind : hard_date_kinds)
        node.choices.push_back({ std::string(kind), say_hard_date(pack, Id(kind)) });
    node.action = HardKindChosen {};
    return node;
}

Node hard_dates_card(State const& state, Env const& env, PlanWishes const& wishes)
{
    auto const& pack = *env.pack;
    std::vector<Node> children { heading("build.hard.heading", 2, say(pack, Text::build_hard), Look::Strong),
        text("build.hard.hint", say(pack, Text::build_hard_hint), Look::Small) };
    Node list { .id = "build.hard.list", .role = Role::List };
    for (auto const& hard : wishes.hard_dates) {
        auto const id = "build.hard/" + format_date(hard.date) + "/" + hard.label;
        auto const named = say(pack, Text::build_hard_item,
            { { "kind", say_hard_date(pack, hard.label) }, { "date", say_long_date(pack, hard.date) } });
        list.children.push_back(holder(id, Role::Row,
            { growing(text(id + ".name", named)),
                button(id + ".remove", say(pack, Text::build_hard_remove, { { "day", named } }),
                    HardDateRemoved { hard }, Look::IconOnly, "trash-2") }));
    }
    if (!list.children.empty())
        children.push_back(std::move(list));
    if (wishes.hard_dates.size() >= most_hard_dates) {
        children.push_back(text("build.hard.full",
            say(pack, Text::build_hard_full, { { "count", std::to_string(most_hard_dates) } }), Look::Small));
        return card("build.hard-card", std::move(children));
    }
    auto const& draft = state.passing.hard;
    auto const date = std::max(draft.date, env.today);
    Node field { .id = "build.hard-date",
        .role = Role::Date,
        .name = say(pack, Text::build_hard_date),
        .detail = say_long_date(pack, date),
        .value = format_date(date),
        .minimum = format_date(env.today) };
    field.action = HardDateEntered {};
    children.push_back(kind_field(pack, draft.label.empty() ? hard_date_kinds.front() : std::string_view(draft.label)));
    children.push_back(std::move(field));
    children.push_back(
        button("build.hard-add", say(pack, Text::build_hard_add), HardDateAdded {}, Look::Secondary, "plus"));
    return card("build.hard-card", std::move(children));
}

}

View view_build_plan(State const& state, Env const& env, Outcome const& outcome)
{
    auto const& pack = *env.pack;
    auto const wishes = wishes_shown(state, env);
    bool const goes_on = is_under_way(state, env);
    int const lived = goes_on ? days_lived(*state.saved.plan, env.today) : 0;

    Frame content { .screen = "build-plan", .title = say(pack, Text::build_title) };
    content.main.push_back(heading("build.heading", 1, outcome.plan_title));
    content.main.push_back(
        text("build.lead", goes_on ? say(pack, Text::build_again_lead) : outcome.plan_summary, Look::Lead));
    std::vector<Node> left;
    std::vector<Node> fields;
    if (!goes_on)
        fields.push_back(start_field(env, wishes));
    fields.push_back(minutes_field(pack, wishes));
    left.push_back(length_group(pack, wishes, lived));
    left.push_back(card("build.time-card", std::move(fields)));
    left.push_back(days_off_group(pack, wishes));
    std::vector<Node> right;
    right.push_back(hard_dates_card(state, env, wishes));
    right.push_back(heading("build.steps", 2, say(pack, Text::build_steps), Look::Strong));
    right.push_back(plan_steps(pack, outcome, wishes.length, lived));
    content.main.push_back(holder("build.columns", Role::Group,
        { holder("build.left", Role::Group, std::move(left)), holder("build.right", Role::Group, std::move(right)) },
        Look::Columns));
    if (state.passing.no_plan)
        content.main.push_back({ .id = "build.failed",
            .role = Role::Notice,
            .tone = Tone::Caution,
            .name = say(pack, Text::build_failed) });
    content.footer.push_back(button(
        "build.done", say(pack, goes_on ? Text::build_change : Text::build_action), PlanBuilt {}, Look::Primary));
    return frame(state, env, std::move(content));
}

}
