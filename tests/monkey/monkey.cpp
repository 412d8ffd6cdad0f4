#include "monkey.hpp"

#include "app/strings.hpp"

#include <algorithm>
#include <cctype>

namespace second_look::monkey {

namespace {

constexpr int acts_of_a_life = 420;

/// The question that a screen asks by its heading.
Question const* asked_by(View const& view)
{
    Question const* asked = nullptr;
    visit(view.root, [&](Node const& node) {
        for (auto const& question : support::real_pack().questions) {
            if (node.role == Role::Heading && node.level == 1 && node.name == question.prompt)
                asked = &question;
        }
    });
    return asked;
}

Act use_of(Node const& node, std::string value)
{
    return { Act::Kind::Use, node.role, node.id, node.name, std::move(value) };
}

Node const* named(std::vector<Node const*> const& nodes, Role role, std::string const& name)
{
    auto const found = std::find_if(
        nodes.begin(), nodes.end(), [&](Node const* node) { return node->role == role && node->name == name; });
    return found == nodes.end() ? nullptr : *found;
}

std::string best_option(Question const& question)
{
    if (question.has_gate)
        return question.gate.clear;
    auto const best = std::max_element(question.options.begin(), question.options.end(),
        [](Option const& left, Option const& right) { return left.score < right.score; });
    return best->id;
}

}

Monkey::Monkey(unsigned seed)
    : m_chance(seed)
{
    live_again();
    lives = 1;
}

void Monkey::live_again()
{
    ++lives;
    constexpr Temper tempers[] = { Temper::Hopeful, Temper::Mixed, Temper::Refused, Temper::Hopeful, Temper::Hurt,
        Temper::Anyhow };
    m_temper = tempers[static_cast<std::size_t>(lives) % std::size(tempers)];
    m_acts_left = acts_of_a_life;
    m_days_at_once = m_chance.one_in(2) ? 3 : 1;
}

Act Monkey::next(Runtime const& runtime, Device const& device)
{
    auto const& view = runtime.view();
    --m_acts_left;
    if (auto act = befalls(view, device))
        return *act;
    if (auto act = use_in_vain(view))
        return *act;
    if (auto act = answer(view))
        return *act;
    auto act = use(view, device, runtime);
    ++m_used[key(*find_node(view.root, act.id), view)];
    if (act.id == "dialog.confirm")
        live_again();
    // Who answers all of it again may see it in another light.
    bool const looks_again = act.name == say(support::real_pack(), Text::action_look_again)
        || act.name == say(support::real_pack(), Text::second_look_begin);
    if (looks_again && m_chance.one_in(2))
        m_temper = Temper::Hopeful;
    return act;
}

/// What comes from outside: time, a clock set wrong, a reload, another tab.
std::optional<Act> Monkey::befalls(View const& view, Device const& device)
{
    auto const of_kind = [](Act::Kind kind, std::string said) {
        return Act { .kind = kind, .role = Role::Page, .id = {}, .name = {}, .value = std::move(said) };
    };
    if (device.is_elsewhere)
        return std::nullopt;
    if (m_chance.one_in(view.screen.starts_with("today") ? 4 : 30))
        return of_kind(Act::Kind::TimePasses,
            std::to_string(1 + m_chance.below(static_cast<std::size_t>(m_days_at_once))) + " days pass");
    if (m_chance.one_in(200))
        return of_kind(Act::Kind::TimePasses, "11 days pass");
    if (m_chance.one_in(60))
        return of_kind(Act::Kind::TimePasses, std::to_string(1 + m_chance.below(300)) + " minutes pass");
    if (m_chance.one_in(30))
        return of_kind(Act::Kind::Reload, {});
    if (device.offset != 0 && m_chance.one_in(12))
        return of_kind(Act::Kind::ClockIsSet, "0 hours off, the clock is right again");
    if (m_chance.one_in(150))
        return of_kind(
            Act::Kind::ClockIsSet, "-" + std::to_string(1 + m_chance.below(120)) + " hours off, the clock is set back");
    if (m_chance.one_in(250))
        return of_kind(Act::Kind::OtherTab, "another tab saves");
    return std::nullopt;
}

Id Monkey::option_for(Question const& question)
{
    auto const any = question.options[m_chance.below(question.options.size())].id;
    bool const is_wish = question.has_gate && question.gate.kind == GateKind::Wish;
    bool const is_harm = question.has_gate && question.gate.kind == GateKind::Harm;
    bool const is_slip = m_chance.one_in(question.has_gate ? 150 : 40);
    switch (m_temper) {
    case Temper::Hopeful:
        return is_slip ? any : best_option(question);
    case Temper::Mixed:
        return question.has_gate && !is_slip ? question.gate.clear : m_chance.one_in(2) ? best_option(question) : any;
    case Temper::Refused:
        return question.has_gate && !is_wish && !is_slip ? question.gate.clear : any;
    case Temper::Hurt:
        return is_harm && m_chance.one_in(3) ? any : best_option(question);
    case Temper::Anyhow:
        break;
    }
    return any;
}

/// Mostly someone at a question answers it and goes on.
std::optional<Act> Monkey::answer(View const& view)
{
    auto const* question = asked_by(view);
    if (!question || usable_part(view.root).role == Role::Dialog || m_chance.one_in(12))
        return std::nullopt;
    auto const ways = usable(view.root);
    bool const is_answered = question->kind != QuestionKind::One
        || std::any_of(ways.begin(), ways.end(),
            [](Node const* node) { return node->role == Role::Radio && node->checked.value_or(false); });
    if (!is_answered || m_chance.one_in(8)) {
        auto const* option =
            find_option(*question, question->kind == QuestionKind::One ? option_for(*question) : Id {});
        if (auto const* radio = option ? named(ways, Role::Radio, option->text) : nullptr)
            return use_of(*radio, "true");
    }
    for (auto const* name : { "Next", "See my result", "Save and go back" }) {
        if (auto const* button = named(ways, Role::Button, name))
            return use_of(*button, {});
    }
    return std::nullopt;
}

/// Now and then something that can't be used is pressed all the same.
std::optional<Act> Monkey::use_in_vain(View const& view)
{
    if (!m_chance.one_in(80))
        return std::nullopt;
    std::vector<Node const*> useless;
    auto const ways = usable(view.root);
    visit(view.root, [&](Node const& node) {
        if (is_interactive(node) && std::find(ways.begin(), ways.end(), &node) == ways.end())
            useless.push_back(&node);
    });
    if (useless.empty())
        return std::nullopt;
    auto act = use_of(*useless[m_chance.below(useless.size())], "true");
    act.kind = Act::Kind::InertUse;
    return act;
}

/// What is much alike counts as one: names without their numbers, and tasks and days as such.
std::string Monkey::key(Node const& node, View const& view) const
{
    auto kind = view.screen.substr(0, view.screen.find('/')) + " " + std::string(role_name(node.role)) + " ";
    bool const is_named = node.role == Role::Button || node.role == Role::MenuItem || node.role == Role::Link;
    auto said = is_named ? node.name : node.id.substr(0, node.id.find('/'));
    std::erase_if(said, [](char letter) { return std::isdigit(static_cast<unsigned char>(letter)) != 0; });
    if (view.screen == "your-answers" && said.ends_with('?'))
        said = "a question";
    return kind + said;
}

double Monkey::weight(Node const& node, View const& view) const
{
    auto const used = m_used.find(key(node, view));
    double wanted = 0.02 + 1.0 / (1 + (used == m_used.end() ? 0 : used->second));
    static std::map<std::string, double> const by_id { { "leave", 0.05 }, { "dialog.confirm", 0.02 },
        { "settings.erase", 0.1 }, { "plan.unwanted", 0.05 }, { "verdict.look-again", 0.2 }, { "toast.undo", 8 },
        { "banner.back", 4 } };
    if (auto const found = by_id.find(node.id); found != by_id.end())
        wanted *= found->second;
    if (node.look == Look::Primary && node.id != "dialog.confirm")
        wanted += 0.3;
    if (node.look == Look::Task && !node.checked.value_or(false))
        wanted += 0.6;
    if (node.role == Role::Radio && view.screen.starts_with("quiz/"))
        wanted *= m_temper == Temper::Anyhow ? 1 : 0.01;
    if (node.role == Role::Link)
        wanted *= 0.02;
    if (node.id == "navigation.today")
        wanted += 0.4;
    bool const ends_it =
        m_acts_left < 0 && (node.id == "banner.settings" || node.id == "settings.erase" || node.id == "dialog.confirm");
    return ends_it ? 100 : wanted;
}

Act Monkey::use(View const& view, Device const& device, Runtime const& runtime)
{
    auto const ways = usable(view.root);
    double sum = 0;
    for (auto const* node : ways)
        sum += weight(*node, view);
    constexpr std::size_t parts = 1 << 20;
    double left = sum * static_cast<double>(m_chance.below(parts)) / parts;
    auto const* chosen = ways.back();
    for (auto const* node : ways) {
        left -= weight(*node, view);
        if (left < 0) {
            chosen = node;
            break;
        }
    }
    return use_of(*chosen, value_for(*chosen, device, runtime.env().today));
}

std::string Monkey::some_day(Node const& node, Date today)
{
    if (m_chance.one_in(12))
        return m_chance.one_in(2) ? std::string() : "2026-02-31";
    auto const lowest = parse_date(node.minimum).value_or(add_days(today, -40));
    auto const highest = parse_date(node.maximum).value_or(add_days(today, 40));
    auto const days = static_cast<std::size_t>(std::clamp(days_between(lowest, highest), 0, 90));
    auto const from =
        parse_date(node.maximum) && !parse_date(node.minimum) ? add_days(highest, -static_cast<int>(days)) : lowest;
    return format_date(add_days(from, static_cast<int>(m_chance.below(days + 1))));
}

std::string Monkey::value_for(Node const& node, Device const& device, Date today)
{
    static std::vector<std::string> const texts { "", "Walked by the sea.", "*not* <b>bold</b> & “so” on",
        "Zoë 🙂 ничего", "020 7946 0958", "12", "line one\nline two", support::a_fit_message() };
    switch (node.role) {
    case Role::CheckBox:
        return node.checked.value_or(false) ? "false" : "true";
    case Role::Radio:
        return "true";
    case Role::Select:
    case Role::Scale:
        return node.choices.empty() ? std::string() : node.choices[m_chance.below(node.choices.size())].value;
    case Role::Date:
        return some_day(node, today);
    case Role::TextField:
    case Role::TextArea: {
        auto value = texts[m_chance.below(texts.size())];
        if (node.role == Role::TextField)
            std::replace(value.begin(), value.end(), '\n', ' ');
        return node.entry && node.entry->longest > 0 && static_cast<int>(value.size()) > node.entry->longest
            ? value.substr(0, 5)
            : value;
    }
    case Role::File:
        if (m_chance.one_in(3))
            return m_chance.one_in(2) ? "{\"schema\":99}" : "no backup";
        return device.backup;
    default:
        return {};
    }
}

}
