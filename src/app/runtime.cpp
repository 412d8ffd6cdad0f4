#include "app/runtime.hpp"

#include <utility>

namespace second_look {

Runtime::Runtime(Ports& ports, Env env, Saved saved, Program program)
    : m_ports(ports)
    , m_program(program)
    , m_env(std::move(env))
{
    keep_day(saved);
    m_state = m_program.restore(std::move(saved), m_env);
    step();
}

void Runtime::set_program(Program program)
{
    m_program = program;
    m_state.saved = m_program.restore(std::move(m_state.saved), m_env).saved;
    m_stale = true;
}

bool Runtime::is_waiting() const
{
    bool const is_held_up = !m_queue.empty() && m_program.takes && !m_program.takes(m_queue.front());
    return is_held_up || (m_program.shows && !m_program.shows(m_state.saved.place.screen));
}

void Runtime::report(std::string const& id, std::string const& value)
{
    if (is_waiting())
        return;
    auto action = action_of(m_view.root, id, value);
    if (!action)
        return;
    m_queue.push_back(std::move(*action));
    // What was chosen from a menu closes it.
    if (auto const* menu = menu_of(m_view.root, id))
        m_queue.push_back(menu->action);
}

bool Runtime::step()
{
    while (!m_queue.empty() && !is_waiting()) {
        auto const action = std::move(m_queue.front());
        m_queue.pop_front();
        auto updated = m_program.update(std::move(m_state), action, m_env);
        m_state = std::move(updated.state);
        keep_day(m_state.saved);
        m_stale = true;
        apply(updated.effects);
    }
    if (!m_stale || is_waiting())
        return false;
    m_view = m_program.view(m_state, m_env);
    m_stale = false;
    return true;
}

void Runtime::replace(Saved saved)
{
    saved.place = m_state.saved.place;
    m_state.saved = m_program.restore(std::move(saved), m_env).saved;
    // What was done before that is not the last thing any more.
    m_state.passing.undo.reset();
    m_stale = true;
}

void Runtime::set_env(Env env)
{
    env.now = m_env.now;
    m_env = std::move(env);
    keep_day(m_state.saved);
    m_stale = true;
}

/// A late evening belongs to the day that it ends, and a clock set back by a little takes no day back.
void Runtime::keep_day(Saved const& saved)
{
    if (m_env.clock)
        m_env.today = steady_day(app_day(*m_env.clock, saved.day_boundary), saved.latest_day);
}

void Runtime::set_now(std::int64_t now)
{
    bool const went_back = now < m_env.now;
    m_env.now = now;
    if (m_view.wake && (now >= *m_view.wake || went_back))
        m_stale = true;
}

void Runtime::apply(Effects const& effects)
{
    if (effects.save)
        m_env.stored = m_ports.save(m_state.saved);
    if (effects.device) {
        m_env.device = *effects.device;
        m_ports.keep_device(m_env.device);
    }
    if (effects.passcode)
        m_ports.ask_passcode();
    if (effects.take_over)
        m_ports.take_over();
    if (effects.erase)
        m_ports.erase();
    if (effects.leave)
        m_ports.leave();
    if (!effects.open.empty())
        m_ports.open(effects.open);
    if (effects.file)
        m_ports.keep_file(*effects.file);
    if (!effects.backup.empty())
        m_ports.keep_file({ effects.backup, "application/json", m_ports.write_backup(m_state.saved) });
    if (!effects.copy.empty())
        m_ports.copy(effects.copy);
    if (!effects.share.empty())
        m_ports.share(effects.share);
    if (effects.print)
        m_ports.print();
    if (!effects.read_backup.empty()) {
        auto read = std::make_shared<Result<Saved> const>(m_ports.read_backup(effects.read_backup));
        m_state = m_program.update(std::move(m_state), BackupRead { std::move(read) }, m_env).state;
    }
}

}
