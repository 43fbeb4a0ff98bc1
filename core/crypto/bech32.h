/// Bech32 (BIP 173) of 32-byte keys, as age spells its keys. Strict: one case, right checksum, zero padding bits.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/base/bytes.h"

namespace zapis {

inline constexpr std::size_t kBech32Symbols = 52 + 6; ///< of 32 bytes, with the checksum

/// The symbols behind "<prefix>1", lower case.
std::array<char, kBech32Symbols> bech32Symbols(std::string_view lowerPrefix, ByteView key32);
/// Fills `key32` from the symbols (lower case); false where they are none.
[[nodiscard]] bool readBech32Symbols(std::string_view lowerPrefix, std::string_view symbols, std::span<std::byte> key32);

} // namespace zapis
