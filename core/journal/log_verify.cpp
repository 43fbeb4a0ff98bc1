#include <algorithm>
#include <deque>

#include "core/base/error.h"
#include "core/journal/entry_loader.h"
#include "core/journal/frontier.h"
#include "core/journal/log.h"
#include "core/journal/log_tree.h"

namespace zapis {

namespace {

constexpr std::uint64_t kReportEvery = 256;

/// One log walked from its first entry to its last, everything recomputed on the way.
class LogAudit {
public:
    LogAudit(Databases& databases, std::vector<LogReader::Fault>& faults, const std::string& origin, std::int64_t device)
        : m_databases(&databases),
          m_faults(&faults),
          m_origin(origin),
          m_device(device),
          m_loader(databases, EntryLoader::Detail::Proofs),
          m_tile(databases.records, "SELECT hash FROM tile WHERE device = ? AND level = ? AND idx = ?"),
          m_earlier(databases.records, "SELECT leaf FROM entry WHERE record = ? AND id < ? ORDER BY id DESC")
    {
        loadCheckpoints();
    }

    void run(const std::function<void(std::uint64_t)>& reached)
    {
        Statement rows(m_databases->records, entryQuery("WHERE e.device = ? ORDER BY e.idx"));
        rows.bindAll(m_device);
        passCheckpoints();
        while (rows.step()) {
            checkEntry(rows);
            passCheckpoints();
            if (m_edge.size() % kReportEvery == 0) reached(kReportEvery);
        }
        checkEnd();
    }

private:
    struct Held {
        Checkpoint checkpoint;
        std::string faultKey;
    };

    void fault(std::uint64_t index, std::string key) { m_faults->push_back({m_origin, index, std::move(key)}); }

    void loadCheckpoints()
    {
        Connection& db = m_databases->records;
        Statement device(db, "SELECT public_key, checkpoint, size, edge FROM device WHERE number = ?");
        device.bindAll(m_device).step();
        if (device.blob(0).size() != m_key.key.bytes.size()) return fault(0, "journal.damaged");
        m_key.name = m_origin;
        std::ranges::copy(device.blob(0), m_key.key.bytes.begin());
        m_size = static_cast<std::uint64_t>(device.integer(2));
        m_storedEdge.assign(device.blob(3).begin(), device.blob(3).end());
        if (m_size != 0 && holdCheckpoint(device.textView(1), "journal.root") != m_size) fault(m_size, "journal.size");
        Statement published(db, "SELECT note FROM published WHERE device = ?");
        published.bindAll(m_device);
        while (published.step()) holdCheckpoint(published.textView(0), "journal.published");
        std::ranges::stable_sort(m_held, {}, [](const Held& held) { return held.checkpoint.size; });
    }

    /// Takes a checkpoint into those to compare with; returns its size, 0 where it is none of this log.
    std::uint64_t holdCheckpoint(std::string_view note, const std::string& faultKey)
    {
        try {
            const Checkpoint checkpoint = openCheckpoint(note, m_key);
            if (checkpoint.origin != m_origin) throw Error(Error::Code::CheckFailed, "journal.signature");
            m_held.push_back({checkpoint, faultKey});
            return checkpoint.size;
        } catch (const Error&) {
            fault(m_size, "journal.signature");
            return 0;
        }
    }

    void passCheckpoints()
    {
        for (; !m_held.empty() && m_held.front().checkpoint.size <= m_edge.size(); m_held.pop_front()) {
            const Checkpoint& held = m_held.front().checkpoint;
            if (held.root != m_edge.root()) fault(held.size, m_held.front().faultKey);
        }
    }

    void checkEntry(const Statement& row)
    {
        const std::uint64_t index = m_edge.size();
        if (static_cast<std::uint64_t>(row.integer(3)) != index) fault(index, "journal.gap");
        const Sha256Digest leaf = leafHash(bytesOf(row.textView(5)));
        if (!std::ranges::equal(row.blob(4), leaf.bytes)) fault(index, "journal.leaf");
        try {
            const HistoryEntry entry = m_loader.load(row);
            if (!m_loader.commitmentsHold()) fault(index, "journal.commitment");
            checkText(entry, row);
        } catch (const Error& error) {
            if (error.code != Error::Code::Damaged && error.code != Error::Code::Malformed) throw;
            fault(index, "journal.damaged");
        }
        // What is recomputed from the text counts: a changed entry must show in the root even if its stored leaf was left alone.
        m_edge.push(leaf, [this, index](int level, std::uint64_t subtree, const Sha256Digest& hash) {
            if (level % kTileLevels != 0) return;
            m_tile.bindAll(m_device, level, static_cast<std::int64_t>(subtree));
            if (!m_tile.step() || !std::ranges::equal(m_tile.blob(0), hash.bytes)) fault(index, "journal.tile");
        });
    }

    /// The text must be the canonical one over the commitments, and `prev` name earlier entries of the same record.
    void checkText(const HistoryEntry& entry, const Statement& row)
    {
        const Json text = parseCanonical(entry.text);
        std::vector<Sha256Digest> prev;
        for (const Json& leaf : text.at("prev").items()) {
            const auto digest = Sha256Digest::fromHex(leaf.string());
            if (!digest) return fault(entry.index, "journal.prev");
            prev.push_back(*digest);
        }
        if (entryText(entry.commitments, prev) != entry.text) fault(entry.index, "journal.fields");
        if (prev.empty()) return;
        m_earlier.bindAll(row.blob(7), row.integer(0));
        std::size_t found = 0;
        while (found < prev.size() && m_earlier.step()) {
            if (std::ranges::find(prev, Sha256Digest::fromBytes(m_earlier.blob(0))) != prev.end()) ++found;
        }
        m_earlier.reset();
        if (found < prev.size()) fault(entry.index, "journal.prev");
    }

    void checkEnd()
    {
        if (m_edge.size() != m_size) fault(m_edge.size(), "journal.size");
        for (const Held& held : m_held) fault(held.checkpoint.size, "journal.cut");
        if (m_edge.size() == m_size && m_edge.bytes() != m_storedEdge) fault(m_size, "journal.tile");
    }

    Databases* m_databases;
    std::vector<LogReader::Fault>* m_faults;
    std::string m_origin;
    std::int64_t m_device;
    VerifierKey m_key;
    std::uint64_t m_size = 0;
    Bytes m_storedEdge;
    std::deque<Held> m_held;
    Frontier m_edge;
    EntryLoader m_loader;
    Statement m_tile, m_earlier;
};

} // namespace

std::vector<LogReader::Fault> LogReader::verify(const Job& job) const
{
    std::vector<Fault> faults;
    const std::uint64_t total = size();
    std::uint64_t done = 0;
    job.reach(0, total);
    Statement logs(m_databases->records, "SELECT origin, number FROM device ORDER BY number");
    while (logs.step()) {
        LogAudit(*m_databases, faults, logs.text(0), logs.integer(1)).run([&](std::uint64_t more) {
            done += more;
            job.reach(std::min(done, total), total);
        });
    }
    job.reach(total, total);
    return faults;
}

} // namespace zapis
