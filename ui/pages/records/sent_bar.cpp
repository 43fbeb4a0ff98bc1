#include "ui/pages/records/sent_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/labels.h"
#include "ui/words/date_words.h"
#include "ui/words/language.h"

namespace zapis::ui {

SentBar::SentBar(Session& session, RecordEdit& edit, QWidget* parent)
    : QWidget(parent),
      m_edit(edit),
      m_words(textLabel()),
      m_copy(new QPushButton),
      m_channel(session.reader())
{
    setObjectName(QStringLiteral("sent-bar"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(QStringLiteral("sent-copy"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(5 * kGrid / 2, kGrid, 2 * kGrid, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_words, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyWords(list()); });
    connect(&edit, &RecordEdit::stateChanged, this, &SentBar::ask);
    connect(&edit, &RecordEdit::loaded, this, &SentBar::ask);
    words(this, [this] { sayWords(); });
    hide();
}

void SentBar::ask()
{
    if (!m_edit.isOpen() || m_edit.isNew() || m_edit.status() != Status::Withdrawn) {
        m_asked.reset();
        m_sent.clear();
        return sayWords();
    }
    if (m_asked == m_edit.id()) return;
    m_asked = m_edit.id();
    m_sent.clear();
    sayWords();
    m_channel.ask([this, id = m_edit.id()](Reading& reading) -> ReaderThread::Answer {
        return [this, id, sent = bundlesWith(reading.reader(), id)] {
            if (m_asked != id) return;
            m_sent = sent;
            sayWords();
        };
    });
}

QString SentBar::list() const
{
    QStringList lines;
    for (const SentBundle& sent : m_sent) {
        QStringList parts{tellDateShortly(qs(sent.date)), qs(sent.recipientName), qs(sent.label)};
        parts.removeAll(QString());
        lines.append(parts.join(QStringLiteral(" · ")));
    }
    return lines.join(u'\n');
}

void SentBar::sayWords()
{
    m_words->setText(tr("It is withdrawn, and had been handed over before. Tell each recipient that it may not be used any more:")
        + u'\n' + list());
    m_copy->setText(tr("Copy the list"));
    setVisible(!m_sent.empty());
}

void SentBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Pair& colors = theme().of(Tone::Attention);
    painter.fillRect(rect(), colors.ground);
    painter.fillRect(QRect(0, 0, 4, height()), colors.ink);
}

} // namespace zapis::ui
