#include "core/urge.hpp"

#include <doctest/doctest.h>

using namespace second_look;

TEST_CASE("ten minutes run down to none, and never above or below")
{
    CHECK(seconds_left(1000, 1000) == 600);
    CHECK(seconds_left(1000, 1001) == 599);
    CHECK(seconds_left(1000, 1600) == 0);
    CHECK(seconds_left(1000, 9000) == 0);
    CHECK(seconds_left(1000, 10) == 600);
}

TEST_CASE("a breath is in for four seconds and out for six")
{
    CHECK(is_breathing_in(1000, 1000));
    CHECK(is_breathing_in(1000, 1003));
    CHECK_FALSE(is_breathing_in(1000, 1004));
    CHECK_FALSE(is_breathing_in(1000, 1009));
    CHECK(is_breathing_in(1000, 1010));
    CHECK_FALSE(is_breathing_in(1000, 1014));
    CHECK(is_breathing_in(1000, 1599 - 9));
    CHECK_FALSE(is_breathing_in(1000, 1599));
}

TEST_CASE("a breath that has yet to begin is one in")
{
    for (int ahead = 1; ahead <= 20; ++ahead)
        CHECK(is_breathing_in(1000, 1000 - ahead));
}

TEST_CASE("it changes each second, or each minute without movement, lastly at its end, and then no more")
{
    CHECK(next_change(1000, 1000, false) == 1001);
    CHECK(next_change(1000, 1599, false) == 1600);
    CHECK_FALSE(next_change(1000, 1600, false));
    CHECK(next_change(1000, 1000, true) == 1060);
    CHECK(next_change(1000, 1013, true) == 1060);
    CHECK(next_change(1000, 1550, true) == 1600);
    CHECK_FALSE(next_change(1000, 2000, true));
    CHECK(next_change(1000, 1060, true) == 1120);
    CHECK(next_change(1000, 1059, true) == 1060);
    CHECK(next_change(1000, 10, true) == 1060);
    CHECK(next_change(1000, 10, false) == 1001);
}

TEST_CASE("a number is dialled by its digits and a leading plus")
{
    CHECK(dialled("+44 (0)20 7946-0958") == "+4402079460958");
    CHECK(dialled("0800 123+4") == "08001234");
    CHECK(dialled("").empty());
    CHECK(dialled("call me").empty());
    CHECK(dialled("+12").empty());
    CHECK(dialled("112") == "112");
    CHECK(dialled("+112") == "+112");
    CHECK(dialled("++112") == "+112");
    CHECK(dialled("0:9/").empty());
    CHECK(dialled("09 90") == "0990");
    CHECK(dialled("javascript:alert(999)") == "999");
}
