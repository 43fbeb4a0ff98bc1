/// Everything below data/ of a whole transfer, as files that are made when they are written.
#pragma once

#include <vector>

#include "core/bundle/format/bundle_file.h"
#include "core/bundle/format/bundle_header.h"
#include "core/bundle/plan/projection.h"
#include "core/bundle/write/journal_cut.h"
#include "core/bundle/write/load_file.h"
#include "core/vault/evidence_store.h"

namespace zapis {

class Payload {
public:
    /// Everything given must outlive the files. Fills counts, withheld, scopes and logs of the header.
    Payload(const RecordReader& reader, const Snapshot& snapshot, const EvidenceStore& store, const JournalCut& cut,
        BundleHeader& header);
    /// Reads every record once or twice to measure the files. `before`: the checkpoint this recipient has of this device's log.
    std::vector<BundleFile> files(const std::optional<Checkpoint>& before, const Job& job);

private:
    struct EntryPlace {
        std::size_t log = 0; ///< in the cut
        std::uint64_t index = 0;
        std::size_t record = 0; ///< in the snapshot
    };
    void survey(const Job& job);
    void surveyRecord(std::size_t number);
    void fillHeader();
    void recordFiles(std::vector<BundleFile>& files) const;
    void journalFiles(std::vector<BundleFile>& files, const std::optional<Checkpoint>& before) const;
    void evidenceFiles(std::vector<BundleFile>& files) const;
    void emitRecords(const Kind& kind, const ByteSink& sink) const;
    void emitEntries(const ByteSink& sink) const;
    void emitWithheld(const ByteSink& sink) const;

    const RecordReader* m_reader;
    const Snapshot* m_snapshot;
    const EvidenceStore* m_store;
    const JournalCut* m_cut;
    BundleHeader* m_header;
    Projection m_projection;
    std::map<std::string, std::uint64_t> m_sizes;
    std::vector<EntryPlace> m_entries;      ///< by log and index: their order says nothing about records
    std::vector<std::size_t> m_withholding; ///< records with withheld values
    std::vector<TravellingFile> m_files;
    std::vector<LoadRow> m_loadRows;
    std::set<std::string> m_mediaTypes;
};

} // namespace zapis
