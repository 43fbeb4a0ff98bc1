// Sealed against plain SQLite: the same work, settings and folder, by turns, medians. What is to be reached stands
// beside each ratio. Every row has about 500 bytes.
//     vault_bench [--rows 100000] [--rounds 5] [--folder /tmp] [--only NAME]

#include <memory>

#include <sqlite3.h>

#include "core/base/secret.h"
#include "core/vault/database_opener.h"
#include "core/vault/page_vfs.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/bench/bench.h"

using namespace zapis;
using namespace zapis::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kCacheKib = 16 * 1024, kSmallCacheKib = 1024, kWholeCacheKib = 256 * 1024;
constexpr int kWords = 5000;
constexpr std::string_view kFilling = "bulk_insert"; ///< the others need its rows

/// The same numbers for both sides (Numerical Recipes' LCG: this picks rows, nothing else).
class Dice {
public:
    std::uint32_t below(std::uint32_t end)
    {
        m_state = m_state * 1664525 + 1013904223;
        return static_cast<std::uint32_t>(std::uint64_t{m_state} * end >> 32);
    }

private:
    std::uint32_t m_state = 1;
};

std::vector<std::string> rowTexts(int rows)
{
    Dice dice;
    std::vector<std::string> texts(static_cast<std::size_t>(rows));
    for (std::string& text : texts)
        while (text.size() < 500) text += fmt::format("w{:x} ", dice.below(kWords));
    return texts;
}

/// A database with table t, sealed or plain.
class Side {
public:
    Side(bool sealed, const fs::path& folder, const std::vector<std::string>& texts)
        : m_sealed(sealed),
          m_texts(texts),
          m_folder(folder / (sealed ? "sealed" : "plain")),
          m_file(m_folder / "records.db")
    {
        fs::create_directory(m_folder);
    }

    void startEmpty()
    {
        m_db.reset();
        m_keeper.reset();
        m_vfs.reset();
        for (const auto& entry : fs::directory_iterator(m_folder)) fs::remove(entry.path());
        if (m_sealed) {
            m_vfs = std::make_unique<PageVfs>();
            m_vfs->createDatabase(
                m_vfs->add(std::make_unique<SealedDatabase>("records.db", m_folder, PageKey(), newId<FileId>())));
        }
        m_keeper = std::make_unique<Connection>(connected(64)); // as a Vault does: the log stays while it is open
        m_keeper->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
    }
    Connection& connect(int cacheKib)
    {
        m_db.reset();
        m_db = std::make_unique<Connection>(connected(cacheKib));
        return *m_db;
    }
    Connection& db() { return *m_db; }
    void forgetCached()
    {
        m_keeper->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        bench::forgetCached(m_file);
    }

    void insertAll()
    {
        Transaction save(*m_db);
        Statement row(*m_db, "INSERT INTO t VALUES (?, ?)");
        std::int64_t id = 0;
        for (const std::string& text : m_texts) row.bindAll(id++, text).run();
        save.commit();
    }
    void commitEach(int count)
    {
        Statement row(*m_db, "UPDATE t SET text = substr(text, 5) || 'abc ' WHERE id = ?");
        Dice dice;
        for (int i = 0; i < count; ++i) row.bindAll(anyRow(dice)).run();
    }
    void readPoints(int count)
    {
        Statement row(*m_db, "SELECT text FROM t WHERE id = ?");
        Dice dice;
        for (int i = 0; i < count; ++i) row.bindAll(anyRow(dice)).run();
    }
    void scan() { Statement(*m_db, "SELECT sum(length(text)) FROM t").run(); }
    void buildFullText()
    {
        m_db->execute("BEGIN; CREATE VIRTUAL TABLE words USING fts5(text, content='', detail=full);"
                      "INSERT INTO words (rowid, text) SELECT id, text FROM t; COMMIT");
    }
    void queryFullText(int count)
    {
        Statement hits(*m_db, "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20");
        Dice dice;
        for (int i = 0; i < count; ++i) hits.bindAll(fmt::format("w{:x} w{:x}", dice.below(kWords), dice.below(kWords))).run();
    }

private:
    Connection connected(int cacheKib) const
    {
        if (m_sealed) return m_vfs->connect(*m_vfs->find("records.db"), cacheKib, nullptr);
        Connection db = DatabaseOpener::open(m_file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr, nullptr);
        db.execute("PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL");
        DatabaseOpener::configure(db, cacheKib);
        return db;
    }

    std::int64_t anyRow(Dice& dice) const { return dice.below(static_cast<std::uint32_t>(m_texts.size())); }

    bool m_sealed;
    const std::vector<std::string>& m_texts;
    fs::path m_folder, m_file;
    std::unique_ptr<PageVfs> m_vfs;
    std::unique_ptr<Connection> m_keeper, m_db;
};

struct Work {
    const char* name;
    double reach; ///< sealed ÷ plain: docs/figures.md
    std::function<void(Side&)> prepare, work;
};

std::vector<Work> works(int rows)
{
    const int commits = 300, cold = std::max(200, rows / 50), queries = 500;
    const auto normal = [](Side& side) { side.connect(kCacheKib).execute("PRAGMA synchronous=NORMAL"); };
    const auto warm = [](Side& side) { side.connect(kWholeCacheKib), side.scan(); };
    const auto small = [](Side& side) { side.connect(kSmallCacheKib), side.scan(); };
    const auto forgotten = [](Side& side) { side.connect(kSmallCacheKib), side.forgetCached(); };
    const auto withoutWords = [](Side& side) { side.connect(kCacheKib).execute("DROP TABLE IF EXISTS words"); };
    return {
        {kFilling.data(), 1.25, [](Side& side) { side.startEmpty(), side.connect(kCacheKib); },
            [](Side& side) { side.insertAll(); }},
        {"commit_normal", 1.2, normal, [=](Side& side) { side.commitEach(commits * 10); }},
        {"commit_full", 1.05, [](Side& side) { side.connect(kCacheKib); }, [=](Side& side) { side.commitEach(commits); }},
        {"point_reads_cold_disk", 1.05, forgotten, [=](Side& side) { side.readPoints(cold); }},
        {"point_reads_small_cache", 1.25, small, [=](Side& side) { side.readPoints(rows); }},
        {"point_reads_in_cache", 0.7, warm, [=](Side& side) { side.readPoints(rows * 3); }},
        {"scan_cold_disk", 1.15, forgotten, [](Side& side) { side.scan(); }},
        {"scan_system_cache", 1.5, small, [](Side& side) { side.scan(); }},
        {"full_text_build", 1.0, withoutWords, [](Side& side) { side.buildFullText(); }},
        {"full_text_query", 1.0, [](Side& side) { side.connect(kCacheKib); }, [=](Side& side) { side.queryFullText(queries); }},
    };
}

} // namespace

int main(int argc, char** argv)
{
    initSecrets();
    const Arguments arguments(argc, argv);
    const int rows = static_cast<int>(arguments.number("rows", 100'000)),
              rounds = static_cast<int>(arguments.number("rounds", 5));
    const std::string only = arguments.text("only", "");
    const TemporaryFolder folder(arguments.text("folder", fs::temp_directory_path().string()));
    const auto texts = rowTexts(rows);
    Side plain(false, folder.path(), texts), sealed(true, folder.path(), texts);
    fmt::print("rows: {}\nrounds: {}\n", rows, rounds);
    for (const Work& work : works(rows)) {
        const bool asked = only.empty() || only == work.name;
        if (!asked && std::string_view(work.name) != kFilling) continue;
        const auto contender = [&](Side& side) { return Contender{"", [&] { work.prepare(side); }, [&] { work.work(side); }}; };
        const auto times = race({contender(plain), contender(sealed)}, asked ? rounds : 1);
        print(fmt::format("{}_plain", work.name), times[0].wallMs, "ms");
        print(fmt::format("{}_sealed", work.name), times[1].wallMs, "ms");
        fmt::print("{}_ratio: {:.2f} (processor {:.2f}, reach {:.2f})\n", work.name, times[1].wallMs / times[0].wallMs,
            times[1].cpuMs / times[0].cpuMs, work.reach);
        std::fflush(stdout);
    }
}
