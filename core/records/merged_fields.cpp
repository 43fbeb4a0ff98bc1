#include "core/records/merged_fields.h"

#include <set>

namespace zapis {

MergedFields mergeFields(const Json& base, const Json& mine, const Json& theirs)
{
    MergedFields merged{mine, false};
    std::set<std::string> names;
    for (const Json* side : {&base, &mine, &theirs}) {
        for (const auto& [name, value] : side->members()) names.insert(name);
    }
    const auto valueOf = [](const Json& object, const std::string& name) {
        const Json* value = object.find(name);
        return value ? *value : Json();
    };
    for (const std::string& name : names) {
        const Json was = valueOf(base, name), my = valueOf(mine, name), their = valueOf(theirs, name);
        if (their == was || their == my) continue;
        if (my != was) {
            merged.clash = true;
            continue;
        }
        if (their.isNull()) merged.fields.members().erase(name);
        else merged.fields[name] = their;
    }
    return merged;
}

} // namespace zapis
