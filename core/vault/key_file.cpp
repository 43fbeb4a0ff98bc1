#include "core/vault/key_file.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/json.h"

namespace zapis {

namespace {

using Kind = SlotInfo::Kind;

constexpr std::size_t kSealedSecretBytes = 48;
constexpr std::size_t kSealedKeyBytes = 96;
constexpr std::size_t kMaxAgeBytes = 1024; ///< one X25519 stanza and 80 bytes are 277

struct KindName {
    Kind kind;
    std::string_view name;
};
constexpr std::array<KindName, 4> kKinds{{
    {Kind::Passphrase, "passphrase"},
    {Kind::PassphraseAndFile, "passphrase+file"},
    {Kind::Recovery, "recovery"},
    {Kind::Escrow, "escrow"},
}};

Error malformed(std::string_view member)
{
    return Error(Error::Code::Malformed, "vault.key-file-malformed", {std::string(member)});
}

Bytes bytesAt(const Json& object, std::string_view key)
{
    auto bytes = fromBase64(object.at(key).string());
    if (!bytes) throw malformed(key);
    return std::move(*bytes);
}

Bytes bytesAt(const Json& object, std::string_view key, std::size_t size)
{
    Bytes bytes = bytesAt(object, key);
    if (bytes.size() != size) throw malformed(key);
    return bytes;
}

template <std::size_t N> void readArray(const Json& object, std::string_view key, std::array<std::byte, N>& out)
{
    std::ranges::copy(bytesAt(object, key, N), out.begin());
}

/// Exactly these members, no more, no fewer.
void mustHave(const Json& object, std::initializer_list<std::string_view> keys)
{
    if (!object.isObject() || object.members().size() != keys.size()) throw malformed("members");
    for (const std::string_view key : keys) object.at(key);
}

/// How many bytes an age file with one X25519 stanza seals; nothing where it is none. Without its key no more can be said of it.
std::optional<std::size_t> sealedInAge(ByteView file)
{
    const std::string_view text = textOf(file);
    constexpr std::string_view kStart = "age-encryption.org/v1\n-> X25519 ";
    if (text.size() > kMaxAgeBytes || !text.starts_with(kStart)) return std::nullopt;
    const std::size_t mac = text.find("\n--- ");
    if (mac == std::string_view::npos || text.substr(kStart.size(), mac - kStart.size()).find("\n->") != std::string_view::npos)
        return std::nullopt;
    const std::size_t end = text.find('\n', mac + 1);
    constexpr std::size_t kNonceAndTag = 16 + 16;
    if (end == std::string_view::npos || text.size() - end - 1 < kNonceAndTag) return std::nullopt;
    return text.size() - end - 1 - kNonceAndTag;
}

constexpr std::size_t kEscrowBytes = 32 + 16, kEscrowBytesWithIdentity = 32 + 32 + 16;

void readCost(const Json& json, Slot& slot)
{
    const std::int64_t memory = json.at("mem").integer();
    const std::int64_t passes = json.at("ops").integer();
    constexpr std::int64_t kMax = std::int64_t{1} << 32;
    const bool fits = memory > 0 && memory < kMax && passes > 0 && passes < kMax;
    if (fits) slot.cost = {static_cast<std::uint32_t>(memory), static_cast<std::uint32_t>(passes)};
    if (!fits || !isAllowed(slot.cost))
        throw Error(Error::Code::Refused, "vault.kdf-refused", {std::to_string(memory), std::to_string(passes)});
    readArray(json, "salt", slot.salt);
}

Slot parseEscrow(const Json& json, Slot slot)
{
    mustHave(json, {"age", "id", "kind"});
    slot.age = bytesAt(json, "age");
    const auto sealed = sealedInAge(slot.age);
    if (sealed != kEscrowBytes && sealed != kEscrowBytesWithIdentity) throw malformed("age");
    return slot;
}

Slot parseSlot(const Json& json)
{
    Slot slot;
    readArray(json, "id", slot.id);
    const std::string& name = json.at("kind").string();
    const auto kind = std::ranges::find(kKinds, name, &KindName::name);
    if (kind == kKinds.end()) throw malformed("kind");
    slot.kind = kind->kind;
    if (slot.kind == Kind::Escrow) return parseEscrow(json, std::move(slot));

    const std::size_t members = 7u + (slot.hasPassphrase() ? 3 : 0) + (json.find("ik") ? 1 : 0);
    if (json.members().size() != members) throw malformed("slots");
    readArray(json, "nonce", slot.nonce);
    readArray(json, "pk", slot.publicKey);
    readArray(json, "seen", slot.seen);
    slot.sealedSecret = bytesAt(json, "sk", kSealedSecretBytes);
    slot.sealedVaultKey = bytesAt(json, "vk", kSealedKeyBytes);
    if (json.find("ik")) slot.sealedIdentityKey = bytesAt(json, "ik", kSealedKeyBytes);
    if (slot.hasPassphrase()) readCost(json, slot);
    return slot;
}

Json::Object slotHead(const Slot& slot)
{
    Json::Object json;
    json["id"] = toBase64(slot.id);
    json["kind"] = slotKindCode(slot.kind);
    if (slot.kind == Kind::Escrow) {
        json["age"] = toBase64(slot.age);
        return json;
    }
    json["pk"] = toBase64(slot.publicKey);
    if (slot.hasPassphrase()) {
        json["mem"] = std::int64_t{slot.cost.memoryKib};
        json["ops"] = std::int64_t{slot.cost.passes};
        json["salt"] = toBase64(slot.salt);
    }
    return json;
}

Json slotJson(const Slot& slot)
{
    Json::Object json = slotHead(slot);
    if (slot.kind == Kind::Escrow) return json;
    json["nonce"] = toBase64(slot.nonce);
    json["seen"] = toBase64(slot.seen);
    json["sk"] = toBase64(slot.sealedSecret);
    json["vk"] = toBase64(slot.sealedVaultKey);
    if (!slot.sealedIdentityKey.empty()) json["ik"] = toBase64(slot.sealedIdentityKey);
    return json;
}

Json::Object jsonWithoutMac(const KeyFile& file)
{
    Json::Array slots;
    for (const Slot& slot : file.slots) slots.push_back(slotJson(slot));
    Json::Object json;
    json["files"] = Json::object({{"identity", toBase64(file.identity.bytes)}, {"records", toBase64(file.records.bytes)}});
    json["format"] = kVaultFormat;
    json["generation"] = file.generation;
    json["slots"] = std::move(slots);
    json["vault"] = toBase64(file.vault.bytes);
    return json;
}

KeyFile readKeyFile(const Json& json)
{
    mustHave(json, {"files", "format", "generation", "mac", "slots", "vault"});
    if (json.at("format").string() != kVaultFormat) throw malformed("format");
    KeyFile file;
    const Json& files = json.at("files");
    mustHave(files, {"identity", "records"});
    readArray(files, "identity", file.identity.bytes);
    readArray(files, "records", file.records.bytes);
    const std::int64_t generation = json.at("generation").integer();
    if (generation < 1) throw malformed("generation");
    file.generation = static_cast<std::uint64_t>(generation);
    readArray(json, "mac", file.mac);
    readArray(json, "vault", file.vault.bytes);
    const Json::Array& slots = json.at("slots").items();
    if (slots.empty() || slots.size() > kMaxSlots) throw malformed("slots");
    std::set<SlotId> ids;
    for (const Json& slot : slots) {
        file.slots.push_back(parseSlot(slot));
        if (!ids.insert(file.slots.back().id).second) throw malformed("id");
    }
    return file;
}

} // namespace

bool isAllowed(const KdfCost& cost)
{
    constexpr std::uint64_t kMib = 1024, kGib = 1024 * kMib;
    return cost.memoryKib >= 64 * kMib && cost.memoryKib <= 4 * kGib && cost.passes >= 1 && cost.passes <= 16
        && std::uint64_t{cost.memoryKib} * cost.passes <= 16 * kGib;
}

std::string_view slotKindCode(SlotInfo::Kind kind) { return std::ranges::find(kKinds, kind, &KindName::kind)->name; }

bool Slot::opensIdentities() const
{
    if (kind == Kind::Escrow) return sealedInAge(age) == kEscrowBytesWithIdentity;
    return !sealedIdentityKey.empty();
}

std::string Slot::identityText() const { return canonical(slotHead(*this)); }

std::string KeyFile::macText() const { return canonical(jsonWithoutMac(*this)); }

std::string KeyFile::text() const
{
    Json::Object json = jsonWithoutMac(*this);
    json["mac"] = toBase64(mac);
    return canonical(std::move(json)) + '\n';
}

const Slot* KeyFile::find(const SlotId& id) const
{
    const auto found = std::ranges::find(slots, id, &Slot::id);
    return found == slots.end() ? nullptr : &*found;
}

Slot* KeyFile::find(const SlotId& id) { return const_cast<Slot*>(std::as_const(*this).find(id)); }

KeyFile parseKeyFile(std::string_view text)
{
    if (text.size() > kMaxKeyFileBytes || !text.ends_with('\n')) throw malformed("size");
    text.remove_suffix(1);
    return readKeyFile(parseCanonical(text, {kMaxKeyFileBytes, 4}));
}

std::optional<std::uint64_t> newerGeneration(std::string_view text)
{
    try {
        // Of a later format nothing is known but these two members: more bytes and deeper nesting must not hide it.
        const Json json = parseJson(text, {16 * kMaxKeyFileBytes, 32});
        constexpr std::string_view kPrefix = "zapis-vault/";
        const std::string format = json.stringOr("format");
        if (!format.starts_with(kPrefix) || format == kVaultFormat) return std::nullopt;
        const std::string_view number = std::string_view(format).substr(kPrefix.size());
        const bool isNumber =
            !number.empty() && number[0] >= '1' && number.find_first_not_of("0123456789") == std::string_view::npos;
        const Json* generation = json.find("generation");
        if (!isNumber || !generation || !generation->isInteger() || generation->integer() < 0) return std::nullopt;
        return static_cast<std::uint64_t>(generation->integer());
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace zapis
