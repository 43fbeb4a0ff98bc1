#include "core/journal/log.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/journal/appender.h"
#include "core/journal/clock_standing.h"
#include "core/journal/frontier.h"
#include "core/journal/members.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {

Log::Log(Databases& databases, const AuthorId& author, const std::string& placeFingerprint)
    : m_databases(&databases),
      m_author(author),
      m_place(placeFingerprint)
{
    initSecrets();
    if (findDevice() || !clockStanding(databases.records).isRight()) return;
    try {
        if (databases.records.inTransaction()) {
            enrol();
            return;
        }
        PairedTransaction transaction(databases);
        // Another thread may have enrolled this device while this one waited for the transaction.
        if (findDevice()) return;
        enrol();
        transaction.commit();
    } catch (const Error& error) {
        if (!error.is(kVaultReadOnly)) throw;
        m_number = 0;
        m_key.reset();
    }
}

/// The newest device of our own, where it belongs to this place. An older one that fits does not count: a folder that was
/// elsewhere meanwhile may come back as a copy, and its log would fork.
bool Log::findDevice()
{
    Connection& db = m_databases->records;
    Statement journal(db, "SELECT id FROM journal");
    if (!journal.step()) return false;
    m_journal = journal.id<JournalId>(0);
    Statement device(
        db, "SELECT number, device, origin, seed, place FROM device WHERE seed IS NOT NULL ORDER BY number DESC LIMIT 1");
    if (!device.step() || device.textView(4) != m_place) return false;
    m_number = device.integer(0);
    m_device = device.id<DeviceId>(1);
    m_origin = device.text(2);
    if (device.blob(3).size() != 32) throw Error(Error::Code::Damaged, "journal.damaged");
    m_key = SigningKey::fromSeed(device.blob(3));
    return true;
}

void Log::enrol()
{
    Connection& db = m_databases->records;
    Statement journal(db, "SELECT id FROM journal");
    if (journal.step()) {
        m_journal = journal.id<JournalId>(0);
    } else {
        m_journal = newId<JournalId>();
        Statement(db, "INSERT INTO journal (id, clock) VALUES (?, 0)").bindAll(m_journal).run();
    }
    journal.reset();

    m_device = newId<DeviceId>();
    m_origin = "zapis/" + journalText(m_journal) + '/' + deviceText(m_device);
    m_key = SigningKey::generate();
    const SigningPublicKey publicKey = m_key->publicKey();
    Statement(db,
        "INSERT INTO device (device, origin, public_key, seed, place, size, edge, checkpoint) VALUES (?, ?, ?, ?, ?, 0, ?, '')")
        .bindAll(m_device, std::string_view(m_origin), ByteView(publicKey.bytes), ByteView(m_key->seed().bytes()),
            std::string_view(m_place), ByteView{})
        .run();
    m_number = db.lastInsertRow();

    NewEntry entry;
    entry.event = Event::Enrol;
    entry.fields = {{"author", authorText(m_author)}, {"device", deviceText(m_device)}, {"verifier_key", vkey()}};
    for (const Member& member : members(*m_databases))
        if (member.author == m_author) std::ranges::move(memberFields(member), std::back_inserter(entry.fields));
    write({entry}, newId<CommitId>());
}

const std::string& Log::origin() const { return m_origin; }

const JournalId& Log::journalId() const { return m_journal; }

std::string Log::vkey() const
{
    if (!m_key) throw Error(Error::Code::Io, kVaultReadOnly);
    return noteVerifierKey(m_origin, m_key->publicKey());
}

std::vector<EntryRef> Log::append(const std::vector<NewEntry>& entries, const CommitId& commit)
{
    if (entries.empty()) return {};
    const ClockStanding clock = clockStanding(m_databases->records);
    if (!clock.isRight()) throw clock.error();
    // The clock was not right when this was made, and another has accepted it since.
    if (!m_key && !findDevice()) throw Error(Error::Code::Io, kVaultReadOnly);
    return write(entries, commit);
}

void Log::acceptClock()
{
    const ClockStanding clock = clockStanding(m_databases->records);
    if (clock.isRight()) return;
    if (!m_key && !findDevice()) enrol();
    NewEntry found;
    found.event = Event::Check;
    found.fields = {{"#found", clock.found()}, {"#clock", timestampText(clock.knownMs)}};
    write({found}, newId<CommitId>());
}

std::vector<EntryRef> Log::write(const std::vector<NewEntry>& entries, const CommitId& commit)
{
    if (!m_databases->records.inTransaction()) throw std::logic_error("the journal is written inside a transaction only");
    std::vector<EntryRef> refs;
    Appender appender(*m_databases, {m_author, m_device, m_number, m_journal}, commit);
    refs.reserve(entries.size());
    for (const NewEntry& entry : entries) refs.push_back(appender.add(entry));
    appender.finish(m_origin, *m_key);
    return refs;
}

std::string Log::checkpoint() const
{
    Statement row(m_databases->records, "SELECT checkpoint FROM device WHERE number = ?");
    return row.bindAll(m_number).step() ? row.text(0) : std::string();
}

void Log::recordPublished(const std::string& note, const std::string& forWhom)
{
    if (!m_key) throw Error(Error::Code::Io, kVaultReadOnly);
    const Checkpoint checkpoint = openCheckpoint(note, parseVerifierKey(vkey()));
    Statement(m_databases->records, "INSERT INTO published (device, size, recipient, time, note) VALUES (?, ?, ?, ?, ?)")
        .bindAll(m_number, static_cast<std::int64_t>(checkpoint.size), std::string_view(forWhom), nowMs(), std::string_view(note))
        .run();
}

std::uint64_t Log::size() const
{
    Statement row(m_databases->records, "SELECT size FROM device WHERE number = ?");
    return row.bindAll(m_number).step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
}

} // namespace zapis
