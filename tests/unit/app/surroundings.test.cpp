#include "app/update.hpp"
#include "app/view.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

TEST_CASE("where help is told of, it is said what works without a network")
{
    auto const help = update(restore({}, real_env()), Went { Screen::Help }, real_env()).state;
    auto without = real_env();
    CHECK_FALSE(find_node(view(help, without).root, "help.offline"));
    without.offline = true;
    CHECK(find_node(view(help, without).root, "help.offline"));
}

TEST_CASE("a page is called by its area and the app, and the welcome by the app alone")
{
    auto const welcome = restore({}, real_env());
    CHECK(view(welcome, real_env()).title == real_pack().title);
    auto const title = view(update(welcome, Went { Screen::Help }, real_env()).state, real_env()).title;
    CHECK(title.find(real_pack().title) != std::string::npos);
    CHECK(title != real_pack().title);
}
