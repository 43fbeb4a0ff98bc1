#include "ui/pages/evidence/attachments_section.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/model/kinds.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;

}

AttachmentsSection::AttachmentsSection(Session& session, RecordEdit& edit, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_directory(session),
      m_intake(session),
      m_list(new QListWidget),
      m_advice(dimLabel()),
      m_add(new QPushButton(icon(QStringLiteral("list-add")), {}))
{
    setAcceptDrops(true);
    m_list->setObjectName(QStringLiteral("attachments"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(m_advice, 1);
    head->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, kGrid);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_intake.setTarget([this]() -> std::optional<RecordId> {
        if (!this->edit().isOpen()) return std::nullopt;
        if ((this->edit().isNew() || this->edit().isDirty()) && !this->edit().save())
            return std::nullopt; // then it waits in the inbox
        return this->edit().id();
    });
    addShortcut(
        this, QKeySequence::Paste, [] { return tr("Paste files or pictures as evidence"); },
        [this] { m_intake.take(*QGuiApplication::clipboard()->mimeData()); }, Qt::WidgetWithChildrenShortcut);
    connect(m_add, &QPushButton::clicked, this, [this] { m_intake.askForFiles(this); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        if (const auto id = parseRecordId(item->data(kIdRole).toString().toStdString()))
            Q_EMIT this->session().openRecordAsked(*id);
    });
    connect(&edit, &RecordEdit::fieldsMerged, this, &AttachmentsSection::fill);
    words(this, [this] {
        m_advice->setText(tr("Drop files here, or paste them. They are hashed and sealed while they are copied."));
        m_add->setText(tr("Attach files…"));
        m_list->setAccessibleName(title());
        fill();
    });
}

std::vector<RecordId> AttachmentsSection::items() const
{
    std::vector<RecordId> items;
    const auto add = [&](std::string_view text) {
        const auto id = parseRecordId(text);
        if (id && std::find(items.begin(), items.end(), *id) == items.end()) items.push_back(*id);
    };
    for (const Field& field : edit().kind().fields) {
        const bool takesEvidence =
            field.type == FieldType::Link && field.targets == std::vector<std::string>{kinds::kEvidenceItem};
        const Json* value = takesEvidence ? edit().fields().find(field.name) : nullptr;
        if (!value) continue;
        if (value->isString()) add(value->string());
        if (!value->isArray()) continue;
        for (const Json& item : value->items()) add(item.isString() ? item.string() : std::string());
    }
    if (edit().isNew()) return items;
    for (const IncomingLink& link : session().vault().reader().incoming(edit().id())) {
        if (link.kind == kinds::kEvidenceItem) add(toText(link.from));
    }
    return items;
}

void AttachmentsSection::fill()
{
    m_list->clear();
    if (!edit().isOpen()) return;
    m_add->setEnabled(session().canWrite());
    try {
        for (const RecordId& id : items()) {
            const auto entry = m_directory.entry(id);
            const auto file = session().vault().evidence().fileOf(id);
            QString text = entry ? QStringLiteral("%1   %2").arg(entry->code, entry->name) : tr("Record that is not here");
            const auto record = session().vault().reader().find(id);
            const QString name =
                record ? qs(record->fields.stringOr("original_name")) : QString(); // not there while names are closed
            if (!name.isEmpty()) text += QStringLiteral("   ·   ") + name;
            if (file) text += QStringLiteral("   ·   %1, %2").arg(qs(file->mediaType), sizeText(file->sizeBytes));
            auto* item = new QListWidgetItem(icon(QStringLiteral("mail-attachment")), text, m_list);
            item->setData(kIdRole, qs(toText(id)));
        }
    } catch (const Error& error) {
        session().announceError(error);
    }
    Q_EMIT stateChanged();
}

void AttachmentsSection::dragEnterEvent(QDragEnterEvent* event)
{
    if (session().canWrite() && EvidenceIntake::accepts(*event->mimeData())) event->acceptProposedAction();
}

void AttachmentsSection::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction); // the file outside stays where it is
    if (m_intake.take(*event->mimeData())) event->accept();
}

} // namespace zapis::ui
