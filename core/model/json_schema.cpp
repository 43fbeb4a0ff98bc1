#include "core/model/json_schema.h"

#include "core/base/text.h"

namespace zapis {

namespace {

constexpr const char* kUuid = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";
constexpr const char* kPseudonym = "^p-[0-9a-hjkmnp-tv-z]{12}$";
/// A sealed object in the vault, or in a bundle the payload name that stands in its place (docs/formats/bundle.md §3).
constexpr const char* kFile =
    "^([0-9a-f]{32}|(data/items/[0-9a-hjkmnp-tv-z]{26}/)?[0-9a-hjkmnp-tv-z]{26}-[ortlwc][0-9]+\\.[a-z0-9]{1,8})$";
constexpr const char* kTime = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$";
constexpr const char* kClock = "^([01][0-9]|2[0-3]):[0-5][0-9](~|/([01][0-9]|2[0-3]):[0-5][0-9])?$";

/// The EDTF subset of docs/model/domain.md §4.
std::string datePattern()
{
    const std::string year = "(19|20|21)[0-9]{2}", month = "([01][0-9]|2[0-4]|XX)", day = "([0-3][0-9]|[0-3]X|XX)";
    const std::string date = "((" + year + "(-" + month + "(-" + day + ")?)?|(19|20|21)[0-9]X)[?~%]?)";
    const std::string end = "(" + date + "|\\.\\.)?";
    return "^(" + date + "|\\.\\.|" + end + "/" + end + ")$";
}

Json pattern(const char* text) { return Json::object({{"type", "string"}, {"pattern", text}}); }
Json reference(const std::string& name) { return Json::object({{"$ref", "#/$defs/" + name}}); }
Json number(std::int64_t least, std::int64_t most)
{
    return Json::object({{"type", "integer"}, {"minimum", least}, {"maximum", most}});
}
Json anyOf(Json::Array all) { return Json::object({{"anyOf", std::move(all)}}); }

Json closedObject(Json::Object properties, Json::Array required)
{
    Json object = Json::object({{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}});
    if (!required.empty()) object["required"] = std::move(required);
    return object;
}

Json codesOf(const Vocabulary& vocabulary)
{
    Json::Array codes;
    for (const Term& term : vocabulary.terms) codes.emplace_back(term.code);
    return Json::object({{"title", vocabulary.name}, {"enum", std::move(codes)}});
}

/// Definitions that every schema may refer to.
Json::Object commonDefinitions()
{
    Json::Array reasons;
    for (const Term& reason : Catalogue::builtIn()->vocabulary("withheld-reasons")->terms) reasons.emplace_back(reason.code);
    const Json redacted =
        closedObject({{"redacted", Json::object({{"const", true}})}, {"reason", Json::object({{"enum", std::move(reasons)}})},
                         {"commitment", pattern("^[0-9a-f]{64}$")}},
            {"redacted", "reason", "commitment"});
    Json line = Json::object({{"type", "string"}, {"minLength", 1}, {"description", "One line of text, NFC."}});
    Json longText = Json::object({{"type", "string"}, {"minLength", 1},
        {"description",
            "Text, NFC, lines end in LF; paragraphs are parted by one blank line. Each name of a person is one U+FFFC; the "
            "sibling …_mentions names their persons in order, and offsets count code points of the text with U+FFFC."}});
    return {
        {"redacted", redacted},
        {"line", std::move(line)},
        {"long-text", std::move(longText)},
        {"date",
            Json::object(
                {{"type", "string"}, {"pattern", datePattern()}, {"description", "EDTF level 1 (ISO 8601-2), subset."}})},
        {"clock", pattern(kClock)},
        {"time", pattern(kTime)},
        {"answer", Json::object({{"enum", Json::array({"yes", "no", "unknown", "not-asked"})}})},
        {"uuid", pattern(kUuid)},
        {"person", anyOf({pattern(kUuid), pattern(kPseudonym)})},
        {"file", pattern(kFile)},
        {"place",
            closedObject({{"lat_e6", number(-90'000'000, 90'000'000)}, {"lon_e6", number(-180'000'000, 180'000'000)},
                             {"radius_m", number(0, 20'100'000)}},
                {"lat_e6", "lon_e6", "radius_m"})},
    };
}

class SchemaWriter {
public:
    explicit SchemaWriter(const Kind& kind) : m_kind(kind), m_definitions(commonDefinitions()) { }

    Json record()
    {
        Json::Object fields;
        for (const Field& field : m_kind.fields) {
            Json schema = anyOf({value(field), reference("redacted")});
            describe(field, schema);
            fields.emplace(field.name, std::move(schema));
        }
        Json::Object properties{
            {"kind", Json::object({{"const", m_kind.name}})},
            {"id", reference(m_kind.isPerson ? "person" : "uuid")},
            {"status",
                Json::object({{"enum", Json::array({"draft", "final", "amended", "withdrawn", "merged", "quarantined"})}})},
            {"code", reference("line")},
            {"conditions",
                Json::object({{"type", "array"}, {"items", reference("long-text")}, {"minItems", 1},
                    {"description", "On which the people in it agreed that it goes, in their words."}})},
            {"fields", closedObject(std::move(fields), {})},
        };
        Json schema = closedObject(std::move(properties), {"kind", "id", "status", "fields"});
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        schema["$id"] = "urn:zapis:catalogue:1:" + m_kind.name;
        schema["title"] = m_kind.label.in(Language::En);
        schema["description"] = m_kind.help.in(Language::En);
        schema["$defs"] = std::move(m_definitions);
        return schema;
    }

private:
    static std::string releaseOf(const Field& field)
    {
        constexpr std::string_view kSensitivities[] = {"public", "case", "identity"};
        std::vector<std::string> scopes;
        for (const Scope scope : field.scopes) scopes.emplace_back(scopeCode(scope));
        std::string text = "sensitivity " + std::string(kSensitivities[static_cast<std::size_t>(field.sensitivity)]);
        if (!scopes.empty()) text += "; scope " + join(scopes, ", ");
        if (!field.source.empty()) text += "; source " + field.source;
        return text;
    }

    static void describe(const Field& field, Json& schema)
    {
        schema["title"] = field.label.in(Language::En);
        if (const std::string& help = field.help.in(Language::En); !help.empty()) schema["description"] = help;
        schema["$comment"] = releaseOf(field);
    }

    Json value(const Field& field)
    {
        if (!field.many) return one(field);
        return Json::object({{"type", "array"}, {"items", one(field)}});
    }

    Json one(const Field& field)
    {
        switch (field.type) {
        case FieldType::Text: return reference("line");
        case FieldType::Narrative: return reference("long-text");
        case FieldType::Code: return codes(*field.vocabulary);
        case FieldType::Date: return reference("date");
        case FieldType::Clock: return reference("clock");
        case FieldType::Time: return reference("time");
        case FieldType::Integer: return Json::object({{"type", "integer"}});
        case FieldType::Answer: return reference("answer");
        case FieldType::Link: return reference(mayBePerson(field) ? "person" : "uuid");
        case FieldType::File: return reference("file");
        case FieldType::Place: return reference("place");
        case FieldType::Rows:
        case FieldType::Checklist: return rows(field);
        }
        return {};
    }

    static bool mayBePerson(const Field& field)
    {
        for (const std::string& target : field.targets)
            if (target == "person" || target == "*") return true;
        return false;
    }

    Json codes(const Vocabulary& vocabulary)
    {
        const std::string name = "code-" + vocabulary.name;
        if (!m_definitions.contains(name)) m_definitions.emplace(name, codesOf(vocabulary));
        return reference(name);
    }

    /// A row's own marks are not required here: what may not travel (the words as spoken) is left out of it.
    Json rows(const Field& field)
    {
        Json::Object properties;
        for (const Field& row : field.rows) {
            Json schema = value(row);
            describe(row, schema);
            properties.emplace(row.name, std::move(schema));
        }
        Json object = closedObject(std::move(properties), {});
        object["minProperties"] = 1;
        return object;
    }

    const Kind& m_kind;
    Json::Object m_definitions;
};

} // namespace

Json jsonSchemaOf(const Kind& kind) { return SchemaWriter(kind).record(); }

} // namespace zapis
