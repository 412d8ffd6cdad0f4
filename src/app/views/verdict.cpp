#include "app/plan_end.hpp"
#include "app/update.hpp"
#include "app/views/answer_text.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"
#include "core/change.hpp"
#include "core/quiz.hpp"

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
        Node node = text(id + "/" + answer.question->id + "/" + answer.option->id, retold(*answer.option), Look::Small);
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

/// The fewest things that would have to come true; nothing where what was said earlier stands in the way.
std::optional<Node> what_would_change(Pack const& pack, Standing const& standing, Answers const& answers)
{
    auto const changes = smallest_change(pack, answers);
    if (changes.empty() || standing.raised || !standing.doubted.empty())
        return {};
    std::vector<Node> children { heading("verdict.change", 2, say(pack, Text::verdict_change), Look::Strong),
        text("verdict.change.text",
            say(pack, changes.size() == 1 ? Text::verdict_change_one : Text::verdict_change_all), Look::Small) };
    Node list { .id = "verdict.change.list", .role = Role::List };
    for (auto const& [question, option] : changes)
        list.children.push_back(text("verdict.change/" + question->id + "/" + option->id, option->change));
    children.push_back(std::move(list));
    return card("verdict.change-card", std::move(children));
}

/// The questions left open that hold the verdict back; each leads to itself.
std::optional<Node> what_would_settle(State const& state, Pack const& pack, Verdict const& verdict)
{
    if (verdict.would_settle.empty())
        return {};
    std::vector<Node> children { heading("verdict.settle", 2, say(pack, Text::verdict_settle), Look::Strong),
        text("verdict.settle.text", say(pack, verdict.capped ? Text::verdict_capped : Text::verdict_settle_body),
            Look::Small) };
    Node list { .id = "verdict.settle.list", .role = Role::List };
    for (auto const& answer : verdict.would_settle) {
        auto const id = "verdict.settle/" + answer.question->id;
        list.children.push_back(state.saved.rounds.looking_again
                ? text(id, answer.question->prompt)
                : button(id, answer.question->prompt, AnswerEdited { answer.question->id }, Look::Quiet));
    }
    children.push_back(std::move(list));
    return card("verdict.settle-card", std::move(children));
}

/// What the pack says first to someone with these tags, and the lines that go with it.
std::optional<Node> support(State const& state, Env const& env, Standing const& standing, Outcome const& outcome)
{
    auto const& pack = *env.pack;
    std::vector<Node> children { heading("verdict.talk", 2, say(pack, Text::verdict_talk), Look::Strong) };
    std::vector<std::string> purposes;
    if (outcome.help_first)
        purposes.push_back("harm");
    for (auto const& route : pack.routes) {
        if (!standing.tags.contains(route.tag))
            continue;
        if (!route.purpose.empty())
            purposes.push_back(route.purpose);
        children.push_back(heading("verdict.route/" + route.tag, 3, route.heading, Look::Strong));
        children.push_back(text("verdict.route/" + route.tag + ".text", route.body));
    }
    if (purposes.empty())
        return {};
    for (auto& node : help_nodes(state, env, "verdict.help", purposes, 3, Tone::Danger))
        children.push_back(std::move(node));
    return card("verdict.talk-card", std::move(children), outcome.help_first ? Tone::Danger : Tone::Accent);
}

std::vector<Node> actions(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto build = button("verdict.build", say(pack, Text::action_build_plan), Went { Screen::BuildPlan }, Look::Primary);
    bool const has_plan = plan_holds(state, env);
    bool const is_second_look = has_second_look(state, env) && finished_second_look(state.saved, env.today);
    if (!has_plan && !is_second_look)
        return { std::move(build) };
    build.look = Look::Secondary;
    if (has_plan)
        build.name = say(pack, Text::action_build_again);
    if (is_second_look)
        return { button(
                     "verdict.choose", say(pack, Text::second_look_choose), Went { Screen::SecondLook }, Look::Primary),
            std::move(build) };
    return { button("verdict.today", say(pack, Text::action_to_today), Went { Screen::Today }, Look::Primary),
        std::move(build) };
}

/// What was said earlier and is still in force, with the day it was said.
Node what_still_counts(Pack const& pack, Standing const& standing)
{
    std::vector<Node> children { heading("verdict.earlier", 2, say(pack, Text::verdict_earlier), Look::Strong),
        text("verdict.earlier.text", say(pack, Text::verdict_earlier_body), Look::Small) };
    Node list { .id = "verdict.earlier.list", .role = Role::List };
    for (auto const& gate : standing.earlier) {
        auto const* question = find_question(pack, gate.question);
        auto const* option = question ? find_option(*question, gate.option) : nullptr;
        Node node = text("verdict.earlier/" + std::to_string(gate.round) + "/" + gate.question + "/" + gate.option,
            say(pack, Text::verdict_earlier_said,
                { { "date", say_day_month_year(pack, gate.said) },
                    { "answer", option ? retold(*option) : say(pack, Text::verdict_earlier_unknown) } }),
            Look::Small);
        node.icon = "info";
        list.children.push_back(std::move(node));
    }
    children.push_back(std::move(list));
    return card("verdict.earlier-card", std::move(children));
}

/// What a correction holds back, and until when.
void add_holds(std::vector<Node>& main, Env const& env, Standing const& standing, Outcome const& outcome)
{
    auto const& pack = *env.pack;
    auto const notice = [&](std::string id, std::string said) {
        main.push_back({ .id = std::move(id), .role = Role::Notice, .tone = Tone::Caution, .name = std::move(said) });
    };
    if (!standing.doubted.empty())
        notice("verdict.doubted", say(pack, Text::verdict_doubted));
    if (standing.towards_from && env.today < *standing.towards_from && outcome.contact == Contact::Later)
        notice("verdict.hold",
            say(pack, Text::verdict_hold, { { "date", say_day_month_year(pack, *standing.towards_from) } }));
}

/// The way to a second look, to all answers, and to then and now.
Node looking_again(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    std::vector<Node> children { heading("verdict.again", 2, say(pack, Text::verdict_again), Look::Strong) };
    if (state.saved.rounds.looking_again) {
        children.push_back(text("verdict.again.text", say(pack, Text::verdict_looking), Look::Small));
        children.push_back(button("verdict.go-on", say(pack, Text::action_go_on_looking), Began {}, Look::Secondary));
        children.push_back(
            button("verdict.stop", say(pack, Text::action_stop_looking), LookingStopped {}, Look::Quiet));
    } else {
        children.push_back(text("verdict.again.text", say(pack, Text::verdict_again_body), Look::Small));
        children.push_back(
            button("verdict.look-again", say(pack, Text::action_look_again), LookedAgain {}, Look::Secondary));
    }
    children.push_back(
        button("verdict.answers", say(pack, Text::answers_title), Went { Screen::YourAnswers }, Look::Quiet));
    if (state.saved.rounds.finished.size() > 1)
        children.push_back(
            button("verdict.compare", say(pack, Text::comparison_title), Went { Screen::ThenAndNow }, Look::Quiet));
    if (auto const stale = stale_answers(pack, state.saved.answers); !stale.empty())
        children.push_back(text("verdict.stale",
            say(pack, Text::verdict_stale, { { "count", std::to_string(stale.size()) } }), Look::Small));
    return card("verdict.again-card", std::move(children));
}

}

View view_verdict(State const& state, Env const& env, Standing const& standing)
{
    auto const& pack = *env.pack;
    auto const& verdict = standing.verdict;
    auto const& outcome = *find_outcome(pack, verdict.outcome);
    auto const& answers = judged_answers(state.saved.rounds, state.saved.answers);
    auto const assessment = assess(pack, answers);
    bool const decided = !verdict.decided_by.empty() || standing.raised;

    Frame content { .screen = "verdict", .title = say(pack, Text::verdict_title) };
    auto& main = content.main;
    main.push_back(text("verdict.label", outcome.label, Look::Chip, outcome.tone));
    main.push_back(heading("verdict.heading", 1, outcome.headline, Look::Display));
    main.push_back(text("verdict.body", outcome.body, Look::Lead));
    if (auto first = support(state, env, standing, outcome))
        main.push_back(std::move(*first));
    add_holds(main, env, standing, outcome);
    if (!decided) {
        for (auto const* rule : verdict.rules) {
            if (!rule->reason.empty())
                main.push_back(text("verdict.reason/" + rule->id, rule->reason));
        }
    }
    std::vector<Node> left;
    std::vector<Node> right;
    if (!standing.earlier.empty())
        left.push_back(what_still_counts(pack, standing));
    if (!verdict.decided_by.empty())
        left.push_back(what_decided(pack, verdict, Tone::Neutral));
    if (!decided)
        left.push_back(how_we_got_here(pack, assessment));
    if (auto settle = what_would_settle(state, pack, verdict); settle && !decided)
        right.push_back(std::move(*settle));
    if (auto change = what_would_change(pack, standing, answers))
        right.push_back(std::move(*change));
    if (!decided)
        right.push_back(what_mattered(pack, verdict));
    right.push_back(card("verdict.plan-card",
        { heading("verdict.plan", 2, outcome.plan_title, Look::Strong),
            text("verdict.plan-summary", outcome.plan_summary, Look::Small) }));
    right.push_back(looking_again(state, env));
    main.push_back(holder("verdict.columns", Role::Group,
        { holder("verdict.left", Role::Group, std::move(left)),
            holder("verdict.right", Role::Group, std::move(right)) },
        Look::Columns));
    main.push_back(disclosure(state, "verdict.limits", say(pack, Text::verdict_limits_heading), "info",
        { text("verdict.limits.text", say(pack, Text::verdict_limits), Look::Small),
            text("verdict.limits.about", say(pack, Text::about_limits), Look::Small),
            button("verdict.sources", say(pack, Text::action_sources), Went { Screen::Sources }, Look::Quiet) }));
    content.footer = actions(state, env);
    return frame(state, env, std::move(content));
}

}
