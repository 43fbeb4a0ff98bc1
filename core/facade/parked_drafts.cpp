#include "core/facade/parked_drafts.h"

#include "core/base/random.h"
#include "core/crypto/aead.h"

namespace zapis {
namespace {

constexpr std::string_view kKeySetting = "parking-key", kPurpose = "zapis parked drafts";
constexpr std::size_t kKeyBytes = 32;
constexpr JsonLimits kLimits{.maxBytes = 1u << 30, .maxDepth = 32};

Json jsonOf(const Draft& draft)
{
    Json json = Json::object({{"record", toText(draft.record)}, {"kind", draft.kind}, {"fields", draft.fields},
        {"saved_ms", draft.savedMs}, {"place", draft.place}});
    if (draft.basedOn) json["based_on"] = *draft.basedOn;
    return json;
}

Draft draftFrom(const Json& json)
{
    Draft draft;
    if (const auto id = parseRecordId(json.at("record").string())) draft.record = *id;
    draft.kind = json.at("kind").string();
    draft.fields = json.at("fields");
    draft.savedMs = json.at("saved_ms").integer();
    draft.place = json.at("place").string();
    if (const Json* based = json.find("based_on")) draft.basedOn = based->integer();
    return draft;
}

} // namespace

ParkedDrafts::ParkedDrafts(OpenVault& vault) : m_vault(vault)
{
    try {
        if (!findKey() && !vault.isReadOnly()) makeKey();
    } catch (const Error&) {
        return; // tried again when it is needed
    }
}

bool ParkedDrafts::findKey()
{
    const auto kept = fromHex(m_vault.setting(kKeySetting));
    if (!kept || kept->size() != kKeyBytes) return false;
    m_key = Secret::copyOf(*kept);
    return true;
}

void ParkedDrafts::makeKey()
{
    Secret key(kKeyBytes);
    randomBytes(key.bytes());
    m_vault.setSetting(kKeySetting, toHex(key.bytes()));
    m_key = std::move(key);
}

Bytes ParkedDrafts::seal(const std::vector<Draft>& drafts)
{
    if (m_key.size() == 0) makeKey();
    Json::Array all;
    for (const Draft& draft : drafts) all.push_back(jsonOf(draft));
    return sealSmall(m_key.bytes(), bytesOf(kPurpose), bytesOf(canonical(Json(std::move(all)))));
}

std::vector<Draft> ParkedDrafts::open(const Bytes& parked)
{
    if (m_key.size() == 0) throw Error(Error::Code::Damaged, "crypto.does-not-open");
    const Secret plain = openSmall(m_key.bytes(), bytesOf(kPurpose), parked);
    std::vector<Draft> drafts;
    const Json all = parseJson(textOf(plain.bytes()), kLimits);
    for (const Json& draft : all.items()) drafts.push_back(draftFrom(draft));
    return drafts;
}

} // namespace zapis
