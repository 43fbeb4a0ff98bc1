/// The evidence that belongs to a record: what it links to and what links to it. New files come in by drop, Ctrl+V or a dialog.
#pragma once

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "ui/jobs/reader_thread.h"
#include "ui/pages/evidence/evidence_intake.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class AttachmentsSection : public RecordSection {
    Q_OBJECT
public:
    AttachmentsSection(Session& session, RecordEdit& edit, QWidget* parent = nullptr);
    QString title() const override { return tr("Evidence"); }
    QString state() const override { return m_list->count() ? tr("%n item(s)", nullptr, m_list->count()) : QString(); }
    Tone tone() const override { return m_list->count() ? Tone::Good : Tone::Quiet; }
    void showRecord() override;
    void reveal() override { ask(); }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// What the list says of an item; no code: it is not here.
    struct Attachment {
        RecordId id;
        std::string code;
        Title title;
        std::optional<StoredFile> file;
    };
    static Attachment read(const RecordReader& reader, const RecordId& id);
    std::vector<RecordId> linked() const;
    void ask();
    void fill(const std::vector<Attachment>& attachments);

    EvidenceIntake m_intake;
    QListWidget* m_list;
    QLabel* m_advice;
    QPushButton *m_add, *m_addFolder;
    ReaderChannel m_channel;
};

} // namespace zapis::ui
