#include "core/message_check.hpp"

#include "support/real_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

/// The rules broken, as words.
std::string faults(std::string_view text, MessageRules const& rules = support::real_pack().companion.message)
{
    std::string all;
    for (auto const& fault : check_message(rules, text)) {
        all += all.empty() ? "" : " ";
        switch (fault.kind) {
        case MessageFault::Kind::Empty:
            all += "empty";
            break;
        case MessageFault::Kind::TooLong:
            all += "long";
            break;
        case MessageFault::Kind::TooManyQuestions:
            all += "questions";
            break;
        case MessageFault::Kind::Phrase:
            all += fault.rule;
            break;
        }
    }
    return all;
}

MessageRules small_rules()
{
    return { .longest = 40,
        .question_openers = { "can we" },
        .rules = { { "beg", "…", { "please", "beg*" }, { "beginning", "please feel free" } },
            { "blame", "…", { "your fault" }, { "not your fault" } } } };
}

}

TEST_CASE("a short, clear message passes")
{
    CHECK(faults("Hi Sam. I have thought about what you said in June, and I see it now. I would like to have a coffee "
                 "some day. No answer is fine too.")
        == "");
    CHECK(faults("Hello. I hope you are well. Would you like to go for a walk in March?") == "");
}

TEST_CASE("letters with marks are compared in any case, and count once where they are held")
{
    MessageRules const rules { .longest = 80,
        .question_openers = { "qué" },
        .rules = { { "beg", "…", { "última oportunidad", "ÁÉÍÓÚÜÑ", "прошу", "łódź" }, {} } } };
    CHECK(faults("Es la última oportunidad.", rules) == "beg");
    CHECK(faults("ÚLTIMA OPORTUNIDAD", rules) == "beg");
    CHECK(faults("Última opooortunidad", rules) == "beg");
    CHECK(faults("úúúúltima oportunidad", rules) == "beg");
    CHECK(faults("áéíóúüñ", rules) == "beg");
    CHECK(faults("ПРОШУ", rules) == "beg");
    CHECK(faults("ŁÓDŹ", rules) == "beg");
    CHECK(faults("Qué haces. QUÉ PASA.", rules) == "questions");
    // A mark can tell two words apart.
    CHECK(faults("ultima oportunidad", rules) == "");
    CHECK(faults("Que pase. Que pase.", rules) == "");
}

TEST_CASE("an apostrophe joins a word, whichever sign is typed for it")
{
    MessageRules const rules { .longest = 80, .question_openers = {}, .rules = { { "beg", "…", { "don't go" }, {} } } };
    for (std::string const sign : { "'", "‘", "’", "ʼ", "´", "`" }) {
        CAPTURE(sign);
        CHECK(faults("Don" + sign + "t go", rules) == "beg");
        CHECK(faults(sign + "Don" + sign + "t go" + sign, rules) == "beg");
        CHECK(faults("'" + sign + "'", rules) == "empty");
    }
    CHECK(faults("Dont go", rules) == "beg");
    CHECK(faults("Don t go", rules) == "");
    CHECK(faults("Don\"t go", rules) == "");
}

TEST_CASE("marks that nobody sees neither part a word nor count as characters")
{
    MessageRules const rules { .longest = 80, .question_openers = {}, .rules = { { "beg", "…", { "please" }, {} } } };
    // A soft hyphen, spaces and joiners without width, marks of direction, and marks that join to a letter.
    for (std::string const mark : { "\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\uFEFF",
             "\u0300", "\u0301", "\u036F" }) {
        CHECK(faults("ple" + mark + "ase", rules) == "beg");
        CHECK(characters_of("a" + mark + "b") == 2);
    }
    for (std::string const sign : { "\u00AC", "\u00AE", "\u200A", "\u2010", "\u205F", "\u02FF", "\u0370" }) {
        CHECK(faults("ple" + sign + "ase", rules) == "");
        CHECK(characters_of("a" + sign + "b") == 3);
    }
}

TEST_CASE("letters of any script and digits make words; signs between them part words")
{
    auto const counts_as_letter = [](std::string const& sign) { return faults(sign) != "empty"; };
    for (std::string const letter : { "a", "z", "A", "Z", "0", "9", "\u00C0", "\u00D6", "\u00D8", "\u00F6", "\u00F8",
             "\u00FF", "\u1FFF", "\u2C00", "\u2FFF", "\u3040", "\uFF21", "\uFEFC" }) {
        CAPTURE(letter);
        CHECK(counts_as_letter(letter));
    }
    for (std::string const sign : { "@", "[", "`", "{", "/", ":", "\u00BF", "\u00D7", "\u00F7", "\u2010", "\u2BFF",
             "\u3000", "\u303F", "\uFF00", "\uFF20", "\U0001F000", "\U0001F600" }) {
        CAPTURE(sign);
        CHECK_FALSE(counts_as_letter(sign));
    }
}

TEST_CASE("a sentence ends at any of these signs, and one that asks at any question mark")
{
    auto const rules = small_rules();
    for (std::string const mark : { "?", "？", "؟", "⁇", "⁈", "⁉", "‽" }) {
        CAPTURE(mark);
        CHECK(faults("Are you" + mark, rules) == "");
        CHECK(faults("Are you" + mark + " And her" + mark, rules) == "questions");
    }
    for (std::string const stop : { ".", "!", "\n", "…" }) {
        CAPTURE(stop);
        CHECK(faults("Can we talk" + stop + " Can we meet", rules) == "questions");
        CHECK(faults("Can we talk" + stop + " Yes. Can we" + stop, rules) == "questions");
        CHECK(faults("Can we talk" + stop + " We can, can we", rules) == "");
    }
    CHECK(faults("Can we talk, can we meet", rules) == "");
    // Without words a mark asks once, and again only after a word.
    CHECK(faults("Yes ? ?", rules) == "");
    CHECK(faults("Yes. ? ok ?", rules) == "questions");
}

TEST_CASE("a letter held twice is spelling, and from three times on it is one")
{
    MessageRules const rules {
        .longest = 80, .question_openers = {}, .rules = { { "beg", "…", { "need", "so" }, {} } }
    };
    CHECK(faults("need", rules) == "beg");
    CHECK(faults("ned", rules) == "");
    CHECK(faults("neeed", rules) == "");
    CHECK(faults("nnneed", rules) == "beg");
    CHECK(faults("needddd", rules) == "beg");
    CHECK(faults("sooo", rules) == "beg");
    CHECK(faults("soo", rules) == "");
}

TEST_CASE("a phrase stands anywhere whole words do, and its last word may be a beginning")
{
    MessageRules const rules { .longest = 80,
        .question_openers = {},
        .rules = { { "end", "…", { "one last chance", "for ev*" }, { "not for ever", "for every one of us" } } } };
    CHECK(faults("one last chance", rules) == "end");
    CHECK(faults("only one last chance now", rules) == "end");
    CHECK(faults("one last", rules) == "");
    CHECK(faults("last chance", rules) == "");
    CHECK(faults("one last chances", rules) == "");
    CHECK(faults("for ev", rules) == "end");
    CHECK(faults("for evermore", rules) == "end");
    CHECK(faults("for e", rules) == "");
    CHECK(faults("not for ever", rules) == "");
    CHECK(faults("for ever", rules) == "end");
    CHECK(faults("for every one of us", rules) == "");
    CHECK(faults("for every one of", rules) == "end");
    CHECK(faults("it is not for ever, and for every one of us", rules) == "");
    CHECK(faults("not for ever or for ever", rules) == "end");
}

TEST_CASE("an empty message is not one")
{
    CHECK(faults("") == "empty");
    CHECK(faults(" \n ") == "empty");
    CHECK(faults("…!") == "empty");
    CHECK(faults("\xE2\x80\x8B") == "empty");
}

TEST_CASE("length is counted in characters, not in bytes")
{
    auto const rules = small_rules();
    CHECK(faults(std::string(40, 'a'), rules) == "");
    CHECK(faults(std::string(20, 'a') + " " + std::string(20, 'b'), rules) == "long");
    std::string umlauts;
    for (int i = 0; i < 40; ++i)
        umlauts += "ü";
    CHECK(faults(umlauts, rules) == "");
    CHECK(faults(umlauts + "ü", rules) == "long");
}

TEST_CASE("one question is enough, with a mark or without")
{
    auto const rules = small_rules();
    CHECK(faults("How are you?", rules) == "");
    CHECK(faults("How are you???", rules) == "");
    CHECK(faults("How are you ? !? ?", rules) == "");
    CHECK(faults("How are you? And her?", rules) == "questions");
    CHECK(faults("How are you? Can we talk", rules) == "questions");
    CHECK(faults("Can we talk. Can we meet", rules) == "questions");
    CHECK(faults("How are you？And her？", rules) == "questions");
    CHECK(faults("We can, can we", rules) == "");
}

TEST_CASE("words are compared whole, in any case, however their letters are held or hidden")
{
    auto const rules = small_rules();
    CHECK(faults("PLEASE", rules) == "beg");
    CHECK(faults("pleeeease", rules) == "beg");
    CHECK(faults("ple\xE2\x80\x8B"
                 "ase",
              rules)
        == "beg");
    CHECK(faults("I was pleased", rules) == "");
    CHECK(faults("I’m begging", rules) == "beg");
    CHECK(faults("It is your\n fault", rules) == "blame");
    CHECK(faults("your... FAULT", rules) == "blame");
}

TEST_CASE("a phrase is fine inside a longer one that says the opposite, and only there")
{
    auto const rules = small_rules();
    CHECK(faults("In the beginning", rules) == "");
    CHECK(faults("Please feel free", rules) == "");
    CHECK(faults("It was not your fault", rules) == "");
    CHECK(faults("Not your fault. Is it your fault", rules) == "blame");
}

TEST_CASE("each rule of the pack catches what it is for")
{
    CHECK(faults("I’m begging you, take me back.") == "pleading");
    CHECK(faults("I can’t live without you") == "pleading");
    CHECK(faults("I can't live without you") == "pleading");
    CHECK(faults("You never listened to me.") == "blame");
    CHECK(faults("You have to meet me.") == "pressure");
    CHECK(faults("You don’t have to answer.") == "");
    CHECK(faults("Is it true that you are seeing someone?") == "jealousy");
    CHECK(faults("I promise, I will change.") == "promise");
    CHECK(faults("Please, you owe me, answer me, I saw you with her, I swear. Why? Why?")
        == "questions pleading blame pressure jealousy promise");
}

TEST_CASE("what was found is given back as it was written")
{
    auto const found = check_message(small_rules(), "It is YOUR  Fault");
    REQUIRE(found.size() == 1);
    CHECK(found[0].found == "YOUR  Fault");
}

TEST_CASE("what was found is the first of a rule, without what stands around it")
{
    PhraseRule const rule { "beg", "…", { "please", "your fault" }, { "please feel free" } };
    CHECK(found_phrase(rule, "So, PLEEEASE! It is your fault.") == "PLEEEASE");
    CHECK(found_phrase(rule, "Please feel free. \"Your  fault\"") == "Your  fault");
    CHECK(found_phrase(rule, "Nothing of it") == "");
    CHECK(found_phrase(rule, "") == "");
    CHECK(found_phrase({ "none", "…", { "", "?" }, {} }, "please") == "");
}

TEST_CASE("broken text is read to its end")
{
    for (auto const* text : { "\xFF\xFE", "a\xC3", "\xF0\x9F", "\xE2\x80", "please \xC3" })
        check_message(small_rules(), text);
    CHECK(faults("please \xC3", small_rules()) == "beg");
}
