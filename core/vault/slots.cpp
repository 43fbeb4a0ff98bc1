#include "core/vault/slots.h"

#include <algorithm>

#include <sodium.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/crypto/sealed_box.h"
#include "core/text/letters.h"
#include "core/text/typed_symbol.h"

namespace zapis {

namespace {

constexpr std::size_t kRecoveryBytes = 20, kRecoverySymbols = 32, kCheckSymbols = 4;
constexpr std::size_t kMediumBytes = 64;
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's

/// Keyed BLAKE2b-256 over the parts, into locked memory.
Secret keyed(ByteView key, std::initializer_list<ByteView> parts)
{
    std::size_t size = 0;
    for (const ByteView part : parts) size += part.size();
    Secret message(size);
    auto out = message.bytes().begin();
    for (const ByteView part : parts) out = std::ranges::copy(part, out).out;
    auto digest = blake2b256(key, message.bytes());
    Secret result = Secret::copyOf(digest);
    sodium_memzero(digest.data(), digest.size());
    return result;
}

/// NFC goes through a std::string of base's; it is wiped behind.
Secret normalised(const Secret& passphrase)
{
    std::string text = toNfc(textOf(passphrase.bytes()));
    Secret result = Secret::copyOf(text);
    sodium_memzero(text.data(), text.size());
    return result;
}

/// Symbol `index` (five bits each) of `bytes`, most significant bit first.
unsigned symbolAt(ByteView bytes, std::size_t index)
{
    unsigned value = 0;
    for (std::size_t bit = index * 5; bit < index * 5 + 5; ++bit)
        value = value << 1 | (std::to_integer<unsigned>(bytes[bit / 8]) >> (7 - bit % 8) & 1);
    return value;
}

/// The value of a typed character; nothing for what is skipped. Throws for what no key has.
std::optional<unsigned> symbolOf(char32_t typed)
{
    const char symbol = typedSymbol(typed);
    if (symbol == ' ') return std::nullopt;
    const std::size_t value = kAlphabet.find(symbol);
    if (value == std::string_view::npos) throw Error(Error::Code::CannotUnlock, "vault.recovery-typo");
    return static_cast<unsigned>(value);
}

Bytes associatedData(const Slot& slot, const VaultId& vault)
{
    Bytes data(vault.bytes.begin(), vault.bytes.end());
    const std::string text = slot.identityText();
    const ByteView bytes = bytesOf(text);
    data.insert(data.end(), bytes.begin(), bytes.end());
    return data;
}

Bytes boxFor(const Secret& key, const VaultId& vault, const std::array<std::byte, 32>& publicKey)
{
    Secret message(key.size() + vault.bytes.size());
    const auto rest = std::ranges::copy(key.bytes(), message.bytes().begin()).out;
    std::ranges::copy(vault.bytes, rest);
    return sealBox(message.bytes(), publicKey);
}

/// The key in a box, if the box was made for this vault.
template <class KeyType> KeyType keyFromBox(const Bytes& box, const BoxKeyPair& pair, const VaultId& vault)
{
    const auto message = openBox(box, pair);
    if (!message || message->size() != 48 || !std::ranges::equal(message->bytes().subspan(32), vault.bytes))
        throw Error(Error::Code::Damaged, "vault.key-file-changed");
    return KeyType::from(message->bytes().first(32));
}

} // namespace

Secret RecoveryKey::generate()
{
    Secret key(kRecoveryBytes);
    randomBytes(key.bytes());
    return key;
}

Secret RecoveryKey::text(const Secret& key20)
{
    const Sha256Digest check = sha256(key20.bytes());
    constexpr std::size_t kSymbols = kRecoverySymbols + kCheckSymbols;
    Secret text(kSymbols + kSymbols / 4 - 1);
    std::size_t at = 0;
    for (std::size_t i = 0; i < kSymbols; ++i) {
        if (i > 0 && i % 4 == 0) text.bytes()[at++] = std::byte{'-'};
        const unsigned value = i < kRecoverySymbols ? symbolAt(key20.bytes(), i) : symbolAt(check.bytes, i - kRecoverySymbols);
        text.bytes()[at++] = static_cast<std::byte>(kAlphabet[value]);
    }
    return text;
}

Secret RecoveryKey::parse(const Secret& typed)
{
    const Error typo(Error::Code::CannotUnlock, "vault.recovery-typo");
    Secret key(kRecoveryBytes);
    std::array<unsigned, kCheckSymbols> check{};
    std::size_t count = 0;
    const std::string_view text = textOf(typed.bytes());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        at += character.bytes;
        const auto value = symbolOf(character.codePoint);
        if (!value) continue;
        if (count >= kRecoverySymbols + kCheckSymbols) throw typo;
        if (count >= kRecoverySymbols) check[count - kRecoverySymbols] = *value;
        for (std::size_t bit = 0; count < kRecoverySymbols && bit < 5; ++bit) {
            const std::size_t place = count * 5 + bit;
            key.bytes()[place / 8] |= static_cast<std::byte>((*value >> (4 - bit) & 1) << (7 - place % 8));
        }
        ++count;
    }
    if (count != kRecoverySymbols + kCheckSymbols) throw typo;
    const Sha256Digest digest = sha256(key.bytes());
    for (std::size_t i = 0; i < kCheckSymbols; ++i)
        if (check[i] != symbolAt(digest.bytes, i)) throw typo;
    return key;
}

Unlocker::Unlocker(const Credential& credential)
    : m_kind(credential.kind),
      m_secret(
          credential.kind == Credential::Kind::Recovery ? RecoveryKey::parse(credential.secret) : normalised(credential.secret))
{
    if (m_kind != Credential::Kind::PassphraseAndFile) return;
    if (!credential.mediumFile || credential.mediumFile->size() != kMediumBytes)
        throw Error(Error::Code::CannotUnlock, "vault.medium-file");
    m_mediumDigest = Secret::copyOf(sha256(credential.mediumFile->bytes()).bytes);
}

Unlocker::Unlocker(const Secret& passphrase, std::optional<Secret> mediumDigest)
    : m_kind(mediumDigest ? Credential::Kind::PassphraseAndFile : Credential::Kind::Passphrase),
      m_secret(normalised(passphrase)),
      m_mediumDigest(std::move(mediumDigest))
{
}

SlotInfo::Kind Unlocker::kind() const noexcept
{
    switch (m_kind) {
    case Credential::Kind::Recovery: return SlotInfo::Kind::Recovery;
    case Credential::Kind::PassphraseAndFile: return SlotInfo::Kind::PassphraseAndFile;
    case Credential::Kind::Passphrase: break;
    }
    return SlotInfo::Kind::Passphrase;
}

bool Unlocker::hasEdgeBlank() const noexcept
{
    const std::string_view text = textOf(m_secret.bytes());
    return m_kind != Credential::Kind::Recovery && (text.starts_with(' ') || text.ends_with(' '));
}

void Unlocker::mustBeTypeable() const
{
    if (m_kind == Credential::Kind::Recovery) return;
    const std::string_view text = textOf(m_secret.bytes());
    for (std::size_t at = 0; at < text.size();) {
        const Character sign = characterAt(text, at);
        const char32_t taken = typedPassphraseSign(sign.codePoint);
        if (taken == 0 || taken != sign.codePoint) throw Error(Error::Code::Refused, "vault.unseen-in-passphrase");
        at += sign.bytes;
    }
}

const Secret& Unlocker::stretched(const Slot& slot)
{
    const auto found =
        std::ranges::find_if(m_stretched, [&](const Stretched& s) { return s.salt == slot.salt && s.cost == slot.cost; });
    if (found != m_stretched.end()) return found->key;
    m_stretched.push_back({slot.salt, slot.cost, argon2id(m_secret.bytes(), slot.salt, slot.cost)});
    return m_stretched.back().key;
}

std::optional<Secret> Unlocker::kekOf(const Slot& slot)
{
    if (slot.kind != kind()) return std::nullopt;
    switch (m_kind) {
    case Credential::Kind::Recovery: return keyed(m_secret.bytes(), {bytesOf("zapis/1 recovery"), slot.id});
    case Credential::Kind::PassphraseAndFile:
        return keyed(stretched(slot).bytes(), {bytesOf("zapis/1 file"), m_mediumDigest->bytes()});
    case Credential::Kind::Passphrase: break;
    }
    return stretched(slot).clone();
}

std::optional<VaultKeys> openSlot(const Slot& slot, const VaultId& vault, const Secret& kek)
{
    XAead aead(kek.bytes());
    BoxKeyPair pair;
    const ByteView sealed = slot.sealedSecret;
    if (!aead.open(slot.nonce, associatedData(slot, vault), sealed.first(32), sealed.subspan(32), pair.secretKey.bytes()))
        return std::nullopt;
    pair.publicKey = slot.publicKey; // bound by the associated data
    VaultKeys keys{keyFromBox<VaultKey>(slot.sealedVaultKey, pair, vault), std::nullopt};
    if (slot.opensIdentities()) keys.identity = keyFromBox<IdentityKey>(slot.sealedIdentityKey, pair, vault);
    return keys;
}

Slot makeSlot(const SlotId& id, KdfCost cost, Unlocker& unlocker, const VaultKeys& keys, SlotReach reach, const VaultId& vault)
{
    const bool readsNames = reach == SlotReach::RecordsAndNames;
    if (readsNames && !keys.identity) throw Error(Error::Code::Refused, "vault.needs-identity");
    if (!isAllowed(cost)) // no reader would take the key file any more
        throw Error(Error::Code::Refused, "vault.kdf-refused", {std::to_string(cost.memoryKib), std::to_string(cost.passes)});
    unlocker.mustBeTypeable();
    Slot slot;
    slot.id = id;
    slot.kind = unlocker.kind();
    slot.cost = cost;
    randomBytes(slot.salt);
    randomBytes(slot.nonce);
    const BoxKeyPair pair = newBoxKeyPair();
    slot.publicKey = pair.publicKey;
    const Secret kek = unlocker.kekOf(slot).value();
    slot.sealedSecret.resize(32 + kTagBytes);
    const auto sealed = std::span(slot.sealedSecret);
    XAead(kek.bytes())
        .seal(slot.nonce, associatedData(slot, vault), pair.secretKey.bytes(), sealed.first(32), sealed.subspan(32));
    slot.sealedVaultKey = boxFor(keys.vault, vault, pair.publicKey);
    if (readsNames) slot.sealedIdentityKey = boxFor(*keys.identity, vault, pair.publicKey);
    slot.seen = seenOf(kek, keys.vault, vault);
    return slot;
}

std::array<std::byte, 16> seenOf(const Secret& kek, const VaultKey& key, const VaultId& vault)
{
    const Secret digest = keyed(kek.bytes(), {bytesOf("zapis/1 seen"), key.bytes(), vault.bytes});
    std::array<std::byte, 16> seen{};
    std::copy_n(digest.bytes().begin(), seen.size(), seen.begin());
    return seen;
}

std::array<std::byte, 32> macOf(const KeyFile& file, const VaultKey& key)
{
    return blake2b256(subkey(key, "zpHeader").bytes(), bytesOf(file.macText()));
}

} // namespace zapis
