#include "core/base/path_text.h"
#include "core/base/process.h"
#include "core/crypto/hash.h"
#include "core/facade/open_vault_state.h"

namespace zapis {
namespace {

/// What ties a device of the journal to one machine and one folder: a copy of the vault elsewhere writes as a new device, so that
/// no log forks (docs/formats/journal.md §1). It lies in records.db only.
std::string placeFingerprint(const Vault& vault)
{
    std::error_code gone;
    std::filesystem::path folder = std::filesystem::canonical(vault.folder(), gone);
    if (gone) folder = vault.folder();
    // Of a machine without an id the folder alone tells places apart.
    return sha256(bytesOf("zapis place\n" + machineId() + '\n' + pathBytes(folder) + '\n' + toHex(vault.id().bytes))).hex();
}

} // namespace

Databases connectWithSearch(const Vault& vault, int cacheKib)
{
    Databases databases = vault.connect(cacheKib);
    registerTokenizer(databases);
    return databases;
}

WorkingSet::WorkingSet(const Catalogue& catalogue, const Vault& vault, const AuthorId& author, int cacheKib)
    : databases(connectWithSearch(vault, cacheKib)),
      log(databases, author, placeFingerprint(vault)),
      records(catalogue, databases, log),
      evidence(catalogue, databases, records, vault.evidence()),
      indexer(catalogue),
      journal(databases, log),
      search(records.reader()),
      bundles(records, vault.evidence(), log),
      checks(records.reader(), vault)
{
    records.observe(&indexer);
}

Reading::State::State(const Catalogue& catalogue, const Vault& vault)
    : databases(connectWithSearch(vault, kReadingCacheKib)),
      reader(catalogue, databases),
      drafts(reader),
      evidence(reader),
      journal(databases),
      search(reader),
      bundles(reader, vault.evidence()),
      checks(reader)
{
}

void WorkingSet::reconnect(const Vault& vault, const AuthorId& author, int cacheKib)
{
    databases = connectWithSearch(vault, cacheKib);
    log = Log(databases, author, placeFingerprint(vault));
}

} // namespace zapis
