#include "content/pack_bundle.hpp"

#include "content/json_text.hpp"
#include "content/pack_codec.hpp"
#include "fixture_json.hpp"

#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("files become members of one document, minified, and the pack is read from it")
{
    auto const document = parse_json(fixture::pack_json()).value();
    std::vector<PackFile> files;
    for (auto const name : pack_file_names)
        files.push_back({ std::string(name), document.find(std::string(name))->dump(4) });
    files.push_back({ std::string(companion_file_name), document.find("companion")->dump(4) });
    auto const bundle = bundle_files(files);
    REQUIRE(bundle);
    CHECK(bundle.value() == minified(fixture::pack_json()).value());
    CHECK(bundle.value().find('\n') == std::string::npos);
    CHECK(parse_pack(bundle.value()));
}

TEST_CASE("a file that is not JSON is named with the line and column")
{
    auto const bundle = bundle_files({ { "pack", "{}" }, { "tasks", "[\n  {\n" } });
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().code == "json.syntax");
    CHECK(bundle.error().place == "tasks.json, line 3, column 1");
    CHECK_FALSE(minified("{"));
}
