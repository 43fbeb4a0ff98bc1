#include "core/crypto/kdf.h"

#include "core/base/error.h"
#include "tests/catch.h"

using namespace zapis;

TEST_CASE("Argon2id gives the answers of other implementations", "[crypto][kdf]")
{
    struct Case {
        std::string passphrase, salt;
        KdfCost cost;
        std::string key;
    };
    const auto c = GENERATE(values<Case>({
        // libsodium, test/default/pwhash_argon2id.c: $argon2id$v=19$m=4882,t=2,p=1$bA81arsiXysd3WbTRzmEOw$Nm8QBM+7RH1D…
        {"", "6c0f356abb225f2b1ddd66d34739843b", {4882, 2}, "366f1004cfbb447d435e8f6bbe9e5cc0a10e38e7c3da0e89bb19578a1a0d7291"},
        // @noble/hashes 1.8 (JavaScript)
        {"пароль Zapis", "000102030405060708090a0b0c0d0e0f", {1024, 3},
            "e261bafa927ee0c2e5aaa2945d11920d5ee1c7edea0723434611180a537f5bfa"},
    }));
    CHECK(toHex(argon2id(bytesOf(c.passphrase), *fromHex(c.salt), c.cost).bytes()) == c.key);
}

TEST_CASE("memory that is not to be had is said, never saved", "[crypto][kdf]")
{
    const Bytes salt(16);
    try {
        argon2id(bytesOf("passphrase"), salt, {0xffffffff, 1}); // 4 TiB
        FAIL("this machine has 4 TiB to spare");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) == "vault.no-memory");
        CHECK(error.code == Error::Code::Io);
    }
}

TEST_CASE("subkeys of one key differ by context and stay the same", "[crypto][kdf]")
{
    Secret key(32);
    for (std::size_t i = 0; i < 32; ++i) key.bytes()[i] = static_cast<std::byte>(i);
    // BLAKE2b-256, key 0…31, salt 1 (LE64), personal the context: hashlib.blake2b(b'', digest_size=32, key=…, salt=…, person=…).
    CHECK(toHex(subkey(key, "zpRecord").bytes()) == "2e8db2180c43205afb50307643315e8b9633a9e92ad423a450f7bca8df5abb73");
    CHECK(toHex(subkey(key, "zpRecord").bytes()) != toHex(subkey(key, "zpIdenti").bytes()));
    CHECK_THROWS_AS(subkey(key, "short"), std::logic_error);
}
