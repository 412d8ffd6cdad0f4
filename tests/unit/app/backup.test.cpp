#include "app/backup.hpp"

#include "app/view.hpp"
#include "content/save_codec.hpp"
#include "content/save_months.hpp"
#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using namespace second_look::support;

namespace {

/// So many days after the plan began, with a line written on the last of them.
State lived_for(int days, Answers answers = answers_with())
{
    auto state = with_old_plan(days, std::move(answers));
    state.saved.place.screen = Screen::Today;
    state.saved.journal[a_sunday()] = { .line = "Walked home." };
    return state;
}

bool is_offered(State const& state, Env const& env = real_env())
{
    bool const shown = find_node(view(state, env).root, "today.backup.save") != nullptr;
    CHECK(shown == offers_backup(state, env));
    return shown;
}

Env in_days(int days)
{
    auto env = real_env();
    env.today = add_days(env.today, days);
    return env;
}

State with_backup_of(State state, Saved const& other)
{
    auto read = std::make_shared<Result<Saved> const>(other);
    state = update(std::move(state), BackupRead { std::move(read) }, real_env()).state;
    return update(std::move(state), BackupConfirmed {}, real_env()).state;
}

Saved another_life()
{
    return after_second_look(32, answers_with(), answers_with()).saved;
}

}

TEST_CASE("a backup is offered once a plan has run for two weeks without one")
{
    CHECK_FALSE(is_offered(lived_for(13)));
    CHECK(is_offered(lived_for(14)));
    auto bare = lived_for(14);
    bare.saved.plan.reset();
    CHECK_FALSE(offers_backup(bare, real_env()));
    CHECK_FALSE(is_offered(lived_for(14), in_days(30)));
    CHECK_FALSE(is_offered(update(lived_for(14), PlanPaused {}, real_env()).state, in_days(1)));
}

TEST_CASE("a backup that was saved is enough until two weeks later, when something was written since")
{
    auto const saved = update(lived_for(14), BackupSaved {}, real_env());
    CHECK(saved.effects.backup == "backup.json");
    CHECK(saved.effects.save);
    CHECK(saved.state.saved.backup.made == a_sunday());
    CHECK_FALSE(is_offered(saved.state));
    CHECK_FALSE(is_offered(saved.state, in_days(13)));
    CHECK_FALSE(is_offered(saved.state, in_days(14)));
    auto later = saved.state;
    later.saved.journal[add_days(a_sunday(), 1)] = { .line = "And back." };
    CHECK_FALSE(is_offered(later, in_days(13)));
    CHECK(is_offered(later, in_days(14)));
}

TEST_CASE("an offer that is put off comes again once, two weeks later, and putting it off can be undone")
{
    auto const put_off = update(lived_for(14), BackupPutOff {}, real_env());
    CHECK(put_off.effects.save);
    CHECK_FALSE(is_offered(put_off.state));
    CHECK_FALSE(is_offered(put_off.state, in_days(13)));
    CHECK(is_offered(put_off.state, in_days(14)));
    CHECK(is_offered(update(put_off.state, UndoPressed {}, real_env()).state));
    CHECK(read_saved(write_saved(put_off.state.saved)).value().backup == put_off.state.saved.backup);
}

TEST_CASE("no backup is offered where a file could do harm, nothing is kept, or someone hides what is here")
{
    CHECK_FALSE(is_offered(lived_for(20, answers_with({ { "afraid", "now" } }))));
    auto const state = lived_for(20);
    for (auto const stored : { Storing::Memory, Storing::ReadOnly }) {
        auto env = real_env();
        env.stored = stored;
        CHECK_FALSE(is_offered(state, env));
    }
    for (auto const& device :
        { Device { .discreet = true }, Device { .erase_on_leave = true }, Device { .passcode = true } }) {
        auto env = real_env();
        env.device = device;
        CHECK_FALSE(is_offered(state, env));
    }
    auto embedded = real_env();
    embedded.stored = Storing::ThisSite;
    CHECK(is_offered(state, embedded));
}

TEST_CASE("a tab that only reads saves a backup all the same, and changes nothing")
{
    auto env = real_env();
    env.stored = Storing::ReadOnly;
    auto const state = lived_for(20);
    auto const updated = update(state, BackupSaved {}, env);
    CHECK(updated.effects.backup == "backup.json");
    CHECK_FALSE(updated.effects.save);
    CHECK(updated.state.saved == state.saved);
}

TEST_CASE("no undo forgets that a backup was saved")
{
    auto state = update(lived_for(20), ThemeChosen { ThemeChoice::Dark }, real_env()).state;
    state = update(std::move(state), BackupSaved {}, real_env()).state;
    state = update(std::move(state), UndoPressed {}, real_env()).state;
    CHECK(state.saved.theme == ThemeChoice::System);
    CHECK(state.saved.backup.made == a_sunday());
}

TEST_CASE("what a backup took the place of can be brought back after a reload, and changes places again")
{
    auto before = lived_for(20);
    before.saved.place.screen = Screen::TakingAlong;
    auto const imported = with_backup_of(before, another_life());
    CHECK(imported.saved.rounds == another_life().rounds);

    auto const stored = read_pieces(write_pieces(split(imported.saved)));
    REQUIRE(stored.has_value());
    auto const reloaded = restore(stored.value(), real_env());
    CHECK(reloaded.saved == imported.saved);
    CHECK(find_node(view(reloaded, real_env()).root, "taking.bring-back"));

    auto const back = update(reloaded, ReplacedBroughtBack {}, real_env());
    CHECK(back.effects.save);
    auto now = back.state.saved;
    now.replaced.reset();
    CHECK(now == before.saved);
    auto const again = update(back.state, ReplacedBroughtBack {}, real_env()).state;
    CHECK(again.saved.rounds == imported.saved.rounds);
    CHECK(again.saved.journal == imported.saved.journal);
}

TEST_CASE("what was replaced is kept until the end of the next day, or until it is let go")
{
    auto const imported = with_backup_of(lived_for(20), another_life());
    auto const kept_after = [&](int days) {
        auto const env = in_days(days);
        auto moved = imported;
        moved.saved.place.screen = Screen::TakingAlong;
        auto const shown = find_node(view(moved, env).root, "taking.let-go") != nullptr;
        auto const next = update(moved, Went { Screen::Settings }, env).state;
        CHECK(shown == next.saved.replaced.has_value());
        return shown;
    };
    CHECK(kept_after(0));
    CHECK(kept_after(1));
    CHECK_FALSE(kept_after(2));
    CHECK_FALSE(update(imported, ReplacedLetGo {}, real_env()).state.saved.replaced.has_value());
}

TEST_CASE("what was replaced is a piece of its own: written when it changes, empty when it is gone, in no backup")
{
    auto const before = lived_for(20);
    auto const imported = with_backup_of(before, another_life());
    auto const parts = split(imported.saved);
    auto const pieces = write_changes(split(before.saved), parts);
    CHECK(pieces.months.at("before").find("Walked home.") != std::string::npos);
    CHECK(pieces.head.find("Walked home.") == std::string::npos);
    CHECK(write_saved(imported.saved).find("Walked home.") == std::string::npos);
    CHECK_FALSE(write_changes(parts, parts).months.contains("before"));
    auto gone = imported.saved;
    gone.replaced.reset();
    CHECK(write_changes(parts, split(gone)).months.at("before").empty());
}

TEST_CASE("a backup over a backup keeps what was here last, and nothing of what was before that")
{
    auto const twice = with_backup_of(with_backup_of(lived_for(20), another_life()), lived_for(5).saved);
    REQUIRE(twice.saved.replaced.has_value());
    CHECK(twice.saved.replaced->saved->rounds == another_life().rounds);
    CHECK_FALSE(twice.saved.replaced->saved->replaced.has_value());
}

TEST_CASE("a broken piece of what was replaced gives an error with its place")
{
    auto const error_of = [](std::string const& before) {
        auto const read =
            read_pieces(R"({"head":)" + write_saved(Saved {}) + R"(,"months":{"before":)" + before + "}}");
        return read ? "" : read.error().code + " " + read.error().place;
    };
    CHECK(error_of(R"({"date":"2026-11-22","saved":)" + write_saved(Saved {}) + "}").empty());
    CHECK(error_of("{}") == "json.missing-key months/before");
    CHECK(error_of("[]") == "json.wrong-type months/before");
    CHECK(error_of(R"({"date":"2026-11-22","saved":{"schema":99}})") == "save.newer-schema months/before/saved");
    CHECK(error_of(R"({"date":"2026-11-22","saved":{"schema":3}})").find("json.missing-key") == 0);
}

TEST_CASE("back does not lead to a question that what was opened from a file does not ask")
{
    auto const young = answers_with({ { "age", "16-17" } });
    auto state = restore({ .place = { Screen::Question, "older" }, .answers = young, .told = true }, real_env());
    state = update(std::move(state), Went { Screen::TakingAlong }, real_env()).state;
    state = with_backup_of(std::move(state), another_life());
    state = update(std::move(state), BackPressed {}, real_env()).state;
    CHECK(state.saved.place.screen != Screen::Question);
}
