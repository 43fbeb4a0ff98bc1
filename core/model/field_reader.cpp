#include "core/model/field_reader.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/model/meanings.h"
#include "core/model/values.h"

namespace zapis {

namespace {

constexpr std::pair<std::string_view, FieldType> kTypes[] = {
    {"text", FieldType::Text},
    {"narrative", FieldType::Narrative},
    {"code", FieldType::Code},
    {"date", FieldType::Date},
    {"clock", FieldType::Clock},
    {"time", FieldType::Time},
    {"integer", FieldType::Integer},
    {"answer", FieldType::Answer},
    {"link", FieldType::Link},
    {"file", FieldType::File},
    {"place", FieldType::Place},
    {"rows", FieldType::Rows},
    {"checklist", FieldType::Checklist},
};
constexpr std::pair<std::string_view, Need> kNeeds[] = {{"save", Need::ToSave}, {"final", Need::ToFinalise}};
constexpr std::pair<std::string_view, Sensitivity> kSensitivities[] = {
    {"public", Sensitivity::Public}, {"case", Sensitivity::Case}, {"identity", Sensitivity::Identity}};
constexpr std::pair<std::string_view, Scope> kScopes[] = {{"statement", Scope::Statement}, {"recordings", Scope::Recordings},
    {"medical", Scope::Medical}, {"identity", Scope::Identity}};

std::vector<Scope> scopesIn(TomlReader& table, std::string_view key)
{
    std::vector<Scope> scopes;
    for (const std::string& word : table.texts(key)) scopes.push_back(wordOf(kScopes, word, table, key));
    return scopes;
}

const Field* findIn(const std::vector<Field>& fields, std::string_view name)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

bool isFieldName(std::string_view name)
{
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && lower(name.front())
        && std::all_of(name.begin(), name.end(), [&](char c) { return lower(c) || c == '_' || (c >= '0' && c <= '9'); });
}

void checkCondition(const Condition& condition, const std::vector<Field>& siblings, const TomlReader& where)
{
    if (condition.field.empty()) return;
    const Field* field = findIn(siblings, condition.field);
    if (!field) where.fail("catalogue.unknown-field", condition.field);
    for (const std::string& code : condition.codes) {
        const bool known = field->type == FieldType::Code ? field->vocabulary->find(code) != nullptr
                                                          : field->type == FieldType::Answer && isAnswer(code);
        if (!known) where.fail("catalogue.unknown-code", condition.field + "=" + code);
    }
}

Condition FieldReader::condition(const std::string& text)
{
    const std::size_t equals = text.find('=');
    Condition condition{text.substr(0, equals), {}};
    if (equals != std::string::npos)
        for (const std::string_view code : split(std::string_view(text).substr(equals + 1), '/'))
            condition.codes.emplace_back(code);
    return condition;
}

void FieldReader::readType(TomlReader& table, Field& field) const
{
    field.type = wordOf(kTypes, table.text("type"), table, "type");
    field.many = table.flagOr("many", false) || field.type == FieldType::Checklist;
    if (field.type == FieldType::Code || field.type == FieldType::Checklist) {
        const std::string name = table.text("vocabulary");
        field.vocabulary = m_catalogue.vocabulary(name);
        if (!field.vocabulary) table.fail("catalogue.unknown-vocabulary", name, "vocabulary");
    }
    if (field.type == FieldType::Checklist && table.has("core")) {
        field.core = table.texts("core");
        for (const std::string& item : field.core)
            if (!field.vocabulary->find(item) || field.vocabulary->isHeading(item))
                table.fail("catalogue.unknown-code", item, "core");
    }
    if (field.type == FieldType::Link) {
        field.targets = table.texts("kinds");
        if (field.targets.empty()) table.fail("catalogue.missing-key", "kinds", "kinds");
        for (const std::string& target : field.targets)
            if (target == "*" ? field.targets.size() > 1 : !m_kinds.contains(target))
                table.fail("catalogue.unknown-kind", target, "kinds");
    }
    if (field.type == FieldType::Narrative) field.multiline = table.flagOr("multiline", false);
    if (field.type == FieldType::Rows) field.stands = table.flagOr("stands", false);
}

void FieldReader::readRelease(TomlReader& table, Field& field, const Field* parent) const
{
    if (parent) {
        field.sensitivity = parent->sensitivity;
        field.scopes = parent->scopes;
        field.scopeWhen = {};
        field.source = parent->source;
        field.step = parent->step;
    }
    if (!parent || table.has("sensitivity"))
        field.sensitivity = wordOf(kSensitivities, table.text("sensitivity"), table, "sensitivity");
    if (!parent || table.has("scope")) field.scopes = scopesIn(table, "scope");
    if (!parent && table.has("scope_when")) {
        field.scopeWhen = condition(table.text("scope_when"));
        field.scopesThen = scopesIn(table, "scope_then");
    }
    if (parent) return;
    field.measured = table.flagOr("measured", false);
    field.source = table.textOr("source", "");
    field.step = table.text("step");
    const auto isIt = [&](const KindStep& step) { return step.name == field.step; };
    if (std::none_of(m_steps.begin(), m_steps.end(), isIt)) table.fail("catalogue.unknown-step", field.step, "step");
}

std::vector<Field> FieldReader::checklistRows(const Field& list) const
{
    std::vector<Field> rows = m_generated.checklist;
    for (Field& row : rows) {
        row.sensitivity = list.sensitivity;
        row.scopes = list.scopes;
        row.source = list.source;
        row.step = list.step;
        row.generated = true;
        if (row.name == "item") row.vocabulary = list.vocabulary;
    }
    std::vector<std::string> texts;
    for (const Field& row : rows)
        if (row.type == FieldType::Narrative) texts.push_back(row.name);
    addSiblings(rows, texts);
    return rows;
}

FieldReader::Written FieldReader::written(TomlReader table, const Field* parent) const
{
    Field field;
    field.name = table.text("name");
    if (!isFieldName(field.name)) table.fail("catalogue.bad-name", field.name, "name");
    readType(table, field);
    readMeanings(table, field, parent);
    readRelease(table, field, parent);
    if (table.has("need")) field.need = wordOf(kNeeds, table.text("need"), table, "need");
    if (table.has("when")) field.when = condition(table.text("when"));
    if (!field.when.field.empty() && field.need == Need::No) table.fail("catalogue.missing-key", "need", "when");
    if (field.type == FieldType::Date || field.type == FieldType::Time) field.after = table.textOr("after", "");
    field.group = table.textOr("group", "");
    field.label = table.label("label");
    if (!parent || table.has("help")) field.help = table.label("help");
    const bool withSiblings = field.type == FieldType::Narrative && table.flagOr("mentions", true);
    if (field.type == FieldType::Rows) {
        field.rows = rows(table, "rows", field);
        if (field.rows.empty()) table.fail("catalogue.missing-key", "rows");
    }
    if (field.type == FieldType::Checklist) field.rows = checklistRows(field);
    table.finish();
    return {std::move(field), withSiblings, std::move(table)};
}

void FieldReader::addSiblings(std::vector<Field>& fields, const std::vector<std::string>& texts) const
{
    for (const std::string& name : texts) {
        for (const auto& [pattern, suffix] :
            {std::pair(&m_generated.mentions, "_mentions"), std::pair(&m_generated.languages, "_languages")}) {
            const Field& text = *findIn(fields, name);
            Field sibling = *pattern;
            sibling.name = name + suffix;
            sibling.type = FieldType::Rows;
            sibling.many = sibling.generated = true;
            sibling.sensitivity = text.sensitivity;
            sibling.scopes = text.scopes;
            sibling.scopeWhen = text.scopeWhen;
            sibling.scopesThen = text.scopesThen;
            sibling.source = text.source;
            sibling.step = text.step;
            sibling.ours = text.ours;
            sibling.bookkeeping = text.bookkeeping;
            for (Field& row : sibling.rows) {
                row.generated = true;
                row.step = text.step;
                row.whom = text.whom;
                if (row.sensitivity == Sensitivity::Identity) continue;
                row.sensitivity = text.sensitivity;
                row.scopes = text.scopes;
            }
            fields.push_back(std::move(sibling));
        }
    }
}

/// Words in which a date or moment was said stand beside it and leave with it. `before`: the first field whose sibling is
/// lacking.
void FieldReader::addSaidWords(std::vector<Field>& fields, std::size_t before) const
{
    const std::size_t after = fields.size();
    for (std::size_t i = before; i < after; ++i) {
        const bool isSaid = fields[i].type == FieldType::Date || fields[i].type == FieldType::Time;
        if (!isSaid || fields[i].many || fields[i].measured) continue;
        Field sibling = m_generated.said;
        sibling.name = saidWordsOf(fields[i].name);
        sibling.type = FieldType::Text;
        sibling.generated = true;
        sibling.sensitivity = fields[i].sensitivity;
        sibling.scopes = fields[i].scopes;
        sibling.scopeWhen = fields[i].scopeWhen;
        sibling.scopesThen = fields[i].scopesThen;
        sibling.source = fields[i].source;
        sibling.step = fields[i].step;
        sibling.ours = fields[i].ours;
        sibling.bookkeeping = fields[i].bookkeeping;
        fields.push_back(std::move(sibling));
    }
}

std::vector<Field> FieldReader::read(
    TomlReader& table, std::string_view key, const Field* parent, std::vector<Field> fields) const
{
    const std::size_t before = fields.size();
    std::vector<std::string> texts;
    std::vector<TomlReader> tables;
    for (TomlReader& one : table.tables(key)) {
        Written written = this->written(std::move(one), parent);
        if (findIn(fields, written.field.name)) written.table.fail("catalogue.duplicate", written.field.name);
        if (written.withSiblings) texts.push_back(written.field.name);
        fields.push_back(std::move(written.field));
        tables.push_back(std::move(written.table));
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        checkCondition(fields[before + i].when, fields, tables[i]);
        checkCondition(fields[before + i].scopeWhen, fields, tables[i]);
        const Field& field = fields[before + i];
        const Field* earlier = field.after.empty() ? nullptr : findIn(fields, field.after);
        if (!field.after.empty() && (!earlier || earlier->type != field.type))
            tables[i].fail("catalogue.unknown-field", field.after);
    }
    addSiblings(fields, texts);
    addSaidWords(fields, before);
    return fields;
}

std::vector<Field> FieldReader::fields(TomlReader& table, std::string_view key, std::vector<Field> before) const
{
    return read(table, key, nullptr, std::move(before));
}

std::vector<Field> FieldReader::rows(TomlReader& table, std::string_view key, const Field& parent) const
{
    return read(table, key, &parent, {});
}

} // namespace zapis
