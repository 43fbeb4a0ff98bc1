#include "core/facade/sample_generator.h"

#include <fmt/format.h>

#include "core/base/bytes.h"
#include "core/base/text.h"
#include "core/facade/sample_words.h"

namespace zapis {
namespace {

constexpr std::size_t kNarrativeBytes = 3000;
constexpr std::size_t kParagraphSentences = 4;

constexpr std::string_view kHarmItems[] = {"purpose-needed", "risk-assessed", "safe-place", "alone-private", "devices-away",
    "fit", "breaks", "no-leading", "calm-ending", "follow-up-agreed"};
constexpr std::string_view kExplainedItems[] = {"purpose", "recipients", "court-use", "risks", "may-withdraw", "understood"};
constexpr std::string_view kAgeBands[] = {"18-24", "25-34", "35-44", "45-54", "55-64"};
constexpr std::string_view kOccupations[] = {"worker", "it", "student", "teacher", "medic", "driver", "pensioner", "journalist"};
constexpr std::string_view kActTypes[] = {"beating-on-arrest", "ill-treatment", "arbitrary-detention", "denial-of-medical-care"};
constexpr std::string_view kBody[] = {"thigh-back-right", "back-middle"};

template <std::size_t N> Json answered(const std::string_view (&items)[N])
{
    Json::Array rows;
    for (const std::string_view item : items) rows.push_back(Json::object({{"answer", "yes"}, {"item", item}}));
    return Json(std::move(rows));
}

Json line(std::string_view kind, const RecordId& id, Json fields)
{
    return Json::object({{"fields", std::move(fields)}, {"id", toText(id)}, {"kind", kind}, {"status", "final"}});
}

Json nameRow(std::string_view kind, std::size_t language, const std::string& text)
{
    return Json::object({{"kind", kind}, {"language", kSampleLanguages[language]}, {"scheme", "none"},
        {"script", language == 0 ? "latn" : "cyrl"}, {"text", text}});
}

} // namespace

SampleGenerator::SampleGenerator(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15u + 0x6A09E667F3BCC909u) { }

/// SplitMix64: small, well mixed, the same everywhere.
std::uint64_t SampleGenerator::next()
{
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

RecordId SampleGenerator::nextId()
{
    RecordId id;
    putLe64(std::span(id.bytes).first(8), next());
    putLe64(std::span(id.bytes).last(8), next());
    id.bytes[6] = (id.bytes[6] & std::byte{0x0F}) | std::byte{0x40}; // version 4, variant 1 (RFC 9562)
    id.bytes[8] = (id.bytes[8] & std::byte{0x3F}) | std::byte{0x80};
    return id;
}

std::string SampleGenerator::day()
{
    const std::size_t month = below(5) + 8;
    return fmt::format("2020-{:02}-{:02}", month, below(28) + 1);
}

Json SampleGenerator::person(const RecordId& id, std::size_t language)
{
    const std::size_t given = below(sampleGivenNames(0).size()), surname = below(sampleSurnames(0).size());
    const auto spelled = [&](std::size_t in) {
        return fmt::format("{} {}", sampleSurnames(in)[surname], sampleGivenNames(in)[given]);
    };
    Json::Array names{nameRow("official", language, spelled(language))};
    for (std::size_t other = 0; other < kSampleLanguages.size(); ++other)
        if (other != language) names.push_back(nameRow("other-language", other, spelled(other)));
    return line("person", id,
        Json::object({{"age_band", kAgeBands[below(std::size(kAgeBands))]}, {"birth", std::to_string(1955 + below(45))},
            {"gender", given % 2 == 0 ? "man" : "woman"}, {"language", kSampleLanguages[language]},
            {"names", Json(std::move(names))}, {"occupation", Json::array({kOccupations[below(std::size(kOccupations))]})},
            {"protection_needs", Json::array({"anonymity"})}, {"risk_level", below(4) == 0 ? "high" : "medium"},
            {"roles", below(3) == 0 ? Json::array({"witness"}) : Json::array({"victim"})},
            {"tags", Json::array({"fictional"})}}));
}

std::string SampleGenerator::filled(
    std::string_view pattern, std::size_t language, const std::string& speaker, const std::string& name, Narrative& to)
{
    std::string out;
    while (!pattern.empty()) {
        const std::size_t slot = pattern.find('{');
        out += pattern.substr(0, slot);
        if (slot == std::string_view::npos) break;
        switch (pattern[slot + 1]) {
        case 't': out += fmt::format("{:02}:{:02}", below(24), below(12) * 5); break;
        case 'p': out += samplePlaces(language)[below(samplePlaces(language).size())]; break;
        case 'n': out += std::to_string(below(38) + 3); break;
        case 'm':
            out += kMention;
            to.mentions.push_back(Json::object({{"spoken", name}, {"to", speaker}}));
            break;
        default: { // somebody else: one of those on file from the start, as heard
            out += kMention;
            const std::string_view heard = sampleGivenNames(language)[below(sampleGivenNames(language).size())];
            to.mentions.push_back(Json::object({{"spoken", heard}, {"to", m_interviewers[below(m_interviewers.size())]}}));
        }
        }
        pattern.remove_prefix(slot + 3);
    }
    return out;
}

SampleGenerator::Narrative SampleGenerator::narrative(std::size_t language, const std::string& speaker, const std::string& name)
{
    Narrative out;
    const auto sentences = sampleSentences(language);
    for (std::size_t count = 0; out.text.size() < kNarrativeBytes; ++count) {
        if (count > 0) out.text += count % kParagraphSentences == 0 ? "\n\n" : " ";
        out.text += filled(sentences[below(sentences.size())], language, speaker, name, out);
    }
    return out;
}

std::vector<Json> SampleGenerator::scenery()
{
    std::vector<Json> objects;
    for (int i = 0; i < 6; ++i) {
        const RecordId id = nextId();
        m_interviewers.push_back(toText(id));
        Json interviewer = person(id, below(3));
        interviewer["fields"]["roles"] = Json::array({"interviewer"});
        objects.push_back(std::move(interviewer));
    }
    for (const std::string_view name : samplePlaces(0)) {
        const RecordId id = nextId();
        m_places.push_back(toText(id));
        objects.push_back(line("place", id,
            Json::object({{"language", "en"}, {"name", name}, {"tags", Json::array({"fictional"})}, {"type", "street"}})));
    }
    for (std::size_t i = 0; i < 8; ++i) {
        const RecordId id = nextId();
        m_events.push_back(toText(id));
        objects.push_back(line("event", id,
            Json::object({{"begin", day()}, {"language", "en"}, {"places", Json::array({m_places[i]})},
                {"tags", Json::array({"fictional"})}, {"title", fmt::format("Detentions near {}", samplePlaces(0)[i])},
                {"type", "mass-arrest"}})));
    }
    const RecordId recipient = nextId();
    m_recipient = toText(recipient);
    objects.push_back(line("recipient", recipient,
        Json::object({{"language", "en"}, {"name", "Investigators (fictional)"}, {"tags", Json::array({"fictional"})},
            {"type", "un-mechanism"}})));
    return objects;
}

std::vector<Json> SampleGenerator::nextTestimony()
{
    const std::size_t language = below(kSampleLanguages.size());
    const std::string_view code = kSampleLanguages[language];
    const RecordId personId = nextId();
    const std::string speaker = toText(personId), interviewedOn = day();
    std::vector<Json> objects{person(personId, language)};
    const std::string name = objects.front().at("fields").at("names").items().front().stringOr("text");
    Narrative told = narrative(language, speaker, name);
    Json fields = Json::object(
        {{"do_no_harm", answered(kHarmItems)}, {"interviewers", Json::array({m_interviewers[below(m_interviewers.size())]})},
            {"language", code}, {"mode", "in-person"}, {"narrative", std::move(told.text)}, {"person", speaker},
            {"read_back", "yes"}, {"record_language", code}, {"role_here", "victim"}, {"setting", "safe-place"},
            {"spoken_language", code}, {"started", fmt::format("{}T{:02}:00:00Z", interviewedOn, below(9) + 7)},
            {"tags", Json::array({"fictional"})}, {"type", "first-account"}});
    if (!told.mentions.empty()) fields["narrative_mentions"] = Json(std::move(told.mentions));
    objects.push_back(line("testimony", nextId(), std::move(fields)));
    objects.push_back(line("consent", nextId(),
        Json::object({{"capacity_checked", "yes"}, {"date", interviewedOn}, {"explained", answered(kExplainedItems)},
            {"form", "written"}, {"language", code}, {"person", speaker}, {"recipient", m_recipient}, {"scope", "statement"},
            {"state", below(5) == 0 ? "refused" : "granted"}})));
    if (++m_count % 2 == 0)
        objects.push_back(line("act", nextId(),
            Json::object({{"body", Json::array({kBody[0], kBody[1]})}, {"event", m_events[below(m_events.size())]},
                {"language", code}, {"type", kActTypes[below(std::size(kActTypes))]}, {"victim", speaker},
                {"when", fmt::format("2020-08-{:02}", below(20) + 1)}, {"where", m_places[below(m_places.size())]}})));
    return objects;
}

} // namespace zapis
