#include "app/first_screens.hpp"

#include "app/runtime.hpp"
#include "content/save_codec.hpp"
#include "content/save_months.hpp"
#include "layout/scene.hpp"
#include "random_packs.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace second_look;
using namespace second_look::support;
using second_look::fixture::Chance;

namespace {

/// The same person before two apps, of which one has the first screens alone.
struct Pair {
    NotedPorts first_ports;
    NotedPorts whole_ports;
    Runtime first { first_ports, real_env(), {}, first_screens() };
    Runtime whole { whole_ports, real_env(), {} };

    void use(std::string const& id, std::string const& value)
    {
        for (auto* runtime : { &first, &whole }) {
            runtime->report(id, value);
            runtime->step();
        }
    }
};

std::string shown(Runtime const& runtime)
{
    return write_tree(runtime.view(), "en");
}

void collect(Node const& node, std::vector<Node const*>& found)
{
    if (!node.disabled && !std::holds_alternative<std::monostate>(node.action))
        found.push_back(&node);
    for (auto const& child : node.children)
        collect(child, found);
}

/// What can be used on the screen, more often what leads on.
std::vector<Node const*> usable(View const& view)
{
    std::vector<Node const*> found;
    collect(view.root, found);
    auto const all = found;
    for (auto const* node : all) {
        bool const leads_on = node->look == Look::Primary || node->role == Role::Radio;
        found.insert(found.end(), leads_on ? 12 : 0, node);
    }
    return found;
}

void live_until_it_waits(Pair& pair, Chance& chance)
{
    for (int step = 0; step < 1000 && !pair.first.is_waiting(); ++step) {
        auto const nodes = usable(pair.first.view());
        REQUIRE_FALSE(nodes.empty());
        auto const id = nodes[chance.below(nodes.size())]->id;
        CAPTURE(id);
        pair.use(id, chance.below(4) == 0 ? "false" : "true");
        if (pair.first.is_waiting())
            break;
        CHECK(pair.first.state().saved == pair.whole.state().saved);
        CHECK(shown(pair.first) == shown(pair.whole));
        CHECK(pair.first_ports.saves == pair.whole_ports.saves);
        CHECK(pair.first_ports.leaves == pair.whole_ports.leaves);
        auto const& saved = pair.first.state().saved;
        CHECK(write_start(saved) == write_changes({}, split(saved)).head);
    }
}

}

TEST_CASE("the first screens do what the whole app does, and it goes on from them")
{
    std::set<std::string> reached;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Pair pair;
        live_until_it_waits(pair, chance);
        REQUIRE(pair.first.is_waiting());
        auto const before = shown(pair.first);
        pair.first.report("leave", "");
        CHECK_FALSE(pair.first.step());
        pair.first.set_program({});
        CHECK(pair.first.step());
        CHECK_FALSE(pair.first.is_waiting());
        CHECK(pair.first.state().saved == pair.whole.state().saved);
        CHECK(shown(pair.first) == shown(pair.whole));
        reached.insert(pair.whole.view().screen);
        pair.use("banner.back", "");
        CHECK(shown(pair.first) == shown(pair.whole));
    }
    CHECK(reached.contains("verdict"));
    CHECK(reached.contains("settings"));
    CHECK(reached.contains("help"));
}

TEST_CASE("what only the whole app has waits for it, and nothing is used meanwhile")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), { .told = true }, first_screens());
    runtime.report("banner.settings", "");
    CHECK_FALSE(runtime.step());
    CHECK(runtime.is_waiting());
    CHECK(runtime.view().screen == "welcome");
    runtime.report("welcome.begin", "");
    CHECK_FALSE(runtime.step());
    runtime.set_program({});
    CHECK(runtime.step());
    CHECK(runtime.view().screen == "settings");
    runtime.report("banner.back", "");
    runtime.step();
    CHECK(runtime.view().screen == "welcome");
}
