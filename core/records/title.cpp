#include "core/records/title.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/title_path.h"
#include "core/records/title_marks.h"

namespace zapis {
namespace {

constexpr std::size_t kMaxItems = 3;
constexpr std::size_t kMaxPartBytes = 200;

/// The first line, cut where it is long. A mention becomes '@': whom it means stands in the narrative alone.
std::string shortened(std::string_view text)
{
    text = text.substr(0, text.find('\n'));
    std::size_t end = std::min(text.size(), kMaxPartBytes);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    std::string line(text.substr(0, end));
    for (auto at = line.find(kMention); at != line.npos; at = line.find(kMention, at + 1)) line.replace(at, kMention.size(), "@");
    return line;
}

/// The text of a value: of rows the first text among their fields (a unit's name).
std::string textOfValue(const Field& field, const Json& value)
{
    if (value.isString()) return shortened(value.string());
    if (value.isInteger()) return std::to_string(value.integer());
    if (value.isObject() && field.type == FieldType::Rows) {
        for (const Field& row : field.rows)
            if (row.type == FieldType::Text && row.sensitivity != Sensitivity::Identity)
                return shortened(value.stringOr(row.name));
    }
    return {};
}

/// Values one after another, each once.
class StoredPart {
public:
    void add(const Field& field, const Json& value)
    {
        if (value.isArray()) {
            for (const Json& item : value.items()) {
                add(field, item);
                if (field.type == FieldType::Rows && !m_items.empty()) return; // its first row stands for all
            }
            return;
        }
        std::string text = textOfValue(field, value);
        if (text.empty() || m_items.size() == kMaxItems || std::ranges::find(m_items, text) != m_items.end()) return;
        m_items.push_back(std::move(text));
    }
    std::string text() const { return join(m_items, std::string_view(&kTitleItem, 1)); }

private:
    std::vector<std::string> m_items;
};

std::string storedPart(const TitlePath& path, const Json& casePart)
{
    StoredPart part;
    const Json* value = casePart.find(path.rows ? path.rows->name : path.field->name);
    if (value && !path.rows) part.add(*path.field, *value);
    if (value && path.rows && value->isArray())
        for (const Json& row : value->items())
            if (const Json* inRow = row.find(path.field->name)) part.add(*path.field, *inRow);
    return part.text();
}

} // namespace

std::string storedTitle(const Kind& kind, const Json& casePart)
{
    std::string stored;
    bool first = true;
    for (const std::string& name : kind.titleFields) {
        if (!first) stored += kTitlePart;
        first = false;
        if (const TitlePath path = titlePathOf(kind, name); path.field) stored += storedPart(path, casePart);
    }
    return stored;
}

std::string Title::text() const
{
    std::string all;
    for (const Part& part : parts) all += (all.empty() ? "" : " · ") + part.text;
    return all;
}

} // namespace zapis
