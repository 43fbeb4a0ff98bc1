/// A line of help in which keys look like keys.
#pragma once

#include <QLabel>
#include <QPushButton>

#include "ui/widgets/labels.h"

namespace zapis::ui {

/// Words with keys in square brackets, painted as key caps: "Select words, [Ctrl E] makes a fact".
class KeyLabel : public PlainLabel {
    Q_OBJECT
public:
    using PlainLabel::PlainLabel;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;
};

/// A button that names its key beside its text; the key is also its shortcut.
class KeyButton : public QPushButton {
    Q_OBJECT
public:
    explicit KeyButton(const QKeySequence& key, QWidget* parent = nullptr);
    void setText(const QString& text); // not virtual in Qt: call it through KeyButton
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QKeySequence m_key;
};

/// Names a button without words for a screen reader, and for the pointer with the key that does the same.
void nameButton(QAbstractButton& button, const QString& name, const QKeySequence& key);

/// "[Ctrl L]" in the words of the platform and the language.
QString keyText(const QKeySequence& key);

} // namespace zapis::ui
