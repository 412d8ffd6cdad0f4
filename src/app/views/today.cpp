#include "app/backup.hpp"
#include "app/person.hpp"
#include "app/plan_end.hpp"
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "app/views/task_rows.hpp"
#include "core/missed_days.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace second_look {

using namespace build;

namespace {

Node week_strip(State const& state, Env const& env, Plan const& plan, Date shown)
{
    auto const& pack = *env.pack;
    auto const monday = add_days(shown, -static_cast<int>(weekday_of(shown)));
    Node strip { .id = "today.week", .role = Role::WeekStrip, .name = say(pack, Text::today_week) };
    for (int i = 0; i < 7; ++i) {
        auto const date = add_days(monday, i);
        Node day { .id = "today.week/" + format_date(date),
            .role = Role::Day,
            .name = say_long_date(pack, date),
            .detail = say_narrow_weekday(pack, weekday_of(date)),
            .value = std::to_string(civil_from_date(date).day) };
        day.current = date == shown;
        auto const planned = day_on(plan, date);
        day.disabled = !planned;
        day.checked = planned && is_settled(state, env, plan.days[*planned]);
        if (*day.checked)
            day.name = say(pack, Text::today_day_done, { { "date", day.name } });
        if (planned)
            day.action = DayOpened { date };
        strip.children.push_back(std::move(day));
    }
    return strip;
}

/// After some missed days: nothing is made up for, and the way back in may be lighter.
std::optional<Node> missed_card(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const from = state.saved.missed_from.value_or(Date { std::numeric_limits<std::int32_t>::min() });
    if (missed_days(state.saved, from, env.today) < days_missed_to_ask)
        return std::nullopt;
    return card("today.missed",
        { heading("today.missed.heading", 2, say(pack, Text::missed_heading), Look::Strong),
            text("today.missed.text", say(pack, Text::missed_body), Look::Small),
            holder("today.missed.ways", Role::Row,
                { growing(
                      button("today.missed.lighter", say(pack, Text::missed_action), LighterChosen {}, Look::Primary)),
                    growing(button(
                        "today.missed.as-it-is", say(pack, Text::missed_keep), MissedPassed {}, Look::Secondary)) }) },
        Tone::Accent);
}

Node backup_card(Pack const& pack)
{
    return card("today.backup",
        { heading("today.backup.heading", 2, say(pack, Text::backup_heading), Look::Strong),
            text("today.backup.text", say(pack, Text::backup_body), Look::Small),
            holder("today.backup.ways", Role::Row,
                { growing(button("today.backup.save", say(pack, Text::taking_backup_save), BackupSaved {},
                      Look::Secondary, "download")),
                    growing(button(
                        "today.backup.later", say(pack, Text::backup_later), BackupPutOff {}, Look::Quiet)) }) });
}

std::string status_text(State const& state, Env const& env, PlanDay const& day)
{
    auto const& pack = *env.pack;
    if (shown_tasks(state, env, day).empty())
        return say(pack, Text::today_empty);
    return is_settled(state, env, day) ? say(pack, Text::today_all_done) : std::string();
}

/// The plan rests: today asks for nothing.
View view_resting(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    return frame(state, env,
        { .screen = "today-resting",
            .title = say(pack, Text::navigation_today),
            .back = false,
            .main = { heading("today.heading", 1, say(pack, Text::pause_heading)),
                text("today.resting",
                    say(pack, Text::pause_since, { { "date", say_long_date(pack, *state.saved.paused_from) } }),
                    Look::Lead),
                text("today.resting.how", say(pack, Text::pause_body)) },
            .footer = { button("today.go-on", say(pack, Text::pause_end), PlanResumed {}, Look::Primary) } });
}

View view_plan_over(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    return frame(state, env,
        { .screen = "today",
            .title = say(pack, Text::navigation_today),
            .back = false,
            .main = { heading("today.heading", 1, say(pack, Text::today_over_heading)),
                text("today.over", say(pack, Text::today_over_body), Look::Lead) },
            .footer = { has_second_look(state, env)
                    ? button("today.second-look", say(pack, Text::second_look_heading), Went { Screen::SecondLook },
                          Look::Primary)
                    : button("today.review", say(pack, Text::action_look_again), LookedAgain {}, Look::Primary),
                button("today.build", say(pack, Text::action_build_again), Went { Screen::BuildPlan },
                    Look::Secondary) } });
}

}

View view_today(State const& state, Env const& env, Plan const& plan)
{
    auto const& pack = *env.pack;
    if (state.saved.paused_from && *state.saved.paused_from <= env.today)
        return view_resting(state, env);
    auto const next = std::find_if(
        plan.days.begin(), plan.days.end(), [&](PlanDay const& planned) { return planned.date >= env.today; });
    if (next == plan.days.end())
        return view_plan_over(state, env);
    auto const& day = *next;
    bool const is_here = day.date == env.today;
    auto const* phase = find_phase(pack, day.phase);

    Frame content { .screen = "today", .title = say(pack, Text::navigation_today), .back = false };
    content.main.push_back(text("today.date",
        say(pack, Text::today_day_of,
            { { "date", say_long_date(pack, day.date) }, { "day", std::to_string(next - plan.days.begin() + 1) },
                { "total", std::to_string(plan.days.size()) } }),
        Look::Small));
    content.main.push_back(heading("today.heading", 1, phase ? phase->headline : std::string()));
    Node status { .id = "today.status", .role = Role::Status, .tone = Tone::Accent };
    if (is_here)
        status.name = status_text(state, env, day);
    else
        status.name = say(pack, next == plan.days.begin() ? Text::today_starts : Text::today_goes_on,
            { { "date", say_long_date(pack, day.date) } });
    std::vector<Node> left { week_strip(state, env, plan, day.date) };
    auto asked = check_in_nodes(state, env, plan);
    std::move(asked.begin(), asked.end(), std::back_inserter(left));
    if (state.saved.paused_from)
        left.push_back({ .id = "today.rests-soon",
            .role = Role::Notice,
            .tone = Tone::Accent,
            .name = say(pack, Text::pause_since, { { "date", say_long_date(pack, *state.saved.paused_from) } }) });
    if (auto missed = missed_card(state, env); missed && is_here)
        left.push_back(std::move(*missed));
    left.push_back(card("today.card",
        { heading("today.tasks-heading", 2, say(pack, Text::today_tasks), Look::Strong),
            task_rows(state, env, day, "today") }));
    left.push_back(std::move(status));
    if (offers_backup(state, env))
        left.push_back(backup_card(pack));
    std::vector<Node> right;
    if (has(pack, Feature::ContactLog))
        right.push_back(contact_card(state, env));
    if (has(pack, Feature::Journal))
        right.push_back(card("today.mood-card", { mood_scale(state, env, env.today, "today.mood", Text::today_mood) }));
    content.main.push_back(holder("today.columns", Role::Group,
        { holder("today.left", Role::Group, std::move(left)), holder("today.right", Role::Group, std::move(right)) },
        Look::Columns));
    content.dialog = swap_dialog(state, env);
    return frame(state, env, std::move(content));
}

}
