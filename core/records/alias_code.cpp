// Alias codes (docs/model/domain.md §7): kind letter, 5 random Crockford symbols, a Luhn mod 32 check symbol: V-7K2QM-V.
#include "core/records/alias_code.h"

#include <algorithm>
#include <array>

#include "core/base/random.h"
#include "core/records/records.h"

namespace zapis {
namespace {

constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kRandomSymbols = 5;

} // namespace

char aliasCheckSymbol(std::string_view fiveSymbols)
{
    std::size_t sum = 0;
    bool doubled = true; // from the right, every other value doubled beginning with the last
    for (auto symbol = fiveSymbols.rbegin(); symbol != fiveSymbols.rend(); ++symbol, doubled = !doubled) {
        const std::size_t value = kSymbols.find(*symbol);
        if (value == std::string_view::npos) return '\0';
        const std::size_t weighed = doubled ? value * 2 : value;
        sum += weighed / 32 + weighed % 32;
    }
    return kSymbols[(32 - sum % 32) % 32];
}

bool hasAliasShape(std::string_view code)
{
    const auto isSymbol = [](char c) { return kSymbols.find(c) != std::string_view::npos; };
    return code.size() == 9 && code[0] >= 'A' && code[0] <= 'Z' && code[1] == '-' && code[7] == '-'
        && std::ranges::all_of(code.substr(2, kRandomSymbols), isSymbol) && isSymbol(code[8]);
}

bool isAliasCode(std::string_view code)
{
    if (!hasAliasShape(code)) return false;
    return aliasCheckSymbol(code.substr(2, kRandomSymbols)) == code[8];
}

std::string freshAliasCode(char letter)
{
    std::array<std::byte, kRandomSymbols> random{};
    randomBytes(random);
    std::string symbols;
    for (const std::byte byte : random) symbols += kSymbols[std::to_integer<std::size_t>(byte) % kSymbols.size()];
    return std::string{letter, '-'} + symbols + '-' + aliasCheckSymbol(symbols);
}

std::string spelledAliasCode(std::string_view typed)
{
    std::string out;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        if (out.size() > 1) { // the kind letter may be an O or an I
            if (c == 'O') c = '0';
            if (c == 'I' || c == 'L') c = '1';
        }
        out += c;
    }
    return out;
}

} // namespace zapis
