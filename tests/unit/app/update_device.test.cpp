#include "app/view.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace second_look;
using namespace second_look::support;

namespace {

Runtime settings(NotedPorts& ports, Storing stored)
{
    auto env = real_env();
    env.stored = stored;
    return { ports, env, { .place = { Screen::Settings, {} }, .answers = answers_with() } };
}

std::string text_of(Runtime const& runtime, std::string_view id)
{
    auto const* node = find_node(runtime.view().root, id);
    return node ? node->name : "";
}

}

TEST_CASE("settings say how well what is written is kept, each way in words of its own")
{
    std::set<std::string> said;
    for (auto const stored : { Storing::Saved, Storing::Saving, Storing::Fragile, Storing::ThisSite, Storing::Memory,
             Storing::Full, Storing::ReadOnly }) {
        NotedPorts ports;
        auto const runtime = settings(ports, stored);
        said.insert(text_of(runtime, "settings.stored"));
        bool const is_trouble = stored == Storing::Memory || stored == Storing::Full || stored == Storing::ReadOnly;
        CHECK((find_node(runtime.view().root, "unstored") != nullptr) == is_trouble);
    }
    CHECK(said.size() == 7);
}

TEST_CASE("what is set on this device goes to the host at once, and is not part of what is saved")
{
    NotedPorts ports;
    auto runtime = settings(ports, Storing::Saved);
    runtime.report("privacy.erase-on-leave", "true");
    runtime.step();
    CHECK(ports.device.erase_on_leave);
    runtime.report("privacy.leave-to", "news");
    runtime.step();
    CHECK(ports.device.leave_to == "news");
    CHECK(ports.device.erase_on_leave);
    runtime.report("privacy.leave-to", "javascript:alert(1)");
    runtime.step();
    CHECK(ports.device.leave_to == "news");
    runtime.report("privacy.passcode", "");
    runtime.step();
    CHECK(ports.passcodes == 1);
    CHECK(ports.saves == 0);
}

TEST_CASE("a discreet app names itself nowhere")
{
    NotedPorts ports;
    auto runtime = settings(ports, Storing::Saved);
    CHECK(runtime.view().title.find(real_pack().title) != std::string::npos);
    runtime.report("privacy.discreet", "true");
    runtime.step();
    CHECK(ports.device.discreet);
    CHECK(runtime.view().title == "Notes");
}

TEST_CASE("where another tab saves one may look around, and nothing that would be lost can be done")
{
    NotedPorts ports;
    auto runtime = settings(ports, Storing::ReadOnly);
    auto const before = runtime.state().saved;
    runtime.report("settings.theme/dark", "true");
    CHECK_FALSE(runtime.step());
    runtime.report("settings.review", "");
    CHECK(runtime.step());
    CHECK(runtime.view().screen != "settings");
    CHECK(ports.saves == 0);
    CHECK(runtime.state().saved.theme == before.theme);
    runtime.report("unstored.take-over", "");
    runtime.step();
    CHECK(ports.take_overs == 1);
}

TEST_CASE("what another tab saved is shown, and one stays where one is")
{
    NotedPorts ports;
    auto runtime = settings(ports, Storing::ReadOnly);
    auto elsewhere = runtime.state().saved;
    elsewhere.place = { Screen::Help, {} };
    elsewhere.theme = ThemeChoice::Dark;
    runtime.replace(elsewhere);
    CHECK(runtime.step());
    CHECK(runtime.view().screen == "settings");
    CHECK(find_node(runtime.view().root, "settings.theme/dark")->checked == true);
}
