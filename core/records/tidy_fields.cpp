#include "core/records/tidy_fields.h"

#include "core/records/split_fields.h"

namespace zapis {
namespace {

bool isEmpty(const Json& value)
{
    return value.isNull() || (value.isString() && value.string().empty()) || (value.isArray() && value.items().empty());
}

Json withoutEmpty(const Json& value)
{
    if (value.isArray()) {
        Json::Array items;
        for (const Json& item : value.items()) items.push_back(withoutEmpty(item));
        return Json(std::move(items));
    }
    if (!value.isObject()) return value;
    Json::Object members;
    for (const auto& [name, member] : value.members()) {
        Json kept = withoutEmpty(member);
        if (!isEmpty(kept)) members.emplace(name, std::move(kept));
    }
    return Json(std::move(members));
}

} // namespace

Json tidied(const Json& fields) { return withoutEmpty(toNfc(fields)); }

} // namespace zapis
