#include "core/crypto/minisign_secret_key.h"

#include <algorithm>

#include <sodium.h>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/crypto/hash.h"

namespace zapis {
namespace {

// signature algorithm 2 · key derivation 2 · checksum algorithm 2 · salt 32 · opslimit 8 · memlimit 8 · (number 8 · secret 64 ·
// checksum 32)
constexpr std::size_t kSalt = 6, kOps = 38, kMem = 46, kSealed = 54, kSealedBytes = 104, kTotal = kSealed + kSealedBytes;
constexpr std::uint64_t kMaxMemory = std::uint64_t{2}
    << 30; // minisign itself asks for 1 GiB; a file must not make us ask for more
constexpr std::uint64_t kMaxOps = std::uint64_t{1} << 28;

Error malformed() { return {Error::Code::Malformed, "minisign.secret-key"}; }

Secret decode(std::string_view fileText)
{
    const auto lines = split(fileText, '\n');
    if (lines.size() < 2 || !lines[0].starts_with("untrusted comment:")) throw malformed();
    const auto bytes = fromBase64Padded(trim(lines[1]));
    if (!bytes || bytes->size() != kTotal) throw malformed();
    return Secret::copyOf(*bytes);
}

void unseal(Secret& file, const Secret& passphrase)
{
    const ByteView bytes = file.bytes();
    const std::uint64_t ops = getLe64(bytes.subspan(kOps)), mem = getLe64(bytes.subspan(kMem));
    if (mem > kMaxMemory || ops > kMaxOps) throw malformed();
    Secret stream(kSealedBytes);
    if (crypto_pwhash_scryptsalsa208sha256(reinterpret_cast<unsigned char*>(stream.bytes().data()), kSealedBytes,
            reinterpret_cast<const char*>(passphrase.bytes().data()), passphrase.size(),
            reinterpret_cast<const unsigned char*>(bytes.data() + kSalt), ops, static_cast<std::size_t>(mem))
        != 0)
        throw Error(Error::Code::Io, "vault.no-memory");
    for (std::size_t i = 0; i < kSealedBytes; ++i) file.bytes()[kSealed + i] ^= stream.bytes()[i];
}

} // namespace

MinisignSecretKey readMinisignSecretKey(std::string_view fileText, const std::function<Secret()>& askPassphrase)
{
    Secret file = decode(fileText);
    const std::string_view head = textOf(file.bytes()).substr(0, kSalt);
    const bool sealed = head == "EdScB2";
    if (!sealed && head != std::string_view("Ed\0\0B2", 6)) throw malformed();
    if (sealed) unseal(file, askPassphrase());

    const ByteView body = ByteView(file.bytes()).subspan(kSealed);
    const ByteView number = body.first(8), secret = body.subspan(8, 64), checksum = body.subspan(72, 32);
    Secret checked(2 + 8 + 64);
    std::copy_n(file.bytes().begin(), 2, checked.bytes().begin());
    std::copy_n(body.begin(), 72, checked.bytes().begin() + 2);
    // Without a passphrase minisign leaves the checksum zero: it is there to tell a wrong passphrase.
    if (sealed && !equalInConstantTime(blake2b256({}, checked.bytes()), checksum))
        throw Error(Error::Code::CannotUnlock, "minisign.wrong-passphrase");
    MinisignSecretKey key{SigningKey::fromSeed(secret.first(32)), {}};
    std::copy(number.begin(), number.end(), key.number.begin());
    if (!equalInConstantTime(key.key.publicKey().bytes, secret.last(32))) throw malformed();
    return key;
}

} // namespace zapis
