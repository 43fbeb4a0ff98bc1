#include "core/bundle/format/pseudonym.h"

#include "core/crypto/hash.h"

namespace zapis {

namespace {

constexpr std::string_view kSymbols = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::string_view kPrefix = "p-";
constexpr std::size_t kLength = 12;

} // namespace

std::string Pseudonyms::of(const RecordId& person) const
{
    const auto mac = hmacSha256(m_key.bytes(), bytesOf(toText(person)));
    // The first 60 bits, most significant first.
    const std::uint64_t bits = getBe64(std::span(mac).first(8)) >> 4;
    std::string text(kPrefix);
    for (std::size_t i = 0; i < kLength; ++i) text += kSymbols[bits >> (5 * (kLength - 1 - i)) & 31];
    return text;
}

bool isPseudonym(std::string_view text)
{
    return text.size() == kPrefix.size() + kLength && text.starts_with(kPrefix)
        && text.find_first_not_of(kSymbols, kPrefix.size()) == std::string_view::npos;
}

} // namespace zapis
