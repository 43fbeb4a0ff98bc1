#include "core/bundle/write/unfinished_export.h"

#include "core/base/error.h"
#include "core/vault/statement.h"

namespace zapis {

namespace {

struct Note {
    std::string label;
    std::optional<HeldBack> held; ///< of a hand-over that is journaled
};

std::vector<Note> notes(Connection& records)
{
    std::vector<Note> notes;
    Statement rows(records, "SELECT label, digests, ending FROM bundle_unfinished ORDER BY label");
    while (rows.step()) {
        Note note{rows.text(0), std::nullopt};
        const ByteView end = rows.blob(2);
        if (!rows.isNull(1)) note.held = HeldBack{rows.text(1), Bytes(end.begin(), end.end())};
        notes.push_back(std::move(note));
    }
    return notes;
}

void forget(Connection& records, const std::string& label)
{
    Statement(records, "DELETE FROM bundle_unfinished WHERE label = ?").bindAll(std::string_view(label)).run();
}

std::vector<std::filesystem::path> completed(const std::filesystem::path& folder, const std::string& label, const HeldBack& held)
{
    try {
        return completeParts(folder, label, held);
    } catch (const Error&) {
        throw Error(Error::Code::Io, "bundle.left-unfinished", {label});
    }
}

} // namespace

void createUnfinishedTable(Connection& records)
{
    records.execute(
        "CREATE TABLE IF NOT EXISTS bundle_unfinished(label TEXT PRIMARY KEY, digests TEXT, ending BLOB) WITHOUT ROWID");
}

UnfinishedExport::UnfinishedExport(Connection& records, std::string label) : m_records(records), m_label(std::move(label))
{
    Statement(records, "INSERT INTO bundle_unfinished(label) VALUES(?)").bindAll(std::string_view(m_label)).run();
}

UnfinishedExport::~UnfinishedExport()
{
    if (!m_held.digests.empty() && !m_parts) return; // complete() had its turn
    try {
        if (!m_parts || m_parts->discard()) forget(m_records, m_label);
    } catch (const Error&) {
        // the note stays, and the next export to this folder looks for files that are not there
    }
}

PartWriter& UnfinishedExport::open(const std::filesystem::path& folder, const std::vector<AgeRecipient>& recipients,
    std::uint64_t partBytes, std::uint64_t totalBytes)
{
    m_folder = folder;
    return m_parts.emplace(folder, m_label, recipients, partBytes, totalBytes);
}

void UnfinishedExport::seal() { m_held = m_parts->seal(); }

void UnfinishedExport::keepEnd()
{
    Statement(m_records, "UPDATE bundle_unfinished SET digests = ?, ending = ? WHERE label = ?")
        .bindAll(std::string_view(m_held.digests), ByteView(m_held.end), std::string_view(m_label))
        .run();
}

std::vector<std::filesystem::path> UnfinishedExport::complete()
{
    m_parts->keep();
    m_parts.reset();
    auto files = completed(m_folder, m_label, m_held);
    forget(m_records, m_label);
    return files;
}

Settled settleUnfinished(Connection& records, const std::filesystem::path& folder, const Job& job)
{
    createUnfinishedTable(records); // a vault made before has none
    Settled settled;
    for (const Note& note : notes(records)) {
        const auto files = unfinishedFiles(folder, note.label);
        if (files.empty() || areBeingWritten(folder, note.label)) continue;
        if (!note.held) {
            for (const auto& file : files) removeFile(file);
            settled.removed.push_back(note.label);
        } else {
            if (!canComplete(folder, *note.held, job))
                throw Error(Error::Code::Damaged, "bundle.unfinished-damaged", {note.label});
            completed(folder, note.label, *note.held);
            settled.completed.push_back(note.label);
        }
        forget(records, note.label);
    }
    return settled;
}

} // namespace zapis
