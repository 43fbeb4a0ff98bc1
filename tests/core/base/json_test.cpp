#include "core/base/json.h"

#include "core/base/error.h"
#include "tests/catch.h"

using namespace zapis;

TEST_CASE("canonical JSON sorts keys, drops blanks and reads back the same", "[base][json]")
{
    const Json value = parseJson("{ \"b\" : [1, -2, true, null],\n \"a\": {\"я\":\"ё\\n\\u0001\\\"\"} }");
    CHECK(canonical(value) == "{\"a\":{\"я\":\"ё\\n\\u0001\\\"\"},\"b\":[1,-2,true,null]}");
    CHECK(parseCanonical(canonical(value)) == value);
}

TEST_CASE("texts are brought to NFC when read from people", "[base][json]")
{
    CHECK(parseJson("\"и\xCC\x86\"").string() == "й"); // и + combining breve
    CHECK_THROWS_AS(parseCanonical("\"и\xCC\x86\""), Error);
    CHECK_THROWS_AS(canonical(Json("и\xCC\x86")), Error);
}

TEST_CASE("what the formats forbid is refused", "[base][json]")
{
    struct Case {
        std::string text, key;
    };
    const auto c = GENERATE(values<Case>({
        {"{\"a\":1,\"a\":2}", "json.duplicate-key"},
        {"{\"й\":1,\"и\xCC\x86\":2}", "json.duplicate-key"},
        {"1.5", "json.float"},
        {"1e3", "json.float"},
        {"-0.0", "json.float"},
        {"9007199254740992", "json.integer-range"},
        {"-9007199254740992", "json.integer-range"},
        {"99999999999999999999999", "json.float"},
        {"{\"a\":1", "json.syntax"},
        {"", "json.syntax"},
        {"[1,]", "json.syntax"},
        {"[1] 2", "json.syntax"},
        {"NaN", "json.syntax"},
        {"'a'", "json.syntax"},
        {"// c\n1", "json.syntax"},
        {"\"\xFF\"", "text.not-utf8"},
        {"\"\\ud800\"", "json.syntax"},
    }));
    CAPTURE(c.text);
    try {
        parseJson(c.text);
        FAIL("was taken");
    } catch (const Error& error) {
        CHECK(error.what() == c.key);
        CHECK(error.code == Error::Code::Malformed);
    }
}

TEST_CASE("depth and size are bounded", "[base][json]")
{
    CHECK_NOTHROW(parseJson(std::string(32, '[') + std::string(32, ']')));
    CHECK_THROWS_AS(parseJson(std::string(33, '[') + std::string(33, ']')), Error);
    CHECK_THROWS_AS(parseJson(std::string(5'000'000, '[')), Error);
    CHECK_THROWS_AS(parseJson("[1]", {.maxBytes = 2}), Error);
}

TEST_CASE("only the one canonical spelling is canonical", "[base][json]")
{
    const auto text = GENERATE(
        values<std::string>({"{ }", "[1, 2]", "{\"b\":1,\"a\":2}", "\"\\u0041\"", "\"\\/\"", "-0", "1 ", "\"\\u000a\""}));
    CAPTURE(text);
    CHECK_THROWS_AS(parseCanonical(text), Error);
}

TEST_CASE("strings of a member are read from one or from many", "[base][json]")
{
    const Json value = parseJson(R"({"one":"a","many":["b",1,"c"],"number":2})");
    CHECK(value.stringsAt("one") == std::vector<std::string>{"a"});
    CHECK(value.stringsAt("many") == std::vector<std::string>{"b", "c"});
    CHECK(value.stringsAt("number").empty());
    CHECK(value.stringsAt("none").empty());
}
