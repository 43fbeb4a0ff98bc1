// Tables are a view of the journal: here they are made again from it, entry by entry, by the same steps that made them.
#include "core/records/record_steps.h"
#include "core/records/records.h"
#include "core/records/replay.h"
#include "core/records/stored_files.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

class Rebuilder {
public:
    Rebuilder(const Catalogue& catalogue, Databases& databases)
        : m_catalogue(catalogue),
          m_databases(databases),
          m_index(catalogue, databases)
    {
    }

    void clear()
    {
        m_databases.records.execute(
            "DELETE FROM record; DELETE FROM document; DELETE FROM term; DELETE FROM link; DELETE FROM span; "
            "DELETE FROM list_block; INSERT INTO title_part(title_part) VALUES('delete-all'); DELETE FROM evidence_file;");
        if (!m_databases.identityOpen()) return;
        m_databases.identity->execute("DELETE FROM identity_document; DELETE FROM identity_link; DELETE FROM identity_span; "
                                      "DELETE FROM identity_name;");
    }

    void apply(const HistoryEntry& entry)
    {
        for (const FieldProof& proof : entry.fields)
            if (proof.name.starts_with(kFileEntry) && proof.value) insertFile(m_databases.records, storedFileFrom(*proof.value));
        if (!entry.record) return;
        std::optional<StoredRecord> record = loadRecord(m_catalogue, m_databases, *entry.record);
        const std::int64_t identityBefore = record ? record->identityRevision : 0;
        const Replayed replayed = replayEntry(m_catalogue, entry, record);
        if (replayed == Replayed::Nothing) return;
        const bool writesNames = replayed == Replayed::BothHalves && m_databases.identityOpen();
        if (writesNames) record->identityRevision = identityBefore; // put() counts it up, and keeps the row of the one before
        m_index.put(*record, writesNames);
    }

    void mark() { m_index.mark(newId<CommitId>().bytes); }

private:
    const Catalogue& m_catalogue;
    Databases& m_databases;
    IndexWriter m_index;
};

/// The records whose newest identity row is not the one that records.db names: a save that was cut short between the two commits
/// wrote it (docs/formats/vault.md §7), and the identity views with it.
std::vector<RecordId> straysOf(Databases& databases)
{
    std::vector<RecordId> strays;
    Statement named(databases.records, "SELECT identity_revision FROM record WHERE id = ?");
    Statement newest(*databases.identity, "SELECT record, max(revision) FROM identity_document GROUP BY record");
    while (newest.step()) {
        const auto id = newest.id<RecordId>(0);
        named.bindAll(id);
        if (!named.step() || named.integer(0) != newest.integer(1)) strays.push_back(id);
        named.reset();
    }
    return strays;
}

/// Is every identity row there that records.db names? Not where identity.db is the older of the two.
bool everyHalfIsThere(Databases& databases)
{
    Statement half(*databases.identity, "SELECT 1 FROM identity_document WHERE record = ? AND revision = ?");
    Statement named(databases.records, "SELECT id, identity_revision FROM record WHERE identity_revision <> 0");
    while (named.step())
        if (!half.bindAll(named.id<RecordId>(0), named.integer(1)).step()) return false;
    return true;
}

} // namespace

bool Records::viewsFit() const { return standingOf(*m_databases) == Standing::Together && foldingIsCurrent(*m_databases); }

void Records::mendViews()
{
    PairedTransaction transaction(*m_databases);
    mendViewsInside();
    transaction.commit();
}

void Records::mendViewsInside()
{
    if (viewsFit()) return;
    Databases& databases = *m_databases;
    if (!foldingIsCurrent(databases) || !everyHalfIsThere(databases)) return rebuildInside({});
    IndexWriter index(*m_catalogue, databases);
    for (const RecordId& id : straysOf(databases)) {
        if (const auto record = loadRecord(*m_catalogue, databases, id)) {
            index.redrawIdentity(*record);
            for (RecordObserver* observer : m_observers) observer->recordChanged(databases, m_reader.get(id));
        } else {
            index.dropIdentity(id);
            for (RecordObserver* observer : m_observers) observer->recordGone(databases, id);
        }
    }
    index.mark(newId<CommitId>().bytes);
}

void Records::rebuild(const Job& job)
{
    PairedTransaction transaction(*m_databases);
    rebuildInside(job);
    transaction.commit();
    m_undo.clear();
}

void Records::rebuildInside(const Job& job)
{
    Rebuilder rebuilder(*m_catalogue, *m_databases);
    const LogReader log(*m_databases);
    const std::uint64_t total = log.size();
    std::uint64_t done = 0;
    rebuilder.clear();
    log.replay([&](const HistoryEntry& entry) {
        if (done % 256 == 0) job.reach(done, total);
        ++done;
        rebuilder.apply(entry);
    });
    rebuilder.mark();
    noteFolding(*m_databases);
    for (const RecordId& id : m_reader.all()) {
        if (m_observers.empty()) break;
        const Record record = m_reader.get(id);
        for (RecordObserver* observer : m_observers) observer->recordChanged(*m_databases, record);
    }
    job.reach(total, total);
}

} // namespace zapis
