/// minisign signatures and keys, prehashed ("ED"; legacy "Ed" is verified too) – jedisct1.github.io/minisign.
#pragma once

#include <string>
#include <string_view>

#include "core/crypto/sign.h"

namespace zapis {

std::array<std::byte, 8> minisignKeyNumber(const SigningPublicKey& key); ///< first 8 bytes of SHA-256(public key); no fingerprint
std::string minisignPublicKeyFile(const SigningPublicKey& key, std::string_view comment);

struct MinisignKey {
    SigningPublicKey key;
    std::array<std::byte, 8> number{};
};
MinisignKey parseMinisignPublicKey(std::string_view fileOrBase64); ///< Throws Error Malformed "minisign.public-key"

std::string minisignSign(const SigningKey& key, ByteView blake2b512OfMessage, std::string_view trustedComment,
    const std::array<std::byte, 8>& keyNumber);

struct MinisignSignature {
    std::array<std::byte, 8> keyNumber{};
    bool prehashed = true;
    Signature signature{};
    std::string trustedComment;
    Signature globalSignature{};
};
MinisignSignature parseMinisignSignature(std::string_view fileText); ///< Throws Error Malformed "minisign.signature"
/// Key number, signature and global signature. `message` is hashed here (BLAKE2b-512) where the signature is prehashed.
[[nodiscard]] bool minisignVerify(const MinisignKey& key, ByteView message, const MinisignSignature& signature);
/// The same for a prehashed signature over a file that was hashed while streaming.
[[nodiscard]] bool minisignVerifyHash(
    const MinisignKey& key, const std::array<std::byte, 64>& blake2b512OfMessage, const MinisignSignature& signature);

} // namespace zapis
