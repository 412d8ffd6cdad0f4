#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>

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

Node address_link(std::string id, std::string name, std::string address, Look look, std::string icon)
{
    Node node { .id = std::move(id),
        .role = Role::Link,
        .look = look,
        .icon = std::move(icon),
        .name = std::move(name),
        .value = address };
    node.action = AddressOpened { std::move(address) };
    return node;
}

Text purpose_text(std::string const& purpose)
{
    if (purpose == "harm")
        return Text::help_harm;
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
    if (!line.web.empty())
        children.push_back(
            address_link(id + "/web", say(pack, Text::action_website), line.web, Look::Quiet, "external-link"));
    return holder(id, Role::Group, std::move(children), Look::Item);
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

std::vector<Node> help_nodes(
    State const& state, Env const& env, std::string const& id, std::string const& first, int level, Tone tone)
{
    auto const& pack = *env.pack;
    std::vector<Node> nodes;
    auto const* country = shown_country(state, env);
    if (!country)
        return nodes;
    if (!country->emergency.empty()) {
        auto urgent = address_link(id + ".emergency",
            say(pack, Text::help_emergency, { { "number", country->emergency } }), "tel:" + dialled(country->emergency),
            Look::Secondary, "triangle-alert");
        urgent.tone = Tone::Danger;
        nodes.push_back(std::move(urgent));
    }
    Node list { .id = id + ".lines", .role = Role::List };
    std::string oldest;
    for (bool const wanted : { true, false }) {
        for (std::size_t i = 0; i < country->lines.size(); ++i) {
            auto const& line = country->lines[i];
            if ((line.purpose == first) != wanted)
                continue;
            list.children.push_back(helpline(pack, line, id + "/" + country->code + "-" + std::to_string(i + 1), level,
                line.purpose == "harm" ? tone : Tone::Neutral));
            if (oldest.empty() || line.checked < oldest)
                oldest = line.checked;
        }
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

View view_help(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    Frame content { .screen = "help", .title = say(pack, Text::navigation_help) };
    content.main.push_back(heading("help.heading", 1, say(pack, Text::help_heading)));
    content.main.push_back(text("help.lead", say(pack, Text::help_lead), Look::Lead));
    content.main.push_back(card("help.card", help_nodes(state, env, "help", "crisis", 2, Tone::Neutral)));
    return frame(state, env, std::move(content));
}

}
