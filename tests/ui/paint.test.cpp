#include "ui/paint.hpp"

#include "app/view.hpp"
#include "null_backend.hpp"
#include "support/even_metrics.hpp"
#include "support/real_pack.hpp"
#include "support/stringify.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

std::vector<Viewport> const viewports { { 390, 844, 1 }, { 1280, 800, 1 }, { 320, 568, 2 } };

View view_of(std::string const& name)
{
    for (auto const& [known, state] : named_states()) {
        if (known == name)
            return view(state, real_env());
    }
    return {};
}

}

TEST_CASE("the centre of every interactive node does exactly what that node means")
{
    EvenMetrics const metrics;
    for (auto const& [name, state] : named_states()) {
        auto const shown = view(state, real_env());
        for (auto const& viewport : viewports) {
            CAPTURE(name);
            CAPTURE(viewport.width);
            auto const layout = lay_out(shown.root, viewport, metrics);
            NullBackend backend(viewport.width, viewport.height);
            CHECK(click_sweep(backend, layout, layout, {}) == std::vector<std::string> {});
        }
    }
}

TEST_CASE("the same holds where a pixel of the page is not a pixel of the screen")
{
    EvenMetrics const metrics;
    auto const shown = view_of("question-one");
    auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
    for (float const scale : { 1.25f, 1.5f, 2.625f, 3.0f }) {
        CAPTURE(scale);
        NullBackend backend(390 * scale, 844 * scale);
        CHECK(click_sweep(backend, layout, layout, { .scale = scale }) == std::vector<std::string> {});
    }
}

TEST_CASE("the sweep finds a widget that is missing, and one that lies elsewhere")
{
    EvenMetrics const metrics;
    auto const shown = view_of("question-one");
    auto const whole = lay_out(shown.root, { 390, 844, 1 }, metrics);

    auto without_next = whole;
    std::erase_if(without_next.boxes, [](Box const& box) { return box.node->id == "quiz.next"; });
    NullBackend backend(390, 844);
    CHECK(click_sweep(backend, without_next, whole, {}) == std::vector<std::string> { "quiz.next: nothing" });

    auto moved = whole;
    for (auto& box : moved.boxes) {
        if (box.node->id == "quiz.back")
            box.target.y -= 500;
    }
    NullBackend fresh(390, 844);
    CHECK(click_sweep(fresh, moved, whole, {}).size() >= 1);
}

TEST_CASE("every role is drawn, but for those that only hold others")
{
    EvenMetrics const metrics;
    NullBackend backend(390, 844);
    Node empty_page { .id = "page", .role = Role::Page };
    auto const empty = lay_out(empty_page, { 390, 844, 1 }, metrics);
    backend.frame(empty);
    backend.frame(empty);
    auto const nothing = backend.vertices();
    for (auto const role : all_roles) {
        CAPTURE(role_name(role));
        bool const only_holds = role == Role::Page || role == Role::Main || role == Role::Footer || role == Role::Row
            || role == Role::List || role == Role::Group || role == Role::RadioGroup || role == Role::CheckGroup
            || role == Role::WeekStrip || role == Role::Timeline;
        Node node { .id = "it", .role = role, .name = "Name", .detail = "Detail", .value = "Value" };
        node.range = Range { .low = 20, .high = 60, .value = 40 };
        Layout layout { .viewport = { 390, 844, 1 } };
        layout.boxes.push_back({ .node = &node, .rect = { 20, 60, 300, 80 }, .target = { 20, 60, 300, 80 } });
        layout.boxes.back().lines.push_back({ .rect = { 30, 70, 60, 20 }, .text = "Name" });
        layout.boxes.back().lines.push_back({ .part = Part::Value, .rect = { 30, 90, 60, 20 }, .text = "Value" });
        backend.frame(layout);
        backend.frame(layout);
        if (only_holds)
            CHECK(backend.vertices() == nothing);
        else
            CHECK(backend.vertices() > nothing);
    }
}

TEST_CASE("only what is visible is painted")
{
    EvenMetrics const metrics;
    auto const shown = view_of("plan-week");
    auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
    REQUIRE(layout.height > 1600);
    auto const vertices_on_a_screen_of = [&](float height) {
        NullBackend backend(390, height);
        backend.frame(layout);
        backend.frame(layout);
        return backend.vertices();
    };
    CHECK(vertices_on_a_screen_of(400) * 2 < vertices_on_a_screen_of(layout.height));
}

TEST_CASE("a click under the top bar does not reach what is scrolled below it")
{
    EvenMetrics const metrics;
    auto const shown = view_of("question-one");
    auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
    auto const option = std::find_if(
        layout.boxes.begin(), layout.boxes.end(), [](Box const& box) { return box.node->role == Role::Radio; });
    REQUIRE(option != layout.boxes.end());
    NullBackend backend(390, 844);
    // The bar's title is no button, so the press must do nothing at all.
    PaintInput const input { .scroll = option->target.y + option->target.height / 2 - 20 };
    CHECK(backend.click(layout, 150, 20, input).empty());
}
