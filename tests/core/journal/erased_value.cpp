#include "tests/core/journal/erased_value.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/journal/entry_loader.h"

namespace zapis::test {

namespace {

struct EntryRow {
    std::int64_t id = 0, number = 0;
    CommitId commit;
    HistoryEntry entry;
};

EntryRow entryAt(Databases& databases, const std::string& log, std::uint64_t index)
{
    Statement row(databases.records, entryQuery("WHERE d.origin = ? AND e.idx = ?"));
    if (!row.bindAll(std::string_view(log), static_cast<std::int64_t>(index)).step())
        throw Error(Error::Code::Io, "journal.no-entry");
    return {row.integer(0), row.integer(17), row.id<CommitId>(14), EntryLoader(databases, EntryLoader::Detail::Proofs).load(row)};
}

/// Puts what can still be disclosed in place of the entry secret: the salts of the head and of every value of records.db.
void keepPlainSalts(Connection& db, const EntryRow& row)
{
    Bytes salts;
    std::optional<std::string> hiddenRecord;
    for (const FieldProof& field : row.entry.head) {
        salts.insert(salts.end(), field.salt.begin(), field.salt.end());
        if (field.valueClass == ValueClass::HiddenId) hiddenRecord = canonical(*field.committed);
    }
    Statement(db, "UPDATE entry SET secret = NULL, salts = ?, record_committed = ? WHERE id = ?")
        .bindAll(ByteView(salts), hiddenRecord ? std::optional<std::string_view>(*hiddenRecord) : std::nullopt, row.id)
        .run();
    Statement keep(db, "UPDATE value SET salt = ?, committed = ? WHERE id >= ? AND id < ? AND name = ?");
    for (const FieldProof& field : row.entry.fields) {
        if (field.valueClass == ValueClass::Identity || !field.value) continue;
        const std::string committed = canonical(*field.committed);
        keep.bindAll(
                ByteView(field.salt), std::string_view(committed), row.id << 16, (row.id + 1) << 16, std::string_view(field.name))
            .run();
    }
}

void keepIdentitySalts(Connection& db, const EntryRow& row)
{
    Statement keep(db, "UPDATE identity_value SET salt = ?, committed = ? WHERE commit_id = ? AND number = ? AND name = ?");
    for (const FieldProof& field : row.entry.fields) {
        if (field.valueClass != ValueClass::Identity || !field.value) continue;
        const std::string committed = canonical(*field.committed);
        keep.bindAll(ByteView(field.salt), std::string_view(committed), row.commit, row.number, std::string_view(field.name))
            .run();
    }
    Statement(db, "DELETE FROM entry_secret WHERE commit_id = ? AND number = ?").bindAll(row.commit, row.number).run();
}

} // namespace

void eraseValue(Databases& databases, const std::string& log, std::uint64_t index, const std::string& field)
{
    const EntryRow row = entryAt(databases, log, index);
    const auto found = std::ranges::find(row.entry.fields, field, &FieldProof::name);
    if (found == row.entry.fields.end()) throw Error(Error::Code::Io, "journal.no-entry");
    if (found->valueClass == ValueClass::Identity) {
        if (!databases.identity) throw Error(Error::Code::Refused, "vault.needs-identity");
        keepIdentitySalts(*databases.identity, row);
        Statement(*databases.identity, "DELETE FROM identity_value WHERE commit_id = ? AND number = ? AND name = ?")
            .bindAll(row.commit, row.number, std::string_view(field))
            .run();
        return;
    }
    keepPlainSalts(databases.records, row);
    Statement(
        databases.records, "UPDATE value SET value = NULL, salt = NULL, committed = NULL WHERE id >= ? AND id < ? AND name = ?")
        .bindAll(row.id << 16, (row.id + 1) << 16, std::string_view(field))
        .run();
}

} // namespace zapis::test
