#include "ui/editing/record_list_model.h"

#include <QHash>
#include <limits>
#include <utility>

#include "ui/words/date_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

RecordListModel::RecordListModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent),
      m_catalogue(session.catalogue()),
      m_counts(session.reader()),
      m_reads(session.reader())
{
    connect(&session, &Session::recordsChanged, this, &RecordListModel::refresh);
}

void RecordListModel::takeCount(std::uint64_t rows)
{
    beginResetModel();
    m_windows.clear();
    m_asked.clear();
    m_reads.forget();
    m_rows = static_cast<int>(std::min<std::uint64_t>(rows, std::numeric_limits<int>::max()));
    endResetModel();
    Q_EMIT rowsKnown(m_rows);
}

/// All windows that are missing in one question: a later question takes the place of an earlier one, and asks for its windows as
/// well.
void RecordListModel::askForWindows()
{
    m_asking = false;
    if (m_asked.isEmpty()) return;
    m_reads.ask(
        [this, query = m_query, windows = m_asked.values()](Reading& reading) -> ReaderThread::Answer {
            QHash<int, QVector<RecordRow>> read;
            for (int window : windows) {
                QVector<RecordRow> rows;
                for (RecordRow& row :
                    reading.reader().rows(query, static_cast<std::uint64_t>(window) * kWindowRows, kWindowRows)) {
                    rows.append(std::move(row));
                }
                read.insert(window, rows);
            }
            return [this, read] {
                for (auto it = read.begin(); it != read.end(); ++it) takeWindow(it.key(), it.value());
            };
        },
        [this] { m_asked.clear(); }); // asked anew when a view next wants them
}

void RecordListModel::takeWindow(int window, const QVector<RecordRow>& rows)
{
    m_asked.remove(window);
    m_windows.insert(window, new QVector<RecordRow>(rows));
    const int first = window * kWindowRows, last = std::min(first + static_cast<int>(rows.size()), m_rows) - 1;
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    Q_EMIT windowCame();
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows) return {};
    const int window = index.row() / kWindowRows;
    const QVector<RecordRow>* rows = m_windows.object(window);
    if (!rows) {
        if (!m_asked.contains(window)) {
            m_asked.insert(window);
            if (!std::exchange(m_asking, true)) {
                auto* self = const_cast<RecordListModel*>(this); // a question changes nothing that a view sees
                QMetaObject::invokeMethod(self, &RecordListModel::askForWindows, Qt::QueuedConnection);
            }
        }
        return {}; // blank till it comes
    }
    const int row = index.row() % kWindowRows;
    return row < rows->size() ? cell(rows->at(row), index.column(), role) : QVariant();
}

QVariant RecordListModel::cell(const RecordRow& row, int column, int role) const
{
    if (role == ToneRole) return static_cast<int>(statusTone(row.status));
    if (role == IdRole) return qs(toText(row.id));
    if (role == KindRole) return qs(row.kind);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (column) {
    case Code: return qs(row.code);
    case Title: {
        const QString what = titleOf(row);
        if (!m_query.kind.empty() && !what.isEmpty()) return what;
        const QString kind = kindText(m_catalogue, row.kind);
        return what.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, what);
    }
    case Date: return tellDay(row.sortDate);
    case State: return row.hasDraftEdit ? tr("%1, unsaved").arg(statusText(row.status)) : statusText(row.status);
    case Changed: return momentText(row.changedMs);
    default: return {};
    }
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const QStringList names{tr("Code"), tr("Title"), tr("Date"), tr("State"), tr("Changed")};
    return names.value(section);
}

void RecordListModel::sort(int column, Qt::SortOrder order)
{
    switch (column) {
    case Code: m_query.order = RecordQuery::Order::Code; break;
    case Title: m_query.order = RecordQuery::Order::Title; break;
    case Date: m_query.order = RecordQuery::Order::SortDate; break;
    default: m_query.order = RecordQuery::Order::Changed; break;
    }
    m_query.ascending = order == Qt::AscendingOrder;
    refresh();
}

void RecordListModel::setQuery(const RecordQuery& query)
{
    m_query = query;
    refresh();
}

void RecordListModel::refresh()
{
    m_counts.ask([this, query = m_query](Reading& reading) -> ReaderThread::Answer {
        const std::uint64_t rows = reading.reader().count(query);
        return [this, rows] { takeCount(rows); };
    });
}

std::optional<RecordRow> RecordListModel::rowAt(int row) const
{
    const QVector<RecordRow>* rows = row < 0 || row >= m_rows ? nullptr : m_windows.object(row / kWindowRows);
    if (!rows || row % kWindowRows >= rows->size()) return std::nullopt;
    return rows->at(row % kWindowRows);
}

int RecordListModel::rowOf(const RecordId& id) const
{
    for (int window : m_windows.keys()) {
        const QVector<RecordRow>* rows = m_windows.object(window);
        for (int i = 0; rows && i < rows->size(); ++i) {
            if (rows->at(i).id == id && window * kWindowRows + i < m_rows) return window * kWindowRows + i;
        }
    }
    return -1;
}

} // namespace zapis::ui
