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
    default: return std::string(item);
    }
}

} // namespace

std::vector<std::string> titleFieldsOf(const Kind& kind)
{
    std::vector<std::string> names;
    for (const std::string_view name : split(kind.titleFields, ','))
        if (!trim(name).empty()) names.emplace_back(trim(name));
    return names;
}

std::string storedTitle(const Kind& kind, const Json& casePart)
{
    std::string stored;
    bool first = true;
    for (const std::string& name : titleFieldsOf(kind)) {
        if (!first) stored += kPart;
        first = false;
        const Field* field = kind.find(name);
        const Json* value = casePart.find(name);
        if (field && value) stored += storedPart(*field, *value);
    }
    return stored;
}

std::string shownTitle(const Kind& kind, std::string_view stored, Language language, const CodeOfId& codeOf)
{
    std::vector<std::string> shown;
    const std::vector<std::string> names = titleFieldsOf(kind);
    const std::vector<std::string_view> parts = split(stored, kPart);
    for (std::size_t i = 0; i < parts.size() && i < names.size(); ++i) {
        const Field* field = kind.find(names[i]);
        if (!field || parts[i].empty()) continue;
        std::vector<std::string> items;
        for (const std::string_view item : split(parts[i], kItem)) {
            std::string text = shownItem(*field, item, language, codeOf);
            if (!text.empty()) items.push_back(std::move(text));
        }
        if (!items.empty()) shown.push_back(join(items, ", "));
    }
    return join(shown, " · ");
}

std::string foldedTitle(const Kind& kind, std::string_view stored, std::string_view code)
{
    const auto noCode = [](std::string_view) { return std::string(); };
    std::string all = shownTitle(kind, stored, Language::En, noCode);
    for (const Language language : {Language::Ru, Language::Be}) {
        const std::string shown = shownTitle(kind, stored, language, noCode);
        if (all.find(shown) == std::string::npos) all += '\n' + shown;
    }
    return folded(all) + '\n' + folded(code);
}

} // namespace zapis
