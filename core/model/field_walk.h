/// One walk over the values of a record's fields, rows and rows in rows included: for whoever looks for links, texts or codes.
/// Fields come in the catalogue's order, each value of a field of many by itself; what the kind does not declare is not visited.
#pragma once

#include <string>
#include <utility>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

/// Where a value stands: its field, and the rows around it. Lives while the visitor runs.
struct ValuePlace {
    const Field& field;
    const ValuePlace* rows = nullptr; ///< null: a field of the kind itself

    const Field& top() const { return rows ? rows->top() : field; }
    std::string path() const { return rows ? rows->path() + '.' + field.name : field.name; } ///< "custody.from"
    /// Is it kept apart with the names, by itself or by the rows it stands in?
    bool isIdentity() const { return field.sensitivity == Sensitivity::Identity || (rows && rows->isIdentity()); }
};

/// Is there a value for which `is(place, value)` holds? Looks no further than the first.
template <class Predicate> bool anyValue(const ValuePlace& place, const Json& value, Predicate&& is)
{
    if (value.isArray()) {
        for (const Json& item : value.items())
            if (anyValue(place, item, is)) return true;
        return false;
    }
    const bool isRow = value.isObject() && !place.field.rows.empty();
    if (!isRow) return is(place, value);
    for (const Field& field : place.field.rows) {
        const Json* inner = value.find(field.name);
        if (inner && anyValue(ValuePlace{field, &place}, *inner, is)) return true;
    }
    return false;
}

template <class Predicate> bool anyValue(const Kind& kind, const Json& fields, Predicate&& is)
{
    for (const Field& field : kind.fields) {
        const Json* value = fields.find(field.name);
        if (value && anyValue(ValuePlace{field}, *value, is)) return true;
    }
    return false;
}

/// Calls `visit(place, value)` for each value of one field.
template <class Visitor> void forEachValue(const Field& field, const Json& value, Visitor&& visit)
{
    anyValue(ValuePlace{field}, value, [&](const ValuePlace& place, const Json& one) {
        visit(place, one);
        return false;
    });
}

/// Calls `visit(place, value)` for each value of a record.
template <class Visitor> void forEachValue(const Kind& kind, const Json& fields, Visitor&& visit)
{
    anyValue(kind, fields, [&](const ValuePlace& place, const Json& value) {
        visit(place, value);
        return false;
    });
}

} // namespace zapis
