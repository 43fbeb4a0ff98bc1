#include "core/records/record_query.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/model/title_path.h"
#include "core/records/alias_code.h"
#include "core/records/title_maker.h"
#include "core/records/title_parts.h"
#include "core/text/fold.h"

namespace zapis {
namespace {

/// The field that a path means ("steps.type": a field inside rows) and whether it lies in the identity half.
struct FieldOfPath {
    const Field* field = nullptr;
    bool identity = false;
};

FieldOfPath fieldIn(const Kind& kind, std::string_view path)
{
    const std::size_t dot = path.find('.');
    const Field* field = kind.find(path.substr(0, dot));
    if (!field || dot == std::string_view::npos) return {field, field && field->sensitivity == Sensitivity::Identity};
    for (const Field& row : field->rows)
        if (row.name == path.substr(dot + 1))
            return {&row, field->sensitivity == Sensitivity::Identity || row.sensitivity == Sensitivity::Identity};
    return {};
}

FieldOfPath fieldOf(const Catalogue& catalogue, const std::string& kindName, const std::string& path)
{
    if (!kindName.empty()) {
        if (const FieldOfPath found = fieldIn(catalogue.at(kindName), path); found.field) return found;
    } else {
        for (const Kind& kind : catalogue.kinds())
            if (const FieldOfPath found = fieldIn(kind, path); found.field) return found;
    }
    throw Error(Error::Code::Malformed, "records.unknown-field", {path, kindName});
}

constexpr std::string_view kRowAmong = "r.row IN (SELECT value FROM json_each(?))";

class ConditionBuilder {
public:
    ConditionBuilder(const Catalogue& catalogue, Databases& databases, const RecordQuery& query)
        : m_catalogue(catalogue),
          m_databases(databases),
          m_query(query)
    {
    }

    RowCondition build()
    {
        addText();
        if (m_query.unassignedEvidence)
            add("r.kind = 'evidence_item' AND NOT EXISTS(SELECT 1 FROM link WHERE target = r.id AND link.row <> r.row)", {});
        if (!m_query.kind.empty()) add(m_isOfFew ? "+r.kind = ?" : "r.kind = ?", {m_catalogue.at(m_query.kind).name});
        addStatus();
        for (const RecordQuery::Where& where : m_query.where) addWhere(where);
        return std::move(m_out);
    }

private:
    void add(std::string_view sql, std::vector<SqlValue> values)
    {
        m_out.sql = m_out.sql == "1" ? std::string(sql) : m_out.sql + " AND " + std::string(sql);
        for (SqlValue& value : values) m_out.values.push_back(std::move(value));
    }

    void addStatus()
    {
        if (m_query.status) add("r.status = ?", {std::string(statusCode(*m_query.status))});
        else if (m_query.withdrawnToo) add("r.status <> 'merged'", {});
        else add("r.status NOT IN ('withdrawn', 'merged')", {});
    }

    /// Where few records have the text, the rest of the conditions is asked of them alone (the plus sign keeps SQLite from a walk
    /// through the kind). Where many have it, the index of titles answers the inner question, without a look at the table.
    void addText()
    {
        const std::string words = folded(trim(m_query.text));
        if (words.empty()) return;
        std::string named;
        if (m_databases.identityOpen()) {
            Statement names(*m_databases.identity, "SELECT record FROM identity_name WHERE instr(folded, ?) > 0");
            names.bindAll(words);
            named = titledRowsOf(names);
        }
        if (const auto titled = fewRowsWithPart(m_databases.records, m_query.kind, words)) {
            m_isOfFew = true;
            const std::string_view comma = titled->empty() || named.empty() ? "" : ",";
            return add(kRowAmong, {asJson(fmt::format("{}{}{}", fmt::join(*titled, ","), comma, named))});
        }
        if (m_query.kind.empty())
            add("r.row IN (SELECT row FROM record WHERE instr(folded, ?) > 0 UNION ALL SELECT value FROM json_each(?))",
                {words, asJson(named)});
        else
            add("r.row IN (SELECT row FROM record WHERE kind = ? AND instr(folded, ?) > 0 UNION ALL SELECT value FROM "
                "json_each(?))",
                {m_query.kind, words, asJson(named)});
    }

    static std::string asJson(const std::string& rows) { return '[' + rows + ']'; }

    /// Rows of the records whose ids a statement over identity.db gives, with commas between them: the two databases are never
    /// attached to each other.
    std::string rowsOf(Statement& found)
    {
        std::string rows;
        Statement self(m_databases.records, "SELECT row FROM record WHERE id = ?");
        while (found.step())
            if (self.bindAll(found.id<RecordId>(0)).step()) append(rows, self.integer(0));
        return rows;
    }

    /// The same, and of the records whose titles tell their names.
    std::string titledRowsOf(Statement& found)
    {
        std::string rows;
        const std::map<std::string, std::set<std::string>> links = titleLinks();
        Statement self(m_databases.records, "SELECT row, kind FROM record WHERE id = ?");
        Statement titled(
            m_databases.records, "SELECT r.id, r.kind, l.field FROM link l JOIN record r ON r.row = l.row WHERE l.target = ?");
        std::set<RecordId> met;
        const auto take = [&](const auto& again, const RecordId& id, int deep) -> void {
            if (!met.insert(id).second) return;
            if (self.bindAll(id).step() && (m_query.kind.empty() || self.textView(1) == m_query.kind))
                append(rows, self.integer(0));
            if (deep > kTitlesDeep + 1) return;
            std::vector<RecordId> behind;
            titled.bindAll(id);
            while (titled.step())
                if (const auto kind = links.find(titled.text(1)); kind != links.end() && kind->second.contains(titled.text(2)))
                    behind.push_back(titled.id<RecordId>(0));
            for (const RecordId& one : behind) again(again, one, deep + 1);
        };
        while (found.step()) take(take, found.id<RecordId>(0), 0);
        return rows;
    }

    static void append(std::string& rows, std::int64_t row) { rows += (rows.empty() ? "" : ",") + std::to_string(row); }

    /// By kind the links that titles tell of, of those kinds alone that come into titles of the kind asked for.
    std::map<std::string, std::set<std::string>> titleLinks() const
    {
        std::map<std::string, std::set<std::string>> links;
        std::vector<std::string> ahead;
        const auto addKind = [&](const std::string& name) {
            if (links.emplace(name, std::set<std::string>()).second) ahead.push_back(name);
        };
        const auto addAll = [&] {
            for (const Kind& kind : m_catalogue.kinds()) addKind(kind.name);
        };
        if (m_query.kind.empty()) addAll();
        else addKind(m_query.kind);
        while (!ahead.empty()) {
            const Kind& kind = m_catalogue.at(ahead.back());
            ahead.pop_back();
            for (const std::string& name : kind.titleFields) {
                const TitlePath path = titlePathOf(kind, name);
                if (!path.field || path.field->type != FieldType::Link) continue;
                links[kind.name].insert(path.name());
                if (path.field->targets.front() == "*") addAll();
                else
                    for (const std::string& target : path.field->targets) addKind(target);
            }
        }
        return links;
    }

    void addWhere(const RecordQuery::Where& where)
    {
        if (where.field == "status") return add("r.status = ?", {where.value});
        if (where.field == "code") return add("r.code = ?", {spelledAliasCode(where.value)});
        const FieldOfPath found = fieldOf(m_catalogue, m_query.kind, where.field);
        if (found.identity) return addIdentityWhere(where, *found.field);
        switch (found.field->type) {
        case FieldType::Code:
        case FieldType::Answer: return addCode(where, *found.field);
        case FieldType::Link: return addLink(where);
        case FieldType::Date:
        case FieldType::Time: return addDate(where);
        case FieldType::Text:
            if (found.field->many) return addTerms(where.field, {where.value});
            return addValue(where);
        case FieldType::Narrative:
        case FieldType::Clock:
        case FieldType::Integer:
        case FieldType::File:
        case FieldType::Place:
        case FieldType::Rows:
        case FieldType::Checklist: return addValue(where);
        }
    }

    void addTerms(const std::string& field, const std::vector<std::string>& codes)
    {
        std::string marks;
        std::vector<SqlValue> values{field};
        for (const std::string& code : codes) {
            marks += marks.empty() ? "?" : ", ?";
            values.emplace_back(code);
        }
        add(fmt::format("r.row IN (SELECT row FROM term WHERE field = ? AND code IN ({}))", marks), std::move(values));
    }

    void addCode(const RecordQuery::Where& where, const Field& field)
    {
        const bool known = field.vocabulary && field.vocabulary->find(where.value);
        addTerms(where.field, known ? field.vocabulary->subtree(where.value) : std::vector<std::string>{where.value});
    }

    void addLink(const RecordQuery::Where& where)
    {
        if (const auto target = parseRecordId(where.value))
            return add("r.row IN (SELECT row FROM link WHERE target = ? AND field = ?)", {*target, where.field});
        add("r.row IN (SELECT row FROM link WHERE target IN (SELECT id FROM record WHERE code = ?) AND field = ?)",
            {spelledAliasCode(where.value), where.field});
    }

    static Days daysOf(const RecordQuery::Where& where)
    {
        const auto date = parseDate(where.value);
        if (!date) throw Error(Error::Code::Malformed, "records.bad-date", {where.value});
        return date->days;
    }

    void addDate(const RecordQuery::Where& where)
    {
        const Days days = daysOf(where);
        add("r.row IN (SELECT row FROM span WHERE field = ? AND first <= ? AND last >= ?)",
            {where.field, std::int64_t{days.last.number}, std::int64_t{days.first.number}});
    }

    /// Texts and numbers have no index: the documents are read, which is right for the rare case.
    void addValue(const RecordQuery::Where& where)
    {
        add("EXISTS(SELECT 1 FROM document d WHERE d.row = r.row AND instr(json_extract(d.json, ?), ?) > 0)",
            {"$.\"" + where.field + '"', where.value});
    }

    void addIdentityWhere(const RecordQuery::Where& where, const Field& field)
    {
        if (!m_databases.identityOpen()) throw Error(Error::Code::Refused, "vault.needs-identity");
        Connection& db = *m_databases.identity;
        if (field.type == FieldType::Date || field.type == FieldType::Time) {
            const Days days = daysOf(where);
            Statement found(db, "SELECT record FROM identity_span WHERE field = ? AND first <= ? AND last >= ?");
            found.bindAll(where.field, days.last.number, days.first.number);
            return add(kRowAmong, {asJson(rowsOf(found))});
        }
        if (field.type == FieldType::Link) {
            Statement found(db, "SELECT record FROM identity_link WHERE target = ? AND field = ?");
            found.bindAll(parseRecordId(where.value), where.field);
            return add(kRowAmong, {asJson(rowsOf(found))});
        }
        // Texts: revisions that are no longer current may match too; the record then still holds the value in its history only,
        // so the newest revision alone is asked.
        Statement found(db,
            "SELECT record FROM identity_document d WHERE instr(json_extract(json, ?), ?) > 0 "
            "AND revision = (SELECT max(revision) FROM identity_document WHERE record = d.record)");
        found.bindAll("$.\"" + where.field.substr(0, where.field.find('.')) + '"', where.value);
        add(kRowAmong, {asJson(rowsOf(found))});
    }

    const Catalogue& m_catalogue;
    Databases& m_databases;
    const RecordQuery& m_query;
    RowCondition m_out;
    bool m_isOfFew = false;
};

} // namespace

RowCondition rowCondition(const Catalogue& catalogue, Databases& databases, const RecordQuery& query)
{
    return ConditionBuilder(catalogue, databases, query).build();
}

std::string_view orderColumn(RecordQuery::Order order)
{
    // Titles are sorted as they are shown (record_lists.h): here by number.
    constexpr std::string_view kColumns[] = {"changed_ms", "sort_day", "code", "row"};
    return kColumns[static_cast<std::size_t>(order)];
}

std::string rowOrder(const RecordQuery& query)
{
    return fmt::format("r.{0} {1}, r.row {1}", orderColumn(query.order), query.ascending ? "ASC" : "DESC");
}

int bindValues(Statement& statement, int first, const std::vector<SqlValue>& values)
{
    for (const SqlValue& value : values) std::visit([&](const auto& held) { statement.bind(first++, held); }, value);
    return first;
}

} // namespace zapis
