#include "ui/widgets/pages_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"

namespace zapis::ui {

PagesView::PagesView(QWidget* parent)
    : QWidget(parent),
      m_page(new ImageView),
      m_bar(new QWidget),
      m_before(new QPushButton(icon(QStringLiteral("go-previous")), {})),
      m_after(new QPushButton(icon(QStringLiteral("go-next")), {})),
      m_number(new PlainLabel),
      m_note(dimLabel())
{
    setObjectName(QStringLiteral("pages-view"));
    m_number->setObjectName(QStringLiteral("pages-number"));
    m_note->setObjectName(QStringLiteral("pages-note"));
    m_note->setAlignment(Qt::AlignHCenter);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    bar->addStretch();
    for (QWidget* widget : {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_after)})
        bar->addWidget(widget);
    bar->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_note);
    column->addWidget(m_bar);
    setFocusProxy(m_page);
    tellKey(this, QKeySequence(Qt::Key_PageUp), [] { return tr("Previous page"); });
    tellKey(this, QKeySequence(Qt::Key_PageDown), [] { return tr("Next page"); });
    connect(m_before, &QPushButton::clicked, this, [this] { ask(m_current - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { ask(m_current + 1); });
    words(this, [this] { sayWords(); });
}

void PagesView::show(std::unique_ptr<DecodedFile> file)
{
    m_file = std::move(file);
    m_page->setImage({});
    m_current = m_count = 0;
    m_told = 0;
    sayWords();
    if (!m_file) return;
    connect(m_file.get(), &DecodedFile::opened, this, [this](int pages) { m_count = pages; });
    connect(m_file.get(), &DecodedFile::shown, this, &PagesView::meet);
    connect(m_file.get(), &DecodedFile::refused, this, &PagesView::refuse);
    connect(m_file.get(), &DecodedFile::failed, this, [this](const Error& error) { Q_EMIT failed(errorWords(error).line()); });
}

void PagesView::ask(int page)
{
    if (m_file && page >= 0 && page < m_count) m_file->ask(page);
}

void PagesView::meet(int page, const QImage& image, quint32 told)
{
    m_current = page;
    m_told = told;
    m_page->setImage(image);
    sayWords();
    Q_EMIT ready();
}

void PagesView::refuse(DecodedFile::Trouble trouble)
{
    const bool isPdf = m_file->kind() == DecodedFile::Kind::Pdf;
    switch (trouble) {
    case DecodedFile::Trouble::Locked: return Q_EMIT failed(tr("This PDF is locked with a password."));
    case DecodedFile::Trouble::TooLarge: return Q_EMIT failed(tr("This file is too large to be shown here."));
    case DecodedFile::Trouble::Broken:
        return Q_EMIT failed(isPdf ? tr("This PDF cannot be shown: it is damaged.")
                                   : tr("This picture cannot be decoded: it is damaged, or larger than is safe to open."));
    }
}

void PagesView::sayWords()
{
    const bool isPdf = m_file && m_file->kind() == DecodedFile::Kind::Pdf;
    m_before->setAccessibleName(tr("Previous page"));
    m_after->setAccessibleName(tr("Next page"));
    m_page->setAccessibleName(isPdf ? tr("Page of the document") : tr("Picture"));
    m_number->setText((isPdf ? tr("Page %1 of %2") : tr("Picture %1 of %2")).arg(m_current + 1).arg(m_count));
    m_bar->setVisible(isPdf || m_count > 1);
    m_before->setEnabled(m_current > 0);
    m_after->setEnabled(m_current + 1 < m_count);
    QStringList notes;
    if (m_told & decode::PartMissing) notes.append(tr("A part of this picture is missing: the file is cut off or damaged."));
    if (m_told & decode::Reduced) notes.append(tr("Shown reduced: the file has more detail than is safe to open."));
    if (m_told & decode::FieldsHidden) notes.append(tr("This document has form fields. What stands in them is not shown."));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

void PagesView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageDown) return ask(m_current + 1);
    if (event->key() == Qt::Key_PageUp) return ask(m_current - 1);
    QWidget::keyPressEvent(event);
}

} // namespace zapis::ui
