#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/records/alias_code.h"
#include "core/records/index_tables.h"
#include "core/records/record_lists.h"
#include "core/records/records.h"
#include "core/records/stored_record.h"
#include "core/records/title_maker.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

constexpr std::string_view kRowColumns =
    "r.id, r.kind, r.status, r.code, r.title, r.sort_date, r.changed_ms, EXISTS(SELECT 1 FROM draft WHERE record = r.id)";

RecordRow rowOf(Statement& found, TitleMaker& titles)
{
    RecordRow row;
    row.id = found.id<RecordId>(0);
    row.kind = found.text(1);
    row.status = parseStatus(found.textView(2)).value_or(Status::Quarantined);
    row.code = found.text(3);
    row.title = titles.of(row.id, row.kind, found.textView(4));
    row.sortDate = found.text(5);
    row.changedMs = found.integer(6);
    row.hasDraftEdit = found.integer(7) != 0;
    return row;
}

} // namespace

RecordReader::RecordReader(const Catalogue& catalogue, Databases& databases)
    : m_catalogue(&catalogue),
      m_databases(&databases),
      m_lists(std::make_shared<RecordLists>(catalogue, databases))
{
}

std::optional<Record> RecordReader::find(const RecordId& id) const
{
    const auto stored = loadRecord(*m_catalogue, *m_databases, id);
    if (!stored) return std::nullopt;
    TitleMaker titles(*m_catalogue, *m_databases, m_language);
    return toRecord(*stored, m_databases->identityOpen(),
        titles.of(id, stored->kind->name, storedTitle(*stored->kind, stored->parts.casePart)),
        sortKeyOf(*stored->kind, stored->parts.casePart).date);
}

Record RecordReader::get(const RecordId& id) const
{
    if (auto record = find(id)) return std::move(*record);
    throw Error(Error::Code::Io, "records.none", {toText(id)});
}

RecordId RecordReader::resolve(std::string_view idOrCode) const
{
    const std::string_view typed = trim(idOrCode);
    if (const auto id = parseRecordId(typed)) {
        if (!kindOf(*id)) throw Error(Error::Code::Io, "records.none", {std::string(typed)});
        return *id;
    }
    const std::string code = spelledAliasCode(typed);
    Statement found(m_databases->records, "SELECT id FROM record WHERE code = ? LIMIT 2");
    found.bindAll(code);
    if (hasAliasShape(code) && !isAliasCode(code)) throw Error(Error::Code::Malformed, "records.code-check", {code});
    if (!found.step()) throw Error(Error::Code::Io, "records.none", {std::string(typed)});
    const RecordId id = found.id<RecordId>(0);
    if (found.step()) throw Error(Error::Code::Refused, "records.code-ambiguous", {code});
    return id;
}

std::uint64_t RecordReader::count(const RecordQuery& query) const { return m_lists->count(query); }

std::vector<RecordRow> RecordReader::rows(const RecordQuery& query, std::uint64_t from, std::uint64_t count) const
{
    Statement found(m_databases->records, fmt::format("SELECT {} FROM record r WHERE r.row = ?", kRowColumns));
    TitleMaker titles(*m_catalogue, *m_databases, m_language);
    std::vector<RecordRow> rows;
    for (const std::int64_t number : m_lists->rows(query, m_language, from, count))
        if (found.bindAll(number).step()) rows.push_back(rowOf(found, titles));
    return rows;
}

std::optional<RecordRow> RecordReader::row(const RecordId& id) const
{
    Statement found(m_databases->records, fmt::format("SELECT {} FROM record r WHERE r.id = ?", kRowColumns));
    found.bindAll(id);
    if (!found.step()) return std::nullopt;
    TitleMaker titles(*m_catalogue, *m_databases, m_language);
    return rowOf(found, titles);
}

std::vector<IncomingLink> RecordReader::incoming(const RecordId& id) const
{
    TitleMaker titles(*m_catalogue, *m_databases, m_language);
    std::vector<IncomingLink> links;
    const auto add = [&](Statement& found, std::string field) {
        const auto from = found.id<RecordId>(0);
        links.push_back(
            {from, found.text(1), std::move(field), found.text(2), titles.of(from, found.textView(1), found.textView(3))});
    };
    Statement cases(m_databases->records,
        "SELECT r.id, r.kind, r.code, r.title, l.field FROM link l JOIN record r ON r.row = l.row "
        "WHERE l.target = ? AND r.status NOT IN ('withdrawn', 'merged') ORDER BY r.row, l.field");
    cases.bindAll(id);
    while (cases.step()) add(cases, cases.text(4));
    if (!m_databases->identityOpen()) return links;
    Statement identities(
        *m_databases->identity, "SELECT record, field FROM identity_link WHERE target = ? ORDER BY record, field");
    Statement from(
        m_databases->records, "SELECT id, kind, code, title FROM record WHERE id = ? AND status NOT IN ('withdrawn', 'merged')");
    identities.bindAll(id);
    while (identities.step()) {
        from.bindAll(identities.id<RecordId>(0));
        if (from.step()) add(from, identities.text(1));
    }
    return links;
}

std::vector<RecordId> RecordReader::all(std::string_view kind) const
{
    Statement found(m_databases->records,
        kind.empty() ? "SELECT id FROM record ORDER BY row" : "SELECT id FROM record WHERE kind = ? ORDER BY row");
    if (!kind.empty()) found.bindAll(kind);
    std::vector<RecordId> ids;
    while (found.step()) ids.push_back(found.id<RecordId>(0));
    return ids;
}

std::optional<std::string> RecordReader::kindOf(const RecordId& id) const
{
    Statement found(m_databases->records, "SELECT kind FROM record WHERE id = ?");
    found.bindAll(id);
    if (!found.step()) return std::nullopt;
    return found.text(0);
}

std::string RecordReader::nameOf(const RecordId& person) const
{
    if (m_databases->identityOpen()) {
        Statement named(*m_databases->identity, "SELECT name FROM identity_name WHERE record = ?");
        named.bindAll(person);
        if (named.step()) return named.text(0);
    }
    Statement coded(m_databases->records, "SELECT code FROM record WHERE id = ?");
    coded.bindAll(person);
    return coded.step() ? coded.text(0) : std::string();
}

} // namespace zapis
