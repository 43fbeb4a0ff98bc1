#include "core/records/index_tables.h"

#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/model/field_walk.h"
#include "core/model/title_path.h"
#include "core/records/list_blocks.h"
#include "core/records/title_maker.h"
#include "core/records/title_parts.h"
#include "core/text/fold.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

constexpr std::string_view kFoldingKey = "folding"; ///< in the meta tables
constexpr std::string_view kTitlesVersion = "2";    ///< changes with what titles tell (title_maker.h)
constexpr std::string_view kFileNameField = "original_name";
constexpr std::string_view kMarkBeforeKey = "records.mark-before"; ///< in the meta table of identity.db
constexpr std::string_view kMarkNumberKey = "records.mark-number"; ///< in both

std::int64_t markNumberIn(Connection& db)
{
    std::int64_t number = 0; // of an earlier version
    const std::string text = metaText(db, kMarkNumberKey).value_or(std::string());
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Bytes markIn(Connection& db)
{
    Statement mark(db, "SELECT save FROM identity_mark");
    if (!mark.step()) return {};
    const ByteView save = mark.blob(0);
    return {save.begin(), save.end()};
}

void addSpan(IndexEntries& out, const std::string& path, const std::string& edtf)
{
    if (const auto date = parseDate(edtf)) out.spans.push_back({path, date->days});
}

void addValue(IndexEntries& out, const ValuePlace& place, const Json& value)
{
    if (!value.isString()) return;
    switch (place.field.type) {
    case FieldType::Code:
    case FieldType::Answer:
    case FieldType::File: out.terms.emplace_back(place.path(), value.string()); break;
    case FieldType::Text:
        if (place.field.many) out.terms.emplace_back(place.path(), value.string());
        break;
    case FieldType::Link:
        if (const auto target = parseRecordId(value.string())) out.links.emplace_back(place.path(), *target);
        break;
    case FieldType::Date: addSpan(out, place.path(), value.string()); break;
    case FieldType::Time: addSpan(out, place.path(), value.string().substr(0, 10)); break;
    case FieldType::Narrative:
    case FieldType::Clock:
    case FieldType::Integer:
    case FieldType::Place:
    case FieldType::Rows:
    case FieldType::Checklist: break; // nothing that a list asks for
    }
}

void unique(IndexEntries& entries)
{
    const auto tidy = [](auto& list) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(entries.terms);
    tidy(entries.links);
    auto& spans = entries.spans;
    const auto key = [](const IndexEntries::Span& span) { return std::tie(span.field, span.days.first, span.days.last); };
    std::sort(spans.begin(), spans.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    spans.erase(
        std::unique(spans.begin(), spans.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }), spans.end());
}

} // namespace

IndexEntries indexEntriesOf(const Kind& kind, const Json& half)
{
    IndexEntries out;
    forEachValue(kind, half, [&](const ValuePlace& place, const Json& value) { addValue(out, place, value); });
    unique(out);
    return out;
}

SortKey sortKeyOf(const Kind& kind, const Json& casePart)
{
    if (kind.sortField.empty()) return {};
    std::string text = casePart.stringOr(kind.sortField);
    if (const Field* field = kind.find(kind.sortField); field && field->type == FieldType::Time)
        text.resize(std::min<std::size_t>(text.size(), 10));
    const auto date = parseDate(text);
    return date ? SortKey{text, date->days.first.number} : SortKey{};
}

std::string displayName(const Kind& kind, const Json& identityPart)
{
    if (!kind.isPerson) return identityPart.stringOr(kFileNameField);
    const Json* names = identityPart.find("names");
    if (!names || !names->isArray()) return {};
    std::string first;
    for (const Json& name : names->items()) {
        const std::string text = name.stringOr("text");
        if (name.stringOr("kind") == "official" && !text.empty()) return text;
        if (first.empty()) first = text;
    }
    return first;
}

std::string foldedNames(const Kind& kind, const Json& identityPart)
{
    if (!kind.isPerson) return folded(identityPart.stringOr(kFileNameField));
    const Json* names = identityPart.find("names");
    if (!names || !names->isArray()) return {};
    std::string all;
    for (const Json& name : names->items()) all += folded(name.stringOr("text")) + '\n';
    return all;
}

struct IndexWriter::Statements {
    struct Identity {
        explicit Identity(Connection& db)
            : document(db, "INSERT OR REPLACE INTO identity_document(record, revision, json) VALUES(?, ?, ?)"),
              dropOld(db, "DELETE FROM identity_document WHERE record = ? AND revision NOT IN (?, ?)"),
              dropLinks(db, "DELETE FROM identity_link WHERE record = ?"),
              dropSpans(db, "DELETE FROM identity_span WHERE record = ?"),
              dropName(db, "DELETE FROM identity_name WHERE record = ?"),
              link(db, "INSERT INTO identity_link(target, field, record) VALUES(?, ?, ?)"),
              span(db, "INSERT INTO identity_span(field, first, last, record) VALUES(?, ?, ?, ?)"),
              name(db, "INSERT INTO identity_name(record, name, folded) VALUES(?, ?, ?)"),
              mark(db, "INSERT OR REPLACE INTO identity_mark(one, save) VALUES(1, ?)")
        {
        }
        Statement document, dropOld, dropLinks, dropSpans, dropName, link, span, name, mark;
    };
    Statements(const Catalogue& catalogue, Databases& databases)
        : insert(databases.records,
              "INSERT INTO record(id, kind, status, code, title, folded, sort_date, sort_day, changed_ms, revision, "
              "identity_revision) "
              "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          update(databases.records,
              "UPDATE record SET kind = ?, status = ?, code = ?, title = ?, folded = ?, sort_date = ?, sort_day = ?, changed_ms "
              "= ?, "
              "revision = ?, identity_revision = ? WHERE row = ?"),
          document(databases.records, "INSERT OR REPLACE INTO document(row, json) VALUES(?, ?)"),
          dropTerms(databases.records, "DELETE FROM term WHERE row = ?"),
          dropLinks(databases.records, "DELETE FROM link WHERE row = ?"),
          dropSpans(databases.records, "DELETE FROM span WHERE row = ?"),
          term(databases.records, "INSERT INTO term(field, code, row) VALUES(?, ?, ?)"),
          link(databases.records, "INSERT INTO link(target, field, row) VALUES(?, ?, ?)"),
          span(databases.records, "INSERT INTO span(field, first, last, row) VALUES(?, ?, ?, ?)"),
          mark(databases.records, "INSERT OR REPLACE INTO identity_mark(one, save) VALUES(1, ?)"),
          linked(databases.records,
              "SELECT l.field, r.row, r.id, r.kind, r.title, r.code, r.folded FROM link l JOIN record r ON r.row = l.row "
              "WHERE l.target = ?"),
          refold(databases.records, "UPDATE record SET folded = ? WHERE row = ?"),
          lists(databases.records),
          titleParts(databases.records),
          titles(catalogue, databases)
    {
        if (databases.identityOpen()) identity.emplace(*databases.identity);
    }
    Statement insert, update, document, dropTerms, dropLinks, dropSpans, term, link, span, mark, linked, refold;
    ListBlockWriter lists;
    TitlePartWriter titleParts;
    FoldedTitles titles;
    std::optional<Identity> identity;
};

IndexWriter::IndexWriter(const Catalogue& catalogue, Databases& databases)
    : m_catalogue(&catalogue),
      m_databases(&databases),
      m_statements(std::make_unique<Statements>(catalogue, databases))
{
}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

void IndexWriter::put(StoredRecord& record, bool identityChanged)
{
    if (identityChanged) putIdentity(record);
    const std::string title = storedTitle(*record.kind, record.parts.casePart);
    const SortKey sort = sortKeyOf(*record.kind, record.parts.casePart);
    Statements& to = *m_statements;
    const std::string foldedText = to.titles.of(record.id, record.kind->name, title, record.code);
    const ListBlockWriter::Places before = to.lists.placesOf(record.row);
    const auto foldedBefore = record.row == 0 ? std::nullopt : std::optional(before.folded);
    if (record.row == 0) {
        to.insert
            .bindAll(record.id, record.kind->name, statusCode(record.status), record.code, title, foldedText, sort.date, sort.day,
                record.changedMs, record.revision, record.identityRevision)
            .run();
        record.row = m_databases->records.lastInsertRow();
    } else {
        to.update
            .bindAll(record.kind->name, statusCode(record.status), record.code, title, foldedText, sort.date, sort.day,
                record.changedMs, record.revision, record.identityRevision, record.row)
            .run();
        to.dropTerms.bindAll(record.row).run();
        to.dropLinks.bindAll(record.row).run();
        to.dropSpans.bindAll(record.row).run();
    }
    to.lists.move(record.row, before, to.lists.placesOf(record.row));
    to.titleParts.put(record.row, foldedBefore, foldedText);
    to.document.bindAll(record.row, canonical(record.parts.casePart)).run();
    putCaseIndexes(record);
    // Titles tell a person by the code alone: a change of roles concerns nobody else.
    if (record.kind->isPerson ? before.code() != record.code : foldedBefore != foldedText) refoldLinked(record.id, 0);
}

void IndexWriter::refoldLinked(const RecordId& told, int deep)
{
    struct Row {
        std::string field;
        std::int64_t row;
        RecordId id;
        std::string kind, stored, code, folded;
    };
    Statements& to = *m_statements;
    std::vector<Row> rows;
    to.linked.bindAll(told);
    while (to.linked.step())
        rows.push_back({to.linked.text(0), to.linked.integer(1), to.linked.id<RecordId>(2), to.linked.text(3), to.linked.text(4),
            to.linked.text(5), to.linked.text(6)});
    to.linked.reset();
    for (const Row& row : rows) {
        const Kind* kind = m_catalogue->find(row.kind);
        const auto tells = [&](const std::string& path) {
            const TitlePath found = titlePathOf(*kind, path);
            return found.field && found.name() == row.field;
        };
        if (!kind || std::ranges::none_of(kind->titleFields, tells)) continue;
        const std::string now = to.titles.of(row.id, row.kind, row.stored, row.code);
        if (now == row.folded) continue;
        to.refold.bindAll(now, row.row).run();
        to.titleParts.put(row.row, row.folded, now);
        if (deep < kTitlesDeep) refoldLinked(row.id, deep + 1);
    }
}

void IndexWriter::putCaseIndexes(const StoredRecord& record)
{
    Statements& to = *m_statements;
    const IndexEntries entries = indexEntriesOf(*record.kind, record.parts.casePart);
    for (const auto& [field, code] : entries.terms) to.term.bindAll(field, code, record.row).run();
    for (const auto& [field, target] : entries.links) to.link.bindAll(target, field, record.row).run();
    for (const auto& [field, days] : entries.spans) to.span.bindAll(field, days.first.number, days.last.number, record.row).run();
}

void IndexWriter::putIdentity(StoredRecord& record)
{
    if (!m_statements->identity) throw Error(Error::Code::Refused, "vault.needs-identity");
    Statements::Identity& to = *m_statements->identity;
    const std::int64_t before = record.identityRevision;
    record.identityRevision = record.revision;
    to.document.bindAll(record.id, record.revision, canonical(record.parts.identityPart)).run();
    to.dropOld.bindAll(record.id, before, record.revision).run(); // the one before shows again if this save is cut short
    putIdentityViews(record);
}

void IndexWriter::dropIdentityViews(const RecordId& id)
{
    Statements::Identity& to = *m_statements->identity;
    to.dropLinks.bindAll(id).run();
    to.dropSpans.bindAll(id).run();
    to.dropName.bindAll(id).run();
}

void IndexWriter::putIdentityViews(const StoredRecord& record)
{
    dropIdentityViews(record.id);
    Statements::Identity& to = *m_statements->identity;
    const IndexEntries entries = indexEntriesOf(*record.kind, record.parts.identityPart);
    for (const auto& [field, target] : entries.links) to.link.bindAll(target, field, record.id).run();
    for (const auto& [field, days] : entries.spans) to.span.bindAll(field, days.first.number, days.last.number, record.id).run();
    if (const std::string name = displayName(*record.kind, record.parts.identityPart); !name.empty())
        to.name.bindAll(record.id, name, foldedNames(*record.kind, record.parts.identityPart)).run();
}

void IndexWriter::redrawIdentity(const StoredRecord& record)
{
    m_statements->identity->dropOld.bindAll(record.id, record.identityRevision, record.identityRevision).run();
    putIdentityViews(record);
}

void IndexWriter::dropIdentity(const RecordId& id)
{
    m_statements->identity->dropOld.bindAll(id, 0, 0).run();
    dropIdentityViews(id);
}

void IndexWriter::mark(ByteView saveId)
{
    if (!m_statements->identity) return; // a save without the compartment leaves both marks as they are
    Connection &records = m_databases->records, &identity = *m_databases->identity;
    const Bytes before = markIn(identity);
    if (!std::ranges::equal(before, saveId)) { // a commit may come in several calls
        const std::string number = std::to_string(std::max(markNumberIn(records), markNumberIn(identity)) + 1);
        metaSet(identity, kMarkBeforeKey, ByteView(before));
        metaSet(identity, kMarkNumberKey, number);
        metaSet(records, kMarkNumberKey, number);
    }
    m_statements->identity->mark.bindAll(saveId).run();
    m_statements->mark.bindAll(saveId).run();
}

namespace {

std::string folding() { return std::string(kFoldingVersion).append(1, ' ').append(kTitlesVersion); }

} // namespace

bool foldingIsCurrent(Databases& databases)
{
    const auto isCurrent = [](Connection& db) { return metaText(db, kFoldingKey) == folding(); };
    return isCurrent(databases.records) && (!databases.identityOpen() || isCurrent(*databases.identity));
}

void noteFolding(Databases& databases)
{
    const auto note = [](Connection& db) {
        createMetaTable(db);
        metaSet(db, kFoldingKey, folding());
    };
    note(databases.records);
    if (databases.identityOpen()) note(*databases.identity);
}

Standing standingOf(Databases& databases)
{
    if (!databases.identityOpen()) return Standing::Together;
    const Bytes records = markIn(databases.records);
    if (records == markIn(*databases.identity)) return Standing::Together;
    const std::int64_t ahead = markNumberIn(*databases.identity) - markNumberIn(databases.records);
    if (ahead < 0) return Standing::IdentityOlder;
    const auto before = metaGet(*databases.identity, kMarkBeforeKey); // none: of an earlier version
    return !before || (*before == records && ahead <= 1) ? Standing::SaveCutShort : Standing::RecordsOlder;
}

} // namespace zapis
