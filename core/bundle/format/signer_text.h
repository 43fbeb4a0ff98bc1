/// How a signing key is written down: the same two files beside a vault's key and inside a bundle, and the fingerprint that is
/// read aloud.
#pragma once

#include <string>
#include <string_view>

#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"

namespace zapis {

inline constexpr std::string_view kBundleNameSpace = "zapis-bundle";
inline constexpr std::string_view kSignerPrincipal = "zapis"; ///< what `ssh-keygen -I` is given; says nothing about anybody

inline std::string signerPublicKeyFile(const SigningPublicKey& key)
{
    return minisignPublicKeyFile(key, "signing key of evidence bundles");
}
inline std::string signerAllowedSigners(const SigningPublicKey& key)
{
    return allowedSignersLine(key, kSignerPrincipal, kBundleNameSpace);
}
/// 8 groups of 4 hex digits of SHA-256 over the line "RW…" (docs/formats/bundle.md §6).
std::string signerFingerprint(const SigningPublicKey& key);

} // namespace zapis
