#include "core/records/view_check.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/base/error.h"
#include "core/journal/log.h"
#include "core/records/index_tables.h"
#include "core/records/replay.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

/// How often one record is looked at before its identity half counts as that of a save that was cut short.
constexpr int kTries = 3;
constexpr std::uint64_t kReportEvery = 64;

using Rows = std::vector<std::string>;

std::string rowOf(std::string_view field, std::string_view value) { return std::string(field).append(1, '\x1f').append(value); }

std::string rowOf(const IndexEntries::Span& span)
{
    return rowOf(span.field, std::to_string(span.days.first.number) + ' ' + std::to_string(span.days.last.number));
}

Rows sorted(Rows rows)
{
    std::sort(rows.begin(), rows.end());
    return rows;
}

Rows linkRows(const IndexEntries& entries)
{
    Rows rows;
    for (const auto& [field, target] : entries.links) rows.push_back(rowOf(field, textOf(ByteView(target.bytes))));
    return sorted(std::move(rows));
}

Rows spanRows(const IndexEntries& entries)
{
    Rows rows;
    for (const auto& span : entries.spans) rows.push_back(rowOf(span));
    return sorted(std::move(rows));
}

Rows termRows(const IndexEntries& entries)
{
    Rows rows;
    for (const auto& [field, code] : entries.terms) rows.push_back(rowOf(field, code));
    return sorted(std::move(rows));
}

/// Rows of two columns, field and value.
template <class Owner> Rows rowsIn(Connection& db, std::string_view query, const Owner& owner)
{
    Statement found(db, query);
    found.bindAll(owner);
    Rows rows;
    while (found.step()) rows.push_back(rowOf(found.textView(0), textOf(found.blob(1))));
    return sorted(std::move(rows));
}

template <class Owner> Rows spansIn(Connection& db, std::string_view query, const Owner& owner)
{
    Statement found(db, query);
    found.bindAll(owner);
    Rows rows;
    while (found.step()) rows.push_back(rowOf(found.textView(0), found.text(1) + ' ' + found.text(2)));
    return sorted(std::move(rows));
}

struct ShownName {
    std::string name, folded;
};

ShownName nameIn(Connection& identity, const RecordId& id)
{
    Statement name(identity, "SELECT name, folded FROM identity_name WHERE record = ?");
    name.bindAll(id);
    return name.step() ? ShownName{name.text(0), name.text(1)} : ShownName{};
}

} // namespace

ViewCheck::ViewCheck(const Catalogue& catalogue, Databases& databases)
    : m_catalogue(catalogue),
      m_databases(databases),
      m_titles(catalogue, databases),
      m_titlesAreCurrent(foldingIsCurrent(databases))
{
}

std::vector<std::string> ViewCheck::differencesOf(std::string_view kind)
{
    std::set<RecordId> known;
    Statement told(m_databases.records, "SELECT record FROM entry WHERE kind = ?");
    for (told.bindAll(kind); told.step();) known.insert(told.id<RecordId>(0));
    Statement stored(m_databases.records, "SELECT id FROM record WHERE kind = ?");
    for (stored.bindAll(kind); stored.step();) known.insert(stored.id<RecordId>(0));
    std::vector<std::string> all;
    for (const RecordId& id : known)
        if (auto difference = differenceWithin(id, Half::Case)) all.push_back(std::move(*difference));
    return all;
}

void ViewCheck::run(const std::function<void(const std::string&)>& differs, const Job& job)
{
    Statement counted(m_databases.records, "SELECT count(*) FROM record");
    counted.step();
    const auto total = static_cast<std::uint64_t>(counted.integer(0));
    counted.reset();
    std::uint64_t done = 0;
    for (auto id = recordAfter({}); id; id = recordAfter(id)) {
        if (done % kReportEvery == 0) job.reach(std::min(done, total), total);
        ++done;
        if (const auto difference = differenceOf(*id)) differs(*difference);
    }
    job.reach(total, total);
}

/// Of those that the journal or the tables know.
std::optional<RecordId> ViewCheck::recordAfter(const std::optional<RecordId>& last) const
{
    const std::optional<RecordId> told = LogReader(m_databases).recordAfter(last);
    Statement next(m_databases.records, "SELECT id FROM record WHERE id > ? ORDER BY id LIMIT 1");
    next.bindAll(last ? ByteView(last->bytes) : ByteView());
    if (!next.step()) return told;
    const auto found = next.id<RecordId>(0);
    return told && told->bytes < found.bytes ? told : found;
}

std::optional<std::string> ViewCheck::differenceOf(const RecordId& id)
{
    for (int tries = 1;; ++tries) {
        const ReadTransaction reading(m_databases);
        const bool halvesMatch = standingOf(m_databases) == Standing::Together;
        if (!halvesMatch && tries < kTries) continue; // a save stands between its two commits
        return differenceWithin(id, m_databases.identityOpen() && halvesMatch ? Half::Both : Half::Case);
    }
}

std::optional<std::string> ViewCheck::differenceWithin(const RecordId& id, Half half)
{
    std::optional<StoredRecord> told;
    LogReader(m_databases).replay(id, [&](const HistoryEntry& entry) { replayEntry(m_catalogue, entry, told); });
    std::optional<StoredRecord> found;
    try {
        found = loadRecord(m_catalogue, m_databases, id);
    } catch (const Error& error) {
        if (error.code != Error::Code::Damaged && error.code != Error::Code::Malformed) throw;
    }
    if (told ? found && isSame(*told, *found, half) : !found) return std::nullopt;
    const std::string code = told && !told->code.empty() ? told->code : found ? found->code : std::string();
    return code.empty() ? toText(id) : code;
}

bool ViewCheck::isSame(const StoredRecord& told, const StoredRecord& found, Half half)
{
    const bool caseHalf = told.kind == found.kind && told.status == found.status && told.code == found.code
        && told.changedMs == found.changedMs && told.revision == found.revision && told.identityRevision == found.identityRevision
        && told.parts.casePart == found.parts.casePart && caseIndexesFit(found);
    if (!caseHalf || half == Half::Case) return caseHalf;
    return told.parts.identityPart == found.parts.identityPart && identityViewsFit(found);
}

bool ViewCheck::caseIndexesFit(const StoredRecord& found)
{
    Connection& db = m_databases.records;
    const IndexEntries entries = indexEntriesOf(*found.kind, found.parts.casePart);
    return rowsIn(db, "SELECT field, code FROM term WHERE row = ?", found.row) == termRows(entries)
        && rowsIn(db, "SELECT field, target FROM link WHERE row = ?", found.row) == linkRows(entries)
        && spansIn(db, "SELECT field, first, last FROM span WHERE row = ?", found.row) == spanRows(entries) && titlesFit(found);
}

bool ViewCheck::titlesFit(const StoredRecord& found)
{
    Statement row(m_databases.records, "SELECT title, folded, sort_date, sort_day FROM record WHERE row = ?");
    if (!row.bindAll(found.row).step()) return false;
    const SortKey sort = sortKeyOf(*found.kind, found.parts.casePart);
    if (row.textView(2) != sort.date || row.integer(3) != sort.day) return false;
    if (!m_titlesAreCurrent) return true;
    const std::string title = storedTitle(*found.kind, found.parts.casePart);
    return row.textView(0) == title && row.textView(1) == m_titles.of(found.id, found.kind->name, title, found.code);
}

bool ViewCheck::identityViewsFit(const StoredRecord& found)
{
    Connection& db = *m_databases.identity;
    const IndexEntries entries = indexEntriesOf(*found.kind, found.parts.identityPart);
    const ShownName shown = nameIn(db, found.id);
    const bool foldedFits =
        shown.name.empty() || !m_titlesAreCurrent || shown.folded == foldedNames(*found.kind, found.parts.identityPart);
    return rowsIn(db, "SELECT field, target FROM identity_link WHERE record = ?", found.id) == linkRows(entries)
        && spansIn(db, "SELECT field, first, last FROM identity_span WHERE record = ?", found.id) == spanRows(entries)
        && shown.name == displayName(*found.kind, found.parts.identityPart) && foldedFits;
}

} // namespace zapis
