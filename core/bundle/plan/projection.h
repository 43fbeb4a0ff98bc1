/// One record as a bundle carries it (docs/formats/bundle.md §4–5): identity fields and notes of ours left out, persons by
/// pseudonym, sealed objects by payload name, withheld values by their commitment. And its journal entries, disclosed as far as
/// the record goes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/bundle/plan/snapshot.h"
#include "core/journal/log.h"
#include "core/records/evidence.h"

namespace zapis {

struct WithheldValue {
    std::string field;
    std::string file; ///< "o1" for a withheld file, else empty
    std::string reason;
    Commitment commitment;
};
struct TravellingFile {
    std::string name; ///< data/items/…
    StoredFile stored;
};
struct Projected {
    Json line; ///< {"code","fields","id","kind","status"}, "conditions" where there are any
    std::vector<WithheldValue> withheld;
    std::vector<TravellingFile> files;
    std::set<std::string> scopes; ///< of the fields that travel
};

/// Identity values and notes of ours: no bundle has them, nor says that they are there.
bool neverTravels(const Field& field);

class Projection {
public:
    Projection(const RecordReader& reader, const Snapshot& snapshot) : m_reader(&reader), m_snapshot(&snapshot) { }
    Projected project(const GoingRecord& going) const;
    Json withheldLine(const GoingRecord& going, const WithheldValue& value) const;

    struct Place {
        std::string log;
        std::uint64_t index = 0;
    };
    /// Where the record's entries lie, those before the journal cut `sizes` (origin → size).
    std::vector<Place> places(const GoingRecord& going, const std::map<std::string, std::uint64_t>& sizes) const;
    /// The line of entries.jsonl for the entry at `place`.
    Json entryLine(const GoingRecord& going, const Place& place, const std::map<std::string, std::uint64_t>& sizes) const;
    /// "p-…" for a person, the id for all else.
    std::string shownId(const GoingRecord& going) const;

private:
    const RecordReader* m_reader;
    const Snapshot* m_snapshot;
};

} // namespace zapis
