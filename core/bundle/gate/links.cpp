#include "core/bundle/gate/links.h"

namespace zapis {

namespace {

void walk(const Field& top, const Field& field, const Json& value, const LinkVisitor& visit)
{
    if (value.isArray()) {
        for (const Json& item : value.items()) walk(top, field, item, visit);
    } else if (field.type == FieldType::Link && value.isString()) {
        if (const auto id = parseRecordId(value.string())) visit(top, *id);
    } else if (value.isObject() && (field.type == FieldType::Rows || field.type == FieldType::Checklist)) {
        for (const Field& row : field.rows)
            if (const Json* member = value.find(row.name)) walk(top, row, *member, visit);
    }
}

} // namespace

void forEachLink(const Kind& kind, const Json& fields, const LinkVisitor& visit)
{
    for (const auto& [name, value] : fields.members())
        if (const Field* field = kind.find(name)) walk(*field, *field, value, visit);
}

} // namespace zapis
