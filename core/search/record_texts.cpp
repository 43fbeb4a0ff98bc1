#include "core/search/record_texts.h"

#include "core/search/marks.h"

#include <set>

#include <fmt/format.h>

#include "core/model/catalogue.h"
#include "core/model/title_path.h"

namespace zapis {

namespace {

bool isText(const Field& field) { return field.type == FieldType::Text || field.type == FieldType::Narrative; }

void append(std::string& out, std::string_view text)
{
    if (!out.empty()) out += '\n';
    out += text;
}

/// The way to an object of fields: of a record empty, else of a row of it.
struct Prefix {
    std::string field, place; ///< "steps.", "steps[2]."
};

class Collector {
public:
    void take(const std::vector<Field>& fields, const Json& object, const Prefix& prefix, bool inIdentity)
    {
        for (const Field& field : fields) {
            const Json* value = object.find(field.name);
            if (!value) continue;
            const bool identity = inIdentity || field.sensitivity == Sensitivity::Identity;
            const Prefix at{prefix.field + field.name, prefix.place + field.name};
            if (isText(field)) takeText(*value, at, identity, object.find(field.name + "_mentions"));
            else if (!field.rows.empty()) takeRows(field, *value, at, identity);
        }
    }
    std::vector<RecordText> texts;

private:
    void takeText(const Json& value, const Prefix& at, bool identity, const Json* mentions)
    {
        if (value.isString() && !value.string().empty())
            texts.push_back({at.field, at.place, value.string(), identity, mentions});
        if (!value.isArray()) return;
        for (const Json& item : value.items()) takeText(item, at, identity, nullptr);
    }

    void takeRows(const Field& field, const Json& rows, const Prefix& at, bool identity)
    {
        if (!rows.isArray()) return;
        for (std::size_t i = 0; i < rows.items().size(); ++i)
            take(field.rows, rows.items()[i], {at.field + '.', fmt::format("{}[{}].", at.place, i)}, identity);
    }
};

} // namespace

std::vector<RecordText> textsOf(const Kind& kind, const Json& fields)
{
    Collector collector;
    collector.take(kind.fields, fields, {}, false);
    return std::move(collector.texts);
}

IndexedText caseTextOf(const Kind& kind, const Record& record)
{
    // Titles tell of linked records too: what stands in those is found there.
    std::set<std::string> titleFields;
    for (const std::string& name : kind.titleFields)
        if (const TitlePath path = titlePathOf(kind, name); path.field) titleFields.insert(path.name());
    IndexedText out{record.code, {}};
    for (const RecordText& text : textsOf(kind, record.fields)) {
        if (text.inIdentity) continue;
        const bool isTitle = titleFields.contains(text.field);
        append(isTitle ? out.title : out.body, text.text);
    }
    return out;
}

std::string identityTextOf(const Kind& kind, const Record& record)
{
    std::string out;
    for (const RecordText& text : textsOf(kind, record.fields)) {
        if (text.inIdentity) append(out, text.text);
    }
    return out;
}

bool isSearched(Status status) { return status != Status::Withdrawn && status != Status::Merged; }

std::string indexedNamesOf(const Kind& kind, const Record& record)
{
    if (!isSearched(record.status)) return {};
    std::string text = identityTextOf(kind, record);
    if (const std::string marks = marksOf(kind, record.fields, Half::Identity); !marks.empty()) text += '\n' + marks;
    return text;
}

} // namespace zapis
