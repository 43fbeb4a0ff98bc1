#include "core/bundle/plan/names_look.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bundle/gate/unmarked_names.h"
#include "core/bundle/plan/export_plan.h"
#include "core/bundle/plan/shown_plan.h"
#include "core/crypto/hash.h"
#include "core/model/kinds.h"
#include "core/records/passages.h"

namespace zapis {

namespace {

constexpr std::string_view kAnswers = "#not-a-person", kMentionsSuffix = "_mentions", kMarkedReason = "redaction";
constexpr std::string_view kStandsAgain = "taken-back";
constexpr std::size_t kMostBeside = 320; ///< bytes of a sentence before and after the name

std::string digestOf(std::string_view text)
{
    Sha256 hash;
    hash.update(bytesOf(text));
    return hash.finish().hex();
}

bool beginsLetter(std::string_view text, std::size_t at)
{
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool endsSentence(std::string_view text, std::size_t at)
{
    const bool isStop = std::string_view(".!?").find(text[at]) != std::string_view::npos;
    return isStop && (at + 1 == text.size() || text[at + 1] == ' ');
}

/// The sentence that bytes [from, to) of a text stand in, as one line.
void cutSentence(std::string_view text, std::size_t from, std::size_t to, UnmarkedName& name)
{
    std::size_t begin = from, end = to;
    while (begin > 0 && from - begin < kMostBeside && text[begin - 1] != '\n'
        && !(text[begin - 1] == ' ' && begin > 1 && endsSentence(text, begin - 2)))
        --begin;
    while (!beginsLetter(text, begin)) ++begin;
    while (end < text.size() && end - to < kMostBeside && text[end] != '\n' && !(end > to && endsSentence(text, end - 1))) ++end;
    while (!beginsLetter(text, end)) --end;
    const auto line = [](std::string_view part) {
        std::string shown;
        for (std::size_t at = 0; at < part.size(); ++at) {
            if (part.substr(at).starts_with(kMention)) {
                shown += "[…]";
                at += kMention.size() - 1;
            } else {
                shown += part[at] == '\n' || part[at] == '\t' ? ' ' : part[at];
            }
        }
        return shown;
    };
    const bool isCut = begin > 0 && from - begin >= kMostBeside;
    const std::string before = (isCut ? "…" : "") + line(text.substr(begin, from - begin)),
                      words = line(text.substr(from, to - from));
    name.nameFrom = countCodePoints(before);
    name.nameTo = name.nameFrom + countCodePoints(words);
    name.sentence = before + words + line(text.substr(to, end - to)) + (end - to >= kMostBeside && end < text.size() ? "…" : "");
}

Json placeJson(const UnmarkedName& name)
{
    Json::Array persons; // somebody of that name who is entered later may be the one
    for (const RecordId& id : name.persons) persons.emplace_back(toText(id));
    return Json::object({{"field", name.field}, {"from", static_cast<std::uint64_t>(name.from)}, {"persons", std::move(persons)},
        {"text", name.text}, {"to", static_cast<std::uint64_t>(name.to)}});
}

/// What people said of names in a record's texts, the newest of each place.
std::map<std::string, bool> answersOf(const RecordReader& reader, const RecordId& record)
{
    std::map<std::string, bool> isNoPerson;
    for (const HistoryEntry& entry : LogReader(reader.databases()).of(record)) {
        for (const FieldProof& field : entry.fields) {
            if (field.name != kAnswers || !field.value || !field.value->isArray()) continue;
            for (Json place : field.value->items()) {
                const bool isTakenBack = place.members().erase(std::string(kStandsAgain)) > 0;
                isNoPerson[canonical(place)] = !isTakenBack;
            }
        }
    }
    return isNoPerson;
}

class NamesLook {
public:
    NamesLook(const RecordReader& reader, ExportPlan& plan) : m_reader(reader), m_plan(plan), m_names(reader) { }

    void lookAt(const Record& record, std::string_view field, const std::string& text, bool mayBeMarked)
    {
        for (const NamePlace& place : m_names.placesIn(text)) {
            UnmarkedName name{record.id, record.code, std::string(field), digestOf(text), place.from, place.to, {}, 0, 0,
                {place.persons.begin(), place.persons.end()}, mayBeMarked};
            const std::size_t from = codePointRange(text, 0, place.from).size();
            cutSentence(text, from, from + codePointRange(text, place.from, place.to).size(), name);
            std::vector<UnmarkedName>& list = isSaidNoPerson(name) ? m_plan.saidNoPerson : m_plan.unmarked;
            if (std::ranges::find(list, name) == list.end()) list.push_back(std::move(name)); // one text of two values
        }
    }

private:
    bool isSaidNoPerson(const UnmarkedName& name)
    {
        const auto known = m_answers.try_emplace(name.record);
        if (known.second) known.first->second = answersOf(m_reader, name.record);
        const auto answer = known.first->second.find(canonical(placeJson(name)));
        return answer != known.first->second.end() && answer->second;
    }

    const RecordReader& m_reader;
    ExportPlan& m_plan;
    UnmarkedNames m_names;
    std::map<RecordId, std::map<std::string, bool>> m_answers;
};

} // namespace

std::string UnmarkedName::words() const { return std::string(codePointRange(sentence, nameFrom, nameTo)); }

std::string idOf(const UnmarkedName& name)
{
    constexpr std::size_t kDigits = 8;
    Json place = placeJson(name);
    place["record"] = toText(name.record);
    return digestOf(canonical(place)).substr(0, kDigits);
}

Json toJson(const UnmarkedName& name)
{
    Json json = placeJson(name);
    json["code"] = name.code;
    json["id"] = idOf(name);
    json["name"] = name.words();
    json["record"] = toText(name.record);
    json["sentence"] = name.sentence;
    return json;
}

void lookForNames(const RecordReader& reader, ExportPlan& plan)
{
    NamesLook look(reader, plan);
    const Record recipient = reader.get(plan.recipient.id);
    std::set<std::string> conditions;
    for (const GateDecision& decision : plan.decisions) {
        if (decision.verdict != Verdict::Goes) continue;
        Record record = reader.get(decision.record);
        for (const std::string& field : decision.withheldFields) record.fields.members().erase(field);
        const Kind& kind = reader.catalogue().at(record.kind);
        forEachTravellingText(kind, record.fields, [&](const ValuePlace& place, const std::string& text) {
            const bool mayBeMarked = !place.rows && place.field.type == FieldType::Narrative
                && kind.find(place.field.name + std::string(kMentionsSuffix)) != nullptr;
            look.lookAt(record, place.path(), text, mayBeMarked);
        });
        conditions.insert(decision.conditions.begin(), decision.conditions.end());
    }
    // The consent stays, its conditions travel with what it allows.
    for (const std::string& condition : conditions) look.lookAt(recipient, "#condition", condition, false);
    look.lookAt(recipient, "#purpose", plan.request.purpose, false);
    look.lookAt(recipient, "#sender", plan.request.senderName, false);
    look.lookAt(recipient, "#override", plan.request.overrideReason, false);
    if (!plan.unmarked.empty()) plan.warnings.emplace_back(kUnmarkedNames);
}

void answerNames(Records& records, const std::vector<UnmarkedName>& names, NameAnswer answer)
{
    std::map<RecordId, Json::Array> places;
    for (const UnmarkedName& name : names) {
        Json place = placeJson(name);
        if (answer == NameAnswer::TakenBack) place[kStandsAgain] = true;
        places[name.record].push_back(std::move(place));
    }
    // With the names: that a word resembles one on file is for those alone who may read names.
    for (auto& [record, said] : places)
        records.note(Event::Note, record, {{std::string(kAnswers), Json(std::move(said)), ValueClass::Identity}});
}

std::vector<RecordId> markName(Records& records, const UnmarkedName& name, const RecordId& person)
{
    const RecordReader& reader = records.reader();
    Record record = reader.get(name.record);
    const std::string text = record.fields.stringOr(name.field), sibling = name.field + std::string(kMentionsSuffix);
    if (!name.mayBeMarked) throw Error(Error::Code::Refused, "bundle.cannot-mark", {name.code});
    if (digestOf(text) != name.text) throw Error(Error::Code::Refused, std::string(kChangedSinceShown));

    const std::string before(codePointRange(text, 0, name.from)), spoken(codePointRange(text, name.from, name.to));
    const std::string now = before + std::string(kMention) + text.substr(before.size() + spoken.size());
    Json mentions = record.fields.find(sibling) ? record.fields.at(sibling) : Json(Json::Array{});
    const auto number = static_cast<std::ptrdiff_t>(countOccurrences(before, kMention));
    mentions.items().insert(mentions.items().begin() + number, Json::object({{"spoken", spoken}, {"to", toText(person)}}));
    const Json changed = Json::object({{name.field, now}, {sibling, std::move(mentions)}});

    const bool isTold = record.kind == kinds::kTestimony && name.field == "narrative";
    const std::vector<AnchoredFact> facts = isTold ? factsOf(reader, record.id) : std::vector<AnchoredFact>();
    const Places places = carriedPlaces(facts, text, now);
    std::vector<RecordId> ids;
    if (record.status == Status::Draft) {
        record.fields[name.field] = changed.at(name.field);
        record.fields[sibling] = changed.at(sibling);
        std::vector<RecordChange> changes{{record.id, record.kind, record.fields, record.revision}};
        for (RecordChange& passage : movedPassages(reader, facts, now, places, PassagesMoved::Drafts))
            changes.push_back(std::move(passage));
        for (const RecordChange& change : changes) ids.push_back(change.id);
        records.commit(changes);
        return ids;
    }
    const Records::Reason why{std::string(kMarkedReason), {}};
    const std::vector<RecordChange> moved = movedPassages(reader, facts, now, places, PassagesMoved::All);
    records.amend(record.id, changed, why);
    ids.push_back(record.id);
    for (const RecordChange& passage : moved) {
        records.amend(passage.id, passage.fields, why);
        ids.push_back(passage.id);
    }
    return ids;
}

} // namespace zapis
