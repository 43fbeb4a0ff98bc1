#include "ui/pages/records/conflict_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"

namespace zapis::ui {

ConflictBar::ConflictBar(RecordEdit& edit, QWidget* parent)
    : QWidget(parent),
      m_edit(edit),
      m_words(textLabel()),
      m_mine(new QPushButton),
      m_theirs(new QPushButton)
{
    setObjectName(QStringLiteral("conflict-bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(5 * kGrid / 2, kGrid, 2 * kGrid, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_words, 1);
    row->addWidget(m_theirs);
    row->addWidget(m_mine);
    connect(m_mine, &QPushButton::clicked, this, [this] { m_edit.saveOver(); });
    connect(m_theirs, &QPushButton::clicked, this, [this] {
        ask(this, m_theirs->text(), tr("Your unsaved edit of this record will be thrown away."), tr("Throw away"),
            [this] { m_edit.discard(); });
    });
    connect(&edit, &RecordEdit::stateChanged, this, [this] { setVisible(m_edit.isOpen() && m_edit.hasConflict()); });
    words(this, [this] {
        m_words->setText(tr("This record was changed meanwhile, in the same field as your edit. Both versions are kept: yours as "
                            "an unsaved edit, the other one in the record."));
        m_theirs->setText(tr("Show the saved version"));
        m_mine->setText(tr("Save mine over it"));
    });
    hide();
}

void ConflictBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Pair& colors = theme().of(Tone::Attention);
    painter.fillRect(rect(), colors.ground);
    painter.fillRect(QRect(0, 0, 4, height()), colors.ink);
}

} // namespace zapis::ui
