#include <algorithm>

#include "core/base/error.h"
#include "core/journal/entry_loader.h"
#include "core/journal/frontier.h"
#include "core/journal/log.h"
#include "core/journal/log_tree.h"

namespace zapis {

namespace {

SigningPublicKey publicKeyOf(ByteView bytes)
{
    SigningPublicKey key;
    if (bytes.size() != key.bytes.size()) throw Error(Error::Code::Damaged, "journal.damaged");
    std::ranges::copy(bytes, key.bytes.begin());
    return key;
}

/// Row and size of a log; throws Error Io "journal.no-log".
struct LogRow {
    std::int64_t device = 0;
    std::uint64_t size = 0;
};
LogRow logRow(Connection& db, const std::string& origin)
{
    Statement row(db, "SELECT number, size FROM device WHERE origin = ?");
    if (!row.bindAll(std::string_view(origin)).step()) throw Error(Error::Code::Io, "journal.no-log", {origin});
    return {row.integer(0), static_cast<std::uint64_t>(row.integer(1))};
}

} // namespace

JournalId LogReader::journalId() const
{
    Statement row(m_databases->records, "SELECT id FROM journal");
    return row.step() ? row.id<JournalId>(0) : JournalId{};
}

std::vector<LogReader::LogInfo> LogReader::logs() const
{
    std::vector<LogInfo> all;
    Statement rows(m_databases->records, "SELECT origin, public_key, size, edge FROM device ORDER BY number");
    while (rows.step()) {
        const auto size = static_cast<std::uint64_t>(rows.integer(2));
        all.push_back({rows.text(0), noteVerifierKey(rows.textView(0), publicKeyOf(rows.blob(1))), size,
            Frontier(size, rows.blob(3)).root()});
    }
    return all;
}

std::uint64_t LogReader::size() const
{
    Statement row(m_databases->records, "SELECT coalesce(sum(size), 0) FROM device");
    row.step();
    return static_cast<std::uint64_t>(row.integer(0));
}

std::vector<HistoryEntry> LogReader::entries(std::uint64_t from, std::uint64_t count) const
{
    EntryLoader loader(*m_databases, EntryLoader::Detail::Proofs);
    Statement rows(m_databases->records, entryQuery("ORDER BY e.id DESC LIMIT ? OFFSET ?"));
    rows.bindAll(static_cast<std::int64_t>(count), static_cast<std::int64_t>(from));
    std::vector<HistoryEntry> page;
    while (rows.step()) page.push_back(loader.load(rows));
    return page;
}

std::vector<HistoryEntry> LogReader::of(const RecordId& record) const
{
    EntryLoader loader(*m_databases, EntryLoader::Detail::Proofs);
    Statement rows(m_databases->records, entryQuery("WHERE e.record = ? ORDER BY e.id"));
    rows.bindAll(record);
    std::vector<HistoryEntry> history;
    while (rows.step()) history.push_back(loader.load(rows));
    return history;
}

std::vector<Sha256Digest> LogReader::inclusion(const std::string& log, std::uint64_t index, std::uint64_t size) const
{
    const LogRow row = logRow(m_databases->records, log);
    if (size > row.size || index >= size) throw Error(Error::Code::Usage, "journal.no-entry");
    return inclusionPath(index, size, storedSubtrees(m_databases->records, row.device));
}

std::vector<Sha256Digest> LogReader::consistency(const std::string& log, std::uint64_t oldSize, std::uint64_t newSize) const
{
    const LogRow row = logRow(m_databases->records, log);
    if (newSize > row.size || oldSize > newSize) throw Error(Error::Code::Usage, "journal.no-entry");
    return consistencyPath(oldSize, newSize, storedSubtrees(m_databases->records, row.device));
}

bool LogReader::knows(const CommitId& commit) const
{
    return Statement(m_databases->records, "SELECT 1 FROM save WHERE commit_id = ?").bindAll(commit).step();
}

void LogReader::replay(const std::function<void(const HistoryEntry&)>& visit) const
{
    EntryLoader loader(*m_databases, EntryLoader::Detail::Values);
    Statement rows(m_databases->records, entryQuery("ORDER BY e.id"));
    while (rows.step()) visit(loader.load(rows));
}

void LogReader::replay(const RecordId& record, const std::function<void(const HistoryEntry&)>& visit) const
{
    EntryLoader loader(*m_databases, EntryLoader::Detail::Values);
    Statement rows(m_databases->records, entryQuery("WHERE e.record = ? ORDER BY e.id"));
    rows.bindAll(record);
    while (rows.step()) visit(loader.load(rows));
}

std::optional<RecordId> LogReader::recordAfter(const std::optional<RecordId>& last) const
{
    Statement next(m_databases->records, "SELECT record FROM entry WHERE record > ? AND record <> ? ORDER BY record LIMIT 1");
    next.bindAll(last ? ByteView(last->bytes) : ByteView(), journalId());
    return next.step() ? std::optional(next.id<RecordId>(0)) : std::nullopt;
}

} // namespace zapis
