/// Mood and sleep over weeks, and what the last one comes to.
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/plan_changes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace second_look {

using namespace build;

namespace {

constexpr int most_days = 30;
constexpr int days_of_a_week = 7;

/// Days of the plan that are marked where the chart reaches them.
constexpr std::array<int, 5> milestones { 7, 14, 30, 60, 90 };

bool is_slip_on(ContactLog const& log, Date date)
{
    return std::any_of(log.events.begin(), log.events.end(),
        [&](ContactEvent const& event) { return event.kind == ContactKind::Slip && event.date == date; });
}

std::string slip_on(State const& state, Env const& env, Date date)
{
    bool const is_there = has(*env.pack, Feature::ContactLog) && is_slip_on(state.saved.contact, date);
    return is_there ? say(*env.pack, Text::journal_slip) : std::string();
}

std::string milestone_on(State const& state, Env const& env, Date date)
{
    auto const place = state.saved.plan ? day_on(*state.saved.plan, date) : std::nullopt;
    int const day = place ? static_cast<int>(*place) + 1 : 0;
    if (std::find(milestones.begin(), milestones.end(), day) == milestones.end())
        return {};
    return say(*env.pack, Text::journal_day_mark, { { "day", std::to_string(day) } });
}

/// Left out where nothing of the kind happened.
void keep_marks(Figure& figure, Figure::Marks marks)
{
    auto const& words = marks.words;
    if (std::any_of(words.begin(), words.end(), [](std::string const& word) { return !word.empty(); }))
        figure.marks.push_back(std::move(marks));
}

std::optional<int> said(int step)
{
    return step > 0 ? std::optional(step) : std::nullopt;
}

std::string say_tenths(Pack const& pack, int tenths)
{
    return say(pack, Text::journal_tenths,
        { { "whole", std::to_string(tenths / 10) }, { "tenth", std::to_string(tenths % 10) } });
}

/// In words, where both weeks say enough; less than half a step is no change.
std::string say_trend(Pack const& pack, WeekReview const& review)
{
    constexpr int half_a_step = 5;
    if (!review.mood_tenths || !review.mood_before)
        return {};
    int const change = *review.mood_tenths - *review.mood_before;
    if (change >= half_a_step)
        return say(pack, Text::journal_trend_up);
    return say(pack, change <= -half_a_step ? Text::journal_trend_down : Text::journal_trend_same);
}

}

std::optional<Node> journal_chart(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& journal = state.saved.journal;
    auto first = journal.lower_bound(add_days(env.today, 1 - most_days));
    auto const end = journal.upper_bound(env.today);
    while (first != end && first->second.mood == 0 && first->second.sleep == 0)
        ++first;
    if (first == end || first->first == env.today)
        return {};
    Figure figure { .lowest = 1, .highest = highest_mood, .points_heading = say(pack, Text::journal_chart_days) };
    Figure::Series mood { .name = say(pack, Text::journal_mood), .tone = Tone::Accent };
    Figure::Series sleep { .name = say(pack, Text::journal_sleep), .tone = Tone::Neutral };
    Figure::Marks slips { .name = say(pack, Text::journal_slip) };
    Figure::Marks reached { .name = say(pack, Text::journal_chart_milestones),
        .shape = Figure::Marks::Shape::Triangle };
    for (auto date = first->first; date <= env.today; date = add_days(date, 1)) {
        auto const entry = journal.find(date);
        bool const is_there = entry != journal.end();
        figure.points.push_back(say_day_month(pack, date));
        slips.words.push_back(slip_on(state, env, date));
        reached.words.push_back(milestone_on(state, env, date));
        mood.values.push_back(is_there ? said(entry->second.mood) : std::nullopt);
        sleep.values.push_back(is_there ? said(entry->second.sleep) : std::nullopt);
    }
    auto const days = std::to_string(figure.points.size());
    figure.series = { std::move(mood), std::move(sleep) };
    keep_marks(figure, std::move(slips));
    keep_marks(figure, std::move(reached));
    Node chart { .id = "journal.chart",
        .role = Role::Chart,
        .name = say(pack, Text::journal_chart, { { "days", days } }),
        .detail = say(pack, Text::journal_chart_detail),
        .value = say_trend(pack, review_week(journal, env.today)) };
    chart.figure = std::move(figure);
    return chart;
}

std::optional<Node> journal_review(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const review = review_week(state.saved.journal, env.today);
    if (review.entries == 0 && !review.mood_tenths && !review.sleep_tenths)
        return {};
    Node list { .id = "journal.review.list", .role = Role::List };
    auto const add = [&](std::string id, std::string words) {
        list.children.push_back(text("journal.review/" + std::move(id), std::move(words), Look::Small));
    };
    auto const count = [](auto number) { return std::to_string(number); };
    auto const mean = [&](std::string id, Text what, std::optional<int> now, std::optional<int> before) {
        if (now && before)
            add(std::move(id),
                say(pack, Text::journal_review_before,
                    { { "what", say(pack, what) }, { "now", say_tenths(pack, *now) },
                        { "before", say_tenths(pack, *before) } }));
        else if (now)
            add(std::move(id),
                say(pack, Text::journal_review_now,
                    { { "what", say(pack, what) }, { "now", say_tenths(pack, *now) } }));
    };
    add("entries", say(pack, Text::journal_review_entries, { { "count", count(review.entries) } }));
    mean("mood", Text::journal_mood, review.mood_tenths, review.mood_before);
    mean("sleep", Text::journal_sleep, review.sleep_tenths, review.sleep_before);
    auto const is_recent = [&](Date date) { return date <= env.today && date > add_days(env.today, -days_of_a_week); };
    auto const& urges = state.saved.urge.urges;
    auto const passed = std::count_if(urges.begin(), urges.end(),
        [&](Urge const& urge) { return urge.end == UrgeEnd::Passed && is_recent(urge.date); });
    if (passed > 0)
        add("passed", say(pack, Text::journal_review_passed, { { "count", count(passed) } }));
    auto const& events = state.saved.contact.events;
    auto const slips = std::count_if(events.begin(), events.end(),
        [&](ContactEvent const& event) { return event.kind == ContactKind::Slip && is_recent(event.date); });
    if (slips > 0)
        add("slips", say(pack, Text::journal_review_slips, { { "count", count(slips) } }));
    return card("journal.review.card",
        { heading("journal.review", 2, say(pack, Text::journal_review), Look::Strong), std::move(list) });
}

}
