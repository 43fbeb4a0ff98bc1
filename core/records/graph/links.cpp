#include "core/records/graph/links.h"

#include "core/model/field_walk.h"

namespace zapis {

void forEachLink(const Kind& kind, const Json& fields, const LinkVisitor& visit)
{
    forEachValue(kind, fields, [&](const ValuePlace& place, const Json& value) {
        if (place.field.type != FieldType::Link || !value.isString()) return;
        if (const auto id = parseRecordId(value.string())) visit(place.field, *id);
    });
}

} // namespace zapis
