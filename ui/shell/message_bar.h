/// What went wrong or must be heard, above the page: calm, in words, until dismissed. The work goes on beneath it.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <functional>

#include "ui/look/themes.h"
#include "ui/widgets/labels.h"

namespace zapis::ui {

class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    /// Takes the place of what it said before, and counts it.
    void say(Tone tone, const QString& sentence, const QString& advice);
    /// It is not dismissed but answered: `act` is called, and the bar stays until it is hidden.
    void answerWith(const std::function<QString()>& text, const std::function<void()>& act);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Tone m_tone = Tone::Bad;
    QLabel *m_sentence, *m_advice;
    QPushButton* m_close;
};

/// One line across every page: "Practice: …". Cannot be dismissed.
class Banner : public PlainLabel {
    Q_OBJECT
public:
    Banner(Tone tone, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Tone m_tone;
};

} // namespace zapis::ui
