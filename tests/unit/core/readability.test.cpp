#include "core/readability.hpp"

#include <array>
#include <doctest/doctest.h>
#include <string>
#include <utility>

using namespace second_look;

TEST_CASE("parts of English words are counted as they are spoken")
{
    constexpr std::array<std::pair<std::string_view, int>, 44> words { {
        { "a", 1 },
        { "the", 1 },
        { "time", 1 },
        { "times", 1 },
        { "walked", 1 },
        { "wanted", 2 },
        { "needed", 2 },
        { "table", 2 },
        { "people", 2 },
        { "little", 2 },
        { "being", 2 },
        { "doing", 2 },
        { "trying", 2 },
        { "quiet", 2 },
        { "radio", 3 },
        { "idea", 3 },
        { "create", 2 },
        { "question", 2 },
        { "nation", 2 },
        { "social", 2 },
        { "special", 2 },
        { "quickly", 2 },
        { "changes", 2 },
        { "watches", 2 },
        { "houses", 2 },
        { "happy", 2 },
        { "happier", 3 },
        { "family", 3 },
        { "serious", 3 },
        { "reality", 4 },
        { "usually", 4 },
        { "information", 4 },
        { "relationship", 4 },
        { "opportunity", 5 },
        { "I’m", 1 },
        { "isn’t", 2 },
        { "they’ll", 1 },
        { "voilà", 2 },
        { "naïve", 1 },
        { "2020", 4 },
        { "rhythm", 1 },
        { "see", 1 },
        { "free", 1 },
        { "be", 1 },
    } };
    for (auto const& [word, spoken] : words) {
        CAPTURE(std::string(word));
        CHECK(english_syllables(word) == spoken);
    }
}

TEST_CASE("where spelling leaves it open, a word is never taken for easier than it is")
{
    for (auto const& [word, spoken] :
        std::array<std::pair<std::string_view, int>, 8> { { { "something", 2 }, { "safety", 2 }, { "careful", 2 },
            { "everything", 3 }, { "someone", 2 }, { "lonely", 2 }, { "hopeful", 2 }, { "moreover", 3 } } }) {
        CAPTURE(std::string(word));
        CHECK(english_syllables(word) >= spoken);
        CHECK(english_syllables(word) <= spoken + 1);
    }
}

TEST_CASE("letters with a mark are those without, up to the last; signs among them are none")
{
    for (std::string const vowel :
        { "À", "Å", "È", "Ï", "Ò", "Ö", "Ø", "Ù", "Ü", "Ý", "à", "æ", "ï", "ö", "ø", "ü", "ý", "ÿ" }) {
        CAPTURE(vowel);
        CHECK(english_syllables("b" + vowel + "b" + vowel + "b") == 2);
    }
    for (std::string const consonant : { "Ç", "Ñ", "ß", "ç", "ñ", "þ" }) {
        CAPTURE(consonant);
        CHECK(english_syllables("a" + consonant + "a") == 2);
    }
    for (std::string const sign : { "×", "÷", "¿", "¡", "\u00BF", "\u2000", "\u2BFF", "\u3000", "\u303F" }) {
        CAPTURE(sign);
        CHECK(count_text("one" + sign + "two").words == 2);
        CHECK(count_text(sign).words == 0);
    }
    for (std::string const letter : { "À", "ÿ", "\u0100", "\u1FFF", "\u2C00", "\u2FFF", "\u3040" }) {
        CAPTURE(letter);
        CHECK(count_text("one" + letter + "two").words == 1);
    }
}

TEST_CASE("a last e is silent alone, in -ed and in -es, but where the tongue needs it")
{
    constexpr std::array<std::pair<std::string_view, int>, 24> words { { { "he", 1 }, { "ate", 1 }, { "bee", 1 },
        { "tie", 1 }, { "able", 2 }, { "whole", 1 }, { "red", 1 }, { "used", 1 }, { "added", 2 }, { "rated", 2 },
        { "freed", 1 }, { "settled", 2 }, { "smiled", 1 }, { "does", 1 }, { "gates", 1 }, { "faces", 2 },
        { "boxes", 2 }, { "mazes", 2 }, { "pages", 2 }, { "dishes", 2 }, { "aches", 2 }, { "clothes", 1 },
        { "tables", 2 }, { "miles", 1 } } };
    for (auto const& [word, spoken] : words) {
        CAPTURE(std::string(word));
        CHECK(english_syllables(word) == spoken);
    }
}

TEST_CASE("Spanish parts are counted by strong vowels, and weak ones join them but for a mark")
{
    constexpr std::array<std::pair<std::string_view, int>, 28> words { { { "sol", 1 }, { "casa", 2 }, { "día", 2 },
        { "bien", 1 }, { "país", 2 }, { "Raúl", 2 }, { "ciudad", 2 }, { "viuda", 2 }, { "muy", 1 }, { "rey", 1 },
        { "y", 1 }, { "yo", 1 }, { "ayuda", 3 }, { "leer", 2 }, { "teatro", 3 }, { "poeta", 3 }, { "agua", 2 },
        { "pingüino", 3 }, { "averiguáis", 4 }, { "también", 2 }, { "corazón", 3 }, { "TÚ", 1 }, { "PAÍS", 2 },
        { "luz", 1 }, { "sí", 1 }, { "mi", 1 }, { "fui", 1 }, { "brr", 1 } } };
    for (auto const& [word, spoken] : words) {
        CAPTURE(std::string(word));
        CHECK(spanish_syllables(word) == spoken);
    }
    CHECK(spanish_syllables("25") == 2);
    CHECK(spanish_syllables("90") == 2);
}

TEST_CASE("words and sentences end where a reader's do")
{
    auto const counts =
        count_text("You can’t know. Can you? It’s 11,196 couples, give or take…  Well-known ones (yes.)");
    CHECK(counts.sentences == 4);
    CHECK(counts.words == 16);
    CHECK(count_text("No full stop").sentences == 1);
    CHECK(count_text("One line\nand another").sentences == 2);
    CHECK(count_text("version 1.5 of it").sentences == 1);
    CHECK(count_text("").words == 0);
    CHECK(count_text(" … !").sentences == 0);
    // A value stands for one word, whatever it will be.
    CHECK(count_text("Day {day} of {total}").words == 4);
    CHECK(count_text("{day}").words == 1);
    CHECK(count_text("{day}").syllables == 2);
    CHECK(count_text("a{day}b {day").words == 4);
    CHECK(count_text("ill-formed \xE2\x80").words == 2);
    for (std::string const stop : { ".", "?", "!", "…", ".)", ".\"", ".”", "\n" })
        CHECK(count_text("One" + stop + " Two" + stop).sentences == 2);
    for (std::string const sign : { ",", ";", ":", " -" })
        CHECK(count_text("One" + sign + " two" + sign).sentences == 1);
    CHECK(count_text("Yes.No").sentences == 1);
    CHECK(count_text("'tis o'clock’s ’").words == 2);
}

TEST_CASE("a word is long from seven letters on, and hard from four parts on; the hardest is remembered")
{
    CHECK(count_text("letter").long_words == 0);
    CHECK(count_text("letters").long_words == 1);
    CHECK(count_text("let’ters").long_words == 1);
    CHECK(count_text("family").hard_words == 0);
    CHECK(count_text("reality").hard_words == 1);
    auto const counts = count_text("A reality, usually; an opportunity of one");
    CHECK(counts.hard_words == 3);
    CHECK(counts.hardest_word == 5);
    CHECK(counts.syllables == 1 + 4 + 4 + 1 + 5 + 1 + 1);
    CHECK(count_text("").hardest_word == 0);
}

TEST_CASE("the measures are those that were published")
{
    TextCounts const counts { .words = 20, .sentences = 2, .syllables = 30, .long_words = 5 };
    CHECK(flesch_kincaid_grade(counts) == doctest::Approx(3.9 + 17.7 - 15.59));
    CHECK(lix(counts) == doctest::Approx(10 + 25));
    CHECK(fernandez_huerta(counts) == doctest::Approx(206.84 - 90 - 10.2));
    CHECK(flesch_kincaid_grade({}) == 0);
    CHECK(lix({}) == 0);
    CHECK(fernandez_huerta({}) == 100);
}

TEST_CASE("the grade of a well-known sentence is the published one")
{
    // 13 words, 24 syllables: 0.39 * 13 + 11.8 * 24 / 13 - 15.59.
    auto const counts = count_text("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.");
    CHECK(counts.words == 13);
    // No part is missed, and few are counted that nobody speaks.
    CHECK(counts.syllables >= 24);
    CHECK(counts.syllables <= 26);
    CHECK(
        flesch_kincaid_grade({ .words = 13, .sentences = 1, .syllables = 24 }) == doctest::Approx(11.3).epsilon(0.01));
    CHECK(flesch_kincaid_grade(count_text("The cat sat on the mat.")) < 0);
    CHECK(flesch_kincaid_grade(count_text("")) == 0);
}

TEST_CASE("LIX counts long words of any language with letters")
{
    // 10 words in one sentence, two of more than 6 letters: 10 + 20.
    auto const counts = count_text("Heute gehe ich nach der Arbeit langsam und zufrieden heim.");
    CHECK(counts.words == 10);
    CHECK(counts.long_words == 2);
    CHECK(lix(counts) == doctest::Approx(30));
    CHECK(count_text("Größere Vögel").long_words == 1);
}
