/// A small coloured label for the state of something.
#pragma once

#include "ui/look/themes.h"
#include "ui/widgets/labels.h"

#include <QLabel>

namespace zapis::ui {

/// A state in a few words on its soft ground. As a widget, and as painting for the delegates of views.
class Pill : public PlainLabel {
    Q_OBJECT
public:
    explicit Pill(Tone tone, QWidget* parent = nullptr);
    void setState(const QString& text, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize sizeFor(const QFont& font, const QString& text);
    static void paint(QPainter& painter, const QPoint& topLeft, const QFont& font, const QString& text, const Pair& colors);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Tone m_tone;
};

/// The interface font at `delta` points from its size; for titles, pills and small print.
QFont fontBy(qreal delta, QFont::Weight weight = QFont::Normal);

} // namespace zapis::ui
