/// Reads entries of the journal back from its tables, with values, salts and commitments.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/journal/log.h"
#include "core/vault/statement.h"

namespace zapis {

/// SELECT of the columns that load() expects, with `rest` behind ("WHERE e.record = ? ORDER BY e.id"). Tables: e entry, s save,
/// d device, a author.
std::string entryQuery(std::string_view rest);

/// Entries of these events with their values, in order.
void replayEvents(
    Databases& databases, std::initializer_list<Event> events, const std::function<void(const HistoryEntry&)>& visit);
/// The text of a field of an entry; empty where it has none.
std::string textOf(const HistoryEntry& entry, std::string_view field);

class EntryLoader {
public:
    enum class Detail { Values, Proofs }; ///< Proofs: also head, salts and commitments

    EntryLoader(Databases& databases, Detail detail);
    /// The entry of the current row. Throws Error Damaged "journal.damaged" where the row cannot be an entry's.
    HistoryEntry load(const Statement& row);
    /// Did every readable value of the entry loaded last fit its commitment?
    bool commitmentsHold() const noexcept { return m_commitmentsHold; }

private:
    struct IdentityValue {
        std::optional<Json> value, committed;
        std::optional<Bytes> salt;
    };
    void loadHead(const Statement& row, HistoryEntry& entry) const;
    void loadValues(const Statement& row, HistoryEntry& entry);
    FieldProof plainField(const Statement& value, ByteView secret) const;
    FieldProof identityField(const Statement& value, const std::map<std::string, IdentityValue>& values, ByteView secret) const;
    std::map<std::string, IdentityValue> identityValues(
        const CommitId& commit, std::int64_t number, std::optional<Bytes>& secret);

    Detail m_detail;
    JournalId m_journal;
    Statement m_values;
    std::optional<Statement> m_identitySecret, m_identityValues;
    bool m_commitmentsHold = true;
};

} // namespace zapis
