/// Ed25519 (RFC 8032).
#pragma once

#include <array>

#include "core/base/bytes.h"
#include "core/base/secret.h"

namespace zapis {

struct SigningPublicKey {
    std::array<std::byte, 32> bytes{};
    auto operator<=>(const SigningPublicKey&) const = default;
};
using Signature = std::array<std::byte, 64>;

class SigningKey {
public:
    static SigningKey generate();
    static SigningKey fromSeed(ByteView seed32);
    SigningKey(SigningKey&&) noexcept = default;
    SigningKey& operator=(SigningKey&&) noexcept = default;
    SigningPublicKey publicKey() const;
    Signature sign(ByteView message) const;
    const Secret& seed() const noexcept { return m_seed; }

private:
    explicit SigningKey(Secret seed, Secret secretKey) : m_seed(std::move(seed)), m_secretKey(std::move(secretKey)) { }
    Secret m_seed, m_secretKey;
};
[[nodiscard]] bool verify(const SigningPublicKey& key, ByteView message, const Signature& signature);

} // namespace zapis
