#include "app/runtime.hpp"

#include "support/gallery.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

TEST_CASE("reports that no node answers do nothing")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), {});
    auto const before = runtime.state().saved;
    for (auto const* id : { "", "no-such-node", "welcome.heading", "quiz.next" })
        runtime.report(id, "true");
    CHECK_FALSE(runtime.step());
    CHECK(runtime.state().saved == before);
    CHECK(ports.saves == 0);
}

TEST_CASE("an answer is stored before the next screen is shown")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), { .told = true });
    runtime.report("welcome.begin", "");
    runtime.step();
    runtime.report("quiz.age/adult", "true");
    CHECK(runtime.step());
    CHECK(ports.saves == 2);
    CHECK(ports.last_saved.answers.at("age").options == std::vector<Id> { "adult" });
}

TEST_CASE("only the open dialog answers")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), { .place = { Screen::Settings, {} } });
    runtime.report("settings.erase", "");
    runtime.step();
    runtime.report("settings.theme/dark", "true");
    runtime.step();
    CHECK(runtime.state().saved.theme == ThemeChoice::System);
    runtime.report("dialog.confirm", "");
    runtime.step();
    CHECK(ports.erases == 1);
    CHECK(runtime.view().screen == "welcome");
}

TEST_CASE("a store that fails is said on the next screen")
{
    NotedPorts ports;
    ports.stored = Storing::Memory;
    Runtime runtime(ports, real_env(), {});
    CHECK(find_node(runtime.view().root, "unstored") == nullptr);
    runtime.report("welcome.begin", "");
    runtime.step();
    CHECK(find_node(runtime.view().root, "unstored") != nullptr);
}

TEST_CASE("leaving asks the host to leave and changes nothing")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), {});
    runtime.report("leave", "");
    runtime.step();
    CHECK(ports.leaves == 1);
    CHECK(ports.saves == 0);
}

TEST_CASE("what is chosen from a menu is done, and closes it")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), {}, gallery());
    runtime.report("menu/skip", "");
    CHECK_FALSE(runtime.step());
    runtime.report("menu", "");
    runtime.step();
    REQUIRE(find_node(runtime.view().root, "menu/skip"));
    runtime.report("menu/skip", "");
    runtime.step();
    CHECK(find_node(runtime.view().root, "menu/skip") == nullptr);
    CHECK(runtime.state().saved.answers.at("chosen").options == std::vector<Id> { "skip" });
}

namespace {

/// Shows the time in tens of seconds, and changes with them.
View clock_view(State const&, Env const& env)
{
    View view { .screen = "clock", .root = { .id = "page", .role = Role::Page } };
    view.root.name = std::to_string(env.now / 10);
    view.wake = (env.now / 10 + 1) * 10;
    return view;
}

}

TEST_CASE("a view is made anew when its time has come, and not before")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), {}, { .view = clock_view });
    runtime.set_now(1000);
    runtime.step();
    CHECK(runtime.view().root.name == "100");
    runtime.set_now(1009);
    CHECK_FALSE(runtime.step());
    runtime.set_now(1010);
    CHECK(runtime.step());
    CHECK(runtime.view().root.name == "101");
    CHECK_FALSE(runtime.step());
}

TEST_CASE("a clock set back is taken at once, and a new day keeps the time")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), {}, { .view = clock_view });
    runtime.set_now(5000);
    runtime.step();
    runtime.set_now(1400);
    CHECK(runtime.step());
    CHECK(runtime.view().root.name == "140");
    runtime.set_env(real_env());
    runtime.step();
    CHECK(runtime.view().root.name == "140");
}

TEST_CASE("typed text reaches the action of its field as it is")
{
    NotedPorts ports;
    Runtime runtime(ports, real_env(), {}, gallery());
    std::string const words = "two\nlines, \"quoted\" and 한";
    runtime.report("line", words);
    runtime.step();
    CHECK(find_node(runtime.view().root, "line")->value == words);
    CHECK(ports.last_saved.answers.at("line").options == std::vector<Id> { words });
}

TEST_CASE("a late evening belongs to the day before, whose boundary is the person's own")
{
    NotedPorts ports;
    auto env = real_env();
    auto const at = [&](int days, int minute) {
        env.clock = LocalTime { add_days(a_sunday(), days), minute };
        return env;
    };
    Runtime runtime(ports, at(1, 239), {});
    CHECK(runtime.env().today == a_sunday());
    runtime.set_env(at(1, 240));
    CHECK(runtime.env().today == add_days(a_sunday(), 1));

    Runtime early(ports, at(1, 239), { .place = { Screen::Settings, {}, {} } });
    early.report("settings.day-boundary", "0");
    early.step();
    CHECK(early.env().today == add_days(a_sunday(), 1));
}

TEST_CASE("a clock set back takes no day back and loses nothing; a clock that was years ahead holds nobody")
{
    NotedPorts ports;
    auto env = real_env();
    auto saved = restore({ .answers = answers_with(), .told = true }, env).saved;
    auto const noon = [&](int days) {
        env.clock = LocalTime { add_days(a_sunday(), days), 720 };
        return env;
    };
    Runtime runtime(ports, noon(3), saved);
    runtime.report("banner.settings", "");
    runtime.step();
    auto const kept = ports.last_saved;
    CHECK(kept.latest_day == add_days(a_sunday(), 3));
    runtime.set_env(noon(2));
    CHECK(runtime.env().today == add_days(a_sunday(), 3));
    // The same after the page was loaded anew.
    CHECK(Runtime(ports, noon(1), kept).env().today == add_days(a_sunday(), 3));
    CHECK(Runtime(ports, noon(4), kept).env().today == add_days(a_sunday(), 4));
    auto ahead = kept;
    ahead.latest_day = add_days(a_sunday(), 2000);
    Runtime back(ports, noon(3), ahead);
    CHECK(back.env().today == add_days(a_sunday(), 3));
    CHECK(back.state().saved.answers == kept.answers);
}
