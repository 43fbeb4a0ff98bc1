#include "core/records/title.h"

#include <array>

#include "core/base/text.h"
#include "core/text/fold.h"

namespace zapis {
namespace {

constexpr char kPart = '\x1F'; // between fields
constexpr char kItem = '\x1E'; // between several values of one field
constexpr std::size_t kMaxItems = 3;
constexpr std::size_t kMaxPartBytes = 200;

std::string_view shortened(std::string_view text)
{
    text = text.substr(0, text.find('\n'));
    if (text.size() <= kMaxPartBytes) return text;
    std::size_t end = kMaxPartBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

/// The text of a value: of rows the first text among their fields (a unit's name).
std::string textOfValue(const Field& field, const Json& value)
{
    if (value.isString()) return std::string(shortened(value.string()));
    if (value.isInteger()) return std::to_string(value.integer());
    if (value.isObject() && field.type == FieldType::Rows) {
        for (const Field& row : field.rows)
            if (row.type == FieldType::Text && row.sensitivity != Sensitivity::Identity)
                return std::string(shortened(value.stringOr(row.name)));
    }
    return {};
}

std::string storedPart(const Field& field, const Json& value)
{
    if (!value.isArray()) return textOfValue(field, value);
    std::string part;
    std::size_t count = 0;
    for (const Json& item : value.items()) {
        const std::string text = textOfValue(field, item);
        if (text.empty()) continue;
        if (++count > kMaxItems) break;
        if (!part.empty()) part += kItem;
        part += text;
        if (field.type == FieldType::Rows) break;
    }
    return part;
}

std::string label(const Field& field, std::string_view value, Language language)
{
    const Term* term = field.vocabulary ? field.vocabulary->find(value) : nullptr;
    return term ? term->label.in(language) : std::string(value);
}

std::string shownItem(const Field& field, std::string_view item, Language language, const CodeOfId& codeOf)
{
    switch (field.type) {
    case FieldType::Code: return label(field, item, language);
    case FieldType::Link: return codeOf(item);
    case FieldType::Time: return std::string(item.substr(0, 10));
    case FieldType::Text:
    case FieldType::Narrative:
    case FieldType::Date:
    case FieldType::Clock:
    case FieldType::Integer:
    case FieldType::Answer:
    case FieldType::File:
    case FieldType::Place:
    case FieldType::Rows:
    case FieldType::Checklist: return std::string(item);
    }
    return std::string(item);
}

std::string noCode(std::string_view) { return {}; }

} // namespace

std::string storedTitle(const Kind& kind, const Json& casePart)
{
    std::string stored;
    bool first = true;
    for (const std::string& name : kind.titleFields) {
        if (!first) stored += kPart;
        first = false;
        const Field* field = kind.find(name);
        const Json* value = casePart.find(name);
        if (field && value) stored += storedPart(*field, *value);
    }
    return stored;
}

std::string Title::text() const
{
    std::string all;
    for (const Part& part : parts) all += (all.empty() ? "" : " · ") + part.text;
    return all;
}

Title titleOf(const Kind& kind, std::string_view stored, Language language, const CodeOfId& codeOf)
{
    Title title;
    const std::vector<std::string_view> values = split(stored, kPart);
    for (std::size_t i = 0; i < values.size() && i < kind.titleFields.size(); ++i) {
        const Field* field = kind.find(kind.titleFields[i]);
        if (!field || values[i].empty()) continue;
        std::vector<std::string> items;
        for (const std::string_view item : split(values[i], kItem)) {
            std::string text = shownItem(*field, item, language, codeOf);
            if (!text.empty()) items.push_back(std::move(text));
        }
        if (!items.empty()) title.parts.push_back({field->type, join(items, ", ")});
    }
    return title;
}

Title titleOf(const Kind& kind, const Json& casePart, Language language)
{
    return titleOf(kind, storedTitle(kind, casePart), language, noCode);
}

std::string foldedTitle(const Kind& kind, std::string_view stored, std::string_view code)
{
    std::string all = titleOf(kind, stored, Language::En, noCode).text();
    for (const Language language : {Language::Ru, Language::Be}) {
        const std::string shown = titleOf(kind, stored, language, noCode).text();
        if (all.find(shown) == std::string::npos) all += '\n' + shown;
    }
    return folded(all) + '\n' + folded(code);
}

} // namespace zapis
