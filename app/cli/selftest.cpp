// `selftest`: does this machine compute what the formats rely on? Known answers from published vectors, then what the sandbox
// refuses.

#include "app/cli/context.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/sandbox.h"
#include "core/crypto/aead.h"
#include "core/crypto/age.h"
#include "core/crypto/hash.h"
#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"

namespace zapis::cli {
namespace {

struct Check {
    const char* name;
    bool (*holds)();
};

bool sha2() // FIPS 180-4, "abc"
{
    return sha256(bytesOf("abc")).hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        && sha512(bytesOf("abc")).hex().starts_with("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea2");
}

bool blake2() // RFC 7693 appendix A
{
    return toHex(blake2b512(bytesOf("abc"))).starts_with("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1");
}

bool hmac() // RFC 4231 case 2
{
    return toHex(hmacSha256(bytesOf("Jefe"), bytesOf("what do ya want for nothing?")))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
}

bool ed25519() // RFC 8032 section 7.1, test 1
{
    const SigningKey key = SigningKey::fromSeed(*fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    return toHex(key.publicKey().bytes) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        && toHex(key.sign({})).starts_with("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155");
}

bool xchacha() // draft-irtf-cfrg-xchacha-03 appendix A.3.1
{
    const Bytes key = *fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const Bytes nonce = *fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");
    const Bytes aad = *fromHex("50515253c0c1c2c3c4c5c6c7");
    const std::string_view plain =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    Bytes cipher(plain.size()), tag(kTagBytes);
    XAead(key).seal(nonce, aad, bytesOf(plain), cipher, tag);
    return toHex(tag) == "c0875924c1c7987947deafd8780acf49";
}

bool ageRoundTrip()
{
    const AgeIdentity identity = AgeIdentity::generate();
    Bytes file;
    AgeWriter writer({identity.recipient()}, [&](ByteView bytes) { file.insert(file.end(), bytes.begin(), bytes.end()); });
    writer.write(bytesOf("zapis"));
    writer.finish();
    std::vector<AgeIdentity> identities;
    identities.push_back(AgeIdentity::parse(textOf(identity.text().bytes())));
    std::size_t at = 0;
    AgeReader reader(identities, [&](std::span<std::byte> out) {
        const std::size_t count = std::min(out.size(), file.size() - at);
        std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(at), count, out.begin());
        at += count;
        return count;
    });
    Bytes plain(16);
    return reader.read(plain) == 5 && textOf(ByteView(plain).first(5)) == "zapis";
}

bool signatures()
{
    const SigningKey key = SigningKey::generate();
    const MinisignKey publicKey{key.publicKey(), minisignKeyNumber(key.publicKey())};
    const auto signature = parseMinisignSignature(minisignSign(key, blake2b512(bytesOf("x")), "c", publicKey.number));
    return minisignVerify(publicKey, bytesOf("x"), signature) && !minisignVerify(publicKey, bytesOf("y"), signature)
        && sshVerify(sshSign(key, bytesOf("x"), "zapis-bundle"), bytesOf("x"), "zapis-bundle") == key.publicKey();
}

bool catalogue() { return Catalogue::builtIn()->kinds().size() >= 30; }

bool noNetwork() { return !canReachNetwork(); }

constexpr Check kChecks[] = {
    {"sha-2", sha2},
    {"blake2b", blake2},
    {"hmac-sha-256", hmac},
    {"ed25519", ed25519},
    {"xchacha20-poly1305", xchacha},
    {"age", ageRoundTrip},
    {"minisign sshsig", signatures},
    {"catalogue", catalogue},
    {"no-network", noNetwork},
};

} // namespace

void addSelftest(CLI::App& app, Context& context)
{
    addVerb(app, context, "selftest")->callback([&context] {
        for (const Check& check : kChecks) {
            const bool good = check.holds();
            if (!good) context.status = static_cast<int>(Error::Code::CheckFailed);
            if (context.json) context.printJson(Json::object({{"check", check.name}, {"good", good}}));
            else context.print(fmt::format("{:<20} {}", check.name, context.say(good ? "good" : "bad")));
        }
    });
}

} // namespace zapis::cli
