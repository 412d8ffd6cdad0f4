#include "support/real_pack.hpp"
#include "support/stringify.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

struct App {
    NotedPorts ports;
    Runtime runtime;

    explicit App(Screen screen, Saved saved = {}, Env const& env = real_env())
        : runtime(ports, env, at(screen, std::move(saved)))
    {
        runtime.set_now(env.now);
    }

    static Saved at(Screen screen, Saved saved)
    {
        saved.place = { screen, {} };
        return saved;
    }

    Node const* find(std::string const& id) const { return find_node(runtime.view().root, id); }
    Saved const& saved() const { return runtime.state().saved; }

    void use(std::string const& id, std::string const& value = "")
    {
        REQUIRE_MESSAGE(find(id), id);
        runtime.report(id, value);
        runtime.step();
    }

    void pass(int seconds)
    {
        runtime.set_now(runtime.env().now + seconds);
        runtime.step();
    }
};

}

TEST_CASE("the ten minutes run by the clock, go on after the page was closed, and end by themselves")
{
    App app(Screen::UrgeTimer);
    CHECK_FALSE(app.runtime.view().wake);
    app.use("urge.start");
    CHECK(app.find("urge.timer")->value == "10:00");
    REQUIRE(app.runtime.view().wake == app.runtime.env().now + 1);
    app.pass(228);
    CHECK(app.find("urge.timer")->value == "6:12");

    auto later = real_env();
    later.now += 300;
    App reopened(Screen::UrgeTimer, app.ports.last_saved, later);
    reopened.pass(0);
    CHECK(reopened.find("urge.timer")->value == "5:00");
    reopened.pass(300);
    CHECK(reopened.find("urge.timer")->value == "0:00");
    CHECK_FALSE(reopened.runtime.view().wake);
    CHECK_FALSE(reopened.find("urge.timer")->breath);
    CHECK(reopened.find("urge.passed"));
}

TEST_CASE("a reader is told of the time four times in ten minutes, not each second")
{
    App app(Screen::UrgeTimer);
    app.use("urge.start");
    std::vector<std::string> said { app.find("urge.status")->name };
    for (int second = 0; second < 660; ++second) {
        app.pass(1);
        if (app.find("urge.status")->name != said.back())
            said.push_back(app.find("urge.status")->name);
    }
    CHECK(said.size() == 4);
}

TEST_CASE("without movement nothing changes within a minute, by choice and by the system's own wish")
{
    App chosen(Screen::UrgeTimer);
    chosen.use("urge.start");
    CHECK(chosen.find("urge.timer")->breath);
    chosen.use("urge.stillness");
    auto env = real_env();
    env.still = true;
    App wished(Screen::UrgeTimer, {}, env);
    wished.use("urge.start");
    CHECK_FALSE(wished.find("urge.stillness"));
    for (auto* app : { &chosen, &wished }) {
        CHECK_FALSE(app->find("urge.timer")->breath);
        CHECK(app->runtime.view().wake == app->runtime.env().now + 60);
        app->runtime.set_now(app->runtime.env().now + 59);
        CHECK_FALSE(app->runtime.step());
        CHECK(app->find("urge.timer")->value == "10 min");
        app->pass(1);
        CHECK(app->find("urge.timer")->value == "9 min");
    }
}

TEST_CASE("the words tell when to breathe in and when to breathe out")
{
    App app(Screen::UrgeTimer);
    app.use("urge.start");
    auto const in = app.find("urge.timer")->detail;
    app.pass(3);
    CHECK(app.find("urge.timer")->detail == in);
    app.pass(1);
    CHECK(app.find("urge.timer")->detail != in);
    app.pass(6);
    CHECK(app.find("urge.timer")->detail == in);
}

TEST_CASE("how it ended is kept, and leads on")
{
    for (auto const& [id, end] : { std::pair { "urge.passed", UrgeEnd::Passed }, { "urge.slipped", UrgeEnd::Slipped },
             { "urge.still-here", UrgeEnd::StillHere } }) {
        CAPTURE(id);
        App app(Screen::UrgeTimer);
        app.use("urge.start");
        app.use(id);
        CHECK(app.saved().urge.urges == std::vector<Urge> { { a_sunday(), end } });
        CHECK_FALSE(app.saved().urge.started);
        CHECK(app.find("urge.told.card"));
        CHECK(app.find("urge.start"));
        // Who is still in it sees people at once.
        CHECK((app.find("urge.help.lines") != nullptr) == (end == UrgeEnd::StillHere));
    }
}

TEST_CASE("the chosen person is called by their number, which is asked for again while it is none")
{
    App app(Screen::UrgeTimer);
    app.use("urge.person.edit");
    app.use("urge.person.name", "  Maya ");
    app.use("urge.person.number", "12");
    CHECK_FALSE(app.find("urge.person.number")->error.empty());
    CHECK_FALSE(app.find("urge.person.call"));
    app.use("urge.person.number", "020 7946 0958");
    CHECK(app.find("urge.person.number")->error.empty());
    CHECK(app.find("urge.person.call")->name == "Call Maya");
    app.use("urge.person.call");
    CHECK(app.ports.opened == std::vector<std::string> { "tel:02079460958" });
    CHECK(app.ports.last_saved.urge.person == Person { "Maya", "020 7946 0958" });
}

TEST_CASE("the own reason is said where it was written, and the field stays while someone writes in it")
{
    App app(Screen::UrgeTimer);
    CHECK(app.find("urge.reason.none"));
    app.use("urge.reason.edit");
    app.use("urge.reason.field", "To sleep again");
    CHECK(app.find("urge.reason.field"));
    app.use("urge.reason.edit");
    CHECK(app.find("urge.reason.said")->name == "To sleep again");
}

TEST_CASE("a letter is kept from its first word, read again, written on and deleted, and goes to nobody")
{
    App app(Screen::Letters);
    app.use("letters.field", "Dear you");
    CHECK(app.ports.last_saved.urge.letters == std::vector<Letter> { { a_sunday(), "Dear you" } });
    app.use("letters.field", "Dear you,\nit rains");
    CHECK(app.saved().urge.letters.size() == 1);
    app.use("letters.keep");
    CHECK(app.find("letters.field")->value.empty());
    app.use("letters.field", "Another");
    app.use("letters.keep");
    REQUIRE(app.saved().urge.letters.size() == 2);

    auto const id = "letters." + format_date(a_sunday()) + "-1";
    app.use(id);
    CHECK(app.find(id + ".text")->name == "Dear you,\nit rains");
    app.use(id + "/write-on");
    CHECK(app.find("letters.field")->value == "Dear you,\nit rains");
    app.use("letters.field", "Dear you,\nthe sun is back");
    app.use("letters.keep");
    CHECK(app.saved().urge.letters.front().text == "Dear you,\nthe sun is back");
    app.use(id + "/erase");
    CHECK(app.saved().urge.letters == std::vector<Letter> { { a_sunday(), "Another" } });
    CHECK(app.ports.opened.empty());
}

TEST_CASE("a letter whose words were all taken out is no letter")
{
    App app(Screen::Letters);
    app.use("letters.field", "Dear");
    app.use("letters.field", "   ");
    CHECK(app.saved().urge.letters.empty());
    app.use("letters.field", "Dear again");
    CHECK(app.saved().urge.letters.size() == 1);
}

TEST_CASE("as many letters as fit are kept, and the field then says what to do")
{
    Saved saved;
    saved.urge.letters.assign(most_letters, { a_sunday(), "Full" });
    App app(Screen::Letters, saved);
    CHECK(app.find("letters.field")->disabled);
    CHECK_FALSE(app.find("letters.field")->error.empty());
    CHECK(app.find("letters.list")->children.size() == letters_page);
}
