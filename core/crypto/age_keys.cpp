// age keys: age1… and AGE-SECRET-KEY-1… (c2sp.org/age "The X25519 recipient type").
#include <algorithm>
#include <stdexcept>

#include <sodium.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/crypto/age.h"
#include "core/crypto/bech32.h"
#include "core/crypto/sodium_bytes.h"

namespace zapis {

namespace {

constexpr std::string_view kRecipientPrefix = "age";
constexpr std::string_view kRecipientStart = "age1";
constexpr std::string_view kIdentityPrefix = "age-secret-key-";
constexpr std::string_view kIdentityStart = "AGE-SECRET-KEY-1";
constexpr std::size_t kMaxIdentities = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace

std::string AgeRecipient::text() const
{
    const auto symbols = bech32Symbols(kRecipientPrefix, publicKey);
    return std::string(kRecipientPrefix) + "1" + std::string(symbols.data(), symbols.size());
}

namespace {

/// What mail, messengers and QR codes do to a key: its letters and digits alone are left, small ones, without the words of a line
/// in front ("# public key: "). The check signs tell whether it is the key that was meant.
std::string plainRecipient(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
        else if (c == ':') plain.clear();
    }
    return plain;
}

bool holds(std::string_view text, std::string_view capitals)
{
    const auto isSame = [](char a, char b) { return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b; };
    return std::search(text.begin(), text.end(), capitals.begin(), capitals.end(), isSame) != text.end();
}

/// Keys of other sorts that people send in the place of one, each with what to say about it.
std::string_view keyOfOtherSort(std::string_view typed)
{
    if (holds(typed, "AGE-SECRET-KEY-") || holds(typed, "AGE-PLUGIN-") || holds(typed, "PRIVATE KEY"))
        return "age.recipient-secret";
    if (holds(typed, "PGP PUBLIC KEY")) return "age.recipient-pgp";
    const std::string_view text = trim(typed);
    if (text.starts_with("ssh-") || text.starts_with("ecdsa-") || text.starts_with("sk-ssh")) return "age.recipient-ssh";
    return {};
}

/// Of what begins like a key and has not its length.
std::string_view keyOfOtherLength(std::string_view plain)
{
    if (plain.starts_with("age1pq1") || plain.starts_with("age1tagpq1")) return "age.recipient-quantum";
    // The name of the plugin stands between two separators; the symbols of a key have no "1".
    return plain.rfind('1') > kRecipientStart.size() ? "age.recipient-plugin" : "age.recipient-length";
}

} // namespace

AgeRecipient parseAgeRecipient(std::string_view typed)
{
    AgeRecipient recipient;
    // First: what may be secret is not copied about.
    if (const std::string_view other = keyOfOtherSort(typed); !other.empty()) throw Error(Error::Code::Malformed, other);
    const std::string text = plainRecipient(typed);
    if (!text.starts_with(kRecipientStart)) throw Error(Error::Code::Malformed, "age.recipient");
    if (text.size() != kRecipientStart.size() + kBech32Symbols) throw Error(Error::Code::Malformed, keyOfOtherLength(text));
    if (!readBech32Symbols(kRecipientPrefix, std::string_view(text).substr(kRecipientStart.size()), recipient.publicKey))
        throw Error(Error::Code::Malformed, "age.recipient-typo");
    return recipient;
}

AgeIdentity AgeIdentity::generate()
{
    initSecrets();
    Secret secret(32);
    randomBytes(secret.bytes());
    return AgeIdentity(std::move(secret));
}

AgeIdentity AgeIdentity::parse(std::string_view text)
{
    initSecrets();
    Secret secret(32);
    std::array<char, kBech32Symbols> lower{};
    bool good = text.starts_with(kIdentityStart) && text.size() == kIdentityStart.size() + lower.size();
    if (good) {
        const std::string_view symbols = text.substr(kIdentityStart.size());
        for (std::size_t i = 0; i < lower.size(); ++i) {
            const char c = symbols[i];
            good = good && !(c >= 'a' && c <= 'z'); // one case alone
            lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        good = good && readBech32Symbols(kIdentityPrefix, std::string_view(lower.data(), lower.size()), secret.bytes());
    }
    sodium_memzero(lower.data(), lower.size());
    if (!good) throw Error(Error::Code::Malformed, "age.identity");
    return AgeIdentity(std::move(secret));
}

AgeRecipient AgeIdentity::recipient() const
{
    AgeRecipient recipient;
    crypto_scalarmult_base(raw(recipient.publicKey), raw(m_secret.bytes()));
    return recipient;
}

Secret AgeIdentity::text() const
{
    auto symbols = bech32Symbols(kIdentityPrefix, m_secret.bytes());
    Secret text(kIdentityStart.size() + symbols.size());
    const auto out = text.bytes();
    std::copy_n(bytesOf(kIdentityStart).begin(), kIdentityStart.size(), out.begin());
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const char c = symbols[i];
        out[kIdentityStart.size() + i] = static_cast<std::byte>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    sodium_memzero(symbols.data(), symbols.size());
    return text;
}

std::vector<AgeIdentity> readAgeIdentities(std::string_view fileText)
{
    std::vector<AgeIdentity> identities;
    if (fileText.starts_with(std::string_view("\xFF\xFE", 2)) || fileText.starts_with(std::string_view("\xFE\xFF", 2)))
        throw Error(Error::Code::Malformed, "age.identity-utf16");
    if (fileText.starts_with(kByteOrderMark)) fileText.remove_prefix(kByteOrderMark.size());
    for (std::string_view line : split(fileText, '\n')) {
        line = trim(line);
        if (line.empty() || line.front() == '#') continue;
        if (identities.size() == kMaxIdentities) throw Error(Error::Code::Malformed, "age.identity");
        identities.push_back(AgeIdentity::parse(line));
    }
    if (identities.empty()) throw Error(Error::Code::Malformed, "age.no-identity");
    return identities;
}

} // namespace zapis
