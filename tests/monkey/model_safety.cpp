#include "app/strings.hpp"
#include "app/update.hpp"
#include "model.hpp"

#include <algorithm>
#include <array>

namespace second_look::monkey {

namespace {

/// The pack's outcomes, the most careful one first.
constexpr std::array outcomes { "safety-first", "respect-their-no", "let-go", "heal-first", "careful-try" };

/// The words of what stands on days from `today` on, and nothing of days behind.
std::vector<std::string> words_of_days_to_come(View const& view, Location const& place, Date today)
{
    std::vector<std::string> words;
    if (place.screen == Screen::Day && place.day && *place.day < today)
        return words;
    std::function<void(Node const&)> const collect = [&](Node const& node) {
        constexpr std::string_view card = "plan.day/";
        if (node.id.starts_with(card)) {
            auto const date = parse_date(node.id.substr(card.size(), std::size("2026-11-22") - 1));
            if (date && *date < today)
                return;
        }
        words.push_back(node.name);
        for (auto const& child : node.children)
            collect(child);
    };
    collect(view.root);
    return words;
}

bool is_of_days(Screen screen)
{
    return screen == Screen::Today || screen == Screen::Plan || screen == Screen::Day;
}

}

void Model::look_at_safety(Act const& act, Before const& before, Runtime const& runtime, Device const& device)
{
    auto const& pack = support::real_pack();
    auto const& saved = runtime.state().saved;
    auto const today = runtime.env().today;
    m_taken_back.note(saved, today);
    auto const ruled = allowed(saved, m_taken_back, today);
    auto const screen = saved.place.screen;
    auto const& view = runtime.view();
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        auto const* outcome = find_outcome(pack, outcomes[i]);
        bool const is_forbidden = static_cast<int>(i) > ruled.best;
        visit(view.root, [&](Node const& node) {
            bool const is_said = node.name == outcome->headline || node.name == outcome->plan_summary
                || node.name == outcome->plan_title;
            if (is_forbidden && is_said)
                broken("“" + node.name + "” is said, which the answers rule out");
        });
        if (is_forbidden && is_of_days(screen) && saved.plan && saved.plan->outcome == outcomes[i])
            broken(std::string("the plan that is shown is for ") + outcomes[i]);
    }
    if (screen == Screen::Message
        && (ruled.best < 4 || !ruled.towards || (ruled.towards_from && today < *ruled.towards_from)))
        broken("a message may be written");
    bool const is_never = saved.plan && find_outcome(pack, saved.plan->outcome)->contact == Contact::Never;
    auto const is_forbidden = [&](Task const& task) {
        if (task.contact == TaskContact::Towards)
            return is_never || !ruled.towards;
        return task.contact == TaskContact::Business && !ruled.business;
    };
    auto const words =
        is_of_days(screen) ? words_of_days_to_come(view, saved.place, today) : std::vector<std::string> {};
    for (auto const& task : pack.tasks) {
        if (!is_forbidden(task))
            continue;
        for (auto const& said : words) {
            if (said.find(task.title) != std::string::npos)
                broken("“" + task.title + "” is a step that the answers rule out");
        }
        bool const is_calendar = device.files.size() > before.files && device.files.back().type == "text/calendar";
        if (is_calendar && act.kind == Act::Kind::Use && device.files.back().text.find(task.title) != std::string::npos)
            broken("the calendar has “" + task.title + "”, which the answers rule out");
    }
}

}
