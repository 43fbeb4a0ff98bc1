#include "core/records/split_fields.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/base/text.h"
#include "core/model/kinds.h"

namespace zapis {
namespace {

constexpr std::string_view kRowsOf = "#rows";

bool isSplit(const Field* field)
{
    return field && field->type == FieldType::Rows && field->sensitivity != Sensitivity::Identity
        && std::any_of(
            field->rows.begin(), field->rows.end(), [](const Field& row) { return row.sensitivity == Sensitivity::Identity; });
}

bool isRowArray(const Json& value)
{
    return value.isArray()
        && std::all_of(value.items().begin(), value.items().end(), [](const Json& row) { return row.isObject(); });
}

const Field* rowField(const Field& rows, std::string_view name)
{
    const auto field = std::find_if(rows.rows.begin(), rows.rows.end(), [&](const Field& row) { return row.name == name; });
    return field == rows.rows.end() ? nullptr : &*field;
}

void splitRows(const Field& field, const Json& rows, SplitFields& parts)
{
    Json::Array caseRows, identityRows;
    bool anyIdentity = false;
    for (const Json& row : rows.items()) {
        Json::Object caseRow, identityRow;
        for (const auto& [name, value] : row.members()) {
            const Field* sub = rowField(field, name);
            (sub && sub->sensitivity == Sensitivity::Identity ? identityRow : caseRow).emplace(name, value);
        }
        anyIdentity = anyIdentity || !identityRow.empty();
        caseRows.emplace_back(std::move(caseRow));
        identityRows.emplace_back(std::move(identityRow));
    }
    if (anyIdentity) {
        parts.identityPart[field.name] = Json(std::move(identityRows));
        parts.identityPart[kRowsOf][field.name] = Json(caseRows);
    }
    parts.casePart[field.name] = Json(std::move(caseRows));
}

/// For each of `now` the place of the same row in `before`, or npos: the longest common subsequence, so that the rows that stayed
/// keep their own identity half when others were put in between.
std::vector<std::size_t> alignRows(const Json::Array& before, const Json::Array& now)
{
    const std::size_t n = before.size(), m = now.size();
    std::vector<std::vector<std::uint32_t>> best(n + 1, std::vector<std::uint32_t>(m + 1, 0));
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            best[i][j] = before[i] == now[j] ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
    std::vector<std::size_t> places(m, std::string::npos);
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (before[i] == now[j]) places[j++] = i++;
        else if (best[i + 1][j] >= best[i][j + 1]) ++i;
        else ++j;
    }
    return places;
}

constexpr std::size_t kMaxAlignedRows = 4000; // 64 MB of table at most

Json joinRows(const Json& caseRows, const Json& identityRows, const Json* remembered)
{
    Json::Array joined = caseRows.items();
    const auto& halves = identityRows.items();
    const bool moved = remembered && isRowArray(*remembered) && *remembered != caseRows
        && remembered->items().size() == halves.size() && halves.size() <= kMaxAlignedRows && joined.size() <= kMaxAlignedRows;
    std::vector<std::size_t> places;
    if (moved) places = alignRows(remembered->items(), joined);
    for (std::size_t i = 0; i < joined.size(); ++i) {
        const std::size_t place = moved ? places[i] : i;
        if (place >= halves.size()) continue;
        for (const auto& [name, value] : halves[place].members()) joined[i][name] = value;
    }
    return Json(std::move(joined));
}

/// The values of one identity field down the rows, null where a row has none; null altogether where no row has it.
Json columnOf(const Json* rows, const std::string& name)
{
    if (!rows || !isRowArray(*rows)) return {};
    Json::Array column;
    bool any = false;
    for (const Json& row : rows->items()) {
        const Json* value = row.find(name);
        any = any || value;
        column.push_back(value ? *value : Json());
    }
    return any ? Json(std::move(column)) : Json();
}

Json valueOf(const Json& object, std::string_view name)
{
    const Json* value = object.find(name);
    return value ? *value : Json();
}

void setOrErase(Json& object, const std::string& name, const Json& value)
{
    if (value.isNull()) object.members().erase(name);
    else object[name] = value;
}

ValueClass classOf(const Field* field) { return field && holdsHiddenIds(*field) ? ValueClass::HiddenId : ValueClass::Plain; }

std::set<std::string> namesOf(const Json& a, const Json& b)
{
    std::set<std::string> names;
    for (const Json* object : {&a, &b})
        for (const auto& [name, value] : object->members()) names.insert(name);
    return names;
}

void addSplitColumns(const Field& field, const SplitFields& before, const SplitFields& after, std::vector<CommittedField>& out)
{
    const Json* had = before.identityPart.find(field.name);
    const Json* has = after.identityPart.find(field.name);
    const bool rowsMoved = has
        && valueOf(valueOf(before.identityPart, kRowsOf), field.name)
            != valueOf(valueOf(after.identityPart, kRowsOf), field.name);
    for (const Field& row : field.rows) {
        if (row.sensitivity != Sensitivity::Identity) continue;
        const Json now = columnOf(has, row.name);
        const bool differs = columnOf(had, row.name) != now;
        if (differs || (rowsMoved && !now.isNull())) out.push_back({field.name + '#' + row.name, now, ValueClass::Identity});
    }
}

/// Puts a column back into the identity rows, and remembers the case rows that it now belongs to.
void applyColumn(SplitFields& parts, const std::string& rowsName, const std::string& name, const Json& column)
{
    Json rows = valueOf(parts.identityPart, rowsName);
    if (!isRowArray(rows)) rows = Json(Json::Array{});
    const std::size_t count = column.isArray() ? column.items().size() : rows.items().size();
    if (column.isArray()) rows.items().resize(count, Json::object({}));
    bool any = false;
    for (std::size_t i = 0; i < count; ++i) {
        Json& row = rows.items()[i];
        setOrErase(row, name, column.isArray() ? column.items()[i] : Json());
        any = any || !row.members().empty();
    }
    Json& remembered = parts.identityPart[kRowsOf];
    if (remembered.isNull()) remembered = Json::object({});
    if (any) {
        parts.identityPart[rowsName] = rows;
        parts.identityPart[kRowsOf][rowsName] = valueOf(parts.casePart, rowsName);
    } else {
        parts.identityPart.members().erase(rowsName);
        parts.identityPart[kRowsOf].members().erase(rowsName);
    }
    if (parts.identityPart[kRowsOf].members().empty()) parts.identityPart.members().erase(std::string(kRowsOf));
}

} // namespace

SplitFields splitFields(const Kind& kind, const Json& fields)
{
    SplitFields parts;
    for (const auto& [name, value] : fields.members()) {
        const Field* field = kind.find(name);
        if (isSplit(field) && isRowArray(value)) splitRows(*field, value, parts);
        else (field && field->sensitivity == Sensitivity::Identity ? parts.identityPart : parts.casePart)[name] = value;
    }
    return parts;
}

Json joinFields(const Kind& kind, const SplitFields& parts)
{
    Json joined = parts.casePart;
    const Json* remembered = parts.identityPart.find(kRowsOf);
    for (const auto& [name, value] : parts.identityPart.members()) {
        if (name == kRowsOf) continue;
        if (!isSplit(kind.find(name))) {
            joined[name] = value;
            continue;
        }
        const Json* caseRows = parts.casePart.find(name);
        if (caseRows && isRowArray(*caseRows) && isRowArray(value))
            joined[name] = joinRows(*caseRows, value, remembered ? remembered->find(name) : nullptr);
    }
    return joined;
}

bool hasIdentityFields(const Kind& kind, const Json& fields) { return !splitFields(kind, fields).identityPart.members().empty(); }

bool holdsHiddenIds(const Field& field)
{
    if (field.type == FieldType::File) return true;
    if (field.type == FieldType::Link)
        return std::any_of(field.targets.begin(), field.targets.end(),
            [](const std::string& kind) { return kind == kinds::kPerson || kind == "*"; });
    return std::any_of(field.rows.begin(), field.rows.end(), holdsHiddenIds);
}

std::vector<CommittedField> changedFields(
    const Kind& kind, const SplitFields& before, const SplitFields& after, bool identityKnown)
{
    std::vector<CommittedField> out;
    for (const std::string& name : namesOf(before.casePart, after.casePart)) {
        const Json now = valueOf(after.casePart, name);
        if (valueOf(before.casePart, name) != now) out.push_back({name, now, classOf(kind.find(name))});
    }
    if (!identityKnown) return out;
    for (const std::string& name : namesOf(before.identityPart, after.identityPart)) {
        if (name == kRowsOf) continue;
        const Field* field = kind.find(name);
        if (isSplit(field)) {
            addSplitColumns(*field, before, after, out);
            continue;
        }
        const Json now = valueOf(after.identityPart, name);
        if (valueOf(before.identityPart, name) != now) out.push_back({name, now, ValueClass::Identity});
    }
    return out;
}

void applyFields(const Kind& kind, SplitFields& parts, const std::vector<CommittedField>& fields)
{
    const auto isColumn = [](const CommittedField& field) { return field.name.find('#') != std::string::npos; };
    for (const CommittedField& field : fields) {
        if (isColumn(field)) continue;
        const Field* known = kind.find(field.name);
        const bool identity = field.valueClass == ValueClass::Identity || (known && known->sensitivity == Sensitivity::Identity);
        setOrErase(identity ? parts.identityPart : parts.casePart, field.name, field.value);
    }
    for (const CommittedField& field : fields) { // after the case rows that the columns belong to
        const std::size_t mark = field.name.find('#');
        if (mark == std::string::npos || mark == 0) continue;
        applyColumn(parts, field.name.substr(0, mark), field.name.substr(mark + 1), field.value);
    }
}

Json toNfc(const Json& value)
{
    if (value.isString()) return isNfc(value.string()) ? value : Json(toNfc(std::string_view(value.string())));
    if (value.isArray()) {
        Json::Array items;
        for (const Json& item : value.items()) items.push_back(toNfc(item));
        return Json(std::move(items));
    }
    if (value.isObject()) {
        Json::Object members;
        for (const auto& [name, member] : value.members()) members.emplace(toNfc(std::string_view(name)), toNfc(member));
        return Json(std::move(members));
    }
    return value;
}

} // namespace zapis
