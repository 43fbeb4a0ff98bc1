#include "core/records/list_blocks.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/records/title_parts.h"
#include "core/vault/meta.h"

namespace zapis {
namespace {

using Order = RecordQuery::Order;

constexpr std::array kOrders{Order::Changed, Order::SortDate, Order::Code};
static_assert(kOrders.size() == kListedOrders);
constexpr std::string_view kCurrentKey = "records.lists";
constexpr std::string_view kCurrent = "3"; ///< 1: without title_part; 2: titles by their folded text
constexpr std::string_view kVisible = "status NOT IN ('withdrawn', 'merged')";

// The number of the record stands before the status, so that an index alone gives the order of a list, ties included. Those of
// titles answer a look at each of them (title_parts.h).
constexpr std::string_view kListSchema = R"sql(
    CREATE INDEX IF NOT EXISTS list_changed ON record(kind, changed_ms, row, status);
    CREATE INDEX IF NOT EXISTS list_sort ON record(kind, sort_day, row, status);
    CREATE INDEX IF NOT EXISTS list_code ON record(kind, code, row, status);
    CREATE INDEX IF NOT EXISTS list_all_changed ON record(changed_ms, row, status);
    CREATE INDEX IF NOT EXISTS list_all_sort ON record(sort_day, row, status);
    CREATE INDEX IF NOT EXISTS list_all_code ON record(code, row, status);
    CREATE INDEX IF NOT EXISTS list_title ON record(kind, folded, row, status);
    CREATE INDEX IF NOT EXISTS list_all_title ON record(folded, row, status);
    CREATE TABLE IF NOT EXISTS list_block(list TEXT NOT NULL, key NOT NULL, row INTEGER NOT NULL, rows INTEGER NOT NULL,
        PRIMARY KEY(list, key, row)) WITHOUT ROWID;
)sql";
// Of the first version, whose order broke at each tie.
constexpr std::string_view kDropEarlierIndexes = R"sql(
    DROP INDEX IF EXISTS record_changed; DROP INDEX IF EXISTS record_sort; DROP INDEX IF EXISTS record_title;
    DROP INDEX IF EXISTS record_code; DROP INDEX IF EXISTS record_any_code; DROP INDEX IF EXISTS record_all_changed;
)sql";

bool isText(Order order) { return order == Order::Code; }

SqlValue keyOf(const Statement& row, int column, Order order)
{
    if (isText(order)) return row.text(column);
    return row.integer(column);
}

/// Stands before every key: the first block of a list begins with it, whatever comes in later.
SqlValue lowestKey(Order order)
{
    if (isText(order)) return std::string();
    return std::numeric_limits<std::int64_t>::min();
}

std::string nameOf(const RecordList& list) { return fmt::format("{} {}", orderColumn(list.order), list.kind); }

std::string_view indexOf(const RecordList& list)
{
    constexpr std::string_view kOfKind[] = {"list_changed", "list_sort", "list_code"};
    constexpr std::string_view kOfAll[] = {"list_all_changed", "list_all_sort", "list_all_code"};
    return (list.kind.empty() ? kOfAll : kOfKind)[static_cast<std::size_t>(list.order)];
}

/// The visible rows of a list in its order: columns key, row. `where` is a condition on them, with values of its own.
class Walk {
public:
    Walk(Connection& records, const RecordList& list, bool ascending, std::string_view where, const std::vector<SqlValue>& values)
        : m_rows(records, sqlOf(list, ascending, where))
    {
        std::vector<SqlValue> all;
        if (!list.kind.empty()) all.emplace_back(list.kind);
        all.insert(all.end(), values.begin(), values.end());
        bindValues(m_rows, 1, all);
    }
    bool step() { return m_rows.step(); }
    std::int64_t row() const { return m_rows.integer(1); }
    const Statement& columns() const { return m_rows; }

private:
    static std::string sqlOf(const RecordList& list, bool ascending, std::string_view where)
    {
        const std::string_view column = orderColumn(list.order);
        return fmt::format("SELECT {0}, row FROM record INDEXED BY {1} WHERE {2}{3}{4} ORDER BY {0} {5}, row {5}", column,
            indexOf(list), list.kind.empty() ? "" : "kind = ? AND ", where.empty() ? "" : fmt::format("{} AND ", where), kVisible,
            ascending ? "ASC" : "DESC");
    }
    Statement m_rows;
};

/// Walks on from a place: first the rows that share its key, then all behind them. One condition on both would make SQLite walk
/// through the whole of a tie. `visit` returns false to end.
template <class Visit>
void walkFrom(Connection& records, const RecordList& list, bool ascending, const SqlValue& key, std::int64_t row, Visit visit)
{
    const std::string_view column = orderColumn(list.order);
    Walk tie(records, list, ascending, fmt::format("{} = ? AND row {} ?", column, ascending ? ">=" : "<"), {key, row});
    while (tie.step())
        if (!visit(tie)) return;
    Walk rest(records, list, ascending, fmt::format("{} {} ?", column, ascending ? ">" : "<"), {key});
    while (rest.step())
        if (!visit(rest)) return;
}

std::vector<std::string> kindsIn(Connection& records)
{
    std::vector<std::string> kinds;
    Statement found(records, "SELECT DISTINCT kind FROM record");
    while (found.step()) kinds.push_back(found.text(0));
    return kinds;
}

template <class Visit> void forEachList(Connection& records, Visit visit)
{
    std::vector<std::string> kinds = kindsIn(records);
    kinds.emplace_back();
    for (const Order order : kOrders)
        for (const std::string& kind : kinds) visit(RecordList{order, kind});
}

void buildBlocks(Connection& records, const RecordList& list)
{
    constexpr std::int64_t kFilled = kMostInBlock / 2;
    const std::string name = nameOf(list);
    Statement put(records, "INSERT INTO list_block(list, key, row, rows) VALUES(?, ?, ?, ?)");
    SqlValue key = lowestKey(list.order);
    std::int64_t first = 0, rows = 0;
    const auto close = [&] {
        if (rows == 0) return;
        put.reset();
        bindValues(put, 1, {name, key, first, rows});
        put.run();
    };
    Walk walk(records, list, true, {}, {});
    while (walk.step()) {
        if (rows == kFilled) {
            close();
            key = keyOf(walk.columns(), 0, list.order);
            first = walk.row();
            rows = 0;
        }
        ++rows;
    }
    close();
}

} // namespace

void createListSchema(Connection& records)
{
    createMetaTable(records);
    records.execute(kListSchema);
    createTitleParts(records);
    metaSet(records, kCurrentKey, kCurrent);
}

bool listsAreCurrent(Connection& records) { return metaText(records, kCurrentKey) == kCurrent; }

void rebuildLists(Connection& records)
{
    records.execute(kDropEarlierIndexes);
    records.execute(kListSchema);
    records.execute("DELETE FROM list_block");
    forEachList(records, [&](const RecordList& list) { buildBlocks(records, list); });
    rebuildTitleParts(records);
    metaSet(records, kCurrentKey, kCurrent);
}

std::uint64_t listedCount(Connection& records, const RecordList& list)
{
    Statement sum(records, "SELECT total(rows) FROM list_block WHERE list = ?");
    sum.bindAll(nameOf(list));
    return sum.step() ? static_cast<std::uint64_t>(sum.integer(0)) : 0;
}

std::vector<std::int64_t> listedRows(
    Connection& records, const RecordList& list, bool ascending, std::uint64_t from, std::uint64_t count)
{
    std::vector<std::int64_t> rows;
    if (count == 0) return rows;
    // Not reset before the end: a statement that stands open keeps the connection in one state of the database.
    Statement blocks(records,
        ascending ? "SELECT key, row, rows FROM list_block WHERE list = ? ORDER BY key, row"
                  : "SELECT key, row, rows FROM list_block WHERE list = ? ORDER BY key DESC, row DESC");
    blocks.bindAll(nameOf(list));
    // Upwards a walk begins with the block that holds the place; downwards before the block that comes after it, if one does.
    std::optional<std::pair<SqlValue, std::int64_t>> start;
    std::uint64_t before = 0;
    for (;;) {
        if (!blocks.step()) return rows;
        const auto here = static_cast<std::uint64_t>(blocks.integer(2));
        const bool holdsIt = before + here > from;
        if (ascending == holdsIt) start.emplace(keyOf(blocks, 0, list.order), blocks.integer(1));
        if (holdsIt) break;
        before += here;
    }
    std::uint64_t skipped = before;
    const auto visit = [&](const Walk& walk) {
        if (skipped < from) ++skipped;
        else rows.push_back(walk.row());
        return rows.size() < count;
    };
    if (start) {
        walkFrom(records, list, ascending, start->first, start->second, visit);
    } else {
        Walk walk(records, list, ascending, {}, {});
        while (walk.step() && visit(walk)) { }
    }
    return rows;
}

bool listBlocksFit(Connection& records)
{
    std::int64_t all = 0;
    bool fit = true;
    forEachList(records, [&](const RecordList& list) {
        Statement blocks(records, "SELECT key, row, rows FROM list_block WHERE list = ? ORDER BY key, row");
        blocks.bindAll(nameOf(list));
        bool hasBlock = blocks.step();
        std::int64_t left = 0;
        Walk walk(records, list, true, {}, {});
        while (fit && walk.step()) {
            const auto place = std::pair(keyOf(walk.columns(), 0, list.order), walk.row());
            while (fit && hasBlock && std::pair(keyOf(blocks, 0, list.order), blocks.integer(1)) <= place) {
                fit = left == 0;
                left = blocks.integer(2);
                hasBlock = blocks.step();
            }
            fit = fit && left-- > 0;
            ++all;
        }
        fit = fit && left == 0 && !hasBlock;
    });
    Statement sum(records, "SELECT total(rows) FROM list_block");
    return fit && sum.step() && sum.integer(0) == all;
}

ListBlockWriter::ListBlockWriter(Connection& records)
    : m_db(&records),
      m_places(records, fmt::format("SELECT {}, kind, changed_ms, sort_day, code, folded FROM record WHERE row = ?", kVisible)),
      m_find(records,
          "SELECT key, row, rows FROM list_block WHERE list = ? AND (key, row) <= (?, ?) ORDER BY key DESC, row DESC LIMIT 1"),
      m_put(records, "INSERT OR REPLACE INTO list_block(list, key, row, rows) VALUES(?, ?, ?, ?)"),
      m_drop(records, "DELETE FROM list_block WHERE list = ? AND key = ? AND row = ?")
{
}

ListBlockWriter::Places ListBlockWriter::placesOf(std::int64_t row)
{
    Places places;
    if (m_places.bindAll(row).step()) {
        places.visible = m_places.integer(0) != 0;
        places.kind = m_places.text(1);
        for (const Order order : kOrders) {
            const auto at = static_cast<int>(order);
            places.keys[static_cast<std::size_t>(at)] = keyOf(m_places, 2 + at, order);
        }
        places.folded = m_places.text(5);
    }
    m_places.reset();
    return places;
}

void ListBlockWriter::move(std::int64_t row, const Places& before, const Places& after)
{
    for (const Order order : kOrders) {
        const SqlValue &old = before.keys[static_cast<std::size_t>(order)], &now = after.keys[static_cast<std::size_t>(order)];
        if (before.visible && after.visible && before.kind == after.kind && old == now) continue;
        if (before.visible)
            for (const std::string& kind : {before.kind, std::string()}) leave({order, kind}, old, row);
        if (after.visible)
            for (const std::string& kind : {after.kind, std::string()}) enter({order, kind}, now, row);
    }
}

std::optional<ListBlockWriter::Block> ListBlockWriter::blockOf(const std::string& list, const SqlValue& key, std::int64_t row)
{
    m_find.reset();
    bindValues(m_find, 1, {list, key, row});
    std::optional<Block> block;
    if (m_find.step()) {
        const SqlValue first = std::holds_alternative<std::string>(key) ? SqlValue(m_find.text(0)) : SqlValue(m_find.integer(0));
        block = Block{first, m_find.integer(1), m_find.integer(2)};
    }
    m_find.reset();
    return block;
}

void ListBlockWriter::resize(const std::string& list, const Block& block)
{
    Statement& change = block.rows > 0 ? m_put : m_drop;
    change.reset();
    const int next = bindValues(change, 1, {list, block.key, block.row});
    if (block.rows > 0) change.bind(next, block.rows);
    change.run();
}

void ListBlockWriter::enter(const RecordList& list, const SqlValue& key, std::int64_t row)
{
    const std::string name = nameOf(list);
    Block block = blockOf(name, key, row).value_or(Block{lowestKey(list.order), 0, 0});
    ++block.rows;
    if (block.rows > kMostInBlock) split(list, block);
    else resize(name, block);
}

void ListBlockWriter::leave(const RecordList& list, const SqlValue& key, std::int64_t row)
{
    const std::string name = nameOf(list);
    auto block = blockOf(name, key, row);
    if (!block) { // not what `record` says: lists are read whole until the next opening makes the blocks anew
        metaSet(*m_db, kCurrentKey, std::string_view());
        return;
    }
    --block->rows;
    resize(name, *block);
}

void ListBlockWriter::split(const RecordList& list, const Block& block)
{
    const std::string name = nameOf(list);
    Block first = block, second = block;
    first.rows = block.rows / 2;
    second.rows = block.rows - first.rows;
    std::int64_t at = 0;
    walkFrom(*m_db, list, true, block.key, block.row, [&](const Walk& walk) {
        if (at++ < first.rows) return true;
        second.key = keyOf(walk.columns(), 0, list.order);
        second.row = walk.row();
        return false;
    });
    resize(name, first);
    resize(name, second);
}

} // namespace zapis
