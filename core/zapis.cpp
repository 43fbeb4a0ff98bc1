#include "core/zapis.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/write/bundle_schema.h"
#include "core/facade/inside.h"
#include "core/facade/open_vault_state.h"
#include "core/records/index_tables.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

/// All tables of all modules in one transaction: a vault has a whole schema or none.
void createSchemas(const Vault& vault, const OpenVault::Creation& creation)
{
    Databases databases = connectWithSearch(vault, kWritingCacheKib);
    PairedTransaction transaction(databases);
    createJournalSchema(databases);
    createRecordsSchema(databases);
    createEvidenceSchema(databases);
    createSearchSchema(databases);
    createBundleSchema(databases);
    addMember(databases, creation.memberName, vault.openedSlot());
    metaSet(databases.records, kMetaLabel, std::string_view(creation.label));
    if (creation.practice) metaSet(databases.records, kMetaPractice, std::string_view("yes"));
    transaction.commit();
}

/// False for a vault whose making was cut short between its folder and its tables: nothing can be in it yet.
bool hasSchemas(const Vault& vault)
{
    Databases databases = vault.connect(kWritingCacheKib);
    Statement table(databases.records, "SELECT 1 FROM sqlite_master WHERE name = 'record'");
    return table.step();
}

/// The member whose slot opened the vault. A slot that nobody is known for (its entry was written elsewhere) gets one without a
/// name.
Member memberOf(const Vault& vault)
{
    Databases databases = vault.connect(kWritingCacheKib);
    const SlotId slot = vault.openedSlot();
    if (auto member = memberOfSlot(databases, slot)) return std::move(*member);
    if (vault.isReadOnly()) return {};
    PairedTransaction transaction(databases);
    addMember(databases, {}, slot);
    transaction.commit();
    return *memberOfSlot(databases, slot);
}

/// Brings tables and views up to date: of an earlier version, after a save cut short between the two databases, or with another
/// version of the tokenizer.
void bringUpToDate(const Vault& vault, WorkingSet& work, const Job& job)
{
    if (vault.isReadOnly()) return;
    bringRecordsSchemaUpToDate(work.databases);
    if (!work.records.viewsFit()) work.records.mendViews();
    if (!SearchIndexer::isCurrent(work.databases)) work.indexer.rebuild(work.records.reader(), job);
}

/// The journal says which log was cut and where it is kept as it was (docs/formats/vault.md §4). Opened for reading alone nothing
/// was set aside yet, and the next one who may write finds the same; while the clock is not right it waits for acceptClock().
void noteLogsSetAside(const Vault& vault, Records& records)
{
    if (vault.isReadOnly() || !clockStanding(records.reader().databases().records).isRight()) return;
    for (const VaultWarning& warning : vault.warnings()) {
        if (warning.key != "vault.log-set-aside") continue;
        records.note(Event::Check, std::nullopt,
            {{"#found", "log-cut", ValueClass::Plain}, {"#database", warning.args[0], ValueClass::Plain},
                {"#kept_as", warning.args[1], ValueClass::Plain}});
    }
}

/// Nothing is written where records.db is older than identity.db: it would be as if what was entered since had never been. A save
/// that was cut short is told, since it may have been a withdrawal.
void compareDatabases(Vault& vault)
{
    Standing standing = Standing::Together;
    {
        Databases databases = vault.connect(kWritingCacheKib);
        standing = standingOf(databases);
    }
    if (standing == Standing::RecordsOlder) vault.keepReadOnly({std::string(kRecordsOlder), {}});
    else if (standing == Standing::SaveCutShort) vault.addWarning({"vault.save-cut-short", {}});
}

} // namespace

void OpenVault::State::makeReady(const Job& job)
{
    if (!vault.isReadOnly() && vault.identityOpen() && !hasSchemas(vault)) createSchemas(vault, {});
    if (!work && hasSchemas(vault)) compareDatabases(vault);
    member = memberOf(vault);
    if (work) work->reconnect(vault, member.author, kWritingCacheKib);
    else work = std::make_unique<WorkingSet>(*catalogue, vault, member.author, kWritingCacheKib);
    bringUpToDate(vault, *work, job);
}

OpenVault::OpenVault(std::unique_ptr<State> state) : m_state(std::move(state)) { }
OpenVault::~OpenVault() = default;

std::unique_ptr<OpenVault> OpenVault::create(
    const std::filesystem::path& folder, const Credential& first, const Creation& creation, const Job& job)
{
    initSecrets();
    const ClockStanding clock = clockStanding(nowMs(), std::nullopt, buildDay());
    if (!clock.isRight() && !creation.clockIsRight) throw clock.error();
    const bool existed = isThere(folder);
    auto catalogue = Catalogue::builtIn();
    try {
        std::unique_ptr<State> state(
            new State{catalogue, Vault::create(folder, first, creation.kdf, job), {}, {Language::En}, nullptr});
        createSchemas(state->vault, creation);
        state->member = memberOf(state->vault);
        state->work = std::make_unique<WorkingSet>(*catalogue, state->vault, state->member.author, kWritingCacheKib);
        std::unique_ptr<OpenVault> vault(new OpenVault(std::move(state)));
        vault->acceptClock();
        return vault;
    } catch (...) {
        // Nothing but our own fresh folder, and only what this call has made.
        std::error_code ignored;
        if (!existed) std::filesystem::remove_all(folder, ignored);
        throw;
    }
}

std::unique_ptr<OpenVault> OpenVault::open(
    const std::filesystem::path& folder, const Credential& credential, OpenMode mode, const Job& job)
{
    initSecrets();
    std::unique_ptr<State> state(new State{nullptr, Vault::open(folder, credential, mode, job), {}, {Language::En}, nullptr});
    state->catalogue = catalogueOf(state->vault);
    state->makeReady(job);
    noteLogsSetAside(state->vault, state->work->records);
    return std::unique_ptr<OpenVault>(new OpenVault(std::move(state)));
}

VaultInfo OpenVault::inspect(const std::filesystem::path& folder) { return Vault::inspect(folder); }

const Catalogue& OpenVault::catalogue() const { return *m_state->catalogue; }
Records& OpenVault::records() { return m_state->work->records; }
const RecordReader& OpenVault::reader() const { return m_state->work->records.reader(); }
Evidence& OpenVault::evidence() { return m_state->work->evidence; }
const Journal& OpenVault::journal() const { return m_state->work->journal; }
const Search& OpenVault::search() const { return m_state->work->search; }
Bundles& OpenVault::bundles() { return m_state->work->bundles; }
const VaultChecks& OpenVault::checks() const { return m_state->work->checks; }
const std::filesystem::path& OpenVault::folder() const { return m_state->vault.folder(); }
VaultId OpenVault::id() const { return m_state->vault.id(); }
bool OpenVault::isReadOnly() const { return m_state->vault.isReadOnly(); }
bool OpenVault::keyReplaced() const { return m_state->vault.keyReplaced(); }
bool OpenVault::logCut() const { return m_state->vault.logCut(); }
const std::vector<VaultWarning>& OpenVault::warnings() const { return m_state->vault.warnings(); }
ClockStanding OpenVault::clock() const { return clockStanding(m_state->work->databases.records); }

void OpenVault::acceptClock()
{
    if (clock().isRight()) return;
    PairedTransaction transaction(m_state->work->databases);
    m_state->work->log.acceptClock();
    transaction.commit();
    noteLogsSetAside(m_state->vault, m_state->work->records);
}

bool OpenVault::identityOpen() const { return m_state->work->databases.identityOpen(); }

void OpenVault::closeNames()
{
    if (!identityOpen()) return;
    WorkingSet& work = *m_state->work;
    work.records.forgetUndo();
    work.databases.identity.reset();
    try {
        m_state->vault.closeIdentity();
    } catch (const Error&) {
        work.reconnect(m_state->vault, m_state->member.author, kWritingCacheKib);
        throw;
    }
    work.reconnect(m_state->vault, m_state->member.author, kWritingCacheKib);
}

bool OpenVault::mayOpenNames() const
{
    const std::vector<SlotInfo> slots = m_state->vault.info().slots;
    return std::ranges::any_of(
        slots, [&](const SlotInfo& slot) { return slot.id == m_state->vault.openedSlot() && slot.opensIdentities; });
}

void OpenVault::openNames(const Secret& typed, const Job& job) { m_state->vault.openIdentity(typed, job); }

void OpenVault::takeNames(const Job& job)
{
    if (identityOpen() || !m_state->vault.identityOpen()) return;
    try {
        m_state->makeReady(job); // as at an opening: what was saved meanwhile may have left the views of names behind
    } catch (...) {
        m_state->work->databases.identity.reset();
        m_state->vault.closeIdentity();
        throw;
    }
}

void OpenVault::renew(Writing& writing) const
{
    writing.m_state->work.reconnect(m_state->vault, m_state->member.author, kWritingCacheKib);
    if (writing.m_state->patience) writing.setPatience(*writing.m_state->patience);
}

void OpenVault::setLanguage(Language language)
{
    m_state->language = language;
    m_state->work->records.setLanguage(language);
}

std::unique_ptr<Reading> OpenVault::newReading() const
{
    std::unique_ptr<Reading::State> state(new Reading::State(*m_state->catalogue, m_state->vault));
    state->reader.setLanguage(m_state->language);
    return std::unique_ptr<Reading>(new Reading(std::move(state)));
}

std::unique_ptr<Writing> OpenVault::newWriting() const
{
    std::unique_ptr<Writing::State> state(
        new Writing::State{{*m_state->catalogue, m_state->vault, m_state->member.author, kWritingCacheKib}});
    state->work.records.setLanguage(m_state->language);
    return std::unique_ptr<Writing>(new Writing(std::move(state)));
}

Reading::Reading(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Reading::~Reading() = default;
const RecordReader& Reading::reader() const { return m_state->reader; }
const DraftReader& Reading::drafts() const { return m_state->drafts; }
const EvidenceReader& Reading::evidence() const { return m_state->evidence; }
const LogReader& Reading::journal() const { return m_state->journal; }
const Search& Reading::search() const { return m_state->search; }
const BundleReader& Reading::bundles() const { return m_state->bundles; }
const Checks& Reading::checks() const { return m_state->checks; }
void Reading::setLanguage(Language language) { m_state->reader.setLanguage(language); }

void Reading::interrupt() noexcept
{
    m_state->databases.records.interrupt();
    if (m_state->databases.identityOpen()) m_state->databases.identity->interrupt();
}

Writing::Writing(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Writing::~Writing() = default;
const RecordReader& Writing::reader() const { return m_state->work.records.reader(); }
Records& Writing::records() { return m_state->work.records; }
Evidence& Writing::evidence() { return m_state->work.evidence; }
const Search& Writing::search() const { return m_state->work.search; }
Bundles& Writing::bundles() { return m_state->work.bundles; }

Vault& Inside::vault(OpenVault& vault) { return vault.m_state->vault; }
Databases& Inside::databases(OpenVault& vault) { return vault.m_state->work->databases; }
EvidenceStore& Inside::store(OpenVault& vault) { return vault.m_state->vault.evidence(); }
Log& Inside::log(OpenVault& vault) { return vault.m_state->work->log; }
Databases& Inside::databases(Reading& reading) { return reading.m_state->databases; }

void Writing::setPatience(std::chrono::milliseconds patience)
{
    m_state->patience = patience;
    Databases& databases = m_state->work.databases;
    const std::string setting = "PRAGMA busy_timeout=" + std::to_string(patience.count());
    databases.records.execute(setting);
    if (databases.identityOpen()) databases.identity->execute(setting);
}

} // namespace zapis
