/// Whether a message is short and clear enough to be sent, by a pack's lists of phrases.
///
/// Text is compared word by word: letters of any case with the marks they have, curly and straight apostrophes alike, a
/// letter held three times or more counted once ("pleeease"), signs and line breaks between words ignored.
#pragma once

#include "core/pack.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

struct MessageFault {
    enum class Kind {
        Empty,
        TooLong,          ///< More characters than `MessageRules::longest`.
        TooManyQuestions, ///< More than one.
        Phrase,           ///< `rule` of the pack was broken by the words `found`.
    };
    Kind kind = Kind::Empty;
    Id rule;
    std::string found; ///< As it was written.

    bool operator==(MessageFault const&) const = default;
};

/// Faults in the order empty, length, questions, rules; one for each rule, with the first place it was found.
/// No faults: fit to be sent. A question is a sentence that ends in a question mark, or that begins with one
/// of the pack's openers.
std::vector<MessageFault> check_message(MessageRules const&, std::string_view text);

/// The first words of the text that break the rule, as they are written; empty when none do.
std::string found_phrase(PhraseRule const&, std::string_view text);

/// Characters as people count them, near enough: code points without marks that join to others.
int characters_of(std::string_view text);

}
