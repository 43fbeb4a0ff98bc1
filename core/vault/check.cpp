// `vault check`: what can be said of a vault without knowing its records (formats/vault.md §3, §6). Commitments against rows, and
// digests against what the rows say, are checked above (records/).

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <sqlite3.h>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/vault/statement.h"
#include "core/vault/vault.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_state.h"
#include "core/vault/wal_scan.h"

namespace zapis {

class VaultCheck {
public:
    VaultCheck(const Vault& vault, CheckDepth depth, const Job& job)
        : m_vault(vault)
        , m_state(*vault.m_state)
        , m_core(*m_state.core)
        , m_full(depth == CheckDepth::Full)
        , m_job(job)
    {
    }

    std::vector<CheckFinding> run()
    {
        measure();
        folder();
        keyFile();
        for (const char* name : {kRecordsName, kIdentityName})
            if (SealedDatabase* database = m_core.vfs.find(name)) attempt([&] { check(*database); });
        evidence();
        if (!m_vault.identityOpen()) warn("vault.identity-not-checked");
        return std::move(m_findings);
    }

private:
    static constexpr std::size_t kMaxFindingsPerFile = 1000;

    void add(const Error& error) { m_findings.push_back({error.what(), error.args, true}); }
    void warn(std::string key, std::vector<std::string> args = {}) { m_findings.push_back({std::move(key), std::move(args), false}); }
    void damaged(const SealedDatabase& database, std::uint64_t page)
    {
        m_findings.push_back({"vault.page-damaged", {database.name, std::to_string(page)}, true});
    }
    /// An Error becomes a finding: one damaged thing must not hide the next.
    template <class Work> void attempt(const Work& work)
    {
        try {
            work();
        } catch (const Error& error) {
            add(error);
        }
    }
    void reach(std::uint64_t bytes)
    {
        m_done += bytes;
        m_job.reach(m_done, std::max(m_done, m_total));
    }

    void measure();
    void folder();
    void keyFile();
    void check(SealedDatabase& database);
    void pages(SealedDatabase& database);
    void trees(SealedDatabase& database);
    void evidence();
    Connection connect(SealedDatabase& database) const { return m_core.vfs.connect(database, 4096, m_state.core); }

    const Vault& m_vault;
    const Vault::State& m_state;
    VaultCore& m_core;
    bool m_full;
    const Job& m_job;
    std::uint64_t m_done = 0, m_total = 0;
    std::vector<CheckFinding> m_findings;
};

void VaultCheck::measure()
{
    std::error_code error;
    for (const char* name : {kRecordsName, kIdentityName}) {
        const SealedDatabase* database = m_core.vfs.find(name);
        if (database) m_total += std::filesystem::file_size(database->path(), error);
    }
    m_vault.evidence().forEach([&](const ObjectId&, std::uint64_t fileBytes) { m_total += fileBytes; });
}

void VaultCheck::folder()
{
    attempt([&] {
        for (const std::string& path : unknownFilesIn(m_core.folder)) warn("vault.unknown-file", {path});
    });
}

void VaultCheck::keyFile()
{
    attempt([&] {
        const KeyCopies copies = readKeyCopies(m_core.folder);
        for (const std::string& name : copies.damaged) warn("vault.key-copy-damaged", {name});
        for (const std::string& name : copies.newer) warn("vault.newer-copy", {name});
        for (const KeyCopy& copy : copies.valid)
            if (copy.text != m_state.keyFile.text()) warn("vault.key-copy-damaged", {copy.name});
    });
}

void VaultCheck::check(SealedDatabase& database)
{
    if (!m_full) {
        Connection db = connect(database);
        Statement(db, "SELECT count(*) FROM sqlite_schema").run();
        if (database.logCut) m_findings.push_back({"vault.log-cut", {database.name}, true});
        reach(0);
        return;
    }
    const std::size_t before = m_findings.size();
    pages(database);
    if (m_findings.size() == before) trees(database); // over damaged pages SQLite would only say the same once more
    if (database.logCut) m_findings.push_back({"vault.log-cut", {database.name}, true});
}

/// Opens every page that no committed frame replaces, up to the size of the last commit. Writers wait meanwhile.
void VaultCheck::pages(SealedDatabase& database)
{
    Connection db = connect(database);
    if (!database.readOnly) db.execute("BEGIN IMMEDIATE");
    const CommittedLog log = scanLog(database);
    if (log.cut) database.logCut = true;
    const File file(database.path(), File::Mode::Read);
    PageSeal seal = database.newSeal();
    std::array<std::byte, kPageBytes> disk{}, plain{};
    const std::uint64_t onDisk = (file.size() + kPageBytes - 1) / kPageBytes;
    std::uint64_t count = log.databasePages;
    std::size_t found = 0;
    for (std::uint64_t page = 1; page <= std::max<std::uint64_t>(count, 1) && found < kMaxFindingsPerFile; ++page) {
        reach(kPageBytes);
        if (log.pages.contains(static_cast<std::uint32_t>(page))) continue;
        const bool whole = file.readAt((page - 1) * kPageBytes, disk) == disk.size();
        const bool opened = whole && seal.openPage(page, disk, plain);
        if (!opened) {
            damaged(database, page);
            ++found;
        }
        if (page == 1 && count == 0) count = opened ? getBe32(std::span(plain).subspan(28, 4)) : onDisk;
    }
    if (db.inTransaction()) db.execute("ROLLBACK");
}

void VaultCheck::trees(SealedDatabase& database)
{
    Connection db = connect(database);
    // Virtual tables need the tokenizers of search/, which is above; their content lies in plain tables, which are checked.
    sqlite3_drop_modules(db.handle(), nullptr);
    Statement answer(db, "PRAGMA integrity_check(1)");
    if (!answer.step() || answer.textView(0) != "ok") damaged(database, 0);
}

void VaultCheck::evidence()
{
    std::vector<std::pair<ObjectId, std::uint64_t>> objects;
    m_vault.evidence().forEach([&](const ObjectId& object, std::uint64_t fileBytes) { objects.emplace_back(object, fileBytes); });
    for (const auto& [object, fileBytes] : objects) {
        try {
            if (m_full) m_vault.evidence().digest(object, Job());
            else (void)m_vault.evidence().open(object);
        } catch (const Error& error) {
            if (std::string_view(error.what()) != "vault.needs-identity") add(error); // said once, at the end
        }
        reach(fileBytes);
    }
}

std::vector<CheckFinding> checkVault(const Vault& vault, CheckDepth depth, const Job& job)
{
    return VaultCheck(vault, depth, job).run();
}

}
