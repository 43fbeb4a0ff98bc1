/// Signed checkpoints (c2sp.org/tlog-checkpoint) as signed notes (c2sp.org/signed-note, Ed25519).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"

namespace zapis {

struct Checkpoint {
    std::string origin; ///< zapis/<journal id>/<device id>
    std::uint64_t size = 0;
    Sha256Digest root;
};
std::string checkpointBody(const Checkpoint& checkpoint);
std::string signCheckpoint(const Checkpoint& checkpoint, const SigningKey& key); ///< the whole note
std::string noteVerifierKey(std::string_view name, const SigningPublicKey& key); ///< vkey: <name>+<hash>+<base64>
struct VerifierKey {
    std::string name;
    SigningPublicKey key;
};
VerifierKey parseVerifierKey(std::string_view vkey); ///< Throws Error Malformed "journal.verifier-key"
/// The checkpoint in a note whose signature by `key` verifies. Throws Error Malformed "journal.checkpoint", CheckFailed
/// "journal.signature".
Checkpoint openCheckpoint(std::string_view note, const VerifierKey& key);

} // namespace zapis
