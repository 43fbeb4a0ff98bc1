/// Recipients and signing keys (docs/formats/bundle.md §6). Recipients are records; their keys are rows of theirs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/crypto/age.h"
#include "core/crypto/sign.h"
#include "core/records/records.h"

namespace zapis {

struct RecipientKey {
    std::string age; ///< age1…
    std::string verifiedBy, verifiedOn, expires;
    bool revoked = false;
    std::string fingerprint; ///< 8 groups of 4
};
struct Recipient {
    RecordId id;
    std::string name, type, code;
    std::vector<RecipientKey> keys;
};
/// Of a key as typed, 8 groups of 4. Throws Malformed for a bad key.
std::string recipientFingerprint(std::string_view age);
std::vector<Recipient> recipients(const RecordReader& reader);
Recipient recipient(const RecordReader& reader, const RecordId& id);
/// The one of that name; nothing where there is none. Refused "bundle.recipient-ambiguous" {name, ids} where several have it.
std::optional<RecordId> recipientNamed(const std::vector<Recipient>& recipients, std::string_view name);
/// Names of the other recipients that have this key too: whoever is meant by the one, all of them can open it.
std::vector<std::string> othersWithKey(const std::vector<Recipient>& recipients, const RecordId& owner, std::string_view age);
/// Adds a key; `how` says how and by whom it was verified. Malformed for a bad key.
void addRecipientKey(Records& records, const RecordId& recipient, std::string_view age, std::string_view how);
/// Says anew how and today when a key was verified; withdraws a key. Io "bundle.no-such-key" {key}.
void verifyRecipientKey(Records& records, const RecordId& recipient, std::string_view age, std::string_view how);
void revokeRecipientKey(Records& records, const RecordId& recipient, std::string_view age);
/// The keys an export may use today. Refused "bundle.no-verified-key" {name}.
std::vector<AgeRecipient> usableKeys(const Recipient& recipient, Day today);

/// The vault's one Ed25519 signing key, made at first use, kept in records.db.
SigningKey bundleSigner(Databases& databases);
/// Writes minisign.pub and allowed_signers; returns the fingerprint.
std::string bundleSignerFiles(Databases& databases, const std::filesystem::path& directory);
void trustSigner(Databases& databases, const SigningPublicKey& key, std::string_view how);
std::vector<SigningPublicKey> trustedSigners(Databases& databases);

} // namespace zapis
