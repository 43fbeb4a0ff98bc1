#include "core/crypto/sign.h"

#include <algorithm>
#include <stdexcept>

#include <sodium.h>

#include "core/base/random.h"
#include "core/crypto/sodium_bytes.h"

namespace zapis {

SigningKey SigningKey::generate()
{
    initSecrets();
    Secret seed(crypto_sign_SEEDBYTES);
    randomBytes(seed.bytes());
    return fromSeed(seed.bytes());
}

SigningKey SigningKey::fromSeed(ByteView seed32)
{
    if (seed32.size() != crypto_sign_SEEDBYTES) throw std::logic_error("Ed25519: a seed of 32 bytes");
    initSecrets();
    Secret secretKey(crypto_sign_SECRETKEYBYTES);
    SigningPublicKey publicKey;
    auto out = secretKey.bytes();
    crypto_sign_seed_keypair(raw(publicKey.bytes), raw(out), raw(seed32));
    return SigningKey(Secret::copyOf(seed32), std::move(secretKey));
}

SigningPublicKey SigningKey::publicKey() const
{
    // libsodium's secret key is seed ‖ public key.
    SigningPublicKey key;
    const ByteView tail = m_secretKey.bytes().subspan(crypto_sign_SEEDBYTES);
    std::copy(tail.begin(), tail.end(), key.bytes.begin());
    return key;
}

Signature SigningKey::sign(ByteView message) const
{
    Signature signature{};
    crypto_sign_detached(raw(signature), nullptr, raw(message), message.size(), raw(m_secretKey.bytes()));
    return signature;
}

bool verify(const SigningPublicKey& key, ByteView message, const Signature& signature)
{
    initSecrets();
    return crypto_sign_verify_detached(raw(ByteView(signature)), raw(message), message.size(), raw(ByteView(key.bytes))) == 0;
}

} // namespace zapis
