/// Looks for words in the text beneath: a field, which of so many is shown, and the way to the others. Return and F3 go on, with
/// Shift back, Escape ends it.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

namespace zapis::ui {

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);
    /// Comes up with the keyboard in it.
    void begin();
    void end(); ///< hides it and forgets what was typed
    QString typed() const { return m_words->text().trimmed(); }
    /// The one shown, from 0, of so many.
    void setFound(int at, int count);

Q_SIGNALS:
    void changed();            ///< other words, a moment after the last key
    void stepAsked(int steps); ///< -1: the one before
    void ended();              ///< Escape: the keyboard goes back to the text

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_words;
    QLabel* m_count;
    QToolButton *m_before, *m_after;
    QTimer m_wait;
    int m_at = 0, m_found = 0;
};

} // namespace zapis::ui
