#include "ui/words/record_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace zapis::ui {
namespace {

struct Phrase {
    std::string_view code;
    const char* text;
    QString words() const { return QCoreApplication::translate("RecordWords", text); }
};
constexpr Phrase kNotes[]{{"author", QT_TRANSLATE_NOOP("RecordWords", "Id of the member")},
    {"#author", QT_TRANSLATE_NOOP("RecordWords", "Id of the member")},
    {"device", QT_TRANSLATE_NOOP("RecordWords", "Id of the device")},
    {"verifier_key", QT_TRANSLATE_NOOP("RecordWords", "Key that checks what this device signs")},
    {"#catalogue", QT_TRANSLATE_NOOP("RecordWords", "File with kinds of your own")},
    {"#text", QT_TRANSLATE_NOOP("RecordWords", "Text of the file")},
    {"#database", QT_TRANSLATE_NOOP("RecordWords", "Part of the notebook")},
    {"#found", QT_TRANSLATE_NOOP("RecordWords", "What was found")},
    {"#clock", QT_TRANSLATE_NOOP("RecordWords", "What the clock was held against")},
    {"#kept_as", QT_TRANSLATE_NOOP("RecordWords", "Kept as")}, {"#action", QT_TRANSLATE_NOOP("RecordWords", "What was done")},
    {"#bundle", QT_TRANSLATE_NOOP("RecordWords", "Number of the bundle")}, {"#code", QT_TRANSLATE_NOOP("RecordWords", "Code")},
    {"#digest", QT_TRANSLATE_NOOP("RecordWords", "Digest")},
    {"#fingerprint", QT_TRANSLATE_NOOP("RecordWords", "Fingerprint of the key")},
    {"#how", QT_TRANSLATE_NOOP("RecordWords", "How it was checked")}, {"#file", QT_TRANSLATE_NOOP("RecordWords", "File")},
    {"#copied", QT_TRANSLATE_NOOP("RecordWords", "Words copied with names, out of")},
    {"#name", QT_TRANSLATE_NOOP("RecordWords", "Name of the member")},
    {"#kept", QT_TRANSLATE_NOOP("RecordWords", "Digest of what is kept about the bundle")},
    {"#kind", QT_TRANSLATE_NOOP("RecordWords", "Kind of key")}, {"#label", QT_TRANSLATE_NOOP("RecordWords", "Name of the files")},
    {"#not-a-person", QT_TRANSLATE_NOOP("RecordWords", "Said to be no person")},
    {"#problem", QT_TRANSLATE_NOOP("RecordWords", "What was wrong")},
    {"#list", QT_TRANSLATE_NOOP("RecordWords", "Digest of the backup's list")},
    {"#slot", QT_TRANSLATE_NOOP("RecordWords", "Number of the key")}, {"#status", QT_TRANSLATE_NOOP("RecordWords", "State")},
    {"#why", QT_TRANSLATE_NOOP("RecordWords", "Why")}, {"#words", QT_TRANSLATE_NOOP("RecordWords", "Why, in own words")}};
constexpr Phrase kNoted[]{{"log-cut", QT_TRANSLATE_NOOP("RecordWords", "the end of a log did not open")},
    {"clock-behind", QT_TRANSLATE_NOOP("RecordWords", "the clock stood behind the newest entry; a person said that it is right")},
    {"clock-behind-build",
        QT_TRANSLATE_NOOP("RecordWords", "the clock stood behind the day of this version; a person said that it is right")},
    {"clock-ahead",
        QT_TRANSLATE_NOOP("RecordWords", "the clock was far ahead of the newest entry; a person said that it is right")},
    {"clock-ahead-build",
        QT_TRANSLATE_NOOP("RecordWords", "the clock was far ahead of the day of this version; a person said that it is right")},
    {"add", QT_TRANSLATE_NOOP("RecordWords", "a key was added")},
    {"remove", QT_TRANSLATE_NOOP("RecordWords", "a key was removed")},
    {"passwd", QT_TRANSLATE_NOOP("RecordWords", "the passphrase was changed")},
    {"confirm", QT_TRANSLATE_NOOP("RecordWords", "a replaced key file was confirmed")},
    {"trust", QT_TRANSLATE_NOOP("RecordWords", "the signing key of another notebook was trusted")},
    {"passphrase", QT_TRANSLATE_NOOP("RecordWords", "passphrase")},
    {"passphrase+file", QT_TRANSLATE_NOOP("RecordWords", "passphrase and key file")},
    {"recovery", QT_TRANSLATE_NOOP("RecordWords", "recovery key")},
    {"escrow", QT_TRANSLATE_NOOP("RecordWords", "key kept by somebody else")}};

} // namespace

QString labelText(const Label& label) { return qs(label.in(UiLanguage::instance().core())); }

QString kindText(const Catalogue& catalogue, std::string_view kind)
{
    const Kind* found = catalogue.find(kind);
    return found ? labelText(found->label) : qs(kind);
}

QString pluralText(const Catalogue& catalogue, std::string_view kind)
{
    const Kind* found = catalogue.find(kind);
    return found ? labelText(found->plural) : qs(kind);
}

QString fieldText(const Catalogue& catalogue, std::string_view kind, std::string_view field)
{
    const Kind* found = catalogue.find(kind);
    const Field* named = found ? found->find(field.substr(0, field.find_first_of(".["))) : nullptr;
    return named ? labelText(named->label) : qs(field);
}

QString noteText(std::string_view note)
{
    for (const Phrase& said : kNotes)
        if (said.code == note) return said.words();
    return qs(note.starts_with('#') ? note.substr(1) : note);
}

QString noteValueText(const Catalogue& catalogue, std::string_view note, std::string_view value)
{
    if (note == "#status") {
        const auto status = parseStatus(value);
        return status ? statusText(*status) : qs(value);
    }
    if (note == "#why") return termText(catalogue, "amendment-reasons", value);
    if (note == "#digest") return groupedHex(value);
    if (note == "#slot") return groupedHex(value);
    if (note == "#problem") return errorWords(value, {"…", "…"}).sentence;
    if (note == "#action" || note == "#kind" || note == "#found")
        for (const Phrase& said : kNoted)
            if (said.code == value) return said.words();
    return qs(value);
}

QString termText(const Vocabulary* vocabulary, std::string_view code)
{
    const Term* term = vocabulary ? vocabulary->find(code) : nullptr;
    return term ? labelText(term->label) : qs(code);
}

QString termText(const Catalogue& catalogue, std::string_view vocabulary, std::string_view code)
{
    return termText(catalogue.vocabulary(vocabulary), code);
}

QString statusText(Status status)
{
    switch (status) {
    case Status::Draft: return QCoreApplication::translate("RecordWords", "draft");
    case Status::Final: return QCoreApplication::translate("RecordWords", "final");
    case Status::Amended: return QCoreApplication::translate("RecordWords", "amended");
    case Status::Withdrawn: return QCoreApplication::translate("RecordWords", "withdrawn");
    case Status::Merged: return QCoreApplication::translate("RecordWords", "merged");
    case Status::Quarantined: return QCoreApplication::translate("RecordWords", "set aside");
    }
    return {};
}

Tone statusTone(Status status)
{
    switch (status) {
    case Status::Final: return Tone::Good;
    case Status::Draft: return Tone::Attention;
    case Status::Withdrawn:
    case Status::Quarantined: return Tone::Bad;
    default: return Tone::Quiet;
    }
}

QString eventText(Event event)
{
    struct Said {
        Event event;
        const char* text;
    };
    static constexpr Said kSaid[]{{Event::Create, QT_TRANSLATE_NOOP("RecordWords", "Created")},
        {Event::Change, QT_TRANSLATE_NOOP("RecordWords", "Changed")},
        {Event::Finalise, QT_TRANSLATE_NOOP("RecordWords", "Finalised")},
        {Event::Amend, QT_TRANSLATE_NOOP("RecordWords", "Amended")},
        {Event::Withdraw, QT_TRANSLATE_NOOP("RecordWords", "Withdrawn")},
        {Event::Attach, QT_TRANSLATE_NOOP("RecordWords", "Evidence attached")},
        {Event::Open, QT_TRANSLATE_NOOP("RecordWords", "Evidence opened")},
        {Event::Copy, QT_TRANSLATE_NOOP("RecordWords", "Copied out")},
        {Event::Redact, QT_TRANSLATE_NOOP("RecordWords", "Redacted")},
        {Event::Translate, QT_TRANSLATE_NOOP("RecordWords", "Translated")},
        {Event::Fixity, QT_TRANSLATE_NOOP("RecordWords", "Evidence checked")},
        {Event::Consent, QT_TRANSLATE_NOOP("RecordWords", "Consent recorded")},
        {Event::Export, QT_TRANSLATE_NOOP("RecordWords", "Exported")},
        {Event::Handover, QT_TRANSLATE_NOOP("RecordWords", "Handed over")},
        {Event::Receipt, QT_TRANSLATE_NOOP("RecordWords", "Receipt")},
        {Event::Recall, QT_TRANSLATE_NOOP("RecordWords", "Recalled")},
        {Event::Import, QT_TRANSLATE_NOOP("RecordWords", "Imported")},
        {Event::Refuse, QT_TRANSLATE_NOOP("RecordWords", "Import refused")},
        {Event::Enrol, QT_TRANSLATE_NOOP("RecordWords", "Device enrolled")},
        {Event::Timestamp, QT_TRANSLATE_NOOP("RecordWords", "Time stamp")},
        {Event::Note, QT_TRANSLATE_NOOP("RecordWords", "Note")}, {Event::Print, QT_TRANSLATE_NOOP("RecordWords", "Printed")},
        {Event::Erase, QT_TRANSLATE_NOOP("RecordWords", "Erased")}, {Event::Merge, QT_TRANSLATE_NOOP("RecordWords", "Merged")},
        {Event::Settle, QT_TRANSLATE_NOOP("RecordWords", "Settled")}, {Event::Seal, QT_TRANSLATE_NOOP("RecordWords", "Sealed")},
        {Event::Key, QT_TRANSLATE_NOOP("RecordWords", "Keys changed")},
        {Event::Check, QT_TRANSLATE_NOOP("RecordWords", "Notebook checked")},
        {Event::Backup, QT_TRANSLATE_NOOP("RecordWords", "Backup")}};
    for (const Said& said : kSaid)
        if (said.event == event) return QCoreApplication::translate("RecordWords", said.text);
    return qs(eventCode(event));
}

QString orderText(const Field& field, const std::vector<Field>& siblings)
{
    const auto earlier =
        std::find_if(siblings.begin(), siblings.end(), [&](const Field& sibling) { return sibling.name == field.after; });
    const QString label = earlier == siblings.end() ? qs(field.after) : labelText(earlier->label);
    return QCoreApplication::translate("RecordWords", "Earlier than “%1”. Is that so?").arg(label);
}

QString problemText(const Problem& problem)
{
    if (problem.key == "model.needed") return QCoreApplication::translate("RecordWords", "Needed before this can be finalised.");
    return errorWords(problem.key, problem.args).sentence;
}

} // namespace zapis::ui
