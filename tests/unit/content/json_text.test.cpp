#include "content/json_text.hpp"

#include <doctest/doctest.h>

using namespace second_look;

namespace {

Error error_of(std::string_view text)
{
    auto const parsed = parse_json(text);
    return parsed ? Error { "none", "", "" } : parsed.error();
}

}

TEST_CASE("JSON is read and written back without spaces, keys in order")
{
    auto const parsed = parse_json(" { \"b\" : [1, -2, 2.5, true, null], \"a\" : { \"text\" : \"caf\\u00e9\" } } ");
    REQUIRE(parsed);
    CHECK(print_json(parsed.value()) == "{\"a\":{\"text\":\"caf\xc3\xa9\"},\"b\":[1,-2,2.5,true,null]}");
    CHECK(print_json(parse_json("7").value()) == "7");
    CHECK(print_json(parse_json("[[],{},[{}]]").value()) == "[[],{},[{}]]");
}

TEST_CASE("what is not JSON is refused with the line and column")
{
    CHECK(error_of("{\n  \"a\": 1,\n  \"b\" 2\n}").code == "json.syntax");
    CHECK(error_of("{\n  \"a\": 1,\n  \"b\" 2\n}").place == "line 3, column 7");
    CHECK(error_of("x").place == "line 1, column 1");
    for (auto const* text :
        { "", " ", "{", "[1,]", "{\"a\":1,}", "{'a':1}", "nul", "[1] 2", "\"open", "// no\n1", "01", "[1 2]" })
        CHECK_MESSAGE(error_of(text).code == "json.syntax", text);
}

TEST_CASE("ill-formed UTF-8 is refused as such")
{
    CHECK(error_of("\"\xff\"").code == "json.not-utf8");
    CHECK(error_of("\"\xc3\"").code == "json.not-utf8");
    CHECK(error_of("\"\xed\xa0\x80\"").code == "json.not-utf8");
}

TEST_CASE("a number too large for any type is refused")
{
    CHECK(error_of("[1e999]").code == "json.number");
    CHECK(parse_json("[99999999999999999999, 1e300]"));
}

TEST_CASE("a key that stands twice is refused, wherever it stands")
{
    CHECK(error_of(R"({"a":1,"a":2})").code == "json.duplicate-key");
    CHECK(error_of(R"({"a":1,"a":2})").place == "a");
    CHECK(error_of(R"([0,{"x":{"a":1,"b":2,"a":3}}])").place == "1/x/a");
    CHECK(parse_json(R"([{"a":1},{"a":2}])"));
    CHECK(parse_json(R"({"a":{"a":{"a":1}}})"));
}

TEST_CASE("nesting is limited, so that no text can exhaust the stack")
{
    auto const nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    CHECK(parse_json(nested(32)));
    CHECK(error_of(nested(33)).code == "json.too-deep");
    CHECK(error_of(std::string(1'000'000, '[')).code == "json.too-deep");
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    CHECK(error_of(objects).code == "json.too-deep");
}

TEST_CASE("size is limited")
{
    auto const text_of = [](std::size_t size) { return "\"" + std::string(size - 2, 'a') + "\""; };
    CHECK(parse_json(text_of(std::size_t { 4 } << 20)));
    CHECK(error_of(text_of((std::size_t { 4 } << 20) + 1)).code == "json.too-large");
}

TEST_CASE("printing replaces ill-formed text instead of failing")
{
    CHECK(print_json(nlohmann::json("a\xff")) == "\"a\xef\xbf\xbd\"");
}
