/// What happened to a record: who changed which fields, when, to what. From the journal, newest first. Each change opens whole:
/// what was, what is, and the way back.
#pragma once

#include <QPushButton>
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
    void fill(std::vector<HistoryEntry> entries);
    void showVersion(const QTreeWidgetItem& item);
    bool opens(const QTreeWidgetItem* item) const;
    void addRows(QTreeWidgetItem* under, const Field& field, const Json& value);

    SessionDirectory m_directory;
    QTreeWidget* m_tree;
    QPushButton* m_open;
    std::vector<HistoryEntry> m_entries;
    std::vector<std::int64_t> m_revisions; ///< of each entry
    ReaderChannel m_channel;
    std::optional<RecordId> m_shown;
};

} // namespace zapis::ui
