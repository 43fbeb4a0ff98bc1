#include <algorithm>

#include "core/base/error.h"
#include "core/model/catalogue.h"

namespace zapis {

namespace {

[[noreturn]] void fail(const std::string& path) { throw Error(Error::Code::Refused, "catalogue.taken-away", {path}); }

std::string vocabularyName(const Field& field) { return field.vocabulary ? field.vocabulary->name : std::string(); }

/// How much the gate asks because of a link: more is more guarded.
int weightOf(Whom whom)
{
    switch (whom) {
    case Whom::Handler: return 0;
    case Whom::Office: return 1;
    case Whom::Anyone:
    case Whom::Expert: return 2;
    case Whom::Maker: return 3;
    case Whom::About: return 4;
    case Whom::Speaker: return 5;
    }
    return 0;
}

bool holdsAll(const std::vector<Scope>& wanted, const std::vector<Scope>& there)
{
    return std::ranges::all_of(wanted, [&](Scope scope) { return std::ranges::find(there, scope) != there.end(); });
}

/// Does a field keep what it means to the gate and to exports?
bool meansNoLess(const Field& before, const Field& after)
{
    const bool isAskedNoLess = weightOf(after.whom) >= weightOf(before.whom);
    const bool staysNoLess = after.ours >= before.ours && after.bookkeeping >= before.bookkeeping
        && (before.staysWhen.field.empty()
            || (after.staysWhen.field == before.staysWhen.field && after.staysWhen.codes == before.staysWhen.codes));
    return isAskedNoLess && staysNoLess && after.reaches >= before.reaches && after.goesWith == before.goesWith
        && after.grounds == before.grounds && after.travelsAs == before.travelsAs;
}

/// The scopes that a record of the kind reveals where nobody whom it is about is named in it yet.
std::vector<Scope> scopesOfNeeded(const Kind& kind)
{
    for (const Field& field : kind.fields)
        if (field.need == Need::ToSave && !field.scopes.empty() && !field.generated) return field.scopes;
    return {};
}

bool meansNoLess(const Kind& before, const Kind& after)
{
    const bool isAboutNobodyYet = !before.about() && after.about();
    if (isAboutNobodyYet && !holdsAll(scopesOfNeeded(before), after.about()->scopes)) return false;
    return after.isFact >= before.isFact && after.isOwnWork >= before.isOwnWork && after.isBookkeeping >= before.isBookkeeping
        && after.isBroughtAlong <= before.isBroughtAlong && after.freezes >= before.freezes;
}

/// Does the field still ask for all that it asked for, before it leaves the vault? Consents were given with that in mind.
bool isAsGuarded(const Field& before, const Field& after)
{
    return after.sensitivity >= before.sensitivity && holdsAll(before.scopes, after.scopes)
        && after.scopeWhen.field == before.scopeWhen.field && after.scopeWhen.codes == before.scopeWhen.codes
        && holdsAll(before.scopesThen, after.scopesThen) && meansNoLess(before, after);
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
        if (!same || same->isPerson != kind.isPerson || !meansNoLess(kind, *same)) fail(kind.name);
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
