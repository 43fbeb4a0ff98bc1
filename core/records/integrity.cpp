#include "core/records/integrity.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/journal/members.h"
#include "core/records/entry_names.h"
#include "core/records/index_tables.h"
#include "core/records/list_blocks.h"
#include "core/records/stored_files.h"
#include "core/records/title_parts.h"
#include "core/records/view_check.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

constexpr std::uint64_t kProgressSteps = 1000;
constexpr std::uint64_t kProgressOfPages = 800;
constexpr std::uint64_t kProgressOfJournal = 900; ///< up to here; the rest is the tables'
constexpr std::uint64_t kProgressOfRecords = 950;

/// Part of a job: its own 0…total stands for [from, to] of kProgressSteps.
Job partOf(const Job& job, std::uint64_t from, std::uint64_t to)
{
    return Job({}, [&job, from, to](std::uint64_t done, std::uint64_t total) {
        const double share = total == 0 ? 0 : static_cast<double>(done) / static_cast<double>(total);
        job.reach(from + static_cast<std::uint64_t>(static_cast<double>(to - from) * share), kProgressSteps);
    });
}

/// Takes out of `objects` those whose id stands in the text as a string of its own. Looked for in the canonical text: to parse
/// the documents of a large vault would take minutes.
void dropNamed(std::string_view json, std::set<ObjectId>& objects)
{
    constexpr std::size_t kDigits = 32;
    for (std::size_t quote = json.find('"'); quote != std::string_view::npos; quote = json.find('"', quote + 1)) {
        if (quote + kDigits + 1 >= json.size() || json[quote + kDigits + 1] != '"') continue;
        if (const auto id = parseHex32(json.substr(quote + 1, kDigits))) objects.erase(ObjectId{*id});
    }
}

void dropNamed(Connection& db, std::string_view query, std::set<ObjectId>& objects)
{
    for (Statement texts(db, query); !objects.empty() && texts.step();) dropNamed(texts.textView(0), objects);
}

/// Is there no row of a view that is of no record?
bool rowsBelong(Connection& db)
{
    for (const char* table : {"document", "term", "link", "span"}) {
        Statement stray(db, std::string("SELECT 1 FROM ") + table + " WHERE row NOT IN (SELECT row FROM record) LIMIT 1");
        if (stray.step()) return false;
    }
    return true;
}

std::map<ObjectId, StoredFile> filesKnown(Connection& db)
{
    std::map<ObjectId, StoredFile> files;
    for (StoredFile& file : allFiles(db)) files.emplace(file.object, std::move(file));
    return files;
}

} // namespace

IntegrityCheck::IntegrityCheck(const Vault& vault, const Catalogue& catalogue, CheckDepth depth, std::vector<TableCheck> more)
    : m_vault(vault),
      m_catalogue(catalogue),
      m_depth(depth),
      m_more(std::move(more)),
      m_pages(vault, depth)
{
}

void IntegrityCheck::add(std::string key, std::vector<std::string> args, Weight weight)
{
    m_findings.push_back({std::move(key), std::move(args), weight == Weight::Error});
}

/// An Error becomes a finding. Damage that each part of the check meets is told once.
void IntegrityCheck::attempt(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        const auto same = [&](const CheckFinding& told) { return told.key == error.what() && told.args == error.args; };
        if (std::none_of(m_findings.begin(), m_findings.end(), same)) add(error.what(), error.args, Weight::Error);
    }
}

std::vector<CheckFinding> IntegrityCheck::run(const Job& job)
{
    m_findings = m_pages.run(partOf(job, 0, kProgressOfPages));
    attempt([&] {
        Databases databases = m_vault.connect();
        if (standingOf(databases) == Standing::RecordsOlder) add(std::string(kRecordsOlder), {}, Weight::Error);
        attempt([&] { files(databases); });
        attempt([&] { journal(databases, partOf(job, kProgressOfPages, kProgressOfJournal)); });
        if (m_depth == CheckDepth::Full) attempt([&] { tables(databases, job); });
    });
    std::stable_partition(m_findings.begin(), m_findings.end(), [](const CheckFinding& finding) { return finding.isError; });
    return std::move(m_findings);
}

void IntegrityCheck::files(Databases& databases)
{
    std::set<ObjectId> withoutRow, notNamed; // objects are listed before the rows are read: an object comes before its row
    m_vault.evidence().forEach([&](const ObjectId& object, std::uint64_t) { withoutRow.insert(object); });
    const std::map<ObjectId, StoredFile> known = filesKnown(databases.records);
    for (const auto& [object, file] : known) {
        notNamed.insert(object);
        withoutRow.erase(object);
        if (!m_vault.evidence().contains(object)) add("vault.evidence-missing", {toText(object)}, Weight::Error);
    }
    for (const StoredObject& read : m_pages.objects()) {
        const auto file = known.find(read.id);
        if (file == known.end()) continue;
        const StoredFile& stored = file->second;
        if (read.sizeBytes != stored.sizeBytes || read.sha256 != stored.sha256 || read.sha512 != stored.sha512)
            add("vault.digest-mismatch", {toText(read.id)}, Weight::Error);
    }
    for (const ObjectId& object : withoutRow) add("evidence.without-row", {toText(object)}, Weight::Remark);

    if (!databases.identityOpen()) return; // papers and proofs of consent are named there
    for (const char* table : {"document", "draft"})
        dropNamed(databases.records, std::string("SELECT json FROM ") + table, notNamed);
    for (const char* table : {"identity_document", "identity_draft"})
        dropNamed(*databases.identity, std::string("SELECT json FROM ") + table, notNamed);
    for (const ObjectId& object : notNamed) add("evidence.not-named", {toText(object)}, Weight::Remark);
}

void IntegrityCheck::journal(Databases& databases, const Job& job)
{
    for (LogReader::Fault& fault : LogReader(databases).verify(job))
        add(std::move(fault.key), {std::move(fault.log), std::to_string(fault.index)}, Weight::Error);
}

bool IntegrityCheck::recordsFit(Databases& databases, const Job& job)
{
    bool allFit = true;
    const auto differs = [&](const std::string& record) {
        allFit = false;
        add("records.not-as-journaled", {record}, Weight::Error);
    };
    ViewCheck(m_catalogue, databases).run(differs, job);
    std::map<ObjectId, StoredFile> told;
    LogReader(databases).replay([&](const HistoryEntry& entry) {
        for (const FieldProof& proof : entry.fields) {
            if (!proof.name.starts_with(kFileEntry) || !proof.value) continue;
            const StoredFile file = storedFileFrom(*proof.value);
            told.insert_or_assign(file.object, file);
        }
    });
    const std::map<ObjectId, StoredFile> known = filesKnown(databases.records);
    for (const auto& [object, file] : told)
        if (const auto row = known.find(object); row == known.end() || toJson(row->second) != toJson(file))
            differs(toText(object));
    for (const auto& [object, file] : known)
        if (!told.contains(object)) differs(toText(object));
    return allFit;
}

void IntegrityCheck::tables(Databases& databases, const Job& job)
{
    const bool allFit = recordsFit(databases, partOf(job, kProgressOfJournal, kProgressOfRecords));
    {
        const ReadTransaction reading(databases);
        for (CheckFinding& finding : membersNotAsJournaled(databases)) m_findings.push_back(std::move(finding));
        // Where a record does not fit its lists cannot fit either, and why was said.
        const bool areFit = !allFit
            || (rowsBelong(databases.records)
                && (!listsAreCurrent(databases.records)
                    || (listBlocksFit(databases.records) && titlePartsFit(databases.records))));
        if (!areFit) add("records.lists-differ", {}, Weight::Error);
    }
    for (const TableCheck& check : m_more) {
        if (check.of == TableCheck::Of::Records && !allFit) continue;
        for (CheckFinding& finding : check.run(databases, partOf(job, kProgressOfRecords, kProgressSteps)))
            m_findings.push_back(std::move(finding));
    }
    job.reach(kProgressSteps, kProgressSteps);
}

} // namespace zapis
