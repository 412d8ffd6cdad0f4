/// The fuzzers of tests/fuzz without libFuzzer: every file of their corpora, and some damaged copies by seed.
#include "fuzz/fuzzers.hpp"
#include "random_packs.hpp"
#include "support/folders.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace second_look;
using namespace second_look::fixture;
using namespace second_look::fuzz;
using namespace second_look::support;

namespace {

constexpr int copies = 60;

std::vector<std::string> corpus(std::string const& name)
{
    std::vector<std::string> texts;
    for (auto const& entry : std::filesystem::directory_iterator(fixtures_folder + "/../fuzz/corpus/" + name)) {
        std::ifstream file(entry.path(), std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char> {});
    }
    return texts;
}

/// With one to four octets changed, taken out or put in.
std::string damaged(std::string text, Chance& chance)
{
    for (auto times = chance.below(4) + 1; times > 0 && !text.empty(); --times) {
        auto const at = chance.below(text.size());
        auto const octet = static_cast<char>(chance.below(256));
        if (chance.one_in(3))
            text.erase(at, chance.below(9));
        else if (chance.one_in(2))
            text.insert(at, 1, octet);
        else
            text[at] = octet;
    }
    return text;
}

/// A fuzzer stops the program where something does not hold.
void try_all(std::string const& name, void (*fuzz)(std::string_view))
{
    auto const texts = corpus(name);
    REQUIRE(texts.size() > 2);
    Chance chance(7);
    for (auto const& text : texts) {
        fuzz(text);
        for (int copy = 0; copy < copies; ++copy)
            fuzz(damaged(text, chance));
    }
}

}

TEST_CASE("packs of any making are read or refused")
{
    try_all("pack", fuzz_pack);
}

TEST_CASE("saves of any making are read or refused, and what is read stays the same")
{
    try_all("save", fuzz_save);
}

TEST_CASE("states and answers of any making fit the pack or are refused")
{
    try_all("hand_over", fuzz_hand_over);
}

TEST_CASE("reports of any making lead nowhere that can't be kept")
{
    try_all("report", fuzz_report);
}

TEST_CASE("texts of any making give a calendar that can be read")
{
    try_all("calendar", fuzz_calendar);
}
