#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>
#include <numeric>

namespace second_look {

using namespace build;

namespace {

/// What a phone dials: digits and a leading plus.
std::string dialled(std::string const& shown)
{
    std::string digits;
    for (char const c : shown) {
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty()))
            digits += c;
    }
    return digits;
}

Text purpose_text(std::string const& purpose)
{
    if (purpose == "harm")
        return Text::help_harm;
    if (purpose == "youth")
        return Text::help_youth;
    return purpose == "own" ? Text::help_own : Text::help_crisis;
}

Node helpline(Pack const& pack, Helpline const& line, std::string const& id, int level, Tone tone)
{
    std::vector<Node> children { heading(id + ".name", level, line.name, Look::Strong),
        text(id + ".detail", line.detail.empty() ? say(pack, purpose_text(line.purpose)) : line.detail, Look::Small) };
    std::vector<Node> ways;
    if (!line.call.empty())
        ways.push_back(growing(address_link(id + "/call", say(pack, Text::action_call, { { "number", line.call } }),
            "tel:" + dialled(line.call), Look::Primary, "phone")));
    if (!ways.empty())
        ways.back().tone = tone;
    if (!line.text.empty())
        ways.push_back(growing(address_link(id + "/text",
            line.text_body.empty()
                ? say(pack, Text::action_text, { { "number", line.text } })
                : say(pack, Text::help_text_detail, { { "number", line.text }, { "word", line.text_body } }),
            "sms:" + dialled(line.text), Look::Secondary, "message-square")));
    if (!ways.empty())
        children.push_back(holder(id + ".ways", Role::Row, std::move(ways)));
    if (!line.chat.empty())
        children.push_back(
            address_link(id + "/chat", say(pack, Text::action_chat), line.chat, Look::Quiet, "message-square"));
    if (!line.web.empty())
        children.push_back(
            address_link(id + "/web", say(pack, Text::action_website), line.web, Look::Quiet, "external-link"));
    return holder(id, Role::Group, std::move(children), Look::Item);
}

/// Where each line stands among all of them, those of the first purpose first.
std::vector<std::size_t> in_order(std::vector<Helpline> const& lines, std::vector<std::string> const& first)
{
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return std::find(first.begin(), first.end(), lines[left].purpose)
            < std::find(first.begin(), first.end(), lines[right].purpose);
    });
    return order;
}

}

HelplineCountry const* shown_country(State const& state, Env const& env)
{
    auto const& all = env.pack->helplines;
    for (auto const& wanted : { state.saved.country, env.country }) {
        auto const found = std::find_if(
            all.begin(), all.end(), [&](HelplineCountry const& country) { return country.code == wanted; });
        if (found != all.end())
            return &*found;
    }
    return all.empty() ? nullptr : &all.back();
}

std::optional<Node> emergency_link(State const& state, Env const& env, std::string id)
{
    auto const* country = shown_country(state, env);
    if (!country || country->emergency.empty())
        return {};
    auto link = address_link(std::move(id), say(*env.pack, Text::help_emergency, { { "number", country->emergency } }),
        "tel:" + dialled(country->emergency), Look::Secondary, "triangle-alert");
    link.tone = Tone::Danger;
    return link;
}

std::vector<Node> help_nodes(State const& state, Env const& env, std::string const& id,
    std::vector<std::string> const& first, int level, Tone tone)
{
    auto const& pack = *env.pack;
    std::vector<Node> nodes;
    auto const* country = shown_country(state, env);
    if (!country)
        return nodes;
    if (auto urgent = emergency_link(state, env, id + ".emergency"))
        nodes.push_back(std::move(*urgent));
    Node list { .id = id + ".lines", .role = Role::List };
    std::string oldest;
    for (auto const i : in_order(country->lines, first)) {
        auto const& line = country->lines[i];
        list.children.push_back(helpline(pack, line, id + "/" + country->code + "-" + std::to_string(i + 1), level,
            line.purpose == "harm" ? tone : Tone::Neutral));
        if (oldest.empty() || line.checked < oldest)
            oldest = line.checked;
    }
    nodes.push_back(std::move(list));
    if (auto const read = parse_date(oldest))
        nodes.push_back(text(id + ".checked",
            say(pack, Text::help_checked, { { "date", say_day_month_year(pack, *read) } }), Look::Small));
    Node choice { .id = id + ".country",
        .role = Role::Select,
        .name = say(pack, Text::help_country),
        .detail = country->name,
        .value = country->code };
    for (auto const& other : pack.helplines)
        choice.choices.push_back({ other.code, other.name });
    choice.action = CountryChosen {};
    nodes.push_back(std::move(choice));
    return nodes;
}

namespace {

/// The chosen person, and a word to who has just said that they feel worse.
std::optional<Node> someone_first(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    std::vector<Node> children;
    if (state.passing.felt == Feeling::Worse) {
        children.push_back(heading("help.worse", 2, say(pack, Text::check_in_said_worse_heading), Look::Strong));
        children.push_back(text("help.worse.body", say(pack, Text::check_in_said_worse_body)));
    }
    if (auto call = call_person(state, env, "help.person", Look::Primary))
        children.push_back(std::move(*call));
    else if (!children.empty() && has(pack, Feature::UrgeHelp))
        children.push_back(button(
            "help.choose", say(pack, Text::urge_person_edit), Went { Screen::UrgeTimer }, Look::Secondary, "phone"));
    if (children.empty())
        return {};
    return card("help.someone", std::move(children));
}

}

View view_help(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "help", .title = say(pack, Text::navigation_help) };
    content.main.push_back(heading("help.heading", 1, say(pack, Text::help_heading)));
    content.main.push_back(text("help.lead", say(pack, Text::help_lead), Look::Lead));
    if (env.offline)
        content.main.push_back({ .id = "help.offline",
            .role = Role::Notice,
            .tone = Tone::Accent,
            .name = say(pack, Text::help_offline) });
    if (auto someone = someone_first(state, env))
        content.main.push_back(std::move(*someone));
    content.main.push_back(card("help.card", help_nodes(state, env, "help", { "crisis" }, 2, Tone::Neutral)));
    content.main.push_back(
        button("help.sources", say(pack, Text::action_sources), Went { Screen::Sources }, Look::Quiet));
    return frame(state, env, std::move(content));
}

}
