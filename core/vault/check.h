/// `vault check`: what can be said of a vault without knowing its records (docs/formats/vault.md §3, §6): folder, key file,
/// pages, evidence. What the records and the journal say is checked above (records/integrity.h).
#pragma once

#include <memory>
#include <vector>

#include "core/vault/evidence_store.h"
#include "core/vault/vault.h"

namespace zapis {

class VaultCheck {
public:
    /// On the vault's own thread: copies what a change of slots would change while the check runs.
    VaultCheck(const Vault& vault, CheckDepth depth);
    ~VaultCheck();
    /// Once; on any thread while the vault lives. Others may read and write meanwhile. Throws Cancelled.
    std::vector<CheckFinding> run(const Job& job);
    /// What a full run read to its end, for those who know what it should be.
    const std::vector<StoredObject>& objects() const;

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace zapis
