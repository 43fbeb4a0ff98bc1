/// Bytes and their spellings. Decoders are strict: a wrong character, length or unused bit gives nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zapis {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

ByteView bytesOf(std::string_view text);
std::string_view textOf(ByteView bytes);

std::string toHex(ByteView bytes);                      ///< lower case
std::optional<Bytes> fromHex(std::string_view hex);     ///< lower case only, even length
std::string toBase64(ByteView bytes);                   ///< RFC 4648 §4, unpadded
std::optional<Bytes> fromBase64(std::string_view text); ///< unpadded, canonical (unused bits zero)
std::string toBase64Padded(ByteView bytes);
std::optional<Bytes> fromBase64Padded(std::string_view text);
/// Crockford base 32, most significant bit first, lower case, padded with zero bits *in front* (ULID style): 16 bytes → 26
/// characters.
std::string toCrockford(ByteView bytes);
std::optional<Bytes> fromCrockford(std::string_view text, std::size_t sizeBytes);

/// Little-endian and big-endian integers into and out of byte arrays.
void putLe64(std::span<std::byte> out, std::uint64_t value);
std::uint64_t getLe64(ByteView in);
void putBe32(std::span<std::byte> out, std::uint32_t value);
std::uint32_t getBe32(ByteView in);
void putBe64(std::span<std::byte> out, std::uint64_t value);
std::uint64_t getBe64(ByteView in);

} // namespace zapis
