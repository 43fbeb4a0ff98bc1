#include "core/base/id.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "core/base/random.h"

namespace zapis {
namespace {

std::optional<std::array<std::byte, 16>> sixteen(const std::optional<Bytes>& bytes)
{
    if (!bytes || bytes->size() != 16) return std::nullopt;
    std::array<std::byte, 16> id{};
    std::copy(bytes->begin(), bytes->end(), id.begin());
    return id;
}

} // namespace

std::array<std::byte, 16> randomIdBytes()
{
    std::array<std::byte, 16> bytes{};
    randomBytes(bytes);
    return bytes;
}

std::array<std::byte, 16> randomUuidBytes()
{
    auto bytes = randomIdBytes();
    bytes[6] = (bytes[6] & std::byte{0x0F}) | std::byte{0x40}; // RFC 9562 §5.4: version 4
    bytes[8] = (bytes[8] & std::byte{0x3F}) | std::byte{0x80}; // variant 1
    return bytes;
}

std::string uuidText(const std::array<std::byte, 16>& bytes)
{
    std::string text = toHex(bytes);
    for (const std::size_t at : {20u, 16u, 12u, 8u}) text.insert(at, 1, '-');
    return text;
}

std::optional<std::array<std::byte, 16>> parseUuid(std::string_view text)
{
    if (text.size() != 36) return std::nullopt;
    std::string hex;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-')) return std::nullopt;
        if (!dash) hex += text[i];
    }
    return sixteen(fromHex(hex));
}

std::string hex32(const std::array<std::byte, 16>& bytes) { return toHex(bytes); }

std::optional<std::array<std::byte, 16>> parseHex32(std::string_view text) { return sixteen(fromHex(text)); }

} // namespace zapis
