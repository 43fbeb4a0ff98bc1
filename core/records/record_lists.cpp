#include "core/records/record_lists.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/records/list_blocks.h"
#include "core/records/title_maker.h"
#include "core/text/collation.h"

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
    if (isListed(query)) return listedCount(m_databases->records, {RecordQuery::Order::Changed, query.kind});
    RecordQuery counted = query;
    if (query.order == RecordQuery::Order::Title) counted.order = RecordQuery::Order::Changed; // no title is read to count
    return found(counted, Language::En)->size();
}

std::vector<std::int64_t> RecordLists::rows(const RecordQuery& query, Language language, std::uint64_t from, std::uint64_t count)
{
    if (!query.kind.empty()) m_catalogue->at(query.kind);
    const bool byTitle = query.order == RecordQuery::Order::Title;
    if (!byTitle && isListed(query))
        return listedRows(m_databases->records, {query.order, query.kind}, query.ascending, from, count);
    RecordQuery upwards = query;
    if (byTitle) upwards.ascending = true; // one sorting for both directions
    const auto all = found(upwards, byTitle ? language : Language::En);
    const std::uint64_t first = std::min<std::uint64_t>(from, all->size());
    const std::uint64_t end = first + std::min<std::uint64_t>(count, all->size() - first);
    const auto window = [&](auto begin) {
        return Numbers(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end));
    };
    return byTitle && !query.ascending ? window(all->rbegin()) : window(all->begin());
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

std::shared_ptr<const RecordLists::Numbers> RecordLists::found(const RecordQuery& query, Language language)
{
    Databases& db = *m_databases;
    // What is seen within a transaction may be rolled back, and nobody would know.
    if (db.records.inTransaction()) return std::make_shared<const Numbers>(find(query, language));
    const State now{State::of(&db.records), State::of(db.identity.get())}; // before the look: a commit after it is noticed
    std::erase_if(m_found, [&](const Found& kept) { return !(kept.state == now); });
    const auto known =
        std::ranges::find_if(m_found, [&](const Found& kept) { return kept.query == query && kept.language == language; });
    if (known != m_found.end()) m_found.splice(m_found.begin(), m_found, known);
    else m_found.push_front({query, language, now, std::make_shared<const Numbers>(find(query, language))});
    if (m_found.size() > kListsKept) m_found.pop_back();
    return m_found.front().rows;
}

RecordLists::Numbers RecordLists::find(const RecordQuery& query, Language language) const
{
    const RowCondition condition = rowCondition(*m_catalogue, *m_databases, query);
    Statement found(m_databases->records, "SELECT r.row FROM record r WHERE " + condition.sql + " ORDER BY " + rowOrder(query));
    bindValues(found, 1, condition.values);
    Numbers rows;
    while (found.step()) rows.push_back(found.integer(0));
    return query.order == RecordQuery::Order::Title ? sortedByTitle(rows, language) : rows;
}

RecordLists::Numbers RecordLists::sortedByTitle(const Numbers& rows, Language language) const
{
    TitleMaker titles(*m_catalogue, *m_databases, language);
    const Collation collation(language);
    Statement found(m_databases->records, "SELECT id, kind, title, code FROM record WHERE row = ?");
    std::vector<std::pair<std::string, std::int64_t>> keys;
    keys.reserve(rows.size());
    for (const std::int64_t row : rows) {
        if (!found.bindAll(row).step()) continue;
        const std::string title = titles.of(found.id<RecordId>(0), found.textView(1), found.textView(2)).text();
        keys.emplace_back(collation.keyOf(title.empty() ? found.text(3) : title), row);
    }
    std::ranges::sort(keys);
    Numbers sorted;
    sorted.reserve(keys.size());
    for (const auto& key : keys) sorted.push_back(key.second);
    return sorted;
}

} // namespace zapis
