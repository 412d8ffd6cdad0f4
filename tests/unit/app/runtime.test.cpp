#include "app/runtime.hpp"

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
    Runtime runtime(ports, real_env(), {});
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
    ports.storage_works = false;
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
