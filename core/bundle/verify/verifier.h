/// `bundle verify`: everything of docs/formats/bundle.md §8 that concerns a whole transfer, in one pass, without a vault. Files
/// of any size pass through a fixed buffer; what is kept grows with the number of files, records and commitments only.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/json.h"
#include "core/crypto/age.h"
#include "core/crypto/hash.h"
#include "core/crypto/sign.h"

namespace zapis {

struct VerifyRequest {
    std::vector<std::filesystem::path> files; ///< parts, or one .tar, in any order
    std::vector<AgeIdentity> identities;
    std::vector<SigningPublicKey> trusted; ///< of --trust and of the vault
};

struct VerifyError {
    std::string code;  ///< stable: "digest-mismatch", "signature-untrusted", …
    std::string where; ///< file or place inside
};

struct VerifyReport {
    std::vector<VerifyError> errors; ///< empty: good
    bool integrityGood = false;      ///< true where only trust is missing
    bool practice = false;
    std::string bundle, kind, created, sender, recipient, signer; ///< signer: SHA256:…
    std::optional<Sha256Digest> digest; ///< of tagmanifest-sha256.txt; nothing where the work did not come so far
    std::string signerFingerprint;      ///< of the minisign public key
    std::vector<std::pair<std::string, std::uint64_t>> counts;
    /// Kind → records of which something stands in no disclosed entry: the bundle's signature alone vouches for it. Persons
    /// always, since nothing may tie their entries to them.
    std::vector<std::pair<std::string, std::uint64_t>> notCovered;
    std::vector<VerifyError> notChecked; ///< remarks: "timestamp-not-checked", "loadfile-not-checked", "schema-other", …
    std::uint64_t files = 0, bytes = 0;
    bool good() const { return errors.empty(); }
};
/// Never throws for what is wrong in the bundle; throws Error Io for what cannot be read.
VerifyReport verifyBundle(const VerifyRequest& request, const Job& job);
Json toJson(const VerifyReport& report);

/// RFC 8493 check of a bag, a folder or a tar of one (`bag verify`). Throws Error Io for what cannot be read.
std::vector<VerifyError> verifyBag(const std::filesystem::path& bag, const Job& job);

} // namespace zapis
