// Lists under filters: what is kept from one window to the next is never older than the databases.
#include "tests/catch.h"

#include <algorithm>
#include <random>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "core/base/resource.h"
#include "core/records/record_lists.h"
#include "core/text/collation.h"
#include "core/vault/transaction.h"
#include "tests/core/records/disk_vault.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using namespace zapis::test;
using Order = RecordQuery::Order;

namespace {

std::vector<RecordId> plain(const RecordReader& reader, RecordQuery query, std::uint64_t from, std::uint64_t count)
{
    const RowCondition condition = rowCondition(reader.catalogue(), reader.databases(), query);
    Statement found(reader.databases().records,
        fmt::format("SELECT r.id FROM record r WHERE {} ORDER BY {} LIMIT ? OFFSET ?", condition.sql, rowOrder(query)));
    const int next = bindValues(found, 1, condition.values);
    found.bind(next, static_cast<std::int64_t>(count));
    found.bind(next + 1, static_cast<std::int64_t>(from));
    std::vector<RecordId> ids;
    while (found.step()) ids.push_back(found.id<RecordId>(0));
    return ids;
}

/// By what the titles say, the code where they say nothing.
std::vector<RecordId> plainByTitle(const RecordReader& reader, RecordQuery query)
{
    query.order = Order::Code;
    const bool ascending = std::exchange(query.ascending, true);
    const Collation collation(reader.language());
    std::vector<std::tuple<std::string, std::int64_t, RecordId>> all;
    for (const RecordId& id : plain(reader, query, 0, 10'000)) {
        const RecordRow row = *reader.row(id);
        Statement number(reader.databases().records, "SELECT row FROM record WHERE id = ?");
        REQUIRE(number.bindAll(id).step());
        all.emplace_back(collation.keyOf(row.title.parts.empty() ? row.code : row.title.text()), number.integer(0), id);
    }
    std::ranges::sort(all);
    if (!ascending) std::ranges::reverse(all);
    std::vector<RecordId> ids;
    for (const auto& one : all) ids.push_back(std::get<2>(one));
    return ids;
}

std::vector<RecordId> windowOf(const RecordReader& reader, const RecordQuery& query, std::uint64_t from, std::uint64_t count)
{
    std::vector<RecordId> ids;
    for (const RecordRow& row : reader.rows(query, from, count)) ids.push_back(row.id);
    return ids;
}

std::vector<RecordId> windowIn(const std::vector<RecordId>& all, std::uint64_t from, std::uint64_t count)
{
    const std::uint64_t first = std::min<std::uint64_t>(from, all.size()),
                        end = std::min<std::uint64_t>(first + count, all.size());
    return {all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::vector<RecordQuery> filters()
{
    RecordQuery withdrawnToo, inbox;
    withdrawnToo.withdrawnToo = true;
    inbox.unassignedEvidence = true;
    return {{}, {.kind = "person"}, {.status = Status::Draft}, {.kind = "testimony", .status = Status::Final},
        {.status = Status::Withdrawn}, withdrawnToo, inbox, {.text = "a"}, {.text = "zielinsk"}, {.kind = "person", .text = "2"},
        {.kind = "act", .where = {{"type", "ill-treatment"}}}, {.kind = "act", .where = {{"when", "2020-08"}}, .text = "e"},
        {.kind = "person", .where = {{"names", "Krivosheyev"}}}};
}

bool allFit(const RecordReader& reader)
{
    std::uint64_t seed = 3;
    for (RecordQuery query : filters())
        for (const Order order : {Order::Changed, Order::SortDate, Order::Title, Order::Code})
            for (const bool ascending : {false, true}) {
                query.order = order;
                query.ascending = ascending;
                const bool needsNames = !query.where.empty() && query.where.front().field == "names";
                if (needsNames && !reader.databases().identityOpen()) continue;
                const std::uint64_t total = reader.count(query);
                const std::vector<RecordId> all =
                    order == Order::Title ? plainByTitle(reader, query) : plain(reader, query, 0, 10'000);
                if (all.size() != total) return false;
                for (const std::uint64_t from : {std::uint64_t{0}, total == 0 ? 0 : seed++ % total, total, total + 5})
                    if (windowOf(reader, query, from, 7) != windowIn(all, from, 7)) return false;
            }
    return true;
}

} // namespace

TEST_CASE("windows under any filter and order are those of a plain question, after any saves", "[records][lists]")
{
    MemoryVault vault;
    CHECK(allFit(vault.reader()));
    REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
    CHECK(allFit(vault.reader()));
    const auto drafts = vault.reader().rows({.status = Status::Draft}, 0, 5);
    REQUIRE_FALSE(drafts.empty());
    for (const RecordRow& row : drafts) vault.records->withdraw(row.id, {});
    CHECK(allFit(vault.reader()));
    vault.add("person", personFields("Anna Zielinska"));
    CHECK(allFit(vault.reader()));
    vault.records->undoLast();
    CHECK(allFit(vault.reader()));
    vault.closeIdentity();
    CHECK(allFit(vault.reader()));
    vault.openIdentity();
    vault.records->rebuild({});
    CHECK(allFit(vault.reader()));
}

TEST_CASE("a list that was read by name is not kept when names are closed", "[records][lists]")
{
    MemoryVault vault;
    vault.add("person", personFields("Anna Zielinska"));
    const RecordReader reader = vault.reader(); // of the same databases, before and after
    const RecordQuery query{.text = "zielinsk"};
    CHECK(reader.count(query) == 1);
    vault.closed = std::move(vault.databases.identity);
    CHECK(reader.count(query) == 0);
    CHECK(reader.rows(query, 0, 10).empty());
    vault.databases.identity = std::move(vault.closed);
    CHECK(reader.count(query) == 1);
}

TEST_CASE("a list that is kept knows of a save on another connection, and forgets what was rolled back", "[records][lists]")
{
    DiskVault vault;
    Databases other = vault.vault.connect();
    const RecordReader reader(*vault.catalogue, other);
    const RecordQuery query{.kind = "event", .text = "march"};
    CHECK(reader.count(query) == 0);
    const auto add = [&] { vault.records->commit({{newRecordId(), "event", Json::object({{"title", "A march"}}), {}}}); };
    add();
    CHECK(reader.count(query) == 1);
    CHECK(reader.rows(query, 0, 10).size() == 1);
    {
        const Transaction rolledBack(vault.databases.records);
        vault.databases.records.execute("UPDATE record SET folded = 'x'");
        CHECK(vault.records->reader().count(query) == 0);
        CHECK(reader.count(query) == 1);
    }
    CHECK(vault.records->reader().count(query) == 1);
    add();
    CHECK(reader.count(query) == 2);
}

TEST_CASE("a vault of the first version is brought up to date, and read as it is where nobody may write", "[records][lists]")
{
    MemoryVault vault;
    REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
    Databases& db = vault.databases;
    for (const char* name : {"changed", "sort", "title", "code", "all_changed", "all_sort", "all_title", "all_code"})
        db.records.execute(fmt::format("DROP INDEX list_{}", name));
    db.records.execute("DROP TABLE list_block; DELETE FROM meta WHERE key = 'records.lists';"
                       "CREATE INDEX record_changed ON record(kind, changed_ms, status);"
                       "CREATE INDEX record_any_code ON record(code)");
    CHECK(allFit(vault.reader()));
    bringRecordsSchemaUpToDate(db);
    CHECK(allFit(vault.reader()));
    vault.add("event", Json::object({{"title", "A march"}}));
    CHECK(allFit(vault.reader()));
    Statement old(db.records, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'record\\_%' ESCAPE '\\'");
    REQUIRE(old.step());
    CHECK(old.integer(0) == 0);
}
