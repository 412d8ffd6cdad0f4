#include "run.hpp"

#include "core/plan_changes.hpp"

#include <algorithm>

namespace second_look::monkey {

namespace {

constexpr std::size_t shown_acts = 30;

std::string area(View const& view)
{
    return view.screen.substr(0, view.screen.find('/'));
}

template <typename Key>
std::string counts(std::map<Key, int> const& map)
{
    std::string said;
    for (auto const& [key, count] : map)
        said += " " + key + " " + std::to_string(count);
    return said;
}

std::string joined(std::set<std::string> const& texts)
{
    std::string said;
    for (auto const& text : texts)
        said += " " + text;
    return said;
}

}

std::string words(Reached const& reached)
{
    auto const number = [](auto count) { return std::to_string(count); };
    return number(reached.screens.size()) + " screens:" + joined(reached.shown) + "\ndialogs and menus:"
        + joined(reached.dialogs) + "\noutcomes:" + counts(reached.outcomes) + "\nplans:" + counts(reached.plans) + "\n"
        + number(reached.actions.size()) + " of " + number(std::variant_size_v<Action>) + " kinds of actions, "
        + number(reached.lives) + " lives, " + number(reached.days.size()) + " days of plans, " + number(reached.ticks)
        + " ticks, " + number(reached.second_looks) + " second looks, " + number(reached.undone) + " undone, "
        + number(reached.reloads) + " reloads, " + number(reached.errors) + " errors said";
}

Run::Run(unsigned seed)
    : m_monkey(seed)
{
    m_device.minute = static_cast<std::int64_t>(support::a_sunday().days) * minutes_of_a_day + minutes_of_a_day / 2;
    m_runtime = std::make_unique<Runtime>(m_device, m_device.surroundings(), Saved {});
    m_runtime->set_now(m_device.minute * 60);
}

std::vector<std::string> Run::go_on()
{
    auto const act = m_monkey.next(*m_runtime, m_device);
    m_trail.push_back(m_runtime->view().screen + ": " + words(act));
    auto const& state = m_runtime->state();
    Before const before { state.saved, m_runtime->view(), m_runtime->env().today, m_device.saves,
        m_device.files.size() };
    perform(act);
    note(act, before);
    return m_model.look(act, before, *m_runtime, m_device);
}

void Run::perform(Act const& act)
{
    auto const leaves = m_device.leaves;
    bool const was_elsewhere = m_device.is_elsewhere;
    auto const number =
        act.kind == Act::Kind::TimePasses || act.kind == Act::Kind::ClockIsSet ? std::stoi(act.value) : 0;
    switch (act.kind) {
    case Act::Kind::Use:
    case Act::Kind::InertUse:
        m_runtime->report(act.id, act.value);
        break;
    case Act::Kind::Reload:
        break;
    case Act::Kind::TimePasses:
        m_device.minute += act.value.find("days") == std::string::npos ? number : number * minutes_of_a_day;
        break;
    case Act::Kind::ClockIsSet:
        m_device.offset = number * 60;
        break;
    case Act::Kind::OtherTab:
        m_device.is_elsewhere = true;
        break;
    }
    m_runtime->step();
    if (was_elsewhere && !m_device.is_elsewhere)
        m_device.save(m_runtime->state().saved);
    if (m_device.leaves != leaves && m_device.set.erase_on_leave)
        m_device.erase();
    bool const is_new_page = act.kind == Act::Kind::Reload || m_device.leaves != leaves;
    if (is_new_page)
        m_runtime = std::make_unique<Runtime>(m_device, m_device.surroundings(), m_device.stored().value_or(Saved {}));
    else
        m_runtime->set_env(m_device.surroundings());
    m_runtime->set_now((m_device.minute + m_device.offset) * 60);
    m_runtime->step();
}

void Run::note(Act const& act, Before const& before)
{
    auto const& saved = m_runtime->state().saved;
    auto const& view = m_runtime->view();
    ++reached.screens[saved.place.screen];
    reached.shown.insert(area(view));
    reached.lives = m_monkey.lives;
    reached.reloads += act.kind == Act::Kind::Reload;
    auto const* used = act.kind == Act::Kind::Use ? find_node(before.view.root, act.id) : nullptr;
    if (used)
        reached.actions.insert(used->action.index());
    visit(view.root, [&](Node const& node) {
        bool const is_menu = node.role == Role::Menu && node.expanded.value_or(false);
        if (node.role == Role::Dialog || is_menu)
            reached.dialogs.insert(area(view) + "/" + (is_menu ? "menu" : node.id));
        reached.errors += !node.error.empty();
        if (saved.place.screen != Screen::Verdict || node.role != Role::Heading || node.level != 1)
            return;
        for (auto const& outcome : support::real_pack().outcomes) {
            if (outcome.headline == node.name && view.screen != before.view.screen)
                ++reached.outcomes[outcome.id];
        }
    });
    if (saved.plan && saved.plan != before.saved.plan && !before.saved.plan)
        ++reached.plans[saved.plan->outcome];
    bool const is_lived = saved.place.screen == Screen::Today || saved.place.screen == Screen::Plan;
    if (saved.plan && is_lived && day_on(*saved.plan, m_runtime->env().today))
        reached.days.insert({ m_monkey.lives, m_runtime->env().today });
    reached.ticks += saved.ticks.size() > before.saved.ticks.size();
    reached.undone += act.id == "toast.undo";
    reached.second_looks +=
        saved.rounds.finished.size() > 1 && saved.rounds.finished.size() > before.saved.rounds.finished.size();
}

std::string Run::trail() const
{
    std::string said;
    for (auto i = m_trail.size() - std::min(m_trail.size(), shown_acts); i < m_trail.size(); ++i)
        said += std::to_string(i + 1) + "  " + m_trail[i] + "\n";
    return said;
}

}
