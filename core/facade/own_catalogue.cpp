// What a vault adds to the catalogue: kept in records.db, and in the journal from the day it was added.
#include "core/facade/own_catalogue.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/facade/open_vault_state.h"
#include "core/journal/entry_loader.h"
#include "core/vault/meta.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

constexpr std::string_view kMetaCatalogue = "catalogue.";
constexpr std::size_t kMaxAdditionBytes = 256 * 1024, kMaxAdditions = 100, kMaxNameLetters = 64;

bool isAdditionName(std::string_view name)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.size() <= kMaxNameLetters && std::ranges::all_of(name, plain);
}

} // namespace

std::shared_ptr<const Catalogue> catalogueOf(const Vault& vault)
{
    Databases databases = vault.connect(kWritingCacheKib);
    return Catalogue::withAdditions(metaTexts(databases.records, kMetaCatalogue));
}

Additions OpenVault::additions() const { return metaTexts(m_state->work->databases.records, kMetaCatalogue); }

std::shared_ptr<const Catalogue> OpenVault::addToCatalogue(const std::string& name, const std::string& text)
{
    if (!isAdditionName(name)) throw Error(Error::Code::Malformed, "catalogue.bad-file-name", {name});
    if (text.size() > kMaxAdditionBytes)
        throw Error(Error::Code::Malformed, "catalogue.too-large", {name + ".toml", "1", std::to_string(kMaxAdditionBytes)});
    Additions all = additions();
    const auto before =
        Catalogue::withAdditions(all); // not the one in use: another may have been added since this vault was opened
    all.insert_or_assign(name, text);
    if (all.size() > kMaxAdditions) throw Error(Error::Code::Refused, "catalogue.too-many", {std::to_string(kMaxAdditions)});
    auto after = Catalogue::withAdditions(all);
    mustKeepAll(*before, *after);
    m_state->work->records.note(Event::Note, std::nullopt,
        {{"#catalogue", name, ValueClass::Plain}, {"#text", text, ValueClass::Plain}},
        [&] { metaSet(m_state->work->databases.records, std::string(kMetaCatalogue) + name, std::string_view(text)); });
    return after;
}

std::vector<CheckFinding> additionsNotAsJournaled(Databases& databases)
{
    const ReadTransaction reading(databases);
    Additions told;
    replayEvents(databases, {Event::Note}, [&](const HistoryEntry& entry) {
        if (std::string name = textOf(entry, "#catalogue"); !name.empty()) told[std::move(name)] = textOf(entry, "#text");
    });
    std::vector<CheckFinding> findings;
    for (const auto& [name, text] : metaTexts(databases.records, kMetaCatalogue)) {
        const auto known = told.extract(name);
        if (known.empty() || known.mapped() != text) findings.push_back({"catalogue.addition-differs", {name}});
    }
    for (const auto& [name, text] : told) findings.push_back({"catalogue.addition-differs", {name}});
    return findings;
}

} // namespace zapis
