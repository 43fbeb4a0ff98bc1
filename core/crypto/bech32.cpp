#include "core/crypto/bech32.h"

#include <algorithm>

#include <sodium.h>

namespace zapis {

namespace {

constexpr std::string_view kAlphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t kDataSymbols = 52; // 32 bytes and four padding bits

/// The checksum over a polynomial ring, BIP 173 "Checksum".
class Checksum {
public:
    explicit Checksum(std::string_view prefix)
    {
        for (const char c : prefix) add(static_cast<unsigned>(c) >> 5);
        add(0);
        for (const char c : prefix) add(static_cast<unsigned>(c) & 31);
    }
    void add(unsigned symbol)
    {
        static constexpr std::array<std::uint32_t, 5> kGenerator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        const std::uint32_t top = m_value >> 25;
        m_value = (m_value & 0x1ffffff) << 5 ^ symbol;
        for (unsigned i = 0; i < 5; ++i)
            if (top >> i & 1) m_value ^= kGenerator[i];
    }
    std::uint32_t value() const noexcept { return m_value; }

private:
    std::uint32_t m_value = 1;
};

} // namespace

std::array<char, kBech32Symbols> bech32Symbols(std::string_view lowerPrefix, ByteView key32)
{
    std::array<char, kBech32Symbols> text{};
    Checksum checksum(lowerPrefix);
    unsigned bits = 0, held = 0;
    std::size_t out = 0;
    const auto put = [&](unsigned symbol) {
        checksum.add(symbol);
        text[out++] = kAlphabet[symbol];
    };
    for (const std::byte byte : key32) {
        bits = bits << 8 | std::to_integer<unsigned>(byte);
        for (held += 8; held >= 5; held -= 5) put(bits >> (held - 5) & 31);
    }
    put(bits << (5 - held) & 31);
    for (int i = 0; i < 6; ++i) checksum.add(0);
    const std::uint32_t sum = checksum.value() ^ 1;
    for (int i = 0; i < 6; ++i) text[out++] = kAlphabet[sum >> (5 * (5 - i)) & 31];
    return text;
}

bool readBech32Symbols(std::string_view lowerPrefix, std::string_view symbols, std::span<std::byte> key32)
{
    if (symbols.size() != kBech32Symbols || key32.size() != 32) return false;
    Checksum checksum(lowerPrefix);
    unsigned bits = 0, held = 0;
    std::size_t out = 0;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const std::size_t symbol = kAlphabet.find(symbols[i]);
        if (symbol == std::string_view::npos) return false;
        checksum.add(static_cast<unsigned>(symbol));
        if (i >= kDataSymbols) continue;
        bits = bits << 5 | static_cast<unsigned>(symbol);
        held += 5;
        if (held >= 8) {
            held -= 8;
            key32[out++] = static_cast<std::byte>(bits >> held & 255);
        }
    }
    const bool padded = (bits & ((1u << held) - 1)) == 0;
    sodium_memzero(&bits, sizeof bits);
    return checksum.value() == 1 && padded;
}

} // namespace zapis
