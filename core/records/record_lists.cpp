#include "core/records/record_lists.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/records/list_blocks.h"

namespace zapis {
namespace {

constexpr std::size_t kListsKept = 4; ///< of a million rows 8 MB each

} // namespace

bool RecordLists::isListed(const RecordQuery& query) const
{
    return query.where.empty() && !query.status && !query.withdrawnToo && trim(query.text).empty() && !query.unassignedEvidence
        && listsAreCurrent(m_databases->records);
}

std::uint64_t RecordLists::count(const RecordQuery& query)
{
    if (!query.kind.empty()) m_catalogue->at(query.kind); // throws where there is none
    if (isListed(query)) return listedCount(m_databases->records, {query.order, query.kind});
    return found(query)->size();
}

std::vector<std::int64_t> RecordLists::rows(const RecordQuery& query, std::uint64_t from, std::uint64_t count)
{
    if (!query.kind.empty()) m_catalogue->at(query.kind);
    if (isListed(query)) return listedRows(m_databases->records, {query.order, query.kind}, query.ascending, from, count);
    const auto all = found(query);
    const std::uint64_t first = std::min<std::uint64_t>(from, all->size());
    const std::uint64_t end = first + std::min<std::uint64_t>(count, all->size() - first);
    return {all->begin() + static_cast<std::ptrdiff_t>(first), all->begin() + static_cast<std::ptrdiff_t>(end)};
}

RecordLists::State::Of RecordLists::State::of(Connection* db)
{
    if (!db) return {};
    Statement version(*db, "PRAGMA data_version");
    return {db->statements(), version.step() ? version.integer(0) : 0, db->totalChanges()};
}

bool RecordLists::State::operator==(const State& other) const
{
    const auto isSame = [](const Of& a, const Of& b) {
        return !a.connection.owner_before(b.connection) && !b.connection.owner_before(a.connection) && a.version == b.version
            && a.changes == b.changes;
    };
    return isSame(records, other.records) && isSame(identity, other.identity);
}

std::shared_ptr<const RecordLists::Numbers> RecordLists::found(const RecordQuery& query)
{
    Databases& db = *m_databases;
    // What is seen within a transaction may be rolled back, and nobody would know.
    if (db.records.inTransaction()) return std::make_shared<const Numbers>(find(query));
    const State now{State::of(&db.records), State::of(db.identity.get())}; // before the look: a commit after it is noticed
    std::erase_if(m_found, [&](const Found& kept) { return !(kept.state == now); });
    const auto known = std::ranges::find(m_found, query, &Found::query);
    if (known != m_found.end()) m_found.splice(m_found.begin(), m_found, known);
    else m_found.push_front({query, now, std::make_shared<const Numbers>(find(query))});
    if (m_found.size() > kListsKept) m_found.pop_back();
    return m_found.front().rows;
}

RecordLists::Numbers RecordLists::find(const RecordQuery& query) const
{
    const RowCondition condition = rowCondition(*m_catalogue, *m_databases, query);
    Statement found(m_databases->records, "SELECT r.row FROM record r WHERE " + condition.sql + " ORDER BY " + rowOrder(query));
    bindValues(found, 1, condition.values);
    Numbers rows;
    while (found.step()) rows.push_back(found.integer(0));
    return rows;
}

} // namespace zapis
