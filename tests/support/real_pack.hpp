/// The pack that ships, and states of the app on each screen of it.
#pragma once

#include "app/runtime.hpp"
#include "core/pack.hpp"

#include <string>
#include <vector>

namespace second_look::support {

/// Read once. Ends the test run when the pack can't be read.
Pack const& real_pack();

/// The pack's one document, as the page gets it.
std::string real_pack_json();

/// Sunday 22 November 2026.
Date a_sunday();

Env real_env();

/// A host that notes what it was asked to do.
struct NotedPorts final : Ports {
    bool save(Saved const& saved) override
    {
        last_saved = saved;
        ++saves;
        return storage_works;
    }
    void erase() override { ++erases; }
    void leave() override { ++leaves; }
    void open(std::string const& address) override { opened.push_back(address); }

    Saved last_saved;
    std::vector<std::string> opened;
    int saves = 0;
    int erases = 0;
    int leaves = 0;
    bool storage_works = true;
};

/// Answers to the whole quiz: for each question the option named here, else its gate's clear option,
/// else its best-scored option, else the first one.
Answers answers_with(std::vector<std::pair<Id, Id>> const& chosen = {});

/// A state on each screen worth looking at, with a name for its fixture.
struct NamedState {
    std::string name;
    State state;
};
std::vector<NamedState> named_states();

}
