/// SSHSIG with Ed25519 (openssh PROTOCOL.sshsig), SHA-512: what `ssh-keygen -Y sign|verify` makes and checks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/sign.h"

namespace zapis {

std::string sshPublicKeyText(const SigningPublicKey& key); ///< ssh-ed25519 AAAA…
std::string sshFingerprint(const SigningPublicKey& key);   ///< SHA256:<43 characters>, as `ssh-keygen -lf` prints it
std::string sshSign(const SigningKey& key, ByteView message, std::string_view nameSpace); ///< armored
/// The key that made it, if the armored signature fits message and name space; nothing otherwise. Throws Error Malformed
/// "sshsig.format".
std::optional<SigningPublicKey> sshVerify(std::string_view armored, ByteView message, std::string_view nameSpace);
std::string allowedSignersLine(const SigningPublicKey& key, std::string_view principal, std::string_view nameSpace);
/// All ed25519 keys of an allowed_signers file. Throws Error Malformed.
std::vector<SigningPublicKey> parseAllowedSigners(std::string_view fileText);

} // namespace zapis
