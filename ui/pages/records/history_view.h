/// What happened to a record: who changed which fields, when, to what. From the journal, newest first.
#pragma once

#include <QTreeWidget>

#include "core/facade/journal.h"
#include "ui/editing/session_directory.h"
#include "ui/jobs/reader_thread.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class HistoryView : public RecordSection {
    Q_OBJECT
public:
    HistoryView(Session& session, RecordEdit& edit, QWidget* parent = nullptr);
    QString title() const override { return tr("History"); }
    void showRecord() override;
    void reveal() override;

private:
    void fill(const std::vector<HistoryEntry>& entries);
    void addRows(QTreeWidgetItem* under, const Field& field, const Json& value);

    SessionDirectory m_directory;
    QTreeWidget* m_tree;
    ReaderChannel m_channel;
    std::optional<RecordId> m_shown;
};

} // namespace zapis::ui
