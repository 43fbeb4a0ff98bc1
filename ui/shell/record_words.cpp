#include "ui/shell/record_words.h"

#include <QCoreApplication>

#include "ui/shell/language.h"

namespace zapis::ui {
namespace {

QString in(const Label& label) { return qs(label.in(UiLanguage::instance().core())); }

} // namespace

QString kindText(const Catalogue& catalogue, std::string_view kind)
{
    const Kind* found = catalogue.find(kind);
    return found ? in(found->label) : qs(kind);
}

QString pluralText(const Catalogue& catalogue, std::string_view kind)
{
    const Kind* found = catalogue.find(kind);
    return found ? in(found->plural) : qs(kind);
}

QString fieldText(const Catalogue& catalogue, std::string_view kind, std::string_view field)
{
    const Kind* found = catalogue.find(kind);
    const Field* named = found ? found->find(field) : nullptr;
    return named ? in(named->label) : qs(field);
}

QString termText(const Catalogue& catalogue, std::string_view vocabulary, std::string_view code)
{
    const Vocabulary* words = catalogue.vocabulary(vocabulary);
    const Term* term = words ? words->find(code) : nullptr;
    return term ? in(term->label) : qs(code);
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

} // namespace zapis::ui
