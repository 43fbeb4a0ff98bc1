#include "core/crypto/age_header.h"

#include <algorithm>
#include <stdexcept>

#include <sodium.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/crypto/sodium_bytes.h"

namespace zapis {

namespace {

constexpr std::string_view kVersionStart = "age-encryption.org/";
constexpr std::string_view kVersion = "age-encryption.org/v1";
constexpr std::string_view kStanzaStart = "-> ";
constexpr std::string_view kMacStart = "---";
constexpr std::string_view kWrapInfo = "age-encryption.org/v1/X25519";
constexpr std::size_t kColumns = 64;
constexpr std::size_t kMaxHeaderBytes = 64 * 1024;
constexpr std::size_t kMaxStanzas = 64;
constexpr std::size_t kFileKeyBytes = 16;

[[noreturn]] void fail(const char* key = "age.header") { throw Error(Error::Code::Malformed, key); }

/// Lines of the header out of the input, counted, so that a hostile one ends.
class HeaderLines {
public:
    explicit HeaderLines(AgeInput& input) : m_input(&input) { }
    std::string next()
    {
        std::string line;
        while (true) {
            const auto byte = m_input->next();
            if (!byte || ++m_total > kMaxHeaderBytes) fail();
            if (*byte == std::byte{'\n'}) return line;
            line += static_cast<char>(*byte);
        }
    }

private:
    AgeInput* m_input;
    std::size_t m_total = 0;
};

bool isArgument(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 33 && c <= 126; });
}

AgeStanza readStanza(std::string_view firstLine, HeaderLines& lines, std::string& macText)
{
    AgeStanza stanza;
    for (const std::string_view part : split(firstLine.substr(kStanzaStart.size()), ' ')) {
        if (!isArgument(part)) fail();
        if (stanza.type.empty()) stanza.type = part;
        else stanza.arguments.emplace_back(part);
    }
    while (true) {
        const std::string line = lines.next();
        macText += line + "\n";
        const auto bytes = line.size() <= kColumns ? fromBase64(line) : std::nullopt;
        if (!bytes) fail();
        stanza.body.insert(stanza.body.end(), bytes->begin(), bytes->end());
        if (line.size() < kColumns) return stanza;
    }
}

std::array<std::byte, 32> headerMac(const Secret& fileKey, std::string_view macText)
{
    auto key = hkdfSha256(fileKey.bytes(), {}, bytesOf("header"));
    const auto mac = hmacSha256(key, bytesOf(macText));
    sodium_memzero(key.data(), key.size());
    return mac;
}

/// HKDF over the shared secret of share and recipient; nothing where the shared secret is all zero (a share of low order).
std::optional<Secret> wrapKey(ByteView secret, ByteView point, ByteView share, ByteView recipient)
{
    Secret shared(32);
    auto out = shared.bytes();
    if (crypto_scalarmult(raw(out), raw(secret), raw(point)) != 0) return std::nullopt;
    Bytes salt(share.begin(), share.end());
    salt.insert(salt.end(), recipient.begin(), recipient.end());
    auto derived = hkdfSha256(shared.bytes(), salt, bytesOf(kWrapInfo));
    Secret key = Secret::copyOf(derived);
    sodium_memzero(derived.data(), derived.size());
    return key;
}

/// The share of an X25519 stanza. Any other form is a broken header, whoever the file is for.
Bytes shareOf(const AgeStanza& stanza)
{
    if (stanza.arguments.size() != 1 || stanza.body.size() != kFileKeyBytes + kTagBytes) fail();
    auto share = fromBase64(stanza.arguments.front());
    if (!share || share->size() != 32) fail();
    return std::move(*share);
}

std::optional<Secret> unwrap(const AgeStanza& stanza, const AgeIdentity& identity, const AgeRecipient& recipient)
{
    const Bytes share = shareOf(stanza);
    const auto key = wrapKey(identity.secret().bytes(), share, share, recipient.publicKey);
    if (!key) fail();
    Secret fileKey(kFileKeyBytes);
    ChunkAead aead(key->bytes());
    if (!aead.open(std::array<std::byte, 12>{}, stanza.body, fileKey.bytes())) return std::nullopt;
    return fileKey;
}

std::string stanzaFor(const AgeRecipient& recipient, const Secret& fileKey)
{
    Secret ephemeral(32);
    randomBytes(ephemeral.bytes());
    std::array<std::byte, 32> share{};
    crypto_scalarmult_base(raw(share), raw(ephemeral.bytes()));
    const auto key = wrapKey(ephemeral.bytes(), recipient.publicKey, share, recipient.publicKey);
    if (!key) throw Error(Error::Code::Malformed, "age.recipient");
    std::array<std::byte, kFileKeyBytes + kTagBytes> body{};
    ChunkAead aead(key->bytes());
    aead.seal(std::array<std::byte, 12>{}, fileKey.bytes(), body);
    return std::string(kStanzaStart) + "X25519 " + toBase64(share) + "\n" + toBase64(body) + "\n";
}

} // namespace

AgeHeader readAgeHeader(AgeInput& input)
{
    HeaderLines lines(input);
    AgeHeader header;
    const std::string version = lines.next();
    if (version != kVersion) fail(version.starts_with(kVersionStart) ? "age.version" : "age.header");
    header.macText = version + "\n";
    while (true) {
        const std::string line = lines.next();
        if (line.starts_with(kStanzaStart)) {
            if (header.stanzas.size() == kMaxStanzas) fail("age.too-many-stanzas");
            header.macText += line + "\n";
            header.stanzas.push_back(readStanza(line, lines, header.macText));
            if (header.stanzas.back().type == "scrypt") fail("age.passphrase");
            continue;
        }
        if (!line.starts_with(kMacStart) || line.size() <= kMacStart.size() || line[kMacStart.size()] != ' '
            || header.stanzas.empty())
            fail();
        auto mac = fromBase64(std::string_view(line).substr(kMacStart.size() + 1));
        if (!mac || mac->size() != 32) fail();
        header.mac = std::move(*mac);
        header.macText += kMacStart;
        return header;
    }
}

OpenedFileKey openAgeHeader(const AgeHeader& header, const std::vector<AgeIdentity>& identities)
{
    std::vector<const AgeStanza*> ours;
    for (const AgeStanza& stanza : header.stanzas) {
        if (stanza.type != "X25519") continue;
        shareOf(stanza);
        ours.push_back(&stanza);
    }
    for (const AgeIdentity& identity : identities) {
        const AgeRecipient recipient = identity.recipient();
        for (const AgeStanza* stanza : ours) {
            auto fileKey = unwrap(*stanza, identity, recipient);
            if (!fileKey) continue;
            if (!equalInConstantTime(headerMac(*fileKey, header.macText), header.mac)) fail("age.mac");
            return {std::move(*fileKey), recipient};
        }
    }
    throw Error(Error::Code::Refused, "age.not-for-this-key");
}

std::string writeAgeHeader(const Secret& fileKey, const std::vector<AgeRecipient>& recipients)
{
    std::string text = std::string(kVersion) + "\n";
    for (const AgeRecipient& recipient : recipients) text += stanzaFor(recipient, fileKey);
    text += kMacStart;
    return text + " " + toBase64(headerMac(fileKey, text)) + "\n";
}

} // namespace zapis
