#include "ui/forms/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "core/base/message.h"

namespace zapis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QDateTime minskTime(std::int64_t ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 3 * 3600); }

}

std::string ss(const QString& text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n').replace(
        QChar::LineSeparator, u'\n');
    return plain.normalized(QString::NormalizationForm_C).toStdString();
}

zapis::Language wordLanguage() { return UiLanguage::instance().core(); }

QString say(const Label& label) { return qs(label.in(wordLanguage())); }

QString sayCode(const Vocabulary* vocabulary, std::string_view code)
{
    const Term* term = vocabulary ? vocabulary->find(code) : nullptr;
    return term ? say(term->label) : qs(code);
}

QString capitalised(const QString& text) { return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1); }

QString sayMinsk(std::int64_t ms) { return QLocale().toString(minskTime(ms), QStringLiteral("d MMM yyyy, HH:mm")); }

QString sayMoment(std::int64_t ms) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QStringLiteral("d MMM yyyy, HH:mm")); }

QString sayClock(std::int64_t ms) { return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss")); }

QString sayProblem(const Problem& problem)
{
    if (problem.key == "model.needed") return Words::tr("Needed before this can be finalised.");
    std::vector<std::string> arguments = problem.args;
    const Message message = messageOf(Error(Error::Code::Malformed, problem.key, std::move(arguments)), wordLanguage());
    return qs(message.sentence);
}

QString sayError(const Error& error) { return errorWords(error).whole().replace(u'\n', u' '); }

QString saySize(std::uint64_t bytes) { return sizeText(bytes); }

}
