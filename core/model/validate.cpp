#include "core/model/validate.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/model/values.h"

namespace zapis {

namespace {

using Fields = std::span<const Field>;

constexpr std::string_view kMentionsSuffix = "_mentions";

const Field* findIn(Fields fields, std::string_view name)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string inside(const std::string& path, std::string_view name)
{
    return path.empty() ? std::string(name) : path + "." + std::string(name);
}

std::string at(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

/// The rows of a value: those of an array, or the one object itself.
std::span<const Json> rowsOf(const Json& value)
{
    return value.isArray() ? std::span<const Json>(value.items()) : std::span<const Json>(&value, 1);
}

bool holdsAmong(const Condition& condition, Fields siblings, const Json& values)
{
    if (condition.field.empty()) return true;
    const Json* value = values.find(condition.field);
    if (!isFilled(value) || rowsOf(*value).empty()) return false;
    if (condition.codes.empty()) return true;
    const Field* field = findIn(siblings, condition.field);
    return std::ranges::any_of(rowsOf(*value), [&](const Json& item) {
        return item.isString() && std::ranges::any_of(condition.codes, [&](const std::string& code) {
            return item.string() == code || (field && field->vocabulary && field->vocabulary->isWithin(item.string(), code));
        });
    });
}

class FormCheck {
public:
    FormCheck(const KindOfId& kindOf, std::vector<Problem>& problems) : m_kindOf(kindOf), m_problems(problems) { }

    void object(Fields fields, const Json& values, const std::string& path)
    {
        for (const auto& [name, value] : values.members()) {
            const std::string here = inside(path, name);
            const Field* field = findIn(fields, name);
            if (!field) add(here, "model.unknown-field");
            else this->value(*field, value, here);
        }
        for (const Field& field : fields)
            if (field.type == FieldType::Narrative) mentions(field, fields, values, inside(path, field.name));
    }

private:
    void add(const std::string& path, const char* key) { m_problems.push_back({path, key, {path}}); }

    void value(const Field& field, const Json& value, const std::string& path)
    {
        if (!isFilled(&value)) {
            add(path, "model.empty-value");
        } else if (value.isArray() != field.many) {
            add(path, field.many ? "model.many-wanted" : "model.one-wanted");
        } else if (field.many) {
            for (std::size_t i = 0; i < value.items().size(); ++i) one(field, value.items()[i], at(path, i));
        } else {
            one(field, value, path);
        }
    }

    void one(const Field& field, const Json& value, const std::string& path)
    {
        if (field.rows.empty()) checkValue(field, value, path, m_kindOf, m_problems);
        else if (!value.isObject()) add(path, "model.wrong-type");
        else if (!isFilled(&value)) add(path, "model.empty-value");
        else object(field.rows, value, path);
    }

    /// As many rows of `<field>_mentions` as marks in the text.
    void mentions(const Field& text, Fields fields, const Json& values, const std::string& path)
    {
        const std::string sibling = text.name + std::string(kMentionsSuffix);
        if (!findIn(fields, sibling)) return; // a quote has no list of its own
        const Json* words = values.find(text.name);
        const Json* list = values.find(sibling);
        const std::size_t marks = words && words->isString() ? countOccurrences(words->string(), kMention) : 0;
        const std::size_t rows = list && list->isArray() ? list->items().size() : 0;
        if (marks != rows)
            m_problems.push_back({path, "model.mentions-differ", {path, std::to_string(marks), std::to_string(rows)}});
    }

    const KindOfId& m_kindOf;
    std::vector<Problem>& m_problems;
};

class MarksCheck {
public:
    MarksCheck(Marks marks, bool identityOpen) : m_marks(marks), m_identityOpen(identityOpen) { }

    std::vector<Problem> object(Fields fields, const Json& values, const std::string& path) const
    {
        std::vector<Problem> problems;
        for (const Field& field : fields) {
            const std::string here = inside(path, field.name);
            const Json* value = values.find(field.name);
            if (isFilled(value)) {
                for (Problem& problem : rows(field, *value, here)) problems.push_back(std::move(problem));
            } else if (isMissed(field, fields, values)) {
                problems.push_back(
                    {here, field.group.empty() ? "model.needed" : "model.needed-one-of", {here, alternatives(field, fields)}});
            }
        }
        return problems;
    }

    std::vector<Problem> rows(const Field& field, const Json& value, const std::string& path) const
    {
        std::vector<Problem> problems;
        if (field.rows.empty() || !(value.isArray() || value.isObject())) return problems;
        const auto all = rowsOf(value);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!all[i].isObject()) continue;
            for (Problem& problem : object(field.rows, all[i], field.many ? at(path, i) : path))
                problems.push_back(std::move(problem));
        }
        return problems;
    }

    bool isNeeded(const Field& field, Fields siblings, const Json& values) const
    {
        if (field.need == Need::No || (field.need == Need::ToFinalise && m_marks == Marks::ToSave)) return false;
        return holdsAmong(field.when, siblings, values);
    }

private:
    /// Needed and empty, and no field of its group stands in for it. Identity fields that cannot be seen are not missed; nor is a
    /// group with one of them. Of a group the first speaks for all.
    bool isMissed(const Field& field, Fields siblings, const Json& values) const
    {
        if (!isNeeded(field, siblings, values)) return false;
        const auto isHidden = [&](const Field& other) { return other.sensitivity == Sensitivity::Identity && !m_identityOpen; };
        if (isHidden(field)) return false;
        if (field.group.empty()) return true;
        for (const Field& other : siblings) {
            if (other.group != field.group) continue;
            if (isFilled(values.find(other.name)) || isHidden(other)) return false;
        }
        return &field == &*std::ranges::find(siblings, field.group, &Field::group);
    }

    static std::string alternatives(const Field& field, Fields siblings)
    {
        std::vector<std::string> names;
        for (const Field& other : siblings)
            if (!field.group.empty() && other.group == field.group) names.push_back(other.name);
        return join(names, ", ");
    }

    Marks m_marks;
    bool m_identityOpen;
};

} // namespace

std::vector<Problem> problemsOfForm(const Kind& kind, const Json& fields, const KindOfId& kindOf)
{
    if (!fields.isObject()) return {{"", "model.no-object", {kind.name}}};
    std::vector<Problem> problems;
    FormCheck(kindOf, problems).object(kind.fields, fields, "");
    return problems;
}

std::vector<Problem> problemsOfMarks(const Kind& kind, const Json& fields, Marks marks, bool identityOpen)
{
    return MarksCheck(marks, identityOpen).object(kind.fields, fields, "");
}

Completeness completenessOf(const Kind& kind, const Json& fields, std::string_view step)
{
    const MarksCheck check(Marks::ToFinalise, true);
    Completeness done;
    std::vector<std::string_view> groups;
    for (const Field& field : kind.fields) {
        if (!step.empty() && field.step != step) continue;
        if (!check.isNeeded(field, kind.fields, fields)) continue;
        bool filled = false;
        if (field.group.empty()) {
            const Json* value = fields.find(field.name);
            filled = isFilled(value) && check.rows(field, *value, field.name).empty();
        } else {
            if (std::ranges::find(groups, field.group) != groups.end()) continue;
            groups.push_back(field.group);
            filled = std::ranges::any_of(
                kind.fields, [&](const Field& other) { return other.group == field.group && isFilled(fields.find(other.name)); });
        }
        ++done.needed;
        done.filled += filled ? 1 : 0;
    }
    return done;
}

bool mayLieAhead(const Field& field)
{
    constexpr std::array<std::string_view, 7> kMayLieAhead = {
        "due", "valid_until", "review_on", "follow_up", "expires", "to", "served_to"};
    return std::ranges::find(kMayLieAhead, field.name) != kMayLieAhead.end();
}

bool liesTooEarly(const Field& field, const Json& siblings)
{
    if (field.after.empty()) return false;
    const std::string later = siblings.stringOr(field.name), earlier = siblings.stringOr(field.after);
    if (field.type == FieldType::Time) {
        const auto at = parseTimestamp(later), from = parseTimestamp(earlier);
        return at && from && *at < *from;
    }
    const auto at = parseDate(later), from = parseDate(earlier);
    return at && from && before(at->days, from->days) == Ordering::Yes;
}

std::vector<Json> standingRows(const Field& field, const Json& fields)
{
    std::vector<Json> standing;
    const Json* rows = field.stands ? fields.find(field.name) : nullptr;
    if (!rows) return standing;
    for (const Json& row : rowsOf(*rows)) {
        const bool isWhole = row.isObject() && std::ranges::all_of(field.rows, [&](const Field& part) {
            return part.need == Need::No || !holdsAmong(part.when, field.rows, row) || isFilled(row.find(part.name));
        });
        if (isWhole) standing.push_back(row);
    }
    return standing;
}

std::vector<const Field*> disturbedRows(const Kind& kind, const Json& before, const Json& after)
{
    std::vector<const Field*> disturbed;
    for (const Field& field : kind.fields) {
        const std::vector<Json> standing = standingRows(field, before);
        if (standing.empty()) continue;
        const Json* value = after.find(field.name);
        const std::span<const Json> rows = value ? rowsOf(*value) : std::span<const Json>();
        std::size_t met = 0;
        for (const Json& row : rows) met += met < standing.size() && row == standing[met] ? 1 : 0;
        if (met < standing.size()) disturbed.push_back(&field);
    }
    return disturbed;
}

bool holds(const Condition& condition, const Kind& kind, const Json& fields)
{
    return holdsAmong(condition, kind.fields, fields);
}

const std::vector<Scope>& scopesOf(const Field& field, const Kind& kind, const Json& fields)
{
    return !field.scopeWhen.field.empty() && holds(field.scopeWhen, kind, fields) ? field.scopesThen : field.scopes;
}

bool staysBehind(const Field& field, const Json& fields)
{
    const Json* rows = field.staysWhen.field.empty() ? nullptr : fields.find(field.name);
    return rows && rows->isArray()
        && std::ranges::any_of(rows->items(), [&](const Json& row) { return holdsAmong(field.staysWhen, field.rows, row); });
}

char codeLetterOf(const Kind& kind, const Json& fields)
{
    const auto found =
        std::ranges::find_if(kind.letters, [&](const KindLetter& letter) { return holds(letter.when, kind, fields); });
    return found == kind.letters.end() ? kind.codeLetter : found->letter;
}

} // namespace zapis
