#include "core/model/meanings.h"

#include <algorithm>
#include <iterator>

#include "core/model/field_reader.h"

namespace zapis {
namespace {

constexpr std::pair<std::string_view, Whom> kWhom[] = {{"anyone", Whom::Anyone}, {"about", Whom::About},
    {"speaker", Whom::Speaker}, {"maker", Whom::Maker}, {"handler", Whom::Handler}, {"expert", Whom::Expert},
    {"office", Whom::Office}};
constexpr std::pair<std::string_view, Takes> kTakes[] = {{"files", Takes::Files}, {"recordings", Takes::Recordings}};
constexpr std::pair<std::string_view, char> kTravelsAs[] = {{"original", 'o'}, {"layout", 'w'}, {"page", 'c'}};
constexpr std::pair<std::string_view, Look> kNarrativeLooks[] = {{"narrative", Look::Narrative}};
constexpr std::pair<std::string_view, Look> kRowsLooks[] = {{"body-map", Look::BodyMap}, {"timeline", Look::Timeline}};
constexpr std::pair<std::string_view, Freezes> kFreezes[] = {{"final", Freezes::WhenFinal}, {"saved", Freezes::WhenSaved}};
constexpr std::pair<std::string_view, FactMark> kMarks[] = {{"act", FactMark::Act}, {"detention", FactMark::Detention},
    {"finding", FactMark::Finding}, {"perpetrator", FactMark::Perpetrator}};

/// Before there was the key "whom" these names alone said it. A vault's own file from then is guarded as it was.
constexpr std::pair<std::string_view, Whom> kWhomByName[] = {{"person", Whom::About}, {"victim", Whom::About},
    {"accused", Whom::About}, {"complainant", Whom::About}, {"made_by", Whom::Maker}};

template <class Value, std::size_t N>
Value wordIn(
    TomlReader& table, std::string_view key, const std::pair<std::string_view, Value> (&words)[N], const Value& otherwise)
{
    return table.has(key) ? wordOf(words, table.text(key), table, key) : otherwise;
}

Whom whomIn(TomlReader& table, const Field& field, const Field* parent)
{
    const auto byName = std::ranges::find(kWhomByName, std::string_view(field.name), &std::pair<std::string_view, Whom>::first);
    const bool isFromBefore = !parent && table.isAddition() && field.type == FieldType::Link && byName != std::end(kWhomByName);
    const Whom whom = wordIn(table, "whom", kWhom, isFromBefore ? byName->second : field.whom);
    // A record is about whoever its own fields name, not those of its rows.
    if (isPrincipal(whom) && (parent || field.type != FieldType::Link))
        table.fail("catalogue.unknown-word", table.text("whom"), "whom");
    return whom;
}

void readLink(TomlReader& table, Field& field, const Field* parent)
{
    field.whom = whomIn(table, field, parent);
    if (parent) return;
    field.goesWith = table.flagOr("goes_with", false);
    field.grounds = table.flagOr("grounds", false);
    if (field.many) field.takes = wordIn(table, "takes", kTakes, Takes::None);
}

} // namespace

void readMeanings(TomlReader& table, Field& field, const Field* parent)
{
    if (parent) {
        field.whom = parent->whom;
        field.ours = parent->ours;
        field.bookkeeping = parent->bookkeeping;
    }
    switch (field.type) {
    case FieldType::Link: readLink(table, field, parent); break;
    case FieldType::Narrative: field.look = wordIn(table, "look", kNarrativeLooks, Look::Usual); break;
    case FieldType::File:
        if (!parent) field.travelsAs = wordIn(table, "travels_as", kTravelsAs, '\0');
        break;
    case FieldType::Rows:
        field.look = wordIn(table, "look", kRowsLooks, Look::Usual);
        field.whom = whomIn(table, field, parent);
        if (!parent && table.has("stays_when")) field.staysWhen = FieldReader::condition(table.text("stays_when"));
        break;
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Date:
    case FieldType::Clock:
    case FieldType::Time:
    case FieldType::Integer:
    case FieldType::Answer:
    case FieldType::Place:
    case FieldType::Checklist: break;
    }
    if (parent) return;
    // Before there was the key "ours" a vault's own file said "internal".
    const bool isInternal = table.isAddition() && table.flagOr("internal", false);
    field.ours = table.flagOr("ours", false) || isInternal;
    field.bookkeeping = table.flagOr("bookkeeping", false);
    field.reaches = table.flagOr("reaches", false);
    field.unreached = table.flagOr("unreached", false);
}

void readMeanings(TomlReader& table, Kind& kind)
{
    kind.isFact = table.flagOr("fact", false);
    kind.isOwnWork = table.flagOr("own_work", false);
    kind.isBookkeeping = table.flagOr("bookkeeping", false);
    kind.isBroughtAlong = table.flagOr("brought", true) && !kind.isOwnWork && !kind.isBookkeeping;
    kind.freezes = wordIn(table, "frozen", kFreezes, Freezes::Never);
    kind.mark = wordIn(table, "mark", kMarks, FactMark::Other);
    if (table.has("menu")) {
        const std::int64_t menu = table.integer("menu");
        if (menu < 1 || menu > kMostInMenu) table.fail("catalogue.wrong-type", "menu", "menu");
        kind.menu = static_cast<int>(menu);
    }
}

void checkMeanings(const Kind& kind, const TomlReader& where)
{
    std::string letters;
    for (const Field& field : kind.fields) {
        checkCondition(field.staysWhen, field.rows, where);
        if (field.travelsAs == '\0') continue;
        if (letters.find(field.travelsAs) != std::string::npos) where.fail("catalogue.duplicate", field.name);
        letters += field.travelsAs;
    }
}

void mustNotSteerGate(const Field& added, const TomlReader& where)
{
    if (isAbout(added.whom)) where.fail("catalogue.unknown-word", "about", "fields");
    if (added.goesWith) where.fail("catalogue.unknown-key", "goes_with", "fields");
    if (added.grounds) where.fail("catalogue.unknown-key", "grounds", "fields");
    if (added.unreached) where.fail("catalogue.unknown-key", "unreached", "fields");
}

} // namespace zapis
