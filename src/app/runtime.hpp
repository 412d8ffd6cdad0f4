/// Turns reports from any face into updates, one direction only.
///
/// Painter and mirror report `{id, value}`. The runtime finds that node in the current tree and
/// queues its Action; `step` applies the queue between frames. Reports that no node answers do nothing.
#pragma once

#include "app/state.hpp"
#include "app/update.hpp"
#include "app/view.hpp"

#include <string>
#include <vector>

namespace second_look {

/// What a host does for the app.
class Ports {
public:
    virtual ~Ports() = default;

    /// False when it could not be stored.
    virtual bool save(Saved const&) = 0;
    virtual void erase() = 0;
    virtual void leave() = 0;
    /// An address with the scheme https, tel or sms.
    virtual void open(std::string const& address) = 0;
};

class Runtime {
public:
    /// `env.pack` and `ports` must outlive it.
    Runtime(Ports& ports, Env env, Saved saved);

    void report(std::string const& id, std::string const& value);

    /// Applies what was reported. True when the view was made anew.
    bool step();

    /// The day, the theme or the language changed around the app.
    void set_env(Env);

    View const& view() const { return m_view; }
    State const& state() const { return m_state; }
    Env const& env() const { return m_env; }

private:
    void apply(Effects const&);

    Ports& m_ports;
    Env m_env;
    State m_state;
    View m_view;
    std::vector<Action> m_queue;
    bool m_stale = true;
};

}
