/// A vault on disk: the folder, its key file and slots, its two sealed databases and its evidence store. Format:
/// docs/formats/vault.md. One process at a time (lock). A Vault belongs to the thread that opened it; connect() and evidence()
/// may be called from any. Errors: the names of docs/formats/vault.md §9 as keys "vault.not-a-vault", "vault.wrong-passphrase",
/// "vault.busy", "vault.page-damaged", ….
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/vault/connection.h"
#include "core/vault/vault_values.h"

namespace zapis {

class EvidenceStore;

enum class Database { Records, Identity };

class Vault {
public:
    /// Makes the folder (refused where it exists and is not empty, and in folders of sync programs and network file systems).
    /// The first slot opens the identity compartment. Returns it open; databases are empty but sealed.
    static Vault create(const std::filesystem::path& folder, const Credential& first, const KdfCost& cost, const Job& job = {});
    static Vault open(const std::filesystem::path& folder, const Credential& credential, OpenMode mode, const Job& job = {});
    /// Without a secret. Throws NotAVault, NewerFormat.
    static VaultInfo inspect(const std::filesystem::path& folder);

    Vault(Vault&&) noexcept;
    ~Vault(); ///< checkpoints, wipes keys, releases the lock

    const std::filesystem::path& folder() const;
    VaultId id() const;
    SlotId openedSlot() const;
    VaultInfo info() const;
    bool isReadOnly() const; ///< by mode, medium, KeyReplaced
    bool identityOpen() const;
    bool keyReplaced() const; ///< `seen` did not fit (docs/formats/vault.md §2): read-only until confirmKey()
    bool logCut() const;
    const std::vector<VaultWarning>& warnings() const;
    void addWarning(VaultWarning warning); ///< of who works above, to be told with the others
    /// From here on nothing is written, because of what the warning says. All connections must be closed.
    void keepReadOnly(VaultWarning why);

    /// New connections for one thread: `cacheKib` 65536 for the reading connection, 4096 for the others. Without the identity
    /// compartment identity is null. Settings of docs/formats/vault.md §4 are made here. Connections must be closed before the
    /// folder is opened again: they hold its lock and keys, even after the Vault is gone.
    Databases connect(int cacheKib = 4096) const;
    EvidenceStore& evidence() const;
    /// Closes the identity compartment and wipes its keys until openIdentity(), or the folder is opened anew. All connections to
    /// it must be closed: Refused "vault.names-in-use" where one is not. Afterwards the vault is as its slots without names open
    /// it.
    void closeIdentity();
    /// Opens it again with what opened the vault, as typed: the passphrase (a key file beside it was read then), or the recovery
    /// key. Takes as long as unlocking. Connections made before do not have it; nobody may open evidence meanwhile. Nothing to do
    /// where it is open. Throws Error Refused "vault.needs-identity" (the slot never opened names), and CannotUnlock as open()
    /// does: of this slot alone, since what others enter is not what was done by them.
    void openIdentity(const Secret& typed, const Job& job = {});

    // Slots. Each rewrites the key file only (docs/formats/vault.md §2). The caller records member names and journals the change.
    // Where the key file was written and its copy was not, the change holds and warnings() has "vault.key-copy-not-written".
    SlotId addSlot(const Credential& credential, const KdfCost& cost, SlotReach reach, const Job& job = {});
    /// Makes a recovery slot; the returned text (groups of four) is shown once.
    std::pair<SlotId, Secret> addRecoverySlot(SlotReach reach);
    /// Refused "vault.last-slot", "vault.last-names-slot" (no other would open the names), "vault.slot-opens-names" (this session
    /// does not open them, so it may not take them from others).
    void removeSlot(const SlotId& slot);
    /// Of the slot that opened this. Refused "vault.names-closed" after closeIdentity(): the slot would lose the names.
    void changePassphrase(const Secret& newPassphrase, const KdfCost& cost, const Job& job = {});
    /// Connections made before stay read-only: OpenVault::confirmKey renews its own.
    void confirmKey();

private:
    friend class VaultBackup;
    friend class VaultCheck;
    struct State;
    explicit Vault(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace zapis
