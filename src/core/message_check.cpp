#include "core/message_check.hpp"

#include "core/code_point.hpp"

#include <algorithm>
#include <optional>

namespace second_look {

namespace {

/// A word as it is compared, and where it stands in the text.
struct Word {
    std::u32string folded;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_ascii_letter(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Marks that are written in, or between, the letters of a word without being seen.
bool is_invisible(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || (c >= 0x300 && c <= 0x36F);
}

bool is_apostrophe(char32_t c)
{
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x00B4 || c == '`';
}

bool is_question_mark(char32_t c)
{
    return c == '?' || c == 0xFF1F || c == 0x061F || c == 0x2047 || c == 0x2048 || c == 0x2049 || c == 0x203D;
}

bool ends_sentence(char32_t c)
{
    return c == '.' || c == '!' || c == '\n' || c == 0x2026 || is_question_mark(c);
}

/// Letters of any script; general punctuation and signs are not, nor is a question mark.
bool is_letter(char32_t c)
{
    if (c < 0x80)
        return is_ascii_letter(c) || (c >= '0' && c <= '9');
    return c >= 0xC0 && !is_question_mark(c) && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF)
        && !(c >= 0x3000 && c <= 0x303F) && !(c >= 0xFF00 && c <= 0xFF20) && c < 0x1F000;
}

/// A letter held three times or more counts once.
std::u32string without_held_letters(std::u32string const& word)
{
    std::u32string short_word;
    for (std::size_t i = 0; i < word.size();) {
        auto end = i;
        while (end < word.size() && word[end] == word[i])
            ++end;
        short_word.append(end - i >= 3 ? 1 : end - i, word[i]);
        i = end;
    }
    return short_word;
}

struct Words {
    std::vector<Word> all;
    int questions = 0;                 ///< Sentences that end in a question mark.
    std::vector<std::size_t> unmarked; ///< First word of each sentence that does not.
};

Words read_words(std::string_view text)
{
    Words words;
    Word word;
    std::optional<std::size_t> first;
    bool in_word = false;
    bool after_question = false;
    auto const end_word = [&] {
        if (!in_word)
            return;
        word.folded = without_held_letters(word.folded);
        if (!word.folded.empty()) {
            if (!first)
                first = words.all.size();
            words.all.push_back(word);
            after_question = false;
        }
        word = {};
        in_word = false;
    };
    auto const end_sentence = [&](bool asks) {
        if (asks && (first || !after_question)) {
            ++words.questions;
            after_question = true;
        } else if (first && !asks) {
            words.unmarked.push_back(*first);
        }
        first.reset();
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const begin = at;
        auto const c = read_code_point(text, at);
        if (is_invisible(c))
            continue;
        if (is_letter(c) || (is_apostrophe(c) && in_word)) {
            if (!in_word)
                word.begin = begin;
            in_word = true;
            word.end = at;
            if (!is_apostrophe(c))
                word.folded += lower_case(c);
            continue;
        }
        end_word();
        if (ends_sentence(c))
            end_sentence(is_question_mark(c));
    }
    end_word();
    end_sentence(false);
    return words;
}

/// Words as they are compared.
using Phrase = std::vector<std::u32string>;

/// Whether the phrase stands at that word; a last word that ends in `*` stands for all that begin so.
bool stands_at(Phrase const& phrase, std::vector<Word> const& words, std::size_t at)
{
    if (phrase.empty() || at + phrase.size() > words.size())
        return false;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        auto const& wanted = phrase[i];
        auto const& word = words[at + i].folded;
        bool const begins = wanted.ends_with(U'*');
        if (begins ? !word.starts_with(std::u32string_view(wanted).substr(0, wanted.size() - 1)) : word != wanted)
            return false;
    }
    return true;
}

Phrase words_of_phrase(std::string const& phrase)
{
    Phrase words;
    for (auto const& word : read_words(phrase).all) {
        bool const begins = std::string_view(phrase).substr(word.end).starts_with('*');
        words.push_back(word.folded + (begins ? U"*" : U""));
    }
    return words;
}

std::vector<Phrase> words_of_phrases(std::vector<std::string> const& phrases)
{
    std::vector<Phrase> all;
    for (auto const& phrase : phrases)
        all.push_back(words_of_phrase(phrase));
    return all;
}

/// Whether one of `unless` stands around the words [at, end).
bool is_excused(std::vector<Phrase> const& unless, std::vector<Word> const& words, std::size_t at, std::size_t end)
{
    for (auto const& phrase : unless) {
        for (std::size_t from = end > phrase.size() ? end - phrase.size() : 0; from <= at; ++from) {
            if (from + phrase.size() >= end && stands_at(phrase, words, from))
                return true;
        }
    }
    return false;
}

std::optional<MessageFault> broken(PhraseRule const& rule, std::vector<Word> const& words, std::string_view text)
{
    auto const phrases = words_of_phrases(rule.phrases);
    auto const unless = words_of_phrases(rule.unless);
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (auto const& phrase : phrases) {
            auto const end = at + phrase.size();
            if (!stands_at(phrase, words, at) || is_excused(unless, words, at, end))
                continue;
            auto const begin = words[at].begin;
            return MessageFault { MessageFault::Kind::Phrase, rule.id,
                std::string(text.substr(begin, words[end - 1].end - begin)) };
        }
    }
    return {};
}

}

int characters_of(std::string_view text)
{
    int count = 0;
    for (std::size_t at = 0; at < text.size();)
        count += is_invisible(read_code_point(text, at)) ? 0 : 1;
    return count;
}

std::string found_phrase(PhraseRule const& rule, std::string_view text)
{
    auto const fault = broken(rule, read_words(text).all, text);
    return fault ? fault->found : std::string {};
}

std::vector<MessageFault> check_message(MessageRules const& rules, std::string_view text)
{
    auto const words = read_words(text);
    if (words.all.empty())
        return { { MessageFault::Kind::Empty, {}, {} } };
    std::vector<MessageFault> faults;
    if (characters_of(text) > rules.longest)
        faults.push_back({ MessageFault::Kind::TooLong, {}, {} });
    int questions = words.questions;
    auto const openers = words_of_phrases(rules.question_openers);
    for (auto const first : words.unmarked) {
        questions += std::any_of(
            openers.begin(), openers.end(), [&](auto const& opener) { return stands_at(opener, words.all, first); });
    }
    if (questions > 1)
        faults.push_back({ MessageFault::Kind::TooManyQuestions, {}, {} });
    for (auto const& rule : rules.rules) {
        if (auto fault = broken(rule, words.all, text))
            faults.push_back(std::move(*fault));
    }
    return faults;
}

}
