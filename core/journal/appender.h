/// Writes the entries of one commit: tree, tiles, clock, values and checkpoint move together in the caller's transaction.
/// Everything about the log is read inside it, so several connections may take turns.
#pragma once

#include <set>
#include <string_view>

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
    Committed commit(const CommittedField& field, ByteView plainSecret, ByteView identitySecret) const;
    std::vector<std::string> takeHeads(ByteView record, std::int64_t entry);
    void store(std::int64_t entry, const std::vector<Committed>& fields, ByteView identitySecret);
    void checkNames(const NewEntry& entry) const;

    Databases* m_databases;
    LogIdentity m_log;
    CommitId m_commit;
    std::int64_t m_save = 0, m_number = 0, m_wallMs = 0;
    HybridClock m_clock;
    Frontier m_edge;
    Statement m_insertEntry, m_insertValue, m_insertHead, m_selectHeads, m_deleteHeads, m_insertTile;
};

} // namespace zapis
