/// How hard a text is to read, by formulas that count words, sentences and parts of words.
///
/// A word is a run of letters, digits and apostrophes; a hyphen parts words. `{name}` counts as one word of two
/// syllables. A sentence ends at `.`, `?`, `!` or `…` before a space or the end, or at a line break.
#pragma once

#include <string_view>

namespace second_look {

struct TextCounts {
    int words = 0;
    int sentences = 0;    ///< At least 1 where there are words.
    int syllables = 0;    ///< As `english_syllables` counts them.
    int long_words = 0;   ///< Of more than 6 letters, as LIX counts them.
    int hard_words = 0;   ///< Of four syllables or more.
    int hardest_word = 0; ///< Syllables of the word that has most.
};

TextCounts count_text(std::string_view text);

/// Vowel groups, without a silent `e`, and with the pairs that are spoken apart; where spelling leaves it open, one
/// more rather than one less. Digits count one each. At least 1. The word may have letters with marks.
int english_syllables(std::string_view word);

/// School grade by Flesch and Kincaid, 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne,
/// Rogers and Chissom 1975). Made for English, and for passages: in a text of few words a single long one decides,
/// so it says little below some 8 words. Nothing to read is grade 0.
double flesch_kincaid_grade(TextCounts const&);

/// Words a sentence + percent of words of more than 6 letters (Björnsson 1968), for languages with letters. Below 30
/// is very easy, as children's books are; 40 is where ordinary prose begins.
double lix(TextCounts const&);

}
