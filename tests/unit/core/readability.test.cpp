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
    CHECK(count_text("ill-formed \xE2\x80").words == 2);
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
