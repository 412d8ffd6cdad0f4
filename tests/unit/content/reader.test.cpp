#include "content/reader.hpp"

#include "content/json_text.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

/// What reading this text gives, and the errors that came of it.
struct Attempt {
    explicit Attempt(std::string_view text)
        : document(parse_json(text).value())
    {
    }

    Reader reader() { return Reader(document, "here", errors); }

    /// The only error's code; empty when there is none, `several` when there are more.
    std::string code() const { return errors.empty() ? "" : errors.size() > 1 ? "several" : errors[0].code; }

    nlohmann::json document;
    std::vector<Error> errors;
};

}

TEST_CASE("values of the asked type are read without an error")
{
    CHECK(Attempt("\"two\\nlines\"").reader().text() == "two\nlines");
    CHECK(Attempt("\"first-week-2\"").reader().id() == "first-week-2");
    CHECK(Attempt("true").reader().flag());
    CHECK(Attempt("-5").reader().whole_number(-5, 5) == -5);
    CHECK(Attempt("120").reader().whole_number(1, 120) == 120);
    CHECK(Attempt("\"2026-11-22\"").reader().date() == parse_date("2026-11-22"));
    CHECK(Attempt("[\"a\", \"b\"]").reader().ids() == std::vector<Id> { "a", "b" });
}

TEST_CASE("a wrong type says what was expected and what is there, at its place")
{
    Attempt attempt("7");
    CHECK(attempt.reader().text().empty());
    REQUIRE(attempt.code() == "json.wrong-type");
    CHECK(attempt.errors[0].place == "here");
    CHECK(attempt.errors[0].remedy == "Write a text here; this is a whole number.");

    for (auto const* other : { "null", "true", "1.5", "[]", "{}" }) {
        Attempt wrong(other);
        wrong.reader().id();
        CHECK(wrong.code() == "json.wrong-type");
    }
    Attempt flag("\"true\"");
    CHECK_FALSE(flag.reader().flag());
    CHECK(flag.code() == "json.wrong-type");
    Attempt fraction("5.0");
    CHECK(fraction.reader().whole_number(1, 9) == 1);
    CHECK(fraction.code() == "json.wrong-type");
    Attempt list("{}");
    CHECK(list.reader().items().empty());
    CHECK(list.code() == "json.wrong-type");
}

TEST_CASE("numbers out of range are refused, however large")
{
    for (auto const* number : { "0", "121", "-1", "4294967297", "9223372036854775807", "9223372036854775808",
             "18446744073709551615", "-9223372036854775808" }) {
        Attempt attempt(number);
        CHECK(attempt.reader().whole_number(1, 120) == 1);
        CHECK_MESSAGE(attempt.code() == "json.out-of-range", number);
    }
    Attempt negative("18446744073709551615");
    CHECK(negative.reader().whole_number(-5, -1) == -5);
    CHECK(negative.code() == "json.out-of-range");
}

TEST_CASE("ids are lower-case words joined by hyphens")
{
    for (auto const* id :
        { "\"\"", "\"A\"", "\"a b\"", "\"-a\"", "\"a-\"", "\"a--b\"", "\"a_b\"", "\"\xc3\xa9\"", "\"../a\"" }) {
        Attempt attempt(id);
        CHECK(attempt.reader().id().empty());
        CHECK_MESSAGE(attempt.code() == "json.bad-id", id);
    }
    CHECK(Attempt("\"" + std::string(64, 'a') + "\"").reader().id().size() == 64);
    CHECK(Attempt("\"" + std::string(65, 'a') + "\"").reader().id().empty());
}

TEST_CASE("text that is spoken says something, and no text hides control characters")
{
    Attempt blank("\" \\n \"");
    blank.reader().spoken_text();
    CHECK(blank.code() == "json.empty-text");
    Attempt tab("\"a\\tb\"");
    CHECK(tab.reader().text().empty());
    CHECK(tab.code() == "json.control-character");
    Attempt null("\"a\\u0000b\"");
    null.reader().spoken_text();
    CHECK(null.errors[0].code == "json.control-character");
}

TEST_CASE("days and words are checked")
{
    Attempt day("\"2026-02-30\"");
    CHECK_FALSE(day.reader().date());
    CHECK(day.code() == "json.bad-date");

    constexpr std::array<Word<int>, 2> words { { { "one", 1 }, { "two", 2 } } };
    CHECK(Attempt("\"two\"").reader().word(words) == 2);
    Attempt three("\"three\"");
    CHECK(three.reader().word(words) == 1);
    CHECK(three.errors[0].code == "json.unknown-word");
    CHECK(three.errors[0].remedy == "Write one of these: one, two.");
    Attempt number("3");
    number.reader().word(words);
    CHECK(number.code() == "json.wrong-type");
}

TEST_CASE("places lead through lists and objects")
{
    Attempt attempt(R"({"list": [{"id": "a"}, {"id": 5}]})");
    {
        Members members(attempt.reader());
        for (auto const& item : members.need("list").items())
            Members(item).need("id").id();
    }
    REQUIRE(attempt.errors.size() == 1);
    CHECK(attempt.errors[0].place == "here/list/1/id");
}

TEST_CASE("keys that nobody asked for are errors, and so are keys that are missing")
{
    Attempt attempt(R"({"a": "x", "b": "y", "\u0007": 1})");
    {
        Members members(attempt.reader());
        CHECK(members.need("a").text() == "x");
        CHECK_FALSE(members.may("c"));
        CHECK(members.need("d").whole_number(3, 4) == 3);
    }
    REQUIRE(attempt.errors.size() == 3);
    CHECK(attempt.errors[0] == Error { "json.missing-key", "here", "Add the key \"d\"." });
    CHECK(attempt.errors[1].code == "json.unknown-key");
    CHECK(attempt.errors[1].place == "here/?");
    CHECK(attempt.errors[2].place == "here/b");
}

TEST_CASE("what is not an object is noted once, not once for each key")
{
    Attempt attempt("[]");
    {
        Members members(attempt.reader());
        members.need("a").text();
        members.need("b").ids();
    }
    CHECK(attempt.code() == "json.wrong-type");
}

TEST_CASE("of many errors the first hundred are kept")
{
    std::string list = "[0";
    for (int i = 0; i < 500; ++i)
        list += ",0";
    Attempt attempt(list + "]");
    attempt.reader().ids();
    CHECK(attempt.errors.size() == 100);
}
