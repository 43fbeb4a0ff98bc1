#include "core/vault/check.h"

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>

#include <sqlite3.h>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/vault/backup_folder.h"
#include "core/vault/backup_list.h"
#include "core/vault/restore.h"
#include "core/vault/statement.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_state.h"
#include "core/vault/wal_scan.h"

namespace zapis {

namespace {

/// A read transaction, and the log as it stood when that began. While it is held, a checkpoint writes only pages that a frame of
/// `log` replaces: the others may be read from the file at leisure, and nobody waits.
struct Snapshot {
    Connection reader;
    CommittedLog log;
};

Snapshot pinned(const SealedDatabase& database, Connection reader, Connection writer)
{
    // The write lock is held only while the log is read, so that nobody appends to it and the snapshot begins where it ends.
    if (!database.readOnly) writer.execute("BEGIN IMMEDIATE");
    reader.execute("BEGIN; PRAGMA user_version");
    CommittedLog log = scanLog(database);
    if (writer.inTransaction()) writer.execute("ROLLBACK");
    return {std::move(reader), std::move(log)};
}

/// Lets a job be cancelled within one long statement: what the job throws must not go through SQLite.
class StatementWatch {
public:
    StatementWatch(Connection& db, const std::function<void()>& reached) : m_db(db), m_reached(reached)
    {
        constexpr int kInstructions = 10'000;
        sqlite3_progress_handler(db.handle(), kInstructions, &StatementWatch::ask, this);
    }
    StatementWatch(const StatementWatch&) = delete;
    ~StatementWatch() { sqlite3_progress_handler(m_db.handle(), 0, nullptr, nullptr); }
    void rethrow() const
    {
        if (m_thrown) std::rethrow_exception(m_thrown);
    }

private:
    static int ask(void* self) noexcept
    {
        auto& watch = *static_cast<StatementWatch*>(self);
        try {
            watch.m_reached();
        } catch (...) {
            watch.m_thrown = std::current_exception();
        }
        return watch.m_thrown ? 1 : 0;
    }

    Connection& m_db;
    const std::function<void()>& m_reached;
    std::exception_ptr m_thrown;
};

} // namespace

class VaultCheck::Run {
public:
    Run(const Vault& vault, std::shared_ptr<VaultCore> core, const VaultKeys& keys, const KeyFile& keyFile, CheckDepth depth)
        : m_evidence(vault.evidence()),
          m_core(std::move(core)),
          m_keys(keys),
          m_keyText(keyFile.text()),
          m_generation(keyFile.generation),
          m_identityOpen(vault.identityOpen()),
          m_full(depth == CheckDepth::Full)
    {
    }

    std::vector<CheckFinding> run(const Job& job)
    {
        m_job = &job;
        measure();
        folder();
        keyFile();
        for (const char* name : {kRecordsName, kIdentityName})
            if (SealedDatabase* database = m_core->vfs.find(name)) attempt([&] { check(*database); });
        evidence();
        backup();
        if (!m_identityOpen) warn("vault.identity-not-checked");
        return std::move(m_findings);
    }

    const std::vector<StoredObject>& objects() const { return m_objects; }

private:
    static constexpr std::size_t kMaxFindingsPerFile = 1000;

    void add(const Error& error) { m_findings.push_back({error.what(), error.args, true}); }
    void warn(std::string key, std::vector<std::string> args = {})
    {
        m_findings.push_back({std::move(key), std::move(args), false});
    }
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
        tell(0);
    }
    /// `further`: bytes of what is not done yet.
    void tell(std::uint64_t further) const { m_job->reach(m_done + further, std::max(m_done + further, m_total)); }

    void measure();
    void folder();
    void keyFile();
    bool isNewerThanOurs(const KeyFile& file) const;
    void check(SealedDatabase& database);
    void pages(SealedDatabase& database);
    void trees(SealedDatabase& database);
    void evidence();
    void backup();
    void read(const ObjectId& object, std::uint64_t fileBytes);
    Connection connect(SealedDatabase& database) const { return m_core->vfs.connect(database, 4096, m_core); }

    const EvidenceStore& m_evidence;
    std::shared_ptr<VaultCore> m_core;
    const VaultKeys& m_keys; ///< never change while a vault is open
    std::string m_keyText;
    std::uint64_t m_generation;
    bool m_identityOpen, m_full;
    const Job* m_job = nullptr;
    std::uint64_t m_done = 0, m_total = 0;
    std::vector<CheckFinding> m_findings;
    std::vector<StoredObject> m_objects;
};

void VaultCheck::Run::measure()
{
    std::error_code error;
    for (const char* name : {kRecordsName, kIdentityName}) {
        const SealedDatabase* database = m_core->vfs.find(name);
        if (database) m_total += std::filesystem::file_size(database->path(), error);
    }
    m_evidence.forEach([&](const ObjectId&, std::uint64_t fileBytes) { m_total += fileBytes; });
}

void VaultCheck::Run::folder()
{
    attempt([&] {
        for (const std::string& path : unknownFilesIn(m_core->folder)) warn("vault.unknown-file", {path});
    });
}

void VaultCheck::Run::keyFile()
{
    attempt([&] {
        const KeyCopies copies = readKeyCopies(m_core->folder);
        for (const std::string& name : copies.damaged) warn("vault.key-copy-damaged", {name});
        for (const std::string& name : copies.newer) warn("vault.newer-copy", {name});
        for (const KeyCopy& copy : copies.valid)
            if (copy.text != m_keyText && !isNewerThanOurs(copy.file)) warn("vault.key-copy-damaged", {copy.name});
    });
}

/// Slots may change while this runs.
bool VaultCheck::Run::isNewerThanOurs(const KeyFile& file) const
{
    return file.generation > m_generation && macOf(file, m_keys.vault) == file.mac;
}

void VaultCheck::Run::check(SealedDatabase& database)
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

/// Opens every page that no committed frame replaces, up to the size of the last commit.
void VaultCheck::Run::pages(SealedDatabase& database)
{
    const Snapshot snapshot = pinned(database, connect(database), connect(database));
    const CommittedLog& log = snapshot.log;
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
}

void VaultCheck::Run::trees(SealedDatabase& database)
{
    Connection db = connect(database);
    // Virtual tables need the tokenizers of search/, which is above; their content lies in plain tables, which are checked.
    sqlite3_drop_modules(db.handle(), nullptr);
    const std::function<void()> reached = [this] { tell(0); };
    const StatementWatch watch(db, reached);
    Statement answer(db, "PRAGMA integrity_check(1)");
    try {
        if (!answer.step() || answer.textView(0) != "ok") damaged(database, 0);
    } catch (const Error&) {
        watch.rethrow();
        throw;
    }
}

void VaultCheck::Run::evidence()
{
    std::vector<std::pair<ObjectId, std::uint64_t>> objects;
    m_evidence.forEach([&](const ObjectId& object, std::uint64_t fileBytes) { objects.emplace_back(object, fileBytes); });
    for (const auto& [object, fileBytes] : objects) {
        try {
            read(object, fileBytes);
        } catch (const Error& error) {
            // A closed compartment is said once, at the end; what is gone since the listing was taken back by a save that failed.
            const std::string_view key = error.what();
            if (key != "vault.needs-identity" && key != "vault.evidence-missing") add(error);
        }
        reach(fileBytes);
    }
}

void VaultCheck::Run::read(const ObjectId& object, std::uint64_t fileBytes)
{
    if (!m_full) {
        (void)m_evidence.open(object);
        return;
    }
    const Job within({}, [&](std::uint64_t done, std::uint64_t) { tell(std::min(done, fileBytes)); });
    m_objects.push_back(m_evidence.digest(object, within));
}

/// Of a backup: its list is of whoever had the vault key, and in a full check every file is as it stands there.
void VaultCheck::Run::backup()
{
    if (!isBackupFolder(m_core->folder)) return;
    attempt([&] {
        const std::string list = readBackupList(m_core->folder);
        if (!isBackupListOurs(m_core->folder, subkey(m_keys.vault, "zpBackup")))
            add(Error(Error::Code::CheckFailed, "vault.backup-mac"));
        const BackupList files = parseBackupList(list);
        const Job within({}, [&](std::uint64_t, std::uint64_t) { tell(0); });
        for (CheckFinding& finding : compareBackup(m_core->folder, files, m_full ? CheckDepth::Full : CheckDepth::Quick, within))
            m_findings.push_back(std::move(finding));
    });
}

VaultCheck::VaultCheck(const Vault& vault, CheckDepth depth)
    : m_run(std::make_unique<Run>(vault, vault.m_state->core, *vault.m_state->keys, vault.m_state->keyFile, depth))
{
}
VaultCheck::~VaultCheck() = default;

std::vector<CheckFinding> VaultCheck::run(const Job& job) { return m_run->run(job); }
const std::vector<StoredObject>& VaultCheck::objects() const { return m_run->objects(); }

} // namespace zapis
