/// A run of the monkey: so many acts from a seed, each looked at by the model.
#pragma once

#include "device.hpp"
#include "model.hpp"
#include "monkey.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace second_look::monkey {

/// How deep it got.
struct Reached {
    std::map<Screen, int> screens;
    std::set<std::string> shown;         ///< Screens as views name them, without days and questions.
    std::set<std::string> dialogs;       ///< And menus.
    std::set<std::size_t> actions;       ///< Kinds of actions that were done.
    std::map<Id, int> outcomes;          ///< Shown as the verdict.
    std::map<Id, int> plans;             ///< Drafted, by outcome.
    std::set<std::pair<int, Date>> days; ///< Of a plan that were lived, by life.
    int ticks = 0;
    int undone = 0;
    int reloads = 0;
    int second_looks = 0;
    int errors = 0; ///< That what was put in is not right.
    int lives = 0;
};

std::string words(Reached const&);

class Run {
public:
    explicit Run(unsigned seed);

    /// What does not hold after one more act; nothing when all does.
    std::vector<std::string> go_on();

    /// The last acts, one a line.
    std::string trail() const;

    Reached reached;

private:
    void perform(Act const&);
    void note(Act const&, Before const&);

    Device m_device;
    Monkey m_monkey;
    Model m_model;
    std::unique_ptr<Runtime> m_runtime;
    std::vector<std::string> m_trail;
};

}
