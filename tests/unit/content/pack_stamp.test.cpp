#include "content/pack_stamp.hpp"

#include "content/pack_bundle.hpp"
#include "support/folders.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using namespace second_look;

namespace {

std::string bundle()
{
    std::vector<PackFile> files;
    for (auto const name : pack_file_names) {
        std::ifstream const file(support::fixtures_folder + "/packs/small/" + std::string(name) + ".json");
        std::ostringstream text;
        text << file.rdbuf();
        files.push_back({ std::string(name), text.str() });
    }
    return bundle_files(files).value();
}

std::string replaced(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string refusal(std::string const& document)
{
    auto const pack = read_stamped_pack(document);
    REQUIRE(!pack);
    CHECK(!pack.error().remedy.empty());
    return pack.error().code;
}

}

TEST_CASE("a stamped pack is read, however its text is laid out")
{
    auto const stamped = stamp_bundle(bundle()).value();
    REQUIRE(read_stamped_pack(stamped));
    CHECK(read_stamped_pack(stamped).value().id == "small");
    CHECK(read_stamped_pack(replaced(stamped, "{\"bundle\":", "\n{ \"bundle\" :\t")));
}

TEST_CASE("a pack without a stamp, changed after it, or stamped for another engine is refused")
{
    auto const stamped = stamp_bundle(bundle()).value();
    CHECK(refusal(bundle()) == "stamp.missing");
    CHECK(refusal("[]") == "stamp.missing");
    CHECK(refusal("{\"bundle\":{},\"stamp\":3}") == "stamp.missing");
    CHECK(refusal(replaced(stamped, "Rest today", "Work today")) == "stamp.changed");
    CHECK(refusal(replaced(stamped, "\"checksum\":\"", "\"checksum\":\"0")) == "stamp.changed");
    auto const engine = std::string(engine_version());
    CHECK(refusal(replaced(stamped, "\"engine\":\"" + engine, "\"engine\":\"0.9.0")) == "stamp.other-engine");
    CHECK(refusal(stamped.substr(0, stamped.size() / 2)) == "json.syntax");
}

TEST_CASE("a stamp does not make a pack sound: form and references are looked at again")
{
    CHECK(refusal(stamp_bundle("{\"pack\":{}}").value()) == "json.missing-key");
    auto const astray = replaced(bundle(), "\"phase\":\"calm\"", "\"phase\":\"clam\"");
    CHECK(refusal(stamp_bundle(astray).value()) == "pack.unknown-phase");
}
