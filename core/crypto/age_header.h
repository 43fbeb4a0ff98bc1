/// The text header of an age file (c2sp.org/age "Header"): read strictly, kept byte for byte for its MAC.
#pragma once

#include <string>
#include <vector>

#include "core/base/secret.h"
#include "core/crypto/age.h"
#include "core/crypto/age_input.h"

namespace zapis {

struct AgeStanza {
    std::string type;
    std::vector<std::string> arguments;
    Bytes body;
};

struct AgeHeader {
    std::vector<AgeStanza> stanzas;
    std::string macText; ///< up to and with "---"
    Bytes mac;           ///< 32 bytes
};
/// Throws Error Malformed "age.header", "age.version", "age.passphrase" (a stanza for one), "age.too-many-stanzas".
AgeHeader readAgeHeader(AgeInput& input);

struct OpenedFileKey {
    Secret fileKey;
    AgeRecipient by;
};
/// Throws Error Refused "age.not-for-this-key", Malformed "age.header" (a bad X25519 stanza), "age.mac".
OpenedFileKey openAgeHeader(const AgeHeader& header, const std::vector<AgeIdentity>& identities);

/// A new header for a file key.
std::string writeAgeHeader(const Secret& fileKey, const std::vector<AgeRecipient>& recipients);

} // namespace zapis
