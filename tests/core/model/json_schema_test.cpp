// Schemas are read here by a small validator of our own that knows the keywords we write and refuses all others, so that a
// keyword a real validator would ignore (a misspelt one) does not go unnoticed. Patterns are ECMA 262, as JSON Schema has them.
#include "core/model/json_schema.h"

#include <algorithm>
#include <regex>
#include <set>

#include "tests/catch.h"
#include "tests/core/model/samples.h"

using namespace zapis;

namespace {

class Validator {
public:
    explicit Validator(const Json& root) : m_root(root) { }

    /// The path of the first place that does not hold, or "" where all holds.
    std::string check(const Json& schema, const Json& value, const std::string& path = "$") const
    {
        for (const auto& [keyword, rule] : schema.members())
            if (!holds(keyword, rule, schema, value)) return path + " " + keyword;
        if (const Json* properties = schema.find("properties"); properties && value.isObject())
            for (const auto& [name, member] : value.members())
                if (const Json* its = properties->find(name))
                    if (const auto wrong = check(*its, member, path + "." + name); !wrong.empty()) return wrong;
        if (const Json* items = schema.find("items"); items && value.isArray())
            for (const Json& item : value.items())
                if (const auto wrong = check(*items, item, path + "[]"); !wrong.empty()) return wrong;
        if (const Json* reference = schema.find("$ref")) return check(target(reference->string()), value, path);
        return "";
    }

    const Json& target(const std::string& reference) const
    {
        const std::string prefix = "#/$defs/";
        REQUIRE(reference.starts_with(prefix));
        const Json* found = m_root.at("$defs").find(reference.substr(prefix.size()));
        REQUIRE(found);
        return *found;
    }

private:
    static bool hasType(const std::string& type, const Json& value)
    {
        return type == "string" ? value.isString()
            : type == "integer" ? value.isInteger()
            : type == "array"   ? value.isArray()
                                : type == "object" && value.isObject();
    }

    bool holds(const std::string& keyword, const Json& rule, const Json& schema, const Json& value) const
    {
        static const std::set<std::string> notes{
            "$schema", "$id", "$defs", "$ref", "$comment", "title", "description", "properties", "items"};
        if (notes.contains(keyword)) return true;
        if (keyword == "type") return hasType(rule.string(), value);
        if (keyword == "const") return value == rule;
        if (keyword == "enum") return std::find(rule.items().begin(), rule.items().end(), value) != rule.items().end();
        if (keyword == "pattern") return !value.isString() || std::regex_search(value.string(), std::regex(rule.string()));
        if (keyword == "minLength")
            return !value.isString() || static_cast<std::int64_t>(value.string().size()) >= rule.integer();
        if (keyword == "minimum") return !value.isInteger() || value.integer() >= rule.integer();
        if (keyword == "maximum") return !value.isInteger() || value.integer() <= rule.integer();
        if (keyword == "minProperties")
            return !value.isObject() || static_cast<std::int64_t>(value.members().size()) >= rule.integer();
        if (keyword == "anyOf")
            return std::any_of(
                rule.items().begin(), rule.items().end(), [&](const Json& one) { return check(one, value).empty(); });
        if (keyword == "required")
            return !value.isObject() || std::all_of(rule.items().begin(), rule.items().end(), [&](const Json& name) {
                return value.find(name.string());
            });
        if (keyword == "additionalProperties")
            return rule.boolean() || !value.isObject()
                || std::all_of(value.members().begin(), value.members().end(),
                    [&](const auto& member) { return schema.at("properties").find(member.first) != nullptr; });
        FAIL("a keyword that no validator knows: " + keyword);
        return false;
    }

    const Json& m_root;
};

/// Walks every schema below `schema`: known shapes only, every reference leads somewhere, every pattern compiles.
void walk(const Validator& validator, const Json& schema)
{
    REQUIRE(schema.isObject());
    CHECK_FALSE(schema.members().empty());
    if (const Json* reference = schema.find("$ref")) validator.target(reference->string());
    if (const Json* pattern = schema.find("pattern")) CHECK_NOTHROW(std::regex(pattern->string()));
    for (const char* key : {"properties", "$defs"})
        if (const Json* schemas = schema.find(key))
            for (const auto& [name, one] : schemas->members()) walk(validator, one);
    if (const Json* items = schema.find("items")) walk(validator, *items);
    if (const Json* anyOf = schema.find("anyOf"))
        for (const Json& one : anyOf->items()) walk(validator, one);
}

std::string wrongIn(const Json& schema, const Json& record) { return Validator(schema).check(schema, record); }

} // namespace

TEST_CASE("the schema of every kind is well formed", "[model][schema]")
{
    for (const Kind& kind : Catalogue::builtIn()->kinds()) {
        CAPTURE(kind.name);
        const Json schema = jsonSchemaOf(kind);
        CHECK(schema.at("$schema").string() == "https://json-schema.org/draft/2020-12/schema");
        CHECK(schema.at("properties").at("kind").at("const").string() == kind.name);
        walk(Validator(schema), schema);
        CHECK(schema.at("properties").at("fields").at("properties").members().size() == kind.fields.size());
        CHECK_NOTHROW(canonical(schema));
    }
}

TEST_CASE("every sample satisfies the schema of its kind", "[model][schema]")
{
    std::map<std::string, Json> schemas;
    for (const Kind& kind : Catalogue::builtIn()->kinds()) schemas.emplace(kind.name, jsonSchemaOf(kind));
    for (const Json& record : samples()) {
        CAPTURE(record.at("kind").string(), record.at("id").string());
        CHECK(wrongIn(schemas.at(record.at("kind").string()), record) == "");
    }
}

TEST_CASE("a record as a bundle carries it satisfies its schema, another does not", "[model][schema]")
{
    const std::string hash(64, 'a'), item(26, '0');
    const std::string redacted = R"({"redacted":true,"reason":"consent","commitment":")" + hash + "\"}";
    const auto record = [](const std::string& kind, const std::string& id, const std::string& fields) {
        return parseJson(R"({"kind":")" + kind + R"(","id":")" + id + R"(","status":"final","fields":)" + fields + "}");
    };
    const std::string uuid = "c6e99267-a88e-5277-a1bd-b3c776fc058b", pseudonym = "p-0123456789ab";
    struct Case {
        Json record;
        std::string wrong;
    };
    const auto c = GENERATE_COPY(values<Case>({
        {record("person", pseudonym, R"({"roles":["victim"],"relations":[{"to":"p-0123456789ab","type":"child"}]})"), ""},
        {record("person", uuid, "{}"), ""},
        {record("person", "p-0123456789al", "{}"), "$.id anyOf"},
        {record("testimony", uuid, R"({"person":"p-0123456789ab","narrative":)" + redacted + "}"), ""},
        {record("testimony", pseudonym, "{}"), "$.id pattern"},
        {record("testimony", uuid, R"({"narrative":{"redacted":false,"reason":"consent","commitment":")" + hash + "\"}}"),
            "$.fields.narrative anyOf"},
        {record("testimony", uuid, R"({"narrative":{"redacted":true,"reason":"whim","commitment":")" + hash + "\"}}"),
            "$.fields.narrative anyOf"},
        {record("testimony", uuid, R"({"narrative":{"redacted":true,"reason":"consent"}})"), "$.fields.narrative anyOf"},
        {record("testimony", uuid, R"({"narrative":""})"), "$.fields.narrative anyOf"},
        {record("testimony", uuid, R"({"place":"p-0123456789ab"})"), "$.fields.place anyOf"},
        {record("testimony", uuid, R"({"unheard":"x"})"), "$.fields additionalProperties"},
        {record("testimony", uuid, R"({"breaks":[{"from":"14:30","to":"15"}]})"), "$.fields.breaks anyOf"},
        {record("testimony", uuid, R"({"breaks":[]})"), ""},
        {record("testimony", uuid, R"({"breaks":[{}]})"), "$.fields.breaks anyOf"},
        {record("evidence_item", uuid, R"({"original":")" + item + "-o1.jpg\"}"), ""},
        {record("evidence_item", uuid, R"({"original":"data/items/)" + item + "/" + item + "-o1.jpg\"}"), ""},
        {record("evidence_item", uuid, R"({"original":"IMG_2041.jpg"})"), "$.fields.original anyOf"},
        {record("evidence_item", uuid, R"({"made_on":"2020-08-1X~"})"), ""},
        {record("evidence_item", uuid, R"({"made_on":"2020-08-10/.."})"), ""},
        {record("evidence_item", uuid, R"({"made_on":"August"})"), "$.fields.made_on anyOf"},
        {record("evidence_item", uuid, R"({"type":"gif"})"), "$.fields.type anyOf"},
    }));
    const Json schema = jsonSchemaOf(Catalogue::builtIn()->at(c.record.at("kind").string()));
    CAPTURE(canonical(c.record));
    CHECK(wrongIn(schema, c.record) == c.wrong);
}

TEST_CASE("a schema says how names stand in a text", "[model][schema]")
{
    const Json schema = jsonSchemaOf(Catalogue::builtIn()->at("testimony"));
    CHECK(schema.at("$defs").at("long-text").at("description").string().find("U+FFFC") != std::string::npos);
    const Json& narrative = schema.at("properties").at("fields").at("properties").at("narrative");
    CHECK(narrative.at("title").string() == "Narrative");
    CHECK(narrative.at("$comment").string() == "sensitivity case; scope statement; source MZ, IP");
}
