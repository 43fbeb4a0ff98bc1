#include "ui/words/entry_words.h"

#include <QCoreApplication>

#include "core/records/entry_names.h"
#include "core/records/evidence.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

/// The field that a committed name stands for: "names", or "names#text" for a column of its rows. Nothing for a note.
struct Named {
    const Field* field = nullptr;
    const Field* column = nullptr;
};

Named named(const Catalogue& catalogue, const HistoryEntry& entry, std::string_view name)
{
    const std::size_t mark = name.find('#');
    const Kind* kind = mark == 0 ? nullptr : catalogue.find(entry.kind);
    Named found{kind ? kind->find(name.substr(0, mark)) : nullptr};
    if (!found.field || mark == std::string_view::npos) return found;
    for (const Field& row : found.field->rows)
        if (row.name == name.substr(mark + 1)) found.column = &row;
    return found;
}

QString columnText(const Field& column, const Json& value, RecordNames* names, int maxLetters)
{
    if (!value.isArray()) return tellValue(column, value, names, maxLetters);
    QStringList told; // rows without a value have null
    for (const Json& item : value.items())
        if (!item.isNull()) told.append(tellValue(column, item, names, maxLetters));
    return told.join(QStringLiteral(", "));
}

QString fileText(const Json& value)
{
    const StoredFile file = storedFileFrom(value);
    return QStringLiteral("%1 · %2 · SHA-256 %3")
        .arg(qs(file.mediaType), sizeText(file.sizeBytes), groupedHex(file.sha256.hex()));
}

/// Places of names of which a person said that they name nobody: "Narrative 12–20".
QString placesText(const Catalogue& catalogue, const std::string& kind, const Json& value)
{
    QStringList told;
    for (const Json& place : value.items()) {
        const QString where = QStringLiteral("%1 %2–%3")
                                  .arg(fieldText(catalogue, kind, place.stringOr("field")), qs(canonical(place.at("from"))),
                                      qs(canonical(place.at("to"))));
        told.append(place.find("taken-back") ? EntryWords::tr("%1 (taken back)").arg(where) : where);
    }
    return told.join(QStringLiteral(", "));
}

} // namespace

QString entryAuthor(const HistoryEntry& entry)
{
    return qs(entry.authorName.empty() ? authorText(entry.author) : entry.authorName);
}

QString entryFieldName(const Catalogue& catalogue, const HistoryEntry& entry, const FieldProof& field)
{
    const Named found = named(catalogue, entry, field.name);
    if (!found.field) return noteText(field.name);
    const QString label = labelText(found.field->label);
    return found.column ? QStringLiteral("%1: %2").arg(label, labelText(found.column->label)) : label;
}

QString entryFieldValue(
    const Catalogue& catalogue, const HistoryEntry& entry, const FieldProof& field, RecordNames* names, int maxLetters)
{
    if (!field.value)
        return field.valueClass == ValueClass::Identity ? EntryWords::tr("sealed with the names") : EntryWords::tr("erased");
    const Json& value = *field.value;
    const Named found = named(catalogue, entry, field.name);
    if (found.column) return columnText(*found.column, value, names, maxLetters).left(maxLetters);
    if (found.field) return tellValue(*found.field, value, names, maxLetters);
    if (field.name == kCopiedEntry && value.isString()) return fieldText(catalogue, entry.kind, value.string());
    if (field.name == "#not-a-person" && value.isArray()) return placesText(catalogue, entry.kind, value).left(maxLetters);
    if (field.name.starts_with(kFileEntry) && value.isObject()) return fileText(value);
    return (value.isString() ? noteValueText(catalogue, field.name, value.string()) : qs(canonical(value))).left(maxLetters);
}

} // namespace zapis::ui
