/// Digests and keyed hashes. SHA-2 by OpenSSL (SHA extensions), BLAKE2b and HMAC by libsodium.
#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "core/base/bytes.h"

namespace zapis {

template <std::size_t N, class Tag> struct DigestOf {
    std::array<std::byte, N> bytes{};
    auto operator<=>(const DigestOf&) const = default;
    std::string hex() const { return toHex(bytes); }
    /// Nothing for anything but 2 N digits in lower case.
    static std::optional<DigestOf> fromHex(std::string_view hex)
    {
        const std::optional<Bytes> decoded = zapis::fromHex(hex);
        return decoded ? fromBytes(*decoded) : std::nullopt;
    }
    /// Nothing for another number of bytes.
    static std::optional<DigestOf> fromBytes(ByteView bytes)
    {
        if (bytes.size() != N) return std::nullopt;
        DigestOf digest;
        std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
        return digest;
    }
};
using Sha256Digest = DigestOf<32, struct Sha256Tag>;
using Sha512Digest = DigestOf<64, struct Sha512Tag>;

/// Streaming SHA-256 or SHA-512. finish() may be called once.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    ~Sha256();
    void update(ByteView bytes);
    Sha256Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};
class Sha512 {
public:
    Sha512();
    Sha512(Sha512&&) noexcept;
    ~Sha512();
    void update(ByteView bytes);
    Sha512Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};
/// Streaming BLAKE2b with 64 bytes, as minisign hashes files. finish() may be called once.
class Blake2b512 {
public:
    Blake2b512();
    Blake2b512(Blake2b512&&) noexcept;
    ~Blake2b512();
    void update(ByteView bytes);
    std::array<std::byte, 64> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};
Sha256Digest sha256(ByteView bytes);
Sha512Digest sha512(ByteView bytes);
std::array<std::byte, 32> hmacSha256(ByteView key, ByteView message);                ///< RFC 2104; any key length
std::array<std::byte, 32> hkdfSha256(ByteView secret, ByteView salt, ByteView info); ///< RFC 5869, 32 bytes
std::array<std::byte, 32> blake2b256(ByteView key, ByteView message);                ///< keyed BLAKE2b, key 0…64 bytes
std::array<std::byte, 64> blake2b512(ByteView message);
bool equalInConstantTime(ByteView a, ByteView b);

/// Fingerprint of a public key's ASCII text (docs/formats/bundle.md §6): 8 groups of 4 hex digits.
std::string keyFingerprint(std::string_view publicKeyText);

} // namespace zapis
