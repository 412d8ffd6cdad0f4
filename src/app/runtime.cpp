#include "app/runtime.hpp"

#include <utility>

namespace second_look {

Runtime::Runtime(Ports& ports, Env env, Saved saved)
    : m_ports(ports)
    , m_env(std::move(env))
    , m_state(restore(std::move(saved), m_env))
{
    step();
}

void Runtime::report(std::string const& id, std::string const& value)
{
    if (auto action = action_of(m_view.root, id, value))
        m_queue.push_back(std::move(*action));
}

bool Runtime::step()
{
    for (auto const& action : std::exchange(m_queue, {})) {
        auto updated = update(std::move(m_state), action, m_env);
        m_state = std::move(updated.state);
        m_stale = true;
        apply(updated.effects);
    }
    if (!m_stale)
        return false;
    m_view = second_look::view(m_state, m_env);
    m_stale = false;
    return true;
}

void Runtime::set_env(Env env)
{
    m_env = std::move(env);
    m_stale = true;
}

void Runtime::apply(Effects const& effects)
{
    if (effects.save)
        m_env.stored = m_ports.save(m_state.saved);
    if (effects.erase)
        m_ports.erase();
    if (effects.leave)
        m_ports.leave();
    if (!effects.open.empty())
        m_ports.open(effects.open);
}

}
