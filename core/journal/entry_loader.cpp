#include "core/journal/entry_loader.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/journal/entry_head.h"

namespace zapis {

namespace {

[[noreturn]] void throwDamaged() { throw Error(Error::Code::Damaged, "journal.damaged"); }

template <std::size_t N> std::array<std::byte, N> fixed(ByteView bytes)
{
    if (bytes.size() != N) throwDamaged();
    std::array<std::byte, N> out;
    std::ranges::copy(bytes, out.begin());
    return out;
}

Sha256Digest digestOf(ByteView bytes) { return Sha256Digest{fixed<32>(bytes)}; }

std::optional<Json> jsonColumn(const Statement& row, int column)
{
    if (row.isNull(column)) return std::nullopt;
    return parseCanonical(row.textView(column));
}

} // namespace

std::string entryQuery(std::string_view rest)
{
    return std::string(
        "SELECT e.id, d.origin, d.device, e.idx, e.leaf, e.text, e.event, e.record, e.hidden, e.kind, e.clock, e.secret,"
        " e.salts, e.record_committed, s.commit_id, s.author, s.time, e.number, a.name"
        " FROM entry e JOIN save s ON s.id = e.save JOIN device d ON d.number = e.device"
        " LEFT JOIN author a ON a.author = s.author ")
        .append(rest);
}

EntryLoader::EntryLoader(Databases& databases, Detail detail)
    : m_detail(detail),
      m_values(databases.records,
          "SELECT name, class, commitment, value, salt, committed FROM value WHERE id >= ? AND id < ? ORDER BY id")
{
    Statement journal(databases.records, "SELECT id FROM journal");
    if (journal.step()) m_journal = journal.id<JournalId>(0);
    if (!databases.identity) return;
    m_identitySecret.emplace(*databases.identity, "SELECT secret FROM entry_secret WHERE commit_id = ? AND number = ?");
    m_identityValues.emplace(
        *databases.identity, "SELECT name, value, salt, committed FROM identity_value WHERE commit_id = ? AND number = ?");
}

HistoryEntry EntryLoader::load(const Statement& row)
{
    const std::optional<Event> event = parseEvent(row.textView(6));
    if (!event) throwDamaged();
    HistoryEntry entry;
    entry.log = row.text(1);
    entry.device = row.id<DeviceId>(2);
    entry.index = static_cast<std::uint64_t>(row.integer(3));
    entry.leaf = digestOf(row.blob(4));
    entry.text = row.text(5);
    entry.event = *event;
    const RecordId record = row.id<RecordId>(7);
    if (record.bytes != m_journal.bytes) entry.record = record;
    entry.kind = row.text(9);
    entry.timeMs = HybridClock{static_cast<std::uint64_t>(row.integer(10))}.ms();
    entry.clockMs = row.integer(16);
    entry.commit = row.id<CommitId>(14);
    entry.author = row.id<AuthorId>(15);
    if (!row.isNull(18)) entry.authorName = row.text(18);

    m_commitmentsHold = true;
    if (m_detail == Detail::Proofs) loadHead(row, entry);
    loadValues(row, entry);
    if (m_detail == Detail::Proofs) {
        for (const FieldProof& field : entry.head) entry.commitments.push_back(field.commitment);
        for (const FieldProof& field : entry.fields) entry.commitments.push_back(field.commitment);
        std::ranges::sort(entry.commitments);
    }
    return entry;
}

void EntryLoader::loadHead(const Statement& row, HistoryEntry& entry) const
{
    EntryHead head{row.id<AuthorId>(15), HybridClock{static_cast<std::uint64_t>(row.integer(10))}, row.id<CommitId>(14),
        row.integer(16), row.id<DeviceId>(2), entry.event, entry.kind, {}, row.integer(8) != 0, row.integer(17)};
    head.record = entry.record ? toText(*entry.record) : journalText(m_journal);
    const bool isErased = row.isNull(11);
    const Bytes secret = isErased ? Bytes() : Bytes(row.blob(11).begin(), row.blob(11).end());
    if (isErased && row.blob(12).size() != kHeadNames.size() * 32) throwDamaged();

    const std::vector<CommittedField> fields = headFields(head);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        FieldProof proof{fields[i].name, {}, fields[i].value, fields[i].value, {}, fields[i].valueClass};
        proof.salt = isErased ? fixed<32>(row.blob(12).subspan(i * 32, 32)) : fieldSalt(secret, proof.name);
        if (proof.valueClass == ValueClass::HiddenId) {
            proof.committed = isErased ? jsonColumn(row, 13) : committedForm(secret, *proof.value, proof.valueClass);
            if (!proof.committed) throwDamaged();
        }
        proof.commitment = fieldCommitment(proof.salt, proof.name, *proof.committed);
        entry.head.push_back(std::move(proof));
    }
}

void EntryLoader::loadValues(const Statement& row, HistoryEntry& entry)
{
    const std::int64_t id = row.integer(0);
    const Bytes secret(row.blob(11).begin(), row.blob(11).end());
    std::optional<std::map<std::string, IdentityValue>> identity;
    std::optional<Bytes> identitySecret;
    m_values.bindAll(id << 16, (id + 1) << 16);
    while (m_values.step()) {
        const auto valueClass = static_cast<ValueClass>(m_values.integer(1));
        FieldProof field;
        if (valueClass == ValueClass::Identity) {
            if (!identity) identity = identityValues(row.id<CommitId>(14), row.integer(17), identitySecret);
            field = identityField(m_values, *identity, identitySecret ? ByteView(*identitySecret) : ByteView{});
        } else {
            field = plainField(m_values, secret);
        }
        field.commitment = {fixed<32>(m_values.blob(2))};
        if (m_detail == Detail::Proofs && field.committed) {
            m_commitmentsHold =
                m_commitmentsHold && fieldCommitment(field.salt, field.name, *field.committed) == field.commitment;
        }
        entry.fields.push_back(std::move(field));
    }
}

FieldProof EntryLoader::plainField(const Statement& value, ByteView secret) const
{
    FieldProof field{value.text(0), {}, jsonColumn(value, 3), {}, {}, static_cast<ValueClass>(value.integer(1))};
    if (field.valueClass != ValueClass::Plain && field.valueClass != ValueClass::HiddenId) throwDamaged();
    if (m_detail == Detail::Values || !field.value) return field;
    // Without its secret an entry keeps the salts of the values that were not erased.
    const bool hasSalt = !value.isNull(4);
    if (!hasSalt && secret.empty()) throwDamaged();
    field.salt = hasSalt ? fixed<32>(value.blob(4)) : fieldSalt(secret, field.name);
    field.committed = value.isNull(5) ? committedForm(secret, *field.value, field.valueClass) : jsonColumn(value, 5);
    return field;
}

FieldProof EntryLoader::identityField(
    const Statement& value, const std::map<std::string, IdentityValue>& values, ByteView secret) const
{
    FieldProof field{value.text(0), {}, {}, {}, {}, ValueClass::Identity};
    const auto found = values.find(field.name);
    if (found == values.end()) return field;
    field.value = found->second.value;
    if (m_detail == Detail::Values) return field;
    if (!found->second.salt && secret.empty()) throwDamaged();
    field.salt = found->second.salt ? fixed<32>(*found->second.salt) : fieldSalt(secret, field.name);
    field.committed =
        found->second.committed ? found->second.committed : committedForm(secret, *field.value, ValueClass::Identity);
    return field;
}

std::map<std::string, EntryLoader::IdentityValue> EntryLoader::identityValues(
    const CommitId& commit, std::int64_t number, std::optional<Bytes>& secret)
{
    std::map<std::string, IdentityValue> values;
    if (!m_identityValues) return values;
    if (m_identitySecret->bindAll(commit, number).step()) {
        const ByteView bytes = m_identitySecret->blob(0);
        secret = Bytes(bytes.begin(), bytes.end());
    }
    m_identitySecret->reset();
    m_identityValues->bindAll(commit, number);
    while (m_identityValues->step()) {
        IdentityValue value{jsonColumn(*m_identityValues, 1), jsonColumn(*m_identityValues, 3), std::nullopt};
        if (!m_identityValues->isNull(2)) value.salt = Bytes(m_identityValues->blob(2).begin(), m_identityValues->blob(2).end());
        values.emplace(m_identityValues->text(0), std::move(value));
    }
    return values;
}

void replayEvents(
    Databases& databases, std::initializer_list<Event> events, const std::function<void(const HistoryEntry&)>& visit)
{
    std::string codes;
    for (const Event event : events) codes.append(codes.empty() ? "'" : ", '").append(eventCode(event)).append("'");
    EntryLoader loader(databases, EntryLoader::Detail::Values);
    Statement rows(databases.records, entryQuery("WHERE e.event IN (" + codes + ") ORDER BY e.id"));
    while (rows.step()) visit(loader.load(rows));
}

std::string textOf(const HistoryEntry& entry, std::string_view field)
{
    for (const FieldProof& proof : entry.fields)
        if (proof.name == field && proof.value && proof.value->isString()) return proof.value->string();
    return {};
}

} // namespace zapis
