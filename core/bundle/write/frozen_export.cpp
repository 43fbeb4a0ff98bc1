#include "core/bundle/write/frozen_export.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bundle/parties/recipient_state.h"

namespace zapis {

namespace {

BundleHeader headerOf(const FrozenExport& frozen, const RecordReader& reader, const ExportRequest& request,
    const Recipient& recipient, const std::vector<AgeRecipient>& keys, const SigningKey& signer)
{
    BundleHeader header;
    header.bundle = frozen.identity.bundle;
    header.series = frozen.identity.series;
    header.label = frozen.identity.label;
    header.created = timestampText(frozen.identity.createdMs);
    if (const auto before = previousBundle(reader.databases().records, recipient.id)) {
        header.sequence = before->sequence + 1;
        header.previous = before->digest;
    }
    header.senderName = toNfc(trim(request.senderName));
    if (header.senderName.empty()) header.senderName = words("bundle.unnamed-sender", request.language);
    header.recipientName = recipient.name;
    header.purpose = toNfc(trim(request.purpose));
    header.overrideReason = toNfc(trim(request.overrideReason));
    header.recipientKeys = keys;
    header.signer = signer.publicKey();
    header.language = request.language;
    header.practice = request.practice;
    header.catalogueName = reader.catalogue().name();
    header.catalogueVersion = reader.catalogue().version();
    return header;
}

/// Of this device's log: what the recipient got with the bundle before.
std::optional<Checkpoint> checkpointBefore(Databases& databases, const RecordId& recipient, const Log& log)
{
    const auto before = previousBundle(databases.records, recipient);
    if (!before) return std::nullopt;
    try {
        return openCheckpoint(before->checkpoint, parseVerifierKey(log.vkey()));
    } catch (const Error&) {
        return std::nullopt; // the bundle before came from another device's log
    }
}

} // namespace

void freeze(FrozenExport& frozen, const RecordReader& reader, const Snapshot& snapshot, const EvidenceStore& store,
    const Log& log, const ExportRequest& request, const Recipient& recipient, const std::vector<AgeRecipient>& keys,
    const SigningKey& signer, const Job& job)
{
    Databases& databases = reader.databases();
    frozen.header = headerOf(frozen, reader, request, recipient, keys, signer);
    frozen.cut.emplace(databases, log, frozen.ownNote);
    frozen.payload.emplace(reader, snapshot, store, *frozen.cut, frozen.header);
    auto files = frozen.payload->files(checkpointBefore(databases, recipient.id, log), job);
    frozen.bag = makeBag(frozen.header, std::move(files), signer);
}

} // namespace zapis
