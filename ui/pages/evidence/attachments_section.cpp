#include "ui/pages/evidence/attachments_section.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/kinds.h"
#include "core/records/evidence.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;

}

AttachmentsSection::AttachmentsSection(Session& session, RecordEdit& edit, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_intake(session, *this),
      m_list(new QListWidget),
      m_advice(dimLabel()),
      m_add(new QPushButton(icon(QStringLiteral("list-add")), {})),
      m_addFolder(new QPushButton),
      m_channel(session.reader())
{
    setAcceptDrops(true);
    m_list->setObjectName(QStringLiteral("attachments"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(m_advice, 1);
    head->addWidget(m_add);
    head->addWidget(m_addFolder);
    m_addFolder->setObjectName(QStringLiteral("attach-folder"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, kGrid);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_intake.setTarget([this](const EvidenceIntake::Told& told) {
        if (!this->edit().isOpen()) return told(std::nullopt);
        const RecordId id = this->edit().id();
        if (!this->edit().isNew() && !this->edit().isDirty()) return told(id);
        this->edit().save({}, [id, told](bool isSaved) { // else it waits in the inbox
            told(isSaved ? std::optional(id) : std::nullopt);
        });
    });
    addShortcut(
        this, QKeySequence::Paste, [] { return tr("Paste files or pictures as evidence"); },
        [this] { m_intake.take(*QGuiApplication::clipboard()->mimeData()); }, Qt::WidgetWithChildrenShortcut);
    connect(m_add, &QPushButton::clicked, this, [this] { m_intake.askForFiles(this); });
    connect(m_addFolder, &QPushButton::clicked, this, [this] { m_intake.askForFolder(this); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        if (const auto id = parseRecordId(item->data(kIdRole).toString().toStdString()))
            Q_EMIT this->session().openRecordAsked(*id);
    });
    connect(&edit, &RecordEdit::fieldsMerged, this, &AttachmentsSection::ask);
    words(this, [this] {
        m_advice->setText(tr("Drop files here, or paste them. They are hashed and sealed while they are copied."));
        m_add->setText(tr("Attach files…"));
        m_addFolder->setText(tr("Attach a folder…"));
        m_list->setAccessibleName(title());
        ask();
    });
}

/// The items that fields of the record name.
std::vector<RecordId> AttachmentsSection::linked() const
{
    std::vector<RecordId> items;
    const auto add = [&](std::string_view text) {
        if (const auto id = parseRecordId(text)) items.push_back(*id);
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
    return items;
}

void AttachmentsSection::showRecord()
{
    m_list->clear();
    ask();
}

AttachmentsSection::Attachment AttachmentsSection::read(const RecordReader& reader, const RecordId& id)
{
    const auto row = reader.row(id);
    if (!row) return {id, {}, {}, {}};
    return {id, row->code, row->title, EvidenceReader(reader).fileOf(id)};
}

void AttachmentsSection::ask()
{
    if (!edit().isOpen()) return fill({});
    for (QPushButton* button : {m_add, m_addFolder}) button->setEnabled(session().canWrite());
    m_channel.ask([this, items = linked(), isNew = edit().isNew(), id = edit().id()](Reading& reading) -> ReaderThread::Answer {
        std::vector<RecordId> all;
        const auto add = [&all](const RecordId& item) {
            if (std::find(all.begin(), all.end(), item) == all.end()) all.push_back(item);
        };
        std::for_each(items.begin(), items.end(), add);
        if (!isNew)
            for (const IncomingLink& link : reading.reader().incoming(id))
                if (link.kind == kinds::kEvidenceItem) add(link.from);
        std::vector<Attachment> attachments;
        for (const RecordId& item : all) attachments.push_back(read(reading.reader(), item));
        return [this, attachments = std::move(attachments)] { fill(attachments); };
    });
}

void AttachmentsSection::fill(const std::vector<Attachment>& attachments)
{
    m_list->clear();
    for (const Attachment& attachment : attachments) {
        const QString title = tellTitle(attachment.title), code = qs(attachment.code);
        QString text = attachment.code.empty() ? tr("Record that is not here")
                                               : QStringLiteral("%1   %2").arg(code, title.isEmpty() ? code : title);
        if (const auto& file = attachment.file)
            text += QStringLiteral("   ·   %1, %2").arg(qs(file->mediaType), sizeText(file->sizeBytes));
        auto* item = new QListWidgetItem(icon(QStringLiteral("mail-attachment")), text, m_list);
        item->setData(kIdRole, qs(toText(attachment.id)));
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
