#include "ui/pages/evidence/evidence_page.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QGuiApplication>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/pages/evidence/evidence_view.h"
#include "ui/widgets/shortcuts.h"

namespace zapis::ui {

EvidencePage::EvidencePage(Session& session, QWidget* parent)
    : RecordsPage(session, QStringLiteral("evidence"), kinds(), parent),
      m_intake(session, *this),
      m_inbox(new QPushButton),
      m_add(new QPushButton(icon(QStringLiteral("list-add")), {})),
      m_addFolder(new QPushButton)
{
    setAcceptDrops(true);
    m_inbox->setCheckable(true);
    m_inbox->setObjectName(QStringLiteral("evidence-inbox"));
    m_add->setObjectName(QStringLiteral("evidence-add"));
    m_addFolder->setObjectName(QStringLiteral("evidence-add-folder"));
    for (QPushButton* button : {m_add, m_addFolder}) button->setEnabled(session.canWrite());
    auto* rows = new QGridLayout;
    rows->setContentsMargins(3 * kGrid / 2, 0, 3 * kGrid / 2, kGrid);
    rows->setSpacing(kGrid);
    rows->addWidget(m_add, 0, 0);
    rows->addWidget(m_addFolder, 0, 1);
    rows->addWidget(m_inbox, 1, 0, 1, 2);
    list().addActions(rows);
    connect(m_add, &QPushButton::clicked, this, [this] { m_intake.askForFiles(this); });
    connect(m_addFolder, &QPushButton::clicked, this, [this] { m_intake.askForFolder(this); });
    connect(m_inbox, &QPushButton::toggled, &list(), &RecordList::setInbox);
    connect(&m_intake, &EvidenceIntake::took, this, [this](const std::vector<RecordId>& items) { openRecord(items.front()); });
    addShortcut(
        this, QKeySequence::Paste, [] { return tr("Paste files or pictures as evidence"); },
        [this] { m_intake.take(*QGuiApplication::clipboard()->mimeData()); }, Qt::WidgetWithChildrenShortcut);
    words(this, [this] {
        m_inbox->setText(tr("Not linked yet"));
        m_inbox->setToolTip(tr("Only items that no record links to"));
        m_add->setText(tr("Add files…"));
        m_addFolder->setText(tr("Add a folder…"));
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
