#include "core/model/catalogue.h"

#include <algorithm>
#include <mutex>

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/model/loader.h"

namespace zapis {

namespace {

constexpr std::string_view kFolder = "catalogue/";

CatalogueLoader::Files builtInFiles()
{
    CatalogueLoader::Files files;
    for (const std::string_view path : resourcesUnder(kFolder)) files.emplace(path.substr(kFolder.size()), *findResource(path));
    return files;
}

} // namespace

std::string_view scopeCode(Scope scope)
{
    switch (scope) {
    case Scope::None: return "";
    case Scope::Statement: return "statement";
    case Scope::Recordings: return "recordings";
    case Scope::Medical: return "medical";
    case Scope::Identity: return "identity";
    }
    return "";
}

const Term* Vocabulary::find(std::string_view code) const
{
    const auto found = m_index.find(code);
    return found == m_index.end() ? nullptr : &terms[found->second];
}

bool Vocabulary::isWithin(std::string_view code, std::string_view heading) const
{
    // Parents stand before their children, so this walk up ends.
    for (const Term* term = find(code); term; term = term->parent.empty() ? nullptr : find(term->parent))
        if (term->code == heading) return true;
    return false;
}

std::vector<std::string> Vocabulary::subtree(std::string_view heading) const
{
    std::vector<std::string> codes;
    for (const Term& term : terms)
        if (isWithin(term.code, heading)) codes.push_back(term.code);
    return codes;
}

bool Vocabulary::isHeading(std::string_view code) const
{
    return std::ranges::any_of(terms, [&](const Term& term) { return term.parent == code; });
}

const Field* Kind::find(std::string_view fieldName) const
{
    const auto found = m_index.find(fieldName);
    return found == m_index.end() ? nullptr : &fields[found->second];
}

const Field* Kind::about() const
{
    const auto found = std::ranges::find_if(fields, [](const Field& field) { return isAbout(field.whom); });
    return found == fields.end() ? nullptr : &*found;
}

std::shared_ptr<const Catalogue> Catalogue::builtIn()
{
    static std::once_flag once;
    static std::shared_ptr<const Catalogue> catalogue;
    std::call_once(once, [] { catalogue = CatalogueLoader::load(builtInFiles()); });
    return catalogue;
}

std::shared_ptr<const Catalogue> Catalogue::withAdditions(const Additions& additions)
{
    return additions.empty() ? builtIn() : CatalogueLoader::load(builtInFiles(), additions);
}

std::shared_ptr<const Catalogue> Catalogue::parse(const std::map<std::string, std::string>& files, const Additions& additions)
{
    CatalogueLoader::Files views;
    for (const auto& [path, text] : files) views.emplace(path, text);
    return CatalogueLoader::load(views, additions);
}

const Kind* Catalogue::find(std::string_view kind) const
{
    const auto found = m_index.find(kind);
    return found == m_index.end() ? nullptr : &m_kinds[found->second];
}

const Kind& Catalogue::at(std::string_view kind) const
{
    const Kind* found = find(kind);
    if (!found) throw Error(Error::Code::Malformed, "model.unknown-kind", {std::string(kind)});
    return *found;
}

const Vocabulary* Catalogue::vocabulary(std::string_view name) const
{
    const auto found = m_vocabularies.find(name);
    return found == m_vocabularies.end() ? nullptr : found->second.get();
}

} // namespace zapis
