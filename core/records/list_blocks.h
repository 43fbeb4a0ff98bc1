/// Where rows stand in the lists that show every visible record (neither withdrawn nor merged) of one kind, or of all kinds, in
/// each order of RecordQuery but that of titles (record_lists.h): so that row 300 000 is found as fast as row 100, and the number
/// of rows without counting them.
///
/// Table list_block of records.db cuts each list into blocks of at most kMostInBlock rows: (list, key, row) is the first place of
/// a block (the key of its order, then the number of the record), `rows` says how many visible records stand from there to the
/// next block. A place is found by adding up the blocks before it (one for some thousand records) and walking within one.
/// IndexWriter keeps the table in step, in the transaction of the record; it is drawn from `record` alone and can be made anew.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/records/record_query.h"

namespace zapis {

inline constexpr std::int64_t kMostInBlock = 2048;
inline constexpr std::size_t kListedOrders = 3; ///< the first of RecordQuery::Order

/// The indexes that lists are walked by, the table of blocks, and that of title_parts.h.
void createListSchema(Connection& records);
/// False for a vault that an earlier version made, or one whose blocks were found not to fit: its lists are then read whole.
bool listsAreCurrent(Connection& records);
/// Makes all of them anew from `record`. In the caller's transaction.
void rebuildLists(Connection& records);
/// Do the blocks say what stands in `record`? Walks every list.
bool listBlocksFit(Connection& records);

struct RecordList {
    RecordQuery::Order order = RecordQuery::Order::Changed;
    std::string kind; ///< empty: all kinds
};
std::uint64_t listedCount(Connection& records, const RecordList& list);
/// Numbers of the rows [from, from + count) of the list, in the order asked for; all within one state of the database.
std::vector<std::int64_t> listedRows(
    Connection& records, const RecordList& list, bool ascending, std::uint64_t from, std::uint64_t count);

/// Keeps the blocks in step with one record after another.
class ListBlockWriter {
public:
    explicit ListBlockWriter(Connection& records);
    /// What stands in `record` now: take it before and after the row is written.
    struct Places {
        bool visible = false;
        std::string kind;
        std::array<SqlValue, kListedOrders> keys; ///< by order
        std::string folded;
        /// Empty of a row that is not there yet.
        std::string code() const
        {
            const auto* text = std::get_if<std::string>(&keys[static_cast<std::size_t>(RecordQuery::Order::Code)]);
            return text ? *text : std::string();
        }
    };
    Places placesOf(std::int64_t row);
    void move(std::int64_t row, const Places& before, const Places& after);

private:
    struct Block {
        SqlValue key;
        std::int64_t row = 0, rows = 0;
    };
    std::optional<Block> blockOf(const std::string& list, const SqlValue& key, std::int64_t row);
    void resize(const std::string& list, const Block& block);
    void enter(const RecordList& list, const SqlValue& key, std::int64_t row);
    void leave(const RecordList& list, const SqlValue& key, std::int64_t row);
    void split(const RecordList& list, const Block& block);

    Connection* m_db;
    Statement m_places, m_find, m_put, m_drop;
};

} // namespace zapis
