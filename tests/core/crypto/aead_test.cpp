#include "core/crypto/aead.h"

#include <sodium.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

Bytes hex(std::string_view text)
{
    const auto bytes = fromHex(text);
    REQUIRE(bytes);
    return *bytes;
}

Bytes randomOf(std::size_t size)
{
    Bytes bytes(size);
    randomBytes(bytes);
    return bytes;
}

const unsigned char* raw(const Bytes& bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

} // namespace

TEST_CASE("XChaCha20-Poly1305 gives the answer of draft-irtf-cfrg-xchacha A.3.1", "[crypto][aead]")
{
    const Bytes key = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const Bytes nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657");
    const Bytes aad = hex("50515253c0c1c2c3c4c5c6c7");
    const std::string_view plain =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    XAead aead(key);
    Bytes cipherText(plain.size()), tag(kTagBytes);
    aead.seal(nonce, aad, bytesOf(plain), cipherText, tag);
    CHECK(toHex(cipherText)
        == "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b"
           "72e1213b4522"
           "f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e");
    CHECK(toHex(tag) == "c0875924c1c7987947deafd8780acf49");
    Bytes opened(plain.size());
    CHECK(aead.open(nonce, aad, cipherText, tag, opened));
    CHECK(textOf(opened) == plain);
}

TEST_CASE("XAead seals to libsodium's bytes", "[crypto][aead]")
{
    initSecrets();
    const std::size_t size = GENERATE(0u, 1u, 15u, 16u, 17u, 63u, 64u, 65u, 4056u, 65536u, 65537u);
    const std::size_t aadSize = GENERATE(0u, 1u, 33u);
    const Bytes key = randomOf(32), nonce = randomOf(24), aad = randomOf(aadSize), plain = randomOf(size);
    Bytes theirs(size + 16);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(theirs.data()), nullptr, raw(plain), size,
        raw(aad), aadSize, nullptr, raw(nonce), raw(key));
    XAead aead(key);
    Bytes ours(size + 16);
    aead.seal(nonce, aad, plain, std::span(ours).first(size), std::span(ours).last(16));
    CHECK(ours == theirs);

    Bytes inPlace = plain;
    Bytes tag(16);
    aead.seal(nonce, aad, inPlace, inPlace, tag);
    CHECK(ByteView(inPlace).size() == size);
    CHECK(aead.open(nonce, aad, inPlace, tag, inPlace));
    CHECK(inPlace == plain);
}

TEST_CASE("ChunkAead seals to libsodium's bytes", "[crypto][aead]")
{
    initSecrets();
    const std::size_t size = GENERATE(0u, 1u, 64u, 65535u, 65536u);
    const Bytes key = randomOf(32), nonce = randomOf(12), plain = randomOf(size);
    Bytes theirs(size + 16);
    crypto_aead_chacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char*>(theirs.data()), nullptr, raw(plain), size, nullptr, 0, nullptr, raw(nonce), raw(key));
    ChunkAead aead(key);
    Bytes ours(size + 16), opened(size);
    aead.seal(nonce, plain, ours);
    CHECK(ours == theirs);
    CHECK(aead.open(nonce, ours, opened));
    CHECK(opened == plain);
}

TEST_CASE("nothing of a changed message is given out", "[crypto][aead]")
{
    const Bytes key = randomOf(32), nonce = randomOf(24), aad = randomOf(9), plain = randomOf(100);
    XAead aead(key);
    Bytes sealed(plain.size()), tag(16), opened(plain.size(), std::byte{7});
    aead.seal(nonce, aad, plain, sealed, tag);
    const auto flipped = [](Bytes bytes, std::size_t at) {
        bytes[at] ^= std::byte{1};
        return bytes;
    };
    const Bytes zeros(plain.size());
    CHECK_FALSE(aead.open(flipped(nonce, 23), aad, sealed, tag, opened));
    CHECK(opened == zeros);
    CHECK_FALSE(aead.open(flipped(nonce, 0), aad, sealed, tag, opened));
    CHECK_FALSE(aead.open(nonce, flipped(aad, 8), sealed, tag, opened));
    CHECK_FALSE(aead.open(nonce, aad, flipped(sealed, 99), tag, opened));
    CHECK_FALSE(aead.open(nonce, aad, sealed, flipped(tag, 0), opened));
    CHECK(opened == zeros);
    CHECK(aead.open(nonce, aad, sealed, tag, opened));
    CHECK(opened == plain);
}

TEST_CASE("sizes that do not fit are a mistake of the program", "[crypto][aead]")
{
    const Bytes key = randomOf(32);
    Bytes out(10), tag(16);
    XAead aead(key);
    CHECK_THROWS_AS(XAead(ByteView(key).first(31)), std::logic_error);
    CHECK_THROWS_AS(aead.seal(randomOf(12), {}, randomOf(10), out, tag), std::logic_error);
    CHECK_THROWS_AS(aead.seal(randomOf(24), {}, randomOf(9), out, tag), std::logic_error);
    ChunkAead chunks(key);
    CHECK_THROWS_AS(chunks.seal(randomOf(12), randomOf(10), out), std::logic_error);
}

TEST_CASE("a chunk's nonce is a big-endian counter and the last flag", "[crypto][aead]")
{
    CHECK(toHex(chunkNonce(0, false)) == "000000000000000000000000");
    CHECK(toHex(chunkNonce(1, true)) == "000000000000000000000101");
    CHECK(toHex(chunkNonce(0x0123456789abcdefull, false)) == "0000000123456789abcdef00");
    CHECK(chunkNonce(0x0123456789abcdefull, false).size() == 12);
}

TEST_CASE("small things open with their key and associated data alone", "[crypto][aead]")
{
    const Bytes key = randomOf(32), other = randomOf(32);
    const Bytes sealed = sealSmall(key, bytesOf("slot"), bytesOf("value"));
    CHECK(sealed.size() == 24 + 5 + 16);
    CHECK(sealed != sealSmall(key, bytesOf("slot"), bytesOf("value")));
    CHECK(textOf(openSmall(key, bytesOf("slot"), sealed).bytes()) == "value");
    CHECK_THROWS_AS(openSmall(other, bytesOf("slot"), sealed), Error);
    CHECK_THROWS_AS(openSmall(key, bytesOf("slot2"), sealed), Error);
    CHECK_THROWS_AS(openSmall(key, bytesOf("slot"), ByteView(sealed).first(39)), Error);
    CHECK(openSmall(key, {}, sealSmall(key, {}, {})).size() == 0);
}
