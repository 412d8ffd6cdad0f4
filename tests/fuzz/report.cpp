#include "app/runtime.hpp"
#include "app/view.hpp"
#include "content/save_codec.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/fuzzers.hpp"
#include "fuzz/given.hpp"
#include "support/real_pack.hpp"

#include <functional>

using namespace second_look;
using namespace second_look::fuzz;

namespace {

constexpr int most_reports = 24;
constexpr int longest_value = 400;

Env env()
{
    return {
        .pack = &support::real_pack(), .today = { 20'779 }, .country = "GB", .can_share = true, .now = 1'795'341'600
    };
}

/// Where someone is at first: new, or with a plan that is some days old.
Saved begin(Given& given)
{
    if (given.flag())
        return {};
    static Saved const with_plan = [] {
        auto early = env();
        early.today = add_days(early.today, -20);
        auto state =
            restore({ .place = { Screen::Verdict, {}, {} }, .answers = support::answers_with(), .told = true }, early);
        return update(std::move(state), PlanBuilt {}, early).state.saved;
    }();
    auto saved = with_plan;
    saved.place.screen = static_cast<Screen>(given.number(0, static_cast<int>(Screen::Help)));
    return saved;
}

std::vector<std::string> ids_of(Node const& root)
{
    std::vector<std::string> ids;
    std::function<void(Node const&)> const visit = [&](Node const& node) {
        if (is_interactive(node))
            ids.push_back(node.id);
        for (auto const& child : node.children)
            visit(child);
    };
    visit(root);
    return ids;
}

}

void second_look::fuzz::fuzz_report(std::string_view text)
{
    Given given(text);
    support::NotedPorts ports;
    Runtime runtime(ports, env(), begin(given));
    for (int report = 0; report < most_reports && !given.is_used_up(); ++report) {
        auto const ids = ids_of(runtime.view().root);
        auto const at = static_cast<std::size_t>(given.number(0, static_cast<int>(ids.size())));
        auto const id = at < ids.size() ? ids[at] : given.text(longest_value);
        runtime.report(id, given.text(longest_value));
        runtime.step();
        demand(faults(runtime.view().root).empty(), "every node of the screen has a name of its own");
    }
    auto const written = write_saved(runtime.state().saved);
    auto const kept = read_saved(written);
    demand(kept.has_value(), "what is kept can be read again");
    demand(write_saved(kept.value()) == written, "what is kept is read as it was");
}
