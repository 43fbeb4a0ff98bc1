#include "core/base/bytes.h"

#include <algorithm>

#include <sodium.h>

namespace zapis {
namespace {

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

const unsigned char* raw(ByteView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(Bytes& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

std::string toBase64(ByteView bytes, int variant)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back(); // the zero at the end
    return text;
}

/// libsodium reads strictly: no blanks, unused bits zero, and padding in full or not at all. But where `char` is signed it takes
/// each byte above 127 for the digit 63: they are refused before.
std::optional<Bytes> fromBase64(std::string_view text, int variant)
{
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > 127; })) return std::nullopt;
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    if (sodium_base642bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr, variant) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

} // namespace

ByteView bytesOf(std::string_view text) { return std::as_bytes(std::span(text.data(), text.size())); }

std::string_view textOf(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string toHex(ByteView bytes)
{
    std::string hex(bytes.size() * 2, '\0');
    sodium_bin2hex(hex.data(), hex.size() + 1, raw(bytes), bytes.size());
    return hex;
}

std::optional<Bytes> fromHex(std::string_view hex)
{
    if (hex.find_first_of("ABCDEF") != hex.npos) return std::nullopt; // one spelling for each value
    // Room for nothing too: libsodium takes no null pointer.
    Bytes bytes(hex.size() / 2 + 1);
    std::size_t size = 0;
    if (sodium_hex2bin(raw(bytes), bytes.size(), hex.data(), hex.size(), nullptr, &size, nullptr) != 0) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::string toBase64(ByteView bytes) { return toBase64(bytes, sodium_base64_VARIANT_ORIGINAL_NO_PADDING); }
std::optional<Bytes> fromBase64(std::string_view text) { return fromBase64(text, sodium_base64_VARIANT_ORIGINAL_NO_PADDING); }
std::string toBase64Padded(ByteView bytes) { return toBase64(bytes, sodium_base64_VARIANT_ORIGINAL); }
std::optional<Bytes> fromBase64Padded(std::string_view text) { return fromBase64(text, sodium_base64_VARIANT_ORIGINAL); }

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
