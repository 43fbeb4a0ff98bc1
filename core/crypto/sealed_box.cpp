#include "core/crypto/sealed_box.h"

#include <stdexcept>

#include <sodium.h>

#include "core/crypto/sodium_bytes.h"

namespace zapis {

BoxKeyPair newBoxKeyPair()
{
    initSecrets();
    BoxKeyPair pair;
    auto secret = pair.secretKey.bytes();
    crypto_box_keypair(raw(pair.publicKey), raw(secret));
    return pair;
}

Bytes sealBox(ByteView message, const std::array<std::byte, 32>& publicKey)
{
    initSecrets();
    Bytes sealed(message.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(raw(sealed), raw(message), message.size(), raw(ByteView(publicKey))) != 0)
        throw std::runtime_error("box: not a public key");
    return sealed;
}

std::optional<Secret> openBox(ByteView sealed, const BoxKeyPair& pair)
{
    if (sealed.size() < crypto_box_SEALBYTES || pair.secretKey.size() != crypto_box_SECRETKEYBYTES) return std::nullopt;
    initSecrets();
    Secret message(sealed.size() - crypto_box_SEALBYTES);
    auto out = message.bytes();
    if (crypto_box_seal_open(raw(out), raw(sealed), sealed.size(), raw(ByteView(pair.publicKey)), raw(pair.secretKey.bytes()))
        != 0)
        return std::nullopt;
    return message;
}

} // namespace zapis
