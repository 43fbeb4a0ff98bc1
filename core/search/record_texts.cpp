#include "core/search/record_texts.h"

#include <set>

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

class Collector {
public:
    void take(const std::vector<Field>& fields, const Json& object, const std::string& prefix, bool inIdentity)
    {
        for (const Field& field : fields) {
            const Json* value = object.find(field.name);
            if (!value) continue;
            const bool identity = inIdentity || field.sensitivity == Sensitivity::Identity;
            if (isText(field)) takeText(*value, prefix + field.name, identity, object.find(field.name + "_mentions"));
            else if (!field.rows.empty()) takeRows(field, *value, prefix + field.name + '.', identity);
        }
    }
    std::vector<RecordText> texts;

private:
    void takeText(const Json& value, const std::string& name, bool identity, const Json* mentions)
    {
        if (value.isString() && !value.string().empty()) texts.push_back({name, value.string(), identity, mentions});
        if (!value.isArray()) return;
        for (const Json& item : value.items()) takeText(item, name, identity, nullptr);
    }

    void takeRows(const Field& field, const Json& rows, const std::string& prefix, bool identity)
    {
        if (!rows.isArray()) return;
        for (const Json& row : rows.items()) take(field.rows, row, prefix, identity);
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

} // namespace zapis
