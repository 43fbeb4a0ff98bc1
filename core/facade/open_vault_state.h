/// What an open vault consists of, for the files that implement OpenVault. Members are destroyed from the last to the first, so
/// connections stand below the vault whose lock and keys they use, and are closed before it.
#pragma once

#include <atomic>

#include "core/facade/bundles.h"
#include "core/facade/checks.h"
#include "core/facade/journal.h"
#include "core/records/evidence.h"
#include "core/search/search.h"
#include "core/search/search_indexer.h"
#include "core/vault/evidence_store.h"
#include "core/vault/vault.h"
#include "core/zapis.h"

namespace zapis {

/// All that writes, over one pair of connections.
struct WorkingSet {
    WorkingSet(const Catalogue& catalogue, const Vault& vault, const AuthorId& author, int cacheKib);
    WorkingSet(const WorkingSet&) = delete;
    /// New connections in the place of the old ones, so that whoever holds `records` or `evidence` goes on with them.
    void reconnect(const Vault& vault, const AuthorId& author, int cacheKib);

    Databases databases;
    Log log;
    Records records;
    Evidence evidence;
    SearchIndexer indexer;
    Journal journal;
    Search search;
    Bundles bundles;
    VaultChecks checks;
};

struct OpenVault::State {
    std::shared_ptr<const Catalogue> catalogue;
    Vault vault;
    Member member;
    std::atomic<Language> language{Language::En}; ///< also read by whoever makes a Reading, on any thread
    std::unique_ptr<WorkingSet> work;             ///< last: its connections close before the vault does

    /// Makes what a vault that may be written lacks (tables, a member for the slot), connects, and brings the views up to date.
    void makeReady(const Job& job);
};

struct Reading::State {
    State(const Catalogue& catalogue, const Vault& vault);
    State(const State&) = delete;
    Databases databases;
    RecordReader reader;
    DraftReader drafts;
    EvidenceReader evidence;
    LogReader journal;
    Search search;
    BundleReader bundles;
    Checks checks;
};

struct Writing::State {
    WorkingSet work;
    std::optional<std::chrono::milliseconds> patience{}; ///< set: of new connections as well
};

/// The built-in catalogue with what the vault adds to it. Throws Error Malformed "catalogue.*" where an addition no longer fits.
std::shared_ptr<const Catalogue> catalogueOf(const Vault& vault);

/// Connections that know the tokenizer.
Databases connectWithSearch(const Vault& vault, int cacheKib);

inline constexpr int kReadingCacheKib = 65536; ///< docs/formats/vault.md §4
inline constexpr int kWritingCacheKib = 4096;

/// Names in the meta table of records.db.
inline constexpr std::string_view kMetaLabel = "label";
inline constexpr std::string_view kMetaPractice = "practice";
inline constexpr std::string_view kMetaOrganisation = "organisation";

} // namespace zapis
