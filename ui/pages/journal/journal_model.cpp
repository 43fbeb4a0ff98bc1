#include "ui/pages/journal/journal_model.h"

#include <QLocale>
#include <algorithm>
#include <limits>

#include "core/facade/journal.h"
#include "ui/editing/list_row.h"
#include "ui/words/entry_words.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kWindowsHeld = 16;

}

JournalModel::JournalModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent),
      m_session(session),
      m_counts(session.reader()),
      m_reads(session.reader())
{
    m_ask.setSingleShot(true);
    connect(&m_ask, &QTimer::timeout, this, &JournalModel::askWanted);
}

void JournalModel::setRecord(const std::optional<RecordId>& record)
{
    m_record = record;
    refresh();
}

JournalRow JournalModel::rowOf(const RecordReader& reader, HistoryEntry entry)
{
    JournalRow row{std::move(entry), {}, {}};
    if (!row.entry.record) return row;
    if (const std::optional<RecordRow> now = reader.row(*row.entry.record)) {
        row.code = qs(now->code);
        row.title = now->title;
    }
    return row;
}

void JournalModel::refresh()
{
    m_reads.forget();
    if (m_record) { // few enough to hold them all
        m_counts.ask([this, record = *m_record](Reading& reading) -> ReaderThread::Answer {
            auto rows = std::make_shared<Rows>();
            for (HistoryEntry& entry : reading.journal().of(record)) rows->push_back(rowOf(reading.reader(), std::move(entry)));
            std::reverse(rows->begin(), rows->end());
            return [this, rows] {
                beginResetModel();
                m_windows.clear();
                m_wanted.clear();
                m_rows = int(rows->size());
                m_windows.setMaxCost(m_rows / kWindowRows + 1);
                for (int from = 0; from < m_rows; from += kWindowRows)
                    m_windows.insert(
                        from / kWindowRows, new Rows(rows->begin() + from, rows->begin() + std::min(from + kWindowRows, m_rows)));
                endResetModel();
                Q_EMIT counted(quint64(m_rows));
            };
        });
        return;
    }
    m_counts.ask([this](Reading& reading) -> ReaderThread::Answer {
        const quint64 size = reading.journal().size();
        return [this, size] {
            beginResetModel();
            m_windows.clear();
            m_wanted.clear();
            m_windows.setMaxCost(kWindowsHeld);
            m_rows = int(std::min<quint64>(size, quint64(std::numeric_limits<int>::max())));
            endResetModel();
            Q_EMIT counted(size);
        };
    });
}

const JournalRow* JournalModel::entry(int row) const
{
    const Rows* rows = row < 0 || row >= m_rows ? nullptr : m_windows.object(row / kWindowRows);
    const auto inside = std::size_t(row % kWindowRows);
    return rows && inside < rows->size() ? &(*rows)[inside] : nullptr;
}

void JournalModel::askWanted()
{
    if (m_wanted.isEmpty()) return;
    const QList<int> windows = m_wanted.values();
    m_reads.ask(
        [this, windows](Reading& reading) -> ReaderThread::Answer {
            auto all = std::make_shared<std::vector<std::pair<int, Rows>>>();
            for (const int window : windows) {
                Rows rows;
                for (HistoryEntry& entry : reading.journal().entries(quint64(window) * kWindowRows, kWindowRows))
                    rows.push_back(rowOf(reading.reader(), std::move(entry)));
                all->emplace_back(window, std::move(rows));
            }
            return [this, all] {
                for (auto& [window, rows] : *all) take(window, std::move(rows));
                Q_EMIT arrived();
            };
        },
        [this] { m_wanted.clear(); }); // asked anew when a view next wants them
}

void JournalModel::take(int window, Rows rows)
{
    m_wanted.remove(window);
    const int first = window * kWindowRows, last = std::min(first + int(rows.size()), m_rows) - 1;
    m_windows.insert(window, new Rows(std::move(rows)));
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, kColumns - 1));
}

int JournalModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

int JournalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(kColumns); }

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) return {};
    const JournalRow* row = entry(index.row());
    if (!row) {
        const int window = index.row() / kWindowRows;
        if (!m_windows.contains(window) && !m_wanted.contains(window)) {
            m_wanted.insert(window);
            m_ask.start(0);
        }
        return {}; // blank till it comes
    }
    switch (index.column()) {
    case When: return momentText(row->entry.clockMs);
    case What: return eventText(row->entry.event);
    case Record:
        return row->entry.kind.empty() ? QString() : lineOf(m_session.catalogue(), row->entry.kind, row->code, row->title);
    case Who: return entryAuthor(row->entry);
    case Number: return QLocale().toString(qulonglong(row->entry.index));
    default: return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return QStringList{tr("When"), tr("What"), tr("Record"), tr("Who"), tr("Number")}.value(section);
}

} // namespace zapis::ui
