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

TEST_CASE("broken text is read to its end")
{
    for (auto const* text : { "\xFF\xFE", "a\xC3", "\xF0\x9F", "\xE2\x80", "please \xC3" })
        check_message(small_rules(), text);
    CHECK(faults("please \xC3", small_rules()) == "beg");
}
