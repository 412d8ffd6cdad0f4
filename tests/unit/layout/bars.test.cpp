/// The bars around the content: one row on a narrow phone, and out of the way in somebody's page.
#include "layout/layout.hpp"

#include "app/view.hpp"
#include "support/even_metrics.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

Box const* box_of(Layout const& layout, Role role)
{
    auto const found =
        std::find_if(layout.boxes.begin(), layout.boxes.end(), [&](Box const& box) { return box.node->role == role; });
    return found == layout.boxes.end() ? nullptr : &*found;
}

Layout laid_out(Node const& root, float width)
{
    return lay_out(root, { width, 740, 1 }, EvenMetrics {});
}

}

TEST_CASE("the top bar is one row on every phone from 360 pixels on")
{
    for (auto const& [name, state] : named_states()) {
        CAPTURE(name);
        auto const shown = view(state, real_env());
        auto const layout = laid_out(shown.root, 360);
        auto const& children = shown.root.children.front().children;
        for (auto const& box : layout.boxes) {
            bool const is_button =
                std::any_of(children.begin(), children.end(), [&](Node const& child) { return &child == box.node; });
            if (is_button)
                CHECK(box.rect.y < 44);
        }
    }
}

TEST_CASE("in somebody's page the top bar is lower, and the places scroll away with the content")
{
    auto embedded = real_env();
    embedded.embedded = true;
    int shown_places = 0;
    for (auto const& [name, state] : named_states()) {
        for (float const width : { 390.0f, 1280.0f }) {
            CAPTURE(name);
            CAPTURE(width);
            auto const own = view(state, real_env());
            auto const guest = view(state, embedded);
            auto const usual = laid_out(own.root, width);
            auto const layout = laid_out(guest.root, width);
            CHECK(box_of(layout, Role::Banner)->rect.height < box_of(usual, Role::Banner)->rect.height);
            CHECK(layout.insets.left == 0);
            auto const* places = box_of(layout, Role::Navigation);
            CHECK((places == nullptr) == (box_of(usual, Role::Navigation) == nullptr));
            if (!places)
                continue;
            ++shown_places;
            CHECK(places->plane == Plane::Content);
            CHECK(places->rect.bottom() <= box_of(layout, Role::Main)->rect.y);
        }
    }
    CHECK(shown_places > 0);
}

TEST_CASE("on a phone a crowded table says what a row is about above its cells, and a narrow one beside them")
{
    auto const state = named_states();
    auto const then_and_now =
        std::find_if(state.begin(), state.end(), [](auto const& named) { return named.name == "then-and-now"; });
    REQUIRE(then_and_now != state.end());
    auto const shown = view(then_and_now->state, real_env());
    auto const is_above = [&](float width) {
        auto const layout = laid_out(shown.root, width);
        auto const crowded = std::find_if(layout.boxes.begin(), layout.boxes.end(), [](Box const& box) {
            return box.node->role == Role::RowHeader && box.node->id.starts_with("comparison.changes/");
        });
        REQUIRE(crowded != layout.boxes.end());
        return (crowded + 1)->rect.y > crowded->rect.y;
    };
    CHECK(is_above(390));
    CHECK_FALSE(is_above(1280));
}
