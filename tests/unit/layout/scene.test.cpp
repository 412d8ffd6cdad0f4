#include "layout/scene.hpp"

#include "app/update.hpp"
#include "content/json_text.hpp"
#include "support/even_metrics.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

TEST_CASE("every scene is JSON, and holds every node with its rectangle")
{
    EvenMetrics const metrics;
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        auto const shown = view(state, real_env());
        auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
        auto const scene = parse_json(write_scene(shown, layout, "en", SceneTheme::Dark));
        REQUIRE(scene.has_value());
        CHECK(scene.value()["theme"] == "dark");
        CHECK(scene.value()["screen"] == shown.screen);
        CHECK(scene.value()["root"]["rect"].size() == 4);
    }
}

TEST_CASE("quotes, backslashes and control characters survive the way to the page")
{
    View const shown { .screen = "x", .title = "a \"b\" \\ c\n\t", .root = { .id = "page", .role = Role::Page } };
    auto const tree = parse_json(write_tree(shown, "en"));
    REQUIRE(tree.has_value());
    CHECK(tree.value()["title"] == shown.title);
}

TEST_CASE("lengths are written to hundredths, negative ones too")
{
    View const shown { .root = { .id = "page", .role = Role::Page } };
    Layout layout { .viewport = { 390.126f, 844, 1 }, .height = 0.05f };
    layout.boxes.push_back({ .node = &shown.root, .rect = { -0.5f, 1.004f, 2.1f, 1e6f } });
    auto const scene = write_scene(shown, layout, "en", SceneTheme::Light);
    CHECK(scene.find("\"width\":390.13,\"height\":0.05") != std::string::npos);
    CHECK(scene.find("\"rect\":[-0.5,1,2.1,1000000]") != std::string::npos);
}
