#include "content/json_text.hpp"
#include "layout/scene.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace second_look;
using namespace second_look::support;

namespace {

std::string golden_path(std::string const& name)
{
    return fixtures_folder + "/trees/" + name + ".json";
}

std::string read(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

}

TEST_CASE("each screen means what its golden tree says")
{
    // SECOND_LOOK_UPDATE_GOLDEN=1 writes the trees anew; read the difference before committing it.
    bool const rewrite = std::getenv("SECOND_LOOK_UPDATE_GOLDEN") != nullptr;
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        auto const tree = parse_json(write_tree(view(state, real_env()), "en"));
        REQUIRE(tree.has_value());
        auto const shown = tree.value().dump(1) + "\n";
        if (rewrite)
            std::ofstream(golden_path(name), std::ios::binary) << shown;
        CHECK(read(golden_path(name)) == shown);
    }
}
