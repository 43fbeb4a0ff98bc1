// Rules about evidence: 35–39, 55, 56.
#include <algorithm>

#include "core/records/graph/links.h"
#include "core/records/graph/owners.h"
#include "core/records/handover_questions.h"
#include "core/records/rules/rule_world.h"
#include "core/records/stored_files.h"

namespace zapis::rules {
namespace {

struct CustodyRow {
    std::int64_t seq = 0;
    std::optional<std::int64_t> at;
    std::optional<RecordId> from, to;
    bool hasReason = false;
};

std::vector<CustodyRow> custodyOf(const Fact& item)
{
    std::vector<CustodyRow> rows;
    for (const Json& row : item.rows("custody")) {
        const Json* seq = row.find("seq");
        rows.push_back({seq && seq->isInteger() ? seq->integer() : 0, parseTimestamp(row.stringOr("at")),
            parseRecordId(row.stringOr("from")), parseRecordId(row.stringOr("to")), row.find("reason") != nullptr});
    }
    std::ranges::stable_sort(rows, {}, &CustodyRow::seq);
    return rows;
}

void checkCustody(const Fact& item, World& world, Findings& findings)
{
    constexpr std::int64_t kDaySeconds = 24 * 3600;
    const std::vector<CustodyRow> rows = custodyOf(item);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const CustodyRow &here = rows[i - 1], &next = rows[i];
        const std::vector<std::string> which{std::to_string(here.seq), std::to_string(next.seq)};
        if (here.to && next.from && !world.isSamePerson(*here.to, *next.from))
            findings.error(35, item, {"custody.from", {*here.to, *next.from}, which});
        const bool isUnnamed = !here.to && !next.from && !here.hasReason && !next.hasReason;
        if (isUnnamed && here.at && next.at && *next.at - *here.at > kDaySeconds)
            findings.warning(36, item, {"custody.at", {}, which});
    }
}

void checkDigest(const Fact& item, World& world, Findings& findings)
{
    const auto object = parseHex32(item.text("original"));
    if (!object) return;
    const auto file = findFile(world.reader().databases().records, ObjectId{*object});
    if (file && item.has("sha256") && file->sha256.hex() != item.text("sha256")) findings.error(35, item, {"sha256"});
}

void checkVerification(const Fact& item, Findings& findings)
{
    if (item.text("authenticity") != "authentic") return;
    if (item.links("reviewers").size() < 2) findings.warning(37, item, {"reviewers"});
    if (item.texts("methods").empty()) findings.warning(37, item, {"methods"});
}

void checkClock(const Fact& item, Findings& findings)
{
    const auto read = dayOfTimestamp(item.text("made_at"));
    const auto told = item.date("made_on");
    if (!read || !told) return;
    if (read->number > told->days.last.number + 1 || read->number < told->days.first.number - 1)
        findings.warning(38, item, {"made_on"});
}

/// Would somebody be asked about the file: one whom it names in what it reveals, or one whose record points at it?
bool isSomebodys(const Fact& item, World& world)
{
    bool namesOne = false;
    forEachLink(*item.kind, item.fields, [&](const Field& field, const RecordId& target) {
        const FactRef named = field.whom == Whom::Handler || field.bookkeeping ? nullptr : world.graph().find(target);
        namesOne = namesOne || (named && named->kind->isPerson);
    });
    return namesOne || !ownersOf(world.graph(), item.id).empty();
}

void checkHandover(const Fact& item, World& world, Findings& findings)
{
    for (const OpenQuestion& open : openAtHandover(*item.kind, item.fields)) findings.warning(55, item, {open.front()->name});
    if (saysWhomItShows(item.fields) && needsSomebody(*item.kind, item.fields) && !isSomebodys(item, world))
        findings.warning(56, item, {"depicts"});
}

} // namespace

void checkEvidence(const Fact& fact, World& world, Findings& findings)
{
    checkDigest(fact, world, findings);
    checkCustody(fact, world, findings);
    checkVerification(fact, findings);
    checkClock(fact, findings);
    checkHandover(fact, world, findings);
    if (fact.has("derivation") && !fact.has("derived_from")) findings.error(39, fact, {"derived_from"});
    if (fact.has("derived_from") && !fact.has("derivation")) findings.error(39, fact, {"derivation"});
}

} // namespace zapis::rules
