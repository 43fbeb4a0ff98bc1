/// Where a passphrase or a recovery key is typed, and how strong it is. The text lives in the field alone: take() moves it into
/// locked memory and empties the field.
#pragma once

#include <QLineEdit>
#include <QWidget>

#include "core/base/secret.h"

namespace zapis::ui {

class PassphraseEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PassphraseEdit(QWidget* parent = nullptr);
    bool isEmpty() const { return text().isEmpty(); }
    Secret take(); ///< UTF-8; the field is empty afterwards
    Secret copy() const;
    void forget(); ///< overwrites and empties
    bool holdsSameAs(const PassphraseEdit& other) const { return text() == other.text(); }

protected:
    void contextMenuEvent(QContextMenuEvent*) override { } // no copy, no undo of a secret
    void hideEvent(QHideEvent* event) override;            ///< shown letters are covered again

private:
    void show(bool letters);
    QAction* m_eye;
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
