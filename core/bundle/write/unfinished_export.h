/// An export that may be cut off at any moment, and what is done about it afterwards. Its order:
///
///     the vault notes the label → parts under unfinished names, the end of the last one held back → the hand-over is journaled,
///     and with it that end is kept → the end is written, the files get their names → the note goes
///
/// So no medium ever holds a bundle that somebody can open and the journal does not know, and a hand-over that the journal knows
/// can be completed. Table `bundle_unfinished` of records.db: label; digests and ending are NULL until the hand-over is
/// journaled.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/bundle/write/part_writer.h"
#include "core/vault/connection.h"

namespace zapis {

void createUnfinishedTable(Connection& records); ///< no error where it is there

/// One export from its label to its names. Whatever ends it before handOver() leaves neither file nor note; files on a medium
/// that was pulled out stay noted.
class UnfinishedExport {
public:
    /// Notes the label, in a transaction of its own.
    UnfinishedExport(Connection& records, std::string label);
    UnfinishedExport(const UnfinishedExport&) = delete;
    ~UnfinishedExport();
    /// As PartWriter's constructor.
    PartWriter& open(const std::filesystem::path& folder, const std::vector<AgeRecipient>& recipients, std::uint64_t partBytes,
        std::uint64_t totalBytes);
    /// After the last byte.
    void seal();
    /// Inside the transaction that journals the hand-over.
    void keepEnd();
    /// After that transaction: gives the files their names and returns them. Throws Io "bundle.left-unfinished" {label}: the next
    /// settleUnfinished() there does it.
    std::vector<std::filesystem::path> complete();

private:
    Connection& m_records;
    std::string m_label;
    std::filesystem::path m_folder;
    std::optional<PartWriter> m_parts;
    HeldBack m_held;
};

/// What exports that were cut off have left in a folder, by label.
struct Settled {
    std::vector<std::string> completed; ///< journaled before: now they have their names
    std::vector<std::string> removed;   ///< never journaled
};
/// Completes and removes. Touches only regular files whose label this vault noted, and none that is being written. Throws Damaged
/// "bundle.unfinished-damaged" {label} where files of a journaled hand-over are missing or other than they were sealed.
Settled settleUnfinished(Connection& records, const std::filesystem::path& folder, const Job& job);

} // namespace zapis
