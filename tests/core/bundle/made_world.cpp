#include "tests/core/bundle/made_world.h"

#include <fmt/format.h>

namespace zapis::test {
namespace {

using Words = std::vector<std::string>;

const Words kRecipientTypes = {
    "un-special-procedure", "un-mechanism", "accountability-platform", "national-prosecutor", "expert"};
const Words kClasses = {"un-mechanism", "un-mechanism", "un-special-procedure", "treaty-body", "accountability-platform",
    "national-prosecutor", "icc", "media"};
const Words kScopes = {"statement", "statement", "statement-quotes", "recordings", "recordings-audio", "recordings-video",
    "recordings-photos", "recordings-altered", "medical", "medical-report", "medical-images", "medical-psychological",
    "medical-sexual", "identity", "identity-name", "identity-contact", "identity-suspect", "identity-public"};
const Words kStates = {"granted", "granted", "granted", "granted", "granted-conditions", "granted-conditions", "refused",
    "withdrawn", "withdrawn", "expired", "not-asked", "not-reachable"};
const Words kRoles = {"victim", "victim", "victim", "witness", "witness", "insider-witness", "relative", "judge", "prosecutor",
    "alleged-perpetrator", "alleged-superior", "investigator", "interviewer"};
const Words kActTypes = {"torture", "torture-physical", "torture-sexual", "sexual-violence", "ill-treatment", "arbitrary-arrest",
    "degrading-treatment"};
const Words kEvidenceTypes = {"document", "photograph", "injury-photo", "medical-record", "video", "audio", "cctv", "letter"};
const Words kMediaTypes = {"image/jpeg", "video/mp4", "audio/mpeg", "application/pdf"};
const Words kDates = {"2020-08-12", "2020-08-1X", "2020-09", "2020-09-03~", "2020-10-02", "2020-11-20", "2020-12-31",
    "2021-01-15", "2021-01-31", "2021-02"};
const Words kConditions = {"not to the press", "ask before court", "without the place"};
const Words kCustody = {"received", "sealed", "copied", "handed-over", "exported", "expert-sent"};

/// SplitMix64: the same on every machine, unlike the distributions of <random>.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15u) { }
    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    bool falls(unsigned percent) { return next() % 100 < percent; }
    template <class T> const T& of(const std::vector<T>& things) { return things[below(things.size())]; }
    RecordId id()
    {
        RecordId made;
        for (std::size_t half = 0; half < 2; ++half) {
            std::uint64_t bits = next();
            for (std::size_t i = 0; i < 8; ++i, bits >>= 8) made.bytes[half * 8 + i] = static_cast<std::byte>(bits & 0xFF);
        }
        made.bytes[6] = (made.bytes[6] & std::byte{0x0F}) | std::byte{0x40};
        made.bytes[8] = (made.bytes[8] & std::byte{0x3F}) | std::byte{0x80};
        return made;
    }

private:
    std::uint64_t m_state;
};

class Maker {
public:
    Maker(MadeWorld& world, std::uint64_t seed) : m_world(world), m_dice(seed) { }

    void make()
    {
        m_world.sealing = m_dice.falls(70) ? dayOf(2021, 2, 1) : dayOf(2020, 11, 15);
        draw("recipient", "r", kRecipientTypes.size());
        draw("person", "p", 14);
        draw("source", "s", 3);
        draw("place", "pl", 2);
        draw("event", "e", 2);
        draw("unit", "u", 1);
        draw("post", "po", 2);
        draw("case_file", "cs", 1);
        draw("evidence_item", "ev", 7);
        draw("testimony", "t", 8);
        draw("passage", "ps", 14);
        draw("act", "a", 7);
        draw("detention", "d", 4);
        draw("medical_finding", "m", 4);
        draw("perpetrator", "x", 4);
        draw("death", "de", 1);
        draw("disappearance", "di", 1);
        draw("prosecution", "pr", 2);
        draw("complaint", "cm", 2);
        draw("command_link", "cl", 1);
        draw("identification", "i", 2);
        draw("fact_link", "fl", 16);
        draw("conflict", "cf", 3);
        draw("element_finding", "ef", 1);
        draw("task", "tk", 1);
        draw("referral", "rf", 1);
        draw("availability", "av", 1);
        draw("handover", "h", 2);
        draw("consent", "co", 34);
        for (std::size_t i = 0; i < kRecipientTypes.size(); ++i) {
            fill(m_ids["recipient"][i], "recipient", {{"name", fmt::format("Recipient {}", i)}, {"type", kRecipientTypes[i]}});
            if (i < 4) m_world.recipients.push_back({m_ids["recipient"][i], kRecipientTypes[i]});
        }
        people();
        things();
        accounts();
        facts();
        work();
        consents();
    }

private:
    void draw(const std::string& kind, const std::string& letters, std::size_t count)
    {
        for (std::size_t i = 1; i <= count; ++i) {
            const RecordId id = m_dice.id();
            m_ids[kind].push_back(id);
            m_world.keys[id] = fmt::format("{}{}", letters, i);
        }
    }

    Status status()
    {
        const std::size_t fell = m_dice.below(100);
        return fell < 80 ? Status::Final
            : fell < 86  ? Status::Amended
            : fell < 91  ? Status::Draft
            : fell < 98  ? Status::Withdrawn
                         : Status::Quarantined;
    }

    void fill(const RecordId& id, const std::string& kind, std::initializer_list<std::pair<const std::string, Json>> fields)
    {
        fill(id, kind, Json::object(fields), Status::Final);
    }
    void fill(const RecordId& id, const std::string& kind, Json fields, Status status)
    {
        fields["language"] = "be";
        m_world.source.put(id, kind, std::move(fields), status);
    }

    std::string one(const std::string& kind) { return toText(m_dice.of(m_ids.at(kind))); }
    Json some(const std::string& kind, std::size_t most)
    {
        Json::Array links;
        for (std::size_t count = 1 + m_dice.below(most); count > 0; --count) links.emplace_back(one(kind));
        return links;
    }
    /// Sets a field now and then, so that each record is filled in another way.
    template <class Value> void maybe(Json& fields, const char* name, unsigned percent, Value&& value)
    {
        if (m_dice.falls(percent)) fields[name] = value();
    }
    void maybeCommon(Json& fields)
    {
        maybe(fields, "sources", 12, [&] { return some("source", 1); });
        maybe(fields, "passages", 10, [&] { return some("passage", 2); });
        maybe(fields, "internal_note", 15, [&] { return Json("look again"); });
        maybe(fields, "case_files", 10, [&] { return some("case_file", 1); });
    }

    void people()
    {
        const std::vector<RecordId>& ids = m_ids.at("person");
        for (std::size_t i = 0; i < ids.size(); ++i) {
            Json fields = Json::object({{"alias_code", fmt::format("V-{:05}-A", i)}});
            maybe(fields, "names", 75, [&] {
                return Json::array(
                    {Json::object({{"text", fmt::format("Name {}", i)}, {"script", "latn"}, {"kind", "official"}})});
            });
            // Of those without a name somebody says so, or nobody does.
            if (!fields.find("names") && i % 2 == 0) fields["unreachable_why"] = "seen once";
            maybe(fields, "address", 20, [&] { return Json("A street"); });
            maybe(fields, "roles", 85, [&] { return Json::array({m_dice.of(kRoles)}); });
            maybe(fields, "vulnerabilities", 30, [&] { return Json::array({"trauma"}); });
            maybe(fields, "country_now", 30, [&] { return Json("Poland"); });
            maybe(fields, "description", 30, [&] { return Json("a cellmate"); });
            maybe(fields, "minor_guardian", 15, [&] { return Json(one("person")); });
            maybe(fields, "relations", 25,
                [&] { return Json::array({Json::object({{"to", one("person")}, {"type", "colleague"}})}); });
            maybe(fields, "same_as", 20, [&] {
                const std::string decision = m_dice.falls(60) ? "confirmed" : m_dice.falls(50) ? "rejected" : "proposed";
                return Json::array({Json::object({{"to", one("person")}, {"decision", decision}, {"by", one("person")}})});
            });
            maybeCommon(fields);
            Status state = status();
            if (i > 0 && m_dice.falls(12)) {
                state = Status::Merged;
                fields["merged_into"] = toText(ids[m_dice.below(i)]);
            }
            fill(ids[i], "person", std::move(fields), state);
        }
    }

    void things()
    {
        for (const RecordId& id : m_ids.at("source")) {
            Json fields = Json::object({{"type", "from-ngo"}, {"received", "2020-10-01"}, {"reliability", "b"}});
            maybe(fields, "conditions", 35, [&] { return Json("Not before the trial"); });
            fill(id, "source", std::move(fields), status());
        }
        for (const RecordId& id : m_ids.at("place")) fill(id, "place", {{"name", "A place"}, {"address", "A street"}});
        for (const RecordId& id : m_ids.at("event")) fill(id, "event", {{"title", "An event"}, {"places", some("place", 2)}});
        for (const RecordId& id : m_ids.at("unit")) fill(id, "unit", {{"base", one("place")}});
        for (const RecordId& id : m_ids.at("post"))
            fill(id, "post", {{"title", "A post"}, {"unit", one("unit")}, {"holder", one("person")}});
        for (const RecordId& id : m_ids.at("case_file"))
            fill(id, "case_file", {{"title", "A case"}, {"lead", one("person")}, {"members", some("testimony", 3)}});
        for (const RecordId& id : m_ids.at("evidence_item")) {
            Json fields = evidence(); // before status(): compilers differ in which argument they make first
            fill(id, "evidence_item", std::move(fields), status());
        }
    }

    Json evidence()
    {
        Json fields = Json::object({{"title", "A file"}, {"type", m_dice.of(kEvidenceTypes)},
            {"media_type", m_dice.of(kMediaTypes)}, {"original", "00112233445566778899aabbccddeeff"},
            {"sha256", std::string(64, '0')}, {"size", 1}, {"got_by", one("person")}});
        maybe(fields, "depicts", 55, [&] { return some("person", 2); });
        maybe(fields, "depicts_nobody", 35, [&] { return Json(m_dice.falls(80) ? "yes" : "no"); });
        maybe(fields, "made_by", 40, [&] { return Json(one("person")); });
        maybe(fields, "got_from", 20, [&] { return Json(one("source")); });
        maybe(fields, "sexual_content", 10, [&] { return Json("yes"); });
        maybe(fields, "privileged", 5, [&] { return Json("yes"); });
        maybe(fields, "original_name", 40, [&] { return Json("scan"); });
        maybe(fields, "events", 20, [&] { return some("event", 1); });
        if (m_dice.falls(15)) {
            fields["derived_from"] = one("evidence_item");
            fields["derivation"] = m_dice.falls(50) ? "altered-voice-face" : "redacted";
        }
        maybe(fields, "custody", 60, [&] {
            return Json::array({Json::object({{"seq", 1}, {"action", m_dice.of(kCustody)}, {"at", "2020-12-01T10:00:00Z"},
                {"from", one("person")}, {"to", one("person")}})});
        });
        maybeCommon(fields);
        return fields;
    }

    void accounts()
    {
        for (const RecordId& id : m_ids.at("testimony")) {
            Json fields = Json::object({{"person", one("person")}, {"type", "full-interview"},
                {"interviewers", some("person", 2)}, {"narrative", "\uFFFC said it"}});
            fields["narrative_mentions"] = Json::array({Json::object({{"to", one("person")}, {"spoken", "Somebody"}})});
            maybe(fields, "interpreter", 20, [&] { return Json(one("person")); });
            maybe(fields, "present", 20, [&] { return some("person", 1); });
            maybe(fields, "recordings", 30, [&] { return some("evidence_item", 2); });
            maybe(fields, "exhibits_shown", 15, [&] { return some("evidence_item", 1); });
            maybe(fields, "previous", 10, [&] { return some("testimony", 1); });
            maybe(fields, "signature", 15, [&] { return Json("00112233445566778899aabbccddeeff"); });
            maybeCommon(fields);
            fill(id, "testimony", std::move(fields), status());
        }
        for (const RecordId& id : m_ids.at("passage")) {
            Json fields = Json::object({{"quote", "said it"}});
            if (m_dice.falls(85)) fields["testimony"] = one("testimony");
            else fields["evidence_item"] = one("evidence_item");
            maybe(fields, "field", 60, [&] { return Json(m_dice.falls(70) ? "narrative" : "recordings"); });
            maybe(fields, "start_ms", 20, [&] { return Json(1000); });
            fill(id, "passage", std::move(fields), status());
        }
    }

    void facts()
    {
        for (const RecordId& id : m_ids.at("act")) {
            Json fields = Json::object({{"type", Json(m_dice.of(kActTypes))}, {"where", one("place")}});
            if (m_dice.falls(80)) fields["victim"] = one("person");
            else fields["group"] = "those in the cell";
            maybe(fields, "sexual", 15, [&] { return Json("yes"); });
            maybe(fields, "words_said", 30, [&] { return Json("be quiet"); });
            maybe(fields, "perpetrators", 40, [&] {
                const std::string who = m_dice.falls(60) ? one("person") : one("perpetrator");
                return Json::array({Json::object({{"who", who}, {"part", "ordered"}, {"seen_by", one("person")}})});
            });
            maybeCommon(fields);
            fill(id, "act", std::move(fields), status());
        }
        for (const RecordId& id : m_ids.at("detention")) {
            Json fields = Json::object({{"person", one("person")}, {"arrest_date", "2020-08-12"}});
            maybe(fields, "witnesses", 40, [&] { return some("person", 2); });
            maybe(fields, "decision", 20, [&] { return Json(one("evidence_item")); });
            maybeCommon(fields);
            fill(id, "detention", std::move(fields), status());
        }
        for (const RecordId& id : m_ids.at("medical_finding")) {
            Json fields = Json::object({{"person", one("person")}});
            if (m_dice.falls(70)) fields["type"] = "burn-injury";
            else fields["psych"] = "ptsd";
            maybe(fields, "acts", 60, [&] { return some("act", 2); });
            maybe(fields, "photos", 30, [&] { return some("evidence_item", 1); });
            maybe(fields, "examiner", 30, [&] { return Json(one("person")); });
            maybeCommon(fields);
            fill(id, "medical_finding", std::move(fields), status());
        }
        for (const RecordId& id : m_ids.at("perpetrator")) {
            Json fields = Json::object({{"called_by", "a nickname"}});
            maybe(fields, "act", 70, [&] { return some("act", 2); });
            maybe(fields, "name_heard", 30, [&] { return Json("Heard"); });
            maybeCommon(fields);
            fill(id, "perpetrator", std::move(fields), status());
        }
        for (const RecordId& id : m_ids.at("death")) fill(id, "death", {{"person", one("person")}, {"date", "2020-08-12"}});
        for (const RecordId& id : m_ids.at("disappearance"))
            fill(id, "disappearance",
                {{"person", one("person")}, {"last_seen_by", one("person")}, {"family_consent", one("consent")},
                    {"reprisals", "told to be quiet"}});
        for (const RecordId& id : m_ids.at("prosecution"))
            fill(id, "prosecution",
                {{"accused", one("person")},
                    {"hearings",
                        Json::array(
                            {Json::object({{"date", "2020-11-03"}, {"judge", one("person")}, {"prosecutor", one("person")}})})}});
        for (const RecordId& id : m_ids.at("complaint"))
            fill(id, "complaint", {{"complainant", one("person")}, {"about", some("act", 2)}, {"copy", one("evidence_item")}});
        for (const RecordId& id : m_ids.at("command_link"))
            fill(id, "command_link",
                {{"superior", one("person")}, {"subordinate", one("unit")},
                    {"signs",
                        Json::array({Json::object(
                            {{"indicator", "orders-issued"}, {"direction", "supports"}, {"passages", some("passage", 2)}})})}});
        for (const RecordId& id : m_ids.at("identification"))
            fill(id, "identification",
                {{"perpetrator", one("perpetrator")}, {"candidate", one("person")}, {"by", one("person")}, {"date", "2020-12-01"},
                    {"method", "open-source"}, {"prior_exposure", "no"}, {"witness_words", "it is he"},
                    {"confidence", "certain"}});
    }

    void work()
    {
        const Words targets = {"act", "act", "act", "detention", "medical_finding", "perpetrator", "person", "prosecution",
            "death", "complaint", "disappearance"};
        for (const RecordId& id : m_ids.at("fact_link")) {
            Json fields = Json::object({{"passage", one("passage")}, {"relation", "supports"}});
            fields["target"] = one(m_dice.of(targets));
            fill(id, "fact_link", std::move(fields), status());
        }
        const Words sides = {"testimony", "passage", "fact_link", "conflict"};
        for (const RecordId& id : m_ids.at("conflict")) {
            Json fields = Json::object({{"about", "date"}, {"resolution", "open"}});
            for (const char* side : {"a", "b"}) fields[side] = one(m_dice.of(sides));
            maybe(fields, "decided_by", 50, [&] { return Json(one("person")); });
            fill(id, "conflict", std::move(fields), status());
        }
        for (const RecordId& id : m_ids.at("element_finding"))
            fill(id, "element_finding", {{"case_file", one("case_file")}, {"supporting", some("fact_link", 2)}});
        for (const RecordId& id : m_ids.at("task")) fill(id, "task", {{"title", "A task"}, {"about", some("testimony", 1)}});
        for (const RecordId& id : m_ids.at("referral")) fill(id, "referral", {{"person", one("person")}});
        for (const RecordId& id : m_ids.at("availability")) fill(id, "availability", {{"person", one("person")}});
        for (const RecordId& id : m_ids.at("handover"))
            fill(id, "handover",
                {{"recipient", one("recipient")}, {"date", "2020-12-01"}, {"bundle_kind", "transfer"},
                    {"records", some("testimony", 2)}});
    }

    void consents()
    {
        std::size_t number = 0;
        for (const RecordId& id : m_ids.at("consent")) {
            // The first ones open the accounts of most people, else hardly anything would go.
            const bool isWide = number < m_ids.at("person").size();
            const std::string person = isWide ? toText(m_ids.at("person")[number]) : one("person");
            ++number;
            std::string state = isWide && m_dice.falls(75) ? "granted" : m_dice.of(kStates);
            Json fields = Json::object({{"person", person},
                {"scope", isWide && m_dice.falls(70) ? "statement" : m_dice.of(kScopes)},
                {"date", isWide ? kDates[m_dice.below(4)] : m_dice.of(kDates)}, {"form", "written"}, {"capacity_checked", "yes"},
                {"explained", Json::array({Json::object({{"item", "purpose"}, {"answer", "yes"}})})}});
            if (m_dice.falls(isWide ? 40 : 60)) fields["recipient"] = one("recipient");
            else fields["recipient_class"] = isWide && m_dice.falls(50) ? "un-mechanism" : m_dice.of(kClasses);
            maybe(fields, "conditions", state == "granted-conditions" ? 80 : 5, [&] { return Json(m_dice.of(kConditions)); });
            maybe(fields, "valid_until", 10, [&] { return Json(m_dice.falls(50) ? "2021-01-15" : "2022"); });
            if (state == "withdrawn" || m_dice.falls(4)) {
                fields["withdrawn_on"] = m_dice.of(kDates);
                fields["withdrawn_how"] = "oral";
            }
            maybe(fields, "contact_before_use", 8, [&] { return Json("yes"); });
            maybe(fields, "hide_existence", 3, [&] { return Json("yes"); });
            if (m_dice.falls(10)) {
                fields["form"] = "guardian";
                fields["given_by"] = one("person");
            }
            fields["state"] = std::move(state);
            fill(id, "consent", std::move(fields), m_dice.falls(93) ? Status::Final : Status::Withdrawn);
        }
    }

    MadeWorld& m_world;
    Dice m_dice;
    std::map<std::string, std::vector<RecordId>> m_ids;
};

} // namespace

MadeWorld::MadeWorld(std::uint64_t seed) { Maker(*this, seed).make(); }

std::string linesOf(const PlainSource& source)
{
    std::string lines;
    for (const RecordId& id : source.order()) {
        const SourceRecord record = *source.find(id);
        lines += canonical(Json::object({{"fields", record.fields}, {"id", toText(id)}, {"kind", record.kind},
                     {"status", std::string(statusCode(record.status))}}))
            + "\n";
    }
    return lines;
}

} // namespace zapis::test
