#include "core/journal/entry.h"

#include <algorithm>
#include <utility>

namespace zapis {

namespace {

constexpr std::array<std::string_view, 29> kEventCodes = {"create", "change", "finalise", "amend", "withdraw", "attach", "open",
    "copy", "redact", "translate", "fixity", "consent", "export", "handover", "receipt", "recall", "import", "refuse", "enrol",
    "timestamp", "note", "print", "erase", "merge", "settle", "seal", "key", "check", "backup"};
static_assert(kEventCodes.size() == static_cast<std::size_t>(Event::Backup) + 1);

bool isId(std::string_view text) { return (text.size() == 36 && parseUuid(text)) || (text.size() == 32 && parseHex32(text)); }

template <class Digest> void appendHexArray(std::string& out, const std::vector<Digest>& digests)
{
    out += '[';
    for (std::size_t i = 0; i < digests.size(); ++i) {
        if (i != 0) out += ',';
        out += '"';
        out += digests[i].hex();
        out += '"';
    }
    out += ']';
}

} // namespace

std::string_view eventCode(Event event) { return kEventCodes[static_cast<std::size_t>(event)]; }

std::optional<Event> parseEvent(std::string_view code)
{
    const auto found = std::ranges::find(kEventCodes, code);
    if (found == kEventCodes.end()) return std::nullopt;
    return static_cast<Event>(found - kEventCodes.begin());
}

std::array<std::byte, 32> fieldSalt(ByteView entrySecret, std::string_view fieldName)
{
    return hmacSha256(entrySecret, bytesOf(fieldName));
}

Commitment fieldCommitment(ByteView salt, std::string_view fieldName, const Json& value)
{
    return fieldCommitmentOfText(salt, fieldName, canonical(value));
}

Commitment fieldCommitmentOfText(ByteView salt, std::string_view fieldName, std::string_view canonicalValue)
{
    std::string message(textOf(salt));
    message += '[';
    message += canonical(Json(fieldName));
    message += ',';
    message += canonicalValue;
    message += ']';
    return {sha256(bytesOf(message)).bytes};
}

Json hideIds(ByteView entrySecret, const Json& value)
{
    if (value.isString()) {
        if (!isId(value.string())) return value;
        return toHex(hmacSha256(entrySecret, bytesOf(value.string())));
    }
    if (value.isArray()) {
        Json::Array hidden;
        hidden.reserve(value.items().size());
        for (const Json& item : value.items()) hidden.push_back(hideIds(entrySecret, item));
        return hidden;
    }
    if (value.isObject()) {
        Json::Object hidden;
        for (const auto& [name, member] : value.members()) hidden.emplace(name, hideIds(entrySecret, member));
        return hidden;
    }
    return value;
}

Json committedForm(ByteView entrySecret, const Json& value, ValueClass valueClass)
{
    return valueClass == ValueClass::Plain ? value : hideIds(entrySecret, value);
}

Sha256Digest fieldsDigest(const std::vector<Commitment>& sortedCommitments)
{
    std::string list;
    list.reserve(sortedCommitments.size() * 67 + 2);
    appendHexArray(list, sortedCommitments);
    return sha256(bytesOf(list));
}

std::string entryText(std::vector<Commitment> commitments, std::vector<Sha256Digest> prev)
{
    std::ranges::sort(commitments);
    std::ranges::sort(prev);
    std::string text = "{\"fields\":\"" + fieldsDigest(commitments).hex() + "\",\"prev\":";
    appendHexArray(text, prev);
    text += ",\"v\":1}";
    return text;
}

} // namespace zapis
