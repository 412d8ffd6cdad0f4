/// Text twice as large on the narrowest phone: every screen and every component, in letters that are wide.
#include "layout/layout.hpp"

#include "app/view.hpp"
#include "support/gallery.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <map>

using namespace second_look;
using namespace second_look::support;

namespace {

/// Wider than Inter and Source Serif are on average, so that what fits here fits there.
struct WideMetrics final : TextMetrics {
    float advance(tokens::Face face, char32_t) const override { return face == tokens::Face::Serif ? 0.55f : 0.58f; }
};

constexpr Viewport narrow { 320, 568, 2 };

void for_each_screen(std::function<void(View const&, Layout const&)> const& look_at)
{
    WideMetrics const metrics;
    std::vector<std::pair<std::string, View>> screens;
    for (auto const& [name, state] : named_states())
        screens.emplace_back(name, view(state, real_env()));
    for (auto const& name : gallery_screens()) {
        for (auto const busy : { Busy::No, Busy::Yes })
            screens.emplace_back(name, gallery().view(gallery_state(name, busy), real_env()));
    }
    for (auto const& [name, shown] : screens) {
        CAPTURE(name);
        look_at(shown, lay_out(shown.root, narrow, metrics));
    }
}

bool is_within(Rect const& inner, Rect const& outer)
{
    constexpr float slack = 0.5f;
    return inner.x >= outer.x - slack && inner.right() <= outer.right() + slack && inner.y >= outer.y - slack
        && inner.bottom() <= outer.bottom() + slack;
}

bool overlap(Rect const& a, Rect const& b)
{
    constexpr float slack = 0.5f;
    return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

}

TEST_CASE("large text lies within all that holds it")
{
    for_each_screen([](View const& shown, Layout const& layout) {
        std::map<Node const*, Box const*> boxes;
        for (auto const& box : layout.boxes)
            boxes[box.node] = &box;
        std::function<void(Node const&, std::vector<Box const*>)> const check =
            [&](Node const& node, std::vector<Box const*> holders) {
                auto const* box = boxes[&node];
                REQUIRE(box);
                // An open menu lies over what follows it.
                std::erase_if(holders, [&](Box const* holder) { return holder->plane != box->plane; });
                holders.push_back(box);
                for (auto const& line : box->lines) {
                    for (auto const* holder : holders) {
                        CAPTURE(line.text);
                        CAPTURE(holder->node->id);
                        CHECK(is_within(line.rect, holder->rect));
                    }
                }
                for (auto const& child : node.children)
                    check(child, holders);
            };
        for (auto const& plane : shown.root.children)
            check(plane, {});
    });
}

TEST_CASE("no large text lies over another")
{
    for_each_screen([](View const&, Layout const& layout) {
        std::vector<std::pair<Plane, TextLine const*>> lines;
        for (auto const& box : layout.boxes) {
            for (auto const& line : box.lines)
                lines.emplace_back(box.plane, &line);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t j = i + 1; j < lines.size(); ++j) {
                if (lines[i].first != lines[j].first)
                    continue;
                CAPTURE(lines[i].second->text);
                CAPTURE(lines[j].second->text);
                CHECK_FALSE(overlap(lines[i].second->rect, lines[j].second->rect));
            }
        }
    });
}

TEST_CASE("large headings break between words, and the bars leave half of the screen to what they frame")
{
    for_each_screen([](View const&, Layout const& layout) {
        CHECK(layout.insets.top + layout.insets.bottom <= narrow.height / 2);
        for (auto const& box : layout.boxes) {
            if (box.node->role != Role::Heading || box.lines.empty())
                continue;
            std::string joined;
            for (auto const& line : box.lines)
                joined += (joined.empty() ? "" : " ") + line.text;
            CAPTURE(joined);
            // What had to be broken in a word has more pieces than words.
            CHECK(std::count(joined.begin(), joined.end(), ' ')
                == std::count(box.node->name.begin(), box.node->name.end(), ' '));
        }
    });
}
