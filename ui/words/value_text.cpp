#include "ui/words/value_text.h"

#include <QCoreApplication>

#include "core/base/date.h"
#include "ui/words/clock_words.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr QStringView kBetween = u" · ";

struct ValueText {
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

QString one(const Field& field, const Json& value, RecordNames* names)
{
    if (value.isInteger()) return QString::number(value.integer());
    if (!value.isString()) return field.type == FieldType::Place ? ValueText::tr("a point on the map") : QString();
    const std::string& text = value.string();
    switch (field.type) {
    case FieldType::Code: return termText(field.vocabulary, text);
    case FieldType::Date: return tellDate(qs(text));
    case FieldType::Clock: return tellClock(qs(text));
    case FieldType::Time: {
        const auto seconds = parseTimestamp(text);
        return seconds ? minskText(*seconds * 1000) : qs(text);
    }
    case FieldType::Answer: return sayAnswer(text);
    case FieldType::File: return ValueText::tr("a sealed file");
    case FieldType::Link: {
        const auto id = parseRecordId(text);
        return (id && names ? names->nameOf(*id) : std::nullopt).value_or(ValueText::tr("a link"));
    }
    case FieldType::Text:
    case FieldType::Narrative:
    case FieldType::Integer:
    case FieldType::Place:
    case FieldType::Rows:
    case FieldType::Checklist: break;
    }
    QString plain = qs(text);
    return plain.replace(QChar::ObjectReplacementCharacter, u'@').simplified();
}

/// An item that nobody has named yet is called by its sort and the day it came: "JPG · 2020-08-10" (core/records/evidence.cpp).
QString tellName(const QString& name)
{
    const qsizetype at = name.lastIndexOf(kBetween);
    const QString last = at < 0 ? QString() : name.mid(at + kBetween.size());
    const bool isDay = !last.isEmpty() && last.front().isDigit() && parseDate(utf8(last));
    return isDay ? QStringLiteral("%1 · %2").arg(name.left(at), tellDateShortly(last)) : name;
}

} // namespace

QString sayAnswer(std::string_view code)
{
    if (code == "yes") return ValueText::tr("yes");
    if (code == "no") return ValueText::tr("no");
    if (code == "unknown") return ValueText::tr("unknown");
    if (code == "not-asked") return ValueText::tr("not asked");
    return qs(code);
}

QStringList titleParts(const Title& title)
{
    QStringList parts;
    for (const Title::Part& part : title.parts) {
        const QString text = qs(part.text);
        const bool isDate = part.type == FieldType::Date || part.type == FieldType::Time;
        if (isDate) parts.append(parseDate(part.text) ? tellDateShortly(text) : text);
        else parts.append(part.type == FieldType::Text ? tellName(text) : text);
    }
    return parts;
}

QString tellTitle(const Title& title) { return titleParts(title).join(kBetween); }

QString tellRow(const Field& rows, const Json& row, RecordNames* names)
{
    QStringList parts;
    for (const Field& part : rows.rows) {
        const Json* value = part.generated ? nullptr : row.find(part.name);
        const QString told = value ? tellValue(part, *value, names) : QString();
        if (!told.isEmpty()) parts.append(QStringLiteral("%1: %2").arg(labelText(part.label), told));
    }
    return parts.join(QStringLiteral(" · "));
}

QString tellValue(const Field& field, const Json& value, RecordNames* names, int maxLetters)
{
    if (value.isNull()) return ValueText::tr("emptied");
    QString told;
    if (!value.isArray()) {
        told = one(field, value, names);
    } else if (field.type == FieldType::Rows || field.type == FieldType::Checklist) {
        told = ValueText::tr("%n row(s)", nullptr, static_cast<int>(value.items().size()));
    } else {
        QStringList all;
        for (const Json& item : value.items()) all.append(one(field, item, names));
        told = all.join(QStringLiteral(", "));
    }
    return told.size() > maxLetters ? told.left(maxLetters - 1) + u'…' : told;
}

} // namespace zapis::ui
