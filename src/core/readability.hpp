/// How hard a text is to read, by formulas that count words, sentences and parts of words.
///
/// A word is a run of letters, digits and apostrophes; a hyphen parts words. `{name}` counts as one word of two
/// syllables. A sentence ends at `.`, `?`, `!` or `…` before a space or the end, or at a line break.
#pragma once

#include <string_view>

namespace second_look {

struct TextCounts {
    int words = 0;
    int sentences = 0; ///< At least 1 where there are words.
    int syllables = 0;
    int long_words = 0;   ///< Of more than 6 letters, as LIX counts them.
    int hard_words = 0;   ///< Of four syllables or more.
    int hardest_word = 0; ///< Syllables of the word that has most.
};

/// Parts of a word as they are spoken.
using CountSyllables = int (*)(std::string_view word);

/// Vowel groups, without a silent `e`, and with the pairs that are spoken apart; where spelling leaves it open, one
/// more rather than one less. Digits count one each. At least 1. The word may have letters with marks.
int english_syllables(std::string_view word);

/// Each of a, e and o, and of i and u with an accent, is heard by itself; other vowels in a row are heard once. `y` is
/// a vowel at the end of a word. Digits count one each. At least 1.
int spanish_syllables(std::string_view word);

TextCounts count_text(std::string_view text, CountSyllables = english_syllables);

/// School grade by Flesch and Kincaid, 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne,
/// Rogers and Chissom 1975). Made for English, and for passages: in a text of few words a single long one decides,
/// so it says little below some 8 words. Nothing to read is grade 0.
double flesch_kincaid_grade(TextCounts const&);

/// Words a sentence + percent of words of more than 6 letters (Björnsson 1968), for languages with letters. Below 30
/// is very easy, as children's books are; 40 is where ordinary prose begins.
double lix(TextCounts const&);

/// How easy Spanish is to read, 206.84 - 60 syllables a word - 1.02 words a sentence (Fernández Huerta 1959, as
/// corrected by Law 2011). 60 to 70 is ordinary prose, as grade 8 is in English; more is easier. Nothing to read is
/// 100.
double fernandez_huerta(TextCounts const&);

}
