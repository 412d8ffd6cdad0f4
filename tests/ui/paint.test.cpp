#include "ui/paint.hpp"

#include "app/view.hpp"
#include "null_backend.hpp"
#include "support/even_metrics.hpp"
#include "support/gallery.hpp"
#include "support/real_pack.hpp"
#include "support/stringify.hpp"

#include <algorithm>
#include <cmath>
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

TEST_CASE("the same holds for every role in the gallery")
{
    EvenMetrics const metrics;
    for (auto const& name : gallery_screens()) {
        for (auto const busy : { Busy::No, Busy::Yes }) {
            auto const shown = gallery().view(gallery_state(name, busy), real_env());
            for (auto const& viewport : viewports) {
                CAPTURE(name);
                CAPTURE(viewport.width);
                auto const layout = lay_out(shown.root, viewport, metrics);
                NullBackend backend(viewport.width, viewport.height);
                CHECK(click_sweep(backend, layout, layout, {}) == std::vector<std::string> {});
            }
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

TEST_CASE("the same holds where more of the page is drawn than the window shows")
{
    EvenMetrics const metrics;
    for (auto const* name : { "question-one", "plan-week", "today" }) {
        CAPTURE(name);
        auto const shown = view_of(name);
        auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
        NullBackend backend(390, 844);
        PaintInput const input { .store = Store { 0, 1044 } };
        CHECK(click_sweep(backend, layout, layout, input) == std::vector<std::string> {});
    }
}

TEST_CASE("what is drawn of the page does not depend on the scroll, and what is pinned not on the store")
{
    EvenMetrics const metrics;
    auto const shown = view_of("plan-week");
    auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
    constexpr float scale = 1.25f;
    PaintInput const from_the_start { .scale = scale, .scroll = 300, .store = Store { 200, 1500 } };
    NullBackend backend(390 * scale, 844 * scale);
    backend.frame(layout, from_the_start);
    backend.frame(layout, from_the_start);
    auto const page = backend.page();
    auto const pinned = backend.pinned();
    REQUIRE(page.size() > 400);
    REQUIRE(pinned.size() > 100);

    auto scrolled = from_the_start;
    scrolled.scroll = 333.3f;
    float const shift = shift_to(*scrolled.store, 333.3f, scale) - shift_to(*scrolled.store, 300, scale);
    CHECK(shift == doctest::Approx(42));
    backend.frame(layout, scrolled);
    auto moved = backend.page();
    for (std::size_t y = 1; y < moved.size(); y += 2)
        moved[y] += shift;
    REQUIRE(moved.size() == page.size());
    for (std::size_t i = 0; i < page.size(); ++i)
        CHECK(std::abs(moved[i] - page[i]) < 0.01f);
    CHECK(backend.pinned() == pinned);

    auto elsewhere = from_the_start;
    elsewhere.store->top = 100;
    backend.frame(layout, elsewhere);
    CHECK(backend.pinned() == pinned);
}

TEST_CASE("more of the page than the window shows is drawn, as far as the store goes")
{
    EvenMetrics const metrics;
    auto const shown = view_of("plan-week");
    auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
    NullBackend backend(390, 844);
    auto const drawn = [&](std::optional<Store> store) {
        PaintInput const input { .scroll = 300, .store = store };
        backend.frame(layout, input);
        backend.frame(layout, input);
        float highest = 0;
        float lowest = 0;
        auto const page = backend.page();
        for (std::size_t y = 1; y < page.size(); y += 2) {
            highest = std::min(highest, page[y]);
            lowest = std::max(lowest, page[y]);
        }
        return std::pair(highest, lowest);
    };
    auto const [above, below] = drawn(std::nullopt);
    auto const [more_above, more_below] = drawn(Store { 100, 1244 });
    CHECK(above > -150);
    CHECK(below < 1000);
    CHECK(more_above <= -190);
    CHECK(more_below >= 1040);
}

TEST_CASE("a message lies below an open menu, and so on the page; without a menu it is pinned")
{
    EvenMetrics const metrics;
    Layout layout;
    layout.viewport = { 390, 844, 1 };
    Node const node { .id = "toast", .role = Role::Group };
    layout.boxes.push_back({ .node = &node, .plane = Plane::Toast, .rect = { 20, 700, 350, 60 } });
    Node const menu { .id = "menu", .role = Role::Menu };
    NullBackend backend(390, 844);
    backend.frame(layout);
    auto const page = backend.page().size();
    CHECK(!backend.pinned().empty());
    CHECK(!stays_on_the_page(layout));
    layout.boxes.push_back({ .node = &menu, .plane = Plane::Popup, .rect = { 20, 600, 350, 60 } });
    backend.frame(layout);
    CHECK(backend.pinned().empty());
    CHECK(backend.page().size() > page);
    CHECK(stays_on_the_page(layout));
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
            || role == Role::WeekStrip || role == Role::Timeline || role == Role::Tabs || role == Role::TabPanel;
        Node node { .id = "it", .role = role, .name = "Name", .detail = "Detail", .value = "Value" };
        node.range = Range { .low = 20, .high = 60, .value = 40 };
        Layout layout { .viewport = { 390, 844, 1 } };
        layout.boxes.push_back({ .node = &node, .rect = { 20, 60, 300, 80 }, .target = { 20, 60, 300, 80 } });
        layout.boxes.back().lines.push_back({ .rect = { 30, 70, 60, 20 }, .text = "Name" });
        layout.boxes.back().pieces.push_back({ 20, 60, 80, 80 });
        layout.boxes.back().lines.push_back({ .part = Part::Value, .rect = { 30, 90, 60, 20 }, .text = "Value" });
        backend.frame(layout);
        backend.frame(layout);
        if (only_holds)
            CHECK(backend.vertices() == nothing);
        else
            CHECK(backend.vertices() > nothing);
    }
}

TEST_CASE("the text of a field is drawn while it rests, and left to the real field while someone writes in it")
{
    EvenMetrics const metrics;
    auto const shown = gallery().view(gallery_state("fields", Busy::Yes), real_env());
    auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
    auto const vertices = [&](std::string const& focused, std::string const& other) {
        NullBackend backend(390, 844);
        backend.frame(layout, { .focused = focused });
        backend.frame(layout, { .focused = other });
        return backend.vertices();
    };
    // "Dinner with an old friend." is more than a ring.
    CHECK(vertices("line", "line") + 60 < vertices("name", "name") + 200);
    CHECK(vertices("line", "line") < vertices("", ""));
}

TEST_CASE("an open menu takes the press before what lies below it")
{
    EvenMetrics const metrics;
    Node page { .id = "page", .role = Role::Page };
    Node main { .id = "main", .role = Role::Main };
    Node menu { .id = "menu", .role = Role::Menu, .name = "More", .expanded = true, .action = NextPressed {} };
    menu.children.push_back({ .id = "item", .role = Role::MenuItem, .name = "Item", .action = NextPressed {} });
    main.children.push_back(menu);
    main.children.push_back({ .id = "below", .role = Role::Button, .look = Look::Primary, .name = "Below" });
    main.children.back().action = NextPressed {};
    page.children.push_back(main);
    auto const layout = lay_out(page, { 390, 844, 1 }, metrics);
    auto const item =
        std::find_if(layout.boxes.begin(), layout.boxes.end(), [](Box const& box) { return box.node->id == "item"; });
    auto const below =
        std::find_if(layout.boxes.begin(), layout.boxes.end(), [](Box const& box) { return box.node->id == "below"; });
    float const x = item->target.x + 30;
    float const y = item->target.bottom() - 4;
    REQUIRE(below->target.y < y);
    REQUIRE(below->target.x < x);
    NullBackend backend(390, 844);
    CHECK(backend.click(layout, x, y) == std::vector<Report> { { "item", "" } });
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

namespace {

/// Notes what it was asked for, and gives a block of ink.
struct NotedShaper final : RunRasteriser {
    RunBitmap rasterise(RunRequest const& request) override
    {
        asked.push_back(request.text);
        return {
            .width = 40, .height = 20, .left = 0, .top = -15, .pixels = std::vector<unsigned char>(40 * 20 * 4, 255)
        };
    }
    std::vector<std::string> asked;
};

}

TEST_CASE("what must be shaped is drawn as one image a line, made once, and the rest glyph by glyph")
{
    EvenMetrics const metrics;
    auto const shown = gallery().view(gallery_state("scripts"), real_env());
    auto const layout = lay_out(shown.root, { 390, 4000, 1 }, metrics);
    NullBackend backend(390, 4000);
    NotedShaper shaper;
    RunImages runs(shaper);
    backend.shape_with(&runs);
    backend.frame(layout);
    backend.frame(layout);
    auto const was_asked = [&](std::string const& id) {
        auto const* node = find_node(shown.root, "script." + id);
        return std::any_of(shaper.asked.begin(), shaper.asked.end(),
            [&](std::string const& text) { return node->name.rfind(text, 0) == 0; });
    };
    for (auto const* id : { "arabic", "hebrew", "mixed", "hindi", "thai", "combining", "emoji" }) {
        CAPTURE(id);
        CHECK(was_asked(id));
    }
    for (auto const* id : { "latin", "cyrillic", "greek", "chinese", "japanese", "korean" }) {
        CAPTURE(id);
        CHECK_FALSE(was_asked(id));
    }
    auto once = shaper.asked;
    std::sort(once.begin(), once.end());
    CHECK(std::adjacent_find(once.begin(), once.end()) == once.end());
    CHECK(runs.count() == shaper.asked.size());
    // Another density or theme asks for other images.
    auto const before = shaper.asked.size();
    backend.frame(layout, { .theme = tokens::Theme::Dark });
    CHECK(shaper.asked.size() == before * 2);
}

TEST_CASE("images of lines that are no longer drawn are let go of beyond the budget, and those drawn stay")
{
    EvenMetrics const metrics;
    auto const shown = gallery().view(gallery_state("scripts"), real_env());
    auto const layout = lay_out(shown.root, { 390, 4000, 1 }, metrics);
    NullBackend backend(390, 4000);
    NotedShaper shaper;
    RunImages runs(shaper, 1);
    backend.shape_with(&runs);
    backend.frame(layout);
    auto const drawn = shaper.asked.size();
    CHECK(runs.count() == drawn);
    for (int i = 0; i < 4; ++i)
        backend.frame(layout, { .theme = tokens::Theme::Dark });
    CHECK(runs.count() == drawn);
    CHECK(shaper.asked.size() == drawn * 2);
    runs.forget();
    CHECK(runs.count() == 0);
    backend.frame(layout);
    CHECK(runs.count() == drawn);
}
