/// How long a plan of 90 days takes to draft, as the page's own WebAssembly: `cmake --build --preset web --target
/// plan-bench`, then `node build/web/bench/plan-bench.js build/all/second-look.json`. Prints milliseconds.
///
/// Each outcome is drafted with no tag, with every tag, and with each tag alone, for 10, 20, 40 and 120 minutes, with
/// no hard date and with three.
#include "core/plan.hpp"
#include "content/pack_codec.hpp"
#include "core/pack_findings.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

using namespace second_look;

namespace {

double milliseconds_of(Pack const& pack, Id const& outcome, std::set<std::string> const& tags, PlanWishes const& wishes)
{
    Verdict verdict;
    verdict.outcome = outcome;
    auto const begun = std::chrono::steady_clock::now();
    auto const plan = draft_plan(pack, verdict, tags, wishes);
    std::chrono::duration<double, std::milli> const taken = std::chrono::steady_clock::now() - begun;
    if (!plan)
        std::printf("No plan: %s\n", plan.error().place.c_str());
    return taken.count();
}

}

int main(int count, char** words)
{
    std::ifstream file(count > 1 ? words[1] : "");
    auto const pack = parse_pack(std::string { std::istreambuf_iterator<char>(file), {} });
    if (!pack) {
        std::printf("Name the pack's one document.\n");
        return 2;
    }
    auto const tags = tags_of(pack.value());
    std::vector<std::set<std::string>> people { {}, tags };
    for (auto const& tag : tags)
        people.push_back({ tag });
    std::vector<double> taken;
    for (auto const& outcome : pack.value().outcomes) {
        for (auto const& person : people) {
            for (int const minutes : { 10, 20, 40, 120 }) {
                PlanWishes wishes { Date { 20'779 }, 90, minutes };
                taken.push_back(milliseconds_of(pack.value(), outcome.id, person, wishes));
                wishes.hard_dates = { { add_days(wishes.start, 9), {} }, { add_days(wishes.start, 44), {} },
                    { add_days(wishes.start, 88), {} } };
                taken.push_back(milliseconds_of(pack.value(), outcome.id, person, wishes));
            }
        }
    }
    std::sort(taken.begin(), taken.end());
    auto const at = [&](std::size_t percent) { return taken[(taken.size() - 1) * percent / 100]; };
    std::printf("%zu plans of 90 days: median %.2f ms, 95 of 100 within %.2f ms, the slowest %.2f ms\n", taken.size(),
        at(50), at(95), taken.back());
    return 0;
}
