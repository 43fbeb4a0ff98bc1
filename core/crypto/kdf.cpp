#include "core/crypto/kdf.h"

#include <stdexcept>

#include <sodium.h>

#include "core/base/error.h"
#include "core/crypto/sodium_bytes.h"

namespace zapis {

Secret argon2id(ByteView passphrase, ByteView salt16, KdfCost cost)
{
    if (salt16.size() != crypto_pwhash_SALTBYTES) throw std::logic_error("Argon2id: salt of 16 bytes");
    initSecrets();
    Secret key(32);
    auto out = key.bytes();
    const int result = crypto_pwhash(raw(out), out.size(), reinterpret_cast<const char*>(passphrase.data()), passphrase.size(),
        raw(salt16), cost.passes, std::size_t{cost.memoryKib} * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (result != 0) throw Error(Error::Code::Io, "vault.no-memory");
    return key;
}

Secret subkey(const Secret& key32, std::string_view context8)
{
    if (key32.size() != crypto_kdf_KEYBYTES || context8.size() != crypto_kdf_CONTEXTBYTES)
        throw std::logic_error("subkey: a key of 32 bytes, a context of 8 characters");
    initSecrets();
    Secret derived(32);
    auto out = derived.bytes();
    crypto_kdf_derive_from_key(raw(out), out.size(), 1, context8.data(), raw(key32.bytes()));
    return derived;
}

} // namespace zapis
