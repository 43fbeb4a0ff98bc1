#include <algorithm>

#include "core/base/error.h"
#include "core/model/catalogue.h"

namespace zapis {

namespace {

[[noreturn]] void fail(const std::string& path) { throw Error(Error::Code::Refused, "catalogue.taken-away", {path}); }

std::string vocabularyName(const Field& field) { return field.vocabulary ? field.vocabulary->name : std::string(); }

/// Does the field still ask for all that it asked for, before it leaves the vault? Consents were given with that in mind.
bool isAsGuarded(const Field& before, const Field& after)
{
    const auto holdsAll = [](const std::vector<Scope>& wanted, const std::vector<Scope>& there) {
        return std::ranges::all_of(wanted, [&](Scope scope) { return std::ranges::find(there, scope) != there.end(); });
    };
    return after.sensitivity >= before.sensitivity && holdsAll(before.scopes, after.scopes)
        && after.scopeWhen.field == before.scopeWhen.field && after.scopeWhen.codes == before.scopeWhen.codes
        && holdsAll(before.scopesThen, after.scopesThen);
}

void mustKeepFields(const std::vector<Field>& before, const std::vector<Field>& after, const std::string& path)
{
    for (const Field& field : before) {
        const std::string here = path + "." + field.name;
        const auto same = std::ranges::find(after, field.name, &Field::name);
        if (same == after.end() || same->type != field.type || same->many != field.many
            || vocabularyName(*same) != vocabularyName(field) || !isAsGuarded(field, *same))
            fail(here);
        // What was kept apart with the names stays there, and nothing that lies in the open file moves to them.
        if ((same->sensitivity == Sensitivity::Identity) != (field.sensitivity == Sensitivity::Identity)) fail(here);
        mustKeepFields(field.rows, same->rows, here);
    }
}

} // namespace

void mustKeepAll(const Catalogue& before, const Catalogue& after)
{
    for (const Kind& kind : before.kinds()) {
        const Kind* same = after.find(kind.name);
        if (!same || same->isPerson != kind.isPerson) fail(kind.name);
        mustKeepFields(kind.fields, same->fields, kind.name);
    }
    for (const auto& [name, vocabulary] : before.vocabularies()) {
        const Vocabulary* same = after.vocabulary(name);
        if (!same) fail(name);
        for (const Term& term : vocabulary->terms)
            if (!same->find(term.code)) fail(name + "." + term.code);
    }
}

} // namespace zapis
