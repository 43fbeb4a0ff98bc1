#include "ui/editing/list_row.h"

#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

/// The column that says whom a record is about: the first one with a single link to a person.
const Field* aboutField(const Kind& kind)
{
    for (const std::string& name : kind.columns) {
        const Field* field = kind.find(name);
        if (field && field->type == FieldType::Link && !field->many && field->targets == std::vector<std::string>{"person"})
            return field;
    }
    return nullptr;
}

/// A file's name is an identity field: it is not there while names are closed.
QString fileNameOf(const RecordReader& reader, const RecordId& item, const Field& field)
{
    if (!reader.identityOpen()) return {};
    const auto record = reader.find(item);
    return record ? qs(record->fields.stringOr(field.name)) : QString();
}

} // namespace

ListRow namedRow(const RecordReader& reader, RecordRow row)
{
    ListRow shown;
    const Kind& kind = reader.catalogue().at(row.kind);
    if (kind.isPerson) shown.name = qs(reader.nameOf(row.id));
    else if (const Field* name = kind.find("original_name")) shown.fileName = fileNameOf(reader, row.id, *name);
    else if (const Field* field = aboutField(kind)) {
        const auto record = reader.find(row.id);
        const auto person = record ? parseRecordId(record->fields.stringOr(field->name)) : std::nullopt;
        const auto found = person ? reader.row(*person) : std::nullopt;
        if (found) {
            shown.about = qs(reader.nameOf(*person));
            shown.aboutCode = qs(found->code);
        }
    }
    shown.row = std::move(row);
    return shown;
}

QString titleOf(const ListRow& shown)
{
    const QString code = qs(shown.row.code);
    if (!shown.name.isEmpty() && shown.name != code) return shown.name;
    QStringList parts = titleParts(shown.row.title);
    if (!shown.about.isEmpty()) {
        parts.removeAll(shown.aboutCode);
        parts.prepend(shown.about);
    }
    if (!shown.fileName.isEmpty() && !parts.contains(shown.fileName)) parts.append(shown.fileName);
    const QString title = parts.join(QStringLiteral(" · "));
    return title == code ? QString() : title;
}

QString lineOf(const Catalogue& catalogue, std::string_view kind, const QString& code, const Title& title)
{
    QStringList parts{kindText(catalogue, kind), code};
    parts += titleParts(title);
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

} // namespace zapis::ui
