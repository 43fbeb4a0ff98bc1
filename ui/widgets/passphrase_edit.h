/// Where a passphrase or a recovery key is typed, and how strong it is. The text lives in the field alone: take() moves it into
/// locked memory and empties the field. Nothing of it goes to a clipboard or over the accessibility bus, where Qt's own password
/// field tells each letter, and the whole once it is taken.
#pragma once

#include <QLineEdit>
#include <QWidget>

#include "core/base/secret.h"
#include "ui/widgets/labels.h"

namespace zapis::ui {

/// A field whose text is read by nobody but us: a screen reader hears its name and that it is a secret, no letter.
class SecretEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretEdit(QWidget* parent = nullptr);

protected:
    void contextMenuEvent(QContextMenuEvent*) override { } // no copy, no undo of a secret
    void keyPressEvent(QKeyEvent* event) override;
};

/// Gives SecretEdit its own voice. Call once, before the first window.
void installSecretAccessible();

class PassphraseEdit : public SecretEdit {
    Q_OBJECT
public:
    /// What was pasted is some clipboard's: whoever finds the window locked must not read it here.
    enum class Use {
        Open,  ///< the notebook is closed: what was pasted is never shown
        Choose ///< a new one: what was pasted can be looked at
    };
    enum class CapsLock { Off, On }; ///< told by a letter's case and Shift: Qt knows no state of it
    explicit PassphraseEdit(Use use, QWidget* parent = nullptr);
    bool isEmpty() const { return text().isEmpty(); }
    Secret take(); ///< UTF-8; the field is empty afterwards
    Secret copy() const;
    void forget(); ///< overwrites and empties
    bool holdsSameAs(const PassphraseEdit& other) const { return text() == other.text(); }
    bool hasEdgeBlank() const { return text() != text().trimmed(); }

Q_SIGNALS:
    /// A letter was typed: what a person cannot see behind dots.
    void letterTyped(QChar letter, zapis::ui::PassphraseEdit::CapsLock lock);

protected:
    void hideEvent(QHideEvent* event) override; ///< shown letters are covered again
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void show(bool letters);
    bool mayPaste();
    Use m_use;
    QAction* m_eye;
};

/// Beside the field, while letters are typed: Caps Lock, and in which script they come.
class PassphraseHint : public PlainLabel {
    Q_OBJECT
public:
    explicit PassphraseHint(PassphraseEdit* field, QWidget* parent = nullptr);

private:
    void say();
    QChar m_letter;
    PassphraseEdit::CapsLock m_lock = PassphraseEdit::CapsLock::Off;
};

/// Estimated strength in words, never by colour alone. Entropy by zxcvbn, on at most 64 letters.
class StrengthMeter : public QWidget {
    Q_OBJECT
public:
    explicit StrengthMeter(PassphraseEdit* field, QWidget* parent = nullptr);
    enum class Level { None, TooWeak, Weak, Good, Strong };
    Level level() const { return m_level; }
    static Level levelOf(const Secret& passphrase);

protected:
    void paintEvent(QPaintEvent*) override;
    QSize sizeHint() const override;

private:
    void measure();
    QString said() const;

    PassphraseEdit* m_field;
    Level m_level = Level::None;
};

} // namespace zapis::ui
