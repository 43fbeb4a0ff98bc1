/// The journal, newest first, in windows of rows; or the entries of one record.
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>
#include <optional>

#include "core/facade/journal.h"
#include "core/records/title.h"
#include "ui/editing/session.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

struct JournalRow {
    HistoryEntry entry;
    QString code; ///< of the record as it is now, as the title
    Title title;
};

class JournalModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kWindowRows = 128;
    enum Column { When, What, Record, Who, Number, kColumns };

    explicit JournalModel(Session& session, QObject* parent = nullptr);
    /// Only entries of this record; nothing: all.
    void setRecord(const std::optional<RecordId>& record);
    /// Counts again: after a commit, and for a change of language.
    void refresh();
    /// The entry of a row, where it is here.
    const JournalRow* entry(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void counted(quint64 rows);
    void arrived();

private:
    using Rows = std::vector<JournalRow>;
    static JournalRow rowOf(const RecordReader& reader, HistoryEntry entry);
    void askWanted();
    void take(int window, Rows rows);

    Session& m_session;
    std::optional<RecordId> m_record;
    int m_rows = 0;
    mutable QCache<int, Rows> m_windows;
    mutable QSet<int> m_wanted;
    mutable QTimer m_ask; // gathers the windows that one repaint wants
    ReaderChannel m_counts, m_reads;
};

} // namespace zapis::ui
