/// Random 128-bit ids, typed so that they do not mix. Text form of records: UUID v4 (RFC 9562), lower case.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace zapis {

template <class Tag> struct Id {
    std::array<std::byte, 16> bytes{};
    auto operator<=>(const Id&) const = default;
};

using RecordId = Id<struct RecordTag>; ///< also of an evidence item, which is a record
using ObjectId = Id<struct ObjectTag>; ///< a sealed object of the evidence store; its file name is 32 hex digits
using VaultId = Id<struct VaultTag>;
using JournalId = Id<struct JournalTag>;
using DeviceId = Id<struct DeviceTag>;
using AuthorId = Id<struct AuthorTag>;
using CommitId = Id<struct CommitTag>;
using BundleId = Id<struct BundleTag>;

std::array<std::byte, 16> randomUuidBytes(); ///< version 4, variant 1
std::array<std::byte, 16> randomIdBytes();   ///< 128 random bits
std::string uuidText(const std::array<std::byte, 16>& bytes);
/// Lower-case UUID of any version, as samples use v5; nothing for any other spelling.
std::optional<std::array<std::byte, 16>> parseUuid(std::string_view text);
std::string hex32(const std::array<std::byte, 16>& bytes);
std::optional<std::array<std::byte, 16>> parseHex32(std::string_view text);

template <class T> T newId() { return T{randomIdBytes()}; }
inline RecordId newRecordId() { return RecordId{randomUuidBytes()}; }
inline std::string toText(const RecordId& id) { return uuidText(id.bytes); }
inline std::optional<RecordId> parseRecordId(std::string_view text)
{
    if (const auto bytes = parseUuid(text)) return RecordId{*bytes};
    return std::nullopt;
}
inline std::string toText(const ObjectId& id) { return hex32(id.bytes); }

} // namespace zapis

template <class Tag> struct std::hash<zapis::Id<Tag>> {
    std::size_t operator()(const zapis::Id<Tag>& id) const noexcept
    {
        std::size_t value = 0;
        for (std::size_t i = 0; i < sizeof value; ++i) value = value << 8 | std::to_integer<std::size_t>(id.bytes[i]);
        return value;
    }
};
