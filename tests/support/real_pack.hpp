/// The pack that ships, and states of the app on each screen of it.
#pragma once

#include "app/runtime.hpp"
#include "core/pack.hpp"

#include <string>
#include <vector>

namespace second_look::support {

/// Read once. Ends the test run when the pack can't be read.
Pack const& real_pack();

/// The one document of the pack in this folder of assets/packs, as the page gets it.
std::string pack_json(std::string const& folder);

/// The document of the pack that ships.
std::string real_pack_json();

/// The pack on another subject that is built beside it.
Pack const& second_pack();

/// Sunday 22 November 2026.
Date a_sunday();

Env real_env();

/// A host that notes what it was asked to do.
struct NotedPorts final : Ports {
    Storing save(Saved const& saved) override
    {
        last_saved = saved;
        ++saves;
        return stored;
    }
    void keep_device(Device const& kept) override { device = kept; }
    void ask_passcode() override { ++passcodes; }
    void take_over() override { ++take_overs; }
    void erase() override { ++erases; }
    void leave() override { ++leaves; }
    void open(std::string const& address) override { opened.push_back(address); }
    void keep_file(TextFile const& file) override { files.push_back(file); }
    void copy(std::string const& text) override { copied.push_back(text); }
    void share(std::string const& text) override { shared.push_back(text); }
    void print() override { ++prints; }
    std::string write_backup(Saved const&) override;
    Result<Saved> read_backup(std::string const& text) override;

    Saved last_saved;
    std::vector<std::string> opened;
    std::vector<TextFile> files;
    std::vector<std::string> copied;
    std::vector<std::string> shared;
    int prints = 0;
    int saves = 0;
    int erases = 0;
    int leaves = 0;
    int passcodes = 0;
    int take_overs = 0;
    Storing stored = Storing::Saved;
    Device device;
};

/// Answers to the whole quiz: for each question the option named here, else its gate's clear option,
/// else its best-scored option, else the first one.
Answers answers_with(std::vector<std::pair<Id, Id>> const& chosen = {}, Pack const& = real_pack());

/// After a plan of thirty days for these answers that began so many days ago; on the plan's screen.
State with_old_plan(int days_ago, Answers);

/// The same, with the questions answered again today; on the verdict's screen.
State after_second_look(int days_ago, Answers first, Answers second);

/// A message that the pack's checker finds nothing in.
std::string a_fit_message();

/// A state on each screen worth looking at, with a name for its fixture.
struct NamedState {
    std::string name;
    State state;
};
std::vector<NamedState> named_states();

/// Of those, the ones of urge help, journal and check-ins: empty, typical and full.
std::vector<NamedState> companion_states();

/// A plan built on the best answers, shown on `screen`.
State with_plan(Screen);

/// So many days up to today, each with a line of 280 characters, a mood and a night.
Journal years_of_days(int days);

}
