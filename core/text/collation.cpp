#include "core/text/collation.h"

#include <array>

#include <unicode/ucol.h>
#include <unicode/uiter.h>

namespace zapis {
namespace {

constexpr std::size_t kKeyBytes = 96; ///< some forty letters: names and the words behind them

} // namespace

void Collation::Close::operator()(UCollator* collator) const { ucol_close(collator); }

Collation::Collation(Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    m_collator.reset(ucol_open(std::string(languageCode(language)).c_str(), &status));
    if (m_collator) ucol_setAttribute(m_collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
}

std::string Collation::keyOf(std::string_view text) const
{
    if (!m_collator) return std::string(text); // ICU without its data: by code points
    UCharIterator letters;
    uiter_setUTF8(&letters, text.data(), static_cast<std::int32_t>(text.size()));
    std::array<std::uint32_t, 2> at{};
    std::array<std::uint8_t, kKeyBytes> key;
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size =
        ucol_nextSortKeyPart(m_collator.get(), &letters, at.data(), key.data(), static_cast<std::int32_t>(key.size()), &status);
    return U_SUCCESS(status) ? std::string(key.begin(), key.begin() + size) : std::string(text);
}

} // namespace zapis
