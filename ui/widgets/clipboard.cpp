#include "ui/widgets/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace zapis::ui {
namespace {

const QString kText = QStringLiteral("text/plain"), kHint = QStringLiteral("x-kde-passwordManagerHint");

int s_round = 0; // grows with every forgetCopied(); the clipboard belongs to the thread of the window

/// Nothing where another program owns it.
const CopiedWords* ourWords(const QClipboard& clipboard, QClipboard::Mode mode)
{
    return qobject_cast<const CopiedWords*>(clipboard.mimeData(mode));
}

void take(QClipboard& clipboard, QClipboard::Mode mode)
{
    if (mode == QClipboard::Selection && clipboard.ownsSelection()) return clipboard.clear(mode);
    if (mode != QClipboard::Clipboard || !clipboard.ownsClipboard()) return;
    const QMimeData* copied = clipboard.mimeData();
    if (!copied || qobject_cast<const CopiedWords*>(copied)) return;
    if (copied->hasText()) copyWords(copied->text());
    else clipboard.clear();
}

} // namespace

CopiedWords::CopiedWords(const QString& words) : m_words(words), m_round(s_round) { }

bool CopiedWords::answers() const { return m_round == s_round; }

QStringList CopiedWords::formats() const { return answers() ? QStringList{kText, kHint} : QStringList(); }

bool CopiedWords::hasFormat(const QString& type) const { return formats().contains(type); }

QVariant CopiedWords::retrieveData(const QString& type, QMetaType) const
{
    if (!answers()) return {};
    if (type == kText) return m_words;
    if (type == kHint) return QByteArray("secret");
    return {};
}

void copyWords(const QString& words) { QGuiApplication::clipboard()->setMimeData(new CopiedWords(words)); }

void forgetCopied()
{
    QClipboard& clipboard = *QGuiApplication::clipboard();
    const bool isOurs = clipboard.ownsClipboard() || ourWords(clipboard, QClipboard::Clipboard);
    ++s_round;
    if (isOurs) clipboard.clear();
    if (clipboard.ownsSelection()) clipboard.clear(QClipboard::Selection);
}

void guardClipboard(QGuiApplication& application)
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    QObject::connect(
        clipboard, &QClipboard::changed, &application, [clipboard](QClipboard::Mode mode) { take(*clipboard, mode); });
}

} // namespace zapis::ui
