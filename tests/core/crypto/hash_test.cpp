#include "core/crypto/hash.h"

#include <numeric>

#include "core/base/secret.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

Bytes range(int from, int to)
{
    Bytes bytes;
    for (int i = from; i < to; ++i) bytes.push_back(static_cast<std::byte>(i));
    return bytes;
}

Bytes many(int value, std::size_t count) { return Bytes(count, static_cast<std::byte>(value)); }

Bytes asBytes(std::string_view text)
{
    const ByteView view = bytesOf(text);
    return {view.begin(), view.end()};
}

} // namespace

TEST_CASE("SHA-2 gives NIST's answers", "[crypto][hash]")
{
    struct Case {
        std::string message, sha256, sha512;
    };
    const auto c = GENERATE(values<Case>({
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538"
            "327af927da3e"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9a"
            "c94fa54ca49f"},
        {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
            "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4ead"
            "b217ad8cc09b"},
    }));
    CHECK(sha256(bytesOf(c.message)).hex() == c.sha256);
    CHECK(sha512(bytesOf(c.message)).hex() == c.sha512);

    // In pieces of uneven size, and twice with one thread's context.
    Sha256 small;
    Sha512 large;
    for (std::size_t at = 0; at < c.message.size(); at += 997) {
        small.update(bytesOf(std::string_view(c.message).substr(at, 997)));
        large.update(bytesOf(std::string_view(c.message).substr(at, 997)));
    }
    CHECK(small.finish().hex() == c.sha256);
    CHECK(large.finish().hex() == c.sha512);
}

TEST_CASE("a digest is finished once", "[crypto][hash]")
{
    Sha256 digest;
    digest.finish();
    CHECK_THROWS_AS(digest.finish(), std::logic_error);
    CHECK_THROWS_AS(digest.update({}), std::logic_error);
}

TEST_CASE("HMAC-SHA-256 gives the answers of RFC 4231", "[crypto][hash]")
{
    struct Case {
        Bytes key, message;
        std::string tag;
    };
    const auto c = GENERATE(values<Case>({
        {many(0x0b, 20), asBytes("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
        {asBytes("Jefe"), asBytes("what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
        {many(0xaa, 20), many(0xdd, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
        {range(1, 26), many(0xcd, 50), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
        {many(0xaa, 131), asBytes("Test Using Larger Than Block-Size Key - Hash Key First"),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
        {many(0xaa, 131),
            asBytes(
                "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed "
                "before being used by the HMAC algorithm."),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
    }));
    CHECK(toHex(hmacSha256(c.key, c.message)) == c.tag);
}

TEST_CASE("HKDF-SHA-256 gives the first block of RFC 5869", "[crypto][hash]")
{
    CHECK(toHex(hkdfSha256(many(0x0b, 22), range(0, 13), range(0xf0, 0xfa)))
        == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    CHECK(toHex(hkdfSha256(range(0, 0x50), range(0x60, 0xb0), range(0xb0, 0x100)))
        == "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c");
    CHECK(toHex(hkdfSha256(many(0x0b, 22), {}, {})) == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
}

TEST_CASE("BLAKE2b gives the answers of RFC 7693 and of the reference code", "[crypto][hash]")
{
    CHECK(toHex(blake2b512(bytesOf("abc")))
        == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab9238"
           "6edd4009923");
    // Keyed, 32 bytes: made with hashlib.blake2b of CPython, which is the reference code.
    CHECK(toHex(blake2b256({}, {})) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(toHex(blake2b256(range(0, 16), bytesOf("abc"))) == "3fd8fd31501cdbe942607b204368e3dc4ebce5744de1a955a6025f5c9848bb20");
    CHECK(toHex(blake2b256(range(0, 64), range(0, 255))) == "fe7b76a61787c089141f9e10fca1e5092488d89c62ea793fb2c5b1f849b4f2cb");
    CHECK_THROWS_AS(blake2b256(many(1, 65), {}), std::logic_error);
}

TEST_CASE("bytes are equal in constant time or not at all", "[crypto][hash]")
{
    initSecrets();
    CHECK(equalInConstantTime(bytesOf("abc"), bytesOf("abc")));
    CHECK(equalInConstantTime({}, {}));
    CHECK_FALSE(equalInConstantTime(bytesOf("abc"), bytesOf("abd")));
    CHECK_FALSE(equalInConstantTime(bytesOf("abc"), bytesOf("ab")));
}

TEST_CASE("a key's fingerprint is eight groups of four digits of its text's SHA-256", "[crypto][hash]")
{
    CHECK(keyFingerprint("abc") == "ba78 16bf 8f01 cfea 4141 40de 5dae 2223");
}
