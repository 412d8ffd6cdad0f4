#include "tools/early.hpp"

#include "app/update.hpp"
#include "app/view.hpp"
#include "layout/scene.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace second_look {

namespace {

/// The one main action of a screen.
Node const* main_action(Node const& node)
{
    if (node.role == Role::Button && node.look == Look::Primary)
        return &node;
    for (auto const& child : node.children) {
        if (auto const* found = main_action(child))
            return found;
    }
    return nullptr;
}

void collect_radios(Node const& node, std::vector<std::string>& ids)
{
    if (node.role == Role::Radio)
        ids.push_back(node.id);
    for (auto const& child : node.children)
        collect_radios(child, ids);
}

State used(State state, Env const& env, std::string const& id, std::string const& value)
{
    auto const action = action_of(view(state, env).root, id, value);
    return action ? update(std::move(state), *action, env).state : state;
}

struct Way {
    std::size_t from;
    std::string by;
    std::string with;
    std::size_t to;
};

class Walk {
public:
    explicit Walk(Pack const& pack)
        : m_pack(pack)
        , m_env { .pack = &pack }
    {
    }

    std::size_t show(State const& state)
    {
        auto tree = write_tree(view(state, m_env), m_pack.language);
        auto const known = std::find(m_screens.begin(), m_screens.end(), tree);
        auto const position = static_cast<std::size_t>(known - m_screens.begin());
        if (known == m_screens.end())
            m_screens.push_back(std::move(tree));
        return position;
    }

    /// Goes on by the main action; with each option where one must be chosen. Nothing where there is no main action.
    std::vector<State> go_on(State const& state)
    {
        std::vector<State> reached;
        auto const shown = view(state, m_env);
        auto const* action = main_action(shown.root);
        if (!action)
            return reached;
        auto const from = show(state);
        std::vector<std::string> radios;
        collect_radios(shown.root, radios);
        if (radios.empty())
            radios.emplace_back();
        for (auto const& radio : radios) {
            auto next = radio.empty() ? state : used(state, m_env, radio, "true");
            next = used(std::move(next), m_env, action->id, "");
            m_ways.push_back({ from, action->id, radio, show(next) });
            reached.push_back(std::move(next));
        }
        return reached;
    }

    State begin() const { return restore({}, m_env); }
    std::vector<std::string> const& screens() const { return m_screens; }
    std::vector<Way> const& ways() const { return m_ways; }

private:
    Pack const& m_pack;
    Env m_env;
    std::vector<std::string> m_screens;
    std::vector<Way> m_ways;
};

}

std::string early_screens(Pack const& pack)
{
    // The welcome, what comes before the questions, and the first two of these.
    constexpr int steps = 3;
    Walk walk(pack);
    std::vector<State> states { walk.begin() };
    for (int step = 0; step < steps; ++step) {
        std::vector<State> next;
        for (auto const& state : states) {
            for (auto& reached : walk.go_on(state))
                next.push_back(std::move(reached));
        }
        states = std::move(next);
    }
    std::string text = "{\"screens\":[";
    for (auto const& screen : walk.screens())
        text += (text.back() == '[' ? "" : ",") + screen;
    text += "],\"ways\":[";
    // Ids are words, dots, slashes and hyphens: nothing that JSON would escape.
    for (auto const& way : walk.ways())
        text += (text.back() == '[' ? "" : ",") + std::string("{\"from\":") + std::to_string(way.from) + ",\"by\":\""
            + way.by + "\",\"with\":\"" + way.with + "\",\"to\":" + std::to_string(way.to) + "}";
    return text + "]}";
}

}
