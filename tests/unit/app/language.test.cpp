/// The app in each other language of its pack: every screen, the files that are taken along, and their dates.
#include "app/update.hpp"
#include "app/view.hpp"
#include "core/pack_texts.hpp"
#include "support/real_pack.hpp"
#include "support/translated_pack.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace second_look;
using namespace second_look::support;

namespace {

/// What only the pack's own language says, of some length: a name or a number may be the same in two.
std::set<std::string> said_in_english_alone(Pack const& other)
{
    std::set<std::string> texts;
    for (auto const& text : texts_of(real_pack())) {
        if (text.text.size() > 8 && text.text.find('{') == std::string_view::npos)
            texts.emplace(text.text);
    }
    for (auto const& text : texts_of(other))
        texts.erase(std::string(text.text));
    return texts;
}

void collect(Node const& node, std::vector<std::string>& said)
{
    said.insert(said.end(), { node.name, node.detail, node.value, node.error });
    for (auto const& choice : node.choices)
        said.push_back(choice.text);
    for (auto const& child : node.children)
        collect(child, said);
}

Env env_in(Pack const& pack)
{
    auto env = real_env();
    env.pack = &pack;
    return env;
}

/// All that a view says, and its title.
std::vector<std::string> said_by(View const& view)
{
    std::vector<std::string> said { view.title };
    collect(view.root, said);
    return said;
}

std::string file_after(State state, Action const& action, Pack const& pack)
{
    auto const file = update(std::move(state), action, env_in(pack)).effects.file;
    return file ? file->text : std::string {};
}

}

TEST_CASE("no screen of another language says anything in English")
{
    REQUIRE_FALSE(languages_of_real_pack().empty());
    for (auto const& language : languages_of_real_pack()) {
        auto const& pack = real_pack_in(language);
        auto const english = said_in_english_alone(pack);
        REQUIRE(english.size() > 1000);
        for (auto [name, state] : named_states()) {
            CAPTURE(name);
            // Said when it was done, in the language of then; and what these people wrote themselves.
            state.passing.undo.reset();
            auto const& wrote = state.saved.urge.reason;
            for (auto const& text : said_by(view(state, env_in(pack))))
                CHECK_MESSAGE((text == wrote || !english.contains(text)), text);
        }
    }
}

TEST_CASE("the calendar, the text file and the record on screen are in the language of the screens")
{
    auto const& spanish = real_pack_in("es");
    auto const english = said_in_english_alone(spanish);
    auto const state = with_plan(Screen::TakingAlong);
    for (auto const& file :
        { file_after(state, CalendarSaved {}, spanish), file_after(state, NotesSaved {}, spanish) }) {
        REQUIRE(file.size() > 1000);
        for (auto const& text : english)
            CHECK_MESSAGE(file.find(text) == std::string::npos, text);
    }
    CHECK(file_after(state, NotesSaved {}, spanish).find("22 de noviembre") != std::string::npos);
}
