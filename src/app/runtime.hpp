/// Turns reports from any face into updates, one direction only.
///
/// Painter and mirror report `{id, value}`. The runtime finds that node in the current tree and
/// queues its Action; `step` applies the queue between frames. Reports that no node answers do nothing.
#pragma once

#include "app/program.hpp"

#include <cstdint>
#include <deque>
#include <string>

namespace second_look {

/// What a host does for the app.
class Ports {
public:
    virtual ~Ports() = default;

    /// How well it is kept at once; the host tells when that changes.
    virtual Storing save(Saved const&) = 0;
    virtual void erase() = 0;
    virtual void keep_device(Device const&) = 0;
    virtual void ask_passcode() = 0;
    virtual void take_over() = 0;
    virtual void leave() = 0;
    /// An address with the scheme https, tel or sms.
    virtual void open(std::string const& address) = 0;
    virtual void keep_file(TextFile const&) = 0;
    virtual void copy(std::string const& text) = 0;
    virtual void share(std::string const& text) = 0;
    virtual void print() = 0;
    virtual std::string write_backup(Saved const&) = 0;
    virtual Result<Saved> read_backup(std::string const& text) = 0;
};

class Runtime {
public:
    /// `env.pack` and `ports` must outlive it.
    Runtime(Ports& ports, Env env, Saved saved, Program program = {});

    void report(std::string const& id, std::string const& value);

    /// Applies what was reported. True when the view was made anew. What the program has not stays waiting.
    bool step();

    /// Goes on with another program, and with what waited for it.
    void set_program(Program);

    /// Whether what was asked for is not there until `set_program`. Until then no report is taken.
    bool is_waiting() const;

    /// Another tab has saved this. One stays where one is.
    void replace(Saved);

    /// The day, the theme or the language changed around the app. `Env::now` stays as `set_now` has it.
    void set_env(Env);

    /// What time it is, in seconds since 1970; to be told before each step. The view is made anew once its
    /// `wake` has come, and when the clock was set back.
    void set_now(std::int64_t);

    View const& view() const { return m_view; }
    State const& state() const { return m_state; }
    Env const& env() const { return m_env; }

private:
    void apply(Effects const&);
    void keep_day(Saved const&);

    Ports& m_ports;
    Program m_program;
    Env m_env;
    State m_state;
    View m_view;
    std::deque<Action> m_queue;
    bool m_stale = true;
};

}
