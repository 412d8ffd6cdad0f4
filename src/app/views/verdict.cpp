#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

namespace {

/// Bands in the upper half of their measure read as steady, those in the lower half as a caution.
Tone tone_of(MeasureResult const& result, Measure const& measure)
{
    return result.low_band * 2 >= static_cast<int>(measure.bands.size()) ? Tone::Accent : Tone::Caution;
}

Node meter(Pack const& pack, MeasureResult const& result)
{
    auto const& measure = *find_measure(pack, result.measure);
    auto const& low = measure.bands[static_cast<std::size_t>(result.low_band)].label;
    auto const& high = measure.bands[static_cast<std::size_t>(result.high_band)].label;
    Node node { .id = "verdict.meter/" + measure.id,
        .role = Role::Meter,
        .tone = tone_of(result, measure),
        .name = measure.label,
        .value = low == high ? low : say(pack, Text::verdict_unsure_between, { { "low", low }, { "high", high } }) };
    node.range = Range {
        .low = result.score.low, .high = result.score.high, .value = (result.score.low + result.score.high) / 2
    };
    return node;
}

Node how_we_got_here(Pack const& pack, Assessment const& assessment)
{
    std::vector<Node> children { holder("verdict.how-row", Role::Row,
        { growing(heading("verdict.how", 2, say(pack, Text::verdict_how), Look::Strong)),
            text("verdict.shaded", say(pack, Text::verdict_shaded), Look::Small) }) };
    for (auto const& result : assessment.measures)
        children.push_back(meter(pack, result));
    return card("verdict.how-card", std::move(children));
}

/// The chosen answers retold, each with a word for its direction.
void add_answers(
    std::vector<Node>& list, std::vector<GivenAnswer> const& answers, std::string const& id, std::string icon)
{
    for (auto const& answer : answers) {
        Node node = text(id + "/" + answer.question->id + "/" + answer.option->id,
            answer.option->reason.empty() ? answer.option->text : answer.option->reason, Look::Small);
        node.icon = icon;
        list.push_back(std::move(node));
    }
}

Node what_mattered(Pack const& pack, Verdict const& verdict)
{
    std::vector<Node> children { heading("verdict.mattered", 2, say(pack, Text::verdict_mattered), Look::Strong) };
    auto const part =
        [&](std::string const& id, Text title, std::vector<GivenAnswer> const& answers, std::string icon) {
            if (answers.empty())
                return;
            children.push_back(heading(id, 3, say(pack, title), Look::Small));
            Node list { .id = id + ".list", .role = Role::List };
            add_answers(list.children, answers, id, std::move(icon));
            children.push_back(std::move(list));
        };
    part("verdict.for", Text::verdict_for, verdict.weighed_for, "trending-up");
    part("verdict.against", Text::verdict_against, verdict.weighed_against, "trending-down");
    part("verdict.settle", Text::verdict_settle, verdict.would_settle, "circle-help");
    return card("verdict.mattered-card", std::move(children));
}

Node what_decided(Pack const& pack, Verdict const& verdict, Tone tone)
{
    std::vector<Node> children { heading("verdict.decided", 2, say(pack, Text::verdict_decided), Look::Strong) };
    Node list { .id = "verdict.decided.list", .role = Role::List };
    add_answers(list.children, verdict.decided_by, "verdict.decided", "info");
    children.push_back(std::move(list));
    return card("verdict.decided-card", std::move(children), tone);
}

/// Only rules that name a change, and only where a change could matter.
std::optional<Node> what_would_change(Pack const& pack, Verdict const& verdict)
{
    std::vector<Node> children { heading("verdict.change", 2, say(pack, Text::verdict_change), Look::Strong) };
    for (auto const* rule : verdict.rules) {
        if (!rule->change.empty())
            children.push_back(text("verdict.change/" + rule->id, rule->change, Look::Small));
    }
    if (verdict.capped)
        children.push_back(text("verdict.change/unknown", say(pack, Text::verdict_capped), Look::Small));
    if (children.size() == 1 || !verdict.decided_by.empty())
        return {};
    return card("verdict.change-card", std::move(children));
}

std::vector<Node> actions(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto build = button("verdict.build", say(pack, Text::action_build_plan), PlanBuilt {}, Look::Primary);
    if (!plan_holds(state, env))
        return { std::move(build) };
    build.look = Look::Secondary;
    build.name = say(pack, Text::action_build_again);
    return { button("verdict.today", say(pack, Text::action_to_today), Went { Screen::Today }, Look::Primary),
        std::move(build) };
}

}

View view_verdict(State const& state, Env const& env, Verdict const& verdict)
{
    auto const& pack = *env.pack;
    auto const& outcome = *find_outcome(pack, verdict.outcome);
    auto const assessment = assess(pack, state.saved.answers);
    bool const decided = !verdict.decided_by.empty();

    Frame content { .screen = "verdict", .title = say(pack, Text::verdict_title) };
    auto& main = content.main;
    main.push_back(text("verdict.label", outcome.label, Look::Chip, outcome.tone));
    main.push_back(heading("verdict.heading", 1, outcome.headline, Look::Display));
    main.push_back(text("verdict.body", outcome.body, Look::Lead));
    if (outcome.help_first) {
        std::vector<Node> talk { heading("verdict.talk", 2, say(pack, Text::verdict_talk), Look::Strong) };
        for (auto& node : help_nodes(state, env, "verdict.help", "harm", 3, Tone::Danger))
            talk.push_back(std::move(node));
        main.push_back(card("verdict.talk-card", std::move(talk), Tone::Danger));
    }
    if (!decided) {
        for (auto const* rule : verdict.rules) {
            if (!rule->reason.empty())
                main.push_back(text("verdict.reason/" + rule->id, rule->reason));
        }
    }
    std::vector<Node> left;
    std::vector<Node> right;
    if (decided)
        left.push_back(what_decided(pack, verdict, Tone::Neutral));
    else
        left.push_back(how_we_got_here(pack, assessment));
    if (auto change = what_would_change(pack, verdict))
        right.push_back(std::move(*change));
    if (!decided)
        right.push_back(what_mattered(pack, verdict));
    right.push_back(card("verdict.plan-card",
        { heading("verdict.plan", 2, outcome.plan_title, Look::Strong),
            text("verdict.plan-summary", outcome.plan_summary, Look::Small) }));
    main.push_back(holder("verdict.columns", Role::Group,
        { holder("verdict.left", Role::Group, std::move(left)),
            holder("verdict.right", Role::Group, std::move(right)) },
        Look::Columns));
    main.push_back(disclosure(state, "verdict.limits", say(pack, Text::verdict_limits_heading), "info",
        { text("verdict.limits.text", say(pack, Text::verdict_limits), Look::Small) }));
    content.footer = actions(state, env);
    return frame(state, env, std::move(content));
}

}
