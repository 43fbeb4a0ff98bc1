// Places in lists against the plain question: ORDER BY … LIMIT … OFFSET over the same rows.
#include "tests/catch.h"

#include <random>

#include <fmt/format.h>

#include "core/records/list_blocks.h"
#include "core/vault/transaction.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using Order = RecordQuery::Order;

namespace {

constexpr Order kOrders[] = {Order::Changed, Order::SortDate, Order::Code};

/// Rows of table `record` alone, with many ties, empty keys and hidden ones, kept in step by a writer.
struct Rows {
    std::int64_t below(std::int64_t end) { return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end)); }
    std::string kind() { return below(3) == 0 ? "person" : "act"; }
    std::string status()
    {
        return below(5) == 0 ? (below(2) == 0 ? "withdrawn" : "merged") : (below(2) == 0 ? "final" : "draft");
    }
    std::string title() { return below(4) == 0 ? std::string() : fmt::format("страх {}", below(40)); }
    std::int64_t day() { return below(2) == 0 ? 0 : below(60) - 30; }

    void add()
    {
        Statement(vault.records,
            "INSERT INTO record(id, kind, status, code, title, folded, sort_date, sort_day, changed_ms, revision, "
            "identity_revision) "
            "VALUES(?, ?, ?, ?, '', ?, '', ?, ?, 1, 0)")
            .bindAll(newRecordId(), kind(), status(), fmt::format("a-{:02}", below(90)), title(), day(), changed += below(2))
            .run();
        const std::int64_t row = vault.records.lastInsertRow();
        writer.move(row, {}, writer.placesOf(row));
    }
    void change()
    {
        const std::int64_t row = below(size()) + 1;
        const auto before = writer.placesOf(row);
        switch (below(4)) {
        case 0:
            Statement(vault.records, "UPDATE record SET status = ?, changed_ms = ? WHERE row = ?")
                .bindAll(status(), changed += 1, row)
                .run();
            break;
        case 1:
            Statement(vault.records, "UPDATE record SET folded = ?, sort_day = ? WHERE row = ?")
                .bindAll(title(), day(), row)
                .run();
            break;
        case 2: Statement(vault.records, "UPDATE record SET kind = ? WHERE row = ?").bindAll(kind(), row).run(); break;
        default: Statement(vault.records, "UPDATE record SET sort_day = sort_day WHERE row = ?").bindAll(row).run();
        }
        writer.move(row, before, writer.placesOf(row));
    }
    std::int64_t number(std::string_view sql)
    {
        Statement counted(vault.records, sql);
        counted.step();
        return counted.integer(0);
    }
    std::int64_t size() { return number("SELECT count(*) FROM record"); }

    std::vector<std::int64_t> plain(const RecordList& list, bool ascending, std::uint64_t from, std::uint64_t count)
    {
        Statement found(vault.records,
            fmt::format("SELECT row FROM record WHERE (kind = ?1 OR ?1 = '') AND status NOT IN ('withdrawn', 'merged') "
                        "ORDER BY {0} {1}, row {1} LIMIT ?2 OFFSET ?3",
                orderColumn(list.order), ascending ? "ASC" : "DESC"));
        found.bindAll(list.kind, static_cast<std::int64_t>(count), static_cast<std::int64_t>(from));
        std::vector<std::int64_t> rows;
        while (found.step()) rows.push_back(found.integer(0));
        return rows;
    }
    bool windowsFit()
    {
        for (const Order order : kOrders)
            for (const char* kind : {"", "person", "act", "event"})
                for (const bool ascending : {false, true}) {
                    const RecordList list{order, kind};
                    const std::uint64_t total = listedCount(vault.records, list);
                    if (plain(list, ascending, 0, 1'000'000).size() != total) return false;
                    for (const std::uint64_t from : {std::uint64_t{0}, total / 3, static_cast<std::uint64_t>(below(size() + 1)),
                             total - std::min<std::uint64_t>(total, 50), total}) {
                        CAPTURE(static_cast<int>(order), kind, ascending, from, total);
                        if (listedRows(vault.records, list, ascending, from, 100) != plain(list, ascending, from, 100))
                            return false;
                    }
                }
        return true;
    }

    Databases vault{Connection::openMemory(), nullptr};
    ListBlockWriter writer{(createRecordsSchema(vault), vault.records)};
    std::mt19937_64 random{14};
    std::int64_t changed = 1'700'000'000'000;
};

} // namespace

TEST_CASE("windows by blocks are those of a plain question, after any changes", "[records][lists]")
{
    Rows rows;
    CHECK(rows.windowsFit());
    Transaction transaction(rows.vault.records);
    for (int i = 0; i < 4; ++i) {
        for (int added = 0; added < 2000; ++added) rows.add();
        for (int changes = 0; changes < 1500; ++changes) rows.change();
        CHECK(rows.windowsFit());
        CHECK(listBlocksFit(rows.vault.records));
    }
    CHECK(rows.number("SELECT count(*) FROM list_block WHERE list = 'changed_ms '") > 3);
    CHECK(rows.number("SELECT max(rows) FROM list_block") <= kMostInBlock);
}

TEST_CASE("blocks made anew are as good as those kept in step", "[records][lists]")
{
    Rows rows;
    Transaction transaction(rows.vault.records);
    for (int added = 0; added < 5000; ++added) rows.add();
    rebuildLists(rows.vault.records);
    CHECK(rows.windowsFit());
    CHECK(listBlocksFit(rows.vault.records));
    for (int changes = 0; changes < 2000; ++changes) rows.change();
    CHECK(rows.windowsFit());
    rows.vault.records.execute("UPDATE record SET status = 'withdrawn'");
    rebuildLists(rows.vault.records);
    CHECK(rows.number("SELECT count(*) FROM list_block") == 0);
    CHECK(rows.windowsFit());
}

TEST_CASE("a window of a long list reads no more than its block", "[records][lists]")
{
    Rows rows;
    {
        Transaction transaction(rows.vault.records);
        for (int added = 0; added < 6000; ++added) rows.add();
        rows.vault.records.execute("UPDATE record SET sort_day = 7, status = 'final', kind = 'act'"); // one tie
        rebuildLists(rows.vault.records);
        transaction.commit();
    }
    // Rows that come before the block of the place are gone, and it is found all the same.
    rows.vault.records.execute("DELETE FROM record WHERE row < 4000");
    const auto found = listedRows(rows.vault.records, {Order::SortDate, "act"}, true, 5500, 3);
    CHECK(found == std::vector<std::int64_t>{5501, 5502, 5503});
    rows.vault.records.execute("DELETE FROM record WHERE row > 5600");
    CHECK(listedRows(rows.vault.records, {Order::SortDate, "act"}, false, 999, 2) == std::vector<std::int64_t>{5001, 5000});
}

TEST_CASE("blocks that do not fit are noticed by whoever writes, and left alone", "[records][lists]")
{
    Rows rows;
    rows.add();
    rows.vault.records.execute("UPDATE record SET status = 'final'");
    rebuildLists(rows.vault.records);
    REQUIRE(listsAreCurrent(rows.vault.records));
    rows.vault.records.execute("DELETE FROM list_block");
    const auto before = rows.writer.placesOf(1);
    rows.vault.records.execute("UPDATE record SET status = 'withdrawn'");
    rows.writer.move(1, before, rows.writer.placesOf(1));
    CHECK_FALSE(listsAreCurrent(rows.vault.records));
    bringRecordsSchemaUpToDate(rows.vault);
    CHECK(listsAreCurrent(rows.vault.records));
    CHECK(rows.windowsFit());
}
