#include "layout/layout.hpp"

#include "app/update.hpp"
#include "app/view.hpp"
#include "support/even_metrics.hpp"
#include "support/gallery.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <set>

using namespace second_look;
using namespace second_look::support;

namespace {

std::vector<Viewport> viewports()
{
    return { { 390, 844, 1 }, { 320, 568, 1 }, { 320, 568, 2 }, { 1280, 800, 1 }, { 1280, 800, 2 } };
}

void for_each_screen(std::function<void(View const&, Layout const&)> const& look_at)
{
    EvenMetrics const metrics;
    std::vector<std::pair<std::string, View>> screens;
    for (auto const& [name, state] : named_states())
        screens.emplace_back(name, view(state, real_env()));
    for (auto const& name : gallery_screens()) {
        for (auto const busy : { Busy::No, Busy::Yes })
            screens.emplace_back(name, gallery().view(gallery_state(name, busy), real_env()));
    }
    for (auto const& [name, shown] : screens) {
        for (auto const& viewport : viewports()) {
            CAPTURE(name);
            CAPTURE(viewport.width);
            CAPTURE(viewport.text_scale);
            look_at(shown, lay_out(shown.root, viewport, metrics));
        }
    }
}

std::size_t count_nodes(Node const& node)
{
    std::size_t count = 1;
    for (auto const& child : node.children)
        count += count_nodes(child);
    return count;
}

}

TEST_CASE("every node gets exactly one box")
{
    for_each_screen([](View const& shown, Layout const& layout) {
        std::set<Node const*> seen;
        for (auto const& box : layout.boxes)
            CHECK(seen.insert(box.node).second);
        CHECK(seen.size() == count_nodes(shown.root));
    });
}

TEST_CASE("nothing lies outside the page, and no text outside its box")
{
    for_each_screen([](View const&, Layout const& layout) {
        for (auto const& box : layout.boxes) {
            CAPTURE(box.node->id);
            CHECK(box.rect.x >= -0.5f);
            CHECK(box.rect.right() <= layout.viewport.width + 0.5f);
            for (auto const& line : box.lines) {
                CAPTURE(line.text);
                CHECK(line.rect.x >= box.rect.x - 0.5f);
                CHECK(line.rect.right() <= box.rect.right() + 0.5f);
                CHECK(line.rect.y >= box.rect.y - 0.5f);
                CHECK(line.rect.bottom() <= box.rect.bottom() + 0.5f);
            }
        }
    });
}

TEST_CASE("everything that can be used is at least 44 pixels high and wide")
{
    for_each_screen([](View const&, Layout const& layout) {
        for (auto const& box : layout.boxes) {
            if (!is_interactive(*box.node))
                continue;
            CAPTURE(box.node->id);
            CHECK(box.target.height >= tokens::size::target);
            CHECK(box.target.width >= tokens::size::target);
        }
    });
}

TEST_CASE("targets on one plane never overlap")
{
    for_each_screen([](View const&, Layout const& layout) {
        std::vector<Box const*> targets;
        for (auto const& box : layout.boxes) {
            if (is_interactive(*box.node))
                targets.push_back(&box);
        }
        for (auto const* a : targets) {
            for (auto const* b : targets) {
                if (a == b || a->plane != b->plane)
                    continue;
                CAPTURE(a->node->id);
                CAPTURE(b->node->id);
                bool const apart = a->target.right() <= b->target.x + 0.5f || b->target.right() <= a->target.x + 0.5f
                    || a->target.bottom() <= b->target.y + 0.5f || b->target.bottom() <= a->target.y + 0.5f;
                CHECK(apart);
            }
        }
    });
}

TEST_CASE("lines carry all of a node's visible text")
{
    for_each_screen([](View const&, Layout const& layout) {
        for (auto const& box : layout.boxes) {
            if (box.node->role != Role::Text && box.node->role != Role::Heading)
                continue;
            CAPTURE(box.node->id);
            std::string said;
            for (auto const& line : box.lines)
                said += line.text;
            std::string meant;
            for (char const c : box.node->name)
                meant += c == ' ' || c == '\n' ? "" : std::string(1, c);
            std::erase(said, ' ');
            CHECK(said == meant);
        }
    });
}

TEST_CASE("on a phone the main action of a short page lies at the bottom")
{
    EvenMetrics const metrics;
    auto const shown = view(restore({}, real_env()), real_env());
    auto const layout = lay_out(shown.root, { 390, 1200, 1 }, metrics);
    for (auto const& box : layout.boxes) {
        if (box.node->id == "footer")
            CHECK(box.rect.bottom() == doctest::Approx(1200 - tokens::spacing::gutter));
    }
    CHECK(layout.height == doctest::Approx(1200));
}

TEST_CASE("a table whose columns do not fit shows each row as a block, with the columns' names above the cells")
{
    EvenMetrics const metrics;
    auto const shown = gallery().view(gallery_state("figures"), real_env());
    auto const has_detail = [&](float width, float scale) {
        auto const layout = lay_out(shown.root, { width, 800, scale }, metrics);
        auto const cell = std::find_if(
            layout.boxes.begin(), layout.boxes.end(), [](Box const& box) { return box.node->id == "table/Trust/Now"; });
        REQUIRE(cell != layout.boxes.end());
        return cell->lines.front().part == Part::Detail;
    };
    CHECK_FALSE(has_detail(390, 1));
    CHECK(has_detail(320, 2));
}

TEST_CASE("an open menu lies over what follows, and takes no room in it")
{
    EvenMetrics const metrics;
    auto const y_of_text = [&](Busy busy) {
        auto state = gallery_state("fields");
        if (busy == Busy::Yes)
            state.passing.turned.insert("menu");
        auto const shown = gallery().view(state, real_env());
        auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
        for (auto const& box : layout.boxes) {
            if (box.node->role == Role::MenuItem)
                CHECK(box.plane == Plane::Popup);
            if (box.node->id == "after-menu")
                return box.rect.y;
        }
        return 0.0f;
    };
    CHECK(y_of_text(Busy::No) > 0);
    CHECK(y_of_text(Busy::No) == y_of_text(Busy::Yes));
}

TEST_CASE("a text area grows with what it holds")
{
    EvenMetrics const metrics;
    auto const height_with = [&](std::string const& words) {
        auto state = gallery_state("fields");
        state.saved.answers["line"].options = { words };
        auto const shown = gallery().view(state, real_env());
        auto const layout = lay_out(shown.root, { 390, 844, 1 }, metrics);
        auto const area = std::find_if(
            layout.boxes.begin(), layout.boxes.end(), [](Box const& box) { return box.node->id == "line"; });
        return area->target.height;
    };
    CHECK(height_with("") == height_with("one line"));
    CHECK(height_with("a\nb\nc\nd") > height_with("a\nb\nc"));
}
