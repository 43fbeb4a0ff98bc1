/// What a bundle says about itself, frozen before anything is written: bag-info.txt and data/bundle.json are made of it, and a
/// reader compares the two (docs/formats/bundle.md §4, §4a).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/base/message.h"
#include "core/crypto/age.h"
#include "core/crypto/hash.h"
#include "core/crypto/sign.h"

namespace zapis {

inline constexpr std::string_view kBundleFormat = "zapis-bundle/1";
inline constexpr std::string_view kBagitText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

struct BundleLog {
    std::string origin, vkey, checkpointName; ///< name: "journal/d-….checkpoint", below data/
    std::uint64_t size = 0;
    Sha256Digest root;
};

struct BundleHeader {
    BundleId bundle, series;
    std::string label;   ///< of the outer names; not inside
    std::string created; ///< RFC 3339, Z
    std::int64_t sequence = 1;
    std::optional<Sha256Digest> previous; ///< digest of the bundle before to this recipient
    std::string senderName, recipientName, purpose, overrideReason;
    std::vector<AgeRecipient> recipientKeys;
    SigningPublicKey signer;
    Language language = Language::En;
    bool practice = false;
    std::string catalogueName;
    int catalogueVersion = 1;
    std::vector<BundleLog> logs;
    std::map<std::string, std::int64_t> counts;   ///< kind → records
    std::map<std::string, std::int64_t> withheld; ///< code of withheld-reasons → records that stay
    std::set<std::string> scopes;
};

Json bundleJson(const BundleHeader& header);
/// `payloadBytes`, `payloadFiles`: of everything below data/.
std::string bagInfoText(const BundleHeader& header, std::uint64_t payloadBytes, std::size_t payloadFiles);
/// zapis-bundle/1 id=<uuid> created=<RFC 3339 Z> digest=sha256:<hex>
std::string trustedComment(const std::string& bundleUuid, const std::string& created, const Sha256Digest& digest);
/// sha256:<hex> of an age1… text
std::string recipientKeyText(const AgeRecipient& key);

} // namespace zapis
