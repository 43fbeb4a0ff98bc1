#include "ui/pages/evidence/evidence_page.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/pages/evidence/evidence_view.h"
#include "ui/widgets/shortcuts.h"

namespace zapis::ui {

EvidencePage::EvidencePage(Session& session, QWidget* parent)
    : RecordsPage(session, QStringLiteral("evidence"), kinds(), parent),
      m_intake(session, *this),
      m_inbox(new QPushButton),
      m_add(new QPushButton(icon(QStringLiteral("list-add")), {}))
{
    setAcceptDrops(true);
    m_inbox->setCheckable(true);
    m_inbox->setObjectName(QStringLiteral("evidence-inbox"));
    m_add->setObjectName(QStringLiteral("evidence-add"));
    m_add->setEnabled(session.canWrite());
    auto* row = new QHBoxLayout;
    row->setContentsMargins(3 * kGrid / 2, 0, 3 * kGrid / 2, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_add, 1);
    row->addWidget(m_inbox, 1);
    list().addActions(row);
    connect(m_add, &QPushButton::clicked, this, [this] { m_intake.askForFiles(this); });
    connect(m_inbox, &QPushButton::toggled, &list(), &RecordList::setInbox);
    connect(&m_intake, &EvidenceIntake::took, this, [this](const std::vector<RecordId>& items) { openRecord(items.front()); });
    addShortcut(
        this, QKeySequence::Paste, [] { return tr("Paste files or pictures as evidence"); },
        [this] { m_intake.take(*QGuiApplication::clipboard()->mimeData()); }, Qt::WidgetWithChildrenShortcut);
    words(this, [this] {
        m_inbox->setText(tr("Not linked yet"));
        m_inbox->setToolTip(tr("Only items that no record links to"));
        m_add->setText(tr("Add files…"));
    });
}

void EvidencePage::newRecord(const QString& kind, const Json& prefilled)
{
    if (!prefilled.isObject() || !prefilled.members().empty()) return RecordsPage::newRecord(kind, prefilled);
    m_intake.askForFiles(this); // an item begins with its file
}

RecordView* EvidencePage::newView(const Kind& kind) { return new EvidenceView(session(), edit(), kind); }

QStringList EvidencePage::emptyWords() const
{
    return {tr("No evidence yet"),
        tr("Drop photos, documents or recordings here, or paste them. They are hashed and sealed while they are copied; linking "
           "can wait."),
        tr("Add files…")};
}

void EvidencePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (session().canWrite() && EvidenceIntake::accepts(*event->mimeData())) event->acceptProposedAction();
}

void EvidencePage::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction); // the file outside stays where it is
    if (m_intake.take(*event->mimeData())) event->accept();
}

} // namespace zapis::ui
