/// Every text of a pack that someone may read, for the checks that look at words.
#pragma once

#include "core/pack.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// What a text is, by how long it may get.
enum class TextSize {
    Label,   ///< Names a thing on a button, a tab or a chip.
    Title,   ///< A heading, a question, an answer.
    Line,    ///< A hint, a reason, a step.
    Passage, ///< Read in peace.
};

struct PackText {
    std::string place; ///< As in `Error::place`.
    std::string_view text;
    TextSize size = TextSize::Line;
    bool is_name = false; ///< Of a place, a service or a study: read as it is written.
    std::vector<Id> on;   ///< Sources that it rests on.
};

/// A list of phrases that words are compared with. Each language has its own.
struct PhraseList {
    std::string place;
    bool is_needed = true; ///< There is nothing to compare with without it.
};

/// In the order of the pack's files. What someone may type and is only compared with, such as the phrases of a message
/// rule, is not among them. Views are into the pack, which must outlive them.
std::vector<PackText> texts_of(Pack const&);

std::vector<PhraseList> phrase_lists_of(Pack const&);

/// Characters that a text of that size may have.
int most_characters(TextSize);

}
