/// Whether every text of a pack is plain, short and honest.
///
/// For each text of `texts_of`:
/// - Plain. English: at most grade 8 by Flesch and Kincaid. In a text of fewer than 8 words, which that formula was
///   not made for, at most one word of four parts and none of more. Spanish: at least 60
///   by Fernández Huerta. Another language declares its measure: LIX of at most 40, or none, and the check says so.
///   Names of places, services and studies are left as they are.
/// - Short: at most as many characters as `most_characters` has for its size.
/// - Honest: no phrase of the pack's `never_say`. No figure in percent and no exclamation mark. In English none of a
///   list of promises either, and what says that something is known, by a list of such words ("studies", "tend to"),
///   rests on a source other than the authors' own judgement. So does every question, of which each says why it is
///   asked.
/// And for each country of the helplines: two ways to reach help of every purpose that it names, so that one number
/// that is out of order leaves another. That each line has the day it was read is held by `check_structure`.
#pragma once

#include "core/proof.hpp"

#include <string_view>

namespace second_look {

inline constexpr double hardest_grade = 8;
inline constexpr double hardest_lix = 40;
inline constexpr double least_ease = 60;
inline constexpr int fewest_words_graded = 8;

/// The measure that was made for a language; `ByLanguage` where there is none.
Reading usual_reading(std::string_view language);

struct TextCheck {
    std::vector<Error> errors;
    Statement statement; ///< What holds of the texts where there are no errors.
};

/// Codes, all beginning with `pack.`: `too-hard`, `hard-word`, `reading`, `too-long`, `promise`, `percentage`,
/// `exclamation`, `never-says-nothing`, `no-source`, `unknown-source`, `unknown-string`, `second-way`.
TextCheck check_texts(Pack const&);

}
