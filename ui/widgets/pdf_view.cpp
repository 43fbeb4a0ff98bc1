#include "ui/widgets/pdf_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kPagePx = 1600; // longer side of a rendered page: sharp at 200 %
constexpr int kPagesMost = 5000;

} // namespace

PdfView::PdfView(QWidget* parent)
    : QWidget(parent),
      m_document(new QPdfDocument(this)),
      m_page(new ImageView),
      m_before(new QPushButton(icon(QStringLiteral("go-previous")), {})),
      m_after(new QPushButton(icon(QStringLiteral("go-next")), {})),
      m_number(new QLabel)
{
    setObjectName(QStringLiteral("pdf-view"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    bar->addStretch();
    for (QWidget* widget : {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_after)})
        bar->addWidget(widget);
    bar->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addLayout(bar);
    setFocusProxy(m_page);
    tellKey(this, QKeySequence(Qt::Key_PageUp), [] { return tr("Previous page"); });
    tellKey(this, QKeySequence(Qt::Key_PageDown), [] { return tr("Next page"); });
    connect(m_before, &QPushButton::clicked, this, [this] { showPage(m_current - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { showPage(m_current + 1); });
    words(this, [this] {
        m_before->setAccessibleName(tr("Previous page"));
        m_after->setAccessibleName(tr("Next page"));
        m_page->setAccessibleName(tr("Page of the document"));
        if (m_device) showPage(m_current);
    });
}

bool PdfView::load(QIODevice* device)
{
    m_document->close();
    delete std::exchange(m_device, device);
    device->setParent(this);
    m_document->load(device);
    if (m_document->status() != QPdfDocument::Status::Ready || m_document->pageCount() < 1
        || m_document->pageCount() > kPagesMost)
        return false;
    showPage(0);
    return true;
}

void PdfView::showPage(int page)
{
    m_current = qBound(0, page, m_document->pageCount() - 1);
    const QSizeF points = m_document->pagePointSize(m_current);
    const double longer = std::max({points.width(), points.height(), 1.0});
    const QSize size = QSizeF(points * (kPagePx / longer)).toSize().expandedTo({1, 1});
    QImage paper(size, QImage::Format_RGB32);
    paper.fill(Qt::white); // a page without a ground of its own is paper
    QPainter(&paper).drawImage(0, 0, m_document->render(m_current, size));
    m_page->setImage(paper);
    m_number->setText(tr("Page %1 of %2").arg(m_current + 1).arg(m_document->pageCount()));
    m_before->setEnabled(m_current > 0);
    m_after->setEnabled(m_current + 1 < m_document->pageCount());
}

void PdfView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageDown) return showPage(m_current + 1);
    if (event->key() == Qt::Key_PageUp) return showPage(m_current - 1);
    QWidget::keyPressEvent(event);
}

} // namespace zapis::ui
