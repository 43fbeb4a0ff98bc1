/// Writes the entries of one commit: tree, tiles, clock, values and checkpoint move together in the caller's transaction.
/// Everything about the log is read inside it, so several connections may take turns.
#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "core/base/secret.h"
#include "core/journal/entry_head.h"
#include "core/journal/frontier.h"
#include "core/journal/log.h"
#include "core/vault/statement.h"

namespace zapis {

struct LogIdentity {
    AuthorId author;
    DeviceId device;
    std::int64_t number = 0; ///< row of the device
    JournalId journal;
};

class Appender {
public:
    Appender(Databases& databases, const LogIdentity& log, const CommitId& commit);
    EntryRef add(const NewEntry& entry);
    /// Writes what all entries share: size, right edge, clock and the new signed checkpoint.
    void finish(const std::string& origin, const SigningKey& key);

private:
    struct Committed; ///< a field with its commitment, ready to be stored
    static bool isIdentity(const Committed& committed);
    Committed commit(const CommittedField& field) const;
    std::vector<Sha256Digest> takeHeads(ByteView record, std::int64_t entry);
    void store(std::int64_t entry, const std::vector<Committed>& fields);
    void storeIdentity(const std::vector<Committed>& fields);
    std::int64_t nextEntry();
    void checkNames(const NewEntry& entry) const;

    Databases* m_databases;
    LogIdentity m_log;
    CommitId m_commit;
    std::int64_t m_save = 0, m_number = 0, m_wallMs = 0;
    HybridClock m_clock;
    Frontier m_edge;
    using EntrySecret = Key<struct EntrySecretPurpose>;
    EntrySecret m_secret, m_identitySecret; ///< of the entry at hand: drawn anew for each, in memory made once
    Statement m_nextEntry, m_insertEntry, m_insertValue, m_insertHead, m_selectHeads, m_deleteHeads, m_insertTile;
    struct IdentityStatements {
        Statement insertSecret, insertValue;
    };
    std::optional<IdentityStatements> m_identity; ///< nothing: the compartment is closed
};

} // namespace zapis
