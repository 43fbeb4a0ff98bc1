/// This device's log inside a vault: appending, reading, proving. Tables of the journal are all of it; records are a view of it.
/// Uses the caller's connections and must be called inside the caller's PairedTransaction when it writes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/journal/checkpoint.h"
#include "core/journal/entry.h"
#include "core/vault/connection.h"
#include "core/vault/vault_values.h"

namespace zapis {

/// Makes the journal's tables in both databases (entry, value, secret, tile, device, author, checkpoint).
void createJournalSchema(Databases& databases);

struct NewEntry {
    Event event = Event::Change;
    std::optional<RecordId> record; ///< nothing: about the vault (the journal id is committed)
    std::string kind;               ///< empty where no record is meant
    bool recordIsPerson = false;    ///< its id is committed hidden
    std::vector<CommittedField> fields;
};

struct EntryRef {
    std::uint64_t index = 0; ///< place in the log of its device
    Sha256Digest leaf;
    std::int64_t timeMs = 0; ///< of its clock: what HistoryEntry::timeMs gives later
};

/// One disclosed or withheld field of an entry.
struct FieldProof {
    std::string name;
    std::array<std::byte, 32> salt{};
    std::optional<Json> value;     ///< nothing: erased, or sealed in a closed compartment
    std::optional<Json> committed; ///< what the commitment is over: `value` with ids hidden (HiddenId, Identity)
    Commitment commitment;
    ValueClass valueClass = ValueClass::Plain;
};

/// An entry as a reader of the history sees it.
struct HistoryEntry {
    std::uint64_t index = 0;
    std::string log; ///< origin
    Sha256Digest leaf;
    std::string text; ///< canonical entry
    Event event = Event::Create;
    std::optional<RecordId> record;
    std::string kind;
    std::int64_t timeMs = 0;  ///< of the entry's order: never runs back within a journal
    std::int64_t clockMs = 0; ///< the machine's clock as it was read, which may have been wrong
    AuthorId author;
    std::string authorName; ///< member name; empty when not known here
    DeviceId device;
    CommitId commit;
    std::vector<Commitment> commitments; ///< sorted: all of the entry
    std::vector<FieldProof> fields;      ///< without the head fields (@…)
    std::vector<FieldProof> head;
};

class Log {
public:
    /// The log of this device. Enrols a device (event Enrol) and the journal id where there are none yet; on another machine or
    /// in another folder a new device (docs/formats/journal.md §1). `author`: the member whose slot opened the vault. On a vault
    /// that cannot be written, or while the clock is not right, a Log without a device comes out: it reads, and append throws Io
    /// "vault.read-only" or finds or enrols the device. Cheap: one for each job's thread.
    Log(Databases& databases, const AuthorId& author, const std::string& placeFingerprint);

    const std::string& origin() const;
    const JournalId& journalId() const;
    std::string vkey() const;

    /// Appends entries that share one commit. Inside the caller's transaction. Identity values need the compartment open
    /// (Error Refused "vault.needs-identity"). Nothing is written by a clock that is not right (clock_standing.h): Refused
    /// "journal.clock-*".
    std::vector<EntryRef> append(const std::vector<NewEntry>& entries, const CommitId& commit);
    /// A person has said that the machine's clock is right although clockStanding() says otherwise: the next entries are held
    /// against it. Journaled as what was found (docs/formats/journal.md §2). Inside the caller's transaction; nothing to do where
    /// the clock is right.
    void acceptClock();
    /// The signed checkpoint over this log as it is now; append() makes a fresh one in the same transaction.
    std::string checkpoint() const;
    /// Keeps a checkpoint of this log for good, as one that left the machine: `journal verify` holds the log against it from now
    /// on. Throws Error Malformed for what is none of this log's.
    void recordPublished(const std::string& note, const std::string& forWhom);

    std::uint64_t size() const;

private:
    bool findDevice();
    void enrol();
    std::vector<EntryRef> write(const std::vector<NewEntry>& entries, const CommitId& commit);

    Databases* m_databases;
    AuthorId m_author;
    DeviceId m_device;
    std::int64_t m_number = 0; ///< row of the device; 0: none, the vault is read-only
    JournalId m_journal;
    std::string m_origin, m_place;
    std::optional<SigningKey> m_key;
};

/// Reading needs no device: any thread with its own connections.
class LogReader {
public:
    explicit LogReader(Databases& databases) : m_databases(&databases) { }
    JournalId journalId() const;
    struct LogInfo {
        std::string origin, vkey;
        std::uint64_t size = 0;
        Sha256Digest root;
    };
    std::vector<LogInfo> logs() const;
    std::uint64_t size() const; ///< all entries of all logs
    /// Newest first, [from, from + count).
    std::vector<HistoryEntry> entries(std::uint64_t from, std::uint64_t count) const;
    /// Of one record, oldest first.
    std::vector<HistoryEntry> of(const RecordId& record) const;
    std::vector<Sha256Digest> inclusion(const std::string& log, std::uint64_t index, std::uint64_t size) const;
    std::vector<Sha256Digest> consistency(const std::string& log, std::uint64_t oldSize, std::uint64_t newSize) const;

    /// A self-contained inclusion proof of one record's entries as canonical JSON (`journal prove`). Throws Io
    /// "journal.no-entries".
    Json proofOf(const RecordId& record) const;

    struct Fault {
        std::string log;
        std::uint64_t index = 0;
        std::string key; ///< of resources/errors: "journal.leaf", "journal.root", "journal.commitment", …
    };
    /// Recomputes every leaf, subtree, root, checkpoint signature and commitment.
    std::vector<Fault> verify(const Job& job) const;

    /// Is this commit in the journal? identity.db may hold rows of a commit that records.db never got (docs/formats/vault.md §7).
    bool knows(const CommitId& commit) const;
    /// Every value of the journal in order, for rebuilding tables from it. Salts and commitments are not computed.
    void replay(const std::function<void(const HistoryEntry&)>& visit) const;
    /// The same for one record.
    void replay(const RecordId& record, const std::function<void(const HistoryEntry&)>& visit) const;
    /// The first record by id, or the one after `last`, of those that an entry is about; for walks that hold no statement open.
    std::optional<RecordId> recordAfter(const std::optional<RecordId>& last) const;

private:
    Databases* m_databases;
};

/// What a proof file proves. The key of a log stands in the file itself: it says something to whoever has it from elsewhere, too.
struct ProvenLog {
    std::string origin, vkey;
    std::uint64_t size = 0; ///< of the checkpoint
    Sha256Digest root;
    std::size_t entries = 0;         ///< of this log in the file
    std::string fingerprint() const; ///< of the key, to be read aloud
};
struct ProofReport {
    std::vector<ProvenLog> logs;
    std::vector<std::string> records; ///< as the entries disclose them: none for a person
};
/// Checks such a file alone. Throws Error CheckFailed "journal.proof" {log, index} or "journal.signature", Malformed
/// "journal.proof-form".
ProofReport verifyProof(const Json& proof);

/// Members: whose slot is whose. Authors are revoked, never erased.
struct Member {
    AuthorId author;
    std::string name;
    std::optional<SlotId> slot; ///< nothing: none any more
};
AuthorId addMember(Databases& databases, const std::string& name, const std::optional<SlotId>& slot);
std::vector<Member> members(Databases& databases);
std::optional<Member> memberOfSlot(Databases& databases, const SlotId& slot);
void setMemberSlot(Databases& databases, const AuthorId& author, const std::optional<SlotId>& slot);
std::string authorText(const AuthorId& author);    ///< a-…
std::string deviceText(const DeviceId& device);    ///< d-…
std::string journalText(const JournalId& journal); ///< 26 characters
std::string commitText(const CommitId& commit);    ///< 26 characters

} // namespace zapis
