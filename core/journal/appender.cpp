#include "core/journal/appender.h"

#include <algorithm>
#include <stdexcept>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/journal/log_tree.h"

namespace zapis {

struct Appender::Committed {
    const CommittedField* field;
    std::string canonicalValue;
    Commitment commitment;
};

namespace {

constexpr std::size_t kMaxFields = 0xFFFF; ///< a value's row number keeps 16 bits for its place in the entry

} // namespace

Appender::Appender(Databases& databases, const LogIdentity& log, const CommitId& commit)
    : m_databases(&databases),
      m_log(log),
      m_commit(commit),
      m_wallMs(nowMs()),
      m_nextEntry(databases.records, "SELECT coalesce(max(id), 0) + 1 FROM entry"),
      m_insertEntry(databases.records,
          "INSERT INTO entry (device, idx, leaf, text, save, number, event, record, hidden, kind, clock, secret)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_insertValue(databases.records, "INSERT INTO value (id, name, class, commitment, value) VALUES (?, ?, ?, ?, ?)"),
      m_insertHead(databases.records, "INSERT INTO head (record, entry) VALUES (?, ?)"),
      m_selectHeads(databases.records, "SELECT e.leaf FROM head h JOIN entry e ON e.id = h.entry WHERE h.record = ?"),
      m_deleteHeads(databases.records, "DELETE FROM head WHERE record = ?"),
      m_insertTile(databases.records, "INSERT INTO tile (device, level, idx, hash) VALUES (?, ?, ?, ?)")
{
    if (databases.identity) {
        Connection& identity = *databases.identity;
        m_identity.emplace(
            IdentityStatements{Statement(identity, "INSERT INTO entry_secret (commit_id, number, secret) VALUES (?, ?, ?)"),
                Statement(identity, "INSERT INTO identity_value (commit_id, number, name, value) VALUES (?, ?, ?, ?)")});
    }
    Connection& db = databases.records;
    Statement state(db, "SELECT d.size, d.edge, j.clock FROM device d, journal j WHERE d.number = ?");
    if (!state.bindAll(log.number).step()) throw Error(Error::Code::Damaged, "journal.damaged");
    m_edge = Frontier(static_cast<std::uint64_t>(state.integer(0)), state.blob(1));
    m_clock.value = static_cast<std::uint64_t>(state.integer(2));

    // A commit may come in several calls of one transaction; its entries are numbered through and share its time, which is kept
    // once.
    Statement known(db, "SELECT id, entries, time FROM save WHERE commit_id = ?");
    if (known.bindAll(commit).step()) {
        m_save = known.integer(0);
        m_number = known.integer(1);
        m_wallMs = known.integer(2);
        return;
    }
    Statement(db, "INSERT INTO save (commit_id, author, time, entries) VALUES (?, ?, ?, 0)")
        .bindAll(commit, log.author, m_wallMs)
        .run();
    m_save = db.lastInsertRow();
}

void Appender::checkNames(const NewEntry& entry) const
{
    if (entry.fields.size() > kMaxFields) throw std::logic_error("too many fields in one entry");
    std::set<std::string_view> names;
    for (const CommittedField& field : entry.fields) {
        if (field.name.empty() || field.name.front() == '@') throw std::logic_error("not the name of a field: " + field.name);
        if (!names.insert(field.name).second) throw std::logic_error("a field is committed twice: " + field.name);
        if (field.valueClass == ValueClass::Identity && !m_databases->identity) {
            throw Error(Error::Code::Refused, "vault.needs-identity");
        }
    }
}

Appender::Committed Appender::commit(const CommittedField& field) const
{
    const ByteView secret = (field.valueClass == ValueClass::Identity ? m_identitySecret : m_secret).bytes();
    const std::array<std::byte, 32> salt = fieldSalt(secret, field.name);
    Committed committed{&field, canonical(field.value), {}};
    committed.commitment = field.valueClass == ValueClass::Plain
        ? fieldCommitmentOfText(salt, field.name, committed.canonicalValue)
        : fieldCommitment(salt, field.name, committedForm(secret, field.value, field.valueClass));
    return committed;
}

std::vector<Sha256Digest> Appender::takeHeads(ByteView record, std::int64_t entry)
{
    std::vector<Sha256Digest> leaves;
    m_selectHeads.bindAll(record);
    while (m_selectHeads.step()) {
        const auto leaf = Sha256Digest::fromBytes(m_selectHeads.blob(0));
        if (!leaf) throw Error(Error::Code::Damaged, "journal.damaged");
        leaves.push_back(*leaf);
    }
    if (!leaves.empty()) m_deleteHeads.bindAll(record).run();
    m_insertHead.bindAll(record, entry).run();
    return leaves;
}

std::int64_t Appender::nextEntry()
{
    m_nextEntry.reset();
    m_nextEntry.step();
    const std::int64_t next = m_nextEntry.integer(0);
    m_nextEntry.reset();
    return next;
}

EntryRef Appender::add(const NewEntry& entry)
{
    checkNames(entry);
    randomBytes(m_secret.bytes());
    randomBytes(m_identitySecret.bytes());
    m_clock = tick(m_clock, m_wallMs);

    EntryHead head{
        m_log.author, m_clock, m_commit, m_wallMs, m_log.device, entry.event, entry.kind, {}, entry.recordIsPerson, m_number};
    head.record = entry.record ? toText(*entry.record) : journalText(m_log.journal);
    std::vector<Commitment> commitments;
    const std::vector<CommittedField> headValues = headFields(head);
    for (const CommittedField& field : headValues) commitments.push_back(commit(field).commitment);
    std::vector<Committed> fields;
    for (const CommittedField& field : entry.fields) {
        fields.push_back(commit(field));
        commitments.push_back(fields.back().commitment);
    }

    const ByteView record = entry.record ? ByteView(entry.record->bytes) : ByteView(m_log.journal.bytes);
    const std::string text = entryText(std::move(commitments), takeHeads(record, nextEntry()));
    const EntryRef ref{m_edge.size(), leafHash(bytesOf(text)), m_clock.ms()};
    m_insertEntry
        .bindAll(m_log.number, static_cast<std::int64_t>(ref.index), ByteView(ref.leaf.bytes), std::string_view(text), m_save,
            m_number, eventCode(entry.event), record, int{entry.recordIsPerson}, std::string_view(entry.kind),
            static_cast<std::int64_t>(m_clock.value), ByteView(m_secret.bytes()))
        .run();
    store(m_databases->records.lastInsertRow(), fields);
    m_edge.push(ref.leaf, [this](int level, std::uint64_t index, const Sha256Digest& hash) {
        if (level % kTileLevels != 0) return;
        m_insertTile.bindAll(m_log.number, level, static_cast<std::int64_t>(index), ByteView(hash.bytes)).run();
    });
    ++m_number;
    return ref;
}

bool Appender::isIdentity(const Committed& committed) { return committed.field->valueClass == ValueClass::Identity; }

void Appender::store(std::int64_t entry, const std::vector<Committed>& fields)
{
    std::int64_t id = entry << 16;
    for (const Committed& committed : fields) {
        std::optional<std::string_view> value;
        if (!isIdentity(committed)) value = committed.canonicalValue;
        m_insertValue
            .bindAll(id++, std::string_view(committed.field->name), static_cast<int>(committed.field->valueClass),
                ByteView(committed.commitment.bytes), value)
            .run();
    }
    if (std::ranges::any_of(fields, isIdentity)) storeIdentity(fields);
}

/// checkNames has seen to it that the compartment is open.
void Appender::storeIdentity(const std::vector<Committed>& fields)
{
    m_identity->insertSecret.bindAll(m_commit, m_number, ByteView(m_identitySecret.bytes())).run();
    for (const Committed& committed : fields) {
        if (!isIdentity(committed)) continue;
        m_identity->insertValue
            .bindAll(m_commit, m_number, std::string_view(committed.field->name), std::string_view(committed.canonicalValue))
            .run();
    }
}

void Appender::finish(const std::string& origin, const SigningKey& key)
{
    Connection& db = m_databases->records;
    const std::string checkpoint = signCheckpoint({origin, m_edge.size(), m_edge.root()}, key);
    Statement(db, "UPDATE device SET size = ?, edge = ?, checkpoint = ? WHERE number = ?")
        .bindAll(static_cast<std::int64_t>(m_edge.size()), ByteView(m_edge.bytes()), std::string_view(checkpoint), m_log.number)
        .run();
    Statement(db, "UPDATE journal SET clock = ?").bindAll(static_cast<std::int64_t>(m_clock.value)).run();
    Statement(db, "UPDATE save SET entries = ? WHERE id = ?").bindAll(m_number, m_save).run();
}

} // namespace zapis
