#include "core/readability.hpp"

#include "core/code_point.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace second_look {

namespace {

/// À to ÿ without their marks; the two signs among them are no letters.
constexpr std::string_view without_marks = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

bool joins_letters(char32_t c)
{
    return c == '\'' || c == 0x2019;
}

/// A letter without its mark and in lower case, a digit, `?` for a letter of another script, or 0.
char folded(char32_t c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c | 0x20);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        return static_cast<char>(c);
    if (c < 0xC0)
        return '\0';
    if (c <= 0xFF) {
        char const plain = without_marks[c - 0xC0];
        return plain == ' ' ? '\0' : plain;
    }
    bool const is_sign = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F);
    return is_sign ? '\0' : '?';
}

std::string folded_letters(std::string_view word)
{
    std::string letters;
    for (std::size_t at = 0; at < word.size();) {
        if (char const letter = folded(read_code_point(word, at)))
            letters += letter;
    }
    return letters;
}

bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool is_one_of(char c, std::string_view letters)
{
    return letters.find(c) != std::string_view::npos;
}

/// Vowels that stand together and are spoken apart, and the beginnings of those that are not.
int spoken_apart(std::string const& word)
{
    constexpr std::array<std::string_view, 18> apart { "ia", "io", "iu", "eo", "ua", "uo", "iet", "eati", "eate",
        "react", "idea", "ying", "eing", "oing", "uing", "oem", "ier", "eali" };
    constexpr std::array<std::string_view, 15> together { "tion", "sion", "cial", "tial", "cian", "gion", "gia",
        "cious", "tious", "people", "qua", "quo", "gua", "eou", "rriage" };
    int count = 0;
    for (auto const part : apart) {
        for (auto at = word.find(part); at != std::string::npos; at = word.find(part, at + 1))
            ++count;
    }
    for (auto const part : together) {
        for (auto at = word.find(part); at != std::string::npos; at = word.find(part, at + 1))
            --count;
    }
    return std::max(count, 0);
}

/// A last `e` that is not heard, alone or in -ed and -es.
bool ends_silently(std::string const& word)
{
    auto const size = word.size();
    if (size < 3)
        return false;
    char const last = word[size - 1];
    auto const is_heard = [&](std::size_t e) { return is_vowel(word[e - 1]); };
    auto const is_syllable_of_l = [&](std::size_t e) { return word[e - 1] == 'l' && !is_vowel(word[e - 2]); };
    if (last == 'e')
        return !is_heard(size - 1) && !is_syllable_of_l(size - 1);
    if (size < 4 || word[size - 2] != 'e' || is_heard(size - 2))
        return false;
    if (last == 'd')
        return !is_one_of(word[size - 3], "td") && !is_syllable_of_l(size - 2);
    if (last != 's' || is_one_of(word[size - 3], "scxzg") || is_syllable_of_l(size - 2))
        return false;
    return word[size - 3] != 'h' || !is_one_of(word[size - 4], "sc");
}

/// What words and sentences are put together from, one code point after another.
class Counter {
public:
    explicit Counter(CountSyllables syllables)
        : m_syllables(syllables)
    {
    }

    /// `c` as it is written, in bytes.
    void take(char32_t c, std::string_view written, bool ends_text_or_word)
    {
        if (folded(c) != '\0') {
            m_word += written;
            ++m_letters;
            return;
        }
        if (joins_letters(c) && !m_word.empty())
            return;
        end_word();
        bool const is_stop = c == '.' || c == '?' || c == '!' || c == 0x2026;
        if (c == '\n' || (is_stop && ends_text_or_word))
            end_sentence();
    }

    void take_placeholder()
    {
        end_word();
        add(2, 0);
    }

    TextCounts finish()
    {
        end_word();
        end_sentence();
        return m_counts;
    }

private:
    void end_word()
    {
        if (m_word.empty())
            return;
        add(m_syllables(m_word), m_letters);
        m_word.clear();
        m_letters = 0;
    }

    void add(int syllables, int letters)
    {
        ++m_counts.words;
        m_counts.syllables += syllables;
        m_counts.long_words += letters > 6 ? 1 : 0;
        m_counts.hard_words += syllables >= 4 ? 1 : 0;
        m_counts.hardest_word = std::max(m_counts.hardest_word, syllables);
        m_is_in_sentence = true;
    }

    void end_sentence()
    {
        m_counts.sentences += m_is_in_sentence ? 1 : 0;
        m_is_in_sentence = false;
    }

    CountSyllables m_syllables;
    TextCounts m_counts;
    std::string m_word;
    int m_letters = 0;
    bool m_is_in_sentence = false;
};

}

int english_syllables(std::string_view word)
{
    auto const letters = folded_letters(word);
    int count = 0;
    bool after_vowel = false;
    for (char const letter : letters) {
        bool const vowel = is_vowel(letter);
        count += (vowel && !after_vowel) || (letter >= '0' && letter <= '9') ? 1 : 0;
        after_vowel = vowel;
    }
    count += spoken_apart(letters);
    if (ends_silently(letters))
        --count;
    // As in "isn't" and "didn't".
    if (letters.ends_with("snt") || letters.ends_with("dnt"))
        ++count;
    return std::max(count, 1);
}

int spanish_syllables(std::string_view word)
{
    int count = 0;
    enum class Vowels { None, Unheard, Heard }; // Heard once they have been counted.
    auto in_a_row = Vowels::None;
    for (std::size_t at = 0; at < word.size();) {
        auto const c = read_code_point(word, at);
        char const letter = folded(c);
        bool const is_open = is_one_of(letter, "aeo") || c == 0xED || c == 0xCD || c == 0xFA || c == 0xDA;
        bool const is_vowel_here = letter != 'y' ? is_vowel(letter) : at == word.size();
        if (is_open || (letter >= '0' && letter <= '9'))
            ++count;
        else if (in_a_row == Vowels::Unheard && !is_vowel_here)
            ++count;
        if (is_open)
            in_a_row = Vowels::Heard;
        else if (!is_vowel_here)
            in_a_row = Vowels::None;
        else if (in_a_row == Vowels::None)
            in_a_row = Vowels::Unheard;
    }
    if (in_a_row == Vowels::Unheard)
        ++count;
    return std::max(count, 1);
}

TextCounts count_text(std::string_view text, CountSyllables syllables)
{
    Counter counter(syllables);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '{') {
            if (auto const end = text.find('}', at); end != std::string_view::npos) {
                counter.take_placeholder();
                at = end + 1;
                continue;
            }
        }
        auto const from = at;
        auto const c = read_code_point(text, at);
        bool const is_end = at >= text.size() || text[at] == ' ' || text[at] == '\n' || (text[at] & 0x80) != 0
            || text[at] == '"' || text[at] == ')';
        counter.take(c, text.substr(from, at - from), is_end);
    }
    return counter.finish();
}

double flesch_kincaid_grade(TextCounts const& counts)
{
    if (counts.words == 0)
        return 0;
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

double lix(TextCounts const& counts)
{
    if (counts.words == 0)
        return 0;
    return static_cast<double>(counts.words) / counts.sentences + 100.0 * counts.long_words / counts.words;
}

double fernandez_huerta(TextCounts const& counts)
{
    if (counts.words == 0)
        return 100;
    return 206.84 - 60.0 * counts.syllables / counts.words - 1.02 * counts.words / counts.sentences;
}

}
