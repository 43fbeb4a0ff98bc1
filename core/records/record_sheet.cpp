#include "core/records/record_sheet.h"

#include <map>

namespace zapis {
namespace {

constexpr std::string_view kUnknown = "unknown", kNotAsked = "not-asked";

void takeAnswer(SheetSection& section, SheetAnswer said)
{
    if (said.answer == kUnknown) section.notKnown.push_back(std::move(said));
    else if (said.answer == kNotAsked || (said.answer.empty() && said.note.empty())) section.notAsked.push_back(std::move(said));
    else section.answers.push_back(std::move(said));
}

void takeChecklist(SheetSection& section, const Field& field, const Json* rows)
{
    std::map<std::string, const Json*, std::less<>> byItem;
    if (rows && rows->isArray())
        for (const Json& row : rows->items()) byItem[row.stringOr("item")] = &row;
    for (const Term& term : field.vocabulary->terms) {
        const auto row = byItem.find(term.code);
        if (row != byItem.end()) // a heading that an import answered is read as well
            takeAnswer(section, {&field, &term, row->second->stringOr("answer"), row->second->stringOr("note")});
        else if (!field.vocabulary->isHeading(term.code)) takeAnswer(section, {&field, &term});
    }
}

void take(SheetSection& section, const Field& field, const Json& fields)
{
    const Json* value = fields.find(field.name);
    if (field.type == FieldType::Checklist) return takeChecklist(section, field, value);
    if (field.type == FieldType::Answer) return takeAnswer(section, {&field, nullptr, fields.stringOr(field.name)});
    const bool isEmptyList = value && value->isArray() && value->items().empty();
    if (!value || value->isNull() || isEmptyList) section.empty.push_back(&field);
    else if (value->isString() && value->string() == kUnknown && field.type == FieldType::Code)
        section.notKnown.push_back({&field, nullptr, value->string()});
    else section.values.push_back({&field, *value, fields.stringOr(saidWordsOf(field.name))});
}

} // namespace

std::vector<SheetSection> sheetOf(const Kind& kind, const Json& fields, bool identityOpen)
{
    std::vector<SheetSection> sheet;
    for (const KindStep& step : kind.steps) {
        SheetSection section;
        section.step = &step;
        bool hasFields = false;
        for (const Field& field : kind.fields) {
            if (field.generated || field.step != step.name) continue;
            hasFields = true;
            if (field.sensitivity == Sensitivity::Identity && !identityOpen) section.hidesNames = true;
            else take(section, field, fields);
        }
        if (hasFields) sheet.push_back(std::move(section));
    }
    return sheet;
}

} // namespace zapis
