#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

#include "ui/look/calm_style.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {
namespace {

/// A label is polished before it is first laid out, and that of a tooltip before it is given its text.
class PlainTexts : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Polish) return false;
        if (auto* label = qobject_cast<QLabel*>(watched); label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
        return false;
    }
};

} // namespace

PlainLabel::PlainLabel(QWidget* parent) : QLabel(parent) { setTextFormat(Qt::PlainText); }

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : PlainLabel(parent) { setText(text); }

void installPlainTexts(QApplication& application) { application.installEventFilter(new PlainTexts(&application)); }

QLabel* headingLabel(qreal delta)
{
    auto* label = new PlainLabel;
    label->setFont(fontBy(delta, QFont::Bold));
    label->setWordWrap(true);
    return label;
}

QLabel* textLabel()
{
    auto* label = new PlainLabel;
    label->setWordWrap(true);
    return label;
}

QLabel* dimLabel(qreal delta)
{
    QLabel* label = textLabel();
    label->setForegroundRole(QPalette::PlaceholderText);
    if (delta != 0) label->setFont(fontBy(delta));
    return label;
}

QLabel* errorLabel()
{
    QLabel* label = textLabel();
    label->setForegroundRole(QPalette::BrightText);
    label->hide();
    return label;
}

void sayError(QLabel* label, const QString& text)
{
    label->setText(text.isEmpty() ? QString() : QStringLiteral("⚠ ") + text);
    label->setVisible(!text.isEmpty());
}

Card makeCard()
{
    auto* frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(5 * kGrid / 2, 2 * kGrid, 5 * kGrid / 2, 5 * kGrid / 2);
    column->setSpacing(3 * kGrid / 2);
    return {frame, column};
}

QVBoxLayout* makeColumn(QWidget* page, int widthPx)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* middle = new QWidget;
    middle->setMaximumWidth(widthPx);
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    area->setWidget(inside);
    auto* whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    return column;
}

} // namespace zapis::ui
