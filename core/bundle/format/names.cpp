#include "core/bundle/format/names.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/text.h"

namespace zapis {

namespace {

constexpr std::string_view kSymbols = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kLabelLength = 10;
constexpr std::size_t kItemLength = 26;
constexpr std::string_view kPayloadLetters = "ortlwc";
constexpr std::string_view kItems = "data/items/";

constexpr std::string_view kPartSuffix = ".tar.age";

bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isDeviceName(std::string_view stem)
{
    static constexpr std::array<std::string_view, 4> plain{"con", "prn", "aux", "nul"};
    if (std::find(plain.begin(), plain.end(), stem) != plain.end()) return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && isDigit(stem[3]);
}

std::optional<std::size_t> threeDigits(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() != 3 || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool isActive(std::string_view extension)
{
    constexpr std::array<std::string_view, 10> kActive{
        "html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "svg", "xml", "hta"};
    return std::ranges::find(kActive, extension) != kActive.end();
}

} // namespace

bool isLegalComponent(std::string_view component)
{
    if (component.empty() || component.size() > 64 || !isLowerOrDigit(component.front()) || component.back() == '.') return false;
    const auto legal = [](char c) { return isLowerOrDigit(c) || c == '.' || c == '_' || c == '-'; };
    return std::all_of(component.begin(), component.end(), legal) && !isDeviceName(component.substr(0, component.find('.')));
}

bool isLegalName(std::string_view name)
{
    if (name.empty() || name.size() > kMaxNameBytes) return false;
    const auto components = split(name, '/');
    return std::all_of(components.begin(), components.end(), isLegalComponent);
}

std::string bagDirectory(const BundleId& bundle) { return "zb-" + toHex(std::span(bundle.bytes).first(4)); }

std::string itemName(const RecordId& item) { return toCrockford(item.bytes); }

std::string payloadName(const RecordId& item, char letter, int number, std::string_view extension)
{
    const std::string name = itemName(item);
    if (isActive(extension)) extension = "txt";
    return fmt::format("{}{}/{}-{}{}.{}", kItems, name, name, letter, number, extension);
}

bool isActiveName(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && isActive(name.substr(dot + 1));
}

std::optional<PayloadName> parsePayloadName(std::string_view name)
{
    if (!name.starts_with(kItems)) return std::nullopt;
    const auto parts = split(name.substr(kItems.size()), '/');
    if (parts.size() != 2 || parts[0].size() != kItemLength || !parts[1].starts_with(parts[0])) return std::nullopt;
    const auto bytes = fromCrockford(parts[0], 16);
    if (!bytes) return std::nullopt;
    const std::string_view tail = parts[1].substr(kItemLength);
    const auto dot = tail.find('.');
    if (tail.size() < 5 || tail[0] != '-' || kPayloadLetters.find(tail[1]) == std::string_view::npos
        || dot == std::string_view::npos)
        return std::nullopt;
    const std::string_view number = tail.substr(2, dot - 2), extension = tail.substr(dot + 1);
    if (number.empty() || number.size() > 4 || number[0] == '0' || !std::all_of(number.begin(), number.end(), isDigit))
        return std::nullopt;
    if (extension.empty() || extension.size() > 8 || !std::all_of(extension.begin(), extension.end(), isLowerOrDigit))
        return std::nullopt;
    PayloadName payload;
    std::copy(bytes->begin(), bytes->end(), payload.item.bytes.begin());
    payload.letterAndNumber = std::string(tail.substr(1, dot - 1));
    return payload;
}

std::string newBundleLabel()
{
    std::array<std::byte, kLabelLength> bytes{};
    randomBytes(bytes);
    std::string label;
    for (const std::byte byte : bytes) label += kSymbols[std::to_integer<std::size_t>(byte) & 31];
    return label;
}

bool isBundleLabel(std::string_view label)
{
    return label.size() == kLabelLength && label.find_first_not_of(kSymbols) == std::string_view::npos;
}

std::string partName(std::string_view label, std::size_t part, std::size_t parts)
{
    if (parts == 1) return fmt::format("{}{}", label, kPartSuffix);
    return fmt::format("{}-{:03}of{:03}{}", label, part, parts, kPartSuffix);
}

std::optional<PartName> parsePartName(std::string_view name)
{
    if (!name.ends_with(kPartSuffix) || name.size() < kLabelLength + kPartSuffix.size()) return std::nullopt;
    PartName part{std::string(name.substr(0, kLabelLength)), 1, 1};
    if (!isBundleLabel(part.label)) return std::nullopt;
    const std::string_view middle = name.substr(kLabelLength, name.size() - kLabelLength - kPartSuffix.size());
    if (middle.empty()) return part;
    if (middle.size() != 9 || middle[0] != '-' || middle.substr(4, 2) != "of") return std::nullopt;
    const auto number = threeDigits(middle.substr(1, 3)), of = threeDigits(middle.substr(6, 3));
    if (!number || !of || *number < 1 || *number > *of || *of < 2) return std::nullopt;
    part.number = *number;
    part.of = *of;
    return part;
}

} // namespace zapis
