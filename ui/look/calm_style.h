/// How the controls of the window look: one style for all of them, and its measures.
#pragma once

#include <QProxyStyle>

namespace zapis::ui {

inline constexpr int kGrid = 8;       // px; margins and gaps are multiples of it or its half
inline constexpr int kRadius = 6;     // px, corner of a control
inline constexpr int kCardRadius = 8; // px, corner of a card

/// The controls of the window, over Fusion. Colours come from theme() at paint time.
/// - Accent button: QPushButton::setDefault(true). Card: QFrame::StyledPanel. Popup: QFrame::Box. Edge-to-edge view: NoFrame.
/// - Dynamic property "invalid": a field whose answer is wrong; its frame says so (forms/field_editor.cpp sets it).
/// - Whatever has the focus wears a ring of the accent colour, one pixel wider than frames.
class CalmStyle : public QProxyStyle {
    Q_OBJECT
public:
    CalmStyle();

    void drawPrimitive(PrimitiveElement, const QStyleOption*, QPainter*, const QWidget*) const override;
    void drawControl(ControlElement, const QStyleOption*, QPainter*, const QWidget*) const override;
    void drawComplexControl(ComplexControl, const QStyleOptionComplex*, QPainter*, const QWidget*) const override;
    int pixelMetric(PixelMetric, const QStyleOption*, const QWidget*) const override;
    int styleHint(StyleHint, const QStyleOption*, const QWidget*, QStyleHintReturn*) const override;
    QSize sizeFromContents(ContentsType, const QStyleOption*, const QSize&, const QWidget*) const override;
    QRect subControlRect(ComplexControl, const QStyleOptionComplex*, SubControl, const QWidget*) const override;
    QRect subElementRect(SubElement, const QStyleOption*, const QWidget*) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
};

/// A rounded box whose frame lies on whole pixels of the screen, whatever the scale. Invalid colours paint nothing.
void paintBox(QPainter& painter, const QRect& rect, int radius, const QColor& fill, const QColor& line, int linePx);
void paintFocusRing(QPainter& painter, const QRect& rect, int radius);

} // namespace zapis::ui
