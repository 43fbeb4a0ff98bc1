#include "core/records/passages.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "core/journal/log.h"
#include "core/model/kinds.h"
#include "core/records/graph/record_graph.h"

namespace zapis {
namespace {

std::int64_t integerOr(const Json& object, std::string_view key, std::int64_t otherwise)
{
    const Json* value = object.find(key);
    return value && value->isInteger() ? value->integer() : otherwise;
}

int lettersIn(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    int count = 0;
    for (std::int32_t at = 0, size = static_cast<std::int32_t>(text.size()); at < size;) {
        UChar32 letter = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, letter);
        count += u_isalnum(letter) != 0;
    }
    return count;
}

bool isAt(const std::string& narrative, const std::string& quote, std::int64_t from, std::int64_t to)
{
    return from >= 0 && from < to
        && codePointRange(narrative, static_cast<std::size_t>(from), static_cast<std::size_t>(to)) == quote;
}

/// Whom the words of a passage name, as the text that they stand in says; nobody where they stand there no more.
std::vector<RecordId> namedIn(const Node& account, const Node& passage, const std::string& field)
{
    constexpr std::string_view kMark = "\uFFFC";
    const std::string text = account.text(field), quote = passage.text("quote");
    const std::int64_t from = integerOr(passage.fields, "start", -1);
    if (!isAt(text, quote, from, integerOr(passage.fields, "end", -1))) return {};
    const std::size_t before = countOccurrences(codePointRange(text, 0, static_cast<std::size_t>(from)), kMark);
    const std::size_t after = before + countOccurrences(quote, kMark);
    const Json::Array& mentions = account.rows(field + "_mentions");
    std::vector<RecordId> named;
    for (std::size_t i = before; i < std::min(after, mentions.size()); ++i)
        if (const auto id = parseRecordId(mentions[i].stringOr("to"))) named.push_back(*id);
    return named;
}

/// What a testimony said, version by version; the last is what it says now.
std::vector<std::string> narrativesOf(const RecordReader& reader, const RecordId& testimony)
{
    std::vector<std::string> versions;
    for (const HistoryEntry& entry : LogReader(reader.databases()).of(testimony))
        for (const FieldProof& proof : entry.fields)
            if (proof.name == "narrative" && proof.value && (proof.value->isString() || proof.value->isNull()))
                versions.push_back(proof.value->isString() ? proof.value->string() : std::string());
    return versions;
}

/// From the last version that had the words where the passage says, through those after it.
void followWords(AnchoredFact& fact, const std::vector<std::string>& versions)
{
    const auto held = std::find_if(versions.rbegin(), versions.rend(),
        [&](const std::string& version) { return isAt(version, fact.quote, fact.from, fact.to); });
    if (held == versions.rend()) {
        fact.to = fact.from;
        return;
    }
    for (auto at = held.base(); at != versions.end(); ++at)
        std::tie(fact.from, fact.to) = carriedPlaces({fact}, *(at - 1), *at).at(fact.passage);
}

} // namespace

std::vector<AnchoredFact> factsOf(const RecordReader& reader, const RecordId& testimony)
{
    const ReaderSource source(reader);
    RecordGraph graph(reader.catalogue(), source, RecordGraph::Texts::Kept);
    std::vector<AnchoredFact> facts;
    for (const RecordGraph::Told& told : graph.toldIn(testimony)) {
        const Node& passage = *told.passage;
        if (!told.target || told.target->status == Status::Withdrawn
            || passage.fields.stringOr("field", "narrative") != "narrative")
            continue;
        AnchoredFact fact;
        fact.passage = passage.id;
        fact.link = told.link->id;
        fact.target = told.target->id;
        fact.targetKind = told.target->kind->name;
        if (const auto target = reader.row(fact.target)) fact.targetTitle = target->title;
        fact.from = static_cast<int>(integerOr(passage.fields, "start", 0));
        fact.to = static_cast<int>(integerOr(passage.fields, "end", 0));
        fact.quote = passage.text("quote");
        fact.relation = told.link->text("relation");
        fact.isDraft = passage.status == Status::Draft;
        fact.isFixed = !fact.isDraft || told.link->status != Status::Draft;
        facts.push_back(std::move(fact));
    }
    const NodeRef account = graph.find(testimony);
    const std::string narrative = account ? account->text("narrative") : std::string();
    std::optional<std::vector<std::string>> versions;
    for (AnchoredFact& fact : facts) {
        if (isAt(narrative, fact.quote, fact.from, fact.to)) continue;
        if (!versions) versions = narrativesOf(reader, testimony);
        followWords(fact, *versions);
    }
    std::stable_sort(facts.begin(), facts.end(), [](const AnchoredFact& a, const AnchoredFact& b) { return a.from < b.from; });
    int number = 0;
    for (AnchoredFact& fact : facts) fact.number = ++number;
    return facts;
}

std::vector<GroundWords> groundWords(const RecordReader& reader, const RecordId& fact)
{
    const ReaderSource source(reader);
    RecordGraph graph(reader.catalogue(), source, RecordGraph::Texts::Kept);
    const NodeRef node = graph.find(fact);
    std::vector<GroundWords> found;
    for (const RecordGraph::Ground& ground : node ? graph.groundsOf(*node) : std::vector<RecordGraph::Ground>()) {
        const NodeRef passage = ground.passage ? graph.find(*ground.passage) : nullptr;
        if (!passage || std::ranges::find(found, passage->id, &GroundWords::passage) != found.end()) continue;
        const auto told = passage->link("testimony");
        const auto id = told ? told : passage->link("evidence_item");
        const NodeRef account = id ? graph.find(*id) : nullptr;
        if (!account) continue;
        GroundWords words{.passage = passage->id, .account = account->id};
        if (const auto row = reader.row(account->id)) words.accountCode = row->code;
        words.field = passage->fields.stringOr("field", "narrative");
        words.quote = passage->text("quote");
        words.named = namedIn(*account, *passage, words.field);
        words.paragraph = integerOr(passage->fields, "paragraph", 0);
        words.relation = ground.link ? ground.link->text("relation") : std::string();
        words.basis = passage->text("basis");
        words.stands = passage->isLiving() && account->isLiving() && (!ground.link || ground.link->isLiving());
        found.push_back(std::move(words));
    }
    return found;
}

Quoted quoted(const std::string& narrative, int from, int to)
{
    Quoted result;
    result.quote = codePointRange(narrative, static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    Sha256 hash;
    hash.update(bytesOf(result.quote));
    result.hash = hash.finish().hex();
    result.paragraph =
        1 + static_cast<std::int64_t>(countOccurrences(codePointRange(narrative, 0, static_cast<std::size_t>(from)), "\n\n"));
    return result;
}

NewFact newFact(
    const Catalogue& catalogue, const RecordId& testimony, const Json& testimonyFields, const std::string& kind, int from, int to)
{
    const Kind& what = catalogue.at(kind);
    const std::string language = testimonyFields.stringOr("record_language", testimonyFields.stringOr("language"));
    const auto withLanguage = [&](Json fields) {
        if (!language.empty()) fields["language"] = language;
        return fields;
    };
    NewFact made{newRecordId(), {}};
    Json fact = withLanguage(Json::object({}));
    const std::string person = testimonyFields.stringOr("person");
    if (const Field* about = what.about(); about && !person.empty())
        fact[about->name] = about->many ? Json::array({person}) : Json(person);
    const Quoted words = quoted(testimonyFields.stringOr("narrative"), from, to);
    const RecordId passage = newRecordId();
    made.changes.push_back({made.fact, kind, std::move(fact), std::nullopt});
    made.changes.push_back({passage, kinds::kPassage,
        withLanguage(Json::object({{"testimony", toText(testimony)}, {"field", "narrative"}, {"paragraph", words.paragraph},
            {"start", static_cast<std::int64_t>(from)}, {"end", static_cast<std::int64_t>(to)}, {"quote", words.quote},
            {"quote_hash", words.hash}})),
        std::nullopt});
    made.changes.push_back({newRecordId(), kinds::kFactLink,
        withLanguage(Json::object({{"passage", toText(passage)}, {"target", toText(made.fact)}, {"relation", "supports"}})),
        std::nullopt});
    return made;
}

std::vector<RecordId> linkOf(const RecordReader& reader, const AnchoredFact& fact)
{
    std::vector<RecordId> records{fact.link};
    const std::vector<IncomingLink> resting = reader.incoming(fact.passage);
    const bool isShared =
        std::any_of(resting.begin(), resting.end(), [&](const IncomingLink& link) { return link.from != fact.link; });
    if (!isShared) records.push_back(fact.passage);
    return records;
}

Places carriedPlaces(const std::vector<AnchoredFact>& facts, std::string_view saved, std::string_view now)
{
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto points = [&](std::string_view text) {
        return static_cast<int>(std::count_if(text.begin(), text.end(), isFirstByte));
    };
    const std::size_t shorter = std::min(saved.size(), now.size());
    std::size_t head = 0, tail = 0; // bytes that both begin and end with
    while (head < shorter && saved[head] == now[head]) ++head;
    while (head > 0 && head < saved.size() && !isFirstByte(saved[head])) --head;
    while (tail < shorter - head && saved[saved.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
    while (tail > 0 && !isFirstByte(saved[saved.size() - tail])) --tail;
    const int before = points(saved.substr(0, head)), after = points(saved.substr(0, saved.size() - tail));
    const int shift = points(now) - points(saved);
    Places places;
    const auto letters = [&](int from, int to) {
        return from < to ? lettersIn(codePointRange(saved, static_cast<std::size_t>(from), static_cast<std::size_t>(to))) : 0;
    };
    for (const AnchoredFact& fact : facts) { // what was typed at the edge of a passage stays outside it
        const int all = letters(fact.from, fact.to);
        const int left = letters(fact.from, std::min(fact.to, before)) + letters(std::max(fact.from, after), fact.to);
        const bool isTakenOut = 2 * left < all; // a sign, a word that both texts end with: no passage of it
        const int from = fact.from >= after ? fact.from + shift : fact.from <= before ? fact.from : after + shift;
        const int to = fact.to <= before ? fact.to : fact.to >= after ? fact.to + shift : before;
        places[fact.passage] = isTakenOut ? std::pair(before, before) : std::pair(from, std::max(from, to));
    }
    return places;
}

std::vector<RecordChange> movedPassages(const RecordReader& reader, const std::vector<AnchoredFact>& facts,
    const std::string& narrative, const Places& places, PassagesMoved which)
{
    std::vector<RecordChange> changes;
    for (const AnchoredFact& fact : facts) {
        const auto place = places.find(fact.passage);
        if (place == places.end() || (which == PassagesMoved::Drafts && !fact.isDraft)) continue;
        const auto [from, to] = place->second;
        if (from >= to) continue;
        const Quoted words = quoted(narrative, from, to);
        if (from == fact.from && to == fact.to && words.quote == fact.quote) continue;
        const bool isKnown =
            std::any_of(changes.begin(), changes.end(), [&](const RecordChange& change) { return change.id == fact.passage; });
        if (isKnown) continue; // one passage may support several facts
        const Record passage = reader.get(fact.passage);
        Json fields = passage.fields;
        fields["start"] = static_cast<std::int64_t>(from);
        fields["end"] = static_cast<std::int64_t>(to);
        fields["paragraph"] = words.paragraph;
        fields["quote"] = words.quote;
        fields["quote_hash"] = words.hash;
        changes.push_back({fact.passage, kinds::kPassage, std::move(fields), passage.revision});
    }
    return changes;
}

} // namespace zapis
