/// What the write-ahead log of a sealed database holds, read without SQLite: for `vault check`, which must know the pages that a
/// committed frame replaces (docs/formats/vault.md §3). Nobody may write meanwhile.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "core/vault/sealed_database.h"

namespace zapis {

struct CommittedLog {
    std::unordered_set<std::uint32_t> pages; ///< replaced by a committed frame
    std::uint32_t databasePages = 0;         ///< size after the last commit; 0: no commit in the log
    bool cut = false;                        ///< the header, or a whole frame behind the last commit, does not open
};

CommittedLog scanLog(const SealedDatabase& database);

} // namespace zapis
