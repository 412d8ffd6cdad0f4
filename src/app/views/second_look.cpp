#include "core/second_look.hpp"
#include "app/plan_end.hpp"
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

namespace {

std::string label_of(Pack const& pack, Id const& id)
{
    auto const* outcome = find_outcome(pack, id);
    return outcome ? outcome->label : say(pack, Text::comparison_not_asked);
}

void add_too_early(std::vector<Node>& main, Pack const& pack, Date from)
{
    main.push_back(heading("second-look.heading", 1, say(pack, Text::second_look_early_heading)));
    main.push_back(text("second-look.lead",
        say(pack, Text::second_look_early_body, { { "date", say_day_month_year(pack, from) } }), Look::Lead));
    main.push_back(card("second-look.wrong-card",
        { text("second-look.wrong", say(pack, Text::second_look_early_wrong)),
            button("second-look.answers", say(pack, Text::action_change_answers), Went { Screen::YourAnswers },
                Look::Secondary) }));
}

/// What is asked and what follows, before it is begun.
void add_what_comes(std::vector<Node>& main, State const& state, Pack const& pack)
{
    auto const point = [&](std::string id, std::string icon, Text name, Text detail) {
        return Node { .id = std::move(id),
            .role = Role::Card,
            .icon = std::move(icon),
            .name = say(pack, name),
            .detail = say(pack, detail) };
    };
    main.push_back(heading("second-look.heading", 1, say(pack, Text::second_look_heading)));
    main.push_back(text("second-look.lead",
        say(pack, state.saved.rounds.looking_again ? Text::second_look_looking : Text::second_look_lead), Look::Lead));
    main.push_back(heading("second-look.coming", 2, say(pack, Text::second_look_coming), Look::Strong));
    main.push_back(holder("second-look.points", Role::List,
        { point("second-look.gates", "shield-check", Text::second_look_gates_name, Text::second_look_gates_body),
            point("second-look.rest", "circle-help", Text::second_look_rest_name, Text::second_look_rest_body),
            point("second-look.beside", "scale", Text::second_look_beside_name, Text::second_look_beside_body),
            point("second-look.choice", "footprints", Text::second_look_choice_name, Text::second_look_choice_body) }));
}

Node then_and_now(Pack const& pack, std::vector<Round> const& finished, Outcome const& stands)
{
    auto const& then = finished[finished.size() - 2];
    auto const& now = finished.back();
    auto const dated = [&](Text text, Round const& round) {
        return say(pack, text, { { "date", say_day_month_year(pack, round.given) } });
    };
    auto row = [&](std::string id, std::string when, std::string label, Tone tone) {
        return holder(id, Role::Row,
            { growing(text(id + ".when", std::move(when), Look::Small)),
                text(id + ".label", std::move(label), Look::Chip, tone) });
    };
    auto const* first = find_outcome(pack, then.outcome);
    return card("second-look.results",
        { heading("second-look.results.heading", 2, say(pack, Text::comparison_results), Look::Strong),
            row("second-look.then", dated(Text::comparison_then, then), label_of(pack, then.outcome),
                first ? first->tone : Tone::Neutral),
            row("second-look.now", dated(Text::comparison_now, now), stands.label, stands.tone),
            button("second-look.compare", say(pack, Text::second_look_compare), Went { Screen::ThenAndNow },
                Look::Secondary),
            button("second-look.result", say(pack, Text::action_see_result), Went { Screen::Verdict }, Look::Quiet) });
}

Node moving_on(Pack const& pack)
{
    return card("second-look.move",
        { heading("second-look.move.heading", 3, say(pack, Text::second_look_move_heading), Look::Strong),
            text("second-look.move.text", say(pack, Text::second_look_move_body), Look::Small),
            button("second-look.move-on", say(pack, Text::second_look_move_on), MovedOn {}, Look::Secondary) });
}

Node more_time(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    std::vector<Node> children {
        heading("second-look.extend.heading", 3, say(pack, Text::second_look_extend_heading), Look::Strong),
        text("second-look.extend.text", say(pack, Text::second_look_extend_body), Look::Small)
    };
    for (int const days : longer_plans(state, env))
        children.push_back(button("second-look.extend/" + std::to_string(days),
            say(pack, Text::second_look_extend_to, { { "days", std::to_string(days) } }), PlanExtended { days },
            Look::Secondary));
    children.push_back(
        button("second-look.renew", say(pack, Text::second_look_renew), PlanRenewed {}, Look::Secondary));
    return card("second-look.extend", std::move(children));
}

Node reaching_out(Pack const& pack)
{
    return card("second-look.reach",
        { heading("second-look.reach.heading", 3, say(pack, Text::second_look_reach_heading), Look::Strong),
            text("second-look.reach.text", say(pack, Text::second_look_reach_body), Look::Small),
            button("second-look.message", say(pack, Text::second_look_reach), Went { Screen::Message },
                Look::Secondary) });
}

void add_choice(std::vector<Node>& main, State const& state, Env const& env, Round const& round)
{
    auto const& pack = *env.pack;
    auto const verdict = current_verdict(state, env);
    auto const* outcome = verdict ? find_outcome(pack, verdict->outcome) : nullptr;
    main.push_back(heading("second-look.heading", 1, say(pack, Text::second_look_done_heading)));
    main.push_back(text("second-look.lead",
        say(pack, Text::second_look_done_lead, { { "date", say_day_month_year(pack, round.given) } }), Look::Lead));
    if (outcome && outcome->help_first)
        main.push_back(card("second-look.help-card",
            { text("second-look.help-text", say(pack, Text::second_look_help)),
                button("second-look.help", say(pack, Text::action_get_help), Went { Screen::Help }, Look::Primary) },
            Tone::Danger));
    std::vector<Node> left;
    if (outcome)
        left.push_back(then_and_now(pack, state.saved.rounds.finished, *outcome));
    std::vector<Node> right { heading("second-look.what-now", 2, say(pack, Text::second_look_what_now), Look::Strong),
        moving_on(pack), more_time(state, env) };
    if (may_reach_out(pack, state.saved, env.today) && !state.saved.message.sent)
        right.push_back(reaching_out(pack));
    main.push_back(holder("second-look.columns", Role::Group,
        { holder("second-look.left", Role::Group, std::move(left)),
            holder("second-look.right", Role::Group, std::move(right)) },
        Look::Columns));
}

}

View view_second_look(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "second-look", .title = say(pack, Text::second_look_title) };
    auto& main = content.main;
    if (auto const* round = finished_second_look(state.saved, env.today)) {
        add_choice(main, state, env, *round);
    } else if (may_look_again(state.saved, env.today)) {
        add_what_comes(main, state, pack);
        content.footer = { state.saved.rounds.looking_again
                ? button("second-look.go-on", say(pack, Text::action_go_on_looking), Began {}, Look::Primary)
                : button("second-look.begin", say(pack, Text::second_look_begin), LookedAgain {}, Look::Primary) };
    } else {
        add_too_early(main, pack, *second_look_from(state.saved));
    }
    if (state.saved.message.sent)
        main.push_back(
            card("second-look.sent-card", after_sending(pack, "second-look.sent", 2, *state.saved.message.sent)));
    return frame(state, env, std::move(content));
}

}
