/// The rows of a query, of which a few windows of 128 are held. A window that is not here is asked for once and blank till it
/// comes. Reads on the session's reading thread, which drops the answers to what was asked before (jobs/reader_thread.h).
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QVector>

#include "ui/editing/list_row.h"
#include "ui/editing/session.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

inline constexpr int kWindowRows = 128;

class RecordListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Code, Title, Date, State, Changed, ColumnCount };
    enum Role { ToneRole = Qt::UserRole, IdRole, KindRole };

    explicit RecordListModel(Session& session, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void setQuery(const RecordQuery& query);
    const RecordQuery& query() const { return m_query; }
    /// Asks everything anew: something was committed, or the language changed.
    void refresh();
    std::optional<RecordRow> rowAt(int row) const;
    /// The row of a record among the windows held; -1 where it is in none of them.
    int rowOf(const RecordId& id) const;

Q_SIGNALS:
    void rowsKnown(int rows);
    void windowCame();

private:
    void askForWindows();
    void takeCount(std::uint64_t rows);
    void takeWindow(int window, const QVector<RecordRow>& rows);
    QVariant cell(const RecordRow& row, int column, int role) const;

    const Catalogue& m_catalogue;
    mutable QCache<int, QVector<RecordRow>> m_windows{8};
    mutable QSet<int> m_asked;
    RecordQuery m_query;
    int m_rows = 0;
    mutable bool m_asking = false; // a question about m_asked waits for the event loop
    ReaderChannel m_counts, m_reads;
};

} // namespace zapis::ui
