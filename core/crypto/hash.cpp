#include "core/crypto/hash.h"

#include <new>
#include <stdexcept>

#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>

#include "core/base/secret.h"
#include "core/crypto/sodium_bytes.h"

namespace zapis {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
    void operator()(EVP_KDF_CTX* context) const noexcept { EVP_KDF_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

void must(int result)
{
    if (result != 1) throw std::runtime_error("OpenSSL: digest or key derivation");
}

/// Fetched once: a fetch a digest costs more than hashing a journal entry.
const EVP_MD* algorithm(const char* name)
{
    const EVP_MD* md = EVP_MD_fetch(nullptr, name, nullptr);
    if (!md) throw std::runtime_error("OpenSSL: no such digest");
    return md;
}
const EVP_MD* sha256Algorithm()
{
    static const EVP_MD* const md = algorithm("SHA256");
    return md;
}
const EVP_MD* sha512Algorithm()
{
    static const EVP_MD* const md = algorithm("SHA512");
    return md;
}

/// OpenSSL only reads the bytes, though its type would let it write them. For no bytes, too, it wants a pointer.
OSSL_PARAM octets(const char* name, ByteView bytes)
{
    static std::byte none{};
    return OSSL_PARAM_construct_octet_string(name, bytes.empty() ? &none : const_cast<std::byte*>(bytes.data()), bytes.size());
}

Context newContext(const EVP_MD* md)
{
    Context context(EVP_MD_CTX_new());
    if (!context) throw std::bad_alloc();
    must(EVP_DigestInit_ex2(context.get(), md, nullptr));
    return context;
}

template <class Digest> Digest finishInto(Context& context)
{
    if (!context) throw std::logic_error("digest finished twice");
    Digest digest;
    unsigned size = 0;
    must(EVP_DigestFinal_ex(context.get(), raw(digest.bytes), &size));
    context.reset();
    return digest;
}

/// A whole small message with a context that this thread keeps.
template <class Digest> Digest digestOnce(const EVP_MD* md, ByteView bytes)
{
    thread_local Context context(EVP_MD_CTX_new());
    if (!context) throw std::bad_alloc();
    Digest digest;
    unsigned size = 0;
    must(EVP_DigestInit_ex2(context.get(), md, nullptr));
    must(EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()));
    must(EVP_DigestFinal_ex(context.get(), raw(digest.bytes), &size));
    return digest;
}

} // namespace

struct Sha256::State {
    Context context = newContext(sha256Algorithm());
};
struct Sha512::State {
    Context context = newContext(sha512Algorithm());
};

Sha256::Sha256() : m_state(std::make_unique<State>()) { }
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(ByteView bytes)
{
    if (!m_state->context) throw std::logic_error("update of a finished digest");
    must(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()));
}

Sha256Digest Sha256::finish() { return finishInto<Sha256Digest>(m_state->context); }

Sha512::Sha512() : m_state(std::make_unique<State>()) { }
Sha512::Sha512(Sha512&&) noexcept = default;
Sha512::~Sha512() = default;

void Sha512::update(ByteView bytes)
{
    if (!m_state->context) throw std::logic_error("update of a finished digest");
    must(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()));
}

Sha512Digest Sha512::finish() { return finishInto<Sha512Digest>(m_state->context); }

Sha256Digest sha256(ByteView bytes) { return digestOnce<Sha256Digest>(sha256Algorithm(), bytes); }

Sha512Digest sha512(ByteView bytes) { return digestOnce<Sha512Digest>(sha512Algorithm(), bytes); }

std::array<std::byte, 32> hmacSha256(ByteView key, ByteView message)
{
    initSecrets();
    crypto_auth_hmacsha256_state state;
    std::array<std::byte, 32> tag{};
    crypto_auth_hmacsha256_init(&state, raw(key), key.size());
    crypto_auth_hmacsha256_update(&state, raw(message), message.size());
    crypto_auth_hmacsha256_final(&state, raw(tag));
    sodium_memzero(&state, sizeof state);
    return tag;
}

std::array<std::byte, 32> hkdfSha256(ByteView secret, ByteView salt, ByteView info)
{
    // libsodium has it from 1.0.19 on only (docs/formats/bundle.md §9)
    static EVP_KDF* const algorithm = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    const std::unique_ptr<EVP_KDF_CTX, FreeContext> context(algorithm ? EVP_KDF_CTX_new(algorithm) : nullptr);
    if (!context) throw std::runtime_error("OpenSSL: no HKDF");
    char digest[] = "SHA256";
    const std::array parameters{OSSL_PARAM_construct_utf8_string("digest", digest, 0), octets("key", secret),
        octets("salt", salt), octets("info", info), OSSL_PARAM_construct_end()};
    std::array<std::byte, 32> output{};
    must(EVP_KDF_derive(context.get(), raw(output), output.size(), parameters.data()));
    return output;
}

std::array<std::byte, 32> blake2b256(ByteView key, ByteView message)
{
    if (key.size() > crypto_generichash_KEYBYTES_MAX) throw std::logic_error("BLAKE2b: key too long");
    initSecrets();
    std::array<std::byte, 32> digest{};
    crypto_generichash_blake2b(
        raw(digest), digest.size(), raw(message), message.size(), key.empty() ? nullptr : raw(key), key.size());
    return digest;
}

struct Blake2b512::State {
    crypto_generichash_blake2b_state hash;
};

Blake2b512::Blake2b512() : m_state(std::make_unique<State>())
{
    initSecrets();
    crypto_generichash_blake2b_init(&m_state->hash, nullptr, 0, 64);
}

Blake2b512::Blake2b512(Blake2b512&&) noexcept = default;
Blake2b512::~Blake2b512() = default;

void Blake2b512::update(ByteView bytes) { crypto_generichash_blake2b_update(&m_state->hash, raw(bytes), bytes.size()); }

std::array<std::byte, 64> Blake2b512::finish()
{
    std::array<std::byte, 64> digest{};
    crypto_generichash_blake2b_final(&m_state->hash, raw(digest), digest.size());
    return digest;
}

std::array<std::byte, 64> blake2b512(ByteView message)
{
    Blake2b512 hash;
    hash.update(message);
    return hash.finish();
}

bool equalInConstantTime(ByteView a, ByteView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string keyFingerprint(std::string_view publicKeyText)
{
    const std::string hex = sha256(bytesOf(publicKeyText)).hex();
    std::string text;
    for (std::size_t group = 0; group < 8; ++group) {
        if (group) text += ' ';
        text += hex.substr(group * 4, 4);
    }
    return text;
}

} // namespace zapis
