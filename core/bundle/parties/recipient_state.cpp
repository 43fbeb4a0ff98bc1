#include "core/bundle/parties/recipient_state.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {

namespace {

std::optional<RecipientState> stored(Connection& records, const RecordId& recipient)
{
    Statement row(records, "SELECT pseudonym_key, series FROM bundle_recipient WHERE recipient = ?");
    if (!row.bindAll(recipient).step()) return std::nullopt;
    if (row.blob(0).size() != 32) throw Error(Error::Code::Damaged, "bundle.signer-damaged");
    return RecipientState{Secret::copyOf(row.blob(0)), row.id<BundleId>(1)};
}

} // namespace

RecipientState recipientState(Connection& records, const RecordId& recipient)
{
    if (auto state = stored(records, recipient)) return std::move(*state);
    std::optional<Transaction> transaction;
    if (!records.inTransaction()) transaction.emplace(records);
    if (auto state = stored(records, recipient)) return std::move(*state);
    RecipientState state{Secret(32), BundleId{randomUuidBytes()}};
    randomBytes(state.pseudonymKey.bytes());
    Statement(records, "INSERT INTO bundle_recipient(recipient, pseudonym_key, series) VALUES(?, ?, ?)")
        .bindAll(recipient, ByteView(state.pseudonymKey.bytes()), state.series)
        .run();
    if (transaction) transaction->commit();
    return state;
}

std::optional<PreviousBundle> previousBundle(Connection& records, const RecordId& recipient)
{
    Statement row(
        records, "SELECT sequence, digest, checkpoint FROM bundle_export WHERE recipient = ? ORDER BY sequence DESC LIMIT 1");
    if (!row.bindAll(recipient).step()) return std::nullopt;
    const auto digest = Sha256Digest::fromHex(row.textView(1));
    if (!digest) throw Error(Error::Code::Damaged, "bundle.signer-damaged");
    return PreviousBundle{row.integer(0), *digest, row.text(2)};
}

Sha256Digest keptDigest(Connection& records, const ExportRow& row)
{
    Sha256 hash;
    hash.update(bytesOf(canonical(Json::object({{"bundle", toHex(row.bundle.bytes)}, {"checkpoint", row.checkpoint},
        {"created", row.createdMs}, {"digest", row.digest.hex()}, {"handover", toText(row.handover)}, {"label", row.label},
        {"recipient", toText(row.recipient)}, {"sequence", row.sequence}}))));
    Statement keys(
        records, "SELECT r.pseudonym_key, r.series, s.seed FROM bundle_recipient r, bundle_signer s WHERE r.recipient = ?");
    if (keys.bindAll(row.recipient).step())
        for (const int column : {0, 1, 2}) hash.update(keys.blob(column));
    return hash.finish();
}

void insertExport(Connection& records, const ExportRow& row)
{
    Statement(records,
        "INSERT INTO bundle_export(bundle, recipient, sequence, label, created, digest, handover, checkpoint) VALUES(?, ?, ?, ?, "
        "?, ?, ?, ?)")
        .bindAll(row.bundle, row.recipient, row.sequence, std::string_view(row.label), row.createdMs, row.digest.hex(),
            row.handover, std::string_view(row.checkpoint))
        .run();
}

} // namespace zapis
