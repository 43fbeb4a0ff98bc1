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

} // namespace

std::string AgeRecipient::text() const
{
    const auto symbols = bech32Symbols(kRecipientPrefix, publicKey);
    return std::string(kRecipientPrefix) + "1" + std::string(symbols.data(), symbols.size());
}

AgeRecipient parseAgeRecipient(std::string_view text)
{
    AgeRecipient recipient;
    if (!text.starts_with(kRecipientStart) || text.size() != kRecipientStart.size() + kBech32Symbols)
        throw Error(Error::Code::Malformed, "age.recipient");
    if (!readBech32Symbols(kRecipientPrefix, text.substr(kRecipientStart.size()), recipient.publicKey))
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
    for (std::string_view line : split(fileText, '\n')) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        if (identities.size() == kMaxIdentities) throw Error(Error::Code::Malformed, "age.identity");
        identities.push_back(AgeIdentity::parse(line));
    }
    if (identities.empty()) throw Error(Error::Code::Malformed, "age.no-identity");
    return identities;
}

} // namespace zapis
