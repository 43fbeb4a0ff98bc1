#include "core/base/bytes.h"

#include <algorithm>

namespace zapis {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kCrockford = "0123456789abcdefghjkmnpqrstvwxyz";

unsigned byteAt(ByteView bytes, std::size_t i) { return std::to_integer<unsigned>(bytes[i]); }

template <std::size_t N> void putBigEndian(std::span<std::byte> out, std::uint64_t value)
{
    for (std::size_t i = 0; i < N; ++i) out[N - 1 - i] = static_cast<std::byte>(value >> (8 * i));
}

template <std::size_t N> std::uint64_t getBigEndian(ByteView in)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < N; ++i) value = value << 8 | std::to_integer<std::uint64_t>(in[i]);
    return value;
}

} // namespace

ByteView bytesOf(std::string_view text) { return std::as_bytes(std::span(text.data(), text.size())); }

std::string_view textOf(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string toHex(ByteView bytes)
{
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const std::byte byte : bytes) {
        hex += kHex[std::to_integer<unsigned>(byte) >> 4];
        hex += kHex[std::to_integer<unsigned>(byte) & 15];
    }
    return hex;
}

std::optional<Bytes> fromHex(std::string_view hex)
{
    if (hex.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const auto high = kHex.find(hex[i]), low = kHex.find(hex[i + 1]);
        if (high == kHex.npos || low == kHex.npos) return std::nullopt;
        bytes.push_back(static_cast<std::byte>(high << 4 | low));
    }
    return bytes;
}

std::string toBase64(ByteView bytes)
{
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    unsigned buffer = 0;
    int bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        buffer = (buffer << 8 | byteAt(bytes, i)) & 0xFFFFFF;
        for (bits += 8; bits >= 6; bits -= 6) text += kBase64[buffer >> (bits - 6) & 63];
    }
    if (bits > 0) text += kBase64[buffer << (6 - bits) & 63];
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text)
{
    if (text.size() % 4 == 1) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() * 3 / 4);
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = kBase64.find(c);
        if (value == kBase64.npos) return std::nullopt;
        buffer = (buffer << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::byte>(buffer >> bits));
        }
    }
    if ((buffer & ((1u << bits) - 1)) != 0) return std::nullopt; // unused bits must be zero: one spelling for each value
    return bytes;
}

std::string toBase64Padded(ByteView bytes)
{
    std::string text = toBase64(bytes);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::optional<Bytes> fromBase64Padded(std::string_view text)
{
    if (text.size() % 4 != 0) return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
    return fromBase64(text.substr(0, text.size() - padding));
}

std::string toCrockford(ByteView bytes)
{
    const std::size_t symbols = (bytes.size() * 8 + 4) / 5;
    const std::size_t lead = symbols * 5 - bytes.size() * 8; // zero bits in front
    std::string text(symbols, '0');
    for (std::size_t i = 0; i < symbols; ++i) {
        unsigned value = 0;
        for (std::size_t k = 0; k < 5; ++k) {
            const std::size_t position = i * 5 + k;
            unsigned bit = 0;
            if (position >= lead) {
                const std::size_t at = position - lead;
                bit = byteAt(bytes, at / 8) >> (7 - at % 8) & 1;
            }
            value = value << 1 | bit;
        }
        text[i] = kCrockford[value];
    }
    return text;
}

std::optional<Bytes> fromCrockford(std::string_view text, std::size_t sizeBytes)
{
    const std::size_t symbols = (sizeBytes * 8 + 4) / 5;
    if (text.size() != symbols) return std::nullopt;
    const std::size_t lead = symbols * 5 - sizeBytes * 8;
    Bytes bytes(sizeBytes);
    for (std::size_t i = 0; i < symbols; ++i) {
        const auto value = kCrockford.find(text[i]);
        if (value == kCrockford.npos) return std::nullopt;
        for (std::size_t k = 0; k < 5; ++k) {
            const std::size_t position = i * 5 + k;
            const unsigned bit = static_cast<unsigned>(value) >> (4 - k) & 1;
            if (position < lead) {
                if (bit != 0) return std::nullopt;
                continue;
            }
            const std::size_t at = position - lead;
            bytes[at / 8] |= static_cast<std::byte>(bit << (7 - at % 8));
        }
    }
    return bytes;
}

void putLe64(std::span<std::byte> out, std::uint64_t value)
{
    for (std::size_t i = 0; i < 8; ++i) out[i] = static_cast<std::byte>(value >> (8 * i));
}

std::uint64_t getLe64(ByteView in)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) value = value << 8 | std::to_integer<std::uint64_t>(in[i]);
    return value;
}

void putBe32(std::span<std::byte> out, std::uint32_t value) { putBigEndian<4>(out, value); }
std::uint32_t getBe32(ByteView in) { return static_cast<std::uint32_t>(getBigEndian<4>(in)); }
void putBe64(std::span<std::byte> out, std::uint64_t value) { putBigEndian<8>(out, value); }
std::uint64_t getBe64(ByteView in) { return getBigEndian<8>(in); }

} // namespace zapis
