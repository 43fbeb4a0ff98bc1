// Sealed against plain SQLite: the same work, the same settings, the same folder. Prints `name: value` lines; milliseconds of wall time,
// medians of three, and sealed ÷ plain. Figures to compare with stand in formats/vault-notes.md. Run on a quiet machine:
//     build/release/tests/bench/vault_bench [rows] [folder]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/base/id.h"
#include "core/vault/database_opener.h"
#include "core/vault/page_vfs.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

using namespace zapis;
namespace fs = std::filesystem;

namespace {

constexpr int kSmallCacheKib = 512, kLargeCacheKib = 65536;

class Bench {
public:
    Bench(fs::path folder, int rows) : m_folder(std::move(folder)), m_rows(rows) {}

    void run(bool sealed)
    {
        m_sealed = sealed;
        reset();
        time("bulk_insert", [&] { reset(); }, [&] { insert(); });
        time("commits_full", [&] {}, [&] { commits(); });
        time("point_reads_small_cache", [&] {}, [&] { pointReads(kSmallCacheKib); });
        time("point_reads_in_cache", [&] {}, [&] { pointReads(kLargeCacheKib); });
        time("scan", [&] {}, [&] { scan(); });
        time("full_text_build", [&] { connect(kLargeCacheKib).execute("DROP TABLE IF EXISTS words"); }, [&] { fullText(); });
        m_keeper.reset();
    }
    void compare() const
    {
        for (std::size_t i = 0; i * 2 < m_results.size(); ++i) {
            const auto& [name, plain] = m_results[i];
            const double sealed = m_results[i + m_results.size() / 2].second;
            fmt::print("{}_plain_ms: {:.1f}\n{}_sealed_ms: {:.1f}\n{}_ratio: {:.2f}\n", name, plain, name, sealed, name, sealed / plain);
        }
    }

private:
    Connection connect(int cacheKib)
    {
        if (m_sealed) return m_vfs->connect(*m_vfs->find("records.db"), cacheKib, nullptr);
        Connection db = DatabaseOpener::open((m_folder / "plain.db").string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr, nullptr);
        db.execute("PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL");
        DatabaseOpener::configure(db, cacheKib);
        return db;
    }
    void reset()
    {
        m_keeper.reset();
        m_vfs.reset();
        for (const auto& entry : fs::directory_iterator(m_folder)) fs::remove(entry.path());
        if (m_sealed) {
            m_vfs = std::make_unique<PageVfs>();
            m_vfs->createDatabase(m_vfs->add(std::make_unique<SealedDatabase>("records.db", m_folder, PageKey(), newId<FileId>())));
        }
        m_keeper = std::make_unique<Connection>(connect(kSmallCacheKib)); // as a Vault does: the log stays while it is open
        m_keeper->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
    }
    void time(const char* name, const std::function<void()>& before, const std::function<void()>& work)
    {
        std::vector<double> runs;
        for (int i = 0; i < 3; ++i) {
            before();
            const auto start = std::chrono::steady_clock::now();
            work();
            runs.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
        std::ranges::sort(runs);
        m_results.emplace_back(name, runs[1]);
    }
    void insert()
    {
        Connection db = connect(kLargeCacheKib);
        Transaction save(db);
        Statement row(db, "INSERT INTO t VALUES (?, ?)");
        for (int i = 0; i < m_rows; ++i) row.bindAll(i, std::string(500, static_cast<char>('a' + i % 26))).run();
        save.commit();
    }
    void commits()
    {
        Connection db = connect(4096);
        Statement row(db, "UPDATE t SET text = text || 'x' WHERE id = ?");
        for (int i = 0; i < 200; ++i) row.bindAll(i * 37 % m_rows).run();
    }
    void pointReads(int cacheKib)
    {
        Connection db = connect(cacheKib);
        Statement row(db, "SELECT text FROM t WHERE id = ?");
        std::uint32_t random = 1;
        for (int i = 0; i < m_rows; ++i) {
            random = random * 1664525 + 1013904223;
            row.bindAll(static_cast<std::int64_t>(random % static_cast<std::uint32_t>(m_rows))).run();
        }
    }
    void scan()
    {
        Connection db = connect(kSmallCacheKib);
        Statement(db, "SELECT sum(length(text)) FROM t").run();
    }
    void fullText()
    {
        Connection db = connect(kLargeCacheKib);
        db.execute("BEGIN; CREATE VIRTUAL TABLE words USING fts5(text, content=''); "
                   "INSERT INTO words (rowid, text) SELECT id, 'word' || id % 1000 || ' and ' || id || ' of ' || id % 77 FROM t; COMMIT");
    }

    fs::path m_folder;
    int m_rows;
    bool m_sealed = false;
    std::unique_ptr<PageVfs> m_vfs;
    std::unique_ptr<Connection> m_keeper;
    std::vector<std::pair<std::string, double>> m_results;
};

}

int main(int argc, char** argv)
{
    const int rows = argc > 1 ? std::max(1000, std::atoi(argv[1])) : 20'000;
    const fs::path parent = argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path();
    const fs::path folder = parent / ("zapis-bench-" + hex32(randomIdBytes()));
    fs::create_directory(folder);
    Bench bench(folder, rows);
    bench.run(false);
    bench.run(true);
    bench.compare();
    fs::remove_all(folder);
}
