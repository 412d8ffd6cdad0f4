/// What the check of texts says it measured, and where each measure begins to refuse.
#include "core/text_check.hpp"

#include "core/pack_texts.hpp"
#include "pack_check_helpers.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

/// A small pack in this language with one text that is looked at.
TextCheck checked(std::string const& language, Reading reading, std::string const& text)
{
    Pack pack;
    pack.language = language;
    pack.reading = reading;
    pack.never_say = { { "luck", "Promise no luck.", { "good luck will", "win them back" }, {} } };
    pack.companion.contact_evidence = text;
    return check_texts(pack);
}

/// What is to be done about that text, under this code; empty where it may stay.
std::string remedy(TextCheck const& check, std::string_view code)
{
    for (auto const& error : check.errors) {
        if (error.code == code && error.place == "companion/contact/evidence")
            return error.remedy;
    }
    return {};
}

std::string times(std::string const& word, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i == 0 ? "" : " ") + word;
    return text;
}

bool holds(std::string const& text, std::string const& part)
{
    return text.find(part) != std::string::npos;
}

}

TEST_CASE("LIX refuses what lies above 40, and says how far")
{
    auto const lix = [](int easy, int longer) {
        return checked("de", Reading::Lix, times("Hund", easy) + " " + times("Gartenzaun", longer) + ".");
    };
    // 10 words in a sentence, and 30 in a hundred long.
    CHECK(remedy(lix(7, 3), "pack.too-hard") == "");
    CHECK(holds(remedy(lix(6, 4), "pack.too-hard"), "this reads at LIX 50.0, 40 is the most."));
    CHECK(holds(remedy(lix(5, 3), "pack.too-hard"), "this reads at LIX 45.5, 40 is the most."));
    CHECK(holds(lix(5, 3).statement.how, "LIX of 1 texts (hardest 45.5), with 0 too short to be measured"));
    CHECK(remedy(lix(0, 7), "pack.too-hard") == "");
    CHECK(holds(lix(0, 7).statement.how, "LIX of 0 texts (hardest 0.0), with 1 too short to be measured"));
}

TEST_CASE("the English grade refuses what lies above 8, and hard words where there are too few to grade")
{
    auto const english = [](std::string const& text) { return checked("en", Reading::ByLanguage, text); };
    // 0.39 * 8 + 11.8 * 14 / 8 - 15.59, and the same with 13 parts of words.
    auto const hard = english("the cat sat on the family family family.");
    CHECK(holds(remedy(hard, "pack.too-hard"), "this reads at grade 8.2, 8 is the most."));
    CHECK(
        holds(hard.statement.how, "Flesch and Kincaid's grade of 1 texts (hardest 8.2), no hard words in 0 of fewer"));
    auto const easy = english("the cat sat on the happy family family.");
    CHECK(remedy(easy, "pack.too-hard") == "");
    CHECK(holds(easy.statement.how, "(hardest 6.7)"));
    CHECK(remedy(english("the reality"), "pack.hard-word") == "");
    CHECK(remedy(english("reality reality"), "pack.hard-word") != "");
    CHECK(remedy(english("opportunity"), "pack.hard-word") != "");
    CHECK(remedy(english("one two three four five reality reality"), "pack.hard-word") != "");
    CHECK(remedy(english("one two three four reality reality. One one"), "pack.hard-word") == "");
}

TEST_CASE("the Spanish ease refuses what lies below 60")
{
    auto const spanish = [](std::string const& text) { return checked("es", Reading::ByLanguage, text); };
    // 206.84 - 60 * 18 / 8 - 1.02 * 8, and one part of a word more.
    auto const easy = spanish("casa casa casa casa casa casa corazón corazón.");
    CHECK(remedy(easy, "pack.too-hard") == "");
    CHECK(holds(easy.statement.how, "Fernández Huerta's ease of 1 texts (hardest 63.7)"));
    auto const hard = spanish("casa casa casa casa casa corazón corazón corazón.");
    CHECK(holds(remedy(hard, "pack.too-hard"), "this reads at ease 56.2, 60 is the least."));
    // Hard words are counted in English alone.
    CHECK(remedy(spanish("averiguáis averiguáis"), "pack.hard-word") == "");
}

TEST_CASE("of several texts the hardest is told")
{
    Pack pack;
    pack.language = "de";
    pack.reading = Reading::Lix;
    pack.never_say = { { "luck", "Promise no luck.", { "good luck will" }, {} } };
    auto const easy = times("Hund", 8) + ".";
    auto const hard = times("Hund", 6) + " " + times("Gartenzaun", 2) + ".";
    for (auto const& prompts : { std::vector { easy, hard }, std::vector { hard, easy } }) {
        pack.companion.prompts = prompts;
        CHECK(holds(check_texts(pack).statement.how, "LIX of 2 texts (hardest 33.0), with 0 too short"));
    }
    pack.language = "es";
    pack.reading = Reading::ByLanguage;
    pack.companion.prompts = { "sol sol sol sol sol sol sol sol.", "casa casa casa casa casa casa casa casa.",
        "sol sol sol sol sol sol sol sol." };
    CHECK(holds(check_texts(pack).statement.how, "ease of 3 texts (hardest 78.7)"));
}

TEST_CASE("the check says how many phrases no text may hold, and how often something is said to be known")
{
    auto const german = checked("de", Reading::Lix, "Studies found that this helps.");
    CHECK(german.statement.how.ends_with(", 2 phrases that none may hold, and 0 that say something is known"));
    auto const english = checked("en", Reading::ByLanguage, "Studies found that this helps.");
    CHECK(english.statement.how.ends_with(" phrases that none may hold, and 1 that say something is known"));
    CHECK_FALSE(holds(english.statement.how, ", 2 phrases"));
    CHECK(remedy(english, "pack.no-source") != "");
    CHECK(remedy(german, "pack.no-source") == "");
    auto const silent = checked("fr", Reading::None, "Rien.");
    CHECK(holds(silent.statement.how, "no measure of reading in this language, 2 phrases"));
    CHECK(silent.statement.claim == "Every text keeps its length and promises nothing.");
    CHECK(german.statement.claim != silent.statement.claim);
}
