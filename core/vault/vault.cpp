#include "core/vault/vault.h"

#include <algorithm>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/base/random.h"
#include "core/vault/backup_folder.h"
#include "core/vault/backup_list.h"
#include "core/vault/fresh_folder.h"
#include "core/vault/statement.h"
#include "core/vault/unlock.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_state.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

fs::path existingFolder(const fs::path& folder)
{
    std::error_code error;
    fs::path resolved = fs::canonical(folder, error); // a link to the folder is its owner's; links inside are refused
    if (error) throw failureOf(error, folder);
    if (!fs::is_directory(resolved, error)) throw Error(Error::Code::Malformed, "vault.not-a-vault", {shownPath(folder)});
    return resolved;
}

constexpr int kKeeperCacheKib = 256;

void mustHavePassphrase(const Unlocker& unlocker)
{
    if (unlocker.isEmpty()) throw Error(Error::Code::Refused, "vault.empty-passphrase");
}

/// Databases are never made anew beside a key file: a missing one is damage (docs/formats/vault.md §3).
void mustHaveDatabase(const fs::path& folder, const char* name)
{
    std::error_code error;
    const auto sizeBytes = fs::file_size(folder / name, error);
    if (error || sizeBytes < kPageBytes) throw Error(Error::Code::Damaged, "vault.page-damaged", {name, "1"});
}

template <class KeyType> KeyType randomKey()
{
    KeyType key;
    randomBytes(key.bytes());
    return key;
}

PageKey identityPageKey(const IdentityKey& key) { return PageKey::from(subkey(key, "zpIdenti").bytes()); }
Secret identityFileKey(const IdentityKey& key) { return subkey(key, "zpIdFile"); }

/// What was typed, made ready for the slot that it should open; the medium file was read when the slot opened the vault.
Unlocker unlockerFor(const Slot& slot, const Secret& typed, const std::optional<Secret>& mediumDigest)
{
    if (slot.kind == SlotInfo::Kind::Recovery)
        return Unlocker(Credential{Credential::Kind::Recovery, typed.clone(), std::nullopt});
    return {typed, mediumDigest ? std::optional(mediumDigest->clone()) : std::nullopt};
}

std::vector<VaultWarning> placeWarnings(const fs::path& folder)
{
    std::vector<VaultWarning> warnings;
    if (isNetworkFolder(folder)) warnings.push_back({"vault.network-folder", {shownPath(folder)}}); // opened for reading
    if (const auto program = syncProgramAt(folder)) warnings.push_back({"vault.sync-folder", {*program}});
    for (const std::string& path : unknownFilesIn(folder)) warnings.push_back({"vault.unknown-file", {path}});
    return warnings;
}

void mustAllowMode(const fs::path& folder, OpenMode mode)
{
    if (mode == OpenMode::ReadWrite && isNetworkFolder(folder))
        throw Error(Error::Code::Refused, "vault.network-folder", {shownPath(folder)});
}

} // namespace

KdfCost costOf(KdfProfile profile)
{
    switch (profile) {
    case KdfProfile::Normal: return {512 * 1024, 3};
    case KdfProfile::Strong: return {1024 * 1024, 4};
    case KdfProfile::Small: return {256 * 1024, 3};
    }
    return {512 * 1024, 3};
}

void Vault::State::addDatabases()
{
    const auto add = [&](const char* name, const PageKey& key, const FileId& file) {
        auto database = std::make_unique<SealedDatabase>(name, core->folder, key, file);
        database->readOnly = core->readOnly.load();
        core->vfs.add(std::move(database));
    };
    add(kRecordsName, PageKey::from(subkey(keys->vault, "zpRecord").bytes()), keyFile.records);
    core->wrapKeys.evidence = subkey(keys->vault, "zpEviden");
    if (!keys->identity) return;
    add(kIdentityName, identityPageKey(*keys->identity), keyFile.identity);
    core->wrapKeys.identity = identityFileKey(*keys->identity);
}

Connection Vault::State::connectKeeper(const char* name)
{
    SealedDatabase& database = *core->vfs.find(name);
    database.readOnly = core->readOnly.load();
    Connection db = core->vfs.connect(database, kKeeperCacheKib, core);
    Statement(db, "SELECT count(*) FROM sqlite_schema").run(); // recovers the WAL now, so that damage and LogCut are known
    if (database.logCut) {
        logCut = true;
        if (core->readOnly) warn("vault.log-cut", {name});
        else warn("vault.log-set-aside", {name, setAsideLog(core->folder, name)});
    }
    return db;
}

void Vault::State::openKeepers()
{
    keepers.emplace(Databases{connectKeeper(kRecordsName), nullptr});
    if (keys->identity) keepers->identity = std::make_unique<Connection>(connectKeeper(kIdentityName));
}

Vault::Vault(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Vault::Vault(Vault&&) noexcept = default;
Vault::~Vault() = default;

Vault Vault::create(const fs::path& folder, const Credential& first, const KdfCost& cost, const Job& job)
{
    initSecrets();
    Unlocker unlocker(first);
    mustHavePassphrase(unlocker);
    job.reach(0, 0);
    FreshFolder fresh(folder);
    const fs::path& target = fresh.path();
    makeFolder(target / kEvidenceFolder);
    makeFolder(target / kTemporaryFolder);

    auto state = std::make_unique<State>();
    state->core = std::make_shared<VaultCore>(target, LockFile(target, OpenMode::ReadWrite));
    state->keys = VaultKeys{randomKey<VaultKey>(), randomKey<IdentityKey>()};
    state->keyFile.vault = newId<VaultId>();
    state->keyFile.records = newId<FileId>();
    state->keyFile.identity = newId<FileId>();
    randomBytes(state->slot);
    state->keyFile.slots.push_back(
        makeSlot(state->slot, cost, unlocker, *state->keys, SlotReach::RecordsAndNames, state->keyFile.vault));
    state->seen = state->keyFile.slots.front().seen;
    state->mediumDigest = unlocker.takeMediumDigest();
    job.reach(0, 0);

    state->addDatabases();
    for (const char* name : {kRecordsName, kIdentityName}) state->core->vfs.createDatabase(*state->core->vfs.find(name));
    state->rewriteKeyFile(state->keyFile); // last: without it this is no vault yet
    state->warnOfEdge(unlocker);
    syncFolder(target.parent_path());
    state->openKeepers();
    state->evidence.reset(new EvidenceStore(std::make_unique<EvidenceStore::State>(EvidenceStore::State{state->core})));
    fresh.keep();
    return Vault(std::move(state));
}

Vault Vault::open(const fs::path& folder, const Credential& credential, OpenMode mode, const Job& job)
{
    initSecrets();
    const fs::path target = existingFolder(folder);
    (void)readKeyCopies(keyFolderOf(target)); // is this a vault at all? Read again under the lock
    mustAllowMode(target, mode);
    auto state = std::make_unique<State>();
    state->warnings = placeWarnings(target);
    state->core = std::make_shared<VaultCore>(target, LockFile(target, mode));
    VaultCore& core = *state->core;
    const bool isBackup = isBackupFolder(target);
    if (isBetweenBackups(target)) {
        if (!core.lock.folderIsWritable()) throw Error(Error::Code::Refused, "vault.backup-unfinished", {shownPath(target)});
        finishBackup(target);
    }

    const KeyCopies copies = readKeyCopies(target);
    Unlocker unlocker(credential);
    ChosenCopy chosen = chooseCopy(copies, unlocker, job);
    state->keyFile = chosen.copy->file;
    state->keys = std::move(chosen.unlocked.keys);
    state->slot = chosen.unlocked.slot;
    state->seen = chosen.unlocked.seen;
    state->keyReplaced = !chosen.unlocked.seenFits;
    state->mediumDigest = unlocker.takeMediumDigest();
    if (isBackup) {
        state->warn("vault.is-backup");
        if (!isBackupListOurs(target, subkey(state->keys->vault, "zpBackup"))) state->warn("vault.backup-mac");
    }
    if (state->keyReplaced) state->warn("vault.key-replaced");
    state->writableOnceConfirmed = mode == OpenMode::ReadWrite && !isBackup && core.lock.folderIsWritable();
    core.readOnly = !state->writableOnceConfirmed || state->keyReplaced;

    // Opened for reading alone it is repaired as well (docs/formats/vault.md §2): the lock is held, and the next one to open may
    // find the good copy gone.
    const bool mayHeal = core.lock.folderIsWritable() && !isBackup && !state->keyReplaced;
    for (VaultWarning& warning : healCopies(copies, *chosen.copy, core, mayHeal ? OtherCopies::Rewrite : OtherCopies::Leave))
        state->warnings.push_back(std::move(warning));
    mustHaveDatabase(target, kRecordsName);
    mustHaveDatabase(target, kIdentityName);
    if (!core.readOnly) {
        removeFile(target / kNewKeyFileName);
        prepareFolders(target);
    }
    state->addDatabases();
    state->openKeepers();
    state->evidence.reset(new EvidenceStore(std::make_unique<EvidenceStore::State>(EvidenceStore::State{state->core})));
    return Vault(std::move(state));
}

VaultInfo Vault::inspect(const fs::path& folder)
{
    const fs::path target = existingFolder(folder);
    return infoOf(target, readKeyCopies(keyFolderOf(target)).valid.front().file);
}

const fs::path& Vault::folder() const { return m_state->core->folder; }
VaultId Vault::id() const { return m_state->keyFile.vault; }
SlotId Vault::openedSlot() const { return m_state->slot; }
VaultInfo Vault::info() const { return infoOf(m_state->core->folder, m_state->keyFile); }
bool Vault::isReadOnly() const { return m_state->core->readOnly; }
bool Vault::identityOpen() const { return m_state->keys->identity.has_value(); }
bool Vault::keyReplaced() const { return m_state->keyReplaced; }
bool Vault::logCut() const { return m_state->logCut; }
const std::vector<VaultWarning>& Vault::warnings() const { return m_state->warnings; }
void Vault::addWarning(VaultWarning warning) { m_state->warnings.push_back(std::move(warning)); }

void Vault::keepReadOnly(VaultWarning why)
{
    addWarning(std::move(why));
    m_state->writableOnceConfirmed = false;
    if (m_state->core->readOnly.exchange(true)) return;
    m_state->keepers.reset();
    m_state->openKeepers();
}

EvidenceStore& Vault::evidence() const { return *m_state->evidence; }

void Vault::closeIdentity()
{
    State& state = *m_state;
    SealedDatabase* identity = state.core->vfs.find(kIdentityName);
    if (!identity) return;
    state.keepers->identity.reset(); // checkpoints
    if (identity->walIndex.isInUse()) {
        state.keepers->identity = std::make_unique<Connection>(state.core->vfs.connect(*identity, kKeeperCacheKib, state.core));
        throw Error(Error::Code::Refused, "vault.names-in-use");
    }
    identity->shut();
    state.core->wrapKeys.identity.reset();
    state.keys->identity.reset();
}

void Vault::openIdentity(const Secret& typed, const Job& job)
{
    State& state = *m_state;
    if (state.keys->identity) return;
    const Slot* slot = state.keyFile.find(state.slot);
    if (!slot || !slot->opensIdentities()) throw Error(Error::Code::Refused, "vault.needs-identity");
    Unlocker unlocker = unlockerFor(*slot, typed, state.mediumDigest);
    job.reach(0, 0);
    const auto kek = unlocker.kekOf(*slot);
    auto keys = kek ? openSlot(*slot, state.keyFile.vault, *kek) : std::nullopt;
    if (!keys) throw wrongPassphrase(unlocker);
    job.reach(0, 0);
    mustHaveDatabase(state.core->folder, kIdentityName);
    SealedDatabase& identity = state.core->vfs.reopen(kIdentityName, identityPageKey(*keys->identity));
    try {
        state.keepers->identity = std::make_unique<Connection>(state.connectKeeper(kIdentityName));
    } catch (...) {
        identity.shut();
        throw;
    }
    state.core->wrapKeys.identity = identityFileKey(*keys->identity);
    state.keys->identity = std::move(keys->identity);
}

Databases Vault::connect(int cacheKib) const
{
    VaultCore& core = *m_state->core;
    Databases databases{core.vfs.connect(*core.vfs.find(kRecordsName), cacheKib, m_state->core), nullptr};
    if (SealedDatabase* identity = core.vfs.find(kIdentityName))
        databases.identity = std::make_unique<Connection>(core.vfs.connect(*identity, cacheKib, m_state->core));
    return databases;
}

} // namespace zapis
