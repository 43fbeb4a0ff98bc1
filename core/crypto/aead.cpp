#include "core/crypto/aead.h"

#include <algorithm>
#include <stdexcept>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <sodium.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/crypto/sodium_bytes.h"

namespace zapis {

namespace {

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const noexcept { EVP_CIPHER_CTX_free(context); } // wipes
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const EVP_CIPHER* chacha20Poly1305()
{
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "ChaCha20-Poly1305", nullptr);
    if (!cipher) throw std::runtime_error("OpenSSL: no ChaCha20-Poly1305");
    return cipher;
}

Context newContext()
{
    Context context(EVP_CIPHER_CTX_new());
    if (!context) throw std::bad_alloc();
    if (EVP_CipherInit_ex2(context.get(), chacha20Poly1305(), nullptr, nullptr, 1, nullptr) != 1)
        throw std::runtime_error("OpenSSL: ChaCha20-Poly1305");
    return context;
}

void require(bool holds, const char* what)
{
    if (!holds) throw std::logic_error(what);
}

void must(int result)
{
    if (result != 1) throw std::runtime_error("OpenSSL: ChaCha20-Poly1305");
}

// EVP lengths are int; our pieces are pages, chunks and small values.
int lengthOf(ByteView bytes)
{
    require(bytes.size() <= std::size_t{1} << 30, "AEAD: message too long");
    return static_cast<int>(bytes.size());
}

/// The tag as OpenSSL's providers take and give it: EVP_CIPHER_CTX_ctrl would make the same of it, in a tenth of a page's time.
std::array<OSSL_PARAM, 2> tagParameter(unsigned char* tag)
{
    return {OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, tag, kTagBytes), OSSL_PARAM_construct_end()};
}

void sealWith(EVP_CIPHER_CTX* context, const unsigned char* key, const unsigned char* nonce, ByteView aad, ByteView plain,
    unsigned char* cipherText, unsigned char* tag)
{
    int length = 0;
    must(EVP_EncryptInit_ex2(context, nullptr, key, nonce, nullptr));
    if (!aad.empty()) must(EVP_EncryptUpdate(context, nullptr, &length, raw(aad), lengthOf(aad)));
    if (!plain.empty()) must(EVP_EncryptUpdate(context, cipherText, &length, raw(plain), lengthOf(plain)));
    std::array<unsigned char, 16> rest{};
    must(EVP_EncryptFinal_ex(context, rest.data(), &length));
    std::array<OSSL_PARAM, 2> wanted = tagParameter(tag);
    must(EVP_CIPHER_CTX_get_params(context, wanted.data()));
}

bool openWith(EVP_CIPHER_CTX* context, const unsigned char* key, const unsigned char* nonce, ByteView aad, ByteView cipherText,
    ByteView tag, std::span<std::byte> plain)
{
    int length = 0;
    std::array<unsigned char, kTagBytes> expected{};
    std::copy_n(raw(tag), kTagBytes, expected.begin());
    const std::array<OSSL_PARAM, 2> given = tagParameter(expected.data());
    must(EVP_DecryptInit_ex2(context, nullptr, key, nonce, given.data()));
    if (!aad.empty()) must(EVP_DecryptUpdate(context, nullptr, &length, raw(aad), lengthOf(aad)));
    if (!cipherText.empty()) must(EVP_DecryptUpdate(context, raw(plain), &length, raw(cipherText), lengthOf(cipherText)));
    std::array<unsigned char, 16> rest{};
    if (EVP_DecryptFinal_ex(context, rest.data(), &length) == 1) return true;
    // What OpenSSL wrote before it saw the tag must not be used by anybody.
    sodium_memzero(plain.data(), plain.size());
    return false;
}

/// The subkey of one nonce on the stack, wiped behind.
class NonceKey {
public:
    NonceKey(const Secret& key, ByteView nonce24)
    {
        crypto_core_hchacha20(m_key.data(), raw(nonce24), raw(key.bytes()), nullptr);
        std::copy_n(raw(nonce24.subspan(16)), 8, m_nonce.begin() + 4);
    }
    NonceKey(const NonceKey&) = delete;
    NonceKey& operator=(const NonceKey&) = delete;
    ~NonceKey() { sodium_memzero(m_key.data(), m_key.size()); }
    const unsigned char* key() const noexcept { return m_key.data(); }
    const unsigned char* nonce() const noexcept { return m_nonce.data(); }

private:
    std::array<unsigned char, 32> m_key{};
    std::array<unsigned char, 12> m_nonce{};
};

Secret keyOf(ByteView key32)
{
    require(key32.size() == 32, "AEAD: a key of 32 bytes");
    initSecrets();
    return Secret::copyOf(key32);
}

} // namespace

struct AeadState {
    explicit AeadState(ByteView key32) : key(keyOf(key32)) { }
    Secret key;
    Context context = newContext();
};

XAead::XAead(ByteView key32) : m_state(std::make_unique<AeadState>(key32)) { }
XAead::XAead(XAead&&) noexcept = default;
XAead::~XAead() = default;

void XAead::seal(ByteView nonce24, ByteView aad, ByteView plain, std::span<std::byte> cipherText, std::span<std::byte> tag16)
{
    require(nonce24.size() == kXNonceBytes && cipherText.size() == plain.size() && tag16.size() == kTagBytes, "XAead: sizes");
    const NonceKey subkeyOfNonce(m_state->key, nonce24);
    sealWith(m_state->context.get(), subkeyOfNonce.key(), subkeyOfNonce.nonce(), aad, plain, raw(cipherText), raw(tag16));
}

bool XAead::open(ByteView nonce24, ByteView aad, ByteView cipherText, ByteView tag16, std::span<std::byte> plain)
{
    require(nonce24.size() == kXNonceBytes && cipherText.size() == plain.size() && tag16.size() == kTagBytes, "XAead: sizes");
    const NonceKey subkeyOfNonce(m_state->key, nonce24);
    return openWith(m_state->context.get(), subkeyOfNonce.key(), subkeyOfNonce.nonce(), aad, cipherText, tag16, plain);
}

ChunkAead::ChunkAead(ByteView key32) : m_state(std::make_unique<AeadState>(key32)) { }
ChunkAead::ChunkAead(ChunkAead&&) noexcept = default;
ChunkAead::~ChunkAead() = default;

void ChunkAead::seal(ByteView nonce12, ByteView plain, std::span<std::byte> cipherText)
{
    require(nonce12.size() == 12 && cipherText.size() == plain.size() + kTagBytes, "ChunkAead: sizes");
    unsigned char* out = raw(cipherText);
    sealWith(m_state->context.get(), raw(m_state->key.bytes()), raw(nonce12), {}, plain, out, out + plain.size());
}

bool ChunkAead::open(ByteView nonce12, ByteView cipherText, std::span<std::byte> plain)
{
    require(nonce12.size() == 12 && cipherText.size() == plain.size() + kTagBytes, "ChunkAead: sizes");
    return openWith(m_state->context.get(), raw(m_state->key.bytes()), raw(nonce12), {}, cipherText.first(plain.size()),
        cipherText.subspan(plain.size()), plain);
}

std::array<std::byte, 12> chunkNonce(std::uint64_t counter, bool last)
{
    std::array<std::byte, 12> nonce{};
    putBe64(std::span(nonce).subspan(3, 8), counter);
    nonce[11] = std::byte{last};
    return nonce;
}

Bytes sealSmall(ByteView key32, ByteView aad, ByteView plain)
{
    XAead aead(key32);
    Bytes sealed(kXNonceBytes + plain.size() + kTagBytes);
    const auto all = std::span(sealed);
    randomBytes(all.first(kXNonceBytes));
    aead.seal(all.first(kXNonceBytes), aad, plain, all.subspan(kXNonceBytes, plain.size()), all.last(kTagBytes));
    return sealed;
}

Secret openSmall(ByteView key32, ByteView aad, ByteView sealed)
{
    if (sealed.size() < kXNonceBytes + kTagBytes) throw Error(Error::Code::Damaged, kDoesNotOpen);
    XAead aead(key32);
    Secret plain(sealed.size() - kXNonceBytes - kTagBytes);
    if (!aead.open(
            sealed.first(kXNonceBytes), aad, sealed.subspan(kXNonceBytes, plain.size()), sealed.last(kTagBytes), plain.bytes()))
        throw Error(Error::Code::Damaged, kDoesNotOpen);
    return plain;
}

} // namespace zapis
