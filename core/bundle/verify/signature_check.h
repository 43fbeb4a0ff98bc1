/// Who signed a bundle: both signatures over the tag manifest, by one key (docs/formats/bundle.md §4, §8).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/bundle/verify/fault_list.h"
#include "core/crypto/sign.h"

namespace zapis {

struct SignatureResult {
    std::optional<SigningPublicKey> key; ///< that both were made with
    std::string trustedComment;
};
/// `files`: those of signatures/, by name. Adds "signature-missing", "signature-bad", "signature-keys-differ",
/// "signature-malformed", "signature-copy" (a convenience copy of another key).
SignatureResult checkSignatures(const std::map<std::string, std::string>& files, std::string_view tagManifest, FaultList& faults);

} // namespace zapis
