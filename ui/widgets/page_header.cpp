#include "ui/widgets/page_header.h"

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

#include <QPainter>
#include <QVBoxLayout>

namespace zapis::ui {
namespace {

/// Says with an ellipsis that it is cut off; a screen reader gets the whole text.
class CutLabel : public PlainLabel {
public:
    QSize minimumSizeHint() const override { return {1, PlainLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new CutLabel),
      m_subtitle(new CutLabel),
      m_row(new QHBoxLayout(this))
{
    setFixedHeight(9 * kGrid);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(fontBy(4, QFont::Bold));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    texts->addStretch();
    m_row->setContentsMargins(5 * kGrid / 2, 0, 2 * kGrid, 0);
    m_row->setSpacing(3 * kGrid / 2);
    m_row->addLayout(texts, 1);
}

void PageHeader::setWords(const QString& title, const QString& subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::add(QWidget* widget) { m_row->addWidget(widget, 0, Qt::AlignVCenter); }

void PageHeader::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(0, height() - theme().linePx, width(), theme().linePx, theme().line);
}

} // namespace zapis::ui
