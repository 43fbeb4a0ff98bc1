/// What is copied here, and for how long it can be pasted. X11 has a second clipboard, PRIMARY, that every selection fills and
/// any program reads: nothing of ours stays in it. The other one holds what was copied until the notebook is locked or closed,
/// marked for clipboard histories as a secret that they should not write down (Klipper's x-kde-passwordManagerHint).
#pragma once

#include <QMimeData>
#include <QStringList>

class QGuiApplication;

namespace zapis::ui {

/// Words for other programs. After the next forgetCopied() they answer nothing, whoever still holds them.
class CopiedWords : public QMimeData {
    Q_OBJECT
public:
    explicit CopiedWords(const QString& words);
    bool answers() const;
    QStringList formats() const override;
    bool hasFormat(const QString& type) const override;

protected:
    QVariant retrieveData(const QString& type, QMetaType as) const override;

private:
    QString m_words;
    int m_round;
};

void copyWords(const QString& words);

/// Empties both clipboards as far as they hold something of ours, and makes what was copied till now answer nothing.
void forgetCopied();

/// Whatever Qt's own fields copy goes out as CopiedWords, and PRIMARY is emptied as soon as one of them fills it: before the
/// event loop could answer another program. Call once, before the first window.
void guardClipboard(QGuiApplication& application);

} // namespace zapis::ui
